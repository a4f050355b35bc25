"""Written intervisie as people live it: weeks at home, and a computer that was off over a last day."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from samenzorg_sim.dag import today
from samenzorg_sim.stijl.datum import weekdag
from tests.browser.dag import PHONE
from tests.browser.mensen import Bijeenkomst, Trainer
from tests.browser.prent import looks
from tests.running_server import START, RunningServer

PHONES = "127.0.0.2"
# The server's clock is so many days ahead as a file says, and it looks often whether a day is over.
CLOCK = (
    "import time, pathlib; real = time.time_ns; file = pathlib.Path({!r}); "
    "time.time_ns = lambda: real() + (int(file.read_text()) * 86_400_000_000_000 if file.exists() else 0); "
    "from samenzorg_sim.server import taken; taken._STEPS_EVERY = 0.3; " + START.replace("{", "{{")
)
SCHRIFTELIJK = "Schriftelijk, tussen twee bijeenkomsten (26 dagen)"
VERHAAL = "De dochter stond in de gang en zei dat zij het zelf wel deed."


class Thuis:
    """Ans, Bea and Cor with a phone, Dirk without; a leader who puts it ready; and the days go by."""

    def __init__(self, chromium: Browser, folder: Path) -> None:
        self._days = folder / "dagen.txt"
        self.server = RunningServer(folder / "gegevens", phones=PHONES)
        self.server.program = CLOCK.format(str(self._days))
        self.server.start()
        self.meeting = Bijeenkomst(chromium, self.server)
        self.today = today()
        self.phones: dict[str, Page] = {}

    def joins(self, code: str, naam: str) -> Page:
        page = self.phones[naam] = self.meeting.context(**PHONE).new_page()
        page.goto(f"http://{PHONES}:{self.server.port}/meedoen#{code}")
        page.get_by_label("Uw naam").fill(naam)
        page.get_by_role("button", name="Meedoen").click()
        return page

    def later(self, days: int) -> None:
        self.today += timedelta(days=days)
        whole = self._days.with_suffix(".nieuw")  # in place at once: the server reads it all the time
        whole.write_text(str((self.today - today()).days))
        whole.replace(self._days)

    def in_days(self, days: int) -> str:
        return weekdag(self.today + timedelta(days=days))

    def close(self) -> None:
        self.meeting.close()
        self.server.stop()
        assert "Traceback" not in self.server.said


@pytest.fixture
def thuis(chromium: Browser, tmp_path: Path) -> Iterator[Thuis]:
    home = Thuis(chromium, tmp_path)
    yield home
    home.close()


def shows(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def writes(page: Page, *woorden: str) -> None:
    fields = page.locator("form[data-deel^=antwoord-] textarea")
    for number, tekst in enumerate(woorden):
        fields.nth(number).fill(tekst)
    page.get_by_role("button", name="Bewaren", exact=True).first.click()
    expect(page.locator("[data-deel=bewaard]")).to_contain_text("Bewaard. U kunt het nog veranderen.")


def put_ready(trainer: Trainer) -> str:
    """From the home page to the session, with the door open; the code."""
    page = trainer.page
    trainer.press("Intervisie")
    trainer.press("Intervisie voorbereiden")
    page.get_by_label("Hoe heet uw groep?").fill("Team Linde")
    page.get_by_label("Met hoeveel mensen?").fill("4")
    page.get_by_label("De hoeveelste keer met deze groep?").fill("3")
    page.get_by_label("De hoeveelste keer met deze groep?").blur()
    page.get_by_label("Manier van werken").select_option(label=SCHRIFTELIJK)
    expect(page.get_by_text("Duurt 26 dagen. Samen schrijft u ongeveer 85 minuten, thuis.")).to_be_visible()
    last = page.get_by_label("6. Wat iedereen meeneemt")
    expect(last).to_have_value((today() + timedelta(days=25)).isoformat())
    last.fill((today() + timedelta(days=27)).isoformat())
    last.blur()
    looks(page, "schriftelijk-klaarzetten")
    trainer.press("Intervisie klaarzetten")
    page.wait_for_url("**/werkplaats/oefengesprek?sessie=s_*")
    return trainer.opens_door()


def test_a_group_writes_for_weeks_and_a_computer_that_was_off_goes_on_where_it_should(thuis: Thuis) -> None:
    trainer = thuis.meeting.trainer(viewport={"width": 1280, "height": 800})
    laptop = trainer.page
    code = put_ready(trainer)
    ans, bea = thuis.joins(code, "Ans"), thuis.joins(code, "Bea")
    shows(bea, "Fijn dat u meedoet")
    expect(bea.locator("[data-deel=termijn]")).to_have_text(f"Deze stap duurt tot en met {thuis.in_days(2)}.")
    bea.get_by_text("Alle stappen en dagen").click()
    expect(bea.locator("[data-deel=termijnen]")).to_contain_text(f"tot en met {thuis.in_days(27)}")
    looks(bea, "schriftelijk-meedoen")
    calendar = bea.context.request.get(f"http://{PHONES}:{thuis.server.port}/meedoen/dagen.ics").text()
    assert calendar.count("BEGIN:VEVENT") == 7
    assert "SUMMARY:Laatste dag: 2. Vragen stellen" in calendar
    trainer.press("Iemand zonder telefoon toevoegen")
    laptop.get_by_label("Naam", exact=True).fill("Dirk")
    trainer.press("Toevoegen zonder telefoon")
    laptop.get_by_label("Verteller", exact=True).select_option(label="Ans")
    looks(laptop, "schriftelijk-begeleider-meedoen")

    thuis.later(3)
    shows(ans, "Vertel wat er gebeurde")
    shows(bea, "De verteller schrijft nu")
    looks(bea, "schriftelijk-wachten")
    cor = thuis.joins(code, "Cor")  # days later, with the same code
    shows(cor, "De verteller schrijft nu")
    writes(ans, VERHAAL, "Ik liep door.", "Wat had zij nodig?")
    looks(ans, "schriftelijk-situatie")
    expect(laptop.get_by_text("Geschreven: Ans.")).to_be_visible()
    expect(laptop.locator("body")).not_to_contain_text(VERHAAL)
    assert VERHAAL not in cor.inner_text("main")

    thuis.later(4)
    shows(bea, "Wat wilt u vragen?")
    expect(bea.locator("main")).to_contain_text(VERHAAL)
    writes(bea, "Wat zag u aan haar?")
    looks(bea, "schriftelijk-vragen")
    expect(laptop.get_by_text("Geschreven: Bea. Nog niet: Dirk en Cor.")).to_be_visible()
    asked = laptop.locator(".sz-kaart", has=laptop.get_by_role("heading", name="Vragen aan de verteller"))
    asked.get_by_label("Eerste vraag").fill("Hoe lang kent u haar?")  # Dirk said so on the telephone
    asked.get_by_role("button", name="Antwoord opschrijven").click()
    expect(laptop.get_by_text("Geschreven: Bea en Dirk. Nog niet: Cor.")).to_be_visible()
    looks(laptop, "schriftelijk-begeleider-vragen")

    # The computer is off over the last day, for a long weekend; phones come back by themselves.
    thuis.server.stop()
    thuis.later(6)
    thuis.server.start()
    for page in (ans, cor):
        page.goto(f"http://{PHONES}:{thuis.server.port}/meedoen")
    shows(ans, "Wat antwoordt u?")
    expect(ans.locator("main")).to_contain_text("Wat zag u aan haar?")
    expect(ans.locator("[data-deel=termijn]")).to_have_text(f"Deze stap duurt tot en met {thuis.in_days(3)}.")
    expect(cor.locator("[data-deel=laat]")).to_contain_text("U mag dit nog schrijven.")
    looks(cor, "schriftelijk-laat")
    cor.locator("form[data-deel^=antwoord-] textarea").first.fill("Was de zoon er ook?")
    cor.get_by_role("button", name="Bewaren", exact=True).first.click()
    expect(ans.locator("main")).to_contain_text("Was de zoon er ook?")
    writes(ans, "Zij keek naar de deur.", "Hoe blijf ik staan?")

    thuis.later(1)  # everybody who was asked is ready: on the next day
    shows(cor, "Hoe kijkt u ernaar?")
    looks(cor, "schriftelijk-kijk")
    writes(cor, "Volgens mij wilde zij gezien worden.", "Ik zou blijven staan.")
    trainer.press("Verder: 5. Wat de verteller meeneemt")  # or when the leader says so
    shows(ans, "Wat helpt u?")
    expect(ans.locator("main")).to_contain_text("Volgens mij wilde zij gezien worden.")
    writes(ans, "Dat zij gezien wilde worden.", "Zondag vraag ik ernaar.")

    thuis.later(1)
    shows(cor, "Wat neemt u zelf mee?")
    cor.get_by_label("Dit neem ik mee").fill("Even blijven staan")
    cor.locator("[data-deel=leerpunt]").get_by_role("button", name="Bewaren").click()
    expect(cor.locator("[data-deel=leerpunt]")).to_contain_text("Bewaard.")
    looks(cor, "schriftelijk-meenemen")
    looks(laptop, "schriftelijk-begeleider-einde")
    trainer.press("Bijeenkomst afsluiten")
    shows(cor, "Dank u wel")
    expect(cor.locator("main")).to_contain_text("Even blijven staan")
    assert "gezien" not in cor.inner_text("main")
