"""A trainer comes in by a link that works once, and stays in."""

import httpx
from playwright.sync_api import Browser, expect

from samenzorg_sim.server.people.sign_in import IEMAND_ANDERS, gebruikt
from tests.running_server import RunningServer


def test_a_new_link_ends_the_old_one(server: RunningServer) -> None:
    old, new = server.new_link(), server.new_link()
    assert httpx.post(server.address + "/in", json={"geheim": old.partition("#")[2]}).status_code == 403
    server.sign_in(new)


def test_a_link_needs_the_key_of_the_person_at_the_keyboard(server: RunningServer) -> None:
    for told in ({}, {"sleutel": ""}, {"sleutel": "x" * 43}, {"sleutel": None}):
        assert httpx.post(server.address + "/balie/link", json=told).status_code == 403


def test_without_a_script_the_link_can_be_pasted(server: RunningServer) -> None:
    answer = httpx.post(server.address + "/in", data={"geheim": server.new_link()})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/werkplaats/start")
    page = httpx.post(server.address + "/in", data={"geheim": "onzin"}, headers={"Accept": "text/html"})
    assert page.status_code == 403
    assert "Deze link werkt niet meer" in page.text


def test_a_link_that_is_pasted_where_the_page_is_open_lets_in(
    server: RunningServer, chromium: Browser
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{server.address}/in")
    page.goto(server.new_link())  # the same page, and another '#': nothing is loaded anew
    expect(page).to_have_url(f"{server.address}/werkplaats/start")
    context.close()


def test_the_cookie_is_for_this_site_only_and_not_for_scripts(server: RunningServer) -> None:
    answer = httpx.post(server.address + "/in", json={"geheim": server.new_link().partition("#")[2]})
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert cookie.startswith(f"samenzorg-{server.port}=")


def test_the_printed_link_lets_in_once_and_a_restart_logs_nobody_out(own_server: RunningServer) -> None:
    link = own_server.link()
    trainer = own_server.sign_in(link)
    assert trainer.get("/").headers["Location"] == "/werkplaats/start"
    again = httpx.post(own_server.address + "/in", json={"geheim": link.partition("#")[2]})
    assert again.status_code == 403
    assert again.json() == {"code": "link-gebruikt", "melding": gebruikt()}
    assert "set-cookie" not in again.headers
    invited = own_server.desk().post("/balie/uitnodiging", json={}).json()
    own_server.kill()
    own_server.start()
    assert trainer.get("/").headers["Location"] == "/werkplaats/start"
    own_server.sign_in(invited["link"])


def test_a_forged_cookie_is_nobody(server: RunningServer) -> None:
    name = f"samenzorg-{server.port}"
    for value in ("p_" + "1" * 32, "2|1:0|10:1795287429|4:x|4:cA==|" + "0" * 64, ""):
        answer = httpx.get(server.address + "/werkplaats/start", cookies={name: value})
        assert answer.status_code == 403
        assert "data-kernel" not in answer.text


def test_a_colleagues_link_asks_before_it_puts_the_trainer_out(server: RunningServer) -> None:
    trainer = server.sign_in()
    link = server.desk().post("/balie/uitnodiging", json={}).json()["link"]
    told = {"geheim": link.partition("#")[2]}
    asked = trainer.post("/in", json=told)
    assert (asked.status_code, asked.json()["melding"]) == (409, IEMAND_ANDERS)
    assert trainer.get("/").status_code == 302
    page = trainer.post("/in", data=told)
    assert (page.status_code, "Toch verder" in page.text) == (409, True)
    before = next(iter(trainer.cookies.jar)).value
    assert trainer.post("/in", data={**told, "zeker": "ja"}).headers["Location"] == "/werkplaats/start"
    assert next(iter(trainer.cookies.jar)).value != before


def test_another_site_cannot_sign_somebody_in(server: RunningServer) -> None:
    told = {"geheim": server.new_link().partition("#")[2]}
    for headers in ({"Origin": "http://elders.test"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        assert httpx.post(server.address + "/in", json=told, headers=headers).status_code == 403
    server.sign_in("#" + told["geheim"])


def test_nobody_gets_a_friendly_page(server: RunningServer) -> None:
    for path in ("/", "/werkplaats/start"):
        page = httpx.get(server.address + path, headers={"Accept": "text/html"})
        assert page.status_code == 403
        assert "Welkom bij Samenzorg" in page.text
        assert "samenzorg link" in page.text
