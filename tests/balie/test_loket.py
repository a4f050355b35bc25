"""A counter of another kind at the same desk: asked, looked at, followed, refused, back after a restart."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Wie
from samenzorg_sim.journal import MemoryStore, SqliteStore, Store, mint_id
from tests.balie.gastenboek import Gastenboek
from tests.balie.verhaal import Verhaal, geweigerd

TINEKE, GAST = Begeleider("p_" + "1" * 32), Apparaat("a_" + "7" * 32)
NOT_THERE = ("geen-boek", "Dit gastenboek is er niet.")


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "journal.db")


class Tafel(Verhaal):
    """A desk with a guest book on the table, beside group sessions."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, beside=lambda archief: [Gastenboek(archief)])
        self.boek = ""

    def doet(self, wie: Wie, soort: str, command_id: str = "", **rest: Any) -> dict[str, Any]:
        stream = None if soort == "leg_gastenboek" else self.boek
        order = {"soort": soort, **rest}
        return self.run(self.balie.do(wie, stream, order, command_id=command_id or mint_id("c")))

    def legt(self) -> "Tafel":
        self.boek = self.doet(TINEKE, "leg_gastenboek")["sessie"]
        return self

    def wensen(self) -> list[str]:
        wensen: list[str] = self.balie.beeld(TINEKE, self.boek)["wensen"]
        return wensen


@pytest.fixture
def tafel(store: Store) -> Iterator[Tafel]:
    with Tafel(store) as open_desk:
        yield open_desk.legt()
    store.close()


def test_what_is_written_is_seen_by_its_owner_and_is_there_after_a_restart(tafel: Tafel) -> None:
    tafel.doet(GAST, "wens", tekst=" Veel \u202egeluk ")
    assert tafel.boek.startswith("b_")
    assert tafel.wensen() == ["Veel geluk"]
    assert tafel.balie.overzicht(TINEKE)["gastenboeken"] == [tafel.boek]
    tafel.herstart()
    assert tafel.wensen() == ["Veel geluk"]
    assert tafel.balie.overzicht(TINEKE)["gastenboeken"] == [tafel.boek]


def test_a_command_sent_twice_is_done_once_also_after_a_restart(tafel: Tafel) -> None:
    command_id = mint_id("c")
    for already in (False, True):
        answer = tafel.doet(GAST, "wens", command_id, tekst="Dank")
        assert answer == {"sessie": tafel.boek, "versie": 2, "al": already}
    tafel.herstart()
    assert tafel.doet(GAST, "wens", command_id, tekst="Dank")["al"] is True
    assert tafel.wensen() == ["Dank"]


def test_opening_twice_with_one_command_is_one_stream(tafel: Tafel) -> None:
    command_id = mint_id("c")
    first = tafel.doet(TINEKE, "leg_gastenboek", command_id)
    again = tafel.doet(TINEKE, "leg_gastenboek", command_id)
    assert (first["sessie"], first["al"]) == ("b_" + command_id[2:], False)
    assert again == first | {"al": True}


def test_the_counter_says_who_may_and_the_domain_what_can(tafel: Tafel) -> None:
    with geweigerd("mag-niet", "Dit mag u niet."):
        tafel.doet(TINEKE, "wens", tekst="Aan mijzelf")
    with geweigerd(*NOT_THERE):
        tafel.doet(Begeleider("p_" + "2" * 32), "wis")
    with geweigerd(*NOT_THERE):
        tafel.balie.beeld(GAST, tafel.boek)
    with geweigerd("onzin", "Schrijf eerst een wens."):
        tafel.doet(GAST, "wens", tekst=" ")
    for _ in range(3):
        tafel.doet(GAST, "wens", tekst="Dank")
    with geweigerd("vol", "Het gastenboek is vol."):
        tafel.doet(GAST, "wens", tekst="Nog een")


def test_an_order_goes_to_the_counter_of_its_stream_only(tafel: Tafel) -> None:
    sessie = tafel.opent().sessie
    wens, verdeel = {"soort": "wens", "tekst": "Dank"}, {"soort": "verdeel"}
    for stream, order in ((sessie, wens), (tafel.boek, verdeel), (None, wens)):
        with geweigerd("onzin", ONZIN):
            tafel.run(tafel.balie.do(GAST, stream, order, command_id=mint_id("c")))
    unknown = "x_" + "0" * 32
    with geweigerd("onbekend", "Wat u zoekt, is er niet (meer)."):
        tafel.run(tafel.balie.do(GAST, unknown, wens, command_id=mint_id("c")))
    with geweigerd("onbekend", "Wat u zoekt, is er niet (meer)."):
        tafel.balie.beeld(TINEKE, unknown)


def test_an_open_page_follows_it_and_one_batch_serves_both_counters(tafel: Tafel) -> None:
    sessie = tafel.opent().sessie

    async def story() -> list[dict[str, Any]]:
        page = tafel.balie.volg(TINEKE, tafel.boek)
        seen = [await anext(page)]
        coming = asyncio.ensure_future(anext(page))
        orders = ((GAST, tafel.boek, {"soort": "wens", "tekst": "Dank"}),
                  (TINEKE, sessie, {"soort": "toevoegen", "naam": "Zus"}))  # fmt: skip
        await asyncio.gather(*(tafel.balie.do(*one, command_id=mint_id("c")) for one in orders))
        async with asyncio.timeout(5):
            seen.append(await coming)
        await page.aclose()  # type: ignore[attr-defined]
        return seen

    assert tafel.run(story()) == [{"versie": 1, "wensen": []}, {"versie": 2, "wensen": ["Dank"]}]
    assert [d["naam"] for d in tafel.trainer.ziet()["deelnemers"]] == ["Zus"]


def test_a_stream_that_cannot_be_read_is_called_by_its_name(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "journal.db")
    with Tafel(store) as tafel:
        tafel.legt().doet(GAST, "wens", tekst="Dank")
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE journal SET name = 'boek.verbrand' WHERE seq = 2")
        tafel.herstart()
        melding = "Dit gastenboek is nu niet te lezen. Probeer het zo nog eens, of vraag om hulp."
        with geweigerd("onleesbaar", melding):
            tafel.wensen()
    store.close()


def test_words_go_with_the_event_that_erases_them(tafel: Tafel) -> None:
    for wens in ("Dank", "Tot gauw"):
        tafel.doet(GAST, "wens", tekst=wens)
    ids = tafel.balie.state(tafel.boek).wensen
    assert [tafel.store.texts([one])[one] for one in ids] == ["Dank", "Tot gauw"]
    tafel.doet(TINEKE, "wis")
    assert tafel.store.texts(ids) == dict.fromkeys(ids)
    assert tafel.wensen() == ["(gewist)", "(gewist)"]
    tafel.herstart()
    assert tafel.wensen() == ["(gewist)", "(gewist)"]


def test_what_is_typed_and_erased_in_one_batch_is_gone(tafel: Tafel) -> None:
    async def together() -> None:
        write = tafel.balie.do(GAST, tafel.boek, {"soort": "wens", "tekst": "Weg"}, command_id=mint_id("c"))
        erase = tafel.balie.do(TINEKE, tafel.boek, {"soort": "wis"}, command_id=mint_id("c"))
        await asyncio.gather(write, erase)

    tafel.run(together())
    assert tafel.wensen() == ["(gewist)"]
