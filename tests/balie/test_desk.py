"""The desk after a power cut, its codes and phones, and meeting the same name twice."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.content.library import Library
from samenzorg_sim.journal import MemoryStore, SqliteStore, Store, mint_id
from tests.balie.verhaal import Verhaal, geweigerd


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "journal.db")


def looks(v: Verhaal) -> dict[str, Any]:
    """What everybody sees."""
    return {name: who.ziet() for name, who in {**v.telefoons, "t": v.trainer, "s": v.scherm}.items()}


def test_a_desk_built_again_knows_codes_phones_and_states(store: Store) -> None:
    with Verhaal(store) as v:
        v.speelt()
        v["Bea"].tikt()
        v["Cor"].doe("leerpunt", tekst="Wachten")
        waiting = v.telefoon("Dirk").doet_mee(zelfde=True)
        before, state, code = looks(v), v.state, v.trainer.ziet()["code"]
        v.herstart()
        assert (v.state, looks(v)) == (state, before)
        assert v.sessies.met_code(code) == v.sessie
        for who in (*v.telefoons.values(), waiting):
            assert isinstance(who.wie, Apparaat)
            assert v.sessies.van(who.wie.apparaat) == v.sessie
        v["Bea"].tikt()
        assert v["Bea"].deel("observeren")["knoppen"][0]["aantal"] == 2
        store.close()


def test_a_command_from_before_the_power_cut_is_not_done_twice(store: Store) -> None:
    with Verhaal(store) as v:
        v.speelt()
        command_id = mint_id("c")
        v["Bea"].tikt(command_id=command_id)
        v.herstart()
        assert v["Bea"].tikt(command_id=command_id)["al"] is True
        assert v["Bea"].deel("observeren")["knoppen"][0]["aantal"] == 1
        store.close()


def test_a_code_opens_a_running_session_only() -> None:
    with Verhaal() as v:
        v.groep()
        code = v.trainer.ziet()["code"]
        assert len(code) == 8
        assert v.sessies.met_code(f" {code[:4]} {code[4:]} ") == v.sessie
        for wrong in ("", "abc", "00000000", code[:7], code + "0", "9" * 5000, "²" * 8, "١٢٣٤٥٦٧٨"):
            assert v.sessies.met_code(wrong) is None
        v.trainer.doe("sluit")
        assert v.sessies.met_code(code) is None
        v.trainer.doe("heropen")
        assert v.sessies.met_code(code) == v.sessie


def test_a_phone_finds_the_running_session_it_joined_last() -> None:
    with Verhaal() as v:
        ans = v.groep()["Ans"]
        assert isinstance(ans.wie, Apparaat)
        first = v.sessie
        v.opent()
        ans.doet_mee()
        assert v.sessies.van(ans.wie.apparaat) == v.sessie
        v.trainer.doe("sluit")
        assert v.sessies.van(ans.wie.apparaat) == first
        v.sessie = first
        v.trainer.doe("sluit")
        assert v.sessies.van(ans.wie.apparaat) is not None, "what one takes along can still be read"
        assert v.sessies.van(mint_id("a")) is None


def test_a_refused_phone_is_in_no_session() -> None:
    with Verhaal() as v:
        v.groep()
        nieuw = v.telefoon("Ans").doet_mee(zelfde=True)
        assert isinstance(nieuw.wie, Apparaat)
        v.trainer.doe("overname", apparaat=nieuw.wie.apparaat, goed=False)
        assert v.sessies.van(nieuw.wie.apparaat) is None


def test_the_same_name_is_asked_about_first() -> None:
    with Verhaal() as v:
        v.groep()
        exists = ("naam-bestaat", "Er doet al iemand mee met de naam ANS.")
        nieuw = v.telefoon("ANS")
        with geweigerd(*exists):
            nieuw.doet_mee()
        nieuw.doet_mee(zelfde=False)
        names = [d["naam"] for d in v.trainer.ziet()["deelnemers"]]
        assert names == ["Ans", "Bea", "Cor", "Dirk", "Els", "Joop", "ANS (2)"]


def test_a_phone_that_left_is_back_when_it_joins_again() -> None:
    with Verhaal() as v:
        ans = v.groep()["Ans"]
        ans.doe("vertrekken")
        assert (ans.ziet()["wie"]["aanwezig"], ans.delen()) == (False, [])
        ans.doet_mee()
        assert ans.ziet()["wie"]["aanwezig"]
        assert len(v.state.deelnemers) == 6


def test_without_its_case_a_session_waits_and_the_others_go_on() -> None:
    with Verhaal() as v:
        v.groep()
        code, phone = v.trainer.ziet()["code"], v["Ans"].wie
        assert isinstance(phone, Apparaat)
        library = v.sessies.materiaal.library
        v.sessies.materiaal.library = replace(library, scenarios={})
        gone = "De casus van deze bijeenkomst is weggehaald. Zet hem terug om verder te gaan."
        for who in (v.trainer, v["Ans"], v.scherm):
            with geweigerd("geen-materiaal", gone):
                who.ziet()
        assert v.sessies.met_code(code) is None
        assert v.sessies.van(phone.apparaat) is None
        (line,) = v.balie.overzicht(v.trainer.wie)["sessies"]
        assert (line["titel"], line["bruikbaar"]) == (gone, False)
        v.sessies.materiaal.library = library
        assert isinstance(library, Library)
        assert v.sessies.met_code(code) == v.sessie


def test_one_damaged_session_keeps_nothing_else_shut() -> None:
    with Verhaal() as v:
        v.groep()
        good, code = v.sessie, v.trainer.ziet()["code"]
        damaged = v.opent().sessie
        assert isinstance(v.store, MemoryStore)
        v.store._rows[damaged][2] = replace(v.store._rows[damaged][2], payload='{"fase":"welkom"}')
        worse = v.opent().sessie
        v.store._rows[worse][1] = replace(v.store._rows[worse][1], name="sessie.gebakken")
        v.herstart()
        assert v.sessies.met_code(code) == good
        v.sessie = damaged
        with geweigerd(
            "onleesbaar", "Deze bijeenkomst is nu niet te lezen. Probeer het zo nog eens, of vraag om hulp."
        ):
            v.trainer.ziet()
        v.sessie = worse
        with geweigerd("geen-sessie", "Deze bijeenkomst is er niet (meer)."):
            v.trainer.ziet()
