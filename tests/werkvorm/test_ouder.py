"""Rows that an older program wrote, when there was one table, read as they were meant."""

import json
from typing import Any

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import Recorded, Row
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.antwoord import Antwoord, Plek
from samenzorg_sim.werkvorm.apply import apply
from samenzorg_sim.werkvorm.decide import CODEC
from samenzorg_sim.werkvorm.gewist import erases
from samenzorg_sim.werkvorm.state import Sessie

ANS, JOOP, BEA = (f"d_{number:032x}" for number in (1, 2, 3))
SPEL, TAG, DAY = "g_" + "1" * 32, "c_" + "1" * 32, "s_" + "1" * 32


def name(number: int) -> str:
    return f"t_{number:032x}"


OPENED: dict[str, Any] = {
    "begeleider": "p_" + "1" * 32, "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard",
    "groep": None, "code": 12345678, "verwacht": 7, "minuten": [], "voorbeeld": False,
}  # fmt: skip
HERE = {"tafel": 1, "ronde": 1, "keer": 0, "deel": 0}
ROWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("sessie.opened", OPENED),
    ("fase.entered", {"fase": "welkom", "ronde": 0}),
    ("deelnemer.joined", {"deelnemer": ANS, "naam": name(1), "soort": "groep", "apparaat": None}),
    ("deelnemer.joined", {"deelnemer": JOOP, "naam": name(2), "soort": "clientenraad", "apparaat": None}),
    ("deelnemer.joined", {"deelnemer": BEA, "naam": name(3), "soort": "groep", "apparaat": "a_" + "3" * 32}),
    ("fase.entered", {"fase": "spelen", "ronde": 1}),
    ("rol.assigned", {"ronde": 1, "deelnemer": ANS, "rol": "speler", "kaart": None}),
    ("rol.assigned", {"ronde": 1, "deelnemer": JOOP, "rol": "naaste", "kaart": None}),
    ("rol.assigned", {"ronde": 1, "deelnemer": BEA, "rol": "observator", "kaart": "vragen"}),
    ("gesprek.started", {"spel": SPEL, "ronde": 1}),
    ("gesprek.tag_added", {"tag": TAG, "spel": SPEL, "deelnemer": BEA, "kijkpunt": "open", "geklemd": False}),
    ("luisteren.chosen", {"ronde": 1, "deelnemer": BEA, "aan": True}),
    (
        "antwoord.written",
        {"vraag": "gehoord", **HERE, "deelnemer": JOOP, "tekst": None, "keuze": None, "stap": 2},
    ),
    (
        "antwoord.written",
        {"vraag": "stem", **HERE, "deelnemer": ANS, "tekst": None, "keuze": "door", "stap": None},
    ),
    (
        "antwoord.written",
        {"vraag": "stem", **HERE, "deelnemer": BEA, "tekst": None, "keuze": None, "stap": None},
    ),
)


def folded() -> Sessie:
    state = Sessie()
    for seq, (kind, payload) in enumerate(ROWS, 1):
        at, who = 1_000 * seq, "p_" + "1" * 32
        event = CODEC.decode(Row(DAY, seq, kind, 1, at, at, who, None, json.dumps(payload), ""))
        state = apply(state, Recorded(event, DAY, seq, at, at, who))
    return state


def test_everything_of_before_was_at_the_first_table() -> None:
    state = folded()
    assert list(state.tafels) == [1]
    assert {d.tafel for d in state.deelnemers.values()} == {1}
    assert (state.tafels[1].fase, state.tafels[1].ronde) == ("spelen", 1)
    assert state.rol_van(BEA).kaart == "vragen"
    assert state.luistert == {(1, 1, BEA)}


def test_every_play_of_before_was_a_first_one_of_the_sessions_case() -> None:
    spel = folded().spellen[SPEL]
    assert (spel.soort, spel.van, spel.tafel, spel.scenario) == (Spelsoort.EERSTE, None, 1, "de-chauffeur")
    assert (spel.speler, spel.naaste) == (ANS, JOOP)


def test_a_tap_of_before_holds_the_content_id_itself_and_erases_no_text() -> None:
    state = folded()
    assert state.spellen[SPEL].tags[TAG].wat == "open"
    assert erases(state, e.WaarnemingenErased(SPEL)) == ()


def test_an_answer_of_before_holds_its_choice_or_step_itself() -> None:
    state = folded()
    gehoord, stem = Plek("gehoord", 1, 1), Plek("stem", 1, 1)
    assert state.blad(gehoord).van(JOOP) == {0: Antwoord("2")}
    assert state.blad(stem).van(ANS) == {0: Antwoord("door", "door")}
    assert state.blad(stem).van(BEA)[0].leeg
    assert erases(state, e.BladErased("gehoord", 1, 1, 0)) == ()


def test_of_an_older_agreement_nobody_was_to_ask() -> None:
    days = {"wanneer": "2026-12-07", "terugkijken": "2026-12-08"}
    old = {"afspraak": "k_" + "1" * 32, "wat": name(4), "wie": ANS, **days, "door": None}
    event = CODEC.decode(Row(DAY, 1, "afspraak.made", 1, 1, 1, "p_" + "1" * 32, None, json.dumps(old), ""))
    assert event.vraagt is None
