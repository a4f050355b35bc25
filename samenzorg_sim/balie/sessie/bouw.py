"""From an order at the desk to a command of the session, in the name of who asked."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.balie.loket import Vraag
from samenzorg_sim.balie.sessie import bouw_dag
from samenzorg_sim.balie.sessie import opdrachten as o
from samenzorg_sim.balie.sessie.namens import named, own
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.events import GestoptDoor, SoortDeelnemer


def build_command(vraag: Vraag, free_code: Callable[[], int]) -> Any:
    """The command, a frozen dataclass of `werkvorm.commands`; raises `Refused` when it cannot be asked so.

    `free_code` gives eight digits that no session has.
    """
    if isinstance(vraag.opdracht, o.Open):
        return _open(vraag, vraag.opdracht, free_code())
    return BUILDERS[type(vraag.opdracht)](vraag, vraag.opdracht)


def _open(vraag: Vraag, order: o.Open, code: int) -> c.OpenSessie:
    assert isinstance(vraag.wie, Begeleider)
    return c.OpenSessie(
        begeleider=vraag.wie.persoon,
        scenario=order.scenario,
        groep=vraag.keep(order.groep) if order.groep else None,
        code=code,
        verwacht=order.verwacht,
        minuten=tuple(sorted(order.minuten.items())),
        voorbeeld=order.voorbeeld,
        termijnen=order.termijnen,
    )


def _meedoen(vraag: Vraag, order: o.Meedoen) -> c.DoeMee | c.KomBinnen | c.VraagOvername:
    assert isinstance(vraag.wie, Apparaat)
    here = vraag.state.op_apparaat(vraag.wie.apparaat)
    wanted = order.naam.casefold()
    same = [d for d in vraag.state.deelnemers.values() if vraag.text(d.naam).casefold() == wanted]
    place = next((d for d in same if d.verwacht), None)
    if here is None and place is not None and order.zelfde is None:
        return c.KomBinnen(place.id, vraag.wie.apparaat)
    if here is None and same and order.zelfde is None:
        raise Refused("naam-bestaat", f"Er doet al iemand mee met de naam {order.naam}.")
    if here is None and same and order.zelfde:
        return c.VraagOvername(same[0].id, vraag.wie.apparaat)
    return c.DoeMee("d_" + vraag.hex, vraag.keep(order.naam), order.soort_deelnemer, vraag.wie.apparaat)


def _stop(vraag: Vraag, order: o.Stop) -> c.Stop:
    if isinstance(vraag.wie, Apparaat) and vraag.wie.apparaat not in vraag.state.leidtelefoons:
        return c.Stop(order.spel, GestoptDoor.DEELNEMER, own(vraag))
    return c.Stop(order.spel, GestoptDoor.BEGELEIDER)


def _leerpunt(vraag: Vraag, order: o.Leerpunt) -> c.SchrijfLeerpunt:
    who = named(vraag, order.deelnemer)
    known = vraag.state.deelnemers.get(who)
    if isinstance(vraag.wie, Begeleider) and known is not None and known.apparaat is not None:
        raise Refused("niet-aan-u", "Deze persoon schrijft het zelf op, op de eigen telefoon.")
    return c.SchrijfLeerpunt(who, vraag.keep(order.tekst) if order.tekst else None)


def _afspraak(vraag: Vraag, order: o.Afspraak) -> c.MaakAfspraak:
    door = own(vraag) if isinstance(vraag.wie, Apparaat) else None
    days = (order.wanneer, order.terugkijken)
    return c.MaakAfspraak("k_" + vraag.hex, vraag.keep(order.wat), order.wie, *days, door, order.vraagt)


BUILDERS: Mapping[type, Callable[[Vraag, Any], Any]] = {
    **bouw_dag.BUILDERS,
    o.Sluit: lambda a, x: c.SluitSessie(),
    o.GooiWeg: lambda a, x: c.GooiSessieWeg(),
    o.Heropen: lambda a, x: c.HeropenSessie(),
    o.Fase: lambda a, x: c.NaarFase(x.fase, x.ronde, x.tafel),
    o.Toevoegen: lambda a, x: c.DoeMee("d_" + a.hex, a.keep(x.naam), x.soort_deelnemer, None),
    o.Verwacht: lambda a, x: c.Verwacht("d_" + a.hex, a.keep(x.naam), SoortDeelnemer.GROEP),
    o.Dag: lambda a, x: c.KiesDag(x.dag),
    o.Meedoen: _meedoen,
    o.Vertrekken: lambda a, x: c.Vertrek(named(a, x.deelnemer)),
    o.Terugkeren: lambda a, x: c.KeerTerug(named(a, x.deelnemer)),
    o.Overname: lambda a, x: c.BeslisOvername(x.apparaat, x.goed),
    o.Rol: lambda a, x: c.GeefRol(x.deelnemer, x.rol),
    o.Verdeel: lambda a, x: c.VerdeelRollen(x.tafel),
    o.Begin: lambda a, x: c.BeginGesprek("g_" + a.hex, x.tafel),
    o.TimeOut: lambda a, x: c.TimeOut(x.spel),
    o.Hervat: lambda a, x: c.Hervat(x.spel),
    o.Stop: _stop,
    o.Tik: lambda a, x: c.Tik("c_" + a.hex, x.spel, own(a), x.knop, a.keep(x.knop)),
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
