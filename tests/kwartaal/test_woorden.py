"""Numbers in plain sentences; what is not known is said as not known."""

from samenzorg_sim.kwartaal.state import Aantallen
from samenzorg_sim.kwartaal.woorden import say_aantallen, say_verschil
from samenzorg_sim.stijl.vakjes import vakjes_html, vakjes_uitleg


def test_talks_and_reports_are_said_in_sentences():
    assert say_aantallen(Aantallen(22, 14, 11)) == (
        "Bij 14 van de 22 bewoners was er een gesprek, bij 8 niet.",
        "Van 11 is er een verslag, van 3 niet.",
    )
    assert say_aantallen(Aantallen(22, 22, 22)) == (
        "Bij alle 22 bewoners was er een gesprek.",
        "Van elk gesprek is er een verslag.",
    )
    assert say_aantallen(Aantallen(22, 0, 0)) == ("Bij geen van de 22 bewoners was er een gesprek.",)


def test_what_is_not_known_is_not_zero():
    assert say_aantallen(Aantallen()) == (
        "Er is niets ingevuld. Dat is iets anders dan: er was geen gesprek.",
    )
    assert say_aantallen(Aantallen(22, None, None)) == (
        "Bij hoeveel bewoners er een gesprek was, is niet ingevuld.",
        "Van hoeveel er een verslag is, is niet ingevuld.",
    )
    assert vakjes_html(22, None, 3) == ""


def test_the_quarter_before_is_beside_it_only_when_both_are_known():
    assert (
        say_verschil(Aantallen(22, 14), Aantallen(22, 11)) == "Dat zijn er 3 meer dan in het kwartaal ervoor."
    )
    assert say_verschil(Aantallen(20, 14), Aantallen(22, 14)) == (
        "Dat zijn er evenveel als in het kwartaal ervoor. Het team had toen 22 bewoners, nu 20."
    )
    assert say_verschil(Aantallen(22, 14), Aantallen(22, None)) == ""


def test_a_square_for_each_resident_and_for_several_when_there_are_many():
    drawn = vakjes_html(22, 14, 11)
    assert (drawn.count("<rect"), drawn.count('fill="currentColor" stroke'), drawn.count("<path")) == (
        22,
        11,
        3,
    )
    assert vakjes_html(210, 150, 120).count("<rect") == 52
    assert vakjes_uitleg(210).startswith("Een vakje is 4 bewoners.")
