"""A talk as the desk keeps it: said through the domain, kept in a journal, opened again on an edited file."""

from pathlib import Path
from typing import Any

from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import MemoryStore, Streams, Submission
from samenzorg_sim.naaste import commands as c
from samenzorg_sim.naaste.decide import naaste_domain
from samenzorg_sim.naaste.state import Gesprek
from tests.naaste.kees import chauffeur
from tests.zonder_balie import record

NU = 1_795_010_400_000
P = "p_" + "0" * 32
N = "n_" + "1" * 32

# Chosen formulations; the draws are such that Kees tells about the sea in the fourth turn.
ZINNEN = (
    "zin-niets-aan-de-hand",
    "zin-sinds-ze-hier-woont",
    "zin-schrik",
    "zin-vroeger-samen",
    "zin-onderweg",
)
WORPEN = (0.05, 0.11, 0.30, 0.02, 0.40)


class Bewaard:
    """One talk in a journal of its own; `scenario` may be another file each time it is opened."""

    def __init__(self, store: MemoryStore | None = None) -> None:
        self.store = store or MemoryStore()
        self._number = 0

    def do(self, scenario: Scenario, command: Any, stream: str = N) -> Gesprek:
        """The state after this, as after a restart on the file of today; raises what it was refused with."""
        self._number += 1
        domain = naaste_domain(scenario)
        one = Submission(stream, domain, command, f"c_{self._number:032x}", P, NU)
        streams = Streams(self.store)
        record(streams, one, NU)
        return streams.state(stream, domain)


def zeg(scenario: Scenario, zin: str, worp: float) -> c.Zeg:
    """What choosing this formulation says."""
    one = next(each for each in scenario.zinnen if each.id == zin)
    return c.Zeg(one.soort, worp, one.onderwerp, one.weerspiegelt, one.belooft, one.id)


def gespeeld() -> tuple[Bewaard, Gesprek]:
    """Five turns with Kees as he is shipped, recorded."""
    bewaard = Bewaard()
    state = bewaard.do(chauffeur(), c.BeginOefening("de-chauffeur", 7))
    for zin, worp in zip(ZINNEN, WORPEN, strict=True):
        state = bewaard.do(chauffeur(), zeg(chauffeur(), zin, worp))
    return bewaard, state


def edited(folder: Path, *changes: tuple[str, str]) -> Scenario:
    """The shipped file after an author's hand: each pair is what stood there and what stands there now."""
    text = (shipped_folder() / "scenarios" / "de-chauffeur" / "scenario.yaml").read_text("utf-8")
    for was, now in changes:
        assert was in text, was
        text = text.replace(was, now)
    path = folder / "scenario.yaml"
    path.write_text(text, encoding="utf-8")
    content, mistakes = read_content(path)
    assert mistakes == ()
    assert isinstance(content, Scenario)
    return content
