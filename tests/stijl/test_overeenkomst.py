"""How far people heard the same, as words with small figures."""

from typing import Any

from samenzorg_sim.stijl.overeenkomst import overeenkomst_html

RIJ: dict[str, Any] = {
    "knop": "Open vraag",
    "observatoren": 2,
    "samen": 6,
    "deels": 0,
    "een": 2,
    "kappa": "0,84",
    "zin": "6 keer hoorde u het allebei. 2 keer hoorde één van u het. Praat eerst over die 2 momenten.",
}


def test_two_observers() -> None:
    html = overeenkomst_html([RIJ], "Bij 1 hoorde u steeds hetzelfde.")
    assert "<dt>Allebei</dt><dd>6</dd>" in html
    assert "<dt>Eén</dt><dd>2</dd>" in html
    assert "<dt>Kappa</dt><dd>0,84</dd>" in html
    assert "Een deel" not in html
    assert "Bij 1 hoorde u steeds hetzelfde." in html


def test_more_observers_have_some_in_between() -> None:
    html = overeenkomst_html([{**RIJ, "observatoren": 4, "deels": 3}], "")
    assert "<dt>Iedereen</dt><dd>6</dd>" in html
    assert "<dt>Een deel</dt><dd>3</dd>" in html
    assert "sz-zacht" not in html


def test_one_observer_has_words_and_no_figures() -> None:
    html = overeenkomst_html([{**RIJ, "observatoren": 1, "zin": "Hier lette maar één van u op."}], "")
    assert "Hier lette maar één van u op." in html
    assert "<dl" not in html


def test_words_of_authors_stay_text() -> None:
    assert "&lt;b&gt;" in overeenkomst_html([{**RIJ, "knop": "<b>"}], "")
