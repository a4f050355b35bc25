"""Kees, to tell stories with: the shipped naaste, and any list of turns as hypothesis draws it."""

from functools import cache

from hypothesis import strategies as st

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Raakt, Soort
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.wet import Wet, make_wet


@cache
def chauffeur() -> Scenario:
    library, mistakes = load_library([shipped_folder()])
    assert mistakes == ()
    return library.scenarios["de-chauffeur"]


@cache
def kees() -> Wet:
    return make_wet(chauffeur())


ONDERWERPEN = ("bellen", "vervoer", "grenzen")
WORPEN = st.floats(0, 1, exclude_max=True, allow_nan=False)
ZETTEN = st.builds(
    Zet,
    st.sampled_from(Soort),
    st.none() | st.sampled_from(ONDERWERPEN),
    st.none() | st.sampled_from(Raakt),
    st.booleans(),
)
GESPREK = st.lists(st.tuples(ZETTEN, WORPEN), min_size=1, max_size=20)
