"""Whether what was heard is kept: who played and has no phone says it, the trainer notes it."""

from samenzorg_sim.balie.client import BalieClient
from tests.running_server import RunningServer
from tests.werkplaats.lezen import buttons
from tests.werkplaats.telefoon import Telefoon
from tests.werkplaats.trainer import Trainer


def heard(client: BalieClient, sessie: str, server: RunningServer) -> Trainer:
    """Ans and Mevrouw Yildiz played, both without a phone; Bilal tapped once."""
    trainer = Trainer(client, sessie)
    trainer.adds("Ans")
    trainer.adds("Mevrouw Yildiz", "clientenraad")
    client.deur(True)
    bilal = Telefoon(server, sessie).joins(client, "Bilal")
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen")
    bilal.taps()
    trainer.presses("Gesprek stoppen", "Verder: Uit de rol", "Verder: De speler kijkt terug")
    trainer.presses("Verder: De naaste kijkt terug", "Verder: De meekijkers kijken terug")
    trainer.presses("Verder: De tijdlijn")
    assert "Bewaren of wissen?" not in trainer.sees
    trainer.presses("Laat de speler hier kijken")
    return trainer


def test_both_keep_it_and_the_end_says_so(client: BalieClient, sessie: str, server: RunningServer) -> None:
    trainer = heard(client, sessie, server)
    assert "Ans zei nog niets. Mevrouw Yildiz zei nog niets." in trainer.sees
    trainer.presses("Ans: mag bewaard worden")
    assert "Ans wil het bewaren. Mevrouw Yildiz zei nog niets." in trainer.sees
    trainer.presses("Mevrouw Yildiz: mag bewaard worden", "Verder: Wat neemt u mee?")
    kept = "wat de meekijkers aantikten in 1 gesprek, omdat de speler en de naaste dat willen"
    assert kept in trainer.sees
    assert "Dit wordt gewist" not in trainer.sees
    trainer.presses("Bijeenkomst afsluiten")
    assert client.beeld(sessie)["afsluiten"] == {
        "gesprekken": 1, "bewaard": 1, "vragen": [], "vragen_weg": False,
    }  # fmt: skip


def test_one_no_is_enough_and_a_no_may_become_a_yes(
    client: BalieClient, sessie: str, server: RunningServer
) -> None:
    trainer = heard(client, sessie, server)
    trainer.presses("Ans: mag bewaard worden", "Mevrouw Yildiz: liever wissen", "Verder: Wat neemt u mee?")
    assert "Dit wordt gewist, en dat blijft zo: wat de meekijkers aantikten" in trainer.sees
    trainer.presses("Terug: De tijdlijn", "Mevrouw Yildiz: mag bewaard worden", "Verder: Wat neemt u mee?")
    assert "Dit wordt gewist" not in trainer.sees
    trainer.presses("Terug: De tijdlijn", "Ans: liever wissen", "Verder: Wat neemt u mee?")
    trainer.presses("Bijeenkomst afsluiten")
    assert client.beeld(sessie)["afsluiten"]["gesprekken"] == 0


def test_who_has_a_phone_says_it_there(client: BalieClient, sessie: str, server: RunningServer) -> None:
    trainer = Trainer(client, sessie)
    client.deur(True)
    ans, phone = (Telefoon(server, sessie).joins(client, naam) for naam in ("Ans", "Bilal"))
    trainer.adds("Mevrouw Yildiz", "clientenraad")
    trainer.presses("Verder: Voorbereiden", "Verder: Het gesprek", "Gesprek beginnen")
    phone.taps()
    trainer.presses("Gesprek stoppen")
    client.doe(sessie, soort="fase", fase="tijdlijn", ronde=1)
    trainer.screen.toon(client.beeld(sessie))
    spel = client.beeld(sessie)["tafels"][0]["spel"]["id"]
    assert ans.doe("bewaren", spel=spel, ja=False).status_code == 200
    trainer.presses("Laat de speler kijken op de telefoon")
    trainer.screen.toon(client.beeld(sessie))
    mine = [b for b in buttons(trainer.page) if ": " in b and not b.startswith(("Verder", "Terug"))]
    assert mine == ["Mevrouw Yildiz: mag bewaard worden", "Mevrouw Yildiz: liever wissen"]
    assert "Mevrouw Yildiz zei nog niets." in trainer.sees
    assert "Ans wil" not in trainer.sees
    assert client.beeld(sessie)["tafels"][0]["spel"]["bewaren"] == {"speler": None, "naaste": None}
