"""Marks of words: changing or removing one is found out, adding and erasing are not."""

import pytest

from samenzorg_sim.journal import Store, Text
from samenzorg_sim.journal.text_marks import marks_now, marks_of, touched

SECRET = b"0123456789abcdef0123456789abcdef"
Texts = list[tuple[str, str, str | None]]
TEXTS: Texts = [("a", "t_1", "Ans"), ("a", "t_2", "thee"), ("b", "t_3", "Bilal")]


def found(now: Texts, signed: Texts = TEXTS) -> tuple[str, ...]:
    return touched(marks_of(signed, SECRET), marks_of(now, SECRET))


def test_a_word_changed_swapped_or_removed() -> None:
    assert found([("a", "t_1", "Els"), *TEXTS[1:]]) == ("a",)
    assert found([("a", "t_1", "thee"), ("a", "t_2", "Ans"), TEXTS[2]]) == ("a",)
    assert found([*TEXTS[:2], ("b", "t_3", "Bilal ")]) == ("b",)
    assert found(TEXTS[:2]) == ("b",)
    assert found(TEXTS[1:]) == ("a",)
    assert found([]) == ("a", "b")


def test_what_goes_on_is_nothing_to_tell() -> None:
    assert found(TEXTS) == ()
    assert found([*TEXTS, ("b", "t_4", "later"), ("c", "t_5", "nieuw")]) == ()
    assert found([("a", "t_1", None), *TEXTS[1:]]) == ()


def test_what_was_erased_does_not_come_back_unseen() -> None:
    erased: Texts = [("a", "t_1", None), *TEXTS[1:]]
    assert found(TEXTS, signed=erased) == ("a",)


@pytest.mark.parametrize("store", ["memory", "sqlite", "postgres"], indirect=True)
def test_of_every_store_only_what_went_on_is_marked_anew(store: Store) -> None:
    """A mark that no longer fits stays, so that who was away when it was signed hears of it all the same."""

    def keep(text_id: str, stream: str, words: str) -> None:
        store.append((), [Text(text_id, stream, "d_1", words)])

    for stream, text_id, words in TEXTS:
        keep(text_id, stream, str(words))
    assert list(store.all_texts()) == TEXTS
    assert list(store.all_texts({"b", "c"})) == TEXTS[2:]
    assert store.text_counts() == {"a": (2, 0), "b": (1, 0)}
    first = marks_now(store, SECRET, {})
    assert first == marks_of(TEXTS, SECRET)
    changed = marks_of([("a", "t_1", "Els"), *TEXTS[1:]], SECRET)
    assert marks_now(store, SECRET, changed) == changed
    store.erase(["t_2"], 9_000)
    keep("t_4", "b", "later")
    now: Texts = [TEXTS[0], ("a", "t_2", None), TEXTS[2], ("b", "t_4", "later")]
    assert marks_now(store, SECRET, first) == marks_of(now, SECRET)
    more = marks_of([*now, ("b", "t_5", "weggehaald")], SECRET)
    assert marks_now(store, SECRET, more) == more


def test_a_mark_needs_the_secret() -> None:
    assert marks_of(TEXTS, SECRET) != marks_of(TEXTS, b"another")
