"""Writing on a phone: who reads it stands there first, nothing typed is lost, and it opens when it should."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.meedoen.kijken import PHONE, NewPhone, enter
from tests.running_server import wait_until

pytestmark = pytest.mark.browser


def writing(huis: Any, fase: str, ronde: int = 1) -> str:
    """A session with a council member that is at this step."""
    sessie = str(huis.open_sessie("schrijven"))
    huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    huis.leid(sessie, "fase", fase=fase, ronde=ronde)
    return sessie


def answers(huis: Any, apparaat: str, sessie: str, vraag: str) -> list[Any]:
    """What the desk has of somebody's own answer, part by part."""
    parts = huis.beeld_van(apparaat, sessie)["onderdelen"]
    found = next(part for part in parts if part["soort"] == "schrijfvraag" and part["id"] == vraag)
    return [mine and (mine["tekst"] or mine["keuze"] or mine["stap"]) for mine in found["eigen"]]


def saved(page: Page) -> None:
    expect(page.get_by_text("Bewaard. U kunt het nog veranderen.").first).to_be_visible()


def test_who_reads_it_is_said_before_one_writes(huis: Any, phone: NewPhone) -> None:
    sessie = writing(huis, "samen")
    _, page = phone(sessie, "Karim")
    card = page.locator("section.schrijfvraag", has_text="Wat zag of hoorde u?")
    field = card.get_by_label("Ik zag of hoorde")
    said = (
        "Dit leest straks ook iedereen aan uw tafel en de groep op het grote scherm, als iedereen klaar is. "
        "Uw naam staat er niet bij."
    )
    expect(field).to_have_accessible_description(said)
    above = card.get_by_text("Dit leest straks ook").bounding_box()
    below = field.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]


def test_everybody_writes_and_then_all_opens_at_once(huis: Any, phone: NewPhone) -> None:
    sessie = str(huis.open_sessie("schrijven"))
    (_, ans), (_, bilal) = phone(sessie, "Ans"), phone(sessie, "Bilal")
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    ans.get_by_label("Ik zag of hoorde").fill("Een stilte")
    ans.get_by_label("Dat deed met mij").fill("Rust")
    ans.get_by_role("button", name="Bewaren").first.click()
    expect(ans.get_by_text("We wachten op de anderen. 1 van 2 is klaar.")).to_be_visible()
    assert "Een stilte" not in bilal.content()
    bilal.get_by_role("button", name="Liever niet").first.click()
    expect(bilal.locator("blockquote")).to_contain_text("Een stilte")
    expect(bilal.get_by_text("U liet dit open. Dat mag.")).to_be_visible()
    expect(ans.get_by_text("Uw antwoord")).to_be_visible()
    expect(ans.get_by_label("Ik zag of hoorde")).to_have_count(0)


def test_a_choice_is_one_tap_saved_at_once_and_can_change(huis: Any, phone: NewPhone) -> None:
    sessie = str(huis.open_sessie("schrijven"))
    phone(sessie, "Ans"), phone(sessie, "Bilal")
    karim, page = phone(sessie, "Karim")
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    calm, long = page.get_by_role("button", name="Rustig"), page.get_by_role("button", name="Het duurde lang")
    calm.dblclick()
    expect(calm).to_have_attribute("aria-pressed", "true")
    wait_until(lambda: answers(huis, karim, sessie, "hoe") == ["rustig"], "the choice to be recorded")
    page.context.set_offline(True)
    long.click()
    expect(long).to_have_attribute("aria-pressed", "true")
    expect(calm).to_have_attribute("aria-pressed", "false")
    waits = page.locator("section", has_text="Hoe was het om mee te kijken?").get_by_text("Wordt verstuurd…")
    expect(waits).to_be_visible()
    page.context.set_offline(False)
    wait_until(lambda: answers(huis, karim, sessie, "hoe") == ["lang"], "the other choice to be recorded")
    expect(waits).to_be_hidden()
    expect(long).to_have_attribute("aria-pressed", "true")
    assert len(huis.rows(sessie, "antwoord.written")) == 2


def test_what_somebody_types_survives_redraws_a_reload_and_no_network(huis: Any, phone: NewPhone) -> None:
    sessie = writing(huis, "samen")
    ans = huis.doe_mee(sessie, "Ans")
    karim, page = phone(sessie, "Karim")
    field, other = page.get_by_label("Ik zag of hoorde"), page.get_by_label("Dat deed met mij")
    field.fill("Hij zweeg")
    huis.doe(ans, sessie, "antwoord", vraag="gezien", tafel=1, ronde=1, deel=0, tekst="Van Ans")
    field.press_sequentially(" lang")
    page.reload()
    expect(field).to_have_value("Hij zweeg lang")
    huis.stop()
    other.fill("Ik schrok")
    page.get_by_role("button", name="Bewaren").first.click()
    page.context.set_offline(True)
    page.context.set_offline(False)
    huis.start()
    saved(page)
    wait_until(
        lambda: answers(huis, karim, sessie, "gezien") == ["Hij zweeg lang", "Ik schrok"], "what was written"
    )
    field.fill("Hij zweeg even")
    page.get_by_role("button", name="Opnieuw bewaren").click()
    wait_until(lambda: answers(huis, karim, sessie, "gezien")[0] == "Hij zweeg even", "the change")


def test_who_still_writes_when_the_group_goes_on_may_save_it(huis: Any, phone: NewPhone) -> None:
    sessie = writing(huis, "samen")
    karim, page = phone(sessie, "Karim")
    page.get_by_label("Ik zag of hoorde").fill("Nog bezig")
    huis.leid(sessie, "fase", fase="gehoord", ronde=1)
    expect(page.get_by_role("heading", name="Even stil")).to_be_visible()
    expect(page.get_by_text("De groep gaat verder. U was nog aan het schrijven.")).to_be_visible()
    huis.leid(sessie, "fase", fase="bewaren", ronde=1)
    expect(page.get_by_role("heading", name="Bewaren of wissen")).to_be_visible()
    page.get_by_role("button", name="Alsnog bewaren").click()
    expect(page.get_by_text("U was nog aan het schrijven.")).to_be_hidden()
    wait_until(lambda: huis.rows(sessie, "antwoord.written"), "the answer")
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    expect(page.get_by_label("Ik zag of hoorde")).to_have_value("Nog bezig")
    assert answers(huis, karim, sessie, "gezien") == ["Nog bezig", None]


def test_only_the_writer_lets_others_read_and_takes_it_back(huis: Any, phone: NewPhone) -> None:
    sessie = str(huis.open_sessie("schrijven"))
    _, ans = phone(sessie, "Ans")
    _, wil = phone(sessie, "Wil", soort_deelnemer="clientenraad")
    huis.leid(sessie, "fase", fase="gehoord", ronde=1)
    steps = {"Aan het begin": "2 van 5", "In het midden": "3 van 5", "Aan het eind": "5 van 5: heel erg"}
    for deel, stap in steps.items():
        wil.get_by_role("group", name=deel).get_by_role("button", name=stap).click()
    saved(wil)
    expect(wil.get_by_text("Nu leest alleen u dit.")).to_be_visible()
    assert "Hoe gehoord" not in ans.content()
    wil.get_by_role("button", name="Laat dit zien aan de speler").click()
    expect(ans.get_by_text("5 van 5")).to_be_visible()
    expect(ans.get_by_text("1 is helemaal niet, 5 is heel erg.")).to_be_visible()
    wil.get_by_role("button", name="Toch niet laten zien").click()
    expect(ans.get_by_text("5 van 5")).to_have_count(0)
    wil.get_by_role("button", name="Toch liever niet").click()
    expect(wil.get_by_text("U laat dit open. Dat mag.")).to_be_visible()
    expect(wil.get_by_role("button", name="Laat dit zien aan de speler")).to_have_count(0)


def test_all_of_it_without_the_script(huis: Any, chromium: Browser) -> None:
    sessie = writing(huis, "wensen", 0)
    _, karim = huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Karim")
    context = chromium.new_context(**PHONE, java_script_enabled=False)
    enter(context, huis, karim)
    page = context.new_page()
    page.goto(huis.url + "/meedoen")
    page.get_by_role("button", name="Liever niet").click()
    expect(page.get_by_role("button", name="Liever niet")).to_have_attribute("aria-pressed", "true")
    assert [d["wens"] for d in huis.trainer_beeld(sessie)["deelnemers"]] == [None, None, "liever_niet"]
    page.get_by_role("button", name="Ik weet het nog niet").click()
    wait_until(
        lambda: {d["wens"] for d in huis.trainer_beeld(sessie)["deelnemers"]} == {None}, "the wish to be gone"
    )
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    page.goto(huis.url + "/meedoen")
    expect(page.get_by_role("heading", name="U praat met Wil en Ans")).to_be_visible()
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    page.goto(huis.url + "/meedoen")
    page.get_by_label("Ik zag of hoorde").fill("Een stilte")
    page.get_by_label("Dat deed met mij").fill("Rust")
    page.get_by_role("button", name="Bewaren").click()
    saved(page)
    page.get_by_role("button", name="Best spannend om zo stil mee te luisteren").click()
    assert answers(huis, karim, sessie, "gezien") == ["Een stilte", "Rust"]
    wait_until(lambda: answers(huis, karim, sessie, "hoe") == ["spannend"], "the choice")
    page.get_by_role("button", name="Toch liever niet").first.click()
    expect(page.get_by_label("Ik zag of hoorde")).to_have_value("")
    assert answers(huis, karim, sessie, "gezien") == [None, None]
    assert len(huis.rows(sessie, "antwoord.written")) == 5
    context.close()
