"""Every way of intervisie with eight phones: each shows at each step what the script says, and no more."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.werkvorm import Werkvorm
from tests.browser.kring import ROLLEN, Kring
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_with
from tests.running_server import RunningServer
from tests.werkvorm.oefening import shipped

# What is written at home, over days, has a story of its own: test_schriftelijk.py.
METHODS = [one for one in shipped().werkvormen.values() if one.past_bij is not None and not one.schriftelijk]


@pytest.fixture(scope="module")
def kring(chromium: Browser, gebouw: RunningServer, client: BalieClient) -> Iterator[Kring]:
    """The same eight phones for every test of this file: they go from one meeting to the next."""
    meeting = Bijeenkomst(chromium, gebouw)
    yield Kring(meeting, client)
    meeting.close()


@pytest.mark.parametrize("script", METHODS, ids=lambda script: script.id)
def test_eight_phones_see_what_the_script_says_and_no_word_more(kring: Kring, script: Werkvorm) -> None:
    kring.begins(script)
    chosen = False
    for fase in script.fasen:
        kring.goes(fase)
        kring.looks()
        for _ in kring.writes() if fase.schrijfvragen else ():
            kring.looks()
        if fase.per_ronde and not chosen:
            chosen = True
            kring.chooses()
            kring.looks()
    kring.doe(soort="sluit")
    for phone in kring.phones.values():
        expect(phone.locator("main h1")).to_have_text("Dank u wel")
        text = phone.inner_text("main")
        assert not [word for said in kring.woorden.values() for word in said if word in text]


def test_where_somebody_is_can_be_read_by_everybody(kring: Kring) -> None:
    script = shipped().werkvormen["intervisie-incident-a"]
    kring.begins(script)
    steps = {fase.id: fase for fase in script.fasen}
    kring.goes(steps["kiezen"])
    kring.chooses()
    kring.goes(steps["nadenken"])
    kring.looks()
    teller, leader = (kring.phones[naam] for naam in ROLLEN.values())
    expect(teller.locator("main")).to_contain_text("U bent even de kamer uit")
    expect(teller.locator("main")).to_contain_text("Neem rustig de tijd. U wordt zo opgehaald.")
    expect(leader.locator("main")).to_contain_text("Haal na tien minuten de verteller zelf op.")
    expect(kring.projector.locator("main")).to_contain_text("De verteller is even de kamer uit.")
    assert wrong_with(teller, "kring-telefoon") == []
    assert wrong_with(kring.projector, "kring-scherm") == []
    kring.doe(soort="sluit")


def test_at_the_end_somebody_is_named_who_asks_about_the_next_step(kring: Kring) -> None:
    script = shipped().werkvormen["intervisie-vijf-stappen"]
    kring.begins(script)
    steps = {fase.id: fase for fase in script.fasen}
    kring.goes(steps["kiezen"])
    kring.chooses()
    kring.goes(steps["terugkijken"])
    kring.looks()
    phone = kring.phones["Ans"]
    phone.get_by_label("Wat spreekt u af?").fill("Zondag bel ik de dochter")
    phone.get_by_label("Wie doet het?").select_option("Ans")
    phone.get_by_label("Wie vraagt er dan naar?").select_option("Cor")
    phone.get_by_role("button", name="Afspraak bewaren").click()
    for page in (phone, kring.phones["Cor"], kring.projector):
        expect(page.locator("main")).to_contain_text("Zondag bel ik de dochter")
        expect(page.locator("main")).to_contain_text("Vraagt ernaar")
    kring.doe(soort="sluit")
