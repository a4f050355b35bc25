"""What the way of working costs and whether it fits: one plan, or two beside each other."""

import asyncio
from typing import TYPE_CHECKING, Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.ritme.aannamen import Aannamen
from samenzorg_sim.werkplaats.panelen.ritme.meenemen import Meenemen
from samenzorg_sim.werkplaats.panelen.ritme.stand import Stand
from samenzorg_sim.werkplaats.panelen.ritme.teams import Teams
from samenzorg_sim.werkplaats.pieces import choice, column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.toezicht import Toezicht

if TYPE_CHECKING:
    from samenzorg_sim.ritme.uitkomst import Uitkomst

JAREN: Final = 1000
ZAAD: Final = 1
"""Always the same draws: who asks the same again, sees the same again."""
_ADEM: Final = 0.05
"""Seconds in which more changes may come before the years are played."""
_BEZIG: Final = "De jaren worden nagespeeld…"
_GEEN: Final = "Er is geen voorbeeld om mee te beginnen. Vraag wie dit programma beheert om hulp."


class RitmePagina:
    """The answer first; beside it what it rests on, to be changed."""

    def __init__(self, client: BalieClient) -> None:
        self._scherm = Scherm(client)
        self._ritmes = {one["id"]: Ritme.model_validate(one) for one in client.overzicht()["ritmes"]}
        self._asked = 0
        self._played: dict[Ritme, Uitkomst] = {}
        self._stand = Stand(next(iter(self._ritmes.values())), self._changed)
        self._uitkomst = html(soort="sz-kaart sz-uitkomst")
        self._kort = html(soort="sz-kort")
        self._bezig = html(soort="sz-zacht sz-niet-afdrukken")
        self._aangenomen = html(soort="sz-kaart")
        self._aannamen = Aannamen(self._scherm, self._stand.plan, self._stand.zet)
        self._teams = Teams(self._scherm, self._stand)
        self._meenemen = Meenemen(self._scherm, self._stand.begin, self._werkblad)
        pad = kruimelpad("Ritme en tijd")
        zij = column(
            self._plannen(),
            kaart("Wat wij aannemen", self._kort, self._aannamen.widget, soort="sz-formulier"),
            kaart("De teams", self._teams.widget, soort="sz-formulier"),
            self._meenemen.widget,
            soort="sz-zij",
        )
        links = column(self._bezig, self._uitkomst, self._aangenomen)
        self.widget = column(
            html(pad, "sz-niet-afdrukken"),
            self._scherm.notitie,
            row(links, zij, soort="sz-naast-elkaar"),
            soort="sz-pagina sz-ritme",
        )
        self._toon()
        self._show()

    @property
    def toezicht(self) -> Toezicht:
        """The supervisor of this screen's background tasks."""
        return self._scherm.toezicht

    def _plannen(self) -> w.VBox:
        """Which plan is changed, one beside it, and the ways back."""
        stand, knop = self._stand, self._scherm.knop
        self._a = knop("Plan A veranderen", lambda: stand.kies(0), "rustig")
        self._b = knop("Plan B veranderen", lambda: stand.kies(1), "rustig")
        self._naast = knop("Een plan B ernaast zetten", stand.naast)
        self._weg = knop("Plan B weghalen", stand.alleen, "rustig")
        self._terug = knop("Laatste verandering terug", stand.terug, "rustig")
        self._opnieuw = knop("Terug naar het voorbeeld", self._anew, "rustig")
        self._begin = choice("Begin met", [(one.titel, one.id) for one in self._ritmes.values()])
        self._begin.observe(lambda _: self._scherm.probeer(self._other), "value")
        visible(self._begin, len(self._ritmes) > 1)
        self._over = html()
        return kaart(
            "Uw plan", self._over, self._begin, self._naast, self._a, self._b, self._weg, self._terug,
            self._opnieuw, soort="sz-formulier",
        )  # fmt: skip

    def _anew(self) -> None:
        self._stand.naar_voorbeeld()
        self._begin.value = self._stand.voorbeeld.id

    def _other(self) -> None:
        self._stand.begin(self._ritmes[self._begin.value])

    def _changed(self) -> None:
        self._toon()
        if all(plan in self._played for plan in self._stand.plannen):
            self._show()
            return
        self._asked += 1
        show(self._bezig, _BEZIG)
        show(self._kort, Markup('<p role="status">{}</p>').format(_BEZIG))
        self._scherm.toezicht.start(self._play(self._asked), "ritme")

    async def _play(self, asked: int) -> None:
        """Beside the page, and only for the last change."""
        await asyncio.sleep(_ADEM)
        if asked != self._asked:
            return
        for plan in self._stand.plannen:
            await asyncio.to_thread(self._of, plan)
        if asked == self._asked:
            self._show()

    def _of(self, plan: Ritme) -> "Uitkomst":
        """What came of this plan; the same plan is not played twice."""
        # NumPy and matplotlib are for few pages: the process that kernels come from stays small.
        from samenzorg_sim.ritme.jaar import simulate
        from samenzorg_sim.ritme.plan import plan_of

        if plan not in self._played:
            self._played[plan] = simulate(plan_of(plan), JAREN, ZAAD)
        return self._played[plan]

    def _toon(self) -> None:
        """The form follows the plan that is being changed."""
        stand, two = self._stand, len(self._stand.plannen) > 1
        for shown, when in ((self._naast, not two), (self._a, two), (self._b, two), (self._weg, two)):
            visible(shown, when)
        self._a.disabled, self._b.disabled = stand.nu == 0, stand.nu == 1
        self._terug.disabled = not stand.kan_terug
        self._opnieuw.disabled = stand.plannen == (stand.voorbeeld,)
        whose = f"U verandert nu plan {'AB'[stand.nu]}." if two else stand.plan.uitleg
        show(self._over, Markup("<p>{}</p>").format(whose))
        self._aannamen.toon(stand.plan)
        self._teams.toon()
        self._meenemen.toon(stand.plannen)

    def _show(self) -> None:
        """The answer, and everything it rests on."""
        from samenzorg_sim.werkplaats.panelen.ritme.uitkomst import assumed, in_short, make_uitkomst

        plannen = [(plan, self._of(plan)) for plan in self._stand.plannen]
        kop = "Past het?" if len(plannen) == 1 else "Plan A en plan B"
        show(self._uitkomst, Markup("<h2>{}</h2>{}").format(kop, make_uitkomst(plannen)))
        show(self._aangenomen, assumed(self._stand.plannen))
        show(self._kort, Markup('<p role="status">{}</p>').format(in_short([found for _, found in plannen])))
        show(self._bezig, "")

    def _werkblad(self) -> bytes:
        from samenzorg_sim.reports.ritme.werkblad import make_werkblad

        return make_werkblad([(plan, self._of(plan)) for plan in self._stand.plannen])


def ritme() -> w.Widget:
    """The page, or in Dutch why it cannot be shown."""
    naar = link("/werkplaats/start", "Naar de startpagina")
    try:
        client = connect()
        if not client.overzicht()["ritmes"]:
            return html(melding(_GEEN) + naar, "sz-kaart")
        return RitmePagina(client).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + naar, "sz-kaart")
