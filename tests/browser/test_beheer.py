"""The beheerder watches from the home page; it looks again by itself, and works without a script too."""

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks


def test_the_beheerder_sees_how_it_goes_and_shuts_the_door(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    page = trainer.page
    page.get_by_role("link", name="Beheer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beheer")
    expect(page.get_by_role("heading", name="Alles werkt")).to_be_visible()
    expect(page.locator(".sz-stand").first).to_have_text("Goed")
    expect(page.get_by_text("De deur is dicht. Telefoons komen er niet in.")).to_be_visible()
    looks(page, "beheer")

    bijeenkomst.server.desk().post("/balie/deur", json={"open": True})
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # as who comes back to this tab
    adres = f"http://{bijeenkomst.server.phones}:{bijeenkomst.server.port}/meedoen"
    expect(page.get_by_text(adres)).to_be_visible()

    page.get_by_role("button", name="Sluit de deur").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("De deur sluiten?")
    looks(page, "beheer-zeker")
    page.get_by_role("button", name="Sluit de deur").press("Enter")
    expect(page.get_by_role("status")).to_have_text("De deur is dicht.")
    expect(page.get_by_text(adres)).to_have_count(0)

    context = bijeenkomst.context(java_script_enabled=False)
    context.add_cookies(page.context.cookies())
    page = context.new_page()
    page.goto(bijeenkomst.server.address + "/beheer")
    page.get_by_role("button", name="Maak nu een reservekopie").click()
    expect(page.get_by_role("status")).to_have_text("De reservekopie is gemaakt en nagekeken.")
    page.get_by_role("link", name="Opnieuw kijken").click()
    expect(page.get_by_role("status")).to_have_count(0)
