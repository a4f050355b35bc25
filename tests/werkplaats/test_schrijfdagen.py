"""The leader's page of a session in writing: until when, who has written, other days; nothing of a room."""

import re
from datetime import date, timedelta

import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from samenzorg_sim.stijl.datum import weekdag
from samenzorg_sim.werkplaats.start import Start
from tests.werkplaats.lezen import buttons, field, press, text
from tests.werkplaats.trainer import Trainer


def in_days(days: int) -> date:
    return today() + timedelta(days=days)


@pytest.fixture
def trainer(client: BalieClient) -> Trainer:
    opened = client.doe(None, soort="open", werkvorm="intervisie-schriftelijk", verwacht=3)
    trainer = Trainer(client, str(opened["sessie"]))
    for naam in ("Ans", "Bea", "Cor"):
        trainer.adds(naam)
    return trainer


def days(trainer: Trainer) -> list[str]:
    """The last days as the page lists them, in words."""
    found = re.search(r"De dagen (.*?) 3 dagen erbij|De dagen (.*?) Blad met", trainer.sees)
    assert found
    return re.findall(r"tot en met (\w+dag \d+ \w+)", found[1] or found[2])


def test_the_page_says_until_when_and_has_nothing_of_a_room(trainer: Trainer) -> None:
    assert f"Tot en met {weekdag(in_days(2))}. Daarna begint de volgende stap vanzelf." in trainer.sees
    assert days(trainer) == [weekdag(in_days(n)) for n in (2, 6, 10, 14, 18, 21, 25)]
    shown = buttons(trainer.page)
    for absent in ("Tijd en pauze", "Tweede tafel erbij", "Beamer donker maken", "Speelwensen opschrijven"):
        assert absent not in shown
    assert "Alles voor de dag" not in trainer.sees
    assert field(trainer.page, "Verteller").options[0] == ("nog niemand", "")


def test_three_days_more_and_another_day_move_what_comes(trainer: Trainer) -> None:
    trainer.presses("3 dagen erbij")
    assert days(trainer) == [weekdag(in_days(n)) for n in (5, 9, 13, 17, 21, 24, 28)]
    field(trainer.page, "De dagen veranderen").value = True
    field(trainer.page, f"6. Wat iedereen meeneemt: {weekdag(in_days(28))}").value = in_days(40)
    trainer.presses("Dagen bewaren")
    assert days(trainer)[-1] == weekdag(in_days(40))
    assert "Dagen bewaren" not in buttons(trainer.page)


def test_days_in_another_order_are_refused_and_what_was_chosen_stays(trainer: Trainer) -> None:
    field(trainer.page, "De dagen veranderen").value = True
    field(trainer.page, f"1. De situatie: {weekdag(in_days(6))}").value = in_days(1)
    trainer.presses("Dagen bewaren")
    assert "De dagen staan niet op volgorde. Elke stap eindigt later dan de stap ervoor." in trainer.sees
    assert field(trainer.page, f"1. De situatie: {weekdag(in_days(1))}").value == in_days(1)
    field(trainer.page, f"1. De situatie: {weekdag(in_days(1))}").value = None
    trainer.presses("Dagen bewaren")
    assert "Kies bij elke stap een dag." in trainer.sees


def test_the_leader_knows_who_has_written_and_never_what(trainer: Trainer) -> None:
    seen = trainer.client.beeld(trainer.sessie)["deelnemers"]
    order = {"soort": "rol", "deelnemer": seen[0]["id"], "rol": "inbrenger"}
    trainer.client.doe(trainer.sessie, **order)
    trainer.presses("Verder: 1. De situatie")
    assert "Geschreven: nog niemand. Nog niet: Ans." in trainer.sees
    for part, words in (("Wat gebeurde er?", "Een boze dochter"), ("Mijn vraag", "Hoe nu?")):
        field(trainer.page, part).value = words
    trainer.presses("Antwoord opschrijven")
    assert "Geschreven: Ans." in trainer.sees
    assert (
        "Iedereen is klaar. Morgen begint de volgende stap vanzelf. U mag ook nu al verder." in trainer.sees
    )
    assert "Een boze dochter" not in trainer.sees
    assert "Nu openen" not in buttons(trainer.page)


def test_the_days_are_proposed_and_changed_before_it_begins(client: BalieClient) -> None:
    home = Start(client).widget
    press(home, "Intervisie")
    field(home, "Intervisie voorbereiden").value = True
    field(home, "De hoeveelste keer met deze groep?").value = 2
    field(home, "Manier van werken").value = "intervisie-vijf-stappen"
    assert "De laatste dag van elke stap" not in text(home)
    field(home, "Manier van werken").value = "intervisie-schriftelijk"
    assert "Duurt 26 dagen. Samen schrijft u ongeveer 85 minuten, thuis." in text(home)
    field(home, f"Meedoen: {weekdag(in_days(2))}").value = in_days(4)
    press(home, "Intervisie klaarzetten")
    newest = client.overzicht()["sessies"][0]["id"]
    agreed = client.beeld(newest)["tafels"][0]["termijn"]["stappen"]
    assert [one["tot"] for one in agreed[:2]] == [in_days(4).isoformat(), in_days(6).isoformat()]
