"""Two desks on one store: what happens at the one is true at the other, and everything happens once."""

import asyncio
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import MemoryStore, Refused, StorageBroken, mint_id
from samenzorg_sim.journal.execute import Streams
from tests.balie.gastenboek import DOMAIN, Gastenboek
from tests.balie.straat import Straat
from tests.werkvorm.oefening import geweigerd, shipped

TRAINER = Begeleider("p_" + "1" * 32)
GAST = Apparaat("a_" + "7" * 32)


def boeken(store: Any = None, aantal: int = 2) -> Straat:
    return Straat(lambda archief: [Gastenboek(archief)], store, aantal)


def sessies() -> Straat:
    return Straat(lambda archief: [SessieLoket(archief, shipped(), geheim=b"straat")])


def test_what_one_desk_records_the_other_shows() -> None:
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.doe(1, GAST, boek, "wens", tekst="Taart")
        straat.doe(0, GAST, boek, "wens", tekst="Thee")
        for balie in straat.balies:
            straat.weet(lambda balie=balie: balie.beeld(TRAINER, boek)["versie"] == 3)  # type: ignore[misc]
            assert balie.beeld(TRAINER, boek)["wensen"] == ["Taart", "Thee"]


def test_an_open_page_at_the_other_desk_hears_of_it() -> None:
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]

        async def seen() -> list[dict[str, Any]]:
            beelden = straat.balies[1].volg(TRAINER, boek)
            first = await anext(beelden)
            await straat.balies[0].do(
                GAST, boek, {"soort": "wens", "tekst": "Taart"}, command_id=mint_id("c")
            )
            return [first, await asyncio.wait_for(anext(beelden), 60)]

        assert [beeld["wensen"] for beeld in straat.run(seen())] == [[], ["Taart"]]


@pytest.mark.parametrize("late", [False, True])
def test_a_command_sent_again_to_the_other_server_is_done_once(late: bool) -> None:
    """Its first server died before the answer came: the phone tries the other one."""
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.posten[1].late = late
        once = mint_id("c")
        assert straat.doe(0, GAST, boek, "wens", tekst="Taart", command_id=once)["al"] is False
        assert straat.doe(1, GAST, boek, "wens", tekst="Taart", command_id=once)["al"] is True
        opened = mint_id("c")
        ids = [straat.doe(n, TRAINER, None, "leg_gastenboek", command_id=opened) for n in (0, 1)]
        assert [(one["sessie"], one["al"]) for one in ids] == [
            (f"b_{opened[2:]}", False),
            (f"b_{opened[2:]}", True),
        ]


def test_a_rule_holds_over_both_servers_although_news_is_late() -> None:
    """Three wishes fit in a book. Desk 1 hears nothing, and still never records a fourth."""
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.doe(1, GAST, boek, "wens", tekst="Een")
        straat.posten[1].late = True
        for tekst in ("Twee", "Drie"):
            straat.doe(0, GAST, boek, "wens", tekst=tekst)
        with geweigerd("vol", "Het gastenboek is vol."):
            straat.doe(1, GAST, boek, "wens", tekst="Vier")
        straat.doe(0, TRAINER, boek, "wis")
        assert straat.balies[1].state(boek).wensen != ()


def test_words_erased_at_one_server_are_forgotten_by_the_other() -> None:
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.doe(0, GAST, boek, "wens", tekst="Zeer geheime wens")
        straat.weet(lambda: straat.balies[1].beeld(TRAINER, boek)["wensen"] == ["Zeer geheime wens"])
        straat.doe(0, TRAINER, boek, "wis")
        straat.weet(lambda: straat.balies[1].beeld(TRAINER, boek)["wensen"] == ["(gewist)"])
        assert "Zeer geheime wens" not in straat.balies[1]._archief.teksten._known.values()


def test_words_that_rest_are_read_again_when_another_server_may_have_erased_them() -> None:
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.doe(0, GAST, boek, "wens", tekst="Zeer geheime wens")
        here = straat.balies[1]
        straat.weet(lambda: here.beeld(TRAINER, boek)["wensen"] == ["Zeer geheime wens"])
        here.let_go()
        assert here.let_go() == (boek,)
        straat.posten[1].late = True
        straat.doe(0, TRAINER, boek, "wis")
        here._archief.streams.state(boek, DOMAIN)
        straat.posten[1].deliver()
        straat.weet(lambda: here.beeld(TRAINER, boek)["wensen"] == ["(gewist)"])
        assert "Zeer geheime wens" not in here._archief.teksten._known.values()


def test_news_that_was_lost_is_found_when_the_line_is_back() -> None:
    with boeken() as straat:
        straat.posten[1].late = True
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.doe(0, GAST, boek, "wens", tekst="Taart")
        assert boek not in straat.balies[1].overzicht(TRAINER)["gastenboeken"]
        straat.posten[1].lose()
        straat.weet(lambda: boek in straat.balies[1].overzicht(TRAINER)["gastenboeken"])
        assert straat.balies[1].beeld(TRAINER, boek)["wensen"] == ["Taart"]


def test_a_store_that_cannot_be_read_for_a_while_is_read_again() -> None:
    class Nukkig(MemoryStore):
        away = 0

        def read(self, stream: str, after: int = 0) -> Any:
            if self.away and after:
                self.away -= 1
                raise StorageBroken("the cable", "unplugged")
            return super().read(stream, after)

    store = Nukkig()
    with boeken(store) as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.weet(lambda: boek in straat.balies[1].overzicht(TRAINER)["gastenboeken"])
        assert straat.balies[1].beeld(TRAINER, boek)["wensen"] == []
        store.away = 1
        straat.doe(0, GAST, boek, "wens", tekst="Taart")
        straat.weet(lambda: straat.balies[1].beeld(TRAINER, boek)["wensen"] == ["Taart"])


def test_a_server_that_comes_later_knows_everything_and_goes_on() -> None:
    with boeken() as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        straat.doe(1, GAST, boek, "wens", tekst="Taart")
        straat.opent()
        straat.doe(2, GAST, boek, "wens", tekst="Thee")
        straat.weet(lambda: straat.balies[0].beeld(TRAINER, boek)["wensen"] == ["Taart", "Thee"])


def test_a_group_over_two_servers_and_who_had_herself_erased_is_out_at_both() -> None:
    with sessies() as straat:
        asked = {"scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard", "groep": "Team Linde"}
        sessie = straat.doe(0, TRAINER, None, "open", **asked)["sessie"]
        phones = {naam: Apparaat(mint_id("a")) for naam in ("Ans", "Bea", "Cor", "Dirk")}
        for number, (naam, phone) in enumerate(phones.items()):
            straat.doe(number % 2, phone, sessie, "meedoen", naam=naam, soort_deelnemer="groep")
        code = straat.balies[0].beeld(TRAINER, sessie)["code"]
        for lokets, balie in zip(straat.lokets, straat.balies, strict=True):
            loket = lokets[0]
            assert isinstance(loket, SessieLoket)
            straat.weet(lambda balie=balie: len(balie.state(sessie).deelnemers) == 4)  # type: ignore[misc]
            assert loket.met_code(code) == sessie
            assert {loket.van(phone.apparaat) for phone in phones.values()} == {sessie}
            state = balie.blik(TRAINER, sessie)
            assert [state.text(one.naam) for one in state.state.deelnemers.values()] == list(phones)
        straat.posten[1].late = True
        straat.doe(0, phones["Bea"], sessie, "wissen")
        with pytest.raises(Refused):
            straat.doe(1, phones["Bea"], sessie, "leerpunt", tekst="Ik ben er nog")
        assert straat.balies[1].state(sessie) == straat.balies[0].state(sessie)


STEP = st.tuples(
    st.integers(0, 1),  # at which desk
    st.sampled_from(["wens", "wens", "wens", "wis", "leg", "opnieuw"]),
    st.integers(0, 2),  # which book, or which command again
)
ROUND = st.tuples(st.lists(STEP, max_size=6), st.sampled_from(["late", "at once", "lost"]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rounds=st.lists(ROUND, min_size=1, max_size=5))
def test_whatever_happens_at_once_both_end_the_same_and_nothing_is_done_twice(rounds: list[Any]) -> None:
    with boeken() as straat:
        books = [straat.doe(n % 2, TRAINER, None, "leg_gastenboek")["sessie"] for n in range(2)]
        given: list[tuple[Any, str | None, dict[str, Any], str]] = []
        acknowledged: set[str] = set()
        refusals: set[str] = set()

        async def one(desk: int, kind: str, which: int) -> None:
            if kind == "opnieuw" and given:
                order = given[which % len(given)]
            elif kind == "leg":
                order = (TRAINER, None, {"soort": "leg_gastenboek"}, mint_id("c"))
            elif kind == "wis":
                order = (TRAINER, books[which % 2], {"soort": "wis"}, mint_id("c"))
            else:
                order = (GAST, books[which % 2], {"soort": "wens", "tekst": "Taart"}, mint_id("c"))
            given.append(order)
            who, stream, asked, command_id = order
            try:
                await straat.balies[desk].do(who, stream, asked, command_id=command_id)
                acknowledged.add(command_id)
            except Refused as refused:
                refusals.add(refused.code)

        async def together(steps: list[Any]) -> None:
            await asyncio.gather(*(one(*step) for step in steps))

        for steps, news in rounds:
            for post in straat.posten:
                post.late = news != "at once"
            straat.run(together(steps))
            for post in straat.posten:
                if news == "lost":
                    post.lose()
                else:
                    post.deliver()

        heads = straat.store.heads()
        recorded = [row.command_id for stream in heads for row in straat.store.read(stream)]
        assert len(recorded) == len(set(recorded))
        assert acknowledged <= set(recorded)
        assert refusals <= {"vol"}
        for balie, lokets in zip(straat.balies, straat.lokets, strict=True):
            seen = balie._archief.seen
            straat.weet(lambda seen=seen: seen == {s: seq for s, (seq, _) in heads.items()})  # type: ignore[misc]
            assert isinstance(lokets[0], Gastenboek)
            assert lokets[0].boeken.keys() == heads.keys()
            for stream in heads:
                assert balie.state(stream) == Streams(straat.store).state(stream, DOMAIN)


def test_two_servers_start_on_what_is_there() -> None:
    """Counters read the store, then follow it: what is recorded in between is not missed."""
    store = MemoryStore()
    with boeken(store, aantal=1) as straat:
        boek = straat.doe(0, TRAINER, None, "leg_gastenboek")["sessie"]
        archief = Archief(store)
        assert archief.follow is None, "a store that nobody shares is not followed"
        second = straat.opent()
        straat.doe(0, GAST, boek, "wens", tekst="Taart")
        straat.weet(lambda: second.beeld(TRAINER, boek)["wensen"] == ["Taart"])
