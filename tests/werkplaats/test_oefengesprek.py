"""The trainer leads a whole conversation from her screen, with people without a phone."""

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.oefengesprek import oefengesprek
from tests.werkplaats.lezen import buttons, field, text
from tests.werkplaats.trainer import Trainer, a_group


def test_an_empty_session_says_what_to_do(client: BalieClient, sessie: str) -> None:
    trainer = Trainer(client, sessie)
    assert "Nog niemand. Wie de code invult, ziet u hier meteen." in trainer.sees
    assert "Telefoons toelaten" in buttons(trainer.page)


def test_the_door_opens_on_request_and_shows_address_and_code(client: BalieClient, sessie: str) -> None:
    trainer = Trainer(client, sessie)
    trainer.presses("Telefoons toelaten")
    code = client.beeld(sessie)["code"]
    assert "127.0.0.2" in trainer.sees
    assert f"{code[:4]} {code[4:]}" in trainer.sees
    trainer.presses("Deur voor telefoons sluiten")
    assert "Telefoons kunnen nu nog niet meedoen." in trainer.sees


def test_a_whole_round_without_phones(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden")
    assert field(trainer.page, "Rol van Ans").value == "speler"
    assert field(trainer.page, "Rol van Mevrouw Yildiz").value == "naaste"
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen")
    assert "Verder: Uit de rol" not in buttons(trainer.page)
    trainer.presses("Time-out", "Verder met het gesprek", "Gesprek stoppen")
    trainer.presses("Toch verder met het gesprek", "Gesprek stoppen", "Verder: Uit de rol")
    trainer.presses("Verder: De speler kijkt terug")
    assert "Hoe was het om dit gesprek te voeren?" in trainer.sees
    trainer.presses("Verder: De naaste kijkt terug", "Verder: De meekijkers kijken terug")
    trainer.presses("Verder: De tijdlijn")
    assert "Open vraag" not in trainer.sees
    trainer.presses("Laat de speler hier kijken")
    assert "Niet op gelet" in trainer.sees or "niet aangetikt" in trainer.sees
    trainer.presses("De speler zegt: het mag open", "Tijdlijn openen voor de groep", "Nog een ronde")
    assert "Voorbereiden – ronde 2" in trainer.sees
    assert field(trainer.page, "Rol van Bilal").value == "speler"


def test_rather_not_keeps_the_time_line_shut(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen", "Gesprek stoppen")
    for _ in range(5):
        trainer.presses(next(b for b in buttons(trainer.page) if b.startswith("Verder: ")))
    trainer.presses("Laat de speler hier kijken", "De speler zegt: liever niet")
    assert "Ans laat de tijdlijn liever niet zien. Dat is goed." in trainer.sees
    assert "Open vraag" not in trainer.sees


def test_roles_change_by_hand_and_a_refusal_shows_what_holds(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    trainer.presses("Verder: Voorbereiden")
    field(trainer.page, "Rol van Dewi").value = "speler"
    trainer.screen.toon(client.beeld(sessie))
    assert field(trainer.page, "Rol van Ans").value == "observator"
    trainer.presses("Verder: Het gesprek", "Gesprek beginnen")
    field(trainer.page, "Rol van Erik").value = "speler"
    assert "Het gesprek loopt. Wissel van rol als het gesprek is gestopt." in trainer.sees
    assert field(trainer.page, "Rol van Erik").value == "observator"


def test_agreements_with_dates_and_closing(client: BalieClient, sessie: str) -> None:
    trainer = a_group(client, sessie)
    client.doe(sessie, soort="fase", fase="oogst", ronde=0)
    trainer.screen.toon(client.beeld(sessie))
    trainer.presses("Afspraak opschrijven")
    assert "Schrijf op wat u afspreekt." in trainer.sees
    field(trainer.page, "Wat spreekt u af?").value = "Kees bellen"
    field(trainer.page, "Wie doet het?").value = client.beeld(sessie)["deelnemers"][1]["id"]
    trainer.presses("Afspraak opschrijven")
    assert "Kees bellen Bilal · klaar op " in trainer.sees
    field(trainer.page, "Leerpunt van").value = client.beeld(sessie)["deelnemers"][1]["id"]
    field(trainer.page, "Wat neemt deze persoon mee?").value = "Eerst luisteren"
    trainer.presses("Leerpunt opschrijven")
    assert "Bilal : Eerst luisteren" in trainer.sees
    made = client.beeld(sessie)["afspraken"][0]
    field(trainer.page, "Afspraak weghalen").value = made["id"]
    trainer.presses("Weghalen")
    assert "Nog geen afspraken." in trainer.sees
    trainer.presses("Bijeenkomst afsluiten")
    assert "Toch weer openen" in buttons(trainer.page)
    trainer.presses("Toch weer openen")
    assert "Bijeenkomst afsluiten" in buttons(trainer.page)


def test_somebody_leaves_and_comes_back(client: BalieClient, sessie: str) -> None:
    trainer = Trainer(client, sessie)
    trainer.adds("Ans")
    trainer.presses("Gaat weg")
    assert "Ans is weg" in trainer.sees
    trainer.presses("Is terug")
    assert "Ans zonder telefoon" in trainer.sees


def test_opened_without_naming_a_session_it_takes_the_newest(client: BalieClient, sessie: str) -> None:
    assert "Oefengesprek: De chauffeur" in text(oefengesprek())


def test_an_unknown_session_is_said_in_dutch(client: BalieClient) -> None:
    assert "Deze bijeenkomst is er niet (meer)." in text(oefengesprek("s_" + "0" * 32))
