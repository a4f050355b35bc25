"""What a phone may send."""

import pytest

from samenzorg_sim.meedoen.opdracht import (
    Onleesbaar,
    part_id,
    read_age_ms,
    read_command_id,
    read_opdracht,
    read_opdrachten,
    read_sessie,
    read_under_way_ms,
)


def test_a_form_says_yes_and_nobody_in_words() -> None:
    assert read_opdracht({"soort": "alleen_luisteren", "aan": "ja", "iets": "1"}) == {
        "soort": "alleen_luisteren",
        "aan": True,
    }
    afspraak = {"soort": "afspraak", "wat": "x", "wie": "begeleider", "wanneer": "", "terugkijken": ""}
    assert read_opdracht(afspraak)["wie"] is None


@pytest.mark.parametrize("soort", ["sluit", "open", "meedoen", None, ["stop"], 3])
def test_a_phone_asks_nothing_that_is_not_a_phones(soort: object) -> None:
    with pytest.raises(Onleesbaar, match="Dit konden we niet lezen"):
        read_opdracht({"soort": soort, "fase": "spelen", "ronde": 1})


def test_how_long_a_post_was_under_way() -> None:
    told = [98_000, 100_500, 5, None, "98000", True]
    assert [read_under_way_ms(nu, 100_000) for nu in told] == [2_000, 0, 10_000, 0, 0, 0]


def test_an_age_is_never_in_the_future_nor_endless() -> None:
    assert [read_age_ms(age) for age in (-5, 0, 1200, 10**15)] == [0, 0, 1200, 7 * 24 * 3600 * 1000]


@pytest.mark.parametrize("value", [None, True, "5", 1.5])
def test_an_age_that_is_no_whole_number(value: object) -> None:
    with pytest.raises(Onleesbaar):
        read_age_ms(value)


@pytest.mark.parametrize("value", [None, 3, "", "c_1", "C_" + "0" * 32, "c_" + "0" * 33, "c_" + "g" * 32])
def test_ids_are_ids(value: object) -> None:
    with pytest.raises(Onleesbaar):
        read_command_id(value)
    with pytest.raises(Onleesbaar):
        read_sessie(value)


PLEK = {"vraag": "gezien", "tafel": "1", "ronde": "2"}


def test_an_answer_has_an_order_for_each_part() -> None:
    posted = {"soort": "antwoord", **PLEK, "delen": "2", "tekst.0": "Een stilte", "tekst.1": ""}
    said = {"soort": "antwoord", **PLEK}
    assert read_opdrachten(posted) == (
        said | {"deel": 0, "tekst": "Een stilte"},
        said | {"deel": 1, "tekst": ""},
    )
    assert read_opdrachten({**posted, "leeg": "ja"}) == (said | {"deel": 0}, said | {"deel": 1})
    assert read_opdrachten({"soort": "stop", "spel": "g_1"}) == ({"soort": "stop", "spel": "g_1"},)


@pytest.mark.parametrize(
    "more", [{}, {"tekst": "x"}, {"tekst.x": "x"}, {"leeg": "ja", "delen": "0"}, {"leeg": "ja"}]
)
def test_an_answer_without_a_part_is_refused(more: dict[str, str]) -> None:
    with pytest.raises(Onleesbaar):
        read_opdrachten({"soort": "antwoord", **PLEK, **more})


def test_the_parts_of_one_press_have_ids_of_their_own_that_stay_the_same() -> None:
    command = "c_" + "1" * 32
    ids = [part_id(command, number) for number in range(3)]
    assert ids[0] == command
    assert len({*ids}) == 3
    assert ids == [part_id(command, number) for number in range(3)]
    assert [read_command_id(one) for one in ids] == ids
