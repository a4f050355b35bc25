"""`samenzorg simulate` as somebody types it: a bar on long runs, Ctrl-C, a picture, an own list."""

import json
import os
import pty
import signal
import subprocess
import sys

import pytest

COMMAND = (sys.executable, "-m", "samenzorg_sim.cli", "simulate", "de-chauffeur")


def run(tmp_path, *words):
    """What the command printed, what it complained of, and its exit code."""
    env = {**os.environ, "SAMENZORG_DATA": str(tmp_path / "gegevens")}
    done = subprocess.run(
        [*COMMAND, *words], capture_output=True, text=True, env=env, cwd=tmp_path, check=False
    )
    return done.stdout, done.stderr, done.returncode


def test_ctrl_c_keeps_what_is_done(tmp_path):
    """On a terminal there is a bar; after Ctrl-C the JSON is whole, of the talks that were done."""
    terminal, its_end = pty.openpty()
    env = {**os.environ, "SAMENZORG_DATA": str(tmp_path), "TERM": "xterm", "COLUMNS": "100"}
    words = ("--plays", "100000000", "--json", "--strategy", "luisteren")
    talks = subprocess.Popen([*COMMAND, *words], stdout=subprocess.PIPE, stderr=its_end, env=env, text=True)
    os.close(its_end)
    seen = b""
    while seen.count(b"Gesprekken naspelen") < 3:  # drawn again as pieces are done
        seen += os.read(terminal, 4096)
    talks.send_signal(signal.SIGINT)
    printed, _ = talks.communicate(timeout=120)
    os.close(terminal)
    assert talks.returncode == 0
    found = json.loads(printed)
    assert 0 < found["plays"] < 100_000_000
    assert sum(found["endings"].values()) == found["plays"]


def test_an_own_list_beside_listening_in_a_picture(tmp_path):
    own = "open_vraag:vervoer,reflectie,bevestiging"
    words = ("--plays", "200", "--strategy", "luisteren", "--strategy", own, "--picture", "naast.svg")
    printed, complained, code = run(tmp_path, *words)
    assert (complained, code) == ("", 0)
    assert "De chauffeur, eigen lijst: 200 gesprekken" in printed
    svg = (tmp_path / "naast.svg").read_text("utf-8")
    assert "Eigen lijst" in svg
    assert "Luisteren" in svg


@pytest.mark.parametrize(
    ("name", "melding", "played"),
    [
        ("p.doc", "Een plaatje als 'p.doc' kunnen wij niet maken. Kies .svg, .png of .pdf.\n", False),
        (
            "weg/p.svg",
            "Het plaatje 'p.svg' kon niet worden bewaard. Kies een map waarin u mag schrijven.\n",
            True,
        ),
    ],
)
def test_a_picture_that_cannot_be_made_costs_nothing_else(tmp_path, name, melding, played):
    printed, complained, code = run(tmp_path, "--plays", "10", "--picture", name)
    assert (complained, code) == (melding, 1)
    assert ("De chauffeur, luisteren: 10 gesprekken" in printed) is played
