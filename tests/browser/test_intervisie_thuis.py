"""One thread: ready days before, handed in and chosen at home, begun at once, erased at the end."""

import datetime
from typing import Any

from playwright.sync_api import Page, expect

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.running_server import bytes_in

VANDAAG = today()
LATER = VANDAAG + datetime.timedelta(days=12)
NAMEN = ["Fatma", "Joost", "Carla", "Dewi", "Ruben"]
GEHEIM = "Zij gooide de deur dicht en ik stond te trillen"
TITEL = "Een boze dochter op zondag"


class Linde:
    """A group with a meeting twelve days ahead, and the page on which it is led."""

    def __init__(self, zaal: Bijeenkomst, client: BalieClient) -> None:
        self.zaal, self.client = zaal, client
        self.id = str(client.doe(None, soort="groep", naam="Team Linde", leden=NAMEN)["sessie"])
        client.doe(self.id, soort="plan", dag=LATER.isoformat(), begin=810, minuten=90, plaats="de huiskamer")
        client.doe(self.id, soort="methode", bijeenkomst=self.dag["id"], werkvorm="intervisie-incident-b")
        self.page = zaal.trainer(viewport={"width": 1280, "height": 800}).page
        self.page.goto(f"{zaal.server.address}/werkplaats/intervisie?sessie={self.id}")

    @property
    def dag(self) -> dict[str, Any]:
        return dict(self.client.beeld(self.id)["bijeenkomsten"][0])

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def phone(self) -> Page:
        """Somebody at home scans the square of the invitation."""
        page = self.zaal.context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
        place = f"http://{self.zaal.server.phones}:{self.zaal.server.port}/meedoen"
        page.goto(f"{place}#{self.dag['gesprek']['scan']}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Hoe mogen we u noemen?")
        return page

    def arrives(self, naam: str) -> Page:
        page = self.phone()
        page.get_by_role("button", name=naam, exact=True).click()
        return page


def hands_in(page: Page) -> None:
    page.get_by_label("Titel").fill(TITEL)
    page.get_by_label("Mijn vraag").fill(GEHEIM)
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_text("Bewaard. U kunt het nog veranderen.")).to_be_visible()


def test_from_home_to_the_end_of_the_meeting(zaal: Bijeenkomst, client: BalieClient) -> None:
    linde = Linde(zaal, client)
    page = linde.page
    page.get_by_label("Wie leidt?").select_option("Dewi")
    linde.press("Bijeenkomst klaarzetten")
    expect(page.get_by_text("De bijeenkomst staat klaar.")).to_be_visible()
    linde.press("Telefoons toelaten")
    expect(page.get_by_role("img", name="QR-code om mee te doen")).to_be_visible()
    looks(page, "intervisie-klaar")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Uitnodiging met de code, om af te drukken").click()
    expect(opened.value.get_by_role("img", name="QR-code om mee te doen")).to_be_visible()
    opened.value.close()

    # Days before, at home.
    fatma = linde.phone()
    looks(fatma, "intervisie-thuis-naam")
    fatma.get_by_role("button", name="Fatma", exact=True).click()
    expect(fatma.get_by_text("Tot die dag kunt u hier iets opschrijven, als u wilt.")).to_be_visible()
    expect(
        fatma.get_by_text("De rest leest iedereen in de groep pas als de begeleider het opent.")
    ).to_be_visible()
    hands_in(fatma)
    joost = linde.phone()
    joost.get_by_label("Uw naam").fill("joost")
    joost.get_by_role("button", name="Meedoen").click()
    joost.get_by_role("button", name=f"Graag: {TITEL}").click()
    expect(joost.get_by_text("1 persoon wil dit")).to_be_visible()
    assert GEHEIM not in joost.content()
    assert "Fatma" not in joost.inner_text("main")
    looks(joost, "intervisie-thuis-kiezen")

    case = page.locator("li", has_text=TITEL)
    expect(case).to_contain_text("1 persoon wil dit")
    assert GEHEIM not in page.content()
    page.get_by_label("Welke situatie?").select_option(TITEL)
    linde.press("De groep kiest deze")
    expect(case).to_contain_text("gekozen")
    # Who brings it in never leads; and who would lead is ill.
    page.get_by_label("Wie leidt?").select_option("Fatma")
    expect(page.get_by_text("De verteller kan in deze ronde geen gespreksleider zijn.")).to_be_visible()
    page.get_by_label("Wie leidt?").select_option("Ruben")
    looks(page, "intervisie-gekozen")

    # The day itself: it begins at once.
    where = {"begin": 810, "minuten": 90, "plaats": "de huiskamer"}
    client.doe(linde.id, soort="verzet", bijeenkomst=linde.dag["id"], dag=VANDAAG.isoformat(), **where)
    linde.press("Meteen beginnen bij ‘Het voorval’")
    ruben = linde.arrives("Ruben")
    expect(ruben.get_by_role("heading", level=1)).to_have_text("U leidt deze stap")
    late = linde.arrives("Carla")
    expect(late.get_by_role("heading", level=1)).to_have_text("Leg uw telefoon weg")
    sessie = linde.dag["sessie"]
    client.doe(sessie, soort="fase", fase="raad", ronde=1)
    expect(fatma.get_by_role("heading", level=1)).to_have_text("U luistert")
    wie = {one["naam"]: one["id"] for one in linde.dag["gesprek"]["deelnemers"]}
    client.doe(sessie, soort="vertrekken", deelnemer=wie["Joost"])
    client.doe(sessie, soort="fase", fase="afronden", ronde=1)
    day = VANDAAG.isoformat()
    own = {"wie": wie["Fatma"], "vraagt": wie["Ruben"], "wanneer": day, "terugkijken": day}
    client.doe(sessie, soort="afspraak", wat="De dochter zondag bellen", **own)

    # Afterwards: kept is what she means to do, and gone is the case.
    linde.press("Deze afspraken overnemen")
    # The list of what can be taken over goes a moment after the agreement came: wait for that first.
    expect(page.get_by_role("button", name="Deze afspraken overnemen")).to_be_hidden()
    taken = page.locator("li", has_text="De dochter zondag bellen")
    expect(taken.filter(has_text="Ruben vraagt ernaar")).to_be_visible()
    expect(taken).to_have_count(1)
    page.get_by_role("button", name="Deze bijeenkomst is geweest: afronden").click()
    for naam in NAMEN:
        expect(page.get_by_label(naam, exact=True)).to_be_checked(checked=naam != "Dewi")
    linde.press("Afronden en situaties wissen")
    expect(page.locator("li", has_text=TITEL)).to_have_count(0)
    expect(fatma.get_by_role("heading", level=1)).to_have_text("Dank u wel")
    client.doe(linde.id, soort="plan", dag=LATER.isoformat(), begin=810, minuten=90)
    expect(page.get_by_label("Wat werd ervan: Fatma, De dochter zondag bellen")).to_be_visible()
    for word in (GEHEIM, TITEL):
        assert [str(file) for file, held in bytes_in(zaal.server.data).items() if word.encode() in held] == []
