"""A trainer who never saw YAML makes a case: from ‘nieuw’ to a talk that passes the proof, and plays it."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks

EERST = {
    "Hoe heet het gesprek?": "De kat van <b>oma</b>",
    "Vertel in een paar zinnen waar het over gaat.": "Jan mist de kat van oma.",
    "Wat is er aan de hand?": "Oma woont hier sinds kort. Haar kat mocht niet mee.",
}
DAARNA = {
    "Hoe heet de naaste? Verzin een naam.": "Jan Bos",
    "Wie bent u?": "U bent Jan, de kleinzoon.",
    "Wat wilt u? Eén ding per regel.": "U wilt dat oma haar kat ziet.\nU wilt helpen.",
    "Waar maakt u zich zorgen over? Eén ding per regel.": "U bent bang dat oma stil wordt.",
    "Wat zegt u als eerste?": "Dag. Mag ik u iets vragen?",
    "Wat weet de speler?": "=HYPERLINK(1) U werkt op de afdeling van oma.",
}


def answer(page: Page, answers: dict[str, str]) -> None:
    for question, words in answers.items():
        page.get_by_label(question, exact=True).fill(words)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def read_in(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name="Werkblad inlezen").click()
    chosen.value.set_files(file)


@pytest.fixture
def page(eigen_zaal: Bijeenkomst) -> Page:
    trainer = eigen_zaal.trainer(viewport={"width": 1280, "height": 800}).page
    trainer.goto(f"{eigen_zaal.server.address}/werkplaats/scenario_maken")
    expect(trainer.get_by_role("heading", name="Een nieuw gesprek")).to_be_visible()
    return trainer


def test_from_new_to_a_talk_that_passes_the_proof_and_is_played(page: Page) -> None:
    looks(page, "maken-begin")
    press(page, "Nieuw gesprek")
    answer(page, EERST)
    press(page, "Proef")
    expect(page.get_by_text("Dit gesprek is nog niet af. Kijk bij ‘Wat ontbreekt er nog?’.")).to_be_visible()
    # What is missing is one press away, and told at its field.
    press(page, "Wie is de naaste: Wie bent u?")
    expect(page.get_by_label("Wie bent u?")).to_be_focused()
    told = page.locator(".sz-veld-rollen-naaste-wie .sz-veldfout")
    expect(told).to_have_text("Hier staat niets. Vul iets in.")
    looks(page, "maken-naaste")
    answer(page, DAARNA)
    expect(told).to_be_empty()
    expect(page.get_by_text("Alles is ingevuld. U kunt het gesprek bewaren en spelen.")).to_be_visible()
    # A mistake is told while typing, in the words of the check.
    press(page, "Volgende stap")
    press(page, "Onderwerp toevoegen")
    title = page.get_by_label("Hoe heet dit onderwerp?")
    title.fill("x" * 130)
    expect(page.get_by_text("Deze tekst is te lang: 130 tekens. Maak er hoogstens 120 van.")).to_be_visible()
    title.fill("De kat")
    press(page, "Iets om te vertellen toevoegen")
    answer(page, {"Wat vertelt de naaste?": "Jan vertelt dat de kat bij hem woont."})
    answer(page, {"Met welke woorden?": "De kat woont nu bij mij. Ze zoekt oma."})
    page.get_by_label("Wanneer vertelt de naaste dit?").select_option(
        "Als de naaste merkt dat de ander luistert"
    )
    page.get_by_label("Met welk onderwerp begint de naaste?").select_option("De kat")
    looks(page, "maken-onderwerp")
    press(page, "Proef")
    expect(page.get_by_text("De proef is goed.")).to_be_visible()
    press(page, "Plaatje van duizend gesprekken")
    expect(page.get_by_role("img", name="Plaatje. Luisteren:")).to_have_count(1)
    looks(page, "maken-plaatje")
    press(page, "Kaarten printen")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Open de kaarten").click()
    expect(opened.value.get_by_text("De kat van <b>oma</b>").first).to_be_visible()
    opened.value.close()
    press(page, "Speel het nu")
    page.wait_for_url("**/werkplaats/alleen_oefenen?sessie=n_*")
    expect(page.get_by_text("Dag. Mag ik u iets vragen?")).to_be_visible()


def test_what_was_typed_is_there_after_the_browser_closed_and_can_be_taken_back(
    page: Page, eigen_zaal: Bijeenkomst
) -> None:
    press(page, "Nieuw gesprek")
    title = page.get_by_label("Hoe heet het gesprek?")
    title.press_sequentially("Een gesprek dat nog niet af is")
    page.wait_for_url("**/werkplaats/scenario_maken?sessie=k_*")
    address = page.url
    # The missing title is gone from the list: the kernel, and so the disk, has heard it.
    expect(page.get_by_role("button", name="Waar gaat het over: Hoe heet het gesprek?")).to_have_count(0)
    expect(page.get_by_role("button", name="Ongedaan maken")).to_be_enabled()
    press(page, "Ongedaan maken")
    expect(page.get_by_label("Hoe heet het gesprek?")).to_have_value("")
    press(page, "Opnieuw doen")
    expect(page.get_by_label("Hoe heet het gesprek?")).to_have_value("Een gesprek dat nog niet af is")
    page.close()
    again = eigen_zaal.trainer().page
    again.goto(address)
    expect(again.get_by_label("Hoe heet het gesprek?")).to_have_value("Een gesprek dat nog niet af is")
    again.get_by_role("link", name="Zelf een gesprek maken").click()
    again.get_by_role("button", name="Weghalen").first.click()
    expect(again.get_by_text("Een gesprek dat nog niet af is")).to_have_count(0)


def test_a_copy_is_changed_and_what_was_shipped_stays(page: Page) -> None:
    page.get_by_label("Een kopie van").select_option("De chauffeur")
    press(page, "Kopie maken")
    expect(page.get_by_label("Hoe heet het gesprek?")).to_have_value("De chauffeur (kopie)")
    page.get_by_label("Ga naar").select_option("4. Wat er gezegd wordt")
    page.get_by_label("Waarover?").select_option("Rijden")
    looks(page, "maken-zinnen")
    page.get_by_label("Ga naar").select_option("8. Hoe moeilijk is het")
    expect(page.get_by_label("Hoe makkelijk begint de naaste te vertellen?")).to_have_value(
        "Tussen ‘Niet zo makkelijk’ en ‘Gewoon’"
    )
    press(page, "Bewaren")
    expect(page.get_by_text("Bewaard. Het gesprek staat nu bij de andere.")).to_be_visible()
    page.get_by_role("link", name="Zelf een gesprek maken").click()
    page.get_by_role("link", name="Naar de bronnen").click()
    expect(page.get_by_role("link", name="De chauffeur (kopie)", exact=True)).to_be_visible()


def test_a_workbook_goes_out_and_comes_in_and_a_wrong_one_changes_nothing(page: Page, tmp_path: Path) -> None:
    press(page, "Nieuw gesprek")
    page.get_by_label("Hoe heet het gesprek?").fill("=1+1")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Werkblad maken").click()
    file = tmp_path / "gesprek.xlsx"
    saved.value.save_as(file)
    book = load_workbook(file)
    cells = {row[0].value: row[1] for row in book["gesprek"].iter_rows()}
    assert (cells["titel"].value, cells["titel"].data_type) == ("=1+1", "s")
    cells["titel"].value = "Uit het rekenprogramma"
    book.save(file)
    read_in(page, file)
    expect(page.get_by_label("Hoe heet het gesprek?")).to_have_value("Uit het rekenprogramma")
    wrong = tmp_path / "anders.xlsx"
    wrong.write_text("geen werkboek")
    read_in(page, wrong)
    expect(page.get_by_text("Dit werkblad is niet ingelezen. Er is niets veranderd.")).to_be_visible()
    expect(page.get_by_label("Hoe heet het gesprek?")).to_have_value("Uit het rekenprogramma")
    press(page, "Ongedaan maken")
    expect(page.get_by_label("Hoe heet het gesprek?")).to_have_value("=1+1")


def test_what_most_cases_do_without_is_in_the_form_too_and_a_case_goes_away_and_comes_back(
    page: Page,
) -> None:
    page.get_by_label("Een kopie van").select_option("De chauffeur")
    press(page, "Kopie maken")
    page.get_by_label("Hoe heet het gesprek?").fill("Het busje van morgen")
    page.get_by_label("Ga naar").select_option("8. Hoe moeilijk is het")
    expect(page.get_by_label("Hoe pakt iemand het dan aan?").first).to_have_value("Luisteren")
    looks(page, "maken-volgorde")
    page.get_by_label("Ga naar").select_option("10. Om in te vullen")
    press(page, "Plek toevoegen")
    answer(page, {"Welk woord staat er tussen de accolades?": "bus"})
    expect(
        page.get_by_text("In geen enkele tekst staat {bus}. Zet het erin, of haal dit weg.")
    ).to_be_visible()
    answer(
        page,
        {
            "Wat vraagt u aan wie oefent?": "Hoe heet het busje?",
            "Wat kan iemand invullen? Eén voorbeeld per regel.": "de Wilgenbus",
            "Wat staat er als niemand iets invult?": "het busje",
        },
    )
    looks(page, "maken-invullen")
    page.get_by_label("Ga naar").select_option("9. Om voor te lezen")
    press(page, "Iets toevoegen wat iemand zegt")
    page.get_by_label("Wie zegt dit?").select_option("De zorgmedewerker")
    expect(page.get_by_text("‘Na hoeveel seconden is dit gezegd?")).to_be_visible()
    looks(page, "maken-voorlezen")
    press(page, "Weghalen")
    page.get_by_label("Ga naar").select_option("1. Waar gaat het over")
    answer(page, {"Vertel in een paar zinnen waar het over gaat.": "Kees hoort over {bus}."})
    expect(page.get_by_text("Alles is ingevuld. U kunt het gesprek bewaren en spelen.")).to_be_visible()
    press(page, "Bewaren")
    expect(page.get_by_text("Bewaard. Het gesprek staat nu bij de andere.")).to_be_visible()
    page.get_by_role("link", name="Zelf een gesprek maken").click()
    page.get_by_label("Welk gesprek?").select_option("Het busje van morgen")
    press(page, "Gesprek weghalen")
    expect(page.get_by_role("heading", name="Weggehaald")).to_be_visible()
    looks(page, "maken-weggehaald")
    press(page, "Terughalen")
    expect(page.get_by_label("Welk gesprek?")).to_contain_text("Het busje van morgen")
