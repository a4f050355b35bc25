"""Decide what a command means for a logboek: the events it leads to, or a refusal in plain Dutch."""

from typing import Any

from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.logboek import commands as c
from samenzorg_sim.logboek import events as e
from samenzorg_sim.logboek.apply import apply, erases
from samenzorg_sim.logboek.bewaartijd import MEEST, MINST
from samenzorg_sim.logboek.state import MOST_STUKKEN, Logboek

GEEN_LOGBOEK = "Bij deze zes woorden is hier geen logboek. Kijk op uw kaartje of elk woord klopt."
_GEWIST = "Dit logboek is gewist. Er is niets meer van over. Wilt u weer schrijven? Maak dan een nieuwe code."
_GEEN_STUK = "Dit stuk is er niet meer. Het is ergens anders gewist."
_VERANDERD = (
    "Dit stuk is intussen ergens anders veranderd. Open uw logboek opnieuw. "
    "Neem eerst mee wat u nu schreef, dan raakt u niets kwijt."
)
_VOL = (
    f"Uw logboek is vol: er passen {MOST_STUKKEN} stukken in. Neem mee wat u wilt houden, en wis iets ouds."
)


def decide(state: Logboek, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if state.weg:
        raise Refused("gewist", _GEWIST)
    if isinstance(command, c.OpenLogboek):
        return _opened(state, command)
    if state.slot is None:
        raise Refused("geen-logboek", GEEN_LOGBOEK)
    match command:
        case c.BewaarStuk(stuk, tekst):
            return _kept(state, stuk, tekst)
        case c.WijzigStuk(stuk, versie, tekst):
            if stuk not in state.stukken:
                raise Refused("geen-stuk", _GEEN_STUK)
            if versie != state.stukken[stuk].versie + 1:
                raise Refused("veranderd", _VERANDERD)
            return (e.StukChanged(stuk, versie, tekst),)
        case c.WisStuk(stuk):
            return (e.StukErased(stuk),) if stuk in state.stukken else ()
        case c.Verleng():
            return (e.BewaartijdExtended(),)
        case c.WisLogboek():
            return (e.LogboekErased(verlopen=False),)
        case c.LaatVerlopen():
            return (e.LogboekErased(verlopen=True),) if meant.recorded_at >= state.tot else ()
    raise TypeError(f"not a command of a logboek: {type(command).__name__}")


def _opened(state: Logboek, command: c.OpenLogboek) -> tuple[Any, ...]:
    if state.slot is not None:
        raise Refused("al-begonnen", "Dit logboek is er al. Open het met uw zes woorden.")
    if not MINST <= command.maanden <= MEEST:
        raise Refused("bewaartijd", f"Kies een bewaartijd van {MINST} tot {MEEST} maanden.")
    begun = e.LogboekOpened(command.slot, command.vorm, command.maanden)
    return (begun, *_kept(state, command.stuk, command.tekst))


def _kept(state: Logboek, stuk: str, tekst: str) -> tuple[Any, ...]:
    if stuk in state.stukken:
        raise Refused("al-bewaard", "Dit stuk is al bewaard.")
    if len(state.stukken) >= MOST_STUKKEN:
        raise Refused("vol", _VOL)
    return (e.StukKept(stuk, tekst),)


DOMAIN: Domain[Logboek, Any, Any] = Domain(Logboek(), decide, apply, Codec(e.EVENTS), erases)
"""A logboek as a kind of stream of the journal."""
