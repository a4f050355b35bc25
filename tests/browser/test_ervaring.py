"""The whole road of a story: told on a phone, made unrecognisable, found, read aloud, and taken back."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import NARROW, wrong_in
from tests.browser.test_toegankelijk import WIDE

VERHAAL = "Mevrouw de Wit belde op 3 maart.\nMijn vader zat op kamer 12. Hij huilde."


def told(page: Page) -> Iterator[str]:
    """From the first page to the three words, one question at a time."""
    verder = page.get_by_role("button", name="Verder")
    expect(page.get_by_role("button", name="Beginnen")).to_be_visible()
    yield "begin"
    page.get_by_role("button", name="Beginnen").click()
    expect(page.get_by_text("U mag het altijd terugnemen.")).to_be_visible()
    yield "afspraak"
    page.get_by_role("button", name="Dat is goed").click()
    verder.click()
    expect(page.get_by_text("Kies eerst wie er vertelt.")).to_be_visible()
    yield "wie"
    page.get_by_label("Een familielid").check()
    verder.click()
    page.get_by_label("Wat hebt u meegemaakt?").fill(VERHAAL)
    verder.click()
    page.get_by_label("Wat wilt u medewerkers meegeven?").fill("Bel ook als het goed gaat.")
    verder.click()
    page.get_by_label("Wel of niet gehoord worden").check()
    yield "themas"
    verder.click()
    page.get_by_label("Hoe heet uw verhaal?").fill("Het telefoontje")
    verder.click()
    expect(page.get_by_text("Nog 3 woorden. Dit staat in uw verhaal:")).to_be_visible()
    verder.click()
    expect(page.get_by_text("Kies een van de rondjes.")).to_be_visible()
    yield "onherkenbaar"
    page.get_by_label("een medewerker").check()
    verder.click()
    expect(page.get_by_text("Nog 2 woorden.")).to_be_visible()
    page.get_by_label("op een dag").check()
    verder.click()
    page.get_by_label("Iets anders").check()
    page.get_by_label("Uw eigen woorden").fill("zijn kamer")
    verder.click()
    expect(page.get_by_text("Een medewerker belde op een dag.")).to_be_visible()
    expect(page.get_by_text("Mijn vader zat op zijn kamer. Hij huilde.")).to_be_visible()
    yield "lezen"
    page.get_by_role("button", name="Ja, het klopt zo").click()
    page.get_by_label("Alleen in trainingen van deze organisatie").check()
    verder.click()
    page.get_by_label("1 jaar").check()
    verder.click()
    page.get_by_role("button", name="Bewaar mijn verhaal").click()
    expect(page.get_by_text("Zet eerst een vinkje, als het goed is zo.")).to_be_visible()
    yield "bewaren"
    page.get_by_label("Ja, mijn verhaal mag bewaard worden.").check()
    page.get_by_role("button", name="Bewaar mijn verhaal").click()
    expect(page.get_by_role("heading", name="Dank u wel. Uw verhaal is bewaard.")).to_be_visible()
    yield "klaar"


def found(page: Page) -> Iterator[str]:
    """The trainer seeks it, reads it and has it read aloud at an exercise."""
    expect(page.get_by_role("button", name="Lezen").first).to_be_visible()
    yield "lijst"
    page.get_by_label("Zoek op een woord").fill("telefoontje")
    expect(page.get_by_role("button", name="Lezen")).to_have_count(1)
    page.get_by_role("button", name="Lezen").click()
    expect(page.get_by_text("Mijn vader zat op zijn kamer.")).to_be_visible()
    page.get_by_label("Voorlezen bij").select_option(label="Oefening: Laat OMA thuis")
    page.get_by_role("button", name="Toevoegen").click()
    expect(page.get_by_role("button", name="Weghalen")).to_be_visible()
    yield "verhaal"


def test_a_story_from_the_phone_of_a_teller_to_the_trainer_and_back(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer(viewport=WIDE).page
    trainer.goto(f"{zaal.server.address}/werkplaats/ervaringen")
    trainer.get_by_role("button", name="Telefoons toelaten").click()
    trainer.get_by_role("button", name="Link maken voor de cliëntenraad").click()
    link = trainer.locator("code").inner_text()

    phone = zaal.context(viewport=NARROW).new_page()
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(request.post_data or ""))
    phone.goto(link)
    assert wrong_in(phone, "ervaring", told(phone)) == []
    assert not any(
        "Wit" in body or "kamer 12" in body for body in sent
    )  # the first words never left the phone
    words = "-".join(phone.locator("#woorden li").all_inner_texts())
    with phone.expect_popup() as sheet:
        phone.get_by_role("button", name="Papier voor u (A4)").click()
    expect(sheet.value.get_by_role("heading", name="Uw verhaal terugnemen")).to_be_visible()
    sheet.value.wait_for_load_state()
    assert sheet.value.pdf(format="A4").count(b"/Type /Page\n") == 2

    trainer.goto(f"{zaal.server.address}/werkplaats/ervaringen")
    assert wrong_in(trainer, "ervaringen", found(trainer)) == []
    trainer.goto(f"{zaal.server.address}/werkplaats/oefenbladen?sessie=oma-thuis")
    trainer.get_by_text("Het telefoontje (een familielid vertelt)").click()
    expect(trainer.get_by_text("Mijn vader zat op zijn kamer.")).to_be_visible()

    phone.goto(link.partition("#")[0] + "/mijn")
    phone.get_by_label("Uw drie woorden").fill(words)
    phone.get_by_role("button", name="Laat mijn verhaal zien").click()
    phone.get_by_text("Mijn verhaal terugnemen").click()

    def gone(page: Page) -> Iterator[str]:
        yield "terugnemen"
        page.get_by_role("button", name="Ja, wis mijn verhaal").click()
        expect(page.get_by_role("heading", name="Uw verhaal is gewist")).to_be_visible()
        yield "gewist"

    assert wrong_in(phone, "mijn-ervaring", gone(phone)) == []
    trainer.reload()
    expect(trainer.get_by_text("Deze ervaring is teruggetrokken.")).to_be_visible()
    zaal.server.desk().post(
        "/balie/ervaringen/voorlezen", json={"plaats": "oefenblad/oma-thuis", "verhalen": []}
    )
