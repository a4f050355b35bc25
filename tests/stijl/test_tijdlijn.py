"""The time line: marks on their place, and what nobody watched is never a nought."""

from typing import Any

from samenzorg_sim.stijl.tijdlijn import draw_tijdlijn, tijdlijn_html

LIJN: dict[str, Any] = {
    "duur_s": 200,
    "onderbrekingen": [[50, 100]],
    "lijnen": [
        {"tekst": "Open vraag", "uitleg": "Hoe?", "op_gelet": True, "momenten": [184, 12]},
        {"tekst": "Samenvatting", "uitleg": "", "op_gelet": True, "momenten": []},
        {"tekst": "Dringt aan", "uitleg": "", "op_gelet": False, "momenten": []},
    ],
}


def test_marks_and_rests_stand_in_per_cent() -> None:
    drawn = draw_tijdlijn(LIJN)
    assert drawn.banen[0].plekken == (6.0, 92.0)
    assert drawn.rusten == ((25.0, 25.0),)
    assert drawn.streepjes == ((0.0, "0:00", "start"), (50.0, "1:40", "middle"), (100.0, "3:20", "end"))
    assert drawn.duur == "3 minuten en 20 seconden"


def test_the_same_in_words() -> None:
    first, second = draw_tijdlijn(LIJN).banen
    assert first.in_woorden == "2 keer: na 12 seconden, na 3 minuten en 4 seconden."
    assert second.in_woorden == "Hier is op gelet. Niemand tikte iets aan."


def test_what_nobody_watched_has_no_lane() -> None:
    drawn = draw_tijdlijn(LIJN)
    assert drawn.niet_opgelet == ("Dringt aan",)
    assert [baan.tekst for baan in drawn.banen] == ["Open vraag", "Samenvatting"]
    html = tijdlijn_html(LIJN)
    assert "Niet op gelet" in html
    assert "0 keer" not in html


def test_nothing_watched_and_no_time_at_all() -> None:
    assert draw_tijdlijn({"duur_s": 0, "lijnen": []}).banen == ()
    html = tijdlijn_html({"lijnen": [LIJN["lijnen"][2]]})
    assert "<svg" not in html
    assert "Dringt aan" in html


def test_a_moment_outside_the_play_stands_at_its_edge() -> None:
    late = {"duur_s": 10, "lijnen": [{"tekst": "x", "op_gelet": True, "momenten": [-3, 99]}]}
    assert draw_tijdlijn(late).banen[0].plekken == (0.0, 100.0)


def test_words_of_authors_stay_text() -> None:
    html = tijdlijn_html({"lijnen": [{"tekst": "<b>", "op_gelet": False}]})
    assert "&lt;b&gt;" in html
