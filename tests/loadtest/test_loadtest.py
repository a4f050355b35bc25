"""The command: it measures on a server of its own, and what it leaves behind is nothing."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from samenzorg_sim.loadtest.meting import Meting, count_taps, percentile, spread
from samenzorg_sim.loadtest.opdracht import as_text, loadtest
from samenzorg_sim.loadtest.zaal import says_time_out

KEYS = ["phones", "taps", "p50_ms", "p95_ms", "p99_ms", "lost", "doubled", "mb_per_phone"]
FOUND = Meting(
    500, 8, 900, 901, 0, 0, 0, 0.0512, 2.0, (4.0,) * 100, (5.0,) * 95 + (1200.0,) * 5, (70.0, 90.0)
)


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """As somebody types it, away from the repository and with a data folder that is not to be touched."""
    command = [sys.executable, "-m", "samenzorg_sim.cli", "loadtest", *options]
    env = {"PYTHONPATH": str(Path(__file__).parents[2]), "TMPDIR": str(folder), "HOME": str(folder)}
    env |= {"SAMENZORG_DATA": str(folder / "echt"), "SAMENZORG_PORT": "1", "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("proef")
    return folder, run(folder, "--phones", "4", "--seconds", "3", "--json")


def test_few_phones_lose_nothing_when_the_power_goes(
    ran: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    _, done = ran
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert list(told) == KEYS
    # Two of the three seconds everybody taps, and then once more each before the plug is pulled.
    assert told["phones"] == 4
    assert told["taps"] >= 4 * 2 + 4
    assert (told["lost"], told["doubled"]) == (0, 0)
    assert 0 < told["p50_ms"] <= told["p95_ms"] <= told["p99_ms"]


def test_nothing_stays_behind_and_the_real_data_are_not_touched(
    ran: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, _ = ran
    assert not (folder / "echt").exists()
    assert [path.name for path in folder.glob("samenzorg-*")] == []


def test_more_phones_than_files_says_how_many_will_do() -> None:
    with pytest.raises(ValueError) as no:
        loadtest(500, 1, 1_024)
    assert str(no.value) == (
        "Zoveel telefoons kan deze computer niet nadoen: een programma mag hier 1024 bestanden tegelijk open "
        "hebben. Kies er hoogstens 398."
    )


def test_a_hall_holds_65_and_more_phones_are_more_halls_alike() -> None:
    assert spread(8) == (8,)
    assert spread(65) == (65,)
    assert spread(66) == (33, 33)
    assert spread(500) == (63, 63, 63, 63, 62, 62, 62, 62)


def test_people_read_it_in_plain_words() -> None:
    assert as_text(FOUND) == (
        "500 telefoons in 8 zalen, elk één tik per seconde.\n"
        "Van de tik tot elk scherm dat hem mag laten zien: meestal 5 milliseconden, 95 van de 100 binnen "
        "90 milliseconden, 99 van de 100 binnen 1,20 seconden.\n"
        "Legt de begeleider het gesprek stil, dan staat dat op het laatste scherm van de zaal na "
        "70 milliseconden; 95 van de 100 keer binnen 90 milliseconden.\n"
        "De werkplaats kreeg per telefoon 0,05 MB geheugen erbij.\n"
        "Aan het eind viel de stroom uit: de werkplaats werd zonder waarschuwing gestopt (kill -9), terwijl "
        "iedereen tikte. Van de 900 bevestigde tikken zijn er 0 kwijt en staan er 0 dubbel."
    )


def test_a_time_out_is_known_by_the_key_of_a_screen_or_the_trainers_play() -> None:
    assert says_time_out(b'data: {"sleutel": "1/spelen/observator/1/time-out/1"}\n')
    assert says_time_out(b'data: {"spel": {"stand": "time-out"}}\n')
    assert not says_time_out(b'data: {"sleutel": "1/spelen/observator/1/lopend/1", "hoofd": "Time-out"}\n')


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert [percentile(range(1, 101), p) for p in (50, 95, 99, 100)] == [50, 95, 99, 100]
    assert percentile([], 95) == 0


def test_a_tap_that_stands_in_the_journal_twice_is_counted_twice(tmp_path: Path) -> None:
    """What no server of ours writes: the count would see it."""
    from samenzorg_sim.journal.row import chained
    from samenzorg_sim.journal.sqlite import SqliteStore

    stream, tag = "s_" + "0" * 32, "1" * 32
    store, rows, previous = SqliteStore(tmp_path / "journal.db"), [], ""
    for seq in (1, 2):
        row = chained(
            previous, stream=stream, seq=seq, name="gesprek.tag_added", version=2, recorded_at=1,
            happened_at=1, actor="a_1", command_id="c_" + str(seq) * 32,
            payload=json.dumps({"tag": f"k_{tag}"}),
        )  # fmt: skip
        rows.append(row)
        previous = row.hash
    store.append(rows, (), ())
    store.close()
    assert count_taps(tmp_path / "journal.db", [stream]) == {f"c_{tag}": 2}


def test_the_phones_process_tells_what_went_wrong_and_goes_on() -> None:
    told = '{"zaal": {"sessie": "s"}}\n{"kijk": true}\n'
    command = [sys.executable, "-m", "samenzorg_sim.loadtest"]
    done = subprocess.run(command, input=told, capture_output=True, text=True, timeout=300)
    first, second = done.stdout.splitlines()
    assert json.loads(first) == {"fout": "KeyError: 'deur'"}
    assert json.loads(second) == []
