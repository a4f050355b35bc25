"""The picture of many talks: shares that are 100 together, one colour an ending, and the warning in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.naaste.simulate import simulate
from samenzorg_sim.naaste.uitkomst import Uitkomst
from samenzorg_sim.reports.eindes import eindes_of, goed_van_de_100, van_de_100
from samenzorg_sim.reports.simulatie import BREED, SMAL, Gespeeld, draw_simulatie, mood_course
from tests.naaste.kees import chauffeur

PLAYED = [
    Gespeeld(one.capitalize(), simulate(chauffeur(), one, 500, 1)) for one in ("luisteren", "overtuigen")
]


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=9))
def test_parts_of_a_hundred_are_a_hundred_together(counts):
    parts = van_de_100(counts)
    assert sum(parts) == (100 if sum(counts) else 0)
    for part, number in zip(parts, counts, strict=True):
        least = 100 * number // sum(counts) if number else 0
        assert part in (least, least + 1) if number else part == 0


def test_good_endings_come_first_and_each_has_its_own_letter_and_colour():
    eindes = eindes_of(chauffeur())
    assert [one.goed for one in eindes] == [True, True, True, False, False, False]
    assert [one.letter for one in eindes] == list("ABCDEF")
    assert len({one.kleur for one in eindes}) == 6
    assert eindes[0].woorden == "Kijken bij het busje"


@pytest.mark.parametrize("width", [SMAL, BREED])
def test_on_a_page_it_has_no_colour_name_or_style_of_its_own(width):
    svg = draw_simulatie(chauffeur(), PLAYED, width, for_page=True).inline("Luisteren <b>")
    assert svg.startswith(f'<svg class="sz-prent" viewBox="0 0 {width} ')
    assert 'aria-label="Luisteren &lt;b&gt;"' in svg
    assert re.search(r"#[0-9a-f]{6}| id=|<style|http", svg) is None
    assert set(re.findall(r"var\(--([a-z0-9-]+)\)", svg)) >= {"inkt", "groen", "eind-goed-1", "eind-ander-1"}


def test_the_warning_goes_along_with_the_picture(tmp_path):
    draw_simulatie(chauffeur(), PLAYED).save(tmp_path / "naspelen.svg")
    svg = (tmp_path / "naspelen.svg").read_text("utf-8")
    assert "Dit is een oefenmodel. Het voorspelt niet wat een mens doet." in svg
    assert "De chauffeur: 500 gesprekken per aanpak" in svg


def test_the_same_talks_give_the_same_picture(tmp_path):
    for name in ("een.svg", "twee.svg"):
        draw_simulatie(chauffeur(), PLAYED).save(tmp_path / name)
    assert (tmp_path / "een.svg").read_bytes() == (tmp_path / "twee.svg").read_bytes()


@pytest.mark.parametrize(("name", "start"), [("p.png", b"\x89PNG"), ("p.pdf", b"%PDF")])
def test_a_picture_for_a_document(tmp_path, name, start):
    draw_simulatie(chauffeur(), PLAYED).save(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)


def test_the_mood_begins_the_same_and_listening_opens():
    listening, pressing = (mood_course(one.uitkomst)[0] for one in PLAYED)
    assert listening[0] == pressing[0]
    assert len(listening) == 13
    assert listening[-1] > listening[0] > pressing[-1]


def test_good_endings_are_counted():
    eindes = eindes_of(chauffeur())
    found = Uitkomst(plays=4, endings={"elkaar-kennen": 3, "gesprek-dicht": 1})
    assert goed_van_de_100(eindes, found) == 75
