"""Leading a day: a clock that informs, breaks, wishes, rest, second chances, and the projector dark."""

import time

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.panelen.stuur import left
from tests.running_server import RunningServer
from tests.werkplaats.lezen import buttons, field, text
from tests.werkplaats.telefoon import Telefoon
from tests.werkplaats.trainer import Trainer, a_group

LOOKING_BACK = ("De speler kijkt terug", "De naaste kijkt terug", "De meekijkers kijken terug")


def played(client: BalieClient, sessie: str) -> Trainer:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen", "Gesprek stoppen")
    return trainer


def test_the_clock_tells_what_is_left_and_never_hurries() -> None:
    klok = {"minuten": 8, "tot": 8 * 60_000, "pauze": None}
    assert left(klok, 0) == "Ongeveer 8 minuten."
    assert left(klok, 3 * 60_000 + 1) == "Ongeveer 8 minuten, nog 5."
    assert left(klok, 9 * 60_000) == "Ongeveer 8 minuten. Die tijd is om. U kiest zelf wanneer u verdergaat."
    assert left(klok, 70 * 60_000) == "Ongeveer 8 minuten."
    assert left(klok | {"minuten": 0}, 0) == "Zo lang als nodig."
    assert left({"minuten": 1, "tot": 60_000}, 0) == "Ongeveer 1 minuut."


def test_two_minutes_more(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    assert "Ongeveer 10 minuten." in trainer.sees
    field(trainer.page, "Tijd en pauze").value = True
    trainer.presses("Twee minuten erbij", "Twee minuten erbij")
    assert "Ongeveer 14 minuten." in trainer.sees


def test_a_break_rests_everything_until_it_is_over(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden")
    field(trainer.page, "Tijd en pauze").value = True
    field(trainer.page, "Hoe lang duurt de pauze?").value = "15"
    trainer.presses("Pauze beginnen")
    assert "Pauze Ongeveer 15 minuten. Daarna gaat u verder met: Voorbereiden." in trainer.sees
    assert not [b for b in buttons(trainer.page) if b.startswith("Verder")]
    trainer.presses("Pauze is klaar")
    assert "Voorbereiden – ronde 1" in trainer.sees
    assert "Verder: Het gesprek" in buttons(trainer.page)


def test_no_break_while_people_play(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen")
    field(trainer.page, "Tijd en pauze").value = True
    assert "Pauze beginnen" not in buttons(trainer.page)
    assert "Twee minuten erbij" in buttons(trainer.page)


def test_a_raised_hand_is_the_first_stop_sign(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek")
    hand = "Steekt iemand de hand op? Dan is het stop. Druk op &#39;Gesprek stoppen&#39;."
    assert hand in trainer.sees
    trainer.presses("Gesprek beginnen")
    assert hand in trainer.sees


def test_a_second_chance_at_once(client: BalieClient, sessie: str) -> None:
    trainer = played(client, sessie)
    trainer.presses("Nog een keer, als tweede kans")
    assert "Klaar voor de tweede kans" in trainer.sees
    trainer.presses("Tweede kans beginnen")
    assert "De tweede kans loopt Net begonnen." in trainer.sees
    trainer.presses("Gesprek stoppen")
    plays = client.beeld(sessie)["tafels"][0]["spel"]
    assert (plays["wat"], plays["stand"]) == ("herkansing", "gestopt")


def test_after_a_stop_by_who_plays_the_second_chance_waits_for_the_next_step(
    client: BalieClient, sessie: str, server: RunningServer
) -> None:
    client.deur(True)
    phone = Telefoon(server, sessie).joins(client, "Joop", "clientenraad")
    trainer = Trainer(client, sessie)
    trainer.adds("Ans")
    trainer.adds("Bilal")
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen")
    spel = client.beeld(sessie)["tafels"][0]["spel"]["id"]
    assert phone.doe("stop", spel=spel).status_code == 200
    trainer.screen.toon(client.beeld(sessie))
    assert "Iemand drukte op stop." in trainer.sees
    assert "Nog een keer, als tweede kans" not in buttons(trainer.page)
    trainer.presses("Verder: Uit de rol")
    trainer.presses("Nog een keer, als tweede kans")
    assert "Klaar voor de tweede kans" in trainer.sees


def test_only_the_hard_fragment_after_looking_back_and_after_all_not(
    client: BalieClient, sessie: str
) -> None:
    trainer = played(client, sessie)
    trainer.presses(
        "Verder: Uit de rol", *(f"Verder: {title}" for title in LOOKING_BACK), "Verder: De tijdlijn"
    )
    trainer.presses("Alleen het moeilijke stukje")
    assert "Het gesprek – ronde 1" in trainer.sees
    assert "Klaar voor het moeilijke stukje" in trainer.sees
    trainer.presses("Toch niet nog eens")
    assert "Het gesprek is gestopt" in trainer.sees
    assert "Moeilijke stukje beginnen" not in buttons(trainer.page)


def test_who_played_the_naaste_twice_rests_first(client: BalieClient, sessie: str) -> None:
    trainer = played(client, sessie)
    trainer.presses("Nog een keer, als tweede kans", "Tweede kans beginnen")
    tired = "Mevrouw Yildiz speelde twee keer achter elkaar de naaste. Dat kost veel."
    assert tired not in trainer.sees
    trainer.presses("Gesprek stoppen")
    assert tired in trainer.sees
    field(trainer.page, "Tijd en pauze").value = True
    trainer.presses("Pauze beginnen", "Pauze is klaar")
    assert tired not in trainer.sees


def test_a_wish_to_play_is_written_down_for_who_has_no_phone(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    field(trainer.page, "Speelwensen opschrijven").value = True
    field(trainer.page, "Wens van Ans").value = "liever_niet"
    field(trainer.page, "Wens van Dewi").value = "graag"
    trainer.screen.toon(client.beeld(sessie))
    assert "Ans speelt liever niet · zonder telefoon" in trainer.sees
    trainer.presses("Verder: Voorbereiden")
    assert field(trainer.page, "Rol van Dewi").value == "speler"
    field(trainer.page, "Wens van Dewi").value = ""
    assert [d["wens"] for d in client.beeld(sessie)["deelnemers"]][:4] == ["liever_niet", None, None, None]


def test_two_people_with_one_name_are_told_apart(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.adds("ans")
    trainer.presses("Verder: Voorbereiden")
    assert field(trainer.page, "Rol van ans (2)").value == "observator"
    assert field(trainer.page, "Rol van Ans").value == "speler"


def test_the_projector_dark_and_light_again(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Beamer donker maken")
    assert client.beeld(sessie)["donker"] is True
    trainer.presses("Beamer weer aan")
    assert client.beeld(sessie)["donker"] is False


def test_the_clock_ticks_on_the_page(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    beeld = client.beeld(sessie)
    beeld["tafels"][0]["klok"]["tot"] = time.time() * 1000 + 90_000
    trainer.screen.toon(beeld)
    assert "Ongeveer 10 minuten, nog 2." in text(trainer.page)
