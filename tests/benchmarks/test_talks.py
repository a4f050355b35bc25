"""Talks beside inkjs: without Node the row says so; the story that it plays has our states and kinds."""

import re

import pytest

from benchmarks.talks import HERE, NoInkjs, install_inkjs
from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN
from samenzorg_sim.naaste.wet import RIJ
from tests.naaste.kees import kees

STORY = (HERE / "talk.ink").read_text("utf-8")


def test_without_node_there_is_no_peer(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoInkjs, match="there is no Node here"):
        install_inkjs(tmp_path / "inkjs")


def test_the_story_begins_as_kees_does():
    began = [
        int(re.search(rf"VAR {name} = (\d+)", STORY)[1])
        for name in ("vertrouwen", "gehoord", "druk", "energie")
    ]
    assert tuple(began) == kees().begin.niveaus


def test_each_kind_of_turn_does_in_the_story_what_it_does_to_the_naaste():
    found = re.findall(r"^\+ \[(.+)\] +-> reageer\((-?\d+), (-?\d+), (-?\d+), (-?\d+),", STORY, re.M)
    told = {Soort(name.replace(" ", "_")): tuple(map(int, effect)) for name, *effect in found}
    assert told == {soort: COEFFICIENTEN[RIJ[soort]].effect for soort in Soort}
