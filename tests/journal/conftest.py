"""A small domain to test the journal with: a pot of tea, from which cups are poured for guests."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest

from samenzorg_sim.journal import (
    Codec,
    Domain,
    Id,
    Meant,
    MemoryStore,
    PostgresStore,
    Recorded,
    Refused,
    SqliteStore,
    Store,
    Streams,
    Submission,
    Text,
    TextId,
    UnknownEvent,
    mint_id,
)


@dataclass(frozen=True)
class KopjePoured:
    name: ClassVar[str] = "thee.kopje_poured"
    version: ClassVar[int] = 1
    gast: Id
    laat: bool


@dataclass(frozen=True)
class GastNamed:
    name: ClassVar[str] = "thee.gast_named"
    version: ClassVar[int] = 1
    gast: Id
    naam: TextId


@dataclass(frozen=True)
class Pot:
    kopjes: int = 6
    gasten: tuple[str, ...] = ()
    laatste: int = 0


@dataclass(frozen=True)
class Pour:
    kopjes: int = 1


@dataclass(frozen=True)
class Name:
    naam: str


@dataclass(frozen=True)
class Drop:
    """The pot falls: a mistake in the domain."""


def decide(pot: Pot, command: object, meant: Meant) -> tuple[KopjePoured | GastNamed, ...]:
    match command:
        case Pour(kopjes) if kopjes > pot.kopjes:
            raise Refused("pot-leeg", "De pot is leeg. Zet eerst nieuwe thee.")
        case Pour(kopjes):
            return tuple(KopjePoured(meant.actor, meant.clamped) for _ in range(kopjes))
        case Name(naam):
            return (GastNamed(meant.actor, naam),)
    raise RuntimeError("the pot fell")


def apply(pot: Pot, recorded: Recorded[KopjePoured | GastNamed]) -> Pot:
    match recorded.event:
        case KopjePoured():
            return replace(pot, kopjes=pot.kopjes - 1, laatste=max(pot.laatste, recorded.happened_at))
        case GastNamed(_, naam):
            return replace(pot, gasten=(*pot.gasten, naam))
    raise UnknownEvent(type(recorded.event).__name__)


codec = Codec([KopjePoured, GastNamed])
domain = Domain(Pot(), decide, apply, codec)
ANS = "d_" + "a" * 32


def submit(command: object, stream: str = "thee", **more: object) -> Submission:
    given: dict[str, object] = {"command_id": mint_id("c"), "actor": ANS, "happened_at": 1_000, **more}
    return Submission(stream, domain, command, **given)  # type: ignore[arg-type]


def name(words: str, stream: str = "thee", **more: object) -> Submission:
    text = Text(mint_id("t"), stream, ANS, words)
    return submit(Name(text.text_id), stream, texts=(text,), **more)


@pytest.fixture
def thee() -> ModuleType:
    """This module: the tea domain."""
    return sys.modules[__name__]


Asked = pytest.FixtureRequest
MAKERS: dict[str, Callable[[Asked], Store]] = {
    "memory": lambda asked: MemoryStore(),
    "sqlite": lambda asked: SqliteStore(asked.getfixturevalue("tmp_path") / "journal.db"),
    "postgres": lambda asked: PostgresStore(asked.getfixturevalue("database")),
}


@pytest.fixture(params=MAKERS)
def store(request: Asked) -> Iterator[Store]:
    """Each kind of store in turn, empty."""
    made = MAKERS[request.param](request)
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a journal in SQLite stands."""
    return tmp_path / "journal.db"


@pytest.fixture
def filled(path: Path) -> Iterator[SqliteStore]:
    """One with three rows and a name in it."""
    store = SqliteStore(path)
    streams = Streams(store)
    streams.commit(streams.prepare([name("Ans"), submit(Pour(2))], recorded_at=2_000))
    yield store
    store.close()
