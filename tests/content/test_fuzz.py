"""Whatever somebody puts in a content file: a Dutch mistake, never an exception."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from samenzorg_sim.content.document import parse_document
from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.content.ecogram_references import check_ecogram
from samenzorg_sim.content.explain import UNEXPLAINED
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.scenario_references import check_scenario
from samenzorg_sim.content.trail import trail_of
from samenzorg_sim.content.validate import validate
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.content.werkvorm_references import check_werkvorm

KINDS = ((Scenario, check_scenario), (Werkvorm, check_werkvorm), (EcogramCasus, check_ecogram))
GOED = Path(__file__).parent / "goed"
FILES = [(GOED / name).read_bytes() for name in ("casus.yaml", "oefening.yaml", "ecogram.yaml")]
YAMLISH = st.text(alphabet="ab:- \n\t{}[],&*!|>'\"%@`#?<~0.9\\\u00e9", max_size=120)
PIECES = st.sampled_from(
    [b"", b"- ", b": ", b"\n", b"{", b"]", b"&a ", b"*a", b"'", b"null", b"[1]", b"\xff", b"? "]
)


def read(data: bytes) -> None:
    """Go through everything a file goes through, as every kind."""
    document = parse_document(data)
    if document.root is None:
        assert document.problems
        return
    for model, check in KINDS:
        _, problems = validate(document.root, document, model)
        for problem in (*document.problems, *problems, *check(document.root)):
            assert problem.message
            assert problem.message != UNEXPLAINED
            assert 1 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 1
            assert all(isinstance(word, str) for word in trail_of(document.root, problem.path))


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes(data):
    read(data)


@settings(max_examples=600, deadline=None)
@given(YAMLISH)
def test_random_yaml(text):
    read(text.encode())


TREE = st.recursive(
    st.none() | st.text(max_size=30) | st.sampled_from(["0", "9999999", "0,5", "rest", "ja", "speler"]),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(["id", "na", "x"]), below, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_a_good_file_with_one_place_replaced(data, draw):
    """Every field of a good file gets every other shape."""
    whole = YAML(typ="safe", pure=True).load(data)
    places = [(owner, key) for owner, key in walk(whole)]
    owner, key = draw.draw(st.sampled_from(range(len(places))).map(lambda place: places[place]))
    owner[key] = draw.draw(TREE)
    read(dumped(whole))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(FILES), st.integers(min_value=0), st.integers(0, 4), PIECES)
def test_a_good_file_with_a_slip_of_the_keyboard(data, place, gone, piece):
    place %= len(data)
    read(data[:place] + piece + data[place + gone :])


def walk(part):
    for key in part if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ():
        yield part, key
        yield from walk(part[key])


def dumped(whole) -> bytes:
    """JSON is YAML."""
    return json.dumps(whole, default=str).encode()
