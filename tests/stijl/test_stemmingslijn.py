"""The quiet line: its places, and the same in words for who does not see it."""

import re

from samenzorg_sim.stijl.stemmingslijn import Lijn, in_words, stemmingslijn_html

KORT = Lijn("", (0, 10, 5), ("dicht", "helemaal open", "afwachtend"))


def test_shut_is_below_and_wide_open_above():
    places = re.findall(r'<circle cx="([\d.]+)%" cy="([\d.]+)%"', stemmingslijn_html("Kees", [KORT]))
    assert places == [("3.0", "90.0"), ("50.0", "10.0"), ("97.0", "50.0")]


def test_it_is_told_in_one_sentence():
    told = "Kees was in het begin dicht, na beurt 1 helemaal open, na beurt 2 afwachtend."
    assert in_words("Kees", KORT) == told
    assert told in stemmingslijn_html("Kees", [KORT])


def test_two_talks_have_a_legend_and_one_has_none():
    eerder = Lijn("Eerder", (3, 2), ("op de hoede", "dicht"))
    both = stemmingslijn_html("Kees", [Lijn("Dit gesprek", (3, 4), ("op de hoede", "op de hoede")), eerder])
    assert "Eerder: Kees was in het begin op de hoede, na beurt 1 dicht." in both
    assert both.count("sz-legenda") == 1
    assert "sz-legenda" not in stemmingslijn_html("Kees", [KORT])


def test_a_talk_without_turns_is_a_dot():
    assert stemmingslijn_html("Kees", [Lijn("", (3,), ("op de hoede",))]).count("<circle") == 1
