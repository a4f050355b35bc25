"""One walk through a script with made-up people, by the real decisions: rounds, second chances, answers."""

from collections.abc import Mapping

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.content.werkvorm import Fase, Onderdeel, Werkvorm
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.events import GestoptDoor
from samenzorg_sim.werkvorm.proef.gezien import Gezien, Plaats
from samenzorg_sim.werkvorm.proef.halte import Halte
from samenzorg_sim.werkvorm.proef.kiezen import choose_roles
from samenzorg_sim.werkvorm.proef.kijken import look
from samenzorg_sim.werkvorm.proef.opstelling import Opstelling
from samenzorg_sim.werkvorm.proef.proefsessie import Proefsessie
from samenzorg_sim.werkvorm.proef.schrift import read, write
from samenzorg_sim.werkvorm.proef.voorwaarden import conditions_of
from samenzorg_sim.werkvorm.script import IsOn, Stap, first_step, is_last_of_round, new_round, next_step
from samenzorg_sim.werkvorm.spel import NAASTE
from samenzorg_sim.werkvorm.voorwaarde import is_on

# Rounds to walk of a script that does not say how many: a first, a later one, and one after a later one.
RONDES = 3
# In these rounds people play once more.
NOG_EENS = (1, 2)


class Gang:
    """Walks once, and writes down in `gezien` what it comes across."""

    def __init__(
        self, script: Werkvorm, opstelling: Opstelling, keuzes: Mapping[str, str], gezien: Gezien
    ) -> None:
        """`keuzes`: what everybody chooses, by question; of other questions the first of the choices."""
        self.script, self.opstelling, self.keuzes, self.gezien = script, opstelling, keuzes, gezien
        self.sessie = Proefsessie(script, opstelling)
        self.rondes = RONDES if script.duur is None else script.duur.rondes
        self._titles: list[str] = []
        self._in_role: set[int] = set()  # tables where somebody played the naaste and has not left the role
        inside = [place for place, fase in enumerate(script.fasen) if fase.per_ronde]
        # Where the phases of a round begin, and where they are over.
        self._round = (inside[0], inside[-1] + 1) if inside else (0, 0)

    def walk(self) -> None:
        """From the first step to the last, as a trainer who presses 'next' and plays what can be played."""
        step: Stap | None = first_step(self.script)
        while step is not None:
            if self._fase(step).per_ronde:
                for tafel in self.sessie.state.tafels:
                    last = self._rounds(tafel, step)
                step = self._next(1, last)
            else:
                self.sessie.do(c.NaarFase(step.fase, step.ronde))
                self._titles.append(self._fase(step).titel)
                self._visit(self._fase(step), tuple(self.sessie.state.tafels))
                step = self._next(1, step)

    def _rounds(self, tafel: int, step: Stap) -> Stap:
        """All rounds of one table; gives the step they ended in."""
        chances = self._chances(step)
        if (
            self.script.schriftelijk
        ):  # who writes the situation has agreed to beforehand: the first step is hers
            choose_roles(self.sessie, self.script, tafel)
        while True:
            self.sessie.do(c.NaarFase(step.fase, step.ronde, tafel))
            self._play(self._fase(step), tafel)
            if choose_roles(self.sessie, self.script, tafel):
                look(self._halte(self._fase(step), tafel))
            if not is_last_of_round(self.script, step, self._is_on(tafel)):
                on = self._next(tafel, step)
                assert on is not None
                step = on
                continue
            self._skip(self._index(step) + 1, self._round[1], tafel, step.ronde)
            if tafel in self._in_role:
                self.gezien.in_de_rol.setdefault(NAASTE, self._here())
            spel, play = self.sessie.state.spel_van_ronde(tafel), self.script.spelfase
            if spel is not None and play is not None and chances:
                self.sessie.do(c.KiesHerkansing(spel.id, chances.pop()))
                step = Stap(play.id, step.ronde)
                continue
            again = new_round(self.script, step, self._is_on(tafel)) if step.ronde < self.rondes else None
            if again is None:
                return step
            first, _ = self._round
            self._skip(first, self._index(again), tafel, again.ronde)
            step, chances = again, self._chances(again)

    def _chances(self, step: Stap) -> list[Spelsoort]:
        """What is played once more in this round; what is read aloud never is."""
        once = self.script.leest_voor or step.ronde not in NOG_EENS
        return [] if once else [Spelsoort.HERKANSING, Spelsoort.FRAGMENT]

    def _play(self, fase: Fase, tafel: int) -> None:
        """Visit a phase of a round; where people play, a play goes on meanwhile."""
        spel = self.sessie.new("g")
        self._titles.append(fase.titel)
        if fase.spel:
            self._roles(tafel)
            self.sessie.attempt(c.BeginGesprek(spel, tafel))
        begun = self.sessie.state.spellen.get(spel)
        if begun is not None:
            self.gezien.gespeeld += 1
            if begun.naaste is not None and not self.script.leest_voor:
                self._in_role.add(tafel)
        self._visit(fase, (tafel,))
        if begun is not None:
            self.sessie.do(c.Stop(spel, GestoptDoor.BEGELEIDER))

    def _roles(self, tafel: int) -> None:
        """Who has which role when the play begins. At several tables a small group is nobody's mistake."""
        state = self.sessie.state
        for rol in self.script.rollen:
            here = state.met_rol(rol.id, tafel)
            if len(here) < (1 if rol.aantal == "rest" else rol.aantal) and self.opstelling.tafels == 1:
                self.gezien.zonder_rol.setdefault(rol.id, self._here())
            if rol.aantal == "rest" and any(rol.uit not in (d.soort.value, "iedereen") for d in here):
                self.gezien.verkeerd.setdefault(rol.id, self._here())
        left = len(state.met_rol("", tafel))
        if left and self.gezien.over is None:
            self.gezien.over = (self._here(), left)

    def _visit(self, fase: Fase, tafels: tuple[int, ...]) -> None:
        self.gezien.fasen.add(fase.id)
        self.gezien.voorwaarden |= {(fase.id, key) for key in conditions_of(fase)}
        stops = [self._halte(fase, tafel) for tafel in tafels]
        for vraag in fase.schrijfvragen:
            for stop in stops:
                write(stop, vraag)
            for stop in stops:
                read(stop, vraag)
        for stop in stops:
            look(stop)
            own = fase.scherm_van(NAASTE)
            if own is not None and Onderdeel.ROL_VERLATEN in own.onderdelen:
                self._in_role.discard(stop.tafel)

    def _halte(self, fase: Fase, tafel: int) -> Halte:
        return Halte(self.script, fase, tafel, self.sessie, self.keuzes, self.gezien, self._here())

    def _next(self, tafel: int, step: Stap) -> Stap | None:
        on = next_step(self.script, step, self._is_on(tafel))
        until = len(self.script.fasen) if on is None else self._index(on)
        self._skip(self._index(step) + 1, until, tafel, step.ronde)
        return on

    def _skip(self, begin: int, until: int, tafel: int, ronde: int) -> None:
        """Note what is skipped, and which of its conditions hold all the same."""
        for fase in self.script.fasen[begin:until]:
            self.gezien.overgeslagen.add(fase.id)
            for key, part in conditions_of(fase).items():
                if is_on(self.script, part, self.sessie.state, tafel, ronde):
                    self.gezien.voorwaarden.add((fase.id, key))

    def _is_on(self, tafel: int) -> IsOn:
        return lambda fase, ronde: is_on(self.script, fase, self.sessie.state, tafel, ronde)

    def _index(self, step: Stap) -> int:
        return next(place for place, fase in enumerate(self.script.fasen) if fase.id == step.fase)

    def _fase(self, step: Stap) -> Fase:
        return self.script.fasen[self._index(step)]

    def _here(self) -> Plaats:
        return Plaats(self.opstelling, tuple(self._titles))
