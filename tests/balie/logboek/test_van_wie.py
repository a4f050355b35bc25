"""A logboek at the desk: only its code opens it, whoever else asks; nothing tells whose it is."""

import secrets

import pytest

from samenzorg_sim.balie.logboek.verlopen import erase_logboeken
from samenzorg_sim.balie.wie import Houder, Wie
from samenzorg_sim.journal import Refused, mint_id
from samenzorg_sim.logboek.decide import GEEN_LOGBOEK
from tests.balie.logboek.schrijfkamer import TEKST, Schrijfkamer, Schrijver, hashed

MAAND = 31 * 24 * 3600


def test_the_code_gives_back_what_was_kept() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        stuk = ans.begint()
        ans.doe("wijzig", stuk=stuk, versie=2, tekst=TEKST + "c")
        seen = ans.ziet()
        assert seen["stukken"] == [{"id": stuk, "versie": 2, "tekst": TEKST + "c"}]
        assert (seen["vorm"], seen["maanden"], seen["loopt_af"]) == (1, 24, False)


def test_nobody_else_may_look_or_do_anything() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        stuk = ans.begint()
        guesser = Houder(ans.logboek, secrets.token_hex(32))
        phone, trainer = kamer.verhaal["Ans"].wie, kamer.verhaal.trainer.wie
        for wie in (guesser, phone, trainer, kamer.collega, kamer.verhaal.scherm.wie):
            with pytest.raises(Refused) as no:
                kamer.verhaal.balie.beeld(wie, ans.logboek)
            assert no.value.melding == GEEN_LOGBOEK
            for order in ({"soort": "wis", "stuk": stuk}, {"soort": "wis_alles"}, {"soort": "verleng"}):
                assert kamer.weigert(wie, ans.logboek, order) == "geen-logboek"
        assert len(ans.ziet()["stukken"]) == 1


def test_what_does_not_exist_is_refused_in_the_same_words() -> None:
    with Schrijfkamer() as kamer:
        nobody = Schrijver(kamer)
        with pytest.raises(Refused) as no:
            nobody.ziet()
        assert no.value.melding == GEEN_LOGBOEK


def test_nothing_in_the_journal_leads_to_a_person_or_a_phone() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        ans.begint()
        rows = list(kamer.verhaal.store.read(ans.logboek))
        assert {row.actor for row in rows} == {ans.logboek}
        assert all(ans.sleutel not in row.payload for row in rows)
        assert hashed(ans.sleutel) in rows[0].payload


@pytest.mark.parametrize(
    "tekst", ["Ik schrok van haar.", "sz1.kort.kort", "sz1." + "a" * 107 + "." + "b" * 12_000]
)
def test_words_that_anybody_could_read_are_not_taken(tekst: str) -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        order = {"soort": "begin_logboek", "vorm": 1, "maanden": 24, "stuk": mint_id("b"), "tekst": tekst}
        assert kamer.weigert(ans.wie, None, order) == "onzin"


def test_the_same_order_twice_is_done_once() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        stuk = mint_id("b")
        order = {"soort": "begin_logboek", "vorm": 1, "maanden": 24, "stuk": stuk, "tekst": TEKST}
        first, again = (kamer.doe(ans.wie, None, order, f"c_{ans.logboek[2:]}") for _ in range(2))
        assert (first["al"], again["al"]) == (False, True)
        assert len(ans.ziet()["stukken"]) == 1


def test_somebody_elses_code_cannot_take_a_place_that_is_taken() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        ans.begint()
        thief = Houder(ans.logboek, secrets.token_hex(32))
        order = {"soort": "begin_logboek", "vorm": 1, "maanden": 24, "stuk": mint_id("b"), "tekst": TEKST}
        with pytest.raises(Refused):
            kamer.doe(thief, None, order, f"c_{ans.logboek[2:]}")
        assert len(ans.ziet()["stukken"]) == 1


def test_what_is_past_its_time_is_erased_and_nothing_else() -> None:
    with Schrijfkamer() as kamer:
        old, fresh = Schrijver(kamer), Schrijver(kamer)
        old.begint()
        kamer.verhaal.later(20 * MAAND)
        fresh.begint()
        assert erased(kamer) == 0
        kamer.verhaal.later(3 * MAAND)
        assert old.ziet()["loopt_af"]
        kamer.verhaal.later(2 * MAAND)
        assert erased(kamer) == 1
        assert kamer.woorden(old.logboek) == []
        with pytest.raises(Refused):
            old.ziet()
        assert len(fresh.ziet()["stukken"]) == 1
        assert erased(kamer) == 0


def test_nobody_can_have_a_logboek_run_out_before_its_time() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        ans.begint()
        wie: Wie
        for wie in (kamer.collega, Houder(ans.logboek, "")):
            kamer.doe(wie, ans.logboek, {"soort": "laat_verlopen"})
        assert len(ans.ziet()["stukken"]) == 1


def test_after_a_power_cut_everything_is_there() -> None:
    with Schrijfkamer() as kamer:
        ans = Schrijver(kamer)
        stuk = ans.begint()
        kamer.verhaal.herstart()
        assert [one["id"] for one in ans.ziet()["stukken"]] == [stuk]


def erased(kamer: Schrijfkamer) -> int:
    job = erase_logboeken(kamer.verhaal.balie, kamer.logboeken, kamer.delingen, kamer.verhaal.now)
    return kamer.verhaal.run(job)
