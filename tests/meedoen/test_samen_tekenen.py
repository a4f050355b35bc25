"""A group draws a story on its phones: both see both, nothing is lost offline, all lie over each other."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.meedoen.kijken import wrong_in
from tests.running_server import wait_until

HOEKSTRA = "mevrouw-hoekstra"


def drawing_step(huis: Any) -> str:
    """A meeting in the step in which it draws."""
    sessie = huis.open_sessie("samen-tekenen", HOEKSTRA)
    huis.leid(sessie, "fase", fase="tekenen", ronde=0)
    return str(sessie)


def begins(client: httpx.Client, huis: Any, *names: str) -> str:
    """A phone without a screen begins its drawing, with these people in it; gives the page of it."""
    made = client.post("/meedoen/tekening", data={"command_id": huis.new_id("c")}).headers["Location"]
    for naam in names:
        body = {"command_id": huis.new_id("c"), "opdracht": {"soort": "voeg_toe", "naam": naam}}
        assert client.post(f"{made}/doe", json=body).json()["ok"] is True
    return str(made)


def begin(page: Page) -> str:
    """Begin on one's own screen; gives the id of the drawing."""
    page.get_by_role("button", name="Begin met tekenen").click()
    expect(page.locator("body[data-klaar]")).to_be_attached()
    return page.url.rsplit("/", 1)[1]


def draw(page: Page, naam: str, groep: str = "andere familie") -> None:
    page.get_by_role("button", name="Iemand erbij").click()
    form = page.get_by_role("group", name="Iemand erbij")
    form.get_by_label("Hoe heet die?").fill(naam)
    form.get_by_role("button", name=re.compile(groep)).click()
    form.get_by_role("button", name="Klaar").click()


def drawn(page: Page, naam: str) -> None:
    expect(page.locator(".ec-tekening")).to_contain_text(naam)


def names(huis: Any, sessie: str) -> list[list[str]]:
    found = [one.read() for one in huis.ecogrammen.getekend(sessie)]
    return [[one.naam for one in tekening.contacten.values()] for tekening in found]


def test_two_phones_in_one_drawing_see_each_other_and_lay_it_beside_the_story(huis, phone):
    sessie = drawing_step(huis)
    (_, bea), (_, omar) = phone(sessie, "Bea"), phone(sessie, "Omar")
    begin(bea)
    expect(bea.get_by_text("Sjoukje Hoekstra is 84")).to_be_visible()
    omar.get_by_role("link", name="Teken mee met Bea").click()
    expect(omar.locator("body[data-klaar]")).to_be_attached()
    draw(bea, "Fenna")
    drawn(omar, "Fenna")
    draw(omar, "de kat")
    drawn(bea, "de kat")
    wait_until(lambda: names(huis, sessie) == [["Fenna", "de kat"]], "what both drew")
    bea.get_by_role("button", name="Mijn tekening is klaar").click()
    expect(bea.get_by_role("heading", name="Staat niet in het verhaal: hoe kwam u erop?")).to_be_visible()
    expect(omar.get_by_role("heading", name="Uw tekening naast het verhaal")).to_be_visible()
    omar.get_by_role("button", name="Verder tekenen").click()
    expect(omar.get_by_role("button", name="Mijn tekening is klaar")).to_be_visible()


def test_what_is_drawn_without_connection_is_kept_over_a_reload(huis, phone):
    sessie = drawing_step(huis)
    _, bea = phone(sessie, "Bea")
    begin(bea)
    bea.route("**/doe", lambda route: route.abort())
    draw(bea, "Fenna")
    expect(bea.locator("#verbinding")).to_be_visible()
    assert names(huis, sessie) == [[]]
    bea.unroute("**/doe")
    bea.reload()
    # The page draws what it kept before the server has it.
    drawn(bea, "Fenna")
    wait_until(lambda: names(huis, sessie) == [["Fenna"]], "the contact drawn without connection")


def test_a_drawing_comes_back_after_a_proxy_said_that_the_server_was_away(huis, phone):
    sessie = drawing_step(huis)
    apparaat, bea = phone(sessie, "Bea")
    tekening = begin(bea)
    bea.route("**/stroom", lambda route: route.fulfill(status=502))
    with bea.expect_response(lambda answer: answer.status == 502):
        huis.stop()
    expect(bea.locator("#verbinding")).to_be_visible()
    huis.start()
    bea.unroute("**/stroom")
    with huis.as_phone(apparaat) as elsewhere:
        body = {"command_id": huis.new_id("c"), "opdracht": {"soort": "voeg_toe", "naam": "Fenna"}}
        assert elsewhere.post(f"/meedoen/tekening/{tekening}/doe", json=body).json()["ok"] is True
    drawn(bea, "Fenna")
    expect(bea.locator("#verbinding")).to_be_hidden()


def test_over_each_other_on_the_projector_of_the_meeting(huis, chromium):
    sessie = drawing_step(huis)
    for naam, people in (("Bea", ("Fenna", "de kat")), ("Omar", ("Fenna",))):
        with huis.as_phone(huis.doe_mee(sessie, naam)) as client:
            begins(client, huis, *people)
    huis.leid(sessie, "tekeningen_tonen", tafel=1, stand="over_elkaar")
    huis.leid(sessie, "fase", fase="over-elkaar", ronde=0)
    states = iter([("lagen", "scherm", f"/scherm/{sessie}")])
    with huis.client(**{"X-Trainer": "ja"}) as trainer:
        page = trainer.get(f"/meedoen/scherm/{sessie}").text
        assert 'aria-label="2 tekeningen over elkaar. Fenna in 2, de kat in 1."' in page
        assert "Gerrit" not in page, "what is in the story comes later"
        huis.leid(sessie, "tekeningen_tonen", tafel=1, stand="met_voorbeeld")
        page = trainer.get(f"/meedoen/scherm/{sessie}").text
    assert "2 tekeningen over elkaar. Fenna in 2. Nog bij niemand: Marijke, Gerrit" in page
    assert "Staat niet in het verhaal: de kat." in page
    assert wrong_in(huis, chromium, states) == []


def test_pages_of_who_draws(huis, chromium):
    sessie = drawing_step(huis)
    bea, omar = huis.doe_mee(sessie, "Bea"), huis.doe_mee(sessie, "Omar")
    with huis.as_phone(bea) as client:
        made = begins(client, huis, "Fenna")
        again = client.post("/meedoen/tekening", data={"command_id": huis.new_id("c")}).headers["Location"]
        assert again == made, "one drawing each"
    with huis.as_phone(omar) as client:
        ready = begins(client, huis, "Fenna")
        client.post(ready, data={"soort": "sluit", "command_id": huis.new_id("c")})
    states = iter(
        [
            ("tekening", bea, made.removeprefix("/meedoen")),
            ("tekening-klaar", omar, ready.removeprefix("/meedoen")),
        ]
    )
    assert wrong_in(huis, chromium, states) == []


def test_outside_the_step_nobody_begins(huis):
    sessie = drawing_step(huis)
    huis.leid(sessie, "fase", fase="praten", ronde=0)
    with huis.as_phone(huis.doe_mee(sessie, "Bea")) as client:
        answer = client.post("/meedoen/tekening", data={"command_id": huis.new_id("c")})
    assert answer.status_code == 409
    assert "In deze stap wordt niet getekend. Kijk wat er nu op uw scherm staat." in answer.text


def test_who_erases_what_is_hers_reads_first_what_she_put_in(huis):
    sessie = drawing_step(huis)
    bea = huis.doe_mee(sessie, "Bea")
    with huis.as_phone(huis.doe_mee(sessie, "Omar")) as omar, huis.as_phone(bea) as client:
        made = begins(omar, huis, "Gerrit")
        body = {"command_id": huis.new_id("c"), "opdracht": {"soort": "voeg_toe", "naam": "Fenna"}}
        client.post(f"{made}/doe", json=body)
        mine = client.get("/meedoen/gegevens").text
        assert "<li>Fenna</li>" in mine
        assert "Gerrit" not in mine
    huis.doe(bea, sessie, "wissen")
    assert names(huis, sessie) == [["Gerrit"]]


ONLEESBAAR = "Dit konden we niet lezen. Ga terug en probeer het nog eens."


@pytest.mark.parametrize(
    ("order", "status", "melding"),
    [
        (
            {"soort": "voeg_toe", "naam": ""},
            409,
            "Typ eerst een naam. Initialen of een verzonnen naam is genoeg.",
        ),
        ({"soort": "teken"}, 400, ONLEESBAAR),
        ("dansen", 400, ONLEESBAAR),
    ],
)
def test_what_does_not_fit_is_refused_in_words(huis, order, status, melding):
    sessie = drawing_step(huis)
    with huis.as_phone(huis.doe_mee(sessie, "Bea")) as client:
        made = begins(client, huis)
        answer = client.post(f"{made}/doe", json={"command_id": huis.new_id("c"), "opdracht": order})
        assert (answer.status_code, answer.json()["melding"]) == (status, melding)
