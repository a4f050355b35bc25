"""What one does with a case: keep it, play it, have it proved, see what mostly comes of it, print it."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Final

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.proof import Found
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.werkplaats.opmaak import html, link, melding, show
from samenzorg_sim.werkplaats.panelen.maken.formulier import Formulier
from samenzorg_sim.werkplaats.panelen.maken.opslag import store
from samenzorg_sim.werkplaats.panelen.maken.plaats import place_of
from samenzorg_sim.werkplaats.panelen.maken.stappen import STAPPEN
from samenzorg_sim.werkplaats.panelen.maken.werkblad import Inlezen
from samenzorg_sim.werkplaats.panelen.maken.woorden import spoken
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

NIET_AF: Final = "Dit gesprek is nog niet af. Kijk bij ‘Wat ontbreekt er nog?’."
_WERKBLAD: Final = (
    "Schrijf verder in een rekenprogramma, zoals Excel, en lees het daarna weer in. "
    "Met ‘Ongedaan maken’ krijgt u terug wat er stond."
)
_BEZIG: Final = Markup('<p>{}</p><progress aria-label="{}"></progress>')
_WEGEN: Final = ("luisteren", "ondervragen", "overtuigen")
_HOEVEEL: Final = 1000
_ZAAD: Final = 1


class Klaar:
    """The buttons, and what came of them."""

    def __init__(
        self, scherm: Scherm, concept: Concept, formulier: Formulier, kept: Callable[[], None]
    ) -> None:
        self._scherm, self._concept, self._formulier, self._kept = scherm, concept, formulier, kept
        self._runs, self._shown = 0, 0
        self.uitkomst = html(soort="sz-kaart sz-uitkomst")
        self._naar = html()
        self._proef = scherm.knop("Proef", self._prove, "rustig")
        self._plaatje = scherm.knop("Plaatje van duizend gesprekken", self._picture, "rustig")
        self.widget = kaart(
            "Klaar?",
            scherm.knop("Bewaren", self._save),
            scherm.knop("Speel het nu", self._play, "rustig"),
            self._proef,
            self._plaatje,
            scherm.knop("Kaarten printen", self._print, "rustig"),
            self._naar,
        )
        self._blad = html(soort="sz-rustige-link")
        self.werkblad = kaart("In een rekenprogramma", html(_WERKBLAD), self._blad, self._inlezen().widget)

    def toon(self, naam: str | None) -> None:
        """The workbook is that of the draft with this name; there is none before anything was typed."""
        there = link(f"/balie/eigen/concepten/{naam}/gesprek.xlsx", "Werkblad maken", bewaar=True)
        show(self._blad, there if naam else "")

    def _inlezen(self) -> Inlezen:
        blad, concept = self._formulier.blad, self._concept
        return Inlezen(self._scherm, lambda plain: blad.doe(lambda: concept.lees_in(plain)))

    def _whole(self) -> Scenario:
        """The case as it would be written; raises `Refused` while something is missing."""
        found = self._concept.af()
        if not isinstance(found, Scenario):
            self._formulier.toon_fouten()
            raise Refused("niet-af", NIET_AF)
        return found

    def _store(self) -> str:
        """Write it beside what was shipped; its id. What was written before and is the same stays."""
        self._whole()
        return store(self._scherm.client, self._concept, self._kept)

    def _save(self) -> None:
        self._store()
        show(self._naar, melding("Bewaard. Het gesprek staat nu bij de andere.", goed=True))

    def _play(self) -> None:
        if not self._whole().antwoorden:
            raise Refused(
                "niet-alleen", "De naaste heeft nog niets om te zeggen. Vul ‘Wat er gezegd wordt’ in."
            )
        talk = self._scherm.client.doe(None, soort="oefen", scenario=self._store())["sessie"]
        show(self._naar, link(f"/werkplaats/alleen_oefenen?sessie={talk}", "Naar het gesprek", ga=True))

    def _print(self) -> None:
        name = self._store()
        methods = self._scherm.client.overzicht()["werkvormen"]
        one = next((m["id"] for m in methods if any(c["id"] == name for c in m["casussen"])), None)
        if one is None:
            raise Refused("geen-oefening", "Er is geen oefening waar dit gesprek bij past.")
        show(self._naar, link(f"/balie/papier/{name}/{one}/alles", "Open de kaarten", nieuw=True))

    def _prove(self) -> None:
        self._scherm.toezicht.start(self._proved(self._whole()), "proef")

    async def _proved(self, scenario: Scenario) -> None:
        from samenzorg_sim.naaste.proof.prove import prove

        self._busy(True)
        try:
            words = "Het oefenmaatje speelt duizenden gesprekken. Dit duurt even."
            show(self.uitkomst, _BEZIG.format(words, "De proef is bezig"))
            found = await asyncio.to_thread(prove, scenario)
            self._show(proved(found, self._concept))
        finally:
            self._busy(False)

    def _picture(self) -> None:
        scenario = self._whole()
        if not scenario.antwoorden or not scenario.eindes:
            raise Refused("geen-plaatje", "Voor een plaatje zijn antwoorden en eindes nodig.")
        self._scherm.toezicht.start(self._pictured(scenario), "plaatje")

    async def _pictured(self, scenario: Scenario) -> None:
        self._busy(True)
        try:
            from samenzorg_sim.naaste.simulate import side_by_side
            from samenzorg_sim.werkplaats.panelen.uitkomst import make_uitkomst

            show(self.uitkomst, _BEZIG.format("De gesprekken worden gespeeld.", "Het plaatje is bezig"))
            self._runs += 1
            found = await asyncio.to_thread(
                lambda: [*side_by_side(scenario, list(_WEGEN), _HOEVEEL, _ZAAD)][-1]
            )
            names = [way.capitalize() for way in _WEGEN]
            made = await asyncio.to_thread(make_uitkomst, scenario, names, found, _HOEVEEL, self._runs)
            self._show(made)
        finally:
            self._busy(False)

    def _show(self, made: Markup) -> None:
        """The outcome stands above the form, and comes into sight."""
        self._shown += 1
        there = Markup('<span data-focus=".sz-uitkomst" data-bij="{}"></span>').format(self._shown)
        show(self.uitkomst, made + there)

    def _busy(self, busy: bool) -> None:
        self._proef.disabled = self._plaatje.disabled = busy


def proved(found: Iterable[Found], concept: Concept) -> Markup:
    """What the proof found, each with its place in the form."""
    items = [(place_of(one.path), spoken(one.message, one.path, concept)) for one in found]
    if not items:
        return melding("De proef is goed. Dit gesprek kan gespeeld worden zoals u het bedoelde.", goed=True)
    lines = Markup("").join(
        Markup("<li><b>{}: {}</b><br>{}</li>").format(STAPPEN[there.stap].titel, there.woorden, message)
        for there, message in items
    )
    return Markup("<h2>Wat de proef vond</h2><ul class='sz-lijst sz-lijst--punten'>{}</ul>").format(lines)
