"""What people type stays out of the journal's payloads, a stop carries no name, and script stays text."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from tests.balie.sessie.ronde import JOOP, TYPED, everybody, stops, text
from tests.balie.verhaal import Verhaal
from tests.werkvorm.oefening import shipped

CASE = shipped().scenarios["de-chauffeur"]
SCRIPT = "<script>alert('hoi')</script>"


def strings(value: object) -> Iterator[str]:
    """Every string in a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from strings(part)


def content_ids(*models: Scenario | Werkvorm) -> set[str]:
    found: set[str] = set()
    for model in models:
        found |= set(strings(json.loads(model.model_dump_json())))
    return found


def test_no_typed_word_is_in_any_payload_or_actor() -> None:
    with Verhaal() as v:
        assert list(stops(v))[-1] == "afgesloten"
        v.trainer.doe("heropen")
        rows = list(v.store.read(v.sessie))
        stored = " ".join(f"{row.payload} {row.actor}" for row in rows).casefold()
        for typed in TYPED:
            for word in typed.split():
                assert len(word) < 5 or word.casefold() not in stored, word
        kept = v.store.texts(
            [one for row in rows for one in strings(json.loads(row.payload)) if one[:2] == "t_"]
        )
        points = {punt.id for kaart in CASE.rollen.observatoren for punt in kaart.kijkpunten}
        # What was heard is erased when the day closes; it is a content id, and nobody typed it.
        assert sorted(words for words in kept.values() if words and words not in points) == sorted(TYPED)


def test_every_string_in_a_payload_is_an_id_a_date_or_a_word_of_the_program() -> None:
    known = content_ids(shipped().werkvormen["oefengesprek-standaard"], shipped().scenarios["de-chauffeur"])
    enums = {"groep", "clientenraad", "begeleider", "deelnemer", "telefoon", "laptop", "eerste"}
    with Verhaal() as v:
        list(stops(v))
        for row in v.store.read(v.sessie):
            payload: dict[str, Any] = json.loads(row.payload)
            for one in strings(list(payload.values())):
                is_id = one[1:2] == "_" and len(one) == 34 and set(one[2:]) <= set("0123456789abcdef")
                is_date = one[:2] == "20" and one.count("-") == 2 and len(one) == 10
                assert is_id or is_date or one in known or one in enums, (row.name, one)


@pytest.mark.parametrize("who", ["Ans", "Joop", "trainer"])
def test_a_stop_never_says_whose_it_was(who: str) -> None:
    with Verhaal() as v:
        v.speelt()
        (v.trainer if who == "trainer" else v[who]).doe("stop", spel=v.spel)
        row = list(v.store.read(v.sessie))[-1]
        assert row.name == "gesprek.stopped"
        payload = json.loads(row.payload)
        if who == "trainer":
            assert payload == {"spel": v.spel, "door": "begeleider"}
            return
        assert payload == {"spel": v.spel, "door": "deelnemer"}
        assert row.actor == "iemand"
        beelden = {naam: text(seen.ziet()) for naam, seen in everybody(v).items()}
    with Verhaal() as other:
        other.speelt()
        other["Joop" if who == "Ans" else "Ans"].doe("stop", spel=other.spel)
        for naam, seen in everybody(other).items():
            assert len(text(seen.ziet())) == len(beelden[naam]), "nothing tells the one stop from the other"


def test_the_stop_of_one_play_is_the_same_row_whoever_pressed() -> None:
    rows = []
    for who in ("Ans", "Joop"):
        with Verhaal() as v:
            v.speelt()
            v[who].doe("stop", spel=v.spel)
            row = list(v.store.read(v.sessie))[-1]
            rows.append((row.name, row.version, row.seq, row.happened_at, row.recorded_at, row.actor))
    assert rows[0] == rows[1]


def test_script_in_a_name_stays_that_text() -> None:
    with Verhaal() as v:
        v.opent(groep=SCRIPT).komt(SCRIPT, "Bea")
        v[SCRIPT].doe("leerpunt", tekst=SCRIPT)
        v[SCRIPT].doe("afspraak", wat=SCRIPT, wanneer="2026-12-01", terugkijken="2026-12-01")
        trainer = v.naar("oogst").trainer.ziet()
        assert trainer["groep"] == SCRIPT
        assert trainer["deelnemers"][0]["naam"] == SCRIPT
        assert trainer["leerpunten"] == [{"naam": SCRIPT, "tekst": SCRIPT}]
        assert v["Bea"].deel("afspraken")["lijst"][0]["wat"] == SCRIPT
        assert v[SCRIPT].ziet()["wie"]["naam"] == SCRIPT
        assert v.balie.overzicht(v.trainer.wie)["sessies"][0]["groep"] == SCRIPT


def test_an_erased_text_reads_as_erased() -> None:
    with Verhaal() as v:
        v.groep()
        v.store.erase([v.state.deelnemers[v["Ans"].id].naam], v.now)
        v.herstart()
        assert v["Ans"].ziet()["wie"]["naam"] == "(gewist)"
        assert v.trainer.ziet()["deelnemers"][0]["naam"] == "(gewist)"


def test_who_becomes_player_after_the_play_does_not_see_it() -> None:
    with Verhaal() as v:
        v.speelt()
        v["Bea"].tikt()
        v.trainer.doe("stop", spel=v.spel)
        v.trainer.doe("rol", deelnemer=v["Cor"].id, rol="speler")
        v.naar("tijdlijn").trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
        assert v["Cor"].deel("tijdlijn") == {"soort": "tijdlijn", "stand": "wacht", "spel": v.spel}
        assert v["Ans"].deel("tijdlijn")["stand"] == "eerst-u"
        assert v.trainer.ziet()["spel"]["speler"] == "Ans"


def test_no_phone_knows_the_device_of_another() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            for owner, phone in v.telefoons.items():
                assert isinstance(phone.wie, Apparaat)
                for naam, who in everybody(v).items():
                    assert phone.wie.apparaat not in text(who.ziet()), (stop, owner, naam)
        assert JOOP in v.telefoons
