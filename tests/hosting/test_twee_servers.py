"""One session over two servers, one of which is killed: nothing is lost or doubled, everybody comes back."""

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.meedoen.koekje import Koekjes
from samenzorg_sim.meedoen.throttle import FREE_MISTAKES
from tests.browser_ready import PATIENCE
from tests.hosting.running_pair import Begeleiding, RunningPair, Telefoon, all_at
from tests.postgres import Cluster
from tests.running_server import wait_until

NAMEN = ("Ans", "Bea", "Cor", "Dirk", "Els", "Fatma", "Gerrit", "Hanna", "Iris", "Jan", "Kees", "Lies")


@pytest.fixture(scope="module")
def pair(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPair]:
    made = RunningPair(tmp_path_factory.mktemp("paar"), cluster)
    try:
        made.start()
        made.een.desk().post("/balie/deur", json={"open": True})
        wait_until(lambda: made.twee.desk().get("/balie/deur").json()["open"], "the door to be open at both")
        yield made
    finally:
        made.stop()


def come(pair: RunningPair, sessie: str, code: str) -> list[Telefoon]:
    """Phones until three are at each server; chance decides which of the two a cookie leads to."""
    phones: list[Telefoon] = []
    for naam in NAMEN:
        phones.append(Telefoon(pair, sessie, code, naam))
        each = [sum(phone.server is server for phone in phones) for server in (pair.een, pair.twee)]
        if min(each) >= 3:
            break
    return phones


def test_a_group_over_two_servers_goes_on_when_one_is_killed(pair: RunningPair) -> None:
    trainer = Begeleiding(pair.een)
    code = trainer.opent()
    phones = come(pair, trainer.sessie, code)
    for phone in phones:
        phone.start()
    beside = Begeleiding(pair.twee, trainer.sessie)
    wait_until(lambda: all(one.naam in str(beside.beeld()) for one in phones), "both to know them")
    trainer.doe(soort="fase", fase="voorbereiden", ronde=1)
    all_at(phones, "voorbereiden")
    for phone in phones:
        phone.says(True)
    wait_until(lambda: all(len(phone.acknowledged) >= 5 for phone in phones), "everybody to be heard")
    there = [phone for phone in phones if phone.server is pair.twee]
    before = {phone.naam: (phone.back, len(phone.acknowledged)) for phone in phones}
    pair.twee.kill()
    wait_until(lambda: all(phone.back > before[phone.naam][0] for phone in there), "its phones to be back")
    wait_until(
        lambda: all(len(phone.acknowledged) >= before[phone.naam][1] + 5 for phone in phones), "all to go on"
    )
    for phone in phones:
        phone.says(False)
    trainer.doe(soort="fase", fase="spelen", ronde=1)
    all_at(phones, "spelen")
    assert {phone.server for phone in phones} == {pair.een}

    pair.twee.start()
    again = Begeleiding(pair.twee, trainer.sessie)
    assert again.beeld()["versie"] == trainer.beeld()["versie"]
    for phone in phones:
        phone.stop()
    acknowledged = [command for phone in phones for command in phone.acknowledged]
    assert pair.recorded(acknowledged) == len(acknowledged) == len(set(acknowledged))


def test_a_trainers_page_on_the_killed_server_goes_on_at_the_other(
    pair: RunningPair, chromium: Browser
) -> None:
    """Her page gets a kernel there by itself, and a phone with a real page comes along."""
    laptop = chromium.new_context(ignore_https_errors=True, viewport={"width": 1366, "height": 768})
    laptop.set_default_timeout(PATIENCE)
    trainer = laptop.new_page()
    trainer.goto(pair.een.new_link())
    trainer.get_by_role("button", name="Oefengesprek voorbereiden").click()
    trainer.get_by_label("Naam van de groep").fill("Team Linde")
    trainer.get_by_role("button", name=re.compile("^(Oefengesprek|Bijeenkomst) klaarzetten$")).click()
    code = trainer.locator(".sz-code").inner_text().replace(" ", "")
    answer = trainer.reload()
    assert answer is not None
    here = pair.at(answer.headers["x-server"])
    phone = chromium.new_context(ignore_https_errors=True, viewport={"width": 360, "height": 740}).new_page()
    phone.set_default_timeout(PATIENCE)
    phone.goto(f"{pair.nginx.address}/meedoen#{code}")
    phone.get_by_label("Uw naam").fill("Fatma")
    phone.get_by_role("button", name="Meedoen").click()
    expect(trainer.get_by_role("heading", name="De groep (1)")).to_be_visible()
    with trainer.expect_event("framenavigated"):
        here.kill()
    expect(trainer.get_by_role("heading", name="De groep (1)")).to_be_visible()
    trainer.get_by_role("button", name="Verder: Voorbereiden").click()
    expect(phone.get_by_role("heading", level=1)).not_to_have_text("Welkom")
    answer = trainer.reload()
    assert answer is not None
    assert pair.at(answer.headers["x-server"]) is pair.other(here)
    laptop.close()
    phone.context.close()
    here.start()


def test_who_guesses_codes_waits_at_both(pair: RunningPair) -> None:
    with pair.nginx.visitor(headers={"Origin": pair.nginx.address}) as phone:
        page = phone.get("/meedoen/code")
        for number in range(FREE_MISTAKES):
            page = phone.post("/meedoen/code", data={"code": f"0000000{number}"}, follow_redirects=True)
        assert "Wacht 5 seconden met opnieuw proberen." in page.text
        other = pair.other(pair.by(page))
        koekjes = Koekjes((other.data / "secret").read_bytes())

        def waits_there() -> bool:
            """Whether the same phone must wait at the other server too, with what does not count as a code.

            Where a busy machine looks too late, one more wrong code makes the wait longer.
            """
            phone.post("/meedoen/code", data={"code": "00000009"})
            headers = {
                "Host": f"localhost:{pair.nginx.port}",
                "Origin": pair.nginx.address,
                "X-Forwarded-For": "127.0.0.1",
                "X-Forwarded-Proto": "https",
                "Cookie": f"samenzorg_apparaat={phone.cookies['samenzorg_apparaat']}",
            }
            answer = httpx.post(f"{other.address}/meedoen/code", data={"code": "1"}, headers=headers)
            return "te vaak" in (koekjes.bezig(answer.cookies["samenzorg_bezig"]).melding or "")

        wait_until(waits_there, "the other server to know")
