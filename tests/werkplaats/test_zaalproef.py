"""The card that tries the room: what it says while no phone comes, and when one does."""

from typing import Any

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.panelen.zaalproef import Zaalproef, options, raad, telling
from samenzorg_sim.werkplaats.scherm import Scherm
from tests.werkplaats.lezen import buttons, press, text

EEN, TWEE = "http://192.168.1.5:8866/meedoen", "http://10.0.0.7:8866/meedoen"


def stand(*adressen: str, aan: bool = True, aantal: int = 0, melding: str | None = None) -> dict[str, Any]:
    deur = {"open": False, "adressen": list(adressen), "melding": melding}
    return {"aan": aan, "aantal": aantal, "laatste": 0, "seconden": 30, "deur": deur, "soorten": {}}


def test_the_check_begins_and_ends_on_the_real_door(client: BalieClient) -> None:
    card = Zaalproef(Scherm(client)).widget
    assert buttons(card) == ["Proberen met een telefoon"]
    press(card, "Proberen met een telefoon")
    assert "Er heeft nog geen telefoon deze laptop bereikt." in text(card)
    assert f"127.0.0.2:{client.address.rpartition(':')[2]}" in text(card)
    assert "Nog geen telefoon?" not in text(card)
    press(card, "Klaar met proberen")
    assert buttons(card) == ["Proberen met een telefoon"]
    assert client.deur()["adressen"] == []


def test_every_address_can_be_chosen_and_says_what_it_is() -> None:
    assert options([EEN, TWEE], {"10.0.0.7": "kabel"}) == [
        ("192.168.1.5:8866", "192.168.1.5:8866"),
        ("10.0.0.7:8866 (kabel)", "10.0.0.7:8866"),
    ]


def test_advice_follows_what_the_laptop_knows_of_itself() -> None:
    assert "Deze laptop heeft 2 adressen." in raad(stand(EEN, TWEE), "linux")
    assert "adressen" not in raad(stand(EEN), "linux")
    assert "Laat daarin poort 8866 toe." in raad(stand(EEN), "linux")
    assert "Kies 'Toegang toestaan'" in str(raad(stand(EEN), "win32")).replace("&#39;", "'")
    assert "Systeeminstellingen, Netwerk, Firewall" in raad(stand(EEN), "darwin")
    assert "Deze computer zit niet op een netwerk." in raad(
        stand(melding="Deze computer zit niet op een netwerk."), "linux"
    )


def test_one_phone_and_more_phones() -> None:
    assert "1 telefoon bereikte deze laptop, om " in telling(stand(EEN, aantal=1))
    assert "3 telefoons bereikten deze laptop, de laatste om " in telling(stand(EEN, aantal=3))
    assert "De deur voor telefoons is weer dicht." in telling(stand(aan=False, aantal=1))
