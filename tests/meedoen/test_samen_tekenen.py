"""A group draws a story on its phones: both see both, nothing is lost offline, all lie over each other."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.meedoen.kijken import wrong_in

HOEKSTRA = "mevrouw-hoekstra"


def begin(page: Page, titel: str = "Meer mensen dan u denkt") -> str:
    """Choose a story; gives the id of the drawing."""
    page.goto(page.url.split("/meedoen")[0] + "/meedoen/tekeningen")
    page.get_by_role("button", name=re.compile(titel)).click()
    expect(page.locator("body[data-klaar]")).to_be_attached()
    return page.url.rsplit("/", 1)[1]


def open_drawing(page: Page, tekening: str) -> None:
    page.goto(page.url.split("/meedoen")[0] + f"/meedoen/tekening/{tekening}")
    expect(page.locator("body[data-klaar]")).to_be_attached()


def draw(page: Page, naam: str, groep: str = "andere familie") -> None:
    page.get_by_role("button", name="Iemand erbij").click()
    form = page.get_by_role("group", name="Iemand erbij")
    form.get_by_label("Hoe heet die?").fill(naam)
    form.get_by_role("button", name=re.compile(groep)).click()
    form.get_by_role("button", name="Klaar").click()


def drawn(page: Page, naam: str) -> None:
    expect(page.locator(".ec-tekening")).to_contain_text(naam)


def names(huis, sessie: str) -> list[list[str]]:
    found = huis.ecogrammen.tekeningen(huis.trainer, sessie, HOEKSTRA)
    return [[one.naam for one in tekening.contacten.values()] for tekening in found]


def test_two_phones_in_one_drawing_see_each_other_and_lay_it_beside_the_story(huis, phone):
    sessie = huis.open_sessie()
    (_, bea), (_, omar) = phone(sessie, "Bea"), phone(sessie, "Omar")
    tekening = begin(bea)
    expect(bea.get_by_text("Sjoukje Hoekstra is 84")).to_be_visible()
    omar.goto(huis.url + "/meedoen/tekeningen")
    omar.get_by_role("link", name="Meer mensen dan u denkt").click()
    expect(omar.locator("body[data-klaar]")).to_be_attached()
    draw(bea, "Fenna")
    drawn(omar, "Fenna")
    draw(omar, "de kat")
    drawn(bea, "de kat")
    assert names(huis, sessie) == [["Fenna", "de kat"]]
    bea.get_by_role("button", name="Mijn tekening is klaar").click()
    expect(bea.get_by_role("heading", name="Staat niet in het verhaal: hoe kwam u erop?")).to_be_visible()
    expect(omar.get_by_role("heading", name="Uw tekening naast het verhaal")).to_be_visible()
    omar.get_by_role("button", name="Verder tekenen").click()
    expect(omar.get_by_role("button", name="Mijn tekening is klaar")).to_be_visible()
    assert tekening.startswith("e_")


def test_what_is_drawn_without_connection_is_kept_over_a_reload(huis, phone):
    sessie = huis.open_sessie()
    _, bea = phone(sessie, "Bea")
    begin(bea)
    bea.route("**/doe", lambda route: route.abort())
    draw(bea, "Fenna")
    expect(bea.locator("#verbinding")).to_be_visible()
    assert names(huis, sessie) == [[]]
    bea.unroute("**/doe")
    bea.reload()
    drawn(bea, "Fenna")
    assert names(huis, sessie) == [["Fenna"]]


def test_over_each_other_on_the_projector(huis, chromium):
    sessie = huis.open_sessie()
    phones = [huis.doe_mee(sessie, naam) for naam in ("Bea", "Omar")]
    with huis.client(**{"X-Trainer": "ja"}) as trainer:
        before = trainer.get(f"/meedoen/scherm/{sessie}/ecogram").text
        assert "192.168.1.5:8866/meedoen<wbr>/tekeningen" in before
        for apparaat, names_ in zip(phones, (("Fenna", "de kat"), ("Fenna",)), strict=True):
            with huis.as_phone(apparaat) as client:
                casus = {"casus": HOEKSTRA, "command_id": huis.new_id("c")}
                made = client.post("/meedoen/tekeningen", data=casus).headers["Location"]
                for naam in names_:
                    order = {"soort": "voeg_toe", "naam": naam}
                    body = {"command_id": huis.new_id("c"), "opdracht": order}
                    assert client.post(f"{made}/doe", json=body).json()["ok"] is True
        page = trainer.get(f"/meedoen/scherm/{sessie}/ecogram").text
    assert "2 tekeningen over elkaar. Fenna in 2. Nog bij niemand: Marijke, Gerrit" in page
    assert "Staat niet in het verhaal: de kat." in page
    assert huis.client().get(f"/meedoen/scherm/{sessie}/ecogram").status_code == 404
    states = iter([("ecogram-lagen", "scherm", f"/scherm/{sessie}/ecogram")])
    assert wrong_in(huis, chromium, states) == []


def test_pages_of_who_draws(huis, chromium):
    sessie = huis.open_sessie()
    bea = huis.doe_mee(sessie, "Bea")
    with huis.as_phone(bea) as client:
        casus = {"casus": HOEKSTRA, "command_id": huis.new_id("c")}
        made = client.post("/meedoen/tekeningen", data=casus).headers["Location"]
        order = {"soort": "voeg_toe", "naam": "Fenna"}
        client.post(f"{made}/doe", json={"command_id": huis.new_id("c"), "opdracht": order})
        ready = client.post("/meedoen/tekeningen", data=casus | {"command_id": huis.new_id("c")}).headers
        client.post(ready["Location"], data={"soort": "sluit", "command_id": huis.new_id("c")})
    states = iter(
        [
            ("tekeningen", bea, "/tekeningen"),
            ("tekening", bea, made.removeprefix("/meedoen")),
            ("tekening-klaar", bea, ready["Location"].removeprefix("/meedoen")),
            ("scherm-leeg", "scherm", f"/scherm/{huis.open_sessie()}/ecogram"),
        ]
    )
    assert wrong_in(huis, chromium, states) == []


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
    sessie = huis.open_sessie()
    with huis.as_phone(huis.doe_mee(sessie, "Bea")) as client:
        casus = {"casus": HOEKSTRA, "command_id": huis.new_id("c")}
        made = client.post("/meedoen/tekeningen", data=casus).headers["Location"]
        answer = client.post(f"{made}/doe", json={"command_id": huis.new_id("c"), "opdracht": order})
        assert (answer.status_code, answer.json()["melding"]) == (status, melding)
