"""Answering: one person at a time, one part of the list at a time; what others said is not on this screen."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.beleid.naast_elkaar import OORDELEN
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import Options, choice, column, line, row, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Vul om de beurt in: geef de laptop door, of neem over wat iemand op papier schreef. "
    "Schrijf een functie op, geen naam. Wat een ander zei, staat hier niet. Dat ziet u bij ‘Naast elkaar’."
)
NOG_NIET: Options = [("nog niet ingevuld", ""), *((words, key) for key, words in OORDELEN.items())]
NIEMAND: Options = [("kies een functie", "")]


class Invullen:
    """A card for who answers, and one for the questions of a part."""

    def __init__(self, scherm: Scherm, doe: Callable[..., Any], klaar: Callable[[], Any]) -> None:
        self._scherm, self._doe, self._klaar = scherm, doe, klaar
        self._beeld: dict[str, Any] = {}
        self._deel, self._following = 0, False
        self._wie = choice("Wie vult in?", NIEMAND)
        self._wie.observe(lambda _: self._start(), "value")
        self._functie = text_field(
            "Iemand erbij: welke functie?", "Bijvoorbeeld: verzorgende, welzijn, teamleider"
        )
        erbij = scherm.knop("Erbij zetten", lambda: spend(self._functie, self._add), "rustig")
        self._weg = scherm.knop("Deze antwoorden weghalen", self._remove, "rustig")
        self._kop = html()
        self._velden: list[tuple[str, Any, Any, Any]] = []
        self._vragen = column(soort="sz-formulier")
        self._terug = scherm.knop("Terug", lambda: self._go(-1), "rustig")
        self._verder = scherm.knop("Opslaan en verder", lambda: self._go(1))
        self._blad = kaart("", self._kop, self._vragen, row(self._terug, self._verder, soort="sz-stuur"))
        self.widget = column(
            kaart("Wie vult in?", html(UITLEG), line(self._functie, erbij), line(self._wie, self._weg)),
            self._blad,
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who answers; what somebody is typing stays."""
        self._beeld = beeld
        people = [(one["functie"], one["id"]) for one in beeld["rondes"][-1]["invullers"]]
        options = [*NIEMAND, *people]
        if list(self._wie.options) != options:
            chosen = self._wie.value
            self._following = True  # a colleague came in: who is filling in stays where she is
            self._wie.options = options
            self._wie.value = chosen if chosen in [id_ for _, id_ in options] else ""
            self._following = False
        visible(self._wie, bool(people))
        visible(self._blad, bool(self._wie.value))
        visible(self._weg, bool(self._wie.value))

    def _add(self, functie: str) -> None:
        before = {one["id"] for one in self._beeld["rondes"][-1]["invullers"]}
        self._doe("invuller", functie=functie)
        here = [one["id"] for one in self._beeld["rondes"][-1]["invullers"] if one["id"] not in before]
        self._wie.value = here[-1] if here else ""

    def _remove(self) -> None:
        self._doe("invuller_weg", invuller=self._wie.value)

    def _start(self) -> None:
        if self._following:
            return
        self._deel = 0
        visible(self._blad, bool(self._wie.value))
        visible(self._weg, bool(self._wie.value))
        if self._wie.value:
            self._show_part()

    def _show_part(self) -> None:
        """The questions of this part, with what this person said before."""
        delen = self._beeld["lijst"]["delen"]
        deel = delen[self._deel]
        head = Markup("<h2>{}</h2><p class='sz-zacht'>Onderdeel {} van {}. {}</p>")
        show(self._kop, head.format(deel["naam"], self._deel + 1, len(delen), deel["uitleg"] or ""))
        said = self._said()
        self._velden = []
        parts = []
        for vraag in deel["vragen"]:
            now = said.get(vraag["id"], {"oordeel": "", "bewijs": ""})
            answer = choice(vraag["vraag"], NOG_NIET)
            answer.value = now["oordeel"]
            evidence = text_field(
                "Waar ziet u dat aan? Mag leeg blijven.", "Bijvoorbeeld: het staat in het jaarplan"
            )
            evidence.value = now["bewijs"]
            self._velden.append((vraag["id"], answer, evidence, now))
            more = [html(vraag["uitleg"], "sz-zacht")] if vraag["uitleg"] else []
            parts.append(column(answer, *more, evidence, soort="sz-beleidsvraag"))
        self._vragen.children = tuple(parts)
        visible(self._terug, self._deel > 0)
        self._verder.description = "Opslaan en klaar" if self._deel == len(delen) - 1 else "Opslaan en verder"

    def _said(self) -> dict[str, Any]:
        here = self._beeld["rondes"][-1]["invullers"]
        found = next((one for one in here if one["id"] == self._wie.value), None)
        return {} if found is None else dict(found["antwoorden"])

    def _go(self, way: int) -> None:
        """Keep what was filled in, and go to the next part, or to what everybody said."""
        for vraag, answer, evidence, now in self._velden:
            changed = (answer.value, evidence.value) != (now["oordeel"], now["bewijs"])
            if answer.value and changed:
                self._doe(
                    "antwoord",
                    invuller=self._wie.value,
                    vraag=vraag,
                    oordeel=answer.value,
                    bewijs=evidence.value,
                )
        if self._deel + way >= len(self._beeld["lijst"]["delen"]):
            self._wie.value = ""
            self._klaar()
            return
        self._deel += way
        self._show_part()
