"""An example conversation as it is drawn: one's own turns stand out, and one view says that it is one."""

from typing import Any

from samenzorg_sim.stijl.voorbeeldgesprek import kijksleutel_html, samen_html, voorlezen_html
from tests.stijl.overeenkomst import rij

STUKJE: dict[str, Any] = {
    "stand": "open",
    "nummer": 4,
    "aantal": 15,
    "rond": 54,
    "vooraf": {"wie": "Henk", "zegt": "Elke dag."},
    "wie": "Samira",
    "zinnen": [
        {
            "zegt": "U moet eens een dag overslaan.",
            "gehoord": "Ongevraagd advies",
            "waarom": "Hij vroeg niets.",
        },
        {"zegt": "Dat zet ik erop.", "gehoord": "iets anders", "waarom": None},
    ],
}
NAAST: dict[str, Any] = {
    "stand": "open",
    "rijen": [
        rij("8 keer."),
    ],
    "uitleg": "Kappa zegt iets.",
    "vergeleken": {"vragen": ["Wat gebeurde er?"], "melding": "", "verhoudingen": ["Van elke tien keer."]},
}


def test_ones_own_turns_are_called_so() -> None:
    html = voorlezen_html(
        [{"wie": "Samira", "eigen": True, "zegt": "Dag."}, {"wie": "Henk", "eigen": False, "zegt": "Och."}]
    )
    assert 'sz-voorlezen__beurt--eigen"><b>U leest</b> <span>Dag.</span>' in html
    assert "<b>Henk</b> <span>Och.</span>" in html
    assert html.count("--eigen") == 1


def test_the_key_says_where_one_may_doubt_and_that_it_is_one_view() -> None:
    html = kijksleutel_html(STUKJE)
    assert "Stukje 4 van 15, rond 0:54" in html
    assert "<b>Henk:</b> Elke dag." in html
    assert html.count("Hier mag u twijfelen.") == 1
    assert "Zo hoorde één schrijver het. U mag het anders horen." in html


def test_a_reading_that_was_interrupted_has_no_time_and_the_first_turn_nothing_before_it() -> None:
    html = kijksleutel_html(STUKJE | {"rond": None, "vooraf": None})
    assert "rond" not in html
    assert "Henk" not in html


def test_before_it_opens_people_talk_and_nothing_is_shown() -> None:
    assert "Vertel eerst wat u zelf hoorde." in kijksleutel_html({"stand": "wacht"})
    assert "Vertel eerst wat u hoorde." in samen_html({"stand": "wacht"})
    assert "is gewist" in samen_html({"stand": "gewist"})


def test_questions_come_before_figures_and_shares_stay_out() -> None:
    html = samen_html(NAAST)
    assert html.index("Wat gebeurde er?") < html.index("0,85")
    assert "Van elke tien keer." not in html
    assert "Leg uw streepjes op papier naast elkaar." in samen_html(NAAST | {"rijen": []})


def test_words_of_authors_stay_text() -> None:
    html = kijksleutel_html(STUKJE | {"wie": "<b>"}) + voorlezen_html(
        [{"wie": "x", "eigen": False, "zegt": "<script>"}]
    )
    assert "&lt;b&gt;" in html
    assert "<script>" not in html
