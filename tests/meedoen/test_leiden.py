"""Leading from a phone: a link nobody guesses, presses done now or not at all, and nobody's phone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.meedoen.kijken import PHONE, NewPhone
from tests.meedoen.test_deur import join
from tests.running_server import wait_until

pytestmark = pytest.mark.browser

# Presses, and once more as soon as the button is the opposite one; never later than a double press.
TWICE = """async () => {
  const all = () => [...document.querySelectorAll('button')];
  const button = () => all().find(one => one.textContent.includes('Beamer'));
  const said = button().textContent, first = performance.now();
  button().click();
  while (button()?.textContent === said) await new Promise(requestAnimationFrame);
  if (performance.now() - first < 800) button().click();
}"""
WRONG = "Deze code werkt niet (meer). Kijk op de laptop voor een nieuwe."


def link(huis: Any, sessie: str) -> str:
    """What the square on the trainer's page holds."""
    return f"{huis.url}/meedoen/leiden#{sessie}~{huis.trainer_beeld(sessie)['leidcode']}"


def table(huis: Any, sessie: str, nummer: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = huis.beeld(huis.trainer, sessie)["tafels"][nummer - 1]
    return found


@pytest.fixture
def leader(huis: Any, chromium: Browser) -> Any:
    """A session with two people and a phone that scanned the square."""
    sessie = huis.open_sessie("schrijven")
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.goto(link(huis, sessie))
    expect(page.get_by_role("heading", name="U leidt met deze telefoon")).to_be_visible()
    yield sessie, page
    context.close()


def presses(page: Page, button: str) -> None:
    """As a calm hand does: more than a second after the press before, on the page's own clock."""
    expect(page.get_by_role("button", name=button)).to_be_visible()
    wait_until(lambda: page.evaluate("performance.now() - (window.drukte ?? -2000) > 1000"), "a calm hand")
    page.get_by_role("button", name=button).click()
    page.evaluate("window.drukte = performance.now()")


def test_a_round_led_from_a_phone(huis: Any, leader: tuple[str, Page]) -> None:
    sessie, page = leader
    assert "#" not in page.url
    presses(page, "Verder: Wat moet er geregeld worden?")
    expect(page.get_by_role("heading", name="Wat moet er geregeld worden?")).to_be_visible()
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    for button, stand in (
        ("Gesprek beginnen", "lopend"),
        ("Time-out", "time-out"),
        ("Verder met het gesprek", "lopend"),
        ("Gesprek stoppen", "gestopt"),
    ):
        presses(page, button)
        expect(page.get_by_role("button", name=button)).to_have_count(0)
        assert table(huis, sessie)["stand"] == stand


def test_a_double_press_does_not_do_the_opposite(huis: Any, leader: tuple[str, Page]) -> None:
    sessie, page = leader
    page.evaluate(TWICE)
    expect(page.get_by_role("button", name="Beamer weer aan")).to_be_visible()
    assert huis.scherm_beeld(sessie)["donker"]
    assert len(huis.rows(sessie, "scherm.darkened")) == 1


def test_without_network_a_press_is_not_done_later(huis: Any, leader: tuple[str, Page]) -> None:
    """Else the group would be taken back to where it was minutes ago."""
    sessie, page = leader
    page.context.set_offline(True)
    page.get_by_role("button", name="Verder: Wat moet er geregeld worden?").click()
    expect(page.get_by_text("Geen verbinding. Dit is niet gedaan.")).to_be_visible()
    page.context.set_offline(False)
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    expect(page.get_by_role("heading", name="Voorbereiden ronde 1")).to_be_visible()
    assert len(huis.rows(sessie, "fase.entered")) == 2


def test_a_phone_that_leads_takes_no_part_and_puts_itself_away(huis: Any, leader: tuple[str, Page]) -> None:
    sessie, page = leader
    page.goto(link(huis, sessie))
    expect(page.get_by_role("heading", name="U leidt met deze telefoon")).to_be_visible()
    page.goto(f"{huis.url}/meedoen/vertrekken")
    page.get_by_role("button", name="Ja, ik stop ermee").click()
    expect(page.get_by_text("Deze telefoon is om mee te leiden.")).to_be_visible()
    page.get_by_text("Niet meer leiden met deze telefoon").click()
    page.get_by_role("button", name="Niet meer leiden").click()
    expect(page.get_by_label("Code")).to_be_visible()
    assert huis.beeld(huis.trainer, sessie)["leidtelefoons"] == []


def test_a_phone_of_the_group_never_leads(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie("schrijven")
    _, page = phone(sessie, "Ans")
    page.goto(link(huis, sessie))
    expect(
        page.get_by_text("Met deze telefoon doet al iemand mee. Gebruik een andere telefoon.")
    ).to_be_visible()
    assert huis.beeld(huis.trainer, sessie)["leidtelefoons"] == []


def test_who_guesses_is_slowed_and_learns_nothing(huis: Any) -> None:
    sessie = huis.open_sessie("schrijven")
    right = huis.trainer_beeld(sessie)["leidcode"]
    client = huis.client()
    client.get("/meedoen/leiden")
    for code in (f"{sessie}~{'0' * 32}", f"s_{'0' * 32}~{right}", f"{sessie}~{right}x", f"{sessie}~", sessie):
        client.post("/meedoen/leiden", data={"code": code})
        assert WRONG in client.get("/meedoen/leiden").text
    client.post("/meedoen/leiden", data={"code": f"{sessie}~{right}"})
    assert (
        "Er is te vaak een verkeerde code gebruikt. Wacht 5 seconden." in client.get("/meedoen/leiden").text
    )
    huis.seconds += 5
    client.post("/meedoen/leiden", data={"code": f"{sessie}~{right}"})
    assert "U leidt met deze telefoon" in client.get("/meedoen").text


def test_a_phone_of_the_group_asks_in_vain_what_only_who_leads_may(huis: Any) -> None:
    sessie = huis.open_sessie("schrijven")
    client = join(huis, sessie, "Ans")
    for soort, rest in (
        ("fase", {"tafel": "1", "fase": "raad", "ronde": "0"}),
        ("donker", {"aan": "ja"}),
        ("pauze", {"tafel": "", "minuten": "15"}),
        ("leiden_klaar", {}),
    ):
        form = {"soort": soort, "sessie": sessie, "command_id": huis.new_id("c"), **rest}
        client.post("/meedoen/doe", data=form)
        assert "Dit kan alleen de begeleider doen. Vraag het gerust." in client.get("/meedoen").text
    assert len(huis.rows(sessie, "fase.entered")) == 1


def test_without_the_script_the_buttons_post_themselves(huis: Any) -> None:
    sessie = huis.open_sessie("schrijven")
    leider = huis.new_id("a")
    huis.doe(leider, sessie, "leiden", code=huis.trainer_beeld(sessie)["leidcode"])
    client = huis.as_phone(leider)
    form = {"soort": "fase", "sessie": sessie, "command_id": huis.new_id("c"), "tafel": "1", "fase": "spelen"}
    client.post("/meedoen/doe", data=form | {"ronde": "1"})
    assert "Gesprek beginnen" in client.get("/meedoen").text
    form = {"soort": "pauze", "sessie": sessie, "command_id": huis.new_id("c"), "tafel": "", "minuten": "15"}
    client.post("/meedoen/doe", data=form)
    assert "Pauze is klaar" in client.get("/meedoen").text


def test_who_walks_about_reads_that_somebody_pressed_stop(huis: Any) -> None:
    """Not who it was; and after that how a second chance begins."""
    sessie = huis.open_sessie("schrijven")
    huis.doe_mee(sessie, "Ans")
    wil = huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    leider = huis.new_id("a")
    huis.doe(leider, sessie, "leiden", code=huis.trainer_beeld(sessie)["leidcode"])
    client, said = huis.as_phone(leider), "Iemand drukte op stop.</b> Vraag rustig of het goed gaat."
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    spel = table(huis, sessie)["spel"]["id"]
    assert said not in client.get("/meedoen").text
    huis.doe(wil, sessie, "stop", spel=spel)
    page = client.get("/meedoen").text
    assert said in page
    assert "Wil" not in page
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    assert "Nog een keer, als tweede kans" in client.get("/meedoen").text
    huis.leid(sessie, "herkansing", spel=spel, wat="herkansing")
    page = client.get("/meedoen").text
    assert "Tweede kans beginnen" in page
    assert said not in page
