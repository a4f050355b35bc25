"""What lies on the disk tells how many chose what and who answered, and nothing that joins the two."""

from itertools import permutations
from pathlib import Path

import pytest

from samenzorg_sim.balie.sessie.stembus import Stembus
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.barometer import Bus

SESSIE = "s_" + "1" * 32
WHO = [f"d_{number:032x}" for number in range(5)]
KEUZES = ("nee", "nee", "ja", "ja", "weet-niet")


def on_disk(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_whoever_chose_what_and_in_whatever_order_the_bytes_are_the_same(tmp_path: Path) -> None:
    """All 120 orders of coming, and all ways to divide the choices over the people."""
    seen = set()
    for number, (people, chosen) in enumerate(
        zip(permutations(WHO), sorted(set(permutations(KEUZES))) * 4, strict=True)
    ):
        folder = tmp_path / str(number)
        bus = Stembus(folder)
        for who, keuze in zip(people, chosen, strict=True):
            bus.cast(SESSIE, "barometer", (), who, keuze)
        seen.add(tuple(on_disk(folder).items()))
    assert len(seen) == 1


def test_an_answer_is_there_after_a_restart_and_counts_once(tmp_path: Path) -> None:
    Stembus(tmp_path).cast(SESSIE, "barometer", (), WHO[0], "ja")
    again = Stembus(tmp_path)
    again.cast(SESSIE, "barometer", (), WHO[0], "nee")
    assert again.bussen(SESSIE) == {"barometer": Bus(frozenset(WHO[:1]), {"ja": 1})}


def test_a_box_that_is_shut_stays_shut_after_a_restart(tmp_path: Path) -> None:
    for who in WHO:
        Stembus(tmp_path).cast(SESSIE, "barometer", (), who, "ja")
    assert Stembus(tmp_path).shut(SESSIE, "barometer").aantallen == {"ja": 5}
    with pytest.raises(Refused) as refused:
        Stembus(tmp_path).cast(SESSIE, "barometer", (), "d_" + "f" * 32, "nee")
    assert refused.value.code == "dicht"


def test_after_the_end_nobody_can_know_who_answered(tmp_path: Path) -> None:
    bus = Stembus(tmp_path)
    bus.cast(SESSIE, "barometer", (), WHO[0], "ja")
    bus.forget(SESSIE)
    assert on_disk(tmp_path) == {}
    assert bus.bussen(SESSIE) == {}
