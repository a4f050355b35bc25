"""Questions about what was heard differently, as a list of sentences; nothing to count."""

from samenzorg_sim.stijl.vergelijking import UITLEG, vergelijking_html

VRAAG = "Rond 3:04 hoorden twee van u 'Open vraag', één niet. Wat gebeurde er?"


def test_a_question_each_and_that_nobody_needs_to_say_who_it_was() -> None:
    html = vergelijking_html({"vragen": [VRAAG, "Nog een."], "melding": "", "verhoudingen": ["Iets."]})
    assert html.count("<li>") == 2
    assert UITLEG in html
    assert '<p class="sz-vergelijking__verhouding">Iets.</p>' in html
    assert "sz-vergelijking__melding" not in html


def test_without_questions_it_says_why() -> None:
    html = vergelijking_html({"vragen": [], "melding": "Te weinig om iets te zeggen.", "verhoudingen": []})
    assert html.strip() == '<p class="sz-vergelijking__melding">Te weinig om iets te zeggen.</p>'


def test_words_of_authors_stay_text() -> None:
    assert "<b>" not in vergelijking_html({"vragen": ["<b>"], "melding": "<b>", "verhoudingen": ["<b>"]})
