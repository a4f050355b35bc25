"""Make the tables of docs/hosting.md from measured figures: `python -m docs.hosting`; a test compares.

Whoever measures anew changes `MEASURED`; whoever hosts something else changes `ASSUMED` and runs it again.
"""

import re
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

from docs.tabel import table
from samenzorg_sim.meedoen.stroom import STREAMS_AT_ONCE
from samenzorg_sim.server.pages import MOST_KERNELS

FILE: Final = Path(__file__).with_name("hosting.md")
#: What was found, of what, and the command that finds it again. An MB is a million bytes, a kB a thousand.
MEASURED: Final = {
    "server_mb": (
        151,
        "MB for a server and the process its kernels are forked from",
        "python -m benchmarks.sizes",
    ),
    "phone_mb": (0.07, "MB for each phone, 500 in use", "python -m benchmarks phones"),
    "page_mb": (30.48, "MB for each open notebook page", "python -m benchmarks visitors"),
    "taps": (
        65,
        "taps a second, at which 95 of 100 screens follow within 0.1 s",
        "samenzorg loadtest --phones 65",
    ),
    "session_kb": (8, "kB on disk for a session before anybody taps", "python -m benchmarks.sizes"),
    "tap_kb": (0.68, "kB on disk for each tap", "python -m benchmarks.sizes"),
    "screen_kb": (3.1, "kB for each new screen of a phone", "python -m benchmarks.sizes"),
}
#: What nobody measured, and what a table for somebody else should change first.
ASSUMED: Final = {
    "sessions": (4, "practice sessions a location holds each month"),
    "hours": (2, "hours that one lasts"),
    "phones": (8, "phones in one, and a projector besides"),
    "observers": (6, "of those that tap while two people talk"),
    "between_taps": (10, "seconds between two taps of an observer"),
    "talking": (30, "minutes of a session in which people tap"),
    "between_screens": (5, "seconds between two new screens of a phone, all through the session"),
    "texts_kb": (30, "kB that people write in a session"),
    "staff": (40, "people of a location who may practise alone"),
    "alone": (0.5, "times a month each does"),
    "alone_hours": (0.5, "hours that takes"),
    "working_hours": (160, "hours of a month in which people work"),
    "peak": (3, "times as many at the busiest hour as on average (a Tuesday afternoon)"),
    "locations": (20, "locations of an organisation"),
}
M: Final = {name: float(found) for name, (found, _, _) in MEASURED.items()}
A: Final = {name: float(found) for name, (found, _) in ASSUMED.items()}


@dataclass(frozen=True)
class Place:
    """What an installation is for: `servers` that share one database; there are `of_these` installations."""

    name: str
    locations: int
    servers: int
    of_these: int = 1

    @property
    def sessions(self) -> int:
        """A month."""
        return ceil(self.locations * A["sessions"])

    @property
    def at_once(self) -> int:
        """Sessions at the busiest hour."""
        return max(1, ceil(self.sessions * A["hours"] / A["working_hours"] * A["peak"]))

    @property
    def lines(self) -> int:
        """Phones and projectors, each a line that stays open."""
        return ceil(self.at_once * (A["phones"] + 1))

    @property
    def pages(self) -> int:
        """Notebook pages: one for who leads, one for each who practises alone."""
        hours = self.locations * A["staff"] * A["alone"] * A["alone_hours"]
        return self.at_once + ceil(hours / A["working_hours"] * A["peak"])

    @property
    def taps(self) -> float:
        """A second."""
        return self.at_once * A["observers"] / A["between_taps"]

    @property
    def memory_mb(self) -> float:
        """For a machine that carries everything, also when the other server is down."""
        return self.servers * M["server_mb"] + self.lines * M["phone_mb"] + self.pages * M["page_mb"]

    @property
    def disk_mb(self) -> float:
        """A year."""
        taps = A["observers"] * A["talking"] * 60 / A["between_taps"]
        return self.sessions * 12 * (M["session_kb"] + taps * M["tap_kb"] + A["texts_kb"]) / 1e3

    @property
    def network_mbit(self) -> float:
        """At the busiest hour."""
        return self.lines * M["screen_kb"] * 8 / 1e3 / A["between_screens"]

    @property
    def fullest(self) -> tuple[str, float]:
        """Of what one server can hold, the thing that is used most, and which part of it (1 is all)."""
        used = {
            f"notebook pages ({MOST_KERNELS})": self.pages / MOST_KERNELS,
            f"lines ({STREAMS_AT_ONCE})": self.lines / STREAMS_AT_ONCE,
            f"taps a second ({M['taps']:.0f})": self.taps / M["taps"],
        }
        return max(used.items(), key=lambda one: one[1])


ORGANISATION: Final = Place("20 locations", int(A["locations"]), servers=2)
COUNTRY: Final = Place(
    "the country", ORGANISATION.locations, servers=2, of_these=ceil(2500 / ORGANISATION.locations)
)
PLACES: Final = (Place("one location", 1, servers=1), ORGANISATION, COUNTRY)


def sizes() -> str:
    """What each place needs."""
    rows = {
        "installations, each with its own data": [f"{p.of_these:,}" for p in PLACES],
        "servers": [f"{p.of_these * p.servers:,}" for p in PLACES],
        "locations": [f"{p.of_these * p.locations:,}" for p in PLACES],
        "sessions a month": [f"{p.of_these * p.sessions:,}" for p in PLACES],
        "sessions at once, busiest hour": [f"{p.of_these * p.at_once:,}" for p in PLACES],
        "phones and projectors at once": [f"{p.of_these * p.lines:,}" for p in PLACES],
        "notebook pages at once": [f"{p.of_these * p.pages:,}" for p in PLACES],
        "taps a second": [_number(p.of_these * p.taps) for p in PLACES],
        "memory in use": [_size(p.of_these * p.memory_mb) for p in PLACES],
        "disk a year": [_size(p.of_these * p.disk_mb) for p in PLACES],
        "network, busiest hour": [f"{_number(p.of_these * p.network_mbit)} Mbit/s" for p in PLACES],
        "what one server runs out of first": [
            f"{what}: {part:.0%} used" for what, part in (p.fullest for p in PLACES)
        ],
    }
    return table(
        ["", *(p.name for p in PLACES)], ["| " + " | ".join([n, *c]) + " |" for n, c in rows.items()]
    )


def measured() -> str:
    """The figures, and how to find them again."""
    return table(
        ["found", "of what", "command"],
        [f"| {found} | {what} | `{command}` |" for found, what, command in MEASURED.values()],
    )


def assumed() -> str:
    """What was taken for granted."""
    return table(["assumed", "of what"], [f"| {found} | {what} |" for found, what in ASSUMED.values()])


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def _size(mb: float) -> str:
    return f"{mb / 1e3:,.1f} GB" if mb >= 1e3 else f"{mb:,.0f} MB"


def fill_in(text: str) -> str:
    """`text` with each table between its marks made anew."""
    for name, make in {"sizes": sizes, "measured": measured, "assumed": assumed}.items():
        mark = re.compile(rf"(<!-- {name}[^>]*-->\n).*?(<!-- /{name} -->)", re.S)
        if not mark.search(text):
            raise ValueError(f"no place for the table {name!r}")
        made = make()
        text = mark.sub(lambda m, made=made: f"{m[1]}{made}\n{m[2]}", text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    FILE.write_text(fill_in(FILE.read_text("utf-8")), "utf-8")
    print(f"{FILE} is as measured.")
