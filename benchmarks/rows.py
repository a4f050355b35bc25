"""The rows of the table: what is measured, in which unit, what we go for, and which measurement gives it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line; `goal` is the most it may be (None: only told), `peer` what stands beside it, if anything."""

    id: str
    measurement: str
    what: str
    unit: str
    goal: float | None
    peer: str | None = "plain Voilà"

    @property
    def digits(self) -> int:
        """How many decimals say something."""
        return {"s": 2, "MB": 2, "kB": 0, "ms": 0, "µs": 1, "": 0}[self.unit]


#: A server that keeps nothing and draws nothing, for the same phones.
_BARE = "bare tornado"

#: The journal in one file, on the same disk.
_SQLITE = "our SQLite"

ROWS = (
    Row("phone-load", "phone", "phone page: cold load to first answered tap", "s", 0.45),
    Row("phone-early", "phone", "the same, tapped before its script is there", "s", None, peer=None),
    Row("phone-wire", "phone", "phone page: over the wire", "kB", 60),
    Row("phone-requests", "phone", "phone page: requests", "", 8),
    Row("phone-memory", "phones", "server memory per phone, 65 in use", "MB", 0.3),
    Row("phone-memory-500", "phones", "the same, 500 in use", "MB", 0.3, peer=None),
    Row("notebook-cold", "notebook", "trainer's page: cold load to first answered click", "s", 1.3),
    Row("notebook-warm", "notebook", "trainer's page: warm load to first answered click", "s", 0.5),
    Row("notebook-wire", "notebook", "trainer's page: over the wire, cold", "kB", 700),
    Row("notebook-requests", "notebook", "trainer's page: requests, cold", "", None),
    Row("home-cold", "notebook", "home page: cold load to the first form opened", "s", None, peer=None),
    Row("home-warm", "notebook", "home page: warm load to the first form opened", "s", 0.5, peer=None),
    Row("visitor-memory", "visitors", "memory per notebook visitor, 8 after use", "MB", 30),
    Row("start", "start", "start to first page, whole", "s", 3),
    Row("start-door", "start", "start to first answer on the phone's door", "s", None, peer=None),
    Row("tap-8-p50", "phones", "tap to every screen entitled to it, 8 phones, p50", "ms", None, peer=_BARE),
    Row("tap-8-p95", "phones", "tap to every screen entitled to it, 8 phones, p95", "ms", 100, peer=_BARE),
    Row("tap-p50", "phones", "tap to every screen entitled to it, 65 phones, p50", "ms", None, peer=_BARE),
    Row("tap-p95", "phones", "tap to every screen entitled to it, 65 phones, p95", "ms", 100, peer=_BARE),
    Row("tap-500-p50", "phones", "tap to every screen entitled, 500 phones, p50", "ms", None, peer=_BARE),
    Row("tap-500-p95", "phones", "tap to every screen entitled, 500 phones, p95", "ms", None, peer=_BARE),
    Row("tap-cpu", "phones", "processor time of the server for a tap, 65 phones", "µs", None, peer=_BARE),
    Row("everyone-p95", "phones", "time-out to the last of all screens, p95", "ms", None, peer=_BARE),
    Row(
        "pages-p50",
        "pages",
        "30 pages in a browser: tap to its line on screen, p50",
        "ms",
        None,
        peer=None,
    ),
    Row("pages-p95", "pages", "the same, p95", "ms", 100, peer=None),
    Row("pages-everyone", "pages", "time-out to the last of 30 real pages", "ms", None, peer=None),
    Row("pages-lost", "pages", "taps shown on real pages, and not or twice recorded", "", 0, peer=None),
    Row("lost", "phones", "acknowledged taps lost after kill -9", "", 0, peer=None),
    Row("doubled", "phones", "taps recorded twice", "", 0, peer=None),
    Row(
        "turn-p50",
        "alone",
        "practising alone: typed turn to its answer on screen, p50",
        "ms",
        None,
        peer=None,
    ),
    Row(
        "turn-p95", "alone", "practising alone: typed turn to its answer on screen, p95", "ms", 100, peer=None
    ),
    Row("letter-p50", "letters", "writing a case, 30 phones tap: a letter to its answer, p50", "ms", None),
    Row("letter-p95", "letters", "writing a case, 30 phones tap: a letter to its answer, p95", "ms", 100),
    Row("canvas-drag", "canvas", "ecogram of 150: a step of a drag, p95", "ms", 50, peer="one circle"),
    Row("canvas-keys", "canvas", "ecogram of 150: a step by arrow key, p95", "ms", 50, peer="one circle"),
    Row("canvas-choose", "canvas", "ecogram of 150: choosing somebody, p95", "ms", 50, peer="one circle"),
    Row("canvas-type", "canvas", "ecogram of 150: a letter in a field, p95", "ms", 50, peer="one circle"),
    Row("canvas-zoom", "canvas", "ecogram of 150: a step of zooming, p95", "ms", 50, peer="one circle"),
    Row("canvas-undo", "canvas", "ecogram of 150: pressing undo, p95", "ms", 50, peer="one circle"),
    Row("talks-many", "talks", "a talk of twelve turns, many at once, one core", "µs", 10, peer="inkjs"),
    Row("talks-one", "talks", "the same, one at a time with its words", "µs", None, peer="inkjs"),
    Row("groups-250", "groups", "250 people to groups that keep to all wishes", "s", 10, peer="one model"),
    Row("groups-1000", "groups", "1,000 people to the first groups that do", "s", None, peer=None),
    Row(
        "rhythm-year",
        "rhythm",
        "a year of 210 residents and 68 people, many at once",
        "µs",
        1000,
        peer="SimPy",
    ),
    Row("proof-scenario", "core", "full proof of a scenario", "s", 2, peer=None),
    Row("proof-script", "core", "full proof of the script of a day", "s", 2, peer=None),
    Row("read-content", "core", "reading and checking all content", "s", None, peer="a parser in Python"),
    Row("batch", "core", "a thousand commands recorded in one batch", "ms", None, peer="bare SQLite"),
    Row("kind", "core", "recognising the kind of a typed turn", "ms", 5, peer=None),
    Row("pg-batch", "database", "PostgreSQL: a thousand commands in one batch", "ms", None, peer=_SQLITE),
    Row("pg-one", "database", "PostgreSQL: one command at a time", "ms", None, peer=_SQLITE),
    Row("pg-four", "database", "PostgreSQL: four servers at once, ten commands", "ms", None, peer=None),
    Row("pg-heard", "database", "recorded to heard at another server, p95", "ms", None, peer=None),
)


class NoSuchRow(Exception):
    """A name on the command line that is no row and no measurement."""

    def __init__(self, name: str) -> None:
        known = ", ".join(dict.fromkeys([*(row.measurement for row in ROWS), *(row.id for row in ROWS)]))
        super().__init__(f"no row '{name}'; there are: {known}")


def choose(names: list[str]) -> tuple[Row, ...]:
    """The rows named (by id or by measurement), in the table's order; all when none is. Raises NoSuchRow."""
    for name in names:
        if not any(name in (row.id, row.measurement) for row in ROWS):
            raise NoSuchRow(name)
    return tuple(row for row in ROWS if not names or row.id in names or row.measurement in names)
