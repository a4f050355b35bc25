"""A drawing that one would hang on the wall: nothing on top of something else, nobody off the sheet."""

import io
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from samenzorg_sim.ecogram.contact import Contact, Soort
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram import DRAW
from samenzorg_sim.reports.ecogram.cirkel import Label, reach_of
from samenzorg_sim.reports.ecogram.maat import STER
from samenzorg_sim.reports.ecogram.plek import Punt, Vak
from samenzorg_sim.reports.ecogram.ster import place
from tests.ecogram.mevrouw import MEVROUW

NAMEN = ("Riet", "mevrouw Van der Heijden-van Ruijsbroek", "Jan-Willem", "Stichting Samen Eten Oost", "Bep")


def many(number: int, places: list[Punt] | None = None) -> Ecogram:
    contacten = {}
    for n in range(number):
        x, y = places[n] if places else (None, None)
        soort = list(Soort)[n % 3]
        contacten[f"n{n:03}"] = Contact(
            f"n{n:03}", NAMEN[n % 5], relatie="vriendin van de kaartclub", soort=soort, x=x, y=y
        )
    return Ecogram("mevrouw De Wit", contacten)


def laid_out(ecogram: Ecogram) -> tuple[dict[str, Punt], dict[str, Vak], dict[str, Label]]:
    here = place(ecogram, STER)
    reach = {id_: reach_of(label, here.maat) for id_, label in here.labels.items()}
    return dict(here.where), reach, dict(here.labels)


def touching(where: dict[str, Punt], reach: dict[str, Vak]) -> list[tuple[str, str]]:
    """The pairs that lie over each other."""
    boxes = {
        id_: (x - reach[id_][0], y - reach[id_][1], x + reach[id_][2], y + reach[id_][3])
        for id_, (x, y) in where.items()
    }
    return [
        (one, other)
        for (one, a), (other, b) in combinations(boxes.items(), 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5
    ]


@pytest.mark.parametrize("number", [1, 2, 5, 8, 12, 18, 25, 40, 150])
def test_no_two_names_lie_over_each_other_and_nobody_is_off_the_sheet(number):
    ecogram = many(number)
    where, reach, _ = laid_out(ecogram)
    assert touching(where, reach) == []
    for id_, (x, y) in where.items():
        left, up, right, down = reach[id_]
        hair = 1e-6  # what sums of such numbers are off
        assert STER.left - hair <= x - left < x + right <= STER.right + hair
        assert STER.top - hair <= y - up < y + down <= STER.bottom + hair


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=12))
@settings(max_examples=30, deadline=None)
def test_who_was_put_on_top_of_another_by_hand_stands_beside_her(places):
    where, reach, _ = laid_out(many(len(places), places))
    assert touching(where, reach) == []


def test_a_long_name_falls_into_lines_and_is_not_cut():
    _, _, labels = laid_out(many(8))
    assert labels["n001"].naam == ("mevrouw Van der", "Heijden-van", "Ruijsbroek")


def test_words_stand_on_the_side_away_from_the_client():
    where, _, labels = laid_out(many(8))
    assert {labels[id_].boven for id_, (_, y) in where.items() if y < STER.midden[1] - 60} == {True}
    assert {labels[id_].boven for id_, (_, y) in where.items() if y > STER.midden[1] + 60} == {False}


def test_the_svg_says_in_words_what_it_shows_with_its_legend_and_its_own_type():
    svg = DRAW[".svg"](MEVROUW).decode()
    root = ElementTree.fromstring(svg)
    assert root.attrib["aria-label"] == (
        "Ecogram van mevrouw De Wit, met eromheen: Riet, Kees, Henk, Minou, Annie, Thuiszorg."
    )
    words = {element.text for element in root.iter() if element.tag.endswith("}text")}
    assert {"Ecogram van mevrouw De Wit", "Henk", "dochter · P G", "steunend"} <= words
    assert "Een oefentekening met verzonnen namen. Een echt ecogram hoort in het zorgdossier." in words
    assert "font/woff2;base64," in svg
    assert svg == DRAW[".svg"](MEVROUW).decode()


def test_code_in_a_name_is_words():
    bad = Contact("riet", "<script>alert(1)</script>")
    root = ElementTree.fromstring(DRAW[".svg"](Ecogram("<b>Wit</b>", {"riet": bad})))
    assert not [element for element in root.iter() if element.tag.endswith("}script")]


def test_nobody_yet_is_said_gently():
    svg = DRAW[".svg"](Ecogram("meneer Hoekstra")).decode()
    assert "Er staat nog niemand omheen. Dat mag." in svg


@pytest.mark.parametrize(
    "ecogram", [MEVROUW, replace(many(150), client="de familie Van den Broek-Oudshoorn")]
)
def test_png_and_pdf_are_a_sheet_of_a4(ecogram):
    image = Image.open(io.BytesIO(DRAW[".png"](ecogram)))
    assert (image.width, image.height) == (1785, 2526)
    assert DRAW[".pdf"](ecogram).startswith(b"%PDF")
