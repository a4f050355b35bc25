"""Who is looking, and who is woken when something changes."""

import pytest

from samenzorg_sim.balie.kijkers import Kijker, Kijkers
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm
from tests.balie.verhaal import Verhaal


def test_a_page_of_one_session_is_not_woken_by_another() -> None:
    kijkers = Kijkers()
    here, there = kijkers.enter(Scherm("p_1"), "s_1"), kijkers.enter(Begeleider("p_1"), "s_2")
    here.changed.clear()
    kijkers.tell_all(["s_2"])
    assert not here.changed.is_set()
    assert there.changed.is_set()


def test_leaving_twice_does_no_harm() -> None:
    kijkers = Kijkers()
    kijker: Kijker = kijkers.enter(Apparaat("a_1"), "s_1")
    kijkers.leave(kijker)
    kijkers.leave(kijker)
    assert kijkers.connected("s_1") == frozenset()


@pytest.mark.parametrize("phones", [1, 3])
def test_a_phone_with_two_pages_is_there_until_both_are_closed(phones: int) -> None:
    kijkers = Kijkers()
    pages = [kijkers.enter(Apparaat("a_1"), "s_1") for _ in range(phones)]
    for page in pages:
        assert kijkers.connected("s_1") == {"a_1"}
        kijkers.leave(page)
    assert kijkers.connected("s_1") == frozenset()


def test_only_whom_it_concerns_is_woken() -> None:
    with Verhaal() as v:
        v.speelt()
        watching = {
            name: v.balie.kijkers.enter(v[name].wie, v.sessie) for name in ("Ans", "Bea", "Cor", "Joop")
        }
        watching |= {
            "trainer": v.balie.kijkers.enter(v.trainer.wie, v.sessie),
            "scherm": v.balie.kijkers.enter(v.scherm.wie, v.sessie),
        }

        def woken() -> set[str]:
            names = {name for name, kijker in watching.items() if kijker.changed.is_set()}
            for kijker in watching.values():
                kijker.changed.clear()
            return names

        woken()
        v["Bea"].tikt(command_id="c_" + "7" * 32)
        assert woken() == {"Bea"}
        v["Bea"].doe("tik_terug", spel=v.spel, tag="c_" + "7" * 32)
        assert woken() == {"Bea"}
        v["Bea"].doe("alleen_luisteren", aan=True)
        assert woken() == {"Bea", "trainer"}
        v["Bea"].doe("leerpunt", tekst="Stil zijn")
        assert woken() == {"Bea", "trainer"}
        v.trainer.doe("time_out", spel=v.spel)
        assert woken() == set(watching)
        v.balie.deur_veranderd()
        assert woken() == set(watching)
