"""When a group can come together: a day, or a day of the week, and a part of it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DELEN = ("ochtend", "middag", "avond", "nacht")
# A date that lost its form is a number of days in a spreadsheet: these are the years 2009 to 2064.
_SERIEEL, _NULPUNT = range(40_000, 60_001), date(1899, 12, 30)
_GETALLEN = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_VOLUIT = re.compile(r"(?<!\d)(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})(?!\d)")


class GeenDag(ValueError):
    """This looks like a date, but no calendar has it."""


@dataclass(frozen=True)
class Moment:
    """`dag` is the date, or None where only the day of the week is known (0 is Monday); `deel` may be ''."""

    dag: date | None
    weekdag: int
    deel: str

    @property
    def naam(self) -> str:
        """As people say it: `dinsdag 2 maart 2027, ochtend`."""
        words = WEEKDAGEN[self.weekdag]
        if self.dag is not None:
            words += f" {self.dag.day} {MAANDEN[self.dag.month - 1]} {self.dag.year}"
        return f"{words}, {self.deel}" if self.deel else words


def read_moment(kop: Any) -> Moment | None:
    """The moment that a column's heading names, or None for the heading of something else.

    Takes what a spreadsheet gives: a date, a number of days, or words such as `di 2 maart 2027 ochtend`,
    `2-3-2027 ochtend`, `2027-03-02`, `dinsdag ochtend`. Raises `GeenDag` for 31-2-2027.
    """
    if isinstance(kop, datetime):
        return _on(kop.date(), "")
    if isinstance(kop, date):
        return _on(kop, "")
    words = " ".join(str(kop if kop is not None else "").casefold().replace(",", " ").split())
    if re.fullmatch(r"\d{5}(\.0)?", words) and int(float(words)) in _SERIEEL:
        return _on(_NULPUNT + timedelta(days=int(float(words))), "")
    deel = next((one for one in DELEN if re.search(rf"\b{one}s?\b", words)), "")
    dag = _date(words)
    if dag is not None:
        return _on(dag, deel)
    for number, name in enumerate(WEEKDAGEN):
        if re.match(rf"(op )?({name}|{name[:2]})\b", words):
            return Moment(None, number, deel)
    return None


def _on(dag: date, deel: str) -> Moment:
    return Moment(dag, dag.weekday(), deel)


def _date(words: str) -> date | None:
    if found := _ISO.search(words):
        year, month, day = found.groups()
    elif found := _GETALLEN.search(words):
        day, month, year = found.groups()
    elif found := _VOLUIT.search(words):
        day, name, year = found.groups()
        months = [number for number, one in enumerate(MAANDEN, 1) if one.startswith(name)]
        if len(months) != 1:
            return None
        month = str(months[0])
    else:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        raise GeenDag(words) from None
