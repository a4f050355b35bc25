"""One room of a dialogue as its people see it: the pen of a table, paper typed over, and the barometer."""

import re
from collections.abc import Iterator

from playwright.sync_api import expect

from samenzorg_sim.balie.client import BalieClient
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in, wrong_with


def test_a_room_writes_with_pens_and_weighs_without_names(zaal: Bijeenkomst, client: BalieClient) -> None:
    client.deur(True)
    sessie = str(client.doe(None, soort="open", werkvorm="dialoogsessie", groep="Zaal Wilg")["sessie"])
    client.doe(sessie, soort="tafel_erbij")
    code = client.beeld(sessie)["code"]
    ans, bilal, *others = [zaal.phone(code, naam) for naam in ("Ans", "Bilal", "Corrie", "Dirk", "Els")]
    people = {one["naam"]: one["id"] for one in client.beeld(sessie)["deelnemers"]}
    for naam, tafel in (("Ans", 1), ("Bilal", 1), ("Corrie", 1), ("Dirk", 2), ("Els", 2)):
        client.doe(sessie, soort="aan_tafel", deelnemer=people[naam], tafel=tafel)
    trainer = zaal.trainer()
    trainer.page.goto(f"{zaal.server.address}/werkplaats/oefengesprek?sessie={sessie}")
    projector = trainer.projector()

    def goes_to(fase: str, kop: str) -> None:
        client.doe(sessie, soort="fase", fase=fase, ronde=0)
        for one in (ans, bilal, *others):
            one.shows(kop)

    def states() -> Iterator[str]:
        goes_to("meerwaarde", "Wat brengt het de bewoner?")
        yield "pen"
        ans.page.get_by_role("button", name="Ik schrijf voor onze tafel").click()
        expect(ans.page.get_by_text("U schrijft voor tafel 1.")).to_be_visible()
        expect(bilal.page.get_by_text("Ans schrijft voor uw tafel.")).to_be_visible()
        ans.page.get_by_role("textbox").fill("Vertrouwd gezicht\nSamen zingen")
        ans.page.get_by_role("button", name="Bewaren").click()
        expect(bilal.page.get_by_text("Samen zingen")).to_be_visible()
        expect(others[1].page.get_by_text("Samen zingen")).to_have_count(0)
        yield "schrijft"

    assert wrong_in(ans.page, "dialoogzaal-telefoon", states()) == []
    assert wrong_with(bilal.page, "dialoogzaal-telefoon-leest") == []
    expect(trainer.page.get_by_label("Antwoord", exact=True).first).to_have_value(
        "Vertrouwd gezicht\nSamen zingen"
    )
    trainer.page.get_by_label("Antwoord", exact=True).nth(1).fill("Wat papier zei")
    trainer.page.get_by_role("button", name="Antwoord opschrijven").nth(1).click()
    expect(others[1].page.get_by_text("Wat papier zei")).to_be_visible()
    assert wrong_with(trainer.page, "dialoogzaal-begeleider-pen") == []

    goes_to("barometer", "De barometer")
    expect(projector.get_by_text("0 van 5 mensen antwoordden.")).to_be_visible()
    assert wrong_with(bilal.page, "dialoogzaal-telefoon-kiezen") == []
    for number, one in enumerate((ans, bilal, *others)):
        name = ("Liever niet", "Ja, als we afspreken hoe", "Ja, als we afspreken hoe")[number % 3]
        one.page.get_by_role("button", name=name).click()
        expect(one.page.get_by_text("Uw antwoord is geteld.")).to_be_visible()
    expect(trainer.page.get_by_text("5 van 5 mensen antwoordden.")).to_be_visible()
    assert wrong_with(trainer.page, "dialoogzaal-begeleider-kiezen") == []
    trainer.press("Uitslag laten zien")
    expect(projector.get_by_text("Wie wat koos, staat nergens.")).to_be_visible()
    expect(trainer.page.get_by_role("row", name="Liever niet 2")).to_be_visible()
    assert wrong_with(projector, "dialoogzaal-scherm") == []
    assert wrong_with(trainer.page, "dialoogzaal-begeleider-uitslag") == []

    goes_to("weer-barometer", "De barometer, nog een keer")
    for one in (ans, bilal, *others[:-1]):
        one.page.get_by_role("button", name=re.compile("^Ja, dat moeten")).click()
        expect(one.page.get_by_text("Uw antwoord is geteld.")).to_be_visible()
    trainer.press("Uitslag laten zien")
    expect(trainer.page.get_by_text("Er zijn 4 antwoorden.")).to_be_visible()
    others[-1].page.get_by_role("button", name=re.compile("^Ja, dat moeten")).click()
    expect(trainer.page.get_by_text("5 van 5 mensen antwoordden.")).to_be_visible()
    trainer.press("Uitslag laten zien")
    expect(projector.get_by_text("Nu", exact=True).first).to_be_visible()
    expect(projector.get_by_text("Eerst", exact=True).first).to_be_visible()
    assert wrong_with(projector, "dialoogzaal-naast-elkaar-scherm") == []
    assert wrong_with(ans.page, "dialoogzaal-telefoon-uitslag") == []
    client.doe(sessie, soort="sluit")
