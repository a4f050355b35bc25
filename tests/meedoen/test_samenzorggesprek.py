"""The gespreksleidraad on a phone: topics to open, agreements that become a file, nothing that is kept."""

import io
from typing import Any

import httpx
import pandas as pd
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from tests.axe import ALL, CONTRAST, axe
from tests.meedoen.kijken import PHONE, PRENTEN

AFSPRAAK = {
    "wat_1": "Zaterdag samen het orgel\nuitproberen <b>=1+1</b>",
    "wie_1": "=Kees",
    "wanneer_1": "2026-12-05",
    "terugkijken_1": "2027-02-20",
    "terugkijken_2": "2027-02-20",
}


def ask(huis: Any, file: str, **more: str) -> httpx.Response:
    here = {"Origin": huis.url}
    fields = {**AFSPRAAK, "bestand": file, **more}
    return httpx.post(f"{huis.url}/meedoen/samenzorggesprek/samenzorggesprek", data=fields, headers=here)


@pytest.mark.browser
def test_on_a_phone_one_opens_a_topic_and_takes_an_agreement_along(huis: Any, chromium: Browser) -> None:
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.goto(f"{huis.url}/meedoen/samenzorggesprek")
    expect(page.get_by_role("heading", name="Welk gesprek gaat u voeren?")).to_be_visible()
    assert axe(page) == []
    for titel in ("Vóór de verhuizing, thuis", "Eerste gesprek, samen met welzijn", "Samenzorggesprek"):
        page.get_by_role("link", name=titel).click()
        expect(page.get_by_role("heading", name=titel)).to_be_visible()
        expect(page.get_by_role("heading", level=2).first).to_contain_text("Eerst: ")
        if PRENTEN:
            page.screenshot(path=f"{PRENTEN}/leidraad-{titel[:4]}.png", full_page=True)
        page.get_by_role("link", name="Een ander gesprek").click()
    page.get_by_role("link", name="Samenzorggesprek").click()
    vraag = page.get_by_text("Wat geeft u energie in het zorgen? En wat kost het?")
    expect(vraag).to_be_hidden()
    page.get_by_text("Is het vol te houden?").click()
    expect(vraag).to_be_visible()

    page.get_by_role("button", name="Bestand voor Excel").click()
    expect(page.get_by_text("Er staat nog geen afspraak.")).to_be_visible()
    page.get_by_label("Wat gebeurt er?").first.fill("Zaterdag samen naar de markt")
    page.get_by_label("Wanneer? Mag leeg").first.fill("2099-01-03")
    page.get_by_role("button", name="Bestand voor Excel").click()
    expect(page.get_by_text("kijkt u terug vóór de dag zelf")).to_be_visible()
    expect(page.get_by_label("Wat gebeurt er?").first).to_have_value("Zaterdag samen naar de markt")
    for scheme, rules in (("light", ALL), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        assert axe(page, rules) == []
    if PRENTEN:
        page.screenshot(path=f"{PRENTEN}/leidraad-afspraak-donker.png", full_page=True)
    page.get_by_label("Wanneer? Mag leeg").first.fill("")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Bestand voor Excel").click()
    assert coming.value.suggested_filename == "afspraken.xlsx"
    table = pd.read_excel(coming.value.path())
    assert table.loc[0, "Wat"] == "Zaterdag samen naar de markt"
    assert pd.isna(table.loc[0, "Wanneer"])
    context.close()


def test_three_files_hold_the_same_and_no_formula(huis: Any) -> None:
    wat = "Zaterdag samen het orgel uitproberen <b>=1+1</b>"
    table = pd.read_excel(io.BytesIO(ask(huis, "afspraken.xlsx").content))
    assert table.columns.tolist() == ["Wat", "Wie", "Wanneer", "Terugkijken op"]
    assert table.iloc[0, :2].tolist() == [wat, "'=Kees"]
    csv = ask(huis, "afspraken.csv").content.decode("utf-8-sig")
    assert csv.splitlines() == ["Wat;Wie;Wanneer;Terugkijken op", f"{wat};'=Kees;2026-12-05;2027-02-20"]
    answers = [ask(huis, "afspraken.ics") for _ in range(2)]
    events = [Calendar.from_ical(answer.content).walk("VEVENT") for answer in answers]
    assert [(str(e["summary"]), e.decoded("dtstart").isoformat()) for e in events[0]] == [
        (wat, "2026-12-05"),
        (f"Terugkijken: {wat}", "2027-02-20"),
    ]
    assert [e["uid"] for e in events[0]] == [e["uid"] for e in events[1]], "taken over twice, it is one day"
    assert all(answer.headers["cache-control"] == "no-store" for answer in answers)


def test_what_is_typed_comes_back_escaped_and_is_kept_nowhere(huis: Any) -> None:
    before = huis.store.heads()
    answer = ask(huis, "afspraken.csv", wanneer_1="morgen")
    assert answer.status_code == 400
    assert "Bij afspraak 1 ontbreekt een dag. Kies hem in het kalendertje." in answer.text
    assert "&lt;b&gt;=1+1&lt;/b&gt;" in answer.text
    assert "<b>=1+1" not in answer.text
    too_long = ask(huis, "afspraken.csv", wie_1="x" * 301)
    assert "Afspraak 1 is te lang. Maak er een korte zin van." in too_long.text
    assert "ontbreekt wat er gebeurt" in ask(huis, "afspraken.csv", wat_1="").text
    assert "set-cookie" not in answer.headers
    assert huis.store.heads() == before


def test_nonsense_is_refused_in_dutch(huis: Any) -> None:
    assert ask(huis, "afspraken.exe").status_code == 400
    for path in ("/nergens", "/nergens/papier", "/samenzorggesprek/nergens"):
        answer = httpx.get(f"{huis.url}/meedoen/samenzorggesprek{path}")
        assert (answer.status_code, "Deze pagina is er niet" in answer.text) == (404, True)
    elsewhere = httpx.post(
        f"{huis.url}/meedoen/samenzorggesprek/samenzorggesprek", headers={"Origin": "http://kwaad.example"}
    )
    assert elsewhere.status_code == 403


@pytest.mark.browser
def test_on_paper_it_is_one_sheet_to_talk_by_and_one_to_write_on(huis: Any, chromium: Browser) -> None:
    page = chromium.new_page()
    for name in huis.library.leidraden:
        page.goto(f"{huis.url}/meedoen/samenzorggesprek/{name}/papier")
        page.emulate_media(media="print")
        page.evaluate("document.fonts.ready")
        if PRENTEN:
            page.pdf(path=f"{PRENTEN}/leidraad-{name}.pdf", format="A4", print_background=True)
        assert page.pdf(format="A4").count(b"/Type /Page\n") == 2
    page.close()
