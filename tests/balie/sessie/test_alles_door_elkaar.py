"""Anything anybody may press, in any order: never a crash, never a broken state, never a look too many."""

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.spel import Openheid, Stand
from tests.balie.sessie.gezien import allowed, words_in
from tests.balie.sessie.ronde import everybody, lines
from tests.balie.sessie.willekeur import CASE, LEADER, NAMEN, PHONE, TRAINER, filled
from tests.balie.verhaal import SECOND, Bezoeker, Verhaal
from tests.werkvorm.oefening import shipped
from tests.werkvorm.volop import volop

LEADS_ALONG = "p_" + "3" * 32


class AllesDoorElkaar(RuleBasedStateMachine):
    """One session at two tables; every rule is somebody who presses something."""

    def __init__(self, script: Werkvorm) -> None:
        super().__init__()
        library = Library(shipped().scenarios, {**shipped().werkvormen, script.id: script})
        self.script = script
        self.v = Verhaal(library=library).__enter__()
        self._looked: tuple[object, dict[str, dict[str, Any]]] = (None, {})
        self.sent: list[tuple[Bezoeker, object, str, int]] = []
        self.phones = [self.v.telefoon(naam) for naam in (*NAMEN, "Ans")]
        self.along = Bezoeker(self.v, Begeleider(LEADS_ALONG))

    @initialize(size=st.integers(3, 7), tables=st.integers(1, 2))
    def opens(self, size: int, tables: int) -> None:
        self.v.opent(werkvorm=self.script.id)
        for phone in self.phones[:size]:
            self.v.telefoons[phone.naam] = phone.doet_mee(raad=phone.naam.startswith("J"))
        if tables == 2:
            self.v.trainer.doe("tafel_erbij")
            self.v.trainer.doe("tafels_verdelen")

    @rule(seconds=st.floats(0, 90))
    def time_passes(self, seconds: float) -> None:
        self.v.later(seconds)

    @rule(data=st.data(), soort=st.sampled_from(TRAINER), along=st.booleans())
    def trainer_presses(self, data: st.DataObject, soort: str, along: bool) -> None:
        self.order(self.along if along else self.v.trainer, self.filled(data, soort), 0)

    @rule(data=st.data(), soort=st.sampled_from(PHONE), number=st.integers(0, 7), age=st.integers(-90, 900))
    def phone_presses(self, data: st.DataObject, soort: str, number: int, age: int) -> None:
        self.order(self.phones[number], self.filled(data, soort), age * SECOND)

    @rule(data=st.data(), soort=st.sampled_from(LEADER))
    def a_leading_phone_presses(self, data: st.DataObject, soort: str) -> None:
        for phone in self.phones:
            if isinstance(phone.wie, Apparaat) and phone.wie.apparaat in self.v.state.leidtelefoons:
                self.order(phone, self.filled(data, soort), 0)

    @rule(age=st.integers(0, 30))
    def observers_tap(self, age: int) -> None:
        """Chance alone seldom gets to a tap that counts, nor to a time line: these rules help it along."""
        for phone in self.phones:
            if (part := self.part(phone, "observeren")) and part["spel"] and part["knoppen"]:
                knop = part["knoppen"][age % 2]["id"]
                self.order(phone, {"soort": "tik", "spel": part["spel"], "knop": knop}, age * SECOND)

    @rule(data=st.data(), shows=st.booleans())
    def people_write_what_they_are_asked(self, data: st.DataObject, shows: bool) -> None:
        for phone in self.phones:
            for part in self.parts(phone, "schrijfvraag"):
                place = {"vraag": part["id"], "tafel": part["tafel"], "ronde": part["ronde"]}
                if part["mag_schrijven"] and data.draw(st.booleans()):
                    for deel in range(len(part["delen"])):
                        self.order(phone, {"soort": "antwoord", **place, "deel": deel, **self.said(part)}, 0)
                if part["mag_schrijven"] and shows and part["opent"] == "schrijver":
                    self.order(phone, {"soort": "toon_antwoord", **place, "aan": True}, 0)

    @rule(data=st.data())
    def a_play_begins(self, data: st.DataObject) -> None:
        tafel = data.draw(st.sampled_from(sorted(self.v.state.tafels)))
        ronde = max(1, self.v.state.tafels[tafel].ronde)
        self.order(self.v.trainer, {"soort": "fase", "fase": "spelen", "ronde": ronde, "tafel": tafel}, 0)
        self.order(self.v.trainer, {"soort": "begin", "tafel": tafel}, 0)

    @rule(data=st.data(), op=st.sampled_from(["telefoon", "laptop"]), yes=st.booleans(), opens=st.booleans())
    def the_player_looks_back(self, data: st.DataObject, op: str, yes: bool, opens: bool) -> None:
        if not self.v.state.spellen:
            return
        spel = self.v.state.spellen[data.draw(st.sampled_from(sorted(self.v.state.spellen)))]
        there = {"fase": "tijdlijn", "ronde": spel.ronde, "tafel": spel.tafel}
        self.order(self.v.trainer, {"soort": "stop", "spel": spel.id}, 0)
        self.order(self.v.trainer, {"soort": "fase", **there}, 0)
        self.order(self.v.trainer, {"soort": "tijdlijn_tonen", "spel": spel.id, "op": op}, 0)
        for phone in (*self.phones, self.v.trainer):
            self.order(phone, {"soort": "tijdlijn_gezien", "spel": spel.id, "mag_open": yes}, 0)
        if opens:
            self.order(self.v.trainer, {"soort": "tijdlijn_openen", "spel": spel.id}, 0)

    @rule(data=st.data())
    def something_is_sent_again(self, data: st.DataObject) -> None:
        if self.sent:
            who, order, command_id, age_ms = data.draw(st.sampled_from(self.sent))
            before = sum(1 for _ in self.v.store.read(self.v.sessie))
            answer = who.probeert(order, command_id, age_ms)
            if isinstance(answer, Refused):  # somebody else has taken her right to ask it meanwhile
                assert answer.code in ("mag-niet", "geen-sessie", "doet-niet-mee"), answer
            else:
                assert answer["al"] is True
            assert sum(1 for _ in self.v.store.read(self.v.sessie)) == before

    def filled(self, data: st.DataObject, soort: str) -> dict[str, Any]:
        code = self.v.balie.beeld(self.v.trainer.wie, self.v.sessie)["leidcode"]
        return filled(data, soort, self.v.state, self.script, code, self.word())

    def word(self) -> str:
        """Words that nobody wrote before, so that a screen that shows them shows just these."""
        return f"geschreven {len(self.sent)}!"

    def said(self, part: dict[str, Any]) -> dict[str, Any]:
        kinds: dict[str, dict[str, Any]] = {"tekst": {"tekst": self.word()}, "schaal": {"stap": 2}}
        return kinds.get(part["hoe"]) or {"keuze": part["keuzes"][0]["id"]}

    def order(self, who: Bezoeker, order: object, age_ms: int) -> None:
        before = self.v.state
        command_id = f"c_{len(self.sent) + 1:032x}"
        answer = who.probeert(order, command_id, age_ms)
        if isinstance(answer, Refused):
            assert answer.code not in ("fout", "onleesbaar"), answer
            assert self.v.state == before
            return
        if self.v.state != before:
            self.sent.append((who, order, command_id, age_ms))
        assert answer["sessie"] == self.v.sessie

    @invariant()
    def people_and_phones_fit(self) -> None:
        state = self.v.state
        phones = [d.apparaat for d in state.deelnemers.values() if d.apparaat]
        assert len(set(phones)) == len(phones)
        assert not set(phones) & set(state.overnames)
        assert not {*phones, *state.overnames} & state.leidtelefoons
        assert {d.tafel for d in state.deelnemers.values()} <= set(state.tafels)
        held = Counter((tafel, ronde, had.rol) for (tafel, ronde, _), had in state.rollen.items())
        assert all(count == 1 for (_, _, rol), count in held.items() if rol in ("speler", "naaste"))

    @invariant()
    def plays_and_tags_fit(self) -> None:
        state = self.v.state
        tags = [tag for spel in state.spellen.values() for tag in (*spel.tags, *spel.teruggenomen)]
        assert len(set(tags)) == len(tags), "nobody's tag is in two places"
        running = Counter(spel.tafel for spel in state.spellen.values() if spel.stand is not Stand.GESTOPT)
        assert all(n == 1 and state.tafels[tafel].fase == "spelen" for tafel, n in running.items())
        assert not any(state.tafels[tafel].pauze for tafel in running)
        for spel in state.spellen.values():
            assert (spel.gestopt is not None) == (spel.stand is Stand.GESTOPT)
            for rol in ("speler", "naaste"):
                assert sum(had.rol == rol for had in spel.rollen.values()) == 1
            assert spel.van is None or state.spellen[spel.van].van is None
            for tag in spel.tags.values():
                assert spel.begonnen <= tag.moment <= self.v.now
                card = next(k for k in CASE.rollen.observatoren if k.id == spel.rol_van(tag.deelnemer).kaart)
                assert self.v.archief.teksten(tag.wat) in {punt.id for punt in card.kijkpunten}

    @invariant()
    def nobody_looks_too_early(self) -> None:
        plays = self.v.state.spellen.values()
        for naam, beeld in self.looks().items():
            for one in beeld["tafels"] if "tafels" in beeld and naam != "scherm" else [beeld]:
                if not list(lines(one)):
                    continue
                tafel = one.get("nummer") or self.tafel_van(naam)
                seen = [s for s in plays if s.openheid is not Openheid.DICHT and tafel in (None, s.tafel)]
                mine = [s for s in seen if self.owner(naam) is not None and self.owner(naam) == s.speler]
                laptop = [s for s in seen if naam == "trainer" and s.op_laptop]
                assert mine or laptop or any(s.openheid is Openheid.OPEN for s in seen), naam

    @invariant()
    def nobody_reads_what_is_not_for_her(self) -> None:
        rows, state = list(self.v.store.read(self.v.sessie)), self.v.state
        for naam, beeld in self.looks().items():
            seen = {text for text in words_in(beeld) if text.startswith("geschreven ")}
            if not seen:
                continue
            who = naam if naam in ("trainer", "scherm") else beeld["wie"]["deelnemer"]
            may = self.v.store.texts(allowed(self.script, state, rows, who)) if who else {}
            assert seen <= set(may.values()), (naam, seen)

    @invariant()
    def what_is_gone_is_gone_from_the_store(self) -> None:
        rows = list(self.v.store.read(self.v.sessie))
        named = {word for row in rows for word in words_in(json.loads(row.payload)) if word[:2] == "t_"}
        kept = {text for text, words in self.v.store.texts(named).items() if words is not None}
        assert kept <= set(self.v.sessies.texts(self.v.state))
        if self.v.state.afgesloten:
            asked = {plek.vraag for plek in self.v.state.bladen}
            assert all(v.blijft for f in self.script.fasen for v in f.schrijfvragen if v.id in asked)

    def everybody(self) -> dict[str, Bezoeker]:
        return {**everybody(self.v), **{f"telefoon {n}": phone for n, phone in enumerate(self.phones)}}

    def looks(self) -> dict[str, dict[str, Any]]:
        """What everybody sees who may look, whole; looked at once for each change."""
        if self._looked[0] is not self.v.state:
            self._looked = (self.v.state, self._look())
        return self._looked[1]

    def _look(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for naam, who in self.everybody().items():
            try:
                found[naam] = self.v.balie.beeld(who.wie, self.v.sessie)
            except Refused:
                continue
            json.dumps(found[naam])
        return found

    def owner(self, naam: str) -> str | None:
        wie = self.everybody()[naam].wie
        found = self.v.state.op_apparaat(wie.apparaat) if isinstance(wie, Apparaat) else None
        return None if found is None else found.id

    def tafel_van(self, naam: str) -> int | None:
        """Where the owner of a phone sits; None for the projector, which shows all tables."""
        who = self.owner(naam)
        return None if who is None else self.v.state.deelnemers[who].tafel

    def parts(self, who: Bezoeker, soort: str) -> list[dict[str, Any]]:
        """The parts of this kind on somebody's screen."""
        try:
            return [part for part in who.ziet().get("onderdelen", []) if part["soort"] == soort]
        except Refused:
            return []

    def part(self, who: Bezoeker, soort: str) -> dict[str, Any] | None:
        return next(iter(self.parts(who, soort)), None)

    def teardown(self) -> None:
        if self.v.sessie:
            state, looks = self.v.state, self._look()
            self.v.herstart()
            assert self.v.state == state, "the journal alone gives the same state"
            assert self._look() == looks, "and everybody sees the same"
        self.v.__exit__(None, None, None)


STANDAARD = shipped().werkvormen["oefengesprek-standaard"]


@pytest.mark.parametrize("script", [STANDAARD, volop()], ids=["standaard", "volop"])
def test_anything_in_any_order(script: Werkvorm) -> None:
    run_state_machine_as_test(
        lambda: AllesDoorElkaar(script),
        settings=settings(
            max_examples=15, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
