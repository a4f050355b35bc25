"""Decide what a command means for a list of actions: its events, or a refusal in plain Dutch."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from samenzorg_sim.acties import commands as c
from samenzorg_sim.acties import events as e
from samenzorg_sim.acties.apply import apply
from samenzorg_sim.acties.gewist import erases
from samenzorg_sim.acties.state import MEESTE_ACTIES, Actie, Actielijst, Stand
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Codec, Domain, Meant, Refused
from samenzorg_sim.medebegeleider import let_in, send_away
from samenzorg_sim.ongedaan import check_latest

L = Actielijst
VER = timedelta(days=1100)
"""A day further away than three years is a slip of the year."""


def decide(state: L, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The events of a command; none when nothing changes. Raises `Refused`."""
    if state.weg:
        raise Refused("gewist", "Deze lijst is gewist.")
    if (state.van is not None) == isinstance(command, c.OpenLijst):
        raise Refused("geen-lijst", "Deze lijst is er niet (meer).")
    return DECIDERS[type(command)](state, command, meant)


def _open_lijst(state: L, command: c.OpenLijst, meant: Meant) -> tuple[Any, ...]:
    return (e.LijstOpened(meant.actor),)


def _gooi_weg(state: L, command: c.GooiLijstWeg, meant: Meant) -> tuple[Any, ...]:
    return (e.LijstDiscarded(),)


def _voeg_toe(state: L, command: c.VoegActieToe, meant: Meant) -> tuple[Any, ...]:
    if len(state.acties) >= MEESTE_ACTIES:
        raise Refused("vol", f"In één lijst passen {MEESTE_ACTIES} acties. Haal eerst oude acties weg.")
    _near(command.wanneer, today(meant))
    bron = command.bron
    return (
        e.ActieAdded(
            state.teller + 1,
            command.actie,
            today(meant),
            command.wat,
            command.wie,
            command.wanneer,
            command.thema,
            bron.soort,
            bron.van,
            bron.onderdeel,
            bron.titel,
        ),
    )


def _wijzig(state: L, command: c.WijzigActie, meant: Meant) -> tuple[Any, ...]:
    one = _open(state, command.actie)
    _near(command.wanneer, today(meant))
    moved_on = one.wanneer is not None and (command.wanneer is None or command.wanneer > one.wanneer)
    if moved_on and one.gemaakt != today(meant):
        raise Refused("uitstellen", "Een latere dag kiest u met 'Uitstellen'. Dan staat er ook bij waarom.")
    new = (command.wat, command.wie, command.wanneer, command.thema)
    if new == (one.wat, one.wie, one.wanneer, one.thema):
        return ()
    return (e.ActieChanged(state.teller + 1, one.id, *new),)


def _stel_uit(state: L, command: c.StelUit, meant: Meant) -> tuple[Any, ...]:
    one = _open(state, command.actie)
    _near(command.tot, today(meant))
    if one.wanneer is None:
        raise Refused("geen-dag", "Deze actie heeft nog geen dag. Kies eerst een dag met 'Wijzigen'.")
    if command.tot <= max(one.wanneer, today(meant)):
        raise Refused("niet-later", "Kies een dag die later is dan de oude dag, en later dan vandaag.")
    return (e.ActiePostponed(state.teller + 1, one.id, command.tot, command.reden, today(meant)),)


def _rond_af(state: L, command: c.RondActieAf, meant: Meant) -> tuple[Any, ...]:
    one = _open(state, command.actie)
    return (e.ActieClosed(state.teller + 1, one.id, Stand.GEDAAN, command.opbrengst, today(meant)),)


def _laat_vervallen(state: L, command: c.LaatVervallen, meant: Meant) -> tuple[Any, ...]:
    one = _open(state, command.actie)
    return (e.ActieClosed(state.teller + 1, one.id, Stand.VERVALLEN, command.reden, today(meant)),)


def _heropen(state: L, command: c.HeropenActie, meant: Meant) -> tuple[Any, ...]:
    one = _actie(state, command.actie)
    return () if one.stand is Stand.OPEN else (e.ActieReopened(state.teller + 1, one.id),)


def _haal_weg(state: L, command: c.HaalActieWeg, meant: Meant) -> tuple[Any, ...]:
    return (e.ActieRemoved(_actie(state, command.actie).id),)


def _ongedaan(state: L, command: c.MaakOngedaan, meant: Meant) -> tuple[Any, ...]:
    check_latest(state, command.daad, meant)
    return (e.DaadUndone(command.daad),)


def _actie(state: L, actie: str) -> Actie:
    found = state.acties.get(actie)
    if found is None:
        raise Refused("geen-actie", "Deze actie is er niet (meer).")
    return found


def _open(state: L, actie: str) -> Actie:
    found = _actie(state, actie)
    if found.stand is not Stand.OPEN:
        raise Refused("dicht", "Deze actie is al afgerond. Zet hem eerst terug bij wat open staat.")
    return found


def today(meant: Meant) -> date:
    """The day on which it is recorded."""
    return day_of(meant.recorded_at)


def _near(dag: date | None, now: date) -> None:
    if dag is not None and not now - VER <= dag <= now + VER:
        raise Refused("te-ver", "Deze dag ligt meer dan drie jaar weg. Klopt het jaartal?")


DECIDERS: Mapping[type, Callable[[L, Any, Meant], tuple[Any, ...]]] = {
    c.OpenLijst: _open_lijst,
    c.GooiLijstWeg: _gooi_weg,
    c.VoegBegeleiderToe: let_in,
    c.HaalBegeleiderWeg: send_away,
    c.VoegActieToe: _voeg_toe,
    c.WijzigActie: _wijzig,
    c.StelUit: _stel_uit,
    c.RondActieAf: _rond_af,
    c.LaatVervallen: _laat_vervallen,
    c.HeropenActie: _heropen,
    c.HaalActieWeg: _haal_weg,
    c.MaakOngedaan: _ongedaan,
}

DOMAIN: Domain[L, Any, Any] = Domain(L(), decide, apply, Codec(e.EVENTS), erases)
"""A list of actions as a kind of stream of the journal."""
