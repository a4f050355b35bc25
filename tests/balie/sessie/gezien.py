"""Who may read an answer, told a second time from the rows of the journal, to hold the screens against."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from samenzorg_sim.content.schrijfvraag import Opent
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Row
from samenzorg_sim.werkvorm.state import Sessie

Place = tuple[str, int, int, int]


@dataclass
class Sheet:
    """What was written at one place: text id by (writer, part), who said something, and what is open."""

    texts: dict[tuple[str | None, int], str] = field(default_factory=dict)
    said: dict[tuple[str | None, int], bool] = field(default_factory=dict)
    groepje: dict[str, set[str]] = field(default_factory=dict)
    open: bool = False
    shown: set[str] = field(default_factory=set)

    def talkers(self) -> set[str | None]:
        return {who for (who, _), said in self.said.items() if said}


def sheets(rows: Iterable[Row]) -> dict[Place, Sheet]:
    """Every sheet of a session, read from its rows."""
    found: dict[Place, Sheet] = {}
    groups: dict[int, list[list[str]]] = {}
    seat: dict[str, int] = {}
    for row in rows:
        event = json.loads(row.payload)
        if row.name in ("deelnemer.joined", "deelnemer.seated"):
            seat[event["deelnemer"]] = event["tafel"]
        elif row.name == "fase.entered":
            groups[event["tafel"]] = []
        elif row.name == "groepjes.made":
            groups[event["tafel"]] = event["groepjes"]
        elif row.name == "gegevens.erased":
            for sheet in found.values():
                _forget(sheet, event["deelnemer"])
        if "vraag" not in event:
            continue
        place = (event["vraag"], event["tafel"], event["ronde"], event["keer"])
        sheet = found.setdefault(place, Sheet())
        if row.name == "blad.erased":
            del found[place]
        elif row.name == "vraag.opened":
            sheet.open = True
        elif row.name == "antwoord.shown":
            (sheet.shown.add if event["aan"] else sheet.shown.discard)(event["deelnemer"])
        elif row.name == "antwoord.written":
            key = (event["deelnemer"], event["deel"])
            sheet.said[key] = event["wat"] is not None
            sheet.texts.pop(key, None)
            if event["wat"]:
                sheet.texts[key] = event["wat"]
            who = event["deelnemer"]
            met = next((set(g) for g in groups.get(seat.get(who, 0), []) if who in g), set())
            if met:
                sheet.groepje[who] = met
    return found


def _forget(sheet: Sheet, who: str) -> None:
    for part in [key for key in sheet.said if key[0] == who]:
        del sheet.said[part]
        sheet.texts.pop(part, None)
    sheet.shown.discard(who)
    sheet.groepje.pop(who, None)


def readable(
    script: Werkvorm, state: Sessie, rows: Iterable[Row], looks: str
) -> Iterator[tuple[Place, str | None]]:
    """Whose answers `looks` (a participant, 'trainer' or 'scherm') may have on screen, and where they are."""
    for place, sheet in sheets(rows).items():
        found = script.schrijfvraag(place[0])
        if found is None:
            continue
        asked = found[1]
        for writer in sheet.talkers():
            if looks == writer or (looks == "trainer" and writer is None):
                yield place, writer
                continue
            opened = {
                Opent.METEEN: True,
                Opent.SAMEN: sheet.open,
                Opent.BEGELEIDER: sheet.open,
                Opent.SCHRIJVER: writer in sheet.shown,
            }
            if not opened[asked.opent] or len(sheet.talkers()) < asked.minstens:
                continue
            if looks == "trainer":
                may = bool({"begeleider", "iedereen"} & set(asked.ziet))
            elif looks == "scherm":
                may = "scherm" in asked.ziet
            else:
                may = _participant(state, set(asked.ziet), sheet, writer, looks, place[1:])
            if may:
                yield place, writer


def allowed(script: Werkvorm, state: Sessie, rows: Iterable[Row], looks: str) -> Iterator[str]:
    """The ids of the texts that `looks` may have on screen."""
    recorded = list(rows)
    written = sheets(recorded)
    for place, writer in readable(script, state, recorded, looks):
        yield from (text for (who, _), text in written[place].texts.items() if who == writer)
    for place, sheet in written.items():
        found = script.schrijfvraag(place[0])
        if looks != "scherm" and found is not None and found[1].inbreng and not sheet.open:
            yield from (text for (_, deel), text in sheet.texts.items() if deel == 0)


def _participant(
    state: Sessie, ziet: set[str], sheet: Sheet, writer: str | None, who: str, place: tuple[int, int, int]
) -> bool:
    tafel, ronde, keer = place
    sits = state.deelnemers[who].tafel
    if "iedereen" in ziet:
        return True
    if "tafel" in ziet and sits == (tafel or (writer and state.deelnemers[writer].tafel)):
        return True
    if "groepje" in ziet and writer is not None:
        now = next((set(g) for g in state.tafels[sits].groepjes if writer in g), set())
        return who in (sheet.groepje.get(writer) or now)
    plays = [spel for spel in state.spellen.values() if (spel.tafel, spel.ronde) == (tafel, ronde)]
    if not tafel:
        return state.rol_van(who).rol in ziet
    if keer < len(plays) and who in plays[keer].rollen:
        return plays[keer].rollen[who].rol in ziet
    return state.rol_van(who, ronde, tafel).rol in ziet


def words_in(beeld: object) -> Iterator[str]:
    """Every text anywhere in a view."""
    if isinstance(beeld, str):
        yield beeld
    values: Any = beeld.values() if isinstance(beeld, dict) else beeld if isinstance(beeld, list) else ()
    for value in values:
        yield from words_in(value)
