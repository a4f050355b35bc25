"""What the page for the management team says, in plain sentences; what was left out is said as left out."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

WEGGELATEN: Final = (
    "Een aantal onder de vijf staat er niet, en ook niet een aantal waaruit u dat kunt uitrekenen. "
    "Weggelaten zegt dus niet dat het slecht gaat of goed."
)
GEEN_TEAMS: Final = (
    "Daar is nu niets over te zeggen: minder dan zeven teams leverden in, of ze noemen verschillende dingen."
)
_LEEG: Final = "weggelaten"


def say_bladzijde(beeld: Mapping[str, Any]) -> tuple[str, ...]:
    """How many talks were held in all, how many were written down, and of how many teams nothing is known."""
    teams, residents, held = len(beeld["rijen"]), beeld["clienten"], beeld["gehouden"]
    told = [f"Op deze bladzijde staan {teams} teams met samen {residents} bewoners."]
    if held is None:
        told.append(
            "Bij hoeveel bewoners er een gesprek was, is weggelaten: het zou te veel over een team zeggen."
        )
    else:
        told.append(
            f"Bij {held} van de {residents} bewoners was er een gesprek, bij {residents - held} niet."
        )
    before = beeld["vorige"]
    if held is not None and before is not None and before["gehouden"] is not None:
        told.append(f"In het {before['naam']} was dat bij {before['gehouden']} van de {before['clienten']}.")
    if beeld["verslagen"] is None:
        told.append("Van hoeveel gesprekken er een verslag is, is weggelaten of niet van elk team bekend.")
    else:
        told.append(f"Van {beeld['verslagen']} van die gesprekken is er een verslag.")
    if beeld["zonder"]:
        of = "Van 1 team zijn" if beeld["zonder"] == 1 else f"Van {beeld['zonder']} teams zijn"
        told.append(f"{of} er geen cijfers. Dat is iets anders dan: er waren geen gesprekken.")
    return tuple(told)


def say_rij(rij: Mapping[str, Any]) -> str:
    """The talks of a team, or that they were left out."""
    return _LEEG if rij["gehouden"] is None else str(rij["gehouden"])


def hinder_of(beeld: Mapping[str, Any], lijst: Mapping[str, Any] | None) -> Sequence[str]:
    """What hinders, in the words of the list; what the list does not have any more is left out."""
    names = {k["id"]: k["naam"] for deel in (lijst or {"delen": ()})["delen"] for k in deel["keuzes"]}
    return [names[one] for one in beeld["hinder"] if one in names]
