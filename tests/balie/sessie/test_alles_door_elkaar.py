"""Anything anybody may press, in any order: never a crash, never a broken state, never a look too many."""

import json
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.spel import Openheid, Stand
from tests.balie.sessie.ronde import everybody, lines
from tests.balie.sessie.willekeur import NAMEN, PHONE, TRAINER, filled
from tests.balie.verhaal import SECOND, Bezoeker, Verhaal
from tests.werkvorm.oefening import shipped

CASE = shipped().scenarios["de-chauffeur"]


class AllesDoorElkaar(RuleBasedStateMachine):
    """One session; every rule is somebody who presses something."""

    def __init__(self) -> None:
        super().__init__()
        self.v = Verhaal().__enter__()
        self.sent: list[tuple[Bezoeker, object, str, int]] = []
        self.phones = [self.v.telefoon(naam) for naam in (*NAMEN, "Ans")]

    @initialize(size=st.integers(3, 7))
    def opens(self, size: int) -> None:
        self.v.opent()
        for phone in self.phones[:size]:
            self.v.telefoons[phone.naam] = phone.doet_mee(raad=phone.naam.startswith("J"))

    @rule(seconds=st.floats(0, 90))
    def time_passes(self, seconds: float) -> None:
        self.v.later(seconds)

    @rule(data=st.data(), soort=st.sampled_from(TRAINER))
    def trainer_presses(self, data: st.DataObject, soort: str) -> None:
        self.order(self.v.trainer, filled(data, soort, self.v.state), 0)

    @rule(data=st.data(), soort=st.sampled_from(PHONE), number=st.integers(0, 7), age=st.integers(-90, 900))
    def phone_presses(self, data: st.DataObject, soort: str, number: int, age: int) -> None:
        self.order(self.phones[number], filled(data, soort, self.v.state), age * SECOND)

    @rule(age=st.integers(0, 30))
    def observers_tap(self, age: int) -> None:
        """Chance alone seldom gets to a tap that counts, nor to a time line: these rules help it along."""
        for phone in self.phones:
            if (part := self.part(phone, "observeren")) and part["spel"] and part["knoppen"]:
                knop = part["knoppen"][age % 2]["id"]
                self.order(phone, {"soort": "tik", "spel": part["spel"], "knop": knop}, age * SECOND)

    @rule()
    def a_play_begins(self) -> None:
        self.order(
            self.v.trainer,
            {"soort": "fase", "fase": "spelen", "ronde": max(1, self.v.state.tafels[1].ronde)},
            0,
        )
        self.order(self.v.trainer, {"soort": "begin"}, 0)

    @rule(op=st.sampled_from(["telefoon", "laptop"]), yes=st.booleans(), opens=st.booleans())
    def the_player_looks_back(self, op: str, yes: bool, opens: bool) -> None:
        state = self.v.state
        spel = state.spel_van_ronde()
        if spel is not None:
            self.order(self.v.trainer, {"soort": "stop", "spel": spel.id}, 0)
            self.order(self.v.trainer, {"soort": "fase", "fase": "tijdlijn", "ronde": self.ronde}, 0)
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
            answer = self.v.run(who.order(order, command_id, age_ms))
            assert answer["al"] is True
            assert sum(1 for _ in self.v.store.read(self.v.sessie)) == before

    def order(self, who: Bezoeker, order: object, age_ms: int) -> None:
        before = self.v.state
        command_id = f"c_{len(self.sent) + 1:032x}"
        answer = who.probeert(order, command_id, age_ms)
        if isinstance(answer, Refused):
            assert answer.code not in ("fout", "onzin", "onleesbaar"), answer
            assert self.v.state == before
            return
        if self.v.state != before:
            self.sent.append((who, order, command_id, age_ms))
        assert answer["sessie"] == self.v.sessie

    @property
    def ronde(self) -> int:
        """The round at the first table."""
        return self.v.state.tafels[1].ronde

    @invariant()
    def people_and_phones_fit(self) -> None:
        state = self.v.state
        phones = [d.apparaat for d in state.deelnemers.values() if d.apparaat]
        assert len(set(phones)) == len(phones)
        assert not set(phones) & set(state.overnames)
        held = Counter((tafel, ronde, had.rol) for (tafel, ronde, _), had in state.rollen.items())
        assert all(count == 1 for (_, _, rol), count in held.items() if rol in ("speler", "naaste"))

    @invariant()
    def plays_and_tags_fit(self) -> None:
        state = self.v.state
        tags = [tag for spel in state.spellen.values() for tag in (*spel.tags, *spel.teruggenomen)]
        assert len(set(tags)) == len(tags), "nobody's tag is in two places"
        running = [spel for spel in state.spellen.values() if spel.stand is not Stand.GESTOPT]
        assert len(running) <= (1 if state.tafels[1].fase == "spelen" else 0)
        for spel in state.spellen.values():
            assert (spel.gestopt is not None) == (spel.stand is Stand.GESTOPT)
            assert sum(had.rol == "speler" for had in spel.rollen.values()) == 1
            for tag in spel.tags.values():
                assert spel.begonnen <= tag.moment <= self.v.now
                card = next(k for k in CASE.rollen.observatoren if k.id == spel.rol_van(tag.deelnemer).kaart)
                assert self.v.archief.teksten(tag.wat) in {punt.id for punt in card.kijkpunten}

    @invariant()
    def nobody_looks_too_early(self) -> None:
        spel = self.v.state.spel_van_ronde()
        for naam, who in self.everybody().items():
            try:
                beeld = who.ziet()
            except Refused:
                continue
            json.dumps(beeld)
            if list(lines(beeld)):
                assert spel is not None
                assert spel.openheid is not Openheid.DICHT
                mine = isinstance(who.wie, Apparaat) and beeld["wie"]["deelnemer"] == spel.speler
                laptop = naam == "trainer" and spel.op_laptop and spel.openheid is not Openheid.LIEVER_NIET
                assert mine or laptop or spel.openheid is Openheid.OPEN, naam

    def everybody(self) -> dict[str, Bezoeker]:
        return {**everybody(self.v), **{f"telefoon {n}": phone for n, phone in enumerate(self.phones)}}

    def part(self, who: Bezoeker, soort: str) -> dict[str, Any] | None:
        """The part of this kind on somebody's screen, if she has one."""
        try:
            return next((part for part in who.ziet().get("onderdelen", []) if part["soort"] == soort), None)
        except Refused:
            return None

    def looks(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for naam, who in self.everybody().items():
            try:
                found[naam] = who.ziet()
            except Refused as refused:
                found[naam] = refused.code
        return found

    def teardown(self) -> None:
        if self.v.sessie:
            state, looks = self.v.state, self.looks()
            self.v.herstart()
            assert self.v.state == state, "the journal alone gives the same state"
            assert self.looks() == looks, "and everybody sees the same"
        self.v.__exit__(None, None, None)


TestAllesDoorElkaar = AllesDoorElkaar.TestCase
TestAllesDoorElkaar.settings = settings(
    max_examples=30, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
