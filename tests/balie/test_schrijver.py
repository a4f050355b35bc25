"""Recorded together, answered only when durable, and honest when the disk says no."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from samenzorg_sim.journal import (
    MemoryStore,
    Row,
    SqliteStore,
    StorageBroken,
    StorageFull,
    StorageReadOnly,
    Text,
    mint_id,
)
from tests.balie.verhaal import Verhaal, geweigerd

FULL = (
    "schijf-vol",
    "De schijf van de computer is vol. Dit is niet bewaard. Maak ruimte vrij en probeer het opnieuw.",
)
READ_ONLY = (
    "niet-schrijfbaar",
    "De computer mag niet in de map met gegevens schrijven. Dit is niet bewaard.",
)
NOT_NOW = ("opslag", "Bewaren lukt nu niet. Probeer het zo nog eens.")
OUR_FAULT = ("fout", "Er ging iets mis in het programma. Dit is niet bewaard. Probeer het nog eens.")


class WatchedStore(MemoryStore):
    """A true memory store that counts its appends, can be held up, and can fail before or after writing."""

    def __init__(self) -> None:
        super().__init__()
        self.appends: list[int] = []
        self.go = Event()
        self.go.set()
        self.before: Exception | None = None
        self.after: Exception | None = None

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = ()) -> None:
        assert self.go.wait(10)
        if self.before is not None:
            raise self.before
        super().append(rows, texts)
        self.appends.append(len(rows))
        if self.after is not None:
            raise self.after


def test_what_waits_together_is_recorded_together() -> None:
    store = WatchedStore()
    with Verhaal(store) as v:
        v.opent()
        before = len(store.appends)
        phones = [v.telefoon(f"Gast {number}") for number in range(30)]

        async def all_at_once() -> list[dict[str, Any]]:
            joins = [p.order({"soort": "meedoen", "naam": p.naam}, mint_id("c")) for p in phones]
            return await asyncio.gather(*joins)

        answers = v.run(all_at_once())
        assert store.appends[before:] == [30]
        assert [answer["versie"] for answer in answers] == list(range(3, 33))


def test_nobody_hears_yes_before_the_store_is_done() -> None:
    store = WatchedStore()
    with Verhaal(store) as v:
        v.groep()
        before = v.state

        async def slow_disk() -> None:
            store.go.clear()
            task = asyncio.create_task(
                v["Ans"].order({"soort": "leerpunt", "tekst": "Wachten"}, mint_id("c"))
            )
            for _ in range(50):
                await asyncio.sleep(0)
            assert not task.done()
            assert v.state == before, "nor sees anything of it"
            store.go.set()
            await task

        v.run(slow_disk())
        assert v.state != before


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (StorageFull("journal.db"), FULL),
        (StorageReadOnly("journal.db"), READ_ONLY),
        (StorageBroken("journal.db", "disk I/O error"), NOT_NOW),
        (OSError("gone"), OUR_FAULT),
    ],
)
def test_a_disk_that_says_no(wrong: Exception, said: tuple[str, str]) -> None:
    store = WatchedStore()
    with Verhaal(store) as v:
        v.groep()
        before, beeld = v.state, v.trainer.ziet()
        store.before = wrong
        command_id = mint_id("c")
        for _ in range(2):
            with geweigerd(*said):
                v["Ans"].doe("leerpunt", tekst="Wachten", command_id=command_id)
        assert (v.state, v.trainer.ziet()) == (before, beeld)
        store.before = None
        assert v["Ans"].doe("leerpunt", tekst="Wachten", command_id=command_id)["al"] is False
        assert v.trainer.ziet()["leerpunten"] == [{"naam": "Ans", "tekst": "Wachten"}]


def test_what_the_disk_kept_after_all_is_found_when_it_is_sent_again() -> None:
    store = WatchedStore()
    with Verhaal(store) as v:
        store.after = StorageBroken("journal.db", "disk I/O error")
        command_id = mint_id("c")
        order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
        with geweigerd(*NOT_NOW):
            v.run(v.trainer.order(order, command_id))
        store.after = None
        answer = v.run(v.trainer.order(order, command_id))
        assert answer["al"] is True
        v.sessie = answer["sessie"]
        assert v.balie.sessie_met_code(v.trainer.ziet()["code"]) == v.sessie
        v.komt("Ans")


def test_a_real_file_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Verhaal(SqliteStore(path)) as v:
        v.groep()
        v.store._engine.dispose()  # type: ignore[attr-defined]
        SqliteStore.pragmas["query_only"] = "ON"
        try:
            with geweigerd(*READ_ONLY):
                v["Ans"].doe("leerpunt", tekst="Wachten")
        finally:
            del SqliteStore.pragmas["query_only"]
            v.store._engine.dispose()  # type: ignore[attr-defined]
        v["Ans"].doe("leerpunt", tekst="Wachten")
        v.store.close()


def test_one_bad_order_does_not_spoil_the_batch() -> None:
    with Verhaal() as v:
        v.groep()

        async def together() -> list[Any]:
            orders = [
                v["Ans"].order({"soort": "leerpunt", "tekst": "nul\0teken"}, mint_id("c")),
                v["Bea"].order({"soort": "leerpunt", "tekst": "Goed"}, mint_id("c")),
                v["Cor"].order({"soort": "stop", "spel": mint_id("g")}, mint_id("c")),
            ]
            return await asyncio.gather(*orders, return_exceptions=True)

        first, second, third = v.run(together())
        assert (first.code, second["al"], third.code) == ("tekst-onleesbaar", False, "geen-gesprek")


def test_who_stops_waiting_is_still_served_and_the_desk_goes_on() -> None:
    with Verhaal() as v:
        v.groep()

        async def impatient() -> None:
            task = asyncio.create_task(
                v["Ans"].order({"soort": "leerpunt", "tekst": "Wachten"}, mint_id("c"))
            )
            await asyncio.sleep(0)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await v["Bea"].order({"soort": "leerpunt", "tekst": "Horen"}, mint_id("c"))

        v.run(impatient())
        assert [line["naam"] for line in v.trainer.ziet()["leerpunten"]] == ["Ans", "Bea"]


def test_a_disk_that_cannot_be_read() -> None:
    class Unreadable(MemoryStore):
        def texts(self, ids: Any) -> dict[str, str | None]:
            raise StorageBroken("journal.db", "disk I/O error")

    with Verhaal() as v:
        v.groep()
        broken = Unreadable()
        broken.__dict__.update(v.store.__dict__)
        v.store = broken
        v.herstart()
        unreadable = "Deze bijeenkomst is nu niet te lezen. Probeer het zo nog eens, of vraag om hulp."
        with geweigerd("onleesbaar", unreadable):
            v.trainer.ziet()
