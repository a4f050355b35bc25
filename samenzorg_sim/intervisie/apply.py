"""Fold one recorded event into a group; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from samenzorg_sim.intervisie import events as e
from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst, Inbreng, Stand
from samenzorg_sim.intervisie.state import GESCHIEDENIS, Intervisiegroep, Lid
from samenzorg_sim.intervisie.taak import Beurt
from samenzorg_sim.intervisie.voornemen import Leerdoel, Thema, Voornemen
from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.medebegeleider import came, went
from samenzorg_sim.ongedaan import remember, taken_back

G = Intervisiegroep
K = TypeVar("K")
V = TypeVar("V")


def apply(state: G, recorded: Recorded[Any]) -> G:
    """The group after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    if isinstance(event, e.DaadUndone):
        return taken_back(state)
    after = fold_of(FOLDS, event)(state, event)
    if isinstance(event, e.GroepOpened):
        return replace(after, geopend=recorded.recorded_at)
    return remember(state, after, recorded, GESCHIEDENIS)


def _with(all_: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    return {**all_, key: value}


def _without(all_: Mapping[K, V], key: K) -> Mapping[K, V]:
    return {one: value for one, value in all_.items() if one != key}


def _lid(s: G, lid: str, **changed: Any) -> G:
    return replace(s, leden=_with(s.leden, lid, replace(s.leden[lid], **changed)))


def _meeting(s: G, bijeenkomst: str, **changed: Any) -> G:
    after = replace(s.bijeenkomsten[bijeenkomst], **changed)
    return replace(s, bijeenkomsten=_with(s.bijeenkomsten, bijeenkomst, after))


def _planned(s: G, ev: e.BijeenkomstPlanned) -> G:
    known = s.bijeenkomsten.get(ev.bijeenkomst)
    if known is None:
        new = Bijeenkomst(ev.bijeenkomst, ev.dag, ev.begin, ev.minuten, ev.plaats)
        return replace(s, bijeenkomsten=_with(s.bijeenkomsten, new.id, new))
    moved = known.verzet + ((known.dag, known.begin) != (ev.dag, ev.begin))
    place = {"dag": ev.dag, "begin": ev.begin, "minuten": ev.minuten, "plaats": ev.plaats}
    return _meeting(s, ev.bijeenkomst, verzet=moved, **place)


def _linked(s: G, ev: e.DeelnemerLinked) -> G:
    pairs = s.bijeenkomsten[ev.bijeenkomst].wie
    others = tuple(pair for pair in pairs if pair[0] != ev.deelnemer and pair[1] != ev.lid)
    known = () if ev.lid is None else ((ev.deelnemer, ev.lid),)
    return _meeting(s, ev.bijeenkomst, wie=(*others, *known))


def _held(s: G, ev: e.BijeenkomstHeld) -> G:
    return _meeting(s, ev.bijeenkomst, stand=Stand.GEHOUDEN, aanwezig=ev.aanwezig, inbreng=())


def _offered(s: G, ev: e.InbrengOffered) -> G:
    there = s.bijeenkomsten[ev.bijeenkomst].inbreng
    return _meeting(s, ev.bijeenkomst, inbreng=(*there, Inbreng(ev.inbreng, ev.van, ev.titel, ev.vraag)))


def _case(s: G, inbreng: str, **changed: Any) -> G:
    day, one = s.inbreng_met(inbreng) or (None, None)
    if day is None or one is None:
        return s
    after = tuple(replace(case, **changed) if case.id == inbreng else case for case in day.inbreng)
    return _meeting(s, day.id, inbreng=after)


def _taken_out(s: G, inbreng: str) -> G:
    day, _ = s.inbreng_met(inbreng) or (None, None)
    if day is None:
        return s
    return _meeting(s, day.id, inbreng=tuple(case for case in day.inbreng if case.id != inbreng))


def _moved(s: G, ev: e.InbrengMoved) -> G:
    _, case = s.inbreng_met(ev.inbreng) or (None, None)
    if case is None:
        return s
    s = _taken_out(s, ev.inbreng)
    there = s.bijeenkomsten[ev.bijeenkomst].inbreng
    return _meeting(s, ev.bijeenkomst, inbreng=(*there, replace(case, gekozen=False)))


def _made(s: G, ev: e.VoornemenMade) -> G:
    new = Voornemen(
        ev.voornemen, ev.van, ev.bijeenkomst, ev.stap, ev.inzicht, ev.vraagt, ev.wanneer, ev.afspraak
    )
    return replace(s, voornemens=_with(s.voornemens, new.id, new))


def _told(s: G, ev: e.VoornemenTold) -> G:
    after = replace(s.voornemens[ev.voornemen], uitkomst=ev.uitkomst, besproken=ev.bijeenkomst)
    return replace(s, voornemens=_with(s.voornemens, ev.voornemen, after))


def _named(s: G, ev: e.ThemaNamed) -> G:
    known = s.themas.get(ev.thema)
    if known is None:
        assert ev.tekst is not None, "a new theme has words"
        return replace(s, themas=_with(s.themas, ev.thema, Thema(ev.thema, ev.tekst, (ev.bijeenkomst,))))
    return replace(
        s, themas=_with(s.themas, ev.thema, replace(known, genoemd=(*known.genoemd, ev.bijeenkomst)))
    )


def _erased(s: G, ev: e.LidErased) -> G:
    """Nothing she wrote is left; that somebody was there, and led, stays without a name."""
    s = _lid(s, ev.lid, weg=True, gewist=True)
    days = {
        id_: replace(
            day,
            inbreng=tuple(case for case in day.inbreng if case.van != ev.lid),
            wie=tuple(pair for pair in day.wie if pair[1] != ev.lid),
            leidt=None if day.leidt == ev.lid and day.stand is not Stand.GEHOUDEN else day.leidt,
        )
        for id_, day in s.bijeenkomsten.items()
    }
    kept = {id_: one for id_, one in s.voornemens.items() if one.van != ev.lid}
    asks = {id_: replace(one, vraagt=None) if one.vraagt == ev.lid else one for id_, one in kept.items()}
    goals = {id_: one for id_, one in s.leerdoelen.items() if one.van != ev.lid}
    return replace(s, bijeenkomsten=days, voornemens=asks, leerdoelen=goals)


FOLDS: Mapping[type, Callable[[G, Any], G]] = {
    e.GroepOpened: lambda s, ev: replace(
        s, van=ev.van, naam=ev.naam, bewaar_maanden=ev.maanden, bewaard=ev.op
    ),
    e.GroepRenamed: lambda s, ev: replace(s, naam=ev.naam),
    e.GroepKept: lambda s, ev: replace(s, bewaar_maanden=ev.maanden, bewaard=ev.op),
    e.GroepDiscarded: lambda s, ev: G(
        van=s.van, begeleiders=s.begeleiders, weg=True, geopend=s.geopend, teller=s.teller
    ),
    e.BegeleiderAdded: came,
    e.BegeleiderRemoved: went,
    e.LeidinggevendeChosen: lambda s, ev: replace(s, leidinggevende=ev.keuze),
    e.TaakGiven: lambda s, ev: replace(s, taken=_with(s.taken, ev.taak, Beurt(ev.hand, ev.sinds))),
    e.LidAdded: lambda s, ev: replace(s, leden=_with(s.leden, ev.lid, Lid(ev.lid, ev.naam))),
    e.LidRenamed: lambda s, ev: _lid(s, ev.lid, naam=ev.naam),
    e.LidLeft: lambda s, ev: _lid(s, ev.lid, weg=ev.weg),
    e.LidErased: _erased,
    e.BijeenkomstPlanned: _planned,
    e.MethodeChosen: lambda s, ev: _meeting(s, ev.bijeenkomst, werkvorm=ev.werkvorm),
    e.LeiderChosen: lambda s, ev: _meeting(s, ev.bijeenkomst, leidt=ev.lid),
    e.BijeenkomstCancelled: lambda s, ev: _meeting(
        s, ev.bijeenkomst, stand=Stand.AFGEZEGD if ev.af else Stand.GEPLAND
    ),
    e.SessieLinked: lambda s, ev: _meeting(s, ev.bijeenkomst, sessie=ev.sessie, wie=()),
    e.DeelnemerLinked: _linked,
    e.BijeenkomstHeld: _held,
    e.InbrengOffered: _offered,
    e.InbrengChanged: lambda s, ev: _case(s, ev.inbreng, titel=ev.titel, vraag=ev.vraag),
    e.InbrengChosen: lambda s, ev: _case(s, ev.inbreng, gekozen=ev.gekozen),
    e.InbrengMoved: _moved,
    e.InbrengWithdrawn: lambda s, ev: _taken_out(s, ev.inbreng),
    e.VoornemenMade: _made,
    e.VoornemenTold: _told,
    e.VoornemenRemoved: lambda s, ev: replace(s, voornemens=_without(s.voornemens, ev.voornemen)),
    e.LeerdoelSet: lambda s, ev: replace(
        s, leerdoelen=_with(s.leerdoelen, ev.leerdoel, Leerdoel(ev.leerdoel, ev.van, ev.tekst))
    ),
    e.LeerdoelReached: lambda s, ev: replace(
        s, leerdoelen=_with(s.leerdoelen, ev.leerdoel, replace(s.leerdoelen[ev.leerdoel], klaar=ev.klaar))
    ),
    e.LeerdoelRemoved: lambda s, ev: replace(s, leerdoelen=_without(s.leerdoelen, ev.leerdoel)),
    e.ThemaNamed: _named,
    e.ThemaRemoved: lambda s, ev: replace(s, themas=_without(s.themas, ev.thema)),
}
