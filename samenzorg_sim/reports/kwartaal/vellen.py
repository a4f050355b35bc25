"""Sheets of A4: the empty one for before the talk, the filled-in one for after it, and the page."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from samenzorg_sim.kwartaal.bladzijde_woorden import GEEN_TEAMS, WEGGELATEN, hinder_of, say_bladzijde, say_rij
from samenzorg_sim.kwartaal.state import Aantallen
from samenzorg_sim.kwartaal.woorden import say_aantallen, say_verschil
from samenzorg_sim.reports.papier import teken
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.stijl.vakjes import vakjes_html, vakjes_uitleg

Lijst = Mapping[str, Any]
"""A list of questions as plain JSON."""


def make_leeg(lijst: Lijst) -> str:
    """The sheet to write on by hand."""
    empty: dict[str, Any] = {"blad": None, "zinnen": (), "prent": Markup(""), "uitleg_prent": ""}
    return teken("kwartaal", lijst=lijst, team="", naam="", besproken=None, acties=(), nieuw=(), **empty)


def make_ingevuld(beeld: Mapping[str, Any], kwartaal: str, lijst: Lijst, acties: Sequence[Any]) -> str:
    """The sheet of a team's quarter as it is now; `beeld` and `acties` as their counters show them.

    Raises KeyError for a quarter that is not shown.
    """
    quarters = {one["id"]: one for one in beeld["kwartalen"]}
    blad = quarters[kwartaal]
    before = next((one for one in beeld["kwartalen"] if one["id"] < kwartaal), None)
    numbers = (blad["clienten"], blad["gehouden"], blad["verslagen"])
    changed = "" if before is None else say_verschil(Aantallen(*numbers), _numbers(before))
    of_team = [one for one in acties if one["bron"]["van"] == beeld["id"]]
    earlier = [
        one
        for one in of_team
        if one["stand"] == "open" and one["bron"]["onderdeel"] and one["bron"]["onderdeel"] < kwartaal
    ]
    return teken(
        "kwartaal",
        lijst={**lijst, "delen": [_filled(deel, blad) for deel in lijst["delen"]]},
        team=beeld["naam"],
        naam=f"{beeld['naam']}, {blad['naam']}",
        besproken=blad["besproken"],
        blad=blad,
        zinnen=[*say_aantallen(Aantallen(*numbers)), *([changed] if changed else [])],
        prent=vakjes_html(*numbers),
        uitleg_prent=vakjes_uitleg(blad["clienten"]),
        acties=[say_actie(one) for one in earlier],
        nieuw=[say_actie(one) for one in of_team if one["bron"]["onderdeel"] == kwartaal],
    )


def make_bladzijde(beeld: Mapping[str, Any], lijst: Lijst | None) -> str:
    """The page for the management team."""
    return teken(
        "bladzijde",
        naam=beeld["naam"],
        op=beeld["op"],
        zinnen=say_bladzijde(beeld),
        rijen=[{**rij, "gesprek": say_rij(rij)} for rij in beeld["rijen"]],
        weggelaten=WEGGELATEN,
        hinder=hinder_of(beeld, lijst),
        geen_teams=GEEN_TEAMS,
    )


def say_actie(one: Mapping[str, Any]) -> str:
    """An action on one line."""
    when = f", vóór {datum(one['wanneer'])}" if one["wanneer"] else ""
    stand = {"gedaan": " (gedaan)", "vervallen": " (vervallen)"}.get(one["stand"], "")
    return f"{one['wat']} – {one['wie'] or 'nog niemand'}{when}{stand}"


def _numbers(blad: Mapping[str, Any]) -> Aantallen:
    return Aantallen(blad["clienten"], blad["gehouden"], blad["verslagen"])


def _filled(deel: Mapping[str, Any], blad: Mapping[str, Any]) -> dict[str, Any]:
    """A part of the list with what was answered and ticked."""
    answers = blad["antwoorden"]
    return {
        **deel,
        "vragen": [{**one, "antwoord": answers.get(one["id"], "")} for one in deel["vragen"]],
        "aangekruist": [one["naam"] for one in deel["keuzes"] if one["id"] in blad["keuzes"]],
    }
