"""A talk to take along: what is written is read back the same, and nothing else is taken for it."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.gesprek.meenemen import (
    NIEUWER,
    VREEMD,
    Gehoord,
    MeegenomenGesprek,
    Onleesbaar,
    read_gesprek,
    write_gesprek,
)

GESPREK = MeegenomenGesprek(
    casus="De chauffeur",
    dag=date(2026, 12, 1),
    duur=244,
    onderbrekingen=((184, 214),),
    gehoord=(Gehoord("Open vraag", "open_vraag", (12, 184)), Gehoord("Dringt aan", "overtuigen")),
)
SECONDS = st.integers(0, 24 * 3600)
LINES = st.text(min_size=1, max_size=120)
TALKS = st.builds(
    MeegenomenGesprek,
    casus=LINES,
    dag=st.dates(),
    duur=SECONDS,
    onderbrekingen=st.lists(st.tuples(SECONDS, SECONDS), max_size=5).map(tuple),
    gehoord=st.lists(
        st.builds(
            Gehoord, LINES, LINES, st.lists(SECONDS, max_size=20).map(lambda found: tuple(sorted(found)))
        ),
        max_size=6,
    ).map(tuple),
)


@settings(max_examples=40, deadline=None)
@given(TALKS)
def test_what_is_written_is_read_back_the_same(gesprek: MeegenomenGesprek) -> None:
    assert read_gesprek(write_gesprek(gesprek)) == gesprek


def test_the_file_holds_these_fields_and_no_other() -> None:
    assert json.loads(write_gesprek(GESPREK)) == {
        "wat": "samenzorg-gesprek",
        "versie": 1,
        "casus": "De chauffeur",
        "dag": "2026-12-01",
        "duur": 244,
        "onderbrekingen": [[184, 214]],
        "gehoord": [
            {"knop": "Open vraag", "soort": "open_vraag", "seconden": [12, 184]},
            {"knop": "Dringt aan", "soort": "overtuigen", "seconden": []},
        ],
    }


def changed(**change: Any) -> str:
    return json.dumps(json.loads(write_gesprek(GESPREK)) | change)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        "{}",
        changed(wat="iets anders"),
        changed(casus="x" * 121),
        changed(dag="gisteren"),
        changed(duur=-1),
        changed(duur=True),
        changed(duur=1e3),
        changed(onderbrekingen=[[1, 2, 3]]),
        changed(gehoord=[{"knop": "Open vraag", "soort": "open_vraag", "seconden": ["12"]}]),
        changed(gehoord=[["Open vraag"]]),
        changed(gehoord=None),
        changed(casus="x" * 100_001),
    ],
    ids=lambda tekst: tekst[:40] or "empty",
)
def test_another_file_is_refused_in_dutch(tekst: str) -> None:
    with pytest.raises(Onleesbaar) as no:
        read_gesprek(tekst)
    assert no.value.melding == VREEMD


def test_a_file_of_later_says_so() -> None:
    with pytest.raises(Onleesbaar) as no:
        read_gesprek(changed(versie=2))
    assert no.value.melding == NIEUWER
