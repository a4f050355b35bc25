"""Two colleagues of one organisation, with the accounts of its JupyterHub: one person each, at both doors."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser_ready import PATIENCE
from tests.hosting.running_hub import RunningHub


def signs_in(page: Page, name: str) -> None:
    """At the Hub, as it asks."""
    page.get_by_label(re.compile("Username")).fill(name)
    page.get_by_label(re.compile("Password")).fill("anders niets")
    page.get_by_role("button", name="Sign in").click()


def laptop(chromium: Browser) -> Page:
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def test_two_people_of_one_hub(hub: RunningHub, chromium: Browser) -> None:
    """Anna leads on our own pages, a phone joins her; Bert has the start notebook in a server of his own."""
    anna, bert = laptop(chromium), laptop(chromium)
    anna.goto(f"{hub.server.address}/werkplaats/start")
    signs_in(anna, "anna")
    anna.wait_for_url(f"{hub.server.address}/werkplaats/start")
    anna.get_by_role("button", name="Oefengesprek voorbereiden").click()
    anna.get_by_label("Naam van de groep").fill("Team Linde")
    anna.get_by_role("button", name=re.compile("^(Oefengesprek|Bijeenkomst) klaarzetten$")).click()
    anna.wait_for_url("**/werkplaats/oefengesprek?sessie=s_*")
    sessie = anna.url.rpartition("=")[2]
    anna.get_by_role("button", name="Telefoons toelaten").click()
    code = anna.locator(".sz-code").inner_text().replace(" ", "")

    phone = chromium.new_context(viewport={"width": 360, "height": 740}).new_page()
    phone.goto(f"http://127.0.0.9:{hub.server.port}/meedoen#{code}")
    phone.get_by_label("Uw naam").fill("Fatma")
    phone.get_by_role("button", name="Meedoen").click()
    expect(anna.get_by_role("heading", name="De groep (1)")).to_be_visible()

    bert.goto(f"{hub.address}/hub/user-redirect/voila/render/start.ipynb")
    signs_in(bert, "bert")
    expect(bert.get_by_role("button", name="Oefengesprek voorbereiden")).to_be_visible(timeout=180_000)
    expect(bert.get_by_text("Team Linde")).to_have_count(0)
    anna.goto(f"{hub.address}/hub/user-redirect/voila/render/start.ipynb")
    expect(anna.get_by_text("Team Linde").first).to_be_visible(timeout=180_000)

    # Bert has the address of her session; the Hub leads the link of a page to our own pages.
    bert.goto(f"{hub.address}/werkplaats/oefengesprek?sessie={sessie}")
    bert.wait_for_url(f"{hub.server.address}/werkplaats/oefengesprek?sessie={sessie}")
    expect(bert.get_by_text("Deze bijeenkomst is er niet (meer).")).to_be_visible()
    expect(bert.get_by_text("Fatma")).to_have_count(0)
