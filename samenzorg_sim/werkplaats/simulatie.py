"""Play a case many times, different ways, and see in a picture what mostly comes of it in this model."""

import asyncio
import json
import time
from typing import TYPE_CHECKING, Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.aanpakken import Aanpakken
from samenzorg_sim.werkplaats.pieces import choice, column, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.toezicht import Toezicht

if TYPE_CHECKING:
    from samenzorg_sim.content.scenario import Scenario
    from samenzorg_sim.naaste.uitkomst import Uitkomst

HOEVEEL: Final = [
    ("1.000 per aanpak", "1000"),
    ("10.000 per aanpak", "10000"),
    ("100.000 per aanpak", "100000"),
    ("1.000.000 per aanpak", "1000000"),
]
ZAAD: Final = 1
"""Always the same draws: who plays the same again, sees the same again."""
_ADEM: Final = 0.005
"""Seconds between two pieces of work, in which the page is heard."""
_VAAK: Final = 0.2
"""Seconds between two moves of the progress bar."""

_BEGIN: Final = Markup(
    '<nav data-stap="0" aria-label="Uitkomst"><h2>De uitkomst</h2></nav>'
    "<p>Kies een aanpak en druk op ‘Naspelen’. De uitkomst komt hier.</p>"
)


class Simulatie:
    """What to play, how far it is, and what came of it."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._cases = [s for s in client.overzicht()["scenarios"] if s["alleen"]]
        self._scenario: Scenario | None = None
        self._runs, self._stopped = 0, False
        self._casus = choice("Casus", [(s["titel"], s["id"]) for s in self._cases])
        self._casus.observe(lambda _: self._scherm.probeer(self._load), "value")
        self._aanpakken = Aanpakken(self._scherm)
        self._hoeveel = choice("Hoeveel gesprekken?", HOEVEEL)
        self._hoeveel.value = "10000"
        self._ga = self._scherm.knop("Naspelen", self._begin)
        self._stop = self._scherm.knop("Stoppen", self._halt, "stop")
        self._hoever = html()
        visible(self._stop, False)
        self._uitkomst = html(_BEGIN, "sz-kaart sz-uitkomst")
        pad = kruimelpad("Naspelen")
        vraag = kaart(
            "Wat wilt u naspelen?", self._casus, self._aanpakken.widget, self._hoeveel, self._ga,
            self._hoever, self._stop, soort="sz-formulier",
        )  # fmt: skip
        self.widget = column(
            html(pad, "sz-niet-afdrukken"), self._scherm.notitie, vraag, self._uitkomst, soort="sz-pagina"
        )
        visible(self._casus, len(self._cases) > 1)
        self._load()

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def _load(self) -> None:
        from samenzorg_sim.content.scenario import Scenario

        told = self._scherm.client.scenario(self._casus.value)
        self._scenario = Scenario.model_validate_json(json.dumps(told))
        self._aanpakken.over(told["onderwerpen"])

    def _begin(self) -> None:
        chosen = self._aanpakken.chosen()
        if not chosen:
            show(self._hoever, melding("Kies eerst een aanpak, of zet een beurt in uw eigen volgorde."))
            return
        self._stopped = False
        self._scherm.toezicht.start(self._play(chosen, int(self._hoeveel.value)), "naspelen")

    def _halt(self) -> None:
        self._stopped = True

    async def _play(self, chosen: list[tuple[str, str]], plays: int) -> None:
        """Play piece by piece, all ways in turn, so that who stops has as much of each."""
        assert self._scenario is not None
        self._busy(True)
        try:
            show(self._hoever, progress(0, plays))
            # NumPy and matplotlib are for this page only: the process that kernels come from stays small.
            from samenzorg_sim.naaste.simulate import side_by_side
            from samenzorg_sim.werkplaats.panelen.uitkomst import make_uitkomst

            scenario, shown = self._scenario, time.monotonic()
            found: tuple[Uitkomst, ...] = ()
            for found in side_by_side(scenario, [way for _, way in chosen], plays, ZAAD):
                await asyncio.sleep(_ADEM)
                if self._stopped:
                    break
                if time.monotonic() - shown > _VAAK:
                    shown = time.monotonic()
                    show(self._hoever, progress(found[0].plays, plays))
            names = [name for name, _ in chosen]
            visible(self._stop, False)
            show(self._hoever, "Het plaatje wordt getekend…")
            self._runs += 1
            made = await asyncio.to_thread(make_uitkomst, scenario, names, found, plays, self._runs)
            show(self._uitkomst, made)
        finally:
            show(self._hoever, "")
            self._busy(False)

    def _busy(self, busy: bool) -> None:
        self._ga.disabled = busy
        visible(self._stop, busy)


def progress(done: int, plays: int) -> Markup:
    """A bar, and the same in words."""
    words = f"{done:,} van de {plays:,} gesprekken per aanpak".replace(",", ".")
    return Markup('<p>{}</p><progress aria-label="Hoe ver het is" max="{}" value="{}"></progress>').format(
        words, plays, done
    )


def simulatie() -> w.Widget:
    """The page, or in Dutch why it cannot be shown."""
    naar = link("/werkplaats/start", "Naar de startpagina")
    try:
        client = connect()
        if not any(s["alleen"] for s in client.overzicht()["scenarios"]):
            text = "Er is nog geen casus met antwoorden van de naaste. Zonder die antwoorden kan dit niet."
            return html(melding(text) + naar, "sz-kaart")
        return Simulatie(client).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + naar, "sz-kaart")
