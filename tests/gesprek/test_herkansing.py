"""The first play and the second chance on one scale, and nothing that compares them for you."""

from samenzorg_sim.gesprek.herkansing import Paar, lay_beside
from samenzorg_sim.gesprek.tijdlijn import Lijn, Tijdlijn

EERSTE = Tijdlijn(480, ((100, 130),), (Lijn("open-vraag", True, (12, 184)), Lijn("dringt-aan", True, (60,))))
TWEEDE = Tijdlijn(200, (), (Lijn("samenvatting", True, (90,)), Lijn("open-vraag", False, ())))


def test_a_second_is_as_long_in_both() -> None:
    beside = lay_beside(EERSTE, TWEEDE)
    assert (beside.duur, beside.eerste.duur, beside.tweede.duur) == (480, 480, 200)
    assert lay_beside(TWEEDE, EERSTE).duur == 480


def test_each_kijkpunt_once_in_the_order_of_the_first_play() -> None:
    assert lay_beside(EERSTE, TWEEDE).paren == (
        Paar("open-vraag", EERSTE.lijnen[0], TWEEDE.lijnen[1]),
        Paar("dringt-aan", EERSTE.lijnen[1], None),
        Paar("samenvatting", None, TWEEDE.lijnen[0]),
    )


def test_what_nobody_watched_the_second_time_is_still_not_a_nought() -> None:
    pair = lay_beside(EERSTE, TWEEDE).paren[0]
    assert pair.tweede is not None
    assert pair.tweede.op_gelet is False
