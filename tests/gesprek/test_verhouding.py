"""Shares and ratios: only what one observer counted herself, or the reason why not."""

from samenzorg_sim.gesprek.verhouding import NIEMAND, Verhouding, make_verhoudingen, tell_verhouding
from samenzorg_sim.gesprek.waarneming import Waarneming

VRAGEN = ("open-vraag", "gesloten-vraag")


def saw(van: int | None = None, tot: int | None = None, **counts: int) -> Waarneming:
    return Waarneming(
        {punt.replace("_", "-"): [20_000 * n for n in range(count)] for punt, count in counts.items()},
        van,
        tot,
    )


def test_open_against_all_questions_of_one_who_watched_both() -> None:
    (share,) = make_verhoudingen([saw(open_vraag=6, gesloten_vraag=2)], ["open-vraag"], VRAGEN)
    assert (share, share.waarde) == (Verhouding(6, 8), 0.75)


def test_what_was_said_back_against_questions_may_be_more_than_one() -> None:
    (ratio,) = make_verhoudingen([saw(open_vraag=4, gesloten_vraag=1, reflectie=10)], ["reflectie"], VRAGEN)
    assert ratio.waarde == 2


def test_counts_of_two_observers_are_never_put_together() -> None:
    apart = [saw(open_vraag=6), saw(gesloten_vraag=2)]
    (share,) = make_verhoudingen(apart, ["open-vraag"], VRAGEN)
    assert (share, share.waarde) == (Verhouding(reden=NIEMAND), None)
    assert NIEMAND == (
        "Niemand lette op al deze dingen tegelijk. "
        "Wat verschillende mensen telden, legt u niet naast elkaar: de een tikt sneller dan de ander."
    )


def test_who_missed_a_part_cannot_give_a_share() -> None:
    late = [saw(van=60_000, open_vraag=6, gesloten_vraag=2), saw(tot=60_000, open_vraag=6, gesloten_vraag=2)]
    assert make_verhoudingen(late, ["open-vraag"], VRAGEN) == (Verhouding(reden=NIEMAND),)


def test_two_who_watched_everything_give_two_shares_not_in_their_own_order() -> None:
    shares = make_verhoudingen(
        [saw(open_vraag=6, gesloten_vraag=2), saw(open_vraag=5, gesloten_vraag=5)], ["open-vraag"], VRAGEN
    )
    assert [share.waarde for share in shares] == [0.5, 0.75]


def test_too_little_and_nobody() -> None:
    (little,) = make_verhoudingen([saw(open_vraag=3, gesloten_vraag=1)], ["open-vraag"], VRAGEN)
    assert (little.waarde, little.reden) == (None, "Te weinig om iets te zeggen.")
    assert make_verhoudingen([], ["open-vraag"], VRAGEN) == (Verhouding(reden=NIEMAND),)


def test_none_at_all_of_a_part_is_a_real_nought() -> None:
    (share,) = make_verhoudingen([saw(open_vraag=0, gesloten_vraag=5)], ["open-vraag"], VRAGEN)
    assert (share.waarde, share.reden) == (0, "")


def test_a_share_is_told_in_words_and_equal_ones_once() -> None:
    told = tell_verhouding("Open vraag", "Gesloten vraag", [Verhouding(6, 8), Verhouding(4, 5)])
    assert told == (
        "Wie op allebei lette, hoorde van elke tien keer ongeveer acht keer 'Open vraag' "
        "en twee keer 'Gesloten vraag'."
    )


def test_two_who_heard_it_otherwise_are_both_told_of() -> None:
    told = tell_verhouding("Open vraag", "Gesloten vraag", [Verhouding(0, 6), Verhouding(3, 6)])
    assert told == (
        "Wie op allebei lette, hoorde bijna alleen 'Gesloten vraag'. Een ander hoorde van elke tien keer "
        "ongeveer vijf keer 'Open vraag' en vijf keer 'Gesloten vraag'."
    )


def test_without_a_value_nothing_is_told() -> None:
    assert tell_verhouding("Open vraag", "Gesloten vraag", [Verhouding(reden=NIEMAND)]) == ""
