"""The trainer leads more than one table: each at its own pace, people moved, and together again."""

from collections.abc import Iterator

import pytest
from markupsafe import escape

from samenzorg_sim.balie.client import BalieClient
from tests.eigen_materiaal import write_second_case
from tests.running_server import RunningServer, start_server
from tests.werkplaats.lezen import buttons, field, parts, tables, text
from tests.werkplaats.trainer import Trainer, a_group


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server of an organisation that has a second case."""
    folder = tmp_path_factory.mktemp("tafels")
    write_second_case(folder / "gegevens")
    running = start_server(folder)
    yield running
    running.stop()


def with_two_tables(client: BalieClient, sessie: str) -> Trainer:
    trainer = a_group(client, sessie)
    trainer.adds("De heer De Wit", "clientenraad")
    field(trainer.page, "Tweede tafel erbij").value = True
    trainer.presses("Tweede tafel erbij zetten")
    return trainer


def at_table(client: BalieClient, sessie: str, nummer: int) -> list[str]:
    return [d["naam"] for d in client.beeld(sessie)["deelnemers"] if d["tafel"] == nummer]


def test_one_table_never_speaks_of_tables(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    while following := [b for b in buttons(trainer.page) if b.startswith("Verder: ")]:
        assert "tafel" not in trainer.sees.lower()
        trainer.presses(following[0])
    assert "Wat neemt u mee?" in trainer.sees
    assert "tafel" not in trainer.sees.lower()
    assert not [b for b in buttons(trainer.page) if "tafel" in b.lower()]


def test_a_second_table_divides_who_is_here(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    assert at_table(client, sessie, 1) == ["Ans", "Corrie", "Erik", "Mevrouw Yildiz"]
    assert at_table(client, sessie, 2) == ["Bilal", "Dewi", "Fatma", "De heer De Wit"]
    assert "Tafel 1 (4)" in trainer.sees
    # Everybody is at the welcome: there is one thing to press, for both.
    assert len(tables(trainer.page)) == 1
    trainer.presses("Samen verder: Voorbereiden")
    assert [text(table)[:7] for table in tables(trainer.page)] == ["Tafel 1", "Tafel 2"]
    assert field(trainer.page, "Rol van Ans").value == field(trainer.page, "Rol van Bilal").value == "speler"


def test_each_table_says_who_plays_there(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    assert "Speler:" not in trainer.sees
    trainer.presses("Samen verder: Voorbereiden")
    assert "Tafel 1 De chauffeur Speler: Ans · Naaste: Mevrouw Yildiz" in text(trainer.at(1))
    assert "Tafel 2 De chauffeur Speler: Bilal · Naaste: De heer De Wit" in text(trainer.at(2))
    joop = next(d["id"] for d in client.beeld(sessie)["deelnemers"] if d["naam"] == "De heer De Wit")
    client.doe(sessie, soort="vertrekken", deelnemer=joop)
    trainer.screen.toon(client.beeld(sessie))
    assert "Speler: Bilal · Naaste: nog niemand" in text(trainer.at(2))


def test_each_table_has_its_own_step_round_and_play(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    trainer.presses("Samen verder: Voorbereiden")
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen", tafel=1)
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen", "Time-out", tafel=2)
    assert "Het gesprek loopt" in text(trainer.at(1))
    assert "Time-out Houd het kort." in text(trainer.at(2))
    trainer.presses("Gesprek stoppen", "Verder: Uit de rol", tafel=1)
    assert "Gesprek stoppen" in buttons(trainer.at(2))
    for title in ("De speler kijkt terug", "De naaste kijkt terug", "De meekijkers kijken terug"):
        trainer.presses(f"Verder: {title}", tafel=1)
    trainer.presses("Verder: De tijdlijn", "Nog een ronde", tafel=1)
    assert "Voorbereiden – ronde 2" in text(trainer.at(1))
    assert "Het gesprek – ronde 1" in text(trainer.at(2))


def test_both_go_on_together_when_the_other_has_stopped(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    trainer.presses("Samen verder: Voorbereiden")
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen", tafel=2)
    field(trainer.page, "Tafels veranderen").value = True
    field(trainer.page, "Alle tafels samen naar").value = "oogst"
    trainer.presses("Samen daarheen")
    assert escape("Het gesprek aan tafel 2 loopt nog. Druk eerst op 'Gesprek stoppen'.") in trainer.sees
    trainer.presses("Gesprek stoppen", tafel=2)
    trainer.presses("Samen daarheen")
    assert len(tables(trainer.page)) == 1
    assert "Wat neemt u mee?" in trainer.sees
    trainer.presses("Samen terug: De tijdlijn")
    assert [t["fase"]["ronde"] for t in client.beeld(sessie)["tafels"]] == [1, 1]


def test_who_is_ready_first_reads_that_the_other_table_would_come_along(
    client: BalieClient, sessie: str
) -> None:
    trainer = with_two_tables(client, sessie)
    trainer.presses("Samen verder: Voorbereiden")
    not_so_far = escape("Tafel 2 is nog niet zover. Met 'Samen verder' gaat die tafel meteen mee.")
    steps = ("Uit de rol", "De speler kijkt terug", "De naaste kijkt terug", "De meekijkers kijken terug")
    for nummer, ready in ((1, False), (2, True)):
        trainer.presses("Verder: Het gesprek", "Gesprek beginnen", "Gesprek stoppen", tafel=nummer)
        trainer.presses(*(f"Verder: {title}" for title in (*steps, "De tijdlijn")), tafel=nummer)
        assert (not_so_far not in text(trainer.at(1))) is ready
        assert not_so_far not in text(trainer.at(2))


def test_somebody_is_moved_by_hand_and_who_plays_stays(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    trainer.presses("Samen verder: Voorbereiden")
    field(trainer.page, "Tafel van Corrie").value = "2"
    trainer.screen.toon(client.beeld(sessie))
    assert "Corrie" in at_table(client, sessie, 2)
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen", tafel=1)
    field(trainer.page, "Tafel van Ans").value = "2"
    assert "Deze persoon speelt nu. Wissel van tafel als het gesprek is gestopt." in trainer.sees
    assert field(trainer.page, "Tafel van Ans").value == "1"


def test_another_case_until_the_table_has_played(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    field(trainer.page, "Casus van tafel 2").value = "het-busje"
    trainer.screen.toon(client.beeld(sessie))
    assert "Oefengesprek: De chauffeur en Het busje" in trainer.sees
    trainer.presses("Samen verder: Voorbereiden")
    assert "Tafel 2 Het busje" in text(trainer.at(2))
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen", "Gesprek stoppen", tafel=2)
    questions = [getattr(part, "description", "") for part in parts(trainer.page)]
    assert "Casus van tafel 1" in questions
    assert "Casus van tafel 2" not in questions


def test_what_is_read_aloud_is_no_case_for_a_table_that_plays(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    there = {case["titel"] for case in client.overzicht()["scenarios"]}
    for question in ("Casus van tafel 2", "Casus voor de nieuwe tafel"):
        offered = {words for words, _ in field(trainer.page, question).options}
        assert there - offered == {"De maaltijdkaart"}


def test_a_table_away_again_and_one_that_came_in_the_middle(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen", "Gesprek stoppen")
    field(trainer.page, "Tweede tafel erbij").value = True
    trainer.presses("Tweede tafel erbij zetten")
    assert at_table(client, sessie, 2) == []
    assert "Gesprek beginnen" not in buttons(trainer.at(2))
    trainer.presses("Mensen over de tafels verdelen")
    trainer.presses("Verder: Voorbereiden", tafel=2)
    assert "Voorbereiden – ronde 1" in text(trainer.at(2))
    trainer.presses("Tafel 2 weghalen")
    assert len(at_table(client, sessie, 1)) == 7
    assert len(tables(trainer.page)) == 1


def test_a_third_table_is_one_of_the_tabs(client: BalieClient, sessie: str) -> None:
    trainer = with_two_tables(client, sessie)
    trainer.presses("Derde tafel erbij zetten", "Samen verder: Voorbereiden")
    assert "Tafel 3: Voorbereiden" in buttons(trainer.page)
    trainer.presses("Tafel 2: Voorbereiden", "Verder: Het gesprek")
    assert "Tafel 2: Het gesprek" in buttons(trainer.page)
    assert "Tafel 2" in text(trainer.at(1))
