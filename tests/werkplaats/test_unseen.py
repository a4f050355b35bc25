"""What a screen keeps for later is not told to the page before it is shown."""

import ipywidgets as w

from samenzorg_sim.werkplaats.pieces import column, make, visible


def named(box: w.Box) -> list[str]:
    """The children that the page is told of."""
    return list(box.get_state("children")["children"])


def test_a_hidden_card_keeps_its_contents_until_it_is_shown_and_then_for_good() -> None:
    button = make(w.Button, description="Tijdlijn openen voor de groep")
    card = column(button)
    visible(card, False)
    page = column(card)
    assert named(page) == [f"IPY_MODEL_{card.model_id}"]
    assert named(card) == []
    assert button.comm is None
    visible(card, True)
    assert named(card) == [f"IPY_MODEL_{button.model_id}"]
    visible(card, False)
    assert named(card) == [f"IPY_MODEL_{button.model_id}"]


def test_a_widget_that_nobody_shows_costs_the_page_nothing() -> None:
    words = make(w.Text, description="Naam")
    words.value = "Sam"
    assert words.comm is None
    shown = words._repr_mimebundle_()["application/vnd.jupyter.widget-view+json"]
    assert shown["model_id"] == words.comm.comm_id
