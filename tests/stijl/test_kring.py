"""The picture of the circle: its sentence says all of it, to who it is about and to the room."""

import pytest

from samenzorg_sim.content.kring import Kring
from samenzorg_sim.stijl.kring import ANDER, PLEKKEN, ZELF, kring_html


@pytest.mark.parametrize("hier", list(Kring))
def test_every_place_has_words_for_oneself_and_for_the_room(hier: Kring) -> None:
    assert ZELF[hier.value] in kring_html(hier.value)
    assert ANDER[hier.value].format("verteller") in kring_html(hier.value, "Verteller")


def test_the_room_reads_what_a_role_is_called_and_a_picture_says_nothing_to_the_ear() -> None:
    drawn = kring_html("buiten", "<Verteller>")
    assert "De &lt;verteller&gt; zit buiten de kring, luistert en zegt nu niets." in drawn
    assert drawn.count("kring__stoel") == len(PLEKKEN)
    assert 'aria-hidden="true"' in drawn


def test_only_who_is_out_of_the_room_is_behind_a_door() -> None:
    assert ["kring__deur" in kring_html(hier) for hier in ("zwijgt", "buiten", "weg")] == [False, False, True]
