"""One person alone sees everything: from an empty folder through all phases, with the made-up group.

What is promised is two minutes. Time differs between machines, so presses are counted: at most one each six
seconds.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.journal.sqlite import SqliteStore
from tests.browser.conftest import PHONES
from tests.browser.mensen import Bijeenkomst, Trainer
from tests.browser.prent import looks
from tests.running_server import RunningServer, wait_until

#: As typed: `samenzorg start --demo`, but for where it listens and what it opens.
TYPED = (
    "import sys; from samenzorg_sim.cli import app; _, port, data, phones, *_ = sys.argv; "
    "app(['start', '--demo', '--no-browser', '--port', port, '--data', data, '--phones', phones])"
)
#: Two minutes, six seconds for each press.
MOST_PRESSES = 20


@pytest.fixture
def demo(chromium: Browser, tmp_path: Path) -> Iterator[Bijeenkomst]:
    server = RunningServer(tmp_path / "gegevens", phones=PHONES)
    server.program = TYPED
    meeting = Bijeenkomst(chromium, server.start())
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said


class Alleen:
    """Somebody alone, who presses what the tour says and counts the presses."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer, self.page, self.presses = trainer, trainer.page, 0

    def press(self, name: str | re.Pattern[str]) -> None:
        self.presses += 1
        self.trainer.press(name)

    def told(self, what: str | re.Pattern[str]) -> None:
        expect(self.page.locator(".sz-rondleiding [role=status]")).to_have_text(what)


def test_one_person_alone_sees_everything_in_twenty_presses(demo: Bijeenkomst) -> None:
    alleen = Alleen(demo.trainer(viewport={"width": 1280, "height": 800}))
    alleen.presses += 1
    alleen.page.get_by_role("link", name=re.compile("Voorbeeldgroep")).click()
    alleen.told("Rondleiding 1 van 5 Druk bovenaan op 'Laat de proefgroep meedoen'. Dan bent u niet alleen.")
    looks(alleen.page, "rondleiding-1")
    alleen.press("Laat de proefgroep meedoen")
    alleen.told(re.compile("^Rondleiding 2 van 5 De groep komt binnen. Druk op 'Verder: Voorbereiden'."))
    expect(alleen.page.locator(".sz-stip--verbonden")).to_have_count(7)
    looks(alleen.page, "rondleiding-2")
    alleen.press("Verder: Voorbereiden")
    alleen.told("Rondleiding 3 van 5 Ieder heeft een rol. Druk op 'Verder: Het gesprek'.")
    alleen.press("Verder: Het gesprek")
    alleen.told("Rondleiding 3 van 5 Druk op 'Gesprek beginnen'.")
    alleen.press("Gesprek beginnen")
    alleen.told(re.compile("Wacht een paar tellen. Druk dan op 'Gesprek stoppen'.$"))
    looks(alleen.page, "rondleiding-3")
    phones_tap(demo, 8)
    alleen.press("Gesprek stoppen")
    for titel in (
        "Uit de rol",
        "De speler kijkt terug",
        "De naaste kijkt terug",
        "De meekijkers kijken terug",
    ):
        alleen.told(f"Rondleiding 4 van 5 Nu kijkt u samen terug. Druk op 'Verder: {titel}'.")
        alleen.press(f"Verder: {titel}")
    alleen.press("Verder: De tijdlijn")
    alleen.told(re.compile("^Rondleiding 4 van 5 De speler kijkt als eerste."))
    alleen.press("Laat de speler kijken op de telefoon")
    alleen.told("Rondleiding 4 van 5 De speler vindt het goed. Druk op 'Tijdlijn openen voor de groep'.")
    alleen.press("Tijdlijn openen voor de groep")
    expect(alleen.page.get_by_role("heading", name="De tijdlijn is open")).to_be_visible()
    expect(alleen.page.locator(".sz-tijdlijn .sz-baan__moment").nth(7)).to_be_attached()
    looks(alleen.page, "rondleiding-4")
    alleen.press("Verder: Wat neemt u mee?")
    klaar = r"^Rondleiding 5 van 5 Er zijn nu \d leerpunt(en)? en \d afspra(ak|ken)\. Druk op 'Bijeenkomst"
    alleen.told(re.compile(klaar))
    looks(alleen.page, "rondleiding-5")
    alleen.press("Bijeenkomst afsluiten")
    alleen.told("Dit was de rondleiding Zet op de startpagina uw eigen oefengesprek klaar.")
    looks(alleen.page, "rondleiding-6")
    alleen.page.get_by_text(re.compile("^Leerpunten lezen")).click()
    expect(alleen.page.get_by_text("(proefpersoon)").locator("visible=true").first).to_be_visible()
    print(f"{alleen.presses} presses")
    assert alleen.presses <= MOST_PRESSES


def phones_tap(demo: Bijeenkomst, least: int) -> None:
    """Wait as somebody does who sees the phones of the others: for some taps."""

    def taps() -> bool:
        store = SqliteStore(demo.server.data / "journal.db")
        try:
            (stream,) = [s for s in store.heads() if s.startswith("s_")]
            return sum(row.name == "gesprek.tag_added" for row in store.read(stream)) >= least
        finally:
            store.close()

    wait_until(taps, "taps")
