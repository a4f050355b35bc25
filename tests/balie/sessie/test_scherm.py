"""The projector with more than one table: where each is, and who plays the naaste until that is over."""

from collections.abc import Iterator

import pytest

from tests.balie.verhaal import Verhaal

AT_WORK = ("voorbereiden", "spelen")


@pytest.fixture
def v() -> Iterator[Verhaal]:
    with Verhaal() as v:
        v.opent().komt("Ans", "Bea", "Cor", "Dirk").komt("Joop", "Jet", raad=True)
        v.trainer.doe("tafel_erbij")
        v.trainer.doe("tafels_verdelen")
        yield v


def naasten(v: Verhaal) -> list[list[str]]:
    return [tafel["naaste"] for tafel in v.scherm.ziet()["tafels"]]


def test_it_names_who_plays_the_naaste_and_nobody_else_until_the_play_is_over(v: Verhaal) -> None:
    for fase in AT_WORK:
        v.naar(fase)
        assert naasten(v) == [["Joop"], ["Jet"]], fase
        assert [tafel["casus"] for tafel in v.scherm.ziet()["tafels"]] == ["De chauffeur"] * 2
        assert not [naam for naam in ("Ans", "Bea", "Cor", "Dirk") if naam in str(v.scherm.ziet())]
    v.trainer.doe("begin", tafel=1)
    assert naasten(v) == [["Joop"], ["Jet"]]
    v["Joop"].doe("stop", spel=v.spel)
    assert naasten(v) == [[], ["Jet"]], "who stopped is herself again"
    v.naar("rol-verlaten")
    assert naasten(v) == [[], []]
    assert not [naam for naam in v.telefoons if naam in str(v.scherm.ziet())]


def test_with_one_table_it_names_nobody() -> None:
    with Verhaal() as v:
        v.groep().naar("voorbereiden")
        assert naasten(v) == [[]]
