"""What is written is read back whole; what nobody changed keeps its lines, quotes and comments."""

import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.content.patch import patched, says
from samenzorg_sim.content.write import write_yaml

ROOT = Path(__file__).parents[2]
SHIPPED = {
    file.parent.name: file.read_text("utf-8") for file in sorted(ROOT.glob("scenarios/*/scenario.yaml"))
}
TYPED = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff\ufffe\uffff")
).map(str.strip)
ODD = st.sampled_from(
    [
        "",
        "ja",
        "null",
        "~",
        "8",
        "0.5",
        "- x",
        "a: b",
        "a #b",
        "'s Morgens",
        '"',
        "=1+1",
        "@a",
        "{x}",
        "x\ny",
        "  x",
    ]
)


def maps(value: Any) -> list[dict[str, Any]]:
    """Every map in it, from the outside in."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*([value] if isinstance(value, dict) else []), *(one for below in inside for one in maps(below))]


def changed(plain: dict[str, Any], chance: random.Random, words: list[str]) -> dict[str, Any]:
    """The same with a few things changed, added, moved and taken away, as an author may."""
    found = deepcopy(plain)
    for word in words:
        here = chance.choice(maps(found))
        key = chance.choice(sorted(here) or ["titel"])
        value = here.get(key)
        if isinstance(value, list) and value:
            what = chance.choice(("away", "more", "move"))
            if what == "away":
                del value[chance.randrange(len(value))]
            elif what == "more":
                value.insert(
                    chance.randrange(len(value) + 1), word if isinstance(value[0], str) else {"id": word}
                )
            else:
                value.insert(0, value.pop())
        elif isinstance(value, str):
            if chance.random() < 0.2 and len(here) > 1:
                del here[key]
            else:
                here[key] = word
    return found


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_case_is_written_and_read_back_whole(name: str) -> None:
    plain = says(SHIPPED[name])
    assert isinstance(plain, dict)
    assert says(write_yaml(plain)) == plain
    assert patched(SHIPPED[name], plain) == SHIPPED[name]


@settings(max_examples=25, deadline=None)
@given(
    name=st.sampled_from(sorted(SHIPPED)),
    seed=st.integers(0, 2**32),
    words=st.lists(TYPED | ODD, min_size=1, max_size=6),
)
def test_whatever_an_author_changes_is_what_stands_there(name: str, seed: int, words: list[str]) -> None:
    plain = says(SHIPPED[name])
    assert isinstance(plain, dict)
    new = changed(plain, random.Random(seed), words)
    assert says(write_yaml(new)) == new
    assert says(patched(SHIPPED[name], new)) == new


def test_one_word_changes_one_line() -> None:
    text = SHIPPED["de-chauffeur"]
    plain: Any = says(text)
    plain["titel"] = "De buschauffeur: een begin"
    plain["rollen"]["naaste"]["wil"].append("U wilt naar huis.")
    plain["leerdoelen"].pop(0)
    plain["antwoorden"][1]["tekst"] = 'Ik "vind" dit prettig.'
    was, now = text.split("\n"), patched(text, plain).split("\n")
    gone, new = [line for line in was if line not in now], [line for line in now if line not in was]
    assert gone == [
        "titel: De chauffeur",
        "  - id: eerst-kennen",
        "    tekst: U leert iemand kennen zonder te vragen of hij komt helpen.",
        "  - {id: open-bellen-gewoon, reactie: opent, onderwerp: bellen, "
        'tekst: "Ik vind dit wel prettig, hoor. Dat het eens niet over een val gaat."}',
    ]
    assert new == [
        "titel: 'De buschauffeur: een begin'",
        "      - U wilt naar huis.",
        "  - {id: open-bellen-gewoon, reactie: opent, onderwerp: bellen, "
        'tekst: "Ik \\"vind\\" dit prettig."}',
    ]


def test_comments_and_an_authors_own_order_stay() -> None:
    text = (
        "# Van ons.\ntitel: Oud # nog kiezen\nversie: 1\n\n# Wat men leert\nleerdoelen:\n  # het eerste\n"
        "  - id: een\n    tekst: >-\n      Lang\n      verhaal.\n\n  - id: twee\n    tekst: Kort.\n# einde\n"
    )
    plain: Any = says(text)
    plain["titel"] = "Nieuw"
    plain["leerdoelen"][1]["tekst"] = "Kort: klaar."
    plain["id"] = "van-ons"
    assert patched(text, plain) == (
        "# Van ons.\ntitel: Nieuw # nog kiezen\nversie: 1\nid: van-ons\n\n# Wat men leert\nleerdoelen:\n"
        "  # het eerste\n  - id: een\n    tekst: >-\n      Lang\n      verhaal.\n\n"
        "  - id: twee\n    tekst: 'Kort: klaar.'\n# einde\n"
    )


def test_a_file_from_windows_keeps_its_line_ends() -> None:
    plain: Any = {"versie": "1", "titel": "Nieuw"}
    assert patched("versie: 1\r\ntitel: Oud\r\n", plain) == "versie: 1\r\ntitel: Nieuw\r\n"


def test_a_file_that_cannot_be_changed_line_by_line_is_written_anew_below_its_comment() -> None:
    plain: Any = {"versie": "1", "titel": "Nieuw"}
    assert patched("# Van ons\n{versie: 1, titel: Oud}\n", plain) == "# Van ons\nversie: 1\ntitel: Nieuw\n"
