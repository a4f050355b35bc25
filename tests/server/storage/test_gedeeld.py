"""Two servers on one data folder: what the one writes the other knows, and nothing is overwritten."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from samenzorg_sim.balie.buren import Buren
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.sessie.stembus import Stembus
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import MemoryStore, Refused
from samenzorg_sim.server.doors.adres import read_adres
from samenzorg_sim.server.doors.voordeur import Voordeur
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.eigen import EigenMateriaal
from samenzorg_sim.server.storage.ervaringen import Ervaringen
from samenzorg_sim.server.storage.file_lock import locked
from samenzorg_sim.server.storage.functies import FUNCTIES, Functies
from samenzorg_sim.server.storage.gedeeld import only_one, share
from tests.balie.straat import Gedeeld
from tests.server.storage.test_ervaringen import VERTELD

OWN = (shipped_folder() / "scenarios/de-chauffeur/scenario.yaml").read_text("utf-8")
OWN = OWN.replace("id: de-chauffeur\n", "id: het-busje\n").replace(": De chauffeur\n", ": Het busje\n")
SESSIE = "s_" + "5" * 32
WHO = [f"d_{number:032x}" for number in range(20)]


class Server:
    """The part of a server that keeps things in the folder."""

    def __init__(self, folder: DataFolder, line: Gedeeld, library: Any) -> None:
        self.buren, self.kijkers = Buren(line), Kijkers()
        self.stembus = Stembus(folder.path / "barometer", locked)
        self.ervaringen = Ervaringen(folder, library)
        self.eigen = EigenMateriaal(folder, self.ervaringen.library, "p_baas")
        self.scenarios = self.eigen.library.scenarios
        self.door = Voordeur(folder, read_adres("https://samenzorg.huis.test"))
        share(self.buren, self.kijkers, self.stembus, self.eigen, self.ervaringen, self.door)


class Paar:
    """Both, with a loop in which they hear each other."""

    def __init__(self, path: Path) -> None:
        self.folder = DataFolder.open(path)
        street: list[Gedeeld] = []
        library = load_library((shipped_folder(),))[0]
        self.lines = [Gedeeld(MemoryStore(), street) for _ in range(2)]
        self.here, self.there = (Server(self.folder, line, library) for line in self.lines)
        self.runner = asyncio.Runner()
        self.tasks = [self._start(one) for one in (self.here, self.there)]
        self.weet(lambda: all(line._told for line in self.lines))

    def _start(self, server: Server) -> asyncio.Task[None]:
        async def start() -> asyncio.Task[None]:
            return asyncio.create_task(server.buren.run())

        return self.runner.run(start())

    def weet(self, look: Callable[[], bool]) -> None:
        """Wait until this is so."""

        async def wait() -> None:
            async with asyncio.timeout(60):
                while not look():
                    await asyncio.sleep(0.001)

        self.runner.run(wait())

    def close(self) -> None:
        async def stop() -> None:
            for task in self.tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

        self.runner.run(stop())
        self.runner.close()
        self.folder.close()


@pytest.fixture
def paar(tmp_path: Path) -> Iterator[Paar]:
    made = Paar(tmp_path / "gegevens")
    yield made
    made.close()


def test_own_material_written_at_one_server_takes_part_at_both(paar: Paar) -> None:
    here, there = paar.here, paar.there
    here.eigen.zet_neer("p_a", "scenarios", OWN, "")
    paar.weet(lambda: "het-busje" in there.scenarios)
    stamp = there.eigen.tekst("scenarios", "het-busje")["stempel"]
    there.eigen.zet_neer("p_a", "scenarios", OWN.replace("Het busje", "De bus"), stamp)
    paar.weet(lambda: here.scenarios["het-busje"].titel == "De bus")
    with pytest.raises(Refused, match="anders"):
        here.eigen.zet_neer("p_a", "scenarios", OWN, stamp)
    here.eigen.haal_weg("p_a", "scenarios", "het-busje")
    here.eigen.haal_weg("p_baas", "scenarios", "de-chauffeur")
    paar.weet(lambda: not {"het-busje", "de-chauffeur"} & set(there.scenarios))
    there.eigen.haal_terug("p_a", "scenarios", "het-busje")
    there.eigen.haal_terug("p_baas", "scenarios", "de-chauffeur")
    paar.weet(lambda: {"het-busje", "de-chauffeur"} <= set(here.scenarios))


def test_a_story_that_is_taken_back_is_gone_at_both(paar: Paar) -> None:
    told = {key: value for key, value in VERTELD.items() if key != "jaren"} | {"verhaal": "Kort."}
    naam = paar.here.ervaringen.bewaar(told, 1, "c_" + "7" * 32)
    paar.weet(lambda: paar.there.ervaringen.lees(naam) is not None)
    shipped = len(paar.there.ervaringen.library.ervaringen) - 1
    paar.there.ervaringen.neem_terug(naam)
    paar.weet(lambda: naam not in paar.here.ervaringen.library.ervaringen)
    assert len(paar.here.ervaringen.library.ervaringen) == shipped


def test_what_was_missed_is_read_when_the_line_is_back(paar: Paar) -> None:
    paar.here.buren.tell = lambda soort, **what: None  # type: ignore[method-assign]
    told = {key: value for key, value in VERTELD.items() if key != "jaren"} | {"verhaal": "Kort."}
    naam = paar.here.ervaringen.bewaar(told, 1, "c_" + "7" * 32)
    paar.here.eigen.zet_neer("p_a", "scenarios", OWN, "")
    paar.here.eigen.haal_weg("p_baas", "scenarios", "de-chauffeur")
    assert paar.there.ervaringen.lees(naam) is None
    paar.lines[1]._told[0](None)
    paar.weet(lambda: paar.there.ervaringen.lees(naam) is not None)
    assert {"het-busje", "de-chauffeur"} & set(paar.there.scenarios) == {"het-busje"}


def test_answers_without_a_name_add_up_over_two_servers(paar: Paar) -> None:
    page = paar.there.kijkers.enter(Begeleider("p_" + "1" * 32), SESSIE)
    assert paar.there.stembus.bussen(SESSIE) == {}

    def answer(number: int) -> None:
        server = paar.here if number % 2 else paar.there
        server.stembus.cast(SESSIE, "barometer", (), WHO[number], "ja" if number < 15 else "nee")

    with ThreadPoolExecutor(4) as phones:
        list(phones.map(answer, range(20)))
    for server in (paar.here, paar.there):
        paar.weet(lambda server=server: len(server.stembus.bussen(SESSIE)["barometer"].wie) == 20)  # type: ignore[misc]
    assert page.changed.is_set()
    assert paar.there.stembus.shut(SESSIE, "barometer").aantallen == {"ja": 15, "nee": 5}
    with pytest.raises(Refused):
        paar.here.stembus.cast(SESSIE, "barometer", (), "d_" + "f" * 32, "ja")
    paar.here.stembus.forget(SESSIE)
    paar.weet(lambda: paar.there.stembus.bussen(SESSIE) == {})


def test_the_door_that_is_opened_at_one_server_lets_phones_in_at_both(paar: Paar) -> None:
    paar.here.door.set_open(True)
    paar.weet(lambda: paar.there.door.first == "https://samenzorg.huis.test/meedoen")
    paar.there.door.set_open(False)
    paar.weet(lambda: paar.here.door.first is None)


def test_a_choice_is_never_lost_to_another_that_is_written_at_once(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path / "gegevens")
    servers = Functies(folder), Functies(folder)
    people = [f"p_{number}" for number in range(40)]
    with ThreadPoolExecutor(8) as pages:
        list(pages.map(lambda who: servers[int(who[2:]) % 2].kies(who, FUNCTIES[0]), people))
    assert {servers[0].van(who) for who in people} == {FUNCTIES[0]}
    folder.close()


def test_only_one_is_in_and_who_leaves_lets_the_next_in(tmp_path: Path) -> None:
    slot = tmp_path / "slot"
    with only_one(slot) as first, only_one(slot) as second:
        assert (first, second) == (True, False)
    with only_one(slot) as again:
        assert again
