"""Sentences are cut where they end, tags stay with theirs, and fillers do not count."""

import pytest

from samenzorg_sim.herkennen.kenmerken import features
from samenzorg_sim.herkennen.voorbeelden import NotAnExample, read_voorbeelden
from samenzorg_sim.herkennen.zinnen import last_functional, sentences, words


def test_words_are_small_and_without_marks() -> None:
    assert words("Zo’n DAG, hè?! 😀 om half 9") == ["zo'n", "dag", "hè", "om", "half", "9"]


def test_a_letter_with_a_loose_accent_is_the_same_letter() -> None:
    assert words("he\u0300") == words("hè")


def test_a_tag_stays_with_its_sentence() -> None:
    assert sentences("U bent moe. Klopt dat?") == [["u", "bent", "moe", "klopt", "dat"]]


def test_fillers_at_the_end_do_not_count() -> None:
    parts = sentences("Komt u morgen? Nou ja. Goed hoor.")
    assert parts[last_functional(parts)] == ["komt", "u", "morgen"]


def test_only_fillers_is_the_last_of_them() -> None:
    assert last_functional(sentences("Zo. Nou nou.")) == 1


def test_no_words_have_no_features() -> None:
    assert features("?!", "Dag.") == set()


def test_a_row_that_is_not_whole_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "uitingen.tsv"
    file.write_text("id\tcontext\tutterance\tlabel\tspeaker\ttopic\nu1\t\tDag\tgroet\ta\tb\n", "utf-8")
    with pytest.raises(NotAnExample, match=r"^uitingen.tsv:2: 'u1"):
        read_voorbeelden(file)
