"""Role cards and observers' cards, from a case to something to read."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.leesbeurten import SPREKERS, leesbeurten
from samenzorg_sim.content.scenario import ObservatorKaart, Scenario
from samenzorg_sim.content.voorbeeldgesprek import Spreker, Voorbeeldgesprek

TURNS = 6


def rolkaart(scenario: Scenario, rol: str) -> dict[str, Any] | None:
    """The card of a role; None for a role without one. Of an example conversation: what to read aloud."""
    talk = scenario.voorbeeldgesprek
    if talk is not None and rol in SPREKERS:
        return {"soort": "rolkaart", **_leeskaart(scenario, talk, SPREKERS[rol])}
    parts = {"naaste": _naaste, "speler": _speler}.get(rol)
    return None if parts is None else {"soort": "rolkaart", **parts(scenario)}


def rol_verlaten(scenario: Scenario) -> dict[str, Any]:
    """How the naaste leaves the role; shown as a role card of one part."""
    card = scenario.rollen.naaste
    delen = [_deel("", card.rol_verlaten)]
    return {"soort": "rol_verlaten", "titel": f"U bent niet meer {card.naam}", "delen": delen}


def kijkkaart(kaart: ObservatorKaart) -> dict[str, Any]:
    """What one observer watches."""
    return {
        "soort": "kijkkaart",
        "titel": kaart.titel,
        "kijkpunten": [{"knop": punt.knop, "uitleg": punt.uitleg} for punt in kaart.kijkpunten],
    }


def _deel(kop: str, *alineas: str, punten: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"kop": kop, "alineas": list(alineas), "punten": list(punten)}


def _leeskaart(scenario: Scenario, talk: Voorbeeldgesprek, spreker: Spreker) -> dict[str, Any]:
    """The conversation in pieces of a few turns, so that none is torn apart where it is printed."""
    naaste, other = scenario.rollen.naaste, scenario.rollen.zorgmedewerker
    about = (naaste.wie,) if spreker is Spreker.NAASTE else (other.situatie, other.leervraag)
    turns = leesbeurten(talk, spreker)
    pieces = [turns[at : at + TURNS] for at in range(0, len(turns), TURNS)]
    return {
        "titel": f"U leest {talk.naam(spreker)} voor",
        "delen": [
            _deel("Zo doet u dat", *about),
            *(_piece("En verder" if at else "Het gesprek", piece) for at, piece in enumerate(pieces)),
            *([_deel("Na afloop", naaste.rol_verlaten)] if spreker is Spreker.NAASTE else []),
        ],
    }


def _piece(kop: str, turns: list[dict[str, Any]]) -> dict[str, Any]:
    """A few turns; `eigen` are the places of those to read oneself."""
    lines = (f"{'U' if turn['eigen'] else turn['wie']}: {turn['zegt']}" for turn in turns)
    return _deel(kop, *lines) | {"eigen": [at for at, turn in enumerate(turns) if turn["eigen"]]}


def _naaste(scenario: Scenario) -> dict[str, Any]:
    card = scenario.rollen.naaste
    delen = [
        _deel("Wie u bent", card.wie),
        _deel("Zo begint u", f"'{card.openingszin.strip('“”')}'"),
        _deel("Wat u wilt", punten=card.wil),
        _deel("Wat u zorgen geeft", punten=card.zorgen),
        _deel("Hier gaat u van open", punten=card.opent),
        _deel("Hier gaat u van dicht", punten=card.sluit),
    ]
    if card.houdt_achter:
        kept = tuple(f"{item.wat} {item.wanneer}" for item in card.houdt_achter)
        delen.append(_deel("Dit houdt u nog voor uzelf", punten=kept))
    delen.append(_deel("Na afloop: uit de rol", card.rol_verlaten))
    return {"titel": f"U speelt {card.naam}", "delen": delen}


def _speler(scenario: Scenario) -> dict[str, Any]:
    card = scenario.rollen.zorgmedewerker
    return {
        "titel": "U speelt de zorgmedewerker",
        "delen": [
            _deel("De situatie", card.situatie),
            _deel("Uw doel", card.doel),
            _deel("Wat u wilt oefenen", card.leervraag),
        ],
    }
