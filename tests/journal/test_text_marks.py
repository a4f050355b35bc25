"""Marks of words: changing or removing one is found out, adding and erasing are not."""

from samenzorg_sim.journal.text_marks import marks_of, touched

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


def test_a_mark_needs_the_secret() -> None:
    assert marks_of(TEXTS, SECRET) != marks_of(TEXTS, b"another")
