"""The tour says what to press next, whatever the trainer does."""

from typing import Any

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.oefengesprek import Oefengesprek
from samenzorg_sim.werkplaats.panelen.rondleiding import stap
from samenzorg_sim.werkplaats.tafel import at_table
from tests.werkplaats.lezen import buttons, press, text


def beeld_van(client: BalieClient, sessie: str) -> dict[str, Any]:
    return at_table(client.beeld(sessie))


def go_on(client: BalieClient, sessie: str) -> dict[str, Any]:
    verder = beeld_van(client, sessie)["volgende"]
    client.doe(sessie, soort="fase", fase=verder["fase"], ronde=verder["ronde"])
    return beeld_van(client, sessie)


def example(client: BalieClient) -> str:
    order = {"scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard", "voorbeeld": True}
    return str(client.doe(None, soort="open", **order)["sessie"])


def test_five_steps_follow_the_meeting_from_beginning_to_end(client: BalieClient) -> None:
    sessie = example(client)
    beeld = beeld_van(client, sessie)
    alleen = "Druk bovenaan op 'Laat de proefgroep meedoen'. Dan bent u niet alleen."
    assert stap(beeld) == (1, alleen)
    beeld["deelnemers"] = [{"verbonden": True}]
    assert stap(beeld)[0] == 2
    for naam in ("Ans", "Bo", "Cor"):
        client.doe(sessie, soort="toevoegen", naam=naam)
    assert stap(go_on(client, sessie)) == (3, "Ieder heeft een rol. Druk op 'Verder: Het gesprek'.")
    assert stap(go_on(client, sessie)) == (3, "Druk op 'Gesprek beginnen'.")
    client.doe(sessie, soort="begin")
    assert "Druk dan op 'Gesprek stoppen'." in stap(beeld_van(client, sessie))[1]
    spel = beeld_van(client, sessie)["spel"]["id"]
    client.doe(sessie, soort="stop", spel=spel)
    assert stap(beeld_van(client, sessie)) == (4, "Nu kijkt u samen terug. Druk op 'Verder: Uit de rol'.")
    while (beeld := go_on(client, sessie))["fase"]["id"] != "tijdlijn":
        assert stap(beeld)[0] == 4
    assert "De speler kijkt als eerste." in stap(beeld)[1]
    client.doe(sessie, soort="tijdlijn_tonen", spel=spel, op="laptop")
    client.doe(sessie, soort="tijdlijn_gezien", spel=spel, mag_open=False)
    assert stap(beeld_van(client, sessie))[1].endswith("Druk op 'Verder: Wat neemt u mee?'.")
    assert stap(go_on(client, sessie)) == (5, "Ieder kiest één ding om mee te nemen. Wacht even.")
    client.doe(sessie, soort="sluit")
    assert stap(beeld_van(client, sessie)) == (6, "Zet op de startpagina uw eigen oefengesprek klaar.")


def test_it_is_only_in_an_example_and_can_be_closed(client: BalieClient, sessie: str) -> None:
    eigen = Oefengesprek(client, sessie, client.beeld(sessie)).widget
    assert "Rondleiding" not in text(eigen)
    assert "Laat de proefgroep meedoen" not in buttons(eigen)
    voorbeeld = example(client)
    page = Oefengesprek(client, voorbeeld, client.beeld(voorbeeld)).widget
    assert "Rondleiding 1 van 5" in text(page)
    press(page, "Rondleiding sluiten")
    assert "Rondleiding 1 van 5" not in text(page)
    assert "Laat de proefgroep meedoen" in buttons(page)
