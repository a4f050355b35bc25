"""One walk through a script with made-up people, by the real decisions: rounds, second chances, answers."""

from typing import Any

from samenzorg_sim.content.schrijfvraag import Antwoordsoort, Schrijfvraag
from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.journal import Domain, Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.decide import sessie_domain
from samenzorg_sim.werkvorm.decide.ahead import ahead
from samenzorg_sim.werkvorm.events import GestoptDoor, SoortDeelnemer
from samenzorg_sim.werkvorm.lezers import Lezer, may_read, may_write
from samenzorg_sim.werkvorm.plek import place_of
from samenzorg_sim.werkvorm.proef.gezien import Gezien, Plaats
from samenzorg_sim.werkvorm.proef.opstelling import Opstelling
from samenzorg_sim.werkvorm.script import Stap, fase_of, first_step, is_last_of_round, new_round, next_step
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.voorwaarde import is_on

RONDES = 3
CASUS = "proef"


class Gang:
    """Walks once, and writes down in `gezien` what it comes across."""

    def __init__(self, script: Werkvorm, opstelling: Opstelling, stem: str | None, gezien: Gezien) -> None:
        """`stem`: what everybody chooses where it can be chosen; None: the first of the choices."""
        self.script, self.opstelling, self.stem, self.gezien = script, opstelling, stem, gezien
        # No case is needed to walk: cards only say what observers watch.
        cases: Any = {CASUS: None}
        self._domain: Domain[Sessie, Any, Any] = sessie_domain(script, cases)
        self.state: Sessie = self._domain.initial
        self._made = 0
        self._steps: list[str] = []

    def walk(self) -> None:
        """From the first step to the last, as a trainer who presses 'next' and plays what can be played."""
        self._open()
        step: Stap | None = first_step(self.script)
        while step is not None:
            fase = self._fase(step)
            if fase.per_ronde:
                for tafel in self.state.tafels:
                    last = self._rounds(tafel, step)
                step = self._next(1, last)
            else:
                self._do(c.NaarFase(step.fase, step.ronde))
                self._visit(fase, tuple(self.state.tafels))
                step = self._next(1, step)

    def _open(self) -> None:
        self._do(c.OpenSessie(self._new("p"), CASUS, None, 12345678, self.opstelling.groep))
        for _ in range(self.opstelling.tafels - 1):
            self._do(c.VoegTafelToe(CASUS))
        kinds = [SoortDeelnemer.GROEP] * self.opstelling.groep
        kinds += [SoortDeelnemer.CLIENTENRAAD] * self.opstelling.raad
        for place, kind in enumerate(kinds):
            phone = None if place < self.opstelling.zonder else self._new("a")
            self._do(c.DoeMee(self._new("d"), self._new("t"), kind, phone))

    def _rounds(self, tafel: int, step: Stap) -> Stap:
        """All rounds of one table; gives the step they ended in."""
        chances = [Spelsoort.FRAGMENT, Spelsoort.HERKANSING]
        while True:
            fase = self._fase(step)
            self._do(c.NaarFase(step.fase, step.ronde, tafel))
            self._play(fase, tafel)
            on: Stap | None = self._next(tafel, step)
            if is_last_of_round(self.script, step, self._is_on(tafel)):
                spel = self.state.spel_van_ronde(tafel)
                play = self.script.spelfase
                if spel is not None and play is not None and chances:
                    self._do(c.KiesHerkansing(spel.id, chances.pop()))
                    step = Stap(play.id, step.ronde)
                    continue
                on = new_round(self.script, step, self._is_on(tafel)) if step.ronde < RONDES else None
            if on is None or not self._fase(on).per_ronde:
                return step
            step = on

    def _play(self, fase: Fase, tafel: int) -> None:
        """Visit a phase of a round; where people play, a play goes on meanwhile."""
        spel = self._new("g")
        if fase.spel:
            for rol in self.script.rollen:
                if len(self.state.met_rol(rol.id, tafel)) < (1 if rol.aantal == "rest" else rol.aantal):
                    self._wrong(self.gezien.zonder_rol, rol.id)
            self._try(c.BeginGesprek(spel, tafel))
        self._visit(fase, (tafel,))
        if spel in self.state.spellen:
            self._do(c.Stop(spel, GestoptDoor.BEGELEIDER))

    def _visit(self, fase: Fase, tafels: tuple[int, ...]) -> None:
        self._steps.append(fase.titel)
        self.gezien.fasen.add(fase.id)
        for who in (d for tafel in tafels for d in self.state.aan_tafel(tafel)):
            rol = self.state.rol_van(who.id).rol
            if fase.scherm_van(rol) is None:
                self.gezien.geen_scherm.setdefault((fase.id, rol), self._here())
        for vraag in fase.schrijfvragen:
            for tafel in tafels:
                self._write(vraag, place_of(self.script, fase, vraag.id, self.state, tafel), tafel)
            for tafel in tafels:
                self._read(vraag, place_of(self.script, fase, vraag.id, self.state, tafel), tafel)

    def _write(self, vraag: Schrijfvraag, plek: Plek, tafel: int) -> None:
        """Everybody writes who may, and then shows it; the trainer opens what she may open."""
        people = {d.id: d for d in self.state.aan_tafel(tafel)}
        for who in (None, *people):
            if not may_write(vraag, self.state, who, plek):
                continue
            paper = who is not None and people[who].apparaat is None
            for deel in range(len(vraag.parts)):
                said = self._said(vraag)
                self._try(
                    c.SchrijfAntwoord(vraag.id, plek.tafel, plek.ronde, who, deel, **said, namens=paper)
                )
            if who is not None and not paper:
                self._try(c.ToonAntwoord(vraag.id, plek.tafel, plek.ronde, who, True))
        self._try(c.OpenVraag(vraag.id, plek.tafel, plek.ronde))

    def _read(self, vraag: Schrijfvraag, plek: Plek, tafel: int) -> None:
        said = self.state.blad(plek).gezegd
        if said:
            self.gezien.geschreven.add(vraag.id)
        if 0 < len(said) < vraag.minstens and self.opstelling.tafels == 1:
            self.gezien.dicht.setdefault(vraag.id, (self._here(), len(said)))
        looks = [Lezer(deelnemer=d.id) for d in self.state.aan_tafel(tafel)]
        looks += [Lezer(begeleider=True), Lezer(tafel=tafel)]
        for audience in vraag.ziet:
            only = vraag.model_copy(update={"ziet": (audience,)})
            if any(
                may_read(only, self.state, plek, writer, lezer)
                for writer in said
                for lezer in looks
                if not (writer == lezer.deelnemer and (writer is not None or lezer.begeleider))
            ):
                self.gezien.gelezen.add((vraag.id, audience))

    def _said(self, vraag: Schrijfvraag) -> dict[str, Any]:
        if vraag.soort is Antwoordsoort.TEKST:
            return {"tekst": self._new("t")}
        if vraag.soort is Antwoordsoort.SCHAAL:
            return {"stap": 3}
        ids = [keuze.id for keuze in vraag.keuzes]
        return {"keuze": self.stem if self.stem in ids else ids[0]}

    def _wrong(self, found: dict[str, Plaats], what: str) -> None:
        """With several tables a small group is nobody's mistake."""
        if self.opstelling.tafels == 1:
            found.setdefault(what, self._here())

    def _here(self) -> Plaats:
        return Plaats(self.opstelling, tuple(self._steps))

    def _next(self, tafel: int, step: Stap) -> Stap | None:
        return next_step(self.script, step, self._is_on(tafel))

    def _is_on(self, tafel: int) -> Any:
        return lambda fase, ronde: is_on(self.script, fase, self.state, tafel, ronde)

    def _fase(self, step: Stap) -> Fase:
        found = fase_of(self.script, step.fase)
        assert found is not None
        return found

    def _new(self, letter: str) -> str:
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def _do(self, command: Any) -> None:
        meant = Meant(self._made, self._made, "p_" + "0" * 32)
        self.state = ahead(self.state, self._domain.decide(self.state, command, meant), meant)

    def _try(self, command: Any) -> None:
        """What a script may not allow; then it does not happen."""
        try:
            self._do(command)
        except Refused:
            return
