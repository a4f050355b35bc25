"""A real JupyterHub says who somebody is: to notebooks by their token, to browsers after signing in there."""

import base64
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx

from samenzorg_sim.server.people.hub_handlers import NIET_U, TE_LAAT
from samenzorg_sim.server.people.inzage_pagina import inzage
from tests.hosting.running_hub import RunningHub

MAY = "access:services!service=samenzorg"


def token_of(hub: RunningHub, name: str, *scopes: str) -> dict[str, str]:
    """A token as the Hub gives to `name`'s notebook server, with these scopes."""
    with hub.api() as api:
        api.post(f"/users/{name}")
        answer = api.post(f"/users/{name}/tokens", json={"scopes": list(scopes)})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def shows(hub: RunningHub, token: str) -> httpx.Response:
    return httpx.post(f"{hub.server.address}/balie/hub", json={"token": token}, timeout=60)


def desk_of(hub: RunningHub, name: str) -> httpx.Client:
    token = shows(hub, token_of(hub, name, MAY)["token"]).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Client(base_url=hub.server.address, headers=headers, timeout=60)


def signs_in(hub: RunningHub, browser: httpx.Client, name: str, way: str = "/in/hub") -> httpx.Response:
    """At the Hub, and back to us: the last answer."""
    form = browser.get(f"{hub.server.address}{way}")
    xsrf = re.search(r'name="_xsrf"\s+value="([^"]+)"', form.text)
    assert xsrf, form.text
    told = {"_xsrf": xsrf[1], "username": name, "password": "anders niets"}
    return browser.post(str(form.url), data=told)


def browser() -> httpx.Client:
    return httpx.Client(follow_redirects=True, timeout=60, headers={"Accept": "text/html"})


def test_a_token_is_a_person_and_each_sees_her_own(hub: RunningHub) -> None:
    first, again = token_of(hub, "anna", MAY), token_of(hub, "anna", MAY)
    persoon = shows(hub, first["token"]).json()["persoon"]
    assert re.fullmatch("p_[0-9a-f]{32}", persoon)
    assert shows(hub, again["token"]).json()["persoon"] == persoon
    assert shows(hub, token_of(hub, "bert", MAY)["token"]).json()["persoon"] != persoon

    anna, bert = desk_of(hub, "anna"), desk_of(hub, "bert")
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
    told = {"sessie": None, "opdracht": order, "command_id": "c_" + "7" * 32, "age_ms": 0}
    sessie = anna.post("/balie/opdracht", json=told).json()["sessie"]
    assert anna.get(f"/balie/sessies/{sessie}/beeld").status_code == 200
    assert bert.get(f"/balie/sessies/{sessie}/beeld").status_code == 409


def test_a_token_taken_back_made_up_or_for_something_else_is_nobody(hub: RunningHub) -> None:
    given = token_of(hub, "chris", MAY)
    assert shows(hub, given["token"]).status_code == 200
    with hub.api() as api:
        assert api.delete(f"/users/chris/tokens/{given['id']}").status_code == 204
    elsewhere = token_of(hub, "chris", "access:servers!user=chris")["token"]
    for token in (given["token"], elsewhere, "0" * 32, "", "x y", hub.admin):
        answer = shows(hub, token)
        assert (answer.status_code, answer.json()["code"]) == (403, "geen-kaartje"), token


def test_a_browser_signs_in_at_the_hub_and_is_the_same_person(hub: RunningHub) -> None:
    with browser() as anna:
        assert "href='/in/hub'>Inloggen</a>" in anna.get(hub.server.address).text
        back = signs_in(hub, anna, "anna", "/werkplaats/oefengesprek?sessie=s_" + "0" * 32)
        assert str(back.url) == f"{hub.server.address}/werkplaats/oefengesprek?sessie=s_{'0' * 32}"
        cookie = anna.cookies[f"samenzorg-{hub.server.port}"]
    trail, _ = inzage(data=hub.server.data)
    assert trail.splitlines()[-1].endswith("\tanna\tlogde in")
    persoon = shows(hub, token_of(hub, "anna", MAY)["token"]).json()["persoon"]
    (said,) = re.findall(r"\|\d+:([A-Za-z0-9+/=]+)\|[0-9a-f]+$", cookie)
    assert base64.b64decode(said).decode() == f"{persoon}.1"


def test_nobody_comes_in_by_the_code_of_another_or_is_sent_elsewhere(hub: RunningHub) -> None:
    """The code that the Hub gave to one browser is of no use in the next; an address of elsewhere is ours."""
    with browser() as anna, browser() as other:
        signs_in(hub, anna, "anna")
        anna.follow_redirects = False
        asked = anna.get(f"{hub.server.address}/in/hub?naar=https://elders.example/")
        answered = anna.get(asked.headers["Location"])
        taken = other.get(answered.headers["Location"])
        assert (taken.status_code, TE_LAAT in taken.text) == (403, True)
        assert other.cookies.get(f"samenzorg-{hub.server.port}") is None
        back = anna.get(answered.headers["Location"])
        assert (back.status_code, back.headers["Location"]) == (302, "/werkplaats/start")
        again = anna.get(answered.headers["Location"])
        assert (again.status_code, TE_LAAT in again.text) == (403, True)
        state = parse_qs(urlsplit(anna.get(f"{hub.server.address}/in/hub").headers["Location"]).query)[
            "state"
        ]
        made_up = anna.get(f"{hub.server.address}/in/hub", params={"state": state[0], "code": "verzonnen"})
        assert (made_up.status_code, NIET_U in made_up.text) == (403, True)


def test_a_hub_that_is_silent_is_said(hub: RunningHub) -> None:
    token = token_of(hub, "anna", MAY)["token"]
    hub.stop_hub()
    answer = shows(hub, token)
    assert (answer.status_code, answer.json()["code"]) == (503, "hub-stil")
    assert token not in "".join(each.read_text("utf-8") for each in logs(hub.server.data))


def logs(data: Path) -> list[Path]:
    return [each for each in (data / "log").iterdir() if each.is_file()]
