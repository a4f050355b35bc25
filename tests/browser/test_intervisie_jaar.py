"""A group's page in a real browser: begun, planned, held, and what comes back at the next meeting."""

import datetime

from playwright.sync_api import Page, expect

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks

VANDAAG = today()
LATER = VANDAAG + datetime.timedelta(days=63)


def tab(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def plans(page: Page, day: datetime.date) -> None:
    page.get_by_label("Welke dag?", exact=True).fill(day.isoformat())
    page.get_by_label("Hoe laat?").fill("13.50")
    page.get_by_label("Waar?").fill("de huiskamer")
    page.get_by_label("Waar?").blur()
    tab(page, "Dag opschrijven")
    expect(page.locator(".sz-jaar__dag b", has_text=str(day.year)).last).to_be_visible()


def test_from_an_empty_page_to_the_second_meeting(zaal: Bijeenkomst, client: BalieClient) -> None:
    for earlier in client.overzicht()["intervisie"]["groepen"]:  # of other stories in this building
        client.doe(earlier["id"], soort="wis_groep")
    trainer = zaal.trainer(viewport={"width": 1280, "height": 800})
    page = trainer.page
    trainer.press("Intervisie")
    page.get_by_role("link", name="Naar uw groepen").click()
    expect(
        page.get_by_text("Er is nog geen groep. Begin er hieronder een: een naam is genoeg.")
    ).to_be_visible()
    looks(page, "intervisie-leeg")
    page.get_by_label("Hoe heet de groep?").fill("Team Linde")
    page.get_by_label("Wie zitten erin?").fill("Fatma, Joost, Carla, Dewi, Ruben, Anneke")
    page.get_by_role("button", name="Groep beginnen").click()
    page.wait_for_url("**/werkplaats/intervisie?sessie=i_*")
    expect(page.get_by_role("heading", name="Nog geen datum")).to_be_visible()

    tab(page, "Het jaar")
    plans(page, VANDAAG)
    expect(page.locator(".sz-jaar__dag")).to_have_count(1)
    plans(page, LATER)
    expect(page.locator(".sz-jaar__dag")).to_have_count(2)

    tab(page, "De volgende keer")
    expect(page.get_by_text("13:50 uur, 2 uur, de huiskamer")).to_be_visible()
    ways = page.get_by_label("Welke manier van werken?")
    first = ways.locator("option", has_text="Eerste bijeenkomst").get_attribute("value")
    ways.select_option(first)
    expect(page.get_by_text("Hiermee begint elke nieuwe groep.")).to_be_visible()
    tab(page, "Een situatie opschrijven")
    page.get_by_label("Een korte titel").fill("Een boze dochter")
    page.get_by_label("De eigen vraag, in de ik-vorm").fill("Hoe blijf ik rustig?")
    page.get_by_label("De eigen vraag, in de ik-vorm").blur()
    tab(page, "Opschrijven")
    expect(page.locator("li", has_text="Een boze dochter")).to_be_visible()
    looks(page, "intervisie-volgende")

    page.get_by_label("Zonder telefoons: ik schrijf op wat mensen zeggen").check()
    tab(page, "Bijeenkomst klaarzetten")
    groep = page.url
    page.get_by_role("link", name="Naar de bijeenkomst").click()
    page.wait_for_url("**/werkplaats/oefengesprek?sessie=s_*")
    expect(page.get_by_text("Anneke zonder telefoon")).to_be_visible()
    page.goto(groep)
    expect(page.get_by_role("link", name="Naar de bijeenkomst")).to_be_visible()

    tab(page, "Een voornemen opschrijven of weghalen")
    page.get_by_label("Welke stap?").fill("de zoon bellen voor het weekend")
    page.get_by_label("Wie vraagt ernaar?").select_option("Joost")
    page.get_by_label("Welke stap?").blur()
    tab(page, "Voornemen opschrijven")
    expect(page.locator("li", has_text="de zoon bellen voor het weekend")).to_be_visible()
    tab(page, "Deze bijeenkomst is geweest: afronden")
    tab(page, "Afronden en situaties wissen")
    expect(page.get_by_text("Een boze dochter")).to_have_count(0)

    expect(page.get_by_role("heading", name="Wat werd ervan?")).to_be_visible()
    page.get_by_label("Wat werd ervan: Fatma, de zoon bellen voor het weekend").select_option("Deels gelukt")
    expect(page.get_by_role("button", name="Ongedaan maken: wat er van een voornemen werd")).to_be_visible()
    tab(page, "Een thema van de groep opschrijven")
    page.get_by_label("Thema van de groep", exact=True).fill("grenzen aangeven")
    page.get_by_label("Thema van de groep", exact=True).blur()
    tab(page, "Thema opschrijven")
    expect(page.get_by_role("button", name="Ongedaan maken: een thema")).to_be_visible()
    looks(page, "intervisie-terug")

    tab(page, "Het jaar")
    expect(page.get_by_role("heading", name="Thema’s van de groep")).to_be_visible()
    expect(page.locator(".sz-jaar__dag--gehouden")).to_contain_text("6 waren er")
    looks(page, "intervisie-jaar")

    tab(page, "De groep")
    page.get_by_text("Waarom deze vraag?").click()
    page.get_by_label("Wie doet: het gesprek leiden").select_option("De leidinggevende")
    expect(page.get_by_text("De groep koos: er is geen leidinggevende bij het gesprek.")).to_be_visible()
    expect(page.get_by_label("Wie doet: het gesprek leiden")).to_have_value("De trainer")
    looks(page, "intervisie-groep")
    for name, words in (("Uitnodiging", "U bent uitgenodigd"), ("Het jaar, om", "Ons jaar")):
        with page.context.expect_page() as opened:
            page.get_by_role("link", name=name).click()
        expect(opened.value.get_by_role("heading", name=words)).to_be_visible()
        opened.value.close()
    with page.expect_download() as kept:
        page.get_by_role("link", name="De dagen voor in de agenda").click()
    assert kept.value.suggested_filename == f"intervisie-{VANDAAG.isoformat()}.ics"
