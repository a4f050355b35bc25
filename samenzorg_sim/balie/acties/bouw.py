"""From an order to the command of the list; typed words become texts of their own on the way."""

from samenzorg_sim.acties import commands as c
from samenzorg_sim.acties.state import Actie, Bron
from samenzorg_sim.balie.acties import opdrachten as o
from samenzorg_sim.balie.loket import Vraag
from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.journal import Refused


def build_command(vraag: Vraag) -> object:
    """The command for an order; raises `Refused`."""
    match vraag.opdracht:
        case o.Actielijst():
            return c.OpenLijst()
        case o.WisLijst():
            return c.GooiLijstWeg()
        case o.Medebegeleider(persoon=persoon):
            return c.VoegBegeleiderToe(persoon)
        case o.MedebegeleiderWeg(persoon=persoon):
            return c.HaalBegeleiderWeg(persoon)
        case o.ActieErbij() as order:
            bron = Bron(
                order.bron.soort, order.bron.van, order.bron.onderdeel, _words(vraag, order.bron.titel)
            )
            wat, wie, thema = vraag.keep(order.wat), _words(vraag, order.wie), _words(vraag, order.thema)
            return c.VoegActieToe(f"u_{vraag.hex}", wat, wie, order.wanneer, thema, bron)
        case o.WijzigActie() as order:
            now: Actie | None = vraag.state.acties.get(order.actie)
            if now is None:
                return c.WijzigActie(
                    order.actie, vraag.keep(order.wat), None, None, None
                )  # refused in decide
            wat = _words(vraag, order.wat, now.wat) or now.wat
            wie, thema = _words(vraag, order.wie, now.wie), _words(vraag, order.thema, now.thema)
            return c.WijzigActie(order.actie, wat, wie, order.wanneer, thema)
        case o.StelUit() as order:
            return c.StelUit(order.actie, order.tot, vraag.keep(order.reden))
        case o.Gedaan() as order:
            return c.RondActieAf(order.actie, _words(vraag, order.opbrengst))
        case o.Vervalt() as order:
            return c.LaatVervallen(order.actie, vraag.keep(order.reden))
        case o.Heropen(actie=actie):
            return c.HeropenActie(actie)
        case o.ActieWeg(actie=actie):
            return c.HaalActieWeg(actie)
        case o.Ongedaan(daad=daad):
            return c.MaakOngedaan(daad)
    raise Refused("onzin", ONZIN)


def _words(vraag: Vraag, words: str, now: str | None = None) -> str | None:
    """The text id of these words, None for no words; the one that stands there when they are the same."""
    if not words:
        return None
    return now if now is not None and vraag.text(now) == words else vraag.keep(words)
