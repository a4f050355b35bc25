"""A group writes at home for weeks: who sees what when, what goes by itself, and what is left in the end."""

from pathlib import Path
from typing import Any

import pytest

from samenzorg_sim.balie.sessie.vanzelf import go_on
from samenzorg_sim.balie.sessie.verlopen import close_forgotten
from samenzorg_sim.journal import SqliteStore
from tests.balie.verhaal import Bezoeker, Verhaal

DAG = 24 * 3600
VERHAAL = "De dochter belde drie keer"
VRAAG = "Wat wilde zij weten"
KIJK = "Het gaat om gezien worden"
STAP = "Ik bel haar zondag"


def begins(v: Verhaal) -> Verhaal:
    """Ans will bring a situation; Bea and Cor have a phone, Dirk has none."""
    v.opent(scenario=None, werkvorm="intervisie-schriftelijk", verwacht=4).komt("Ans", "Bea", "Cor")
    v.trainer.doe("toevoegen", naam="Dirk")
    v.trainer.doe("rol", deelnemer=v["Ans"].id, rol="inbrenger")
    return v


def tick(v: Verhaal) -> int:
    return int(v.run(go_on(v.balie, v.sessies.materiaal, v.sessies.alle(), v.now)))


def after(v: Verhaal, dagen: int, fase: str) -> None:
    """So many days later the desk leads them to this step, and to no other."""
    v.later(dagen * DAG)
    tick(v)
    assert tick(v) == 0
    assert v.trainer.ziet()["fase"]["id"] == fase


def writes(who: Bezoeker, vraag: str, *woorden: str, **rest: Any) -> None:
    for deel, tekst in enumerate(woorden):
        who.doe("antwoord", vraag=vraag, tafel=1, ronde=1, deel=deel, tekst=tekst, **rest)


def sees(v: Verhaal, woorden: str) -> list[str]:
    """On whose screens these words are now."""
    screens = {naam: who.ziet() for naam, who in v.telefoons.items()} | {
        "trainer": v.trainer.ziet(),
        "scherm": v.scherm.ziet(),
    }
    return [naam for naam, beeld in screens.items() if woorden in str(beeld)]


def asked(who: Bezoeker, vraag: str) -> dict[str, Any]:
    return next(part for part in who.ziet()["onderdelen"] if part.get("id") == vraag)


def test_what_is_written_is_the_writers_own_until_the_step_is_over_and_then_the_groups() -> None:
    with Verhaal() as v:
        begins(v)
        after(v, 3, "situatie")
        writes(v["Ans"], "situatie", VERHAAL, "ik luisterde", "hoe nu verder?")
        assert sees(v, VERHAAL) == ["Ans"]
        assert v["Bea"].ziet()["termijn"]["tot"] == "2026-11-24"
        after(v, 4, "vragen")
        assert sees(v, VERHAAL) == ["Ans", "Bea", "Cor", "trainer"]
        writes(v["Bea"], "vraag", VRAAG)
        assert sees(v, VRAAG) == ["Bea"]
        (part,) = [p for p in v.trainer.ziet()["schrijfvragen"] if p["id"] == "vraag"]
        assert part["schreven"] == [
            {"naam": "Bea", "klaar": False},  # half of it
            {"naam": "Cor", "klaar": False},
            {"naam": "Dirk", "klaar": False},
        ]
        writes(v["Bea"], "vraag", "Wat wilde zij eerst weten", "")
        dirk = v.trainer.ziet()["deelnemers"][3]["id"]
        writes(v.trainer, "vraag", "Van Dirk, aan de telefoon", "", deelnemer=dirk)
        (part,) = [p for p in v.trainer.ziet()["schrijfvragen"] if p["id"] == "vraag"]
        assert [who["klaar"] for who in part["schreven"]] == [True, False, True]
        assert part["lezen"] == []
        after(v, 4, "antwoorden")
        for words in ("Wat wilde zij eerst weten", "Van Dirk, aan de telefoon"):
            assert sees(v, words) == ["Ans", "Bea", "Cor", "trainer"]
        assert [one["wie"] for one in asked(v["Ans"], "vraag")["lezen"]] == ["Bea", "Dirk"]
        assert asked(v["Ans"], "vraag")["mag_schrijven"] is False


def test_who_was_late_is_asked_kindly_once_more_and_then_it_is_over() -> None:
    with Verhaal() as v:
        begins(v)
        after(v, 3, "situatie")
        writes(v["Ans"], "situatie", VERHAAL, "", "")
        after(v, 4, "vragen")
        writes(v["Bea"], "vraag", VRAAG, "")
        after(v, 4, "antwoorden")
        assert (asked(v["Cor"], "vraag")["laat"], asked(v["Cor"], "vraag")["mag_schrijven"]) == (True, True)
        assert (asked(v["Bea"], "vraag")["laat"], asked(v["Bea"], "vraag")["mag_schrijven"]) == (False, False)
        (part,) = [p for p in v.trainer.ziet()["schrijfvragen"] if p["id"] == "vraag"]
        assert [one["naam"] for one in part["zonder_telefoon"]] == ["Dirk"]
        writes(v["Cor"], "vraag", "Nog een late vraag", "")
        assert "Ans" in sees(v, "Nog een late vraag")
        assert asked(v["Cor"], "vraag")["mag_schrijven"] is False


def test_weeks_of_silence_close_nothing_before_the_last_day_and_a_week_after_it_everything() -> None:
    with Verhaal() as v:
        begins(v)
        v["Bea"].doe("antwoord", vraag="inbrengen", tafel=0, ronde=0, deel=0, tekst="iets kleins")
        after(v, 3, "situatie")
        v.later(16 * DAG)
        tick(v)
        assert v.run(close_forgotten(v.balie, v.sessies.alle(), v.now)) == 0
        assert v["Ans"].ziet()["termijn"] | {"stappen": []} == {
            "vandaag": "2026-12-07",
            "tot": "2026-11-24",
            "voorbij": True,
            "wacht": True,
            "iedereen": False,
            "laatste": False,
            "sluit": "2026-12-21",
            "stappen": [],
        }
        v.later(14 * DAG)
        assert v.run(close_forgotten(v.balie, v.sessies.alle(), v.now)) == 1
        assert v.state.afgesloten


def test_a_restart_after_a_missed_day_goes_on_where_it_should_and_phones_come_back() -> None:
    with Verhaal() as v:
        begins(v)
        after(v, 3, "situatie")
        writes(v["Ans"], "situatie", VERHAAL, "", "")
        v.stopt()
        v.later(35 * DAG)
        v.herstart()
        apparaat: Any = v["Bea"].wie
        assert v.sessies.van(apparaat.apparaat) == v.sessie, "after a month too"
        assert tick(v) == 1
        assert tick(v) == 0
        seen = v["Bea"].ziet()
        assert (seen["fase"]["id"], seen["termijn"]["tot"]) == ("vragen", "2026-12-29")
        assert VERHAAL in str(seen)


def test_everybody_ready_is_said_a_day_before_it_goes_on() -> None:
    with Verhaal() as v:
        begins(v)
        after(v, 3, "situatie")
        writes(v["Ans"], "situatie", VERHAAL, "", "")
        assert v["Bea"].ziet()["termijn"]["iedereen"] is True
        assert tick(v) == 0
        after(v, 1, "vragen")


def test_one_session_that_cannot_be_read_holds_up_no_other() -> None:
    with Verhaal() as v:
        begins(v)
        first = v.sessie
        begins(v)
        v.later(3 * DAG)
        assert v.run(go_on(v.balie, v.sessies.materiaal, ("s_" + "0" * 32, first, v.sessie), v.now)) == 2


@pytest.mark.parametrize("vanzelf", [False, True], ids=["the leader closes", "nobody closes"])
def test_in_the_end_no_word_of_it_is_left_on_the_disk_but_what_somebody_takes_along(
    tmp_path: Path, vanzelf: bool
) -> None:
    path = tmp_path / "journal.db"
    with Verhaal(SqliteStore(path)) as v:
        begins(v)
        v["Bea"].doe("antwoord", vraag="inbrengen", tafel=0, ronde=0, deel=0, tekst="Nog een ander verhaal")
        after(v, 3, "situatie")
        writes(v["Ans"], "situatie", VERHAAL, "", "")
        after(v, 1, "vragen")
        writes(v["Bea"], "vraag", VRAAG, "")
        after(v, 7, "antwoorden")
        writes(v["Ans"], "antwoord", "Zij wilde weten hoe het ging", "")
        after(v, 1, "kijk")
        writes(v["Cor"], "kijk", KIJK, "")
        after(v, 7, "terug")
        writes(v["Ans"], "stap", KIJK + " dus", STAP)
        after(v, 1, "meenemen")
        v["Cor"].doe("leerpunt", tekst="Eerst vragen wat iemand ziet")
        written = (VERHAAL, VRAAG, KIJK, STAP, "hoe het ging", "ander verhaal")
        assert all(on_disk(path, words) for words in written)
        if vanzelf:
            v.later(14 * DAG)
            assert v.run(close_forgotten(v.balie, v.sessies.alle(), v.now)) == 1
        else:
            v.trainer.doe("sluit")
        assert v["Cor"].ziet()["onderdelen"][0]["leerpunt"] == "Eerst vragen wat iemand ziet"
        v.stopt()
        v.store.close()
    assert not [words for words in written if on_disk(path, words)]
    assert on_disk(path, "Eerst vragen wat iemand ziet")


def on_disk(path: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in path.parent.iterdir())
