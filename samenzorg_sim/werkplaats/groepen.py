"""Making groups from a roster: choose it, say what is wanted, look, change by hand, and take along."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.groepen.antwoord import Antwoord, Bezig, Gevonden, Onmogelijk
from samenzorg_sim.groepen.controle import check
from samenzorg_sim.groepen.indeling import Groep, Indeling, from_rooster, renew
from samenzorg_sim.groepen.opgave import make_opgave
from samenzorg_sim.groepen.rekenen import ask
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.uitleg import Voorstel
from samenzorg_sim.groepen.wensen import Wensen, make_reeksen
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.groepen.kaarten import cards, legenda, over_all
from samenzorg_sim.werkplaats.panelen.groepen.meenemen import Meenemen
from samenzorg_sim.werkplaats.panelen.groepen.onmogelijk import explained
from samenzorg_sim.werkplaats.panelen.groepen.rooster import RoosterKeuze
from samenzorg_sim.werkplaats.panelen.groepen.schuiven import Schuiven
from samenzorg_sim.werkplaats.panelen.groepen.wensen import WensenBlad
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.toezicht import Toezicht

_VAAK: Final = 0.3
"""Seconds between two moves of what is shown while it runs."""
_NIETS: Final = (
    "Het programma vond geen indeling, en weet ook niet zeker dat het niet kan. Maak uw wensen iets ruimer, "
    "en probeer het opnieuw."
)


class Groepen:
    """The page; the roster and the groups are here and nowhere else."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._rooster: Rooster | None = None
        self._before: list[tuple[Wensen, Indeling]] = []
        self._now: tuple[Wensen, Indeling] | None = None
        self._stopped = asyncio.Event()
        self._times = 0
        self._ga = self._scherm.knop("Groepen maken", lambda: self._begin(None))
        self._stop = self._scherm.knop("Stoppen", lambda: self._stopped.set(), "stop")
        self._hoever = html()
        # How far it is stands above the buttons: below them it would be out of sight.
        doen = column(self._hoever, row(self._ga, self._stop, soort="sz-stuur"))
        self._blad = WensenBlad(self._scherm, doen)
        self._nee = column()
        self._staat, self._kaarten, self._kop = html(), html(), html()
        self._terug = self._scherm.knop("Ongedaan maken", self._undo, "rustig")
        self._opnieuw = self._scherm.knop("Opnieuw indelen", self._again)
        self._schuiven = Schuiven(self._scherm, self._change, self._terug)
        self._meenemen = Meenemen(self._scherm)
        kop = kaart("", self._kop, self._staat, self._opnieuw)
        self._uitkomst = column(kop, self._kaarten, self._schuiven.widget, self._meenemen.widget)
        pad = kruimelpad("Groepen maken")
        self.widget = column(
            html(pad, "sz-niet-afdrukken"),
            self._scherm.notitie,
            RoosterKeuze(self._scherm, self._use).widget,
            self._blad.widget,
            self._nee,
            self._uitkomst,
            soort="sz-pagina",
        )
        for hidden in (self._blad.widget, self._stop, self._uitkomst):
            visible(hidden, False)

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def _use(self, rooster: Rooster) -> None:
        self._stopped.set()
        self._rooster, self._now, self._before = rooster, None, []
        self._blad.use(rooster)
        self._nee.children = ()
        visible(self._blad.widget, True)
        visible(self._uitkomst, False)
        if (known := from_rooster(rooster)) is not None:
            self._keep(self._blad.wensen, known)

    def _again(self) -> None:
        self._begin(self._now[1] if self._now else None)

    def _take(self, voorstel: Voorstel) -> None:
        self._blad.set(voorstel.wensen)
        self._begin(voorstel.indeling)

    def _begin(self, indeling: Indeling | None) -> None:
        assert self._rooster is not None
        wensen = self._blad.wensen
        self._stopped = asyncio.Event()
        self._scherm.toezicht.start(self._make(self._rooster, wensen, indeling, self._stopped), "groepen")

    async def _make(
        self, rooster: Rooster, wensen: Wensen, before: Indeling | None, stopped: asyncio.Event
    ) -> None:
        """Ask, and show each better answer; who stops keeps the best one so far."""
        self._busy(True)
        self._nee.children = ()
        show(self._hoever, progress(None, False))
        found, shown, last = None, 0.0, None
        reeksen = make_reeksen(rooster, wensen.keren)
        try:
            async with aclosing(until(ask(make_opgave(rooster, wensen, before)), stopped)) as answers:
                async for last in answers:
                    if isinstance(last, Gevonden):
                        groups = [(number, Groep(reeksen[r], people)) for number, r, people in last.groepen]
                        found = renew(groups, before)
                    elif isinstance(last, Bezig) and time.monotonic() - shown > _VAAK:
                        shown = time.monotonic()
                        show(self._hoever, progress(last, found is not None))
            if rooster is not self._rooster:
                return
            if found is not None:
                self._times += 1
                self._keep(wensen, found)
            elif isinstance(last, Onmogelijk):
                visible(self._uitkomst, self._now is not None)
                card = explained(self._scherm, rooster, wensen, last, before, self._take)
                self._nee.children = (card,)
            elif not stopped.is_set():
                self._scherm.meld(_NIETS)
        finally:
            show(self._hoever, "")
            self._busy(False)

    def _change(self, indeling: Indeling) -> None:
        assert self._now is not None
        self._keep(self._blad.wensen, indeling)

    def _keep(self, wensen: Wensen, indeling: Indeling) -> None:
        """A new division; the one before can be gone back to."""
        if self._now is not None:
            self._before.append(self._now)
        self._now = (wensen, indeling)
        self._show()

    def _undo(self) -> None:
        if self._before:
            self._now = self._before.pop()
            self._blad.set(self._now[0])
            self._show()

    def _show(self) -> None:
        assert self._rooster is not None
        assert self._now is not None
        wensen, indeling = self._now
        broken = check(self._rooster, wensen, indeling)
        head = '<nav data-stap="{}" aria-label="De groepen"><h2>De groepen ({})</h2></nav>'
        show(self._kop, Markup(head).format(self._times, len(indeling.groepen)))
        show(self._staat, over_all(broken) + legenda(self._rooster))
        show(self._kaarten, cards(self._rooster, indeling, broken))
        self._schuiven.show(self._rooster, indeling, over_all(broken))
        self._meenemen.show(self._rooster, indeling, wensen.soort)
        self._terug.disabled = not self._before
        visible(self._uitkomst, True)

    def _busy(self, busy: bool) -> None:
        self._ga.disabled = self._opnieuw.disabled = busy
        visible(self._stop, busy)


async def until(answers: AsyncIterator[Antwoord], stopped: asyncio.Event) -> AsyncGenerator[Antwoord]:
    """These answers, until somebody stops; then the search ends at once."""
    stop = asyncio.ensure_future(stopped.wait())
    try:
        while True:
            coming = asyncio.ensure_future(anext(answers))
            await asyncio.wait({coming, stop}, return_when=asyncio.FIRST_COMPLETED)
            if not coming.done():
                coming.cancel()
                await asyncio.wait({coming})
                return
            try:
                yield coming.result()
            except StopAsyncIteration:
                return
    finally:
        stop.cancel()


def progress(bezig: Bezig | None, found: bool) -> Markup:
    """What it does now, with a bar; who stops after the first answer keeps it."""
    words = "Er zijn groepen gevonden. Het programma verdeelt de functies nog beter. U mag stoppen."
    if not found:
        words = "Het programma zoekt groepen die passen."
    text = '<p role="status">{}</p><progress aria-label="Hoe ver het is"{}></progress>'
    value = Markup("")
    if bezig is not None:
        value = Markup(' max="{}" value="{}"').format(bezig.geheel, bezig.deel)
    return Markup(text).format(words, value)


def groepen() -> w.Widget:
    """The page, or in Dutch why it cannot be shown."""
    try:
        return Groepen(connect()).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + link("/werkplaats/start", "Naar de startpagina"), "sz-kaart")
