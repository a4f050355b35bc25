"""The actions as a notebook's kernel reaches them: `client.acties.add(…)`, `client.acties.list()`."""

from datetime import date
from typing import Any, Protocol

from samenzorg_sim.balie.opdracht import MOST_LINE
from samenzorg_sim.journal import mint_id

Gezien = tuple[dict[str, Any], ...]


class Desk(Protocol):
    """What is needed of `BalieClient`."""

    def overzicht(self) -> dict[str, Any]:
        """The home page."""

    def beeld(self, sessie: str) -> dict[str, Any]:
        """A stream as this one may see it."""

    def geef_door(self, sessie: str | None, opdracht: dict[str, Any], command_id: str) -> dict[str, Any]:
        """Have something done."""


class Acties:
    """The list of actions that somebody shares; nobody needs to know that list's id.

    Every function that changes something raises `Refused` (its `melding` is for the user) or `BalieWeg`.

    Example: `client.acties.add("Rooster aanpassen", wie="teamleider", wanneer=date(2027, 3, 1),
    thema="tijd", soort="kwartaal", bron=stream, titel="Kwartaalgesprek Linde")`.
    """

    def __init__(self, desk: Desk) -> None:
        """For the client whose actions these are."""
        self._desk = desk

    def lijst(self) -> str | None:
        """The list that new actions go to: the one she was asked into, else her own; None: no list yet."""
        lists = self._desk.overzicht().get("actielijsten", [])
        return str(lists[0]["id"]) if lists else None

    def beeld(self) -> dict[str, Any] | None:
        """The whole list (see `balie.acties`), None when there is none yet."""
        lijst = self.lijst()
        return None if lijst is None else self._desk.beeld(lijst)

    def list(self, *, soort: str | None = None, bron: str | None = None, stand: str | None = None) -> Gezien:
        """The actions, open ones first by day: all, or those of one kind of source, one source, one stand.

        Each as `balie.acties` describes it: `id, wat, wie, thema, wanneer, stand, te_laat, gemaakt, dicht,
        slot, uitstel, bron{soort, van, onderdeel, titel}`.
        """
        beeld = self.beeld()
        return tuple(
            one
            for one in (() if beeld is None else beeld["acties"])
            if soort in (None, one["bron"]["soort"])
            and bron in (None, one["bron"]["van"])
            and stand in (None, one["stand"])
        )

    def add(
        self,
        wat: str,
        *,
        wie: str = "",
        wanneer: date | None = None,
        thema: str = "",
        soort: str = "zelf",
        bron: str | None = None,
        onderdeel: str | None = None,
        titel: str = "",
    ) -> str:
        """Something to do; gives its id (`u_…`). A list is begun where there is none yet.

        `wie` is a function or a team, not a name; `soort` is dialoog, beleidscheck, kwartaal, bijeenkomst or
        zelf, `bron` the id of the stream or thing it comes from (`s_…`), `onderdeel` the content id of a part
        of it (a question), `titel` how that is called, for people.
        """
        order = {
            "soort": "actie",
            **_fields(wat, wie, wanneer, thema),
            "bron": {"soort": soort, "van": bron, "onderdeel": onderdeel, "titel": titel[:MOST_LINE].strip()},
        }
        command_id = mint_id("c")
        self._desk.geef_door(self._lijst_of_begin(), order, command_id)
        return f"u_{command_id[2:]}"

    def change(
        self, actie: str, wat: str, *, wie: str = "", wanneer: date | None = None, thema: str = ""
    ) -> None:
        """Other words, owner, theme or an earlier day; what is left out is emptied."""
        self._doe("wijzig_actie", actie=actie, **_fields(wat, wie, wanneer, thema))

    def postpone(self, actie: str, tot: date, reden: str) -> None:
        """A later day, and why."""
        self._doe("stel_uit", actie=actie, tot=tot.isoformat(), reden=reden)

    def finish(self, actie: str, opbrengst: str = "") -> None:
        """It was done; what came of it."""
        self._doe("gedaan", actie=actie, opbrengst=opbrengst)

    def drop(self, actie: str, reden: str) -> None:
        """It will not be done, and why."""
        self._doe("vervalt", actie=actie, reden=reden)

    def reopen(self, actie: str) -> None:
        """It is to be done after all."""
        self._doe("heropen", actie=actie)

    def remove(self, actie: str) -> None:
        """Take it away, with its words; cannot be undone."""
        self._doe("actie_weg", actie=actie)

    def undo(self, daad: int) -> None:
        """Take back the latest act: the one that the view names."""
        self._doe("ongedaan", daad=daad)

    def _doe(self, soort: str, **rest: Any) -> None:
        self._desk.geef_door(self._lijst_of_begin(), {"soort": soort, **rest}, mint_id("c"))

    def _lijst_of_begin(self) -> str:
        found = self.lijst()
        if found is not None:
            return found
        return str(self._desk.geef_door(None, {"soort": "actielijst"}, mint_id("c"))["sessie"])


def _fields(wat: str, wie: str, wanneer: date | None, thema: str) -> dict[str, Any]:
    day = None if wanneer is None else wanneer.isoformat()
    return {"wat": wat, "wie": wie, "wanneer": day, "thema": thema}
