"""A whole practice day: eight staff, two council members, two tables; and what is left of it afterwards.

With SAMENZORG_PRENTEN=<folder> pictures of the screens at six moments are kept there, to be looked at.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.dag import Tafel, chooses, join, nowhere, question, taps, writes
from tests.browser.mensen import Bijeenkomst, Telefoon
from tests.browser.nalezen import assert_nothing_private, assert_taken_along
from tests.eigen_materiaal import write_second_case
from tests.running_server import start_server

PHONES = "127.0.0.2"
INHOUD = Path(__file__).parent / "inhoud"
PRENTEN = os.environ.get("SAMENZORG_PRENTEN")
# Said in confidence, or gone at the end of the day.
GEHEIM = ("Net mijn eigen zoon",)
GEZIEN = ("Corrie leunde naar voren", "Ik werd er stil van", "Kees keek op de klok", "Ik schrok ervan",
          "Ik praatte te snel", "Ik wilde het goed doen", "Ans knikte", "Ik hoorde het")  # fmt: skip
KNOP = "button"


@pytest.fixture
def bijeenkomst(chromium: Browser, tmp_path: Path) -> Iterator[Bijeenkomst]:
    """As ever, with a script that has everything in it, and a second case."""
    data = tmp_path / "gegevens"
    shutil.copytree(INHOUD, data / "content")
    write_second_case(data)
    server = start_server(tmp_path, phones=PHONES)
    meeting = Bijeenkomst(chromium, server)
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said


class Dag:
    """Everybody in the room, and the two tables on the trainer's page."""

    def __init__(self, meeting: Bijeenkomst) -> None:
        self.meeting = meeting
        self.trainer = meeting.trainer()
        self.page = self.trainer.page
        self.wie: dict[str, Telefoon] = {}

    def __getitem__(self, naam: str) -> Telefoon:
        return self.wie[naam]

    def everybody_but(self, *names: str) -> list[Page]:
        """All pages, but for the phones of these."""
        return [
            self.page,
            self.collega,
            self.scherm,
            *(p.page for naam, p in self.wie.items() if naam not in names),
        ]

    def comes_in(self) -> None:
        trainer, page = self.trainer, self.page
        trainer.prepares()
        page.get_by_label("Oefening", exact=True).select_option(label="Oefendag")
        page.get_by_label("Hoeveel deelnemers verwacht u?").fill("8")
        page.get_by_label("Hoeveel tijd hebt u?").select_option(label="3 uur")
        plan = page.get_by_label("Plan van de dag").locator("option:checked")
        expect(plan).to_have_text("Ons voorstel: 2 uur en 32 minuten: 2 tafels, 4 rondes")
        trainer.opens_session()
        self.code = trainer.opens_door()
        self.scherm = trainer.projector()
        self.wie |= join(self.meeting, self.code, "Ans", "Bilal", "Corrie", "Dewi", "Erik", "Fatma")
        self.wie |= join(self.meeting, self.code, "Mevrouw Yildiz", "Meneer Pol", raad=True)
        trainer.press("Iemand zonder telefoon toevoegen")
        page.get_by_label("Naam", exact=True).fill("Gerard")
        trainer.press("Toevoegen zonder telefoon")
        expect(page.get_by_role("heading", name="Tafel 1 (5)")).to_be_visible()
        expect(page.get_by_role("heading", name="Tafel 2 (4)")).to_be_visible()
        folds = (
            page.get_by_role(KNOP, name=f"{name}") for name in ("Iemand zonder telefoon", "Tafels verand")
        )
        assert len({fold.evaluate("e => e.getBoundingClientRect().top") for fold in folds}) == 1
        trainer.press("Tafels veranderen")
        page.get_by_label("Casus van tafel 2").select_option(label="Het busje")
        expect(page.get_by_text("Samenzorg › Oefendag: De chauffeur en Het busje")).to_be_visible()
        trainer.press("Tafels veranderen")
        self.collega = trainer.colleague()
        self.een, self.twee = Tafel(page, 1), Tafel(self.collega, 2)
        self["Corrie"].page.get_by_role(KNOP, name="Ja, graag").click()
        self["Bilal"].page.get_by_role(KNOP, name="Liever niet").click()
        expect(page.get_by_text("speelt graag")).to_be_visible()
        expect(page.get_by_text("speelt liever niet")).to_be_visible()

    def prents(self, moment: str, *names: str) -> None:
        """Pictures of this moment."""
        if PRENTEN:
            shown = {"begeleider": self.page, "collega": self.collega, "scherm": self.scherm} | {
                n: self[n].page for n in names
            }
            for who, page in shown.items():
                page.evaluate("scrollTo(0, 0)")
                page.screenshot(path=Path(PRENTEN) / f"{moment}-{who.replace(' ', '')}.png")


def looked_at(tafel: Tafel, speler: Telefoon) -> None:
    """The player looks first and finds it good; then the table may see."""
    tafel.goes_on_to("De tijdlijn")
    tafel.page.evaluate("scrollTo(0, 0)")
    first = tafel.box.get_by_role(KNOP, name="Laat de speler kijken op de telefoon")
    expect(first).to_be_in_viewport(ratio=1)
    tafel.press("Laat de speler kijken op de telefoon")
    speler.page.get_by_role(KNOP, name="De groep mag dit ook zien").click()
    tafel.press("Tijdlijn openen voor de groep")


@pytest.mark.timeout(900)
def test_a_whole_day(bijeenkomst: Bijeenkomst, tmp_path: Path) -> None:
    dag = Dag(bijeenkomst)
    dag.comes_in()
    dag.prents("1-welkom", "Ans", "Mevrouw Yildiz")
    the_first_plays(dag)
    first_everybody_writes(dag)
    second_chance_and_a_break(dag)
    together_at_the_end(dag)
    assert_nothing_private(bijeenkomst.server.data, (*GEHEIM, *GEZIEN), ("zegt-terug", "dringt-aan"))
    assert_taken_along(bijeenkomst.server.data, tmp_path / "mee", (*GEHEIM, *GEZIEN))


def the_first_plays(dag: Dag) -> None:
    dag.trainer.press("Samen verder: Voorbereiden")
    for naam, kop in {
        "Corrie": "U voert straks het gesprek",
        "Dewi": "U voert straks het gesprek",
        "Mevrouw Yildiz": "U speelt straks de naaste",
        "Meneer Pol": "U speelt straks de naaste",
        "Bilal": "U kijkt straks mee",
    }.items():
        dag[naam].shows(kop)
    for tafel, wie in ((dag.een, "Corrie · Naaste: Mevrouw Yildiz"), (dag.twee, "Dewi · Naaste: Meneer Pol")):
        tafel.page.evaluate("scrollTo(0, 0)")
        expect(tafel.box.get_by_text(f"Speler: {wie}")).to_be_in_viewport()
    for told in ("Oefendag: De chauffeur en Het busje", "Naaste: Mevrouw Yildiz", "Naaste: Meneer Pol"):
        expect(dag.scherm.get_by_text(told)).to_be_visible()
    dag.een.goes_on_to("Het gesprek")
    dag["Mevrouw Yildiz"].shows("Leg uw telefoon weg")
    dag["Meneer Pol"].shows("U speelt straks de naaste")
    dag.een.begins()
    taps(dag["Ans"], "Herhaalt wat Kees zegt", 2)
    taps(dag["Erik"], "Dringt aan")
    dag.twee.goes_on_to("Het gesprek")
    dag.twee.begins()
    taps(dag["Bilal"], "Open vraag", 2)
    taps(dag["Fatma"], "Vertelt wat er kan")
    dag.twee.press("Time-out")
    expect(dag["Bilal"].page.get_by_text("Het gesprek staat even stil.")).to_be_visible()
    dag.prents("2-spelen", "Mevrouw Yildiz", "Erik", "Bilal")
    dag["Mevrouw Yildiz"].page.get_by_role(KNOP, name="Stop het gesprek").click()
    dag.een.says("Iemand drukte op stop. Vraag rustig of het goed gaat. Niemand hoeft te zeggen waarom.")
    dag["Corrie"].shows("Het gesprek is gestopt")
    expect(dag["Bilal"].page.get_by_text("Het gesprek staat even stil.")).to_be_visible()
    dag.prents("3-stop", "Mevrouw Yildiz", "Corrie", "Ans")
    dag.twee.press("Verder met het gesprek")
    dag.twee.press("Gesprek stoppen")
    dag.een.goes_on_to("Uit de rol", "Eerst schrijven")
    dag.twee.goes_on_to("Uit de rol", "Eerst schrijven")


def first_everybody_writes(dag: Dag) -> None:
    vraag = "Wat zag of hoorde u?"
    for place, naam in enumerate(("Ans", "Erik")):
        writes(dag[naam], vraag, *GEZIEN[2 * place : 2 * place + 2])
    dag.een.says("Klaar: 2 van 4. U schrijft het op voor Gerard.")
    nowhere(GEZIEN[:4], dag.everybody_but("Ans", "Erik"))
    writes(dag["Corrie"], vraag, *GEZIEN[4:6])
    dag.een.says("Klaar: 3 van 4.")
    nowhere(GEZIEN[:6], dag.everybody_but("Ans", "Erik", "Corrie"))
    for deel, text in zip(("Ik zag of hoorde", "Dat deed met mij"), GEZIEN[6:], strict=True):
        dag.een.box.get_by_label(deel).first.fill(text)
    dag.een.box.get_by_role(KNOP, name="Antwoord opschrijven").first.click()
    for naam in ("Ans", "Corrie", "Erik", "Mevrouw Yildiz"):
        for words in GEZIEN:
            expect(dag[naam].page.get_by_text(words)).to_be_visible()
    expect(dag.scherm.get_by_text(GEZIEN[0])).to_be_visible()
    nowhere(GEZIEN, (dag[naam].page for naam in ("Bilal", "Dewi", "Fatma", "Meneer Pol")))
    chooses(dag["Mevrouw Yildiz"], "Hoe gehoord voelde u zich?", 2, 1, 3)
    chooses(dag["Mevrouw Yildiz"], "Hoeveel druk voelde u?", 4, 5, 4)
    writes(dag["Mevrouw Yildiz"], "Wat kwam te dichtbij?", *GEHEIM)
    chooses(dag["Meneer Pol"], "Hoe gehoord voelde u zich?", 2, 4, 5)
    expect(question(dag["Dewi"], "Hoe gehoord voelde u zich?")).to_have_count(0)
    form = question(dag["Meneer Pol"], "Hoe gehoord voelde u zich?")
    form.get_by_role(KNOP, name="Laat dit zien aan de speler").click()
    expect(question(dag["Dewi"], "Hoe gehoord voelde u zich?").get_by_text("4 van 5")).to_be_visible()
    dag.prents("4-schrijven", "Mevrouw Yildiz", "Ans", "Dewi", "Meneer Pol")
    nowhere(GEHEIM, dag.everybody_but("Mevrouw Yildiz"))
    nowhere(["– heel erg)", "– veel)"], dag.everybody_but("Mevrouw Yildiz", "Meneer Pol", "Dewi"))


def second_chance_and_a_break(dag: Dag) -> None:
    looked_at(dag.twee, dag["Dewi"])
    for naam in ("Dewi", "Meneer Pol"):
        dag[naam].page.get_by_role(KNOP, name="Het mag blijven").click()
        expect(dag[naam].page.get_by_text("U zei: het mag blijven.")).to_be_visible()
    dag.twee.press("Tijd en pauze")
    dag.twee.press("Pauze aan deze tafel")
    dag["Fatma"].shows("Pauze")
    dag.wie |= join(dag.meeting, dag.code, "Hanna")
    dag["Hanna"].shows("Pauze")
    expect(dag.page.get_by_role("heading", name="Tafel 2 (5)")).to_be_visible()
    looked_at(dag.een, dag["Corrie"])
    for naam in ("Ans", "Mevrouw Yildiz"):
        expect(dag[naam].page.locator(".sz-tijdlijn")).to_be_visible()
    dag.een.press("Nog een keer, als tweede kans")
    dag.een.begins("Tweede kans beginnen")
    dag["Erik"].page.get_by_role("link", name="Ik stop ermee").click()
    dag["Erik"].page.get_by_role(KNOP, name="Ja, ik stop ermee").click()
    expect(dag.page.get_by_role("heading", name="Tafel 1 (4)")).to_be_visible()
    taps(dag["Ans"], "Herhaalt wat Kees zegt")
    dag.een.press("Gesprek stoppen")
    dag.een.goes_on_to("Uit de rol", "Eerst schrijven")
    looked_at(dag.een, dag["Corrie"])
    for page in (dag.page, dag.scherm, dag["Ans"].page, dag["Mevrouw Yildiz"].page):
        expect(page.locator(".sz-herkansing").first).to_be_visible()
    dag.prents("5-tweede-kans", "Ans", "Fatma", "Corrie")
    dag["Corrie"].page.get_by_role(KNOP, name="Het mag blijven").click()
    dag["Mevrouw Yildiz"].page.get_by_role(KNOP, name="Wissen").click()
    expect(dag["Mevrouw Yildiz"].page.get_by_text("Het wordt vandaag gewist.")).to_be_visible()
    dag.twee.press("Pauze is klaar")
    dag.twee.press("Nog een ronde")
    dag["Fatma"].shows("U voert straks het gesprek")


def together_at_the_end(dag: Dag) -> None:
    trainer, page = dag.trainer, dag.page
    dag.een.press("Samen verder: De cliëntenraad")
    writes(dag["Mevrouw Yildiz"], "Wat moet de organisatie regelen?", "Een busje dat ook op zondag rijdt")
    writes(dag["Meneer Pol"], "Wat moet de organisatie regelen?", "Bel ons ook als het goed gaat")
    expect(dag["Hanna"].page.get_by_text("Een busje dat ook op zondag rijdt")).to_be_visible()
    trainer.press("Samen verder: Wat neemt u mee?")
    for naam, neemt_mee in (("Ans", "Langer stil zijn"), ("Dewi", "Eerst vragen of het mag")):
        dag[naam].page.get_by_label("Dit neem ik mee").fill(neemt_mee)
        dag[naam].page.get_by_role(KNOP, name="Bewaren", exact=True).click()
    page.get_by_label("Leerpunt van").select_option(label="Gerard")
    page.get_by_label("Wat neemt deze persoon mee?").fill("Koffie aanbieden")
    trainer.press("Leerpunt opschrijven")
    expect(page.get_by_text("Leerpunten lezen (3)")).to_be_visible()
    page.get_by_label("Wat spreekt u af?").fill("Kees bellen over het busje")
    page.get_by_label("Wie doet het?").select_option(label="Dewi")
    trainer.press("Afspraak opschrijven")
    expect(dag.scherm.get_by_text("Kees bellen over het busje")).to_be_visible()
    dag.prents("6-oogst", "Ans", "Mevrouw Yildiz", "Hanna")
    nowhere(["Langer stil zijn", "Koffie aanbieden"], [dag.scherm, dag["Dewi"].page, dag["Hanna"].page])
    trainer.press("Een collega leidt mee")
    trainer.press("Leidt niet meer mee")
    gone = dag.collega.get_by_role("heading", name="U leidt deze bijeenkomst niet meer mee")
    expect(gone).to_be_visible()
    expect(dag.collega.get_by_role("link", name="Naar de startpagina")).to_be_visible()
    nowhere([*dag.wie, "Gerard", "Kees bellen", "Koffie aanbieden"], [dag.collega])
    expect(page.get_by_text("wat de meekijkers aantikten in 1 gesprek")).to_be_visible()
    trainer.press("Bijeenkomst afsluiten")
    for naam, phone in dag.wie.items():
        if naam != "Erik":
            phone.shows("Dank u wel")
