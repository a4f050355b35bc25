"""From an order at the desk to a command of the session, in the name of who asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.balie import opdrachten as o
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Wie
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.events import GestoptDoor
from samenzorg_sim.werkvorm.state import Sessie


@dataclass(frozen=True)
class Asked:
    """An order with what is needed to build its command.

    `hex` are the command id's 32 digits: whatever the command makes new gets them, so that the same
    command sent twice means the same thing. `keep` stores a typed text and gives its id; `name_of`
    reads a stored name.
    """

    wie: Wie
    opdracht: Any
    state: Sessie
    hex: str
    keep: Callable[[str], str]
    name_of: Callable[[str], str]
    code: Callable[[], int]


def build_command(asked: Asked) -> Any:
    """The command, a frozen dataclass of `werkvorm.commands`; raises `Refused` when it cannot be asked so."""
    return BUILDERS[type(asked.opdracht)](asked, asked.opdracht)


def own(asked: Asked) -> str:
    """Whose phone asks this, or a refusal."""
    assert isinstance(asked.wie, Apparaat)
    who = asked.state.op_apparaat(asked.wie.apparaat)
    if who is None:
        raise Refused("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")
    return who.id


def named(asked: Asked, deelnemer: str | None) -> str:
    """A phone speaks for its owner only; the trainer names somebody."""
    if isinstance(asked.wie, Apparaat):
        return own(asked)
    if deelnemer is None:
        raise Refused("onzin", "Kies eerst iemand uit de groep.")
    return deelnemer


def _open(asked: Asked, order: o.Open) -> c.OpenSessie:
    assert isinstance(asked.wie, Begeleider)
    return c.OpenSessie(
        begeleider=asked.wie.persoon,
        scenario=order.scenario,
        groep=asked.keep(order.groep) if order.groep else None,
        code=asked.code(),
        verwacht=order.verwacht,
        minuten=tuple(sorted(order.minuten.items())),
        voorbeeld=order.voorbeeld,
    )


def _meedoen(asked: Asked, order: o.Meedoen) -> c.DoeMee | c.VraagOvername:
    assert isinstance(asked.wie, Apparaat)
    here = asked.state.op_apparaat(asked.wie.apparaat)
    wanted = order.naam.casefold()
    same = [d for d in asked.state.deelnemers.values() if asked.name_of(d.naam).casefold() == wanted]
    if here is None and same and order.zelfde is None:
        raise Refused("naam-bestaat", f"Er doet al iemand mee met de naam {order.naam}.")
    if here is None and same and order.zelfde:
        return c.VraagOvername(same[0].id, asked.wie.apparaat)
    return c.DoeMee("d_" + asked.hex, asked.keep(order.naam), order.soort_deelnemer, asked.wie.apparaat)


def _stop(asked: Asked, order: o.Stop) -> c.Stop:
    if isinstance(asked.wie, Apparaat):
        return c.Stop(order.spel, GestoptDoor.DEELNEMER, own(asked))
    return c.Stop(order.spel, GestoptDoor.BEGELEIDER)


def _leerpunt(asked: Asked, order: o.Leerpunt) -> c.SchrijfLeerpunt:
    who = named(asked, order.deelnemer)
    known = asked.state.deelnemers.get(who)
    if isinstance(asked.wie, Begeleider) and known is not None and known.apparaat is not None:
        raise Refused("niet-aan-u", "Deze persoon schrijft het zelf op, op de eigen telefoon.")
    return c.SchrijfLeerpunt(who, asked.keep(order.tekst) if order.tekst else None)


def _afspraak(asked: Asked, order: o.Afspraak) -> c.MaakAfspraak:
    door = own(asked) if isinstance(asked.wie, Apparaat) else None
    return c.MaakAfspraak(
        "k_" + asked.hex, asked.keep(order.wat), order.wie, order.wanneer, order.terugkijken, door
    )


BUILDERS: Mapping[type, Callable[[Asked, Any], Any]] = {
    o.Open: _open,
    o.Sluit: lambda a, x: c.SluitSessie(),
    o.Heropen: lambda a, x: c.HeropenSessie(),
    o.Fase: lambda a, x: c.NaarFase(x.fase, x.ronde),
    o.Toevoegen: lambda a, x: c.DoeMee("d_" + a.hex, a.keep(x.naam), x.soort_deelnemer, None),
    o.Meedoen: _meedoen,
    o.Vertrekken: lambda a, x: c.Vertrek(named(a, x.deelnemer)),
    o.Terugkeren: lambda a, x: c.KeerTerug(named(a, x.deelnemer)),
    o.Overname: lambda a, x: c.BeslisOvername(x.apparaat, x.goed),
    o.Rol: lambda a, x: c.GeefRol(x.deelnemer, x.rol),
    o.Verdeel: lambda a, x: c.VerdeelRollen(),
    o.Begin: lambda a, x: c.BeginGesprek("g_" + a.hex),
    o.TimeOut: lambda a, x: c.TimeOut(x.spel),
    o.Hervat: lambda a, x: c.Hervat(x.spel),
    o.Stop: _stop,
    o.Tik: lambda a, x: c.Tik("c_" + a.hex, x.spel, own(a), x.knop),
    o.TikTerug: lambda a, x: c.TikTerug(x.tag, x.spel, own(a)),
    o.AlleenLuisteren: lambda a, x: c.AlleenLuisteren(own(a), x.aan),
    o.TijdlijnTonen: lambda a, x: c.ToonTijdlijn(x.spel, x.op),
    o.TijdlijnGezien: lambda a, x: c.TijdlijnGezien(
        x.spel, own(a) if isinstance(a.wie, Apparaat) else None, x.mag_open
    ),
    o.TijdlijnOpenen: lambda a, x: c.OpenTijdlijn(x.spel),
    o.Leerpunt: _leerpunt,
    o.Afspraak: _afspraak,
    o.AfspraakWeg: lambda a, x: c.HaalAfspraakWeg(
        x.afspraak, own(a) if isinstance(a.wie, Apparaat) else None
    ),
}
