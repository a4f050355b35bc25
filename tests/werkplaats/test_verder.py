"""The top of the home page: what one was busy with, and what to do the first time."""

from typing import Any

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.panelen.verder import Verder
from samenzorg_sim.werkplaats.scherm import Scherm
from tests.werkplaats.lezen import buttons, press, text


def sessie(number: int, **other: Any) -> dict[str, Any]:
    """A meeting of 3 January 2025 as the desk lists it."""
    return {
        "id": f"s_{number}", "geopend": 1735900000000, "voorbeeld": False, "titel": "De chauffeur",
        "groep": f"Team {number}", "afgesloten": False, "fase": "Welkom", "aantal": 0, "weg": False,
        "bruikbaar": True,
    } | other  # fmt: skip


def groep(naam: str, volgende: str | None) -> dict[str, Any]:
    return {
        "id": f"i_{naam}", "naam": naam, "volgende": volgende, "tot": "2026-02-01", "waarschuw": False,
        "bruikbaar": True,
    }  # fmt: skip


def shown(client: BalieClient, *sessies: dict[str, Any], groepen: tuple[dict[str, Any], ...] = ()) -> Verder:
    overzicht = {"sessies": list(sessies), "intervisie": {"groepen": list(groepen)}}
    return Verder(Scherm(client), overzicht, lambda: None)


def test_the_first_time_it_says_what_to_do_first(client: BalieClient) -> None:
    top = shown(client).widget
    assert text(top) == (
        "Bent u hier voor het eerst? Kies hieronder wat u wilt doen. Wij vragen dan wat u nodig hebt. "
        "Er begint nog niets."
    )
    assert buttons(top) == []


def test_an_example_is_what_one_opens_first(client: BalieClient) -> None:
    top = shown(client, sessie(1, voorbeeld=True, groep="Voorbeeldgroep")).widget
    assert "Open het voorbeeld hieronder." in text(top)
    assert "De chauffeur – Voorbeeldgroep voorbeeld · vr 3 januari 2025" in text(top)


def test_the_three_newest_of_ones_own_come_before_an_example(client: BalieClient) -> None:
    top = shown(client, sessie(0, voorbeeld=True), *(sessie(number) for number in range(1, 6))).widget
    assert text(top).startswith("Verder waar u was De chauffeur – Team 1 vr 3 januari 2025")
    assert "Team 3" in text(top)
    assert "Team 4" not in text(top)
    assert "Team 0" not in text(top)
    assert buttons(top) == ["Alle bijeenkomsten (6)"]


def test_the_group_that_meets_first_stands_first(client: BalieClient) -> None:
    years = (groep("Noord", None), groep("Zuid", "2026-12-12"), groep("Oost", "2026-12-01"))
    words = text(shown(client, groepen=years).widget)
    assert words.index("Oost intervisie · de volgende keer: ") < words.index("Zuid") < words.index("Noord")
    assert "Noord intervisie · nog geen datum" in words


def test_when_all_is_over_it_says_so_and_the_list_is_there(client: BalieClient) -> None:
    pressed = []
    overzicht = {"sessies": [sessie(1, afgesloten=True)], "intervisie": {"groepen": []}}
    top = Verder(Scherm(client), overzicht, lambda: pressed.append("alle")).widget
    assert text(top) == "Verder waar u was Er loopt nu niets."
    press(top, "Alle bijeenkomsten (1)")
    assert pressed == ["alle"]
