"""Two plays beside each other: one scale, what nobody watched is no nought, and no totals."""

from typing import Any

from samenzorg_sim.stijl.herkansing import beside, draw_herkansing, herkansing_html, twee_keer_html

TWEE_KEER: dict[str, Any] = {
    "duur_s": 400,
    "eerste": {"duur_s": 400, "onderbrekingen": [[100, 140]]},
    "tweede": {"duur_s": 200, "onderbrekingen": []},
    "lijnen": [
        {
            "tekst": "Open vraag",
            "eerste": {"op_gelet": True, "momenten": [184, 12]},
            "tweede": {"op_gelet": True, "momenten": [100]},
        },
        {
            "tekst": "Herhaalt wat Kees zegt",
            "eerste": {"op_gelet": True, "momenten": []},
            "tweede": {"op_gelet": False, "momenten": []},
        },
        {"tekst": "Vraagt of het mag", "eerste": None, "tweede": {"op_gelet": True, "momenten": [300]}},
        {"tekst": "Dringt aan", "eerste": {"op_gelet": False, "momenten": []}, "tweede": None},
    ],
}


def test_a_second_is_as_long_in_both_so_the_shorter_play_ends_halfway() -> None:
    first, second = draw_herkansing(TWEE_KEER).rijen[0].keren
    assert (first.naam, first.lang, first.plekken, first.rusten) == ("Eerste keer", 100, (3, 46), ((25, 10),))
    assert (second.naam, second.lang, second.plekken, second.rusten) == ("Tweede keer", 50, (25,), ())


def test_a_moment_after_the_end_stands_at_the_end_of_its_own_play() -> None:
    assert draw_herkansing(TWEE_KEER).rijen[2].keren[1].plekken == (50,)


def test_the_same_in_words() -> None:
    words = [[keer.in_woorden for keer in rij.keren] for rij in draw_herkansing(TWEE_KEER).rijen]
    assert words == [
        ["na 12 seconden, na 3 minuten en 4 seconden", "na 1 minuut en 40 seconden"],
        ["niet aangetikt", "niet op gelet"],
        ["niet op gelet", "na 5 minuten"],
    ]


def test_what_nobody_watched_in_either_has_no_lane() -> None:
    drawn = draw_herkansing(TWEE_KEER)
    assert drawn.niet_opgelet == ("Dringt aan",)
    assert "Beide keren niet op gelet" in herkansing_html(TWEE_KEER)


def test_no_totals_that_invite_counting() -> None:
    html = herkansing_html(TWEE_KEER)
    assert drawn_durations() == (
        "Eerste keer: 6 minuten en 40 seconden",
        "Tweede keer: 3 minuten en 20 seconden",
    )
    assert "2 keer" not in html
    assert "1 keer" not in html


def drawn_durations() -> tuple[str, ...]:
    return draw_herkansing(TWEE_KEER).duren


def test_nothing_watched_and_no_time_at_all() -> None:
    empty = {"duur_s": 0, "onderbrekingen": []}
    html = herkansing_html(
        {"duur_s": 0, "eerste": empty, "tweede": empty, "lijnen": [TWEE_KEER["lijnen"][3]]}
    )
    assert "<svg" not in html
    assert "Dringt aan" in html


def test_words_of_authors_stay_text() -> None:
    line = {"tekst": "<b>", "eerste": {"op_gelet": True, "momenten": [1]}, "tweede": None}
    assert "&lt;b&gt;" in herkansing_html({**TWEE_KEER, "lijnen": [line]})


def test_a_time_line_that_has_the_first_play_beside_it() -> None:
    seen = {"op_gelet": True, "momenten": [3]}
    first = {"duur_s": 90, "onderbrekingen": [], "lijnen": [{"tekst": "Open vraag", **seen}]}
    lines = [{"tekst": "Dringt aan", **seen}, {"tekst": "Open vraag", **seen}]
    second = {"duur_s": 60, "onderbrekingen": [], "lijnen": lines, "eerste": first}
    both = beside(first, second)
    assert both["duur_s"] == 90
    named = [(lijn["tekst"], lijn["eerste"] is not None) for lijn in both["lijnen"]]
    assert named == [("Open vraag", True), ("Dringt aan", False)]
    assert "Eerste keer: 1 minuut en 30 seconden" in twee_keer_html(second)
