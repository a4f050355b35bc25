"""From a planned day to the talk: one press makes it ready, and the year and the talk stay one."""

import datetime
from typing import Any

import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from samenzorg_sim.werkplaats.intervisie import IntervisiePagina
from samenzorg_sim.werkplaats.oefengesprek import Oefengesprek
from tests.werkplaats.lezen import buttons, field, press, text

VANDAAG = today()
NAMEN = ("Fatma", "Joost", "Carla")


class Groep:
    """A group with a meeting today, of a method in which situations are handed in."""

    def __init__(self, client: BalieClient, werkvorm: str = "intervisie-incident-b") -> None:
        self.client = client
        self.id = str(client.doe(None, soort="groep", naam="Team Linde", leden=list(NAMEN))["sessie"])
        for days in (0, 60):
            dag = (VANDAAG + datetime.timedelta(days=days)).isoformat()
            client.doe(self.id, soort="plan", dag=dag, begin=810, minuten=120)
        self.doe("methode", bijeenkomst=self.dag["id"], werkvorm=werkvorm)
        self.lid = {one["naam"]: one["id"] for one in self.beeld["leden"]}

    def doe(self, soort: str, **rest: Any) -> None:
        self.client.doe(self.id, soort=soort, **rest)

    @property
    def beeld(self) -> dict[str, Any]:
        return self.client.beeld(self.id)

    @property
    def dag(self) -> dict[str, Any]:
        return dict(self.beeld["bijeenkomsten"][0])

    @property
    def rollen(self) -> dict[str, str]:
        return {d["naam"]: d["rol"] for d in self.client.beeld(self.dag["sessie"])["deelnemers"]}

    def deelnemer(self, naam: str) -> str:
        return str(next(d["id"] for d in self.dag["gesprek"]["deelnemers"] if d["naam"] == naam))


@pytest.fixture
def groep(client: BalieClient) -> Groep:
    return Groep(client)


def test_what_the_year_decided_stands_ready_in_the_talk(groep: Groep) -> None:
    day = groep.dag["id"]
    groep.doe("leider", bijeenkomst=day, lid=groep.lid["Joost"])
    groep.doe("breng_in", bijeenkomst=day, van=groep.lid["Fatma"], titel="Een boze dochter", vraag="Hoe nu?")
    groep.doe("kies_inbreng", inbreng=groep.dag["inbreng"][0]["id"], gekozen=True)
    page = IntervisiePagina(groep.client, groep.id)
    press(page.widget, "Bijeenkomst klaarzetten")
    assert "De bijeenkomst staat klaar." in text(page.widget)
    assert "Komen nog: Fatma, Joost, Carla." in text(page.widget)
    assert groep.rollen == {"Fatma": "inbrenger", "Joost": "gespreksleider", "Carla": ""}
    assert groep.dag["gesprek"]["dag"] == VANDAAG.isoformat()
    assert groep.dag["inbreng"] == [], "it is in one place only"
    assert "Een boze dochter Fatma · gekozen" in text(page.widget)
    assert "U ziet alleen titels." in text(page.widget)
    assert "Hoe nu?" not in text(page.widget)

    # Who brings it in never leads, along this road either.
    field(page.widget, "Wie leidt?").value = groep.lid["Fatma"]
    assert "De verteller kan in deze ronde geen gespreksleider zijn." in text(page.widget)
    assert field(page.widget, "Wie leidt?").value == groep.lid["Joost"]
    field(page.widget, "Een situatie opschrijven").value = True
    field(page.widget, "Wie brengt in?").value = groep.lid["Joost"]
    field(page.widget, "Een korte titel").value = "De lege stoel"
    press(page.widget, "Opschrijven")
    field(page.widget, "Welke situatie?").value = groep.deelnemer("Joost")
    press(page.widget, "De groep kiest deze")
    assert "De gespreksleider kan in deze ronde geen verteller zijn." in text(page.widget)
    field(page.widget, "Wie leidt?").value = ""
    press(page.widget, "De groep kiest deze")
    assert groep.rollen == {"Fatma": "lid", "Joost": "inbrenger", "Carla": ""}
    assert groep.dag["leidt"] is None

    press(page.widget, "Meteen beginnen bij ‘Het voorval’")
    going = groep.client.beeld(groep.dag["sessie"])["tafels"][0]
    assert (going["fase"]["id"], going["fase"]["ronde"]) == ("voorval", 1)
    assert groep.rollen["Joost"] == "inbrenger"
    page.toezicht.check()


def test_a_new_member_and_another_day_go_along_and_another_method_only_while_nothing_was_done(
    groep: Groep,
) -> None:
    page = IntervisiePagina(groep.client, groep.id)
    press(page.widget, "Bijeenkomst klaarzetten")
    first = groep.dag["sessie"]
    field(page.widget, "Welke manier van werken?").value = "intervisie-starr"
    assert groep.dag["sessie"] != first
    assert groep.client.beeld(groep.dag["sessie"])["werkvorm"] == "intervisie-starr"

    press(page.widget, "De groep")
    field(page.widget, "Iemand erbij, weg of gewist").value = True
    field(page.widget, "Naam").value = "Omar"
    press(page.widget, "Erbij zetten")
    assert "Omar" in groep.rollen
    press(page.widget, "Het jaar")
    field(page.widget, "Welke bijeenkomst?").value = groep.dag["id"]
    field(page.widget, "Welke dag?").value = VANDAAG + datetime.timedelta(days=3)
    press(page.widget, "Verzetten")
    assert groep.dag["gesprek"]["dag"] == (VANDAAG + datetime.timedelta(days=3)).isoformat()
    press(page.widget, "De volgende keer")
    field(page.widget, "Een situatie opschrijven").value = True
    field(page.widget, "Wie brengt in?").value = groep.lid["Carla"]
    field(page.widget, "Een korte titel").value = "De lege stoel"
    press(page.widget, "Opschrijven")
    field(page.widget, "Welke manier van werken?").value = "intervisie-vijf-stappen"
    assert "In deze bijeenkomst is al iets gedaan." in text(page.widget)
    assert field(page.widget, "Welke manier van werken?").value == "intervisie-starr"
    page.toezicht.check()


def test_the_talk_is_led_on_its_own_page_with_who_is_still_to_come(groep: Groep) -> None:
    later = {"dag": (VANDAAG + datetime.timedelta(days=9)).isoformat(), "begin": 810, "minuten": 120}
    groep.doe("verzet", bijeenkomst=groep.dag["id"], **later)
    page = IntervisiePagina(groep.client, groep.id)
    press(page.widget, "Bijeenkomst klaarzetten")
    sessie = groep.dag["sessie"]
    groep.client.doe(sessie, soort="terugkeren", deelnemer=groep.deelnemer("Joost"))
    talk = Oefengesprek(groep.client, sessie, groep.client.beeld(sessie))
    assert "De groep (1)" in text(talk.widget)
    assert "Fatma komt nog" in text(talk.widget)
    assert "U hebt nu 3 deelnemers. Deze oefening is gemaakt voor 4 tot 8." in text(talk.widget)
    assert "Joost zonder telefoon" in text(talk.widget)
    assert buttons(talk.widget).count("Is er") == 2
    talk.toezicht.check()


def test_after_the_talk_agreements_are_of_members_and_nothing_comes_twice(groep: Groep) -> None:
    page = IntervisiePagina(groep.client, groep.id)
    press(page.widget, "Bijeenkomst klaarzetten")
    sessie, client = groep.dag["sessie"], groep.client
    client.doe(sessie, soort="terugkeren", deelnemer=groep.deelnemer("Fatma"))
    client.doe(sessie, soort="toevoegen", naam="Annie")
    client.doe(sessie, soort="vertrekken", deelnemer=groep.deelnemer("Fatma"))
    days = {"wanneer": VANDAAG.isoformat(), "terugkijken": VANDAAG.isoformat()}
    for naam, wat in (("Fatma", "de zoon bellen"), ("Annie", "een kaart sturen")):
        client.doe(sessie, soort="afspraak", wat=wat, wie=groep.deelnemer(naam), **days)
    page = IntervisiePagina(client, groep.id)
    assert "Deze mensen deden mee onder een naam die de groep niet kent." in text(page.widget)
    press(page.widget, "Deze afspraken overnemen")
    assert [one["stap"] for one in groep.beeld["voornemens"]] == ["de zoon bellen"]
    field(page.widget, "Wie is Annie?").value = groep.lid["Carla"]
    assert "Deze mensen deden mee" not in text(page.widget)
    press(page.widget, "Deze afspraken overnemen")
    made = {(one["naam"], one["stap"]) for one in groep.beeld["voornemens"]}
    assert made == {("Fatma", "de zoon bellen"), ("Carla", "een kaart sturen")}
    assert "Afspraken uit het gesprek" not in text(page.widget)

    field(page.widget, "Deze bijeenkomst is geweest: afronden").value = True
    came = {naam: field(page.widget, naam).value for naam in NAMEN}
    assert came == {"Fatma": True, "Joost": False, "Carla": True}, "who left early was there too"
    press(page.widget, "Afronden en situaties wissen")
    assert groep.dag["stand"] == "gehouden"
    assert client.beeld(sessie)["afgesloten"]
    assert {one["stap"] for one in groep.beeld["terug"]} == {"de zoon bellen", "een kaart sturen"}
    page.toezicht.check()
