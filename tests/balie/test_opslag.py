"""A disk that says no: an honest sentence, nothing changed, and on again afterwards."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import event

from samenzorg_sim.journal import (
    MemoryStore,
    SqliteStore,
    StorageBroken,
    StorageFull,
    StorageGone,
    StorageReadOnly,
    mint_id,
)
from tests.balie.verhaal import Verhaal, geweigerd
from tests.balie.watched_store import WatchedStore

FULL = (
    "schijf-vol",
    "De schijf van de computer is vol. Dit is niet bewaard. Maak ruimte vrij en probeer het opnieuw.",
)
READ_ONLY = (
    "niet-schrijfbaar",
    "De computer mag niet in de map met gegevens schrijven. Dit is niet bewaard. "
    "Vraag hulp aan wie de computer beheert.",
)
NOT_NOW = ("opslag", "Bewaren lukt nu niet. Probeer het zo nog eens.")
GONE = (
    "opslag",
    "Het bestand met de gegevens is weg. Dit is niet bewaard. Laat Samenzorg aan staan, "
    "en zet het bestand terug uit de prullenbak.",
)
OUR_FAULT = ("fout", "Er ging iets mis in het programma. Dit is niet bewaard. Probeer het nog eens.")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (StorageFull("journal.db"), FULL),
        (StorageReadOnly("journal.db"), READ_ONLY),
        (StorageBroken("journal.db", "disk I/O error"), NOT_NOW),
        (StorageGone("journal.db"), GONE),
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
        assert v.sessies.met_code(v.trainer.ziet()["code"]) == v.sessie
        v.komt("Ans")


@pytest.mark.parametrize(
    ("worse", "better", "said"),
    [
        ("query_only = ON", "query_only = OFF", READ_ONLY),
        ("max_page_count = 1", "max_page_count = 100000", FULL),  # 1: no page more than there are
    ],
)
def test_a_real_file_that_is_full_or_may_not_be_written(
    tmp_path: Path, worse: str, better: str, said: tuple[str, str]
) -> None:
    store = SqliteStore(tmp_path / "journal.db")
    weather = worse
    with Verhaal(store) as v:
        v.groep()
        event.listen(
            store._engine, "checkout", lambda connection, *_: connection.execute(f"PRAGMA {weather}")
        )
        with geweigerd(*said):
            for _ in range(40):
                v["Ans"].doe("leerpunt", tekst="Wachten " * 60)
        weather = better
        assert v["Ans"].doe("leerpunt", tekst="Wachten")["al"] is False
        assert v.trainer.ziet()["leerpunten"] == [{"naam": "Ans", "tekst": "Wachten"}]
    store.close()


def test_a_disk_that_cannot_be_read() -> None:
    class Unreadable(MemoryStore):
        def texts(self, ids: Iterable[str]) -> dict[str, str | None]:
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
