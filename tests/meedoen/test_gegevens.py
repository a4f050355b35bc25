"""My own data: everything that is kept of me and nothing of others, taken along, and erased for good."""

import re
from datetime import date
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from tests.meedoen.kijken import NewPhone
from tests.meedoen.test_deur import fields

DAYS = {"wanneer": date(2026, 12, 1), "terugkijken": date(2027, 3, 1)}


def told(huis: Any) -> tuple[str, dict[str, str]]:
    """A session in which Karim and Joke each did everything; gives it and their devices."""
    sessie = huis.open_sessie("schrijven")
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    phones = {naam: huis.doe_mee(sessie, naam) for naam in ("Karim", "Joke")}
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    spel = huis.trainer_beeld(sessie)["spel"]["id"]
    for phone in phones.values():
        knop = huis.beeld_van(phone, sessie)["onderdelen"][0]["knoppen"][0]["id"]
        huis.doe(phone, sessie, "tik", spel=spel, knop=knop)
        huis.doe(phone, sessie, "wens", wens="graag")
    huis.leid(sessie, "stop", spel=spel)
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    for naam, phone in phones.items():
        wie = huis.beeld_van(phone, sessie)["wie"]["deelnemer"]
        plek = {"vraag": "gezien", "tafel": 1, "ronde": 1}
        huis.doe(phone, sessie, "antwoord", **plek, deel=0, tekst=f"Gezien door {naam}")
        huis.doe(phone, sessie, "antwoord", **plek, deel=1)
        huis.doe(phone, sessie, "leerpunt", tekst=f"Leerpunt van {naam}")
        huis.doe(phone, sessie, "afspraak", wat=f"Afspraak van {naam}", wie=wie, **DAYS)
    return sessie, phones


def test_everything_of_mine_and_nothing_of_others(huis: Any) -> None:
    _, phones = told(huis)
    page = huis.as_phone(phones["Karim"]).get("/meedoen/gegevens").text
    for mine in (
        "U bent <b>Karim</b>. U hoort bij de groep.",
        "Oefenen: ja, graag.",
        "Ronde 1: meekijker",
        "Leerpunt van Karim",
        "Ik zag of hoorde: Gezien door Karim",
        "Dat deed met mij: open gelaten",
        "Afspraak van Karim",
        "U tikte 1 keer iets aan.",
    ):
        assert mine in page
    assert "Joke" not in page
    assert "Karim" not in huis.as_phone(phones["Joke"]).get("/meedoen/gegevens").text


def test_taken_along_as_a_file(huis: Any) -> None:
    sessie, phones = told(huis)
    answer: httpx.Response = huis.as_phone(phones["Karim"]).get("/meedoen/gegevens/bestand")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="mijn-gegevens.json"'
    found = answer.json()
    assert found["naam"] == "Karim"
    assert found["antwoorden"][0]["delen"] == [
        {"kop": "Ik zag of hoorde", "tekst": "Gezien door Karim"},
        {"kop": "Dat deed met mij", "tekst": ""},
    ]
    began, tapped = (huis.rows(sessie, name)[0]["happened_at"] for name in ("gesprek.started", "tag_added"))
    assert found["aangetikt"] == [found["aangetikt"][0] | {"ronde": 1, "seconde": (tapped - began) // 1_000}]
    assert not re.search(r"[a-z]_[0-9a-f]{32}", answer.text.replace(found["afspraken"][0]["id"], ""))


def test_who_is_nobody_here_has_nothing(huis: Any) -> None:
    """A stranger, a phone that waits for the trainer's word, a phone that leads."""
    sessie, _ = told(huis)
    waiting, leading = huis.new_id("a"), huis.new_id("a")
    huis.doe(waiting, sessie, "meedoen", naam="Karim", zelfde=True)
    huis.doe(leading, sessie, "leiden", code=huis.trainer_beeld(sessie)["leidcode"])
    for path in ("", "/bestand", "/wissen"):
        assert huis.client().get(f"/meedoen/gegevens{path}").headers["Location"] == "/meedoen"
        for phone in (waiting, leading):
            answer = huis.as_phone(phone).get(f"/meedoen/gegevens{path}")
            assert answer.status_code == 404
            assert "Van deze telefoon is in deze bijeenkomst niets bewaard." in answer.text
            assert "Gezien door Karim" not in answer.text


def test_erased_after_one_question_also_when_the_session_is_over(huis: Any) -> None:
    sessie, phones = told(huis)
    huis.leid(sessie, "sluit")
    client = huis.as_phone(phones["Karim"])
    assert "Mijn gegevens" in client.get("/meedoen").text
    page = client.get("/meedoen/gegevens/wissen").text
    assert "Dit blijft: dat er iemand was, zonder naam." in page
    answer = client.post("/meedoen/doe", data=fields(page, "wissen"))
    assert answer.headers["Location"] == "/meedoen/gewist"
    assert "Uw gegevens zijn gewist" in client.get("/meedoen/gewist").text
    assert client.get("/meedoen/gegevens").headers["Location"] == "/meedoen"
    seen = str(huis.beeld(huis.trainer, sessie)) + huis.as_phone(phones["Joke"]).get("/meedoen").text
    assert "Karim" not in seen
    assert "Afspraak van Joke" in seen


@pytest.mark.browser
def test_from_the_footer_to_erased_with_the_script(huis: Any, phone: NewPhone) -> None:
    """The phone forgets too what it kept for itself."""
    sessie = huis.open_sessie()
    _, page = phone(sessie, "Karim")
    huis.leid(sessie, "fase", fase="oogst", ronde=1)
    page.get_by_label("Dit neem ik mee").fill("Nog niet bewaard")
    assert page.evaluate("localStorage.length") == 1
    page.get_by_role("link", name="Mijn gegevens").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Bewaren als bestand").click()
    assert download.value.suggested_filename == "mijn-gegevens.json"
    page.get_by_role("link", name="Alles van mij wissen").click()
    page.get_by_role("button", name="Ja, wis alles van mij").click()
    expect(page.get_by_role("heading", name="Uw gegevens zijn gewist")).to_be_visible()
    page.wait_for_function("localStorage.length === 0")
    page.goto(huis.url + "/meedoen")
    expect(page.get_by_label("Code")).to_be_visible()


def test_not_while_one_plays(huis: Any) -> None:
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    client = huis.as_phone(ans)
    client.post("/meedoen/doe", data=fields(client.get("/meedoen/gegevens/wissen").text, "wissen"))
    assert "U speelt nu. Wis uw gegevens als het gesprek is gestopt." in client.get("/meedoen").text
    assert "U bent <b>Ans</b>" in client.get("/meedoen/gegevens").text
