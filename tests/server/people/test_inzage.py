"""Who looked at what is kept in a chain of lines: a change, a gap or a missing end is found."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samenzorg_sim.server.people.inzage import _GEEN_KOP, _KORT, _STUK, ONE_LOOK, Inzage

RIA, BEA = "p_" + "1" * 32, "p_" + "2" * 32
SESSIE = "s_" + "a" * 32
SECRET = b"s" * 32


class Klok:
    """A clock that a test sets."""

    def __init__(self, *day: int) -> None:
        self.now = datetime(*day, tzinfo=UTC).timestamp()  # type: ignore[arg-type]

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def klok() -> Klok:
    return Klok(2026, 11, 22)


@pytest.fixture
def inzage(tmp_path: Path, klok: Klok) -> Inzage:
    return Inzage(tmp_path, SECRET, klok)


def test_a_line_holds_who_what_and_when(inzage: Inzage, klok: Klok) -> None:
    inzage.note(RIA, "bekeken", SESSIE)
    inzage.note("", "inloggen_mislukt")
    first, second = inzage.lines()
    assert (first.nr, first.tijd, first.persoon) == (1, int(klok.now * 1000), RIA)
    assert (first.daad, first.wat) == ("bekeken", SESSIE)
    assert (second.nr, second.persoon, second.daad) == (2, "", "inloggen_mislukt")
    assert inzage.check() == []


@pytest.mark.parametrize(
    ("persoon", "daad", "wat"),
    [("Ria Jansen", "bekeken", ""), (RIA, "gluurde", ""), (RIA, "bekeken", "de brief van Ria")],
)
def test_a_word_of_somebody_does_not_fit_in(inzage: Inzage, persoon: str, daad: str, wat: str) -> None:
    with pytest.raises(ValueError, match="not for the trail"):
        inzage.note(persoon, daad, wat)
    assert list(inzage.lines()) == []


def test_the_same_look_is_one_look_for_a_quarter_of_an_hour(inzage: Inzage, klok: Klok) -> None:
    for _ in range(5):
        inzage.look(RIA, "bekeken", SESSIE)
    inzage.look(BEA, "bekeken", SESSIE)
    assert len(list(inzage.lines())) == 2
    klok.now += ONE_LOOK
    inzage.look(RIA, "bekeken", SESSIE)
    assert len(list(inzage.lines())) == 3


def test_two_servers_write_one_chain(tmp_path: Path, klok: Klok) -> None:
    one, other = Inzage(tmp_path, SECRET, klok), Inzage(tmp_path, SECRET, klok)
    for number in range(6):
        (one, other)[number % 2].note(RIA, "bekeken", SESSIE)
    assert [line.nr for line in one.lines()] == [1, 2, 3, 4, 5, 6]
    assert one.check() == other.check() == []


Harm = Callable[[list[bytes]], list[bytes]]


@pytest.mark.parametrize(
    ("harm", "melding"),
    [
        (lambda lines: [lines[0], lines[1].replace(b"bekeken", b"ingelogd"), *lines[2:]], _STUK.format(2)),
        (lambda lines: [lines[0].replace(RIA.encode(), BEA.encode()), *lines[1:]], _STUK.format(1)),
        (lambda lines: [lines[0], *lines[2:]], _STUK.format(2)),
        (lambda lines: [lines[1], lines[0], *lines[2:]], _STUK.format(1)),
        (lambda lines: [*lines[:2], lines[1], *lines[2:]], _STUK.format(3)),
        (lambda lines: [lines[0], b"onzin", *lines[2:]], _STUK.format(2)),
        (lambda lines: lines[:-1], _KORT.format(4)),
        (lambda lines: [], _KORT.format(4)),
    ],
)
def test_what_was_done_to_the_trail_is_found(
    inzage: Inzage, tmp_path: Path, harm: Harm, melding: str
) -> None:
    for wat in ("", SESSIE, "", SESSIE):
        inzage.note(RIA, "bekeken", wat)
    inzage.sign()
    assert inzage.check() == []
    file = tmp_path / "inzage" / "2026-11.jsonl"
    file.write_bytes(b"".join(line + b"\n" for line in harm(file.read_bytes().splitlines())))
    assert inzage.check() == [melding]


def test_who_has_no_secret_cannot_write_a_trail_that_holds(
    inzage: Inzage, tmp_path: Path, klok: Klok
) -> None:
    inzage.note(RIA, "bekeken", SESSIE)
    for file in (tmp_path / "inzage").iterdir():
        file.unlink()
    Inzage(tmp_path, b"x" * 32, klok).note(BEA, "bekeken", SESSIE)
    assert inzage.check() == [_GEEN_KOP]


def test_half_a_line_of_a_server_that_was_killed_is_cut_off(inzage: Inzage, tmp_path: Path) -> None:
    inzage.note(RIA, "bekeken", SESSIE)
    with (tmp_path / "inzage" / "2026-11.jsonl").open("ab") as lines:
        lines.write(b'{"nr": 2, "tijd": 17')
    inzage.note(BEA, "bekeken", SESSIE)
    assert [line.persoon for line in inzage.lines()] == [RIA, BEA]
    assert inzage.check() == []


def test_after_a_year_a_month_goes_and_the_rest_still_holds(
    inzage: Inzage, tmp_path: Path, klok: Klok
) -> None:
    inzage.note(RIA, "bekeken", SESSIE)
    klok.now = Klok(2027, 3, 1).now
    inzage.note(RIA, "bekeken", SESSIE)
    inzage.sign()
    assert len(list(inzage.lines())) == 2  # not a year yet
    klok.now = Klok(2027, 12, 5).now
    inzage.note(BEA, "bekeken", SESSIE)
    inzage.sign()
    assert [line.nr for line in inzage.lines()] == [2, 3]
    assert not (tmp_path / "inzage" / "2026-11.jsonl").exists()
    assert inzage.check() == []


def test_a_clock_that_goes_back_does_not_break_the_chain(inzage: Inzage, klok: Klok) -> None:
    inzage.note(RIA, "bekeken", SESSIE)
    klok.now = Klok(2025, 1, 1).now
    inzage.note(RIA, "bekeken", "")
    assert [line.nr for line in inzage.lines()] == [1, 2]
    assert inzage.check() == []


def test_a_disk_that_refuses_stops_nobody(tmp_path: Path, klok: Klok) -> None:
    (tmp_path / "inzage").write_text("no folder")
    Inzage(tmp_path, SECRET, klok).note(RIA, "bekeken", SESSIE)
    assert (tmp_path / "inzage").read_text() == "no folder"
