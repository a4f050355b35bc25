"""The page of a group: a day is planned, refused, taken back; what people choose is what is sent."""

import datetime

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from samenzorg_sim.werkplaats.intervisie import IntervisiePagina, intervisie
from tests.werkplaats.lezen import field, press, text

DAG = today() + datetime.timedelta(days=30)


def test_a_group_plans_hands_in_and_takes_back(client: BalieClient):
    for earlier in client.overzicht()["intervisie"]["groepen"]:  # of other stories on this server
        client.doe(earlier["id"], soort="wis_groep")
    page = IntervisiePagina(client, None)
    assert "Er is nog geen groep. Begin er hieronder een: een naam is genoeg." in text(page.widget)
    field(page.widget, "Hoe heet de groep?").value = "Team Linde"
    field(page.widget, "Wie zitten erin? Zet een komma tussen de namen.").value = "Fatma, Joost ,, Carla"
    press(page.widget, "Groep beginnen")
    (line,) = client.overzicht()["intervisie"]["groepen"]
    assert (line["naam"], line["leden"]) == ("Team Linde", 3)
    assert "Nog geen datum" in text(page.widget)

    press(page.widget, "Het jaar")
    field(page.widget, "Welke dag?").value = DAG
    field(page.widget, "Hoe laat?").value = "kwart voor"
    press(page.widget, "Dag opschrijven")
    assert "Kies een dag, en typ een tijd zoals 13:30." in text(page.widget)
    field(page.widget, "Hoe laat?").value = "13.50"
    field(page.widget, "Waar?").value = "de huiskamer"
    press(page.widget, "Dag opschrijven")
    press(page.widget, "De volgende keer")
    assert "13:50 uur, 2 uur, de huiskamer" in text(page.widget)

    press(page.widget, "Bijeenkomst klaarzetten")
    assert "Kies eerst een manier van werken. Dan zetten we de bijeenkomst klaar." in text(page.widget)
    leden = {one["naam"]: one["id"] for one in client.beeld(line["id"])["leden"]}
    field(page.widget, "Wie leidt?").value = leden["Joost"]
    field(page.widget, "Een situatie opschrijven").value = True
    field(page.widget, "Wie brengt in?").value = leden["Joost"]
    field(page.widget, "Een korte titel").value = "Een boze dochter"
    press(page.widget, "Opschrijven")
    assert "Een boze dochter" in text(page.widget)
    (case,) = client.beeld(line["id"])["bijeenkomsten"][0]["inbreng"]
    field(page.widget, "Welke situatie?").value = case["id"]
    press(page.widget, "De groep kiest deze")
    told = "Wie inbrengt, leidt nooit. Laat eerst iemand anders leiden."
    assert told in text(page.widget)
    field(page.widget, "Wie leidt?").value = ""
    press(page.widget, "De groep kiest deze")
    assert client.beeld(line["id"])["bijeenkomsten"][0]["inbreng"][0]["gekozen"]
    field(page.widget, "Wie leidt?").value = leden["Joost"]
    assert field(page.widget, "Wie leidt?").value == "", "refused: the list shows again what holds"

    press(page.widget, "Ongedaan maken: welke situatie de groep koos")
    assert not client.beeld(line["id"])["bijeenkomsten"][0]["inbreng"][0]["gekozen"]
    press(page.widget, "Terugtrekken en wissen")
    assert "Nog geen situatie." in text(page.widget)

    press(page.widget, "De groep")
    field(page.widget, "Deze groep wissen").value = True
    press(page.widget, "Ja, alles van deze groep wissen")
    assert "Deze groep is gewist, of u leidt hem niet meer mee." in text(page.widget)
    assert client.overzicht()["intervisie"]["groepen"] == []
    page.toezicht.check()


def test_open_learning_goals_come_back_with_the_intentions(client: BalieClient):
    groep = client.doe(None, soort="groep", naam="Team Berk", leden=["Dewi", "Ruben"])["sessie"]
    client.doe(groep, soort="plan", dag=DAG.isoformat(), begin=600, minuten=90)
    lid = client.beeld(groep)["leden"][0]["id"]
    client.doe(groep, soort="leerdoel", van=lid, tekst="eerst vragen, dan pas vertellen")
    page = IntervisiePagina(client, groep)
    assert "Wat mensen hier willen leren Dewi: eerst vragen, dan pas vertellen" in text(page.widget)
    press(page.widget, "De groep")
    field(page.widget, "Leerdoelen").value = True
    goal = client.beeld(groep)["leerdoelen"][0]["id"]
    field(page.widget, "Welk leerdoel?").value = goal
    press(page.widget, "Bereikt, of toch nog niet")
    assert "eerst vragen, dan pas vertellen · bereikt" in text(page.widget)
    press(page.widget, "De volgende keer")
    assert "Wat werd ervan?" not in text(page.widget)
    page.toezicht.check()


def test_an_address_of_something_else_shows_the_choice(client: BalieClient, sessie: str):
    assert "Een groep beginnen" in text(intervisie(sessie))


def test_a_case_of_a_cancelled_day_waits_for_the_next_one(client: BalieClient):
    groep = client.doe(None, soort="groep", naam="Team Eik", leden=["Dewi"])["sessie"]
    for days in (0, 30):
        dag = (DAG + datetime.timedelta(days=days)).isoformat()
        client.doe(groep, soort="plan", dag=dag, begin=600, minuten=90)
    beeld = client.beeld(groep)
    first, second = (one["id"] for one in beeld["bijeenkomsten"])
    client.doe(groep, soort="breng_in", bijeenkomst=first, van=beeld["leden"][0]["id"], titel="De lege stoel")
    client.doe(groep, soort="zeg_af", bijeenkomst=first, af=True)
    page = IntervisiePagina(client, groep)
    assert "De lege stoel Dewi · van een afgezegde dag" in text(page.widget)
    field(page.widget, "Welke situatie?").value = client.beeld(groep)["bijeenkomsten"][0]["inbreng"][0]["id"]
    press(page.widget, "Bewaren voor later")
    (case,) = client.beeld(groep)["bijeenkomsten"][1]["inbreng"]
    assert (case["titel"], second) == ("De lege stoel", client.beeld(groep)["volgende"])
    assert "van een afgezegde dag" not in text(page.widget)
    page.toezicht.check()
