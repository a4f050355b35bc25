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


def test_who_plays_a_colleague_is_called_so_on_every_screen() -> None:
    with Verhaal() as v:
        v.opent(scenario="wie-is-verantwoordelijk").komt("Ans", "Bea", "Cor", "Dirk").komt(
            "Joop", "Jet", raad=True
        )
        v.trainer.doe("tafel_erbij")
        v.trainer.doe("tafels_verdelen")
        v.naar("voorbereiden")
        phone = v["Joop"].ziet()
        assert (phone["wie"]["rolnaam"], phone["kop"]) == ("Collega", "U speelt straks de collega")
        assert [tafel["naaste_heet"] for tafel in v.scherm.ziet()["tafels"]] == ["Collega"] * 2
        card = next(
            card for card in v.trainer.ziet()["tafels"][0]["rolkaarten"] if card["rolnaam"] != "Speler"
        )
        assert (card["rolnaam"], card["titel"]) == ("Collega", "U speelt Anita Wielinga")
        shown = str([v.scherm.ziet(), phone, [tafel["fase"]["tips"] for tafel in v.trainer.ziet()["tafels"]]])
        assert "de naaste" not in shown
        assert "Vraag of het zo goed is" in shown
