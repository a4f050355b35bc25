"""The server and every kernel are killed in the middle of a play; everybody goes on by themselves."""

import re

from playwright.sync_api import expect

from samenzorg_sim.journal.sqlite import SqliteStore
from tests.browser.mensen import Bijeenkomst


def tags(bijeenkomst: Bijeenkomst, sessie: str) -> int:
    store = SqliteStore(bijeenkomst.server.data / "journal.db")
    names = [row.name for row in store.read(sessie)]
    store.close()
    return names.count("gesprek.tag_added")


def test_a_power_cut_in_the_middle_of_a_play(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    trainer.opens_session()
    code = trainer.opens_door()
    screen = trainer.projector()
    phones = [bijeenkomst.phone(code, naam) for naam in ("Ans", "Bilal", "Corrie")]
    phones.append(bijeenkomst.phone(code, "Mevrouw Yildiz", raad=True))
    trainer.goes_on_to("Voorbereiden")
    trainer.goes_on_to("Het gesprek")
    trainer.press("Gesprek beginnen")
    player, observer = phones[0], phones[1]
    observer.taps(0)
    expect(observer.page.get_by_text("Alles is verstuurd")).to_be_visible()

    bijeenkomst.server.kill()
    observer.taps(0)
    observer.taps(1)
    expect(observer.page.get_by_text("Geen verbinding.")).to_be_visible()
    player.shows("Leg uw telefoon weg")
    assert tags(bijeenkomst, trainer.sessie) == 1

    bijeenkomst.server.start()
    expect(observer.page.get_by_text("Alles is verstuurd")).to_be_visible()
    expect(trainer.page.get_by_role("button", name="Gesprek stoppen")).to_be_enabled()
    expect(trainer.page.locator(".sz-stip--verbonden")).to_have_count(4)
    trainer.press("Time-out")
    expect(screen.get_by_role("heading", name="Time-out")).to_be_visible()
    assert tags(bijeenkomst, trainer.sessie) == 3

    trainer.press("Verder met het gesprek")
    observer.taps(1)
    expect(observer.page.locator(".tik__telling", has_text="2 keer")).to_have_count(2)
    trainer.press("Gesprek stoppen")
    expect(player.page.get_by_role("heading", level=1)).to_be_visible()
    expect(trainer.page.get_by_role("button", name=re.compile("Toch verder"))).to_be_visible()
    assert tags(bijeenkomst, trainer.sessie) == 4
