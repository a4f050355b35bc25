"""Everything a view is made from: one session at one moment, seen from one table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from samenzorg_sim.balie.sessie.tekeningen import Getekend, Tekeningen, no_drawings
from samenzorg_sim.content.casus import Casus
from samenzorg_sim.content.gespeeld import as_played
from samenzorg_sim.content.scenario import Kijkpunt, ObservatorKaart, Scenario
from samenzorg_sim.content.werkvorm import Fase, Onderdeel, Werkvorm
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Moment
from samenzorg_sim.journal.values import is_text_id
from samenzorg_sim.werkvorm.barometer import Bus
from samenzorg_sim.werkvorm.script import Stap, fase_of
from samenzorg_sim.werkvorm.spel import Spel, Tag
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL, Tafel
from samenzorg_sim.werkvorm.voorwaarde import is_on

# Sensible first days: do it within two weeks, look back after a quarter (as the Samenzorggesprek does).
DOEN, TERUGKIJKEN = timedelta(weeks=2), timedelta(weeks=13)


@dataclass(frozen=True)
class Zicht:
    """One session at one moment, seen from one table.

    `tekeningen` are the drawings of a session, `bussen` its answers without a name, by step.
    `case_of` gives the case with an id (None for a script without), `text` the words behind a text id.
    """

    sessie: str
    versie: int
    state: Sessie
    werkvorm: Werkvorm
    case_of: Callable[[str | None], Casus | None]
    text: Callable[[str | None], str]
    now: Moment
    nummer: int = EERSTE_TAFEL
    tekeningen: Tekeningen = no_drawings
    bussen: Mapping[str, Bus] = field(default_factory=dict)

    def aan(self, nummer: int) -> "Zicht":
        """The same session, seen from another table."""
        return replace(self, nummer=nummer)

    @property
    def tafel(self) -> Tafel:
        """The table."""
        return self.state.tafels[self.nummer]

    @property
    def ronde(self) -> int:
        """The round that is on at this table."""
        return self.tafel.ronde

    @property
    def spel(self) -> Spel | None:
        """The newest play of this table's round."""
        return self.state.spel_van_ronde(self.nummer)

    @property
    def casus(self) -> Casus | None:
        """What this table works on."""
        return self.case_of(self.tafel.scenario)

    @cached_property
    def script(self) -> Werkvorm:
        """The script, in which the played person is called what this table's case calls her."""
        return as_played(self.werkvorm, self.casus)

    @property
    def gesprek(self) -> Scenario | None:
        """The conversation that this table practises; None when it works on something else."""
        return self.casus if isinstance(self.casus, Scenario) else None

    @property
    def scenario(self) -> Scenario:
        """The same, for what stands in scripts with a conversation only."""
        assert self.gesprek is not None
        return self.gesprek

    @cached_property
    def fase(self) -> Fase:
        """The phase that is on; when an edited script has lost it, the first."""
        return fase_of(self.script, self.tafel.fase) or self.script.fasen[0]

    @property
    def here(self) -> Stap:
        """Where this table is in the script."""
        return Stap(self.fase.id, self.ronde)

    def is_on(self, fase: Fase, ronde: int) -> bool:
        """Whether a phase is not skipped at this table in a round."""
        return is_on(self.script, fase, self.state, self.nummer, ronde)

    def has_part(self, deel: Onderdeel) -> bool:
        """Whether any screen of the phase that is on has this part."""
        return any(deel in scherm.onderdelen for scherm in self.fase.schermen.values())

    @property
    def getekend(self) -> tuple[Getekend, ...]:
        """The drawings of this table, oldest first: by who sits there, and those a trainer began for it."""
        return tuple(
            one
            for one in self.tekeningen(self.sessie)
            if one.casus in (None, self.tafel.scenario) and self._table_of(one) == self.nummer
        )

    def _table_of(self, one: Getekend) -> int:
        """Where a drawing lies; what was begun for no table, or for one that is gone, lies at the first."""
        who = self.state.deelnemers.get(one.van)
        nummer = one.tafel if who is None else who.tafel
        return EERSTE_TAFEL if nummer is None or nummer not in self.state.tafels else nummer

    @property
    def tafelnaam(self) -> str:
        """What this table is called; the empty string while there is one."""
        return f"Tafel {self.nummer}" if len(self.state.tafels) > 1 else ""

    @property
    def titel(self) -> str:
        """What this session is called, as this table knows it."""
        return self._named(() if self.casus is None else (self.casus,))

    @property
    def casussen(self) -> tuple[Casus, ...]:
        """What the tables work on, each case once, in the order of the tables."""
        found = map(self.case_of, dict.fromkeys(t.scenario for t in self.state.tafels.values()))
        return tuple(casus for casus in found if casus is not None)

    @property
    def titel_van_allen(self) -> str:
        """What this session is called where all tables are together."""
        return self._named(self.casussen)

    def _named(self, casussen: Iterable[Casus]) -> str:
        cases = " en ".join(casus.titel for casus in casussen)
        return f"{self.script.titel}: {cases}" if cases else self.script.titel

    @property
    def na_het_spel(self) -> bool:
        """Whether this table is past the play, so that its players are called by their own names again."""
        phases = [fase.id for fase in self.script.fasen]
        play = next((i for i, fase in enumerate(self.script.fasen) if fase.spel), len(phases))
        return phases.index(self.fase.id) > play

    def klok(self) -> dict[str, Any]:
        """The time of the phase, which only informs: `tot` is when it was to end (ms), None in a break."""
        opening = self.state.opening
        minutes = dict(opening.minuten if opening else ()).get(self.fase.id, self.fase.minuten)
        rest = self.tafel.pauze
        until = self.tafel.sinds + self.tafel.gerust + (minutes + self.tafel.erbij) * 60_000
        pauze = None if rest is None else {"tot": rest.sinds + rest.minuten * 60_000, "minuten": rest.minuten}
        return {"minuten": minutes + self.tafel.erbij, "tot": until if rest is None else None, "pauze": pauze}

    def vooraf(self) -> bool:
        """Whether it is before the day that the session was made ready for."""
        today = day_of(self.now)
        return self.state.dag is not None and today < self.state.dag

    def names(self) -> dict[str, str]:
        """What everybody is called: who has the same name as somebody before her gets a number."""
        told: dict[str, int] = {}
        found = {}
        for who in self.state.deelnemers.values():
            name = self.text(who.naam)
            same = "" if who.gewist else name.casefold()
            told[same] = told.get(same, 0) + 1
            found[who.id] = f"{name} ({told[same]})" if same and told[same] > 1 else name
        return found

    def namen(self, wie: Iterable[str]) -> list[str]:
        """What these people are called."""
        names = self.names()
        return [names[who] for who in wie]

    def dagen(self) -> dict[str, str]:
        """The first days proposed for an agreement, the same on every screen."""
        today = day_of(self.now)
        return {"wanneer": (today + DOEN).isoformat(), "terugkijken": (today + TERUGKIJKEN).isoformat()}

    def gesprek_van(self, spel: Spel) -> Scenario:
        """The conversation that was played."""
        found = self.case_of(spel.scenario)
        assert isinstance(found, Scenario)
        return found

    def kaarten_van(self, spel: Spel) -> tuple[ObservatorKaart, ...]:
        """The observers' cards of a play."""
        return self.gesprek_van(spel).rollen.observatoren

    def kijkpunten_van(self, spel: Spel) -> tuple[Kijkpunt, ...]:
        """Everything that could be watched in a play."""
        return tuple(punt for kaart in self.kaarten_van(spel) for punt in kaart.kijkpunten)

    def gehoord(self, spel: Spel, door: str | None = None) -> list[tuple[Tag, str]]:
        """The observations of a play (only those by `door`) with what each was; not what has been erased."""
        tags = [tag for tag in spel.tags.values() if door is None or tag.deelnemer == door]
        heard = [(tag, self.text(tag.wat) if is_text_id(tag.wat) else tag.wat) for tag in tags]
        known = {punt.id for punt in self.kijkpunten_van(spel)}
        return [(tag, wat) for tag, wat in heard if wat in known]

    def rolnaam(self, rol: str) -> str:
        """What a role is called, or the empty string."""
        return next((r.naam for r in self.script.rollen if r.id == rol), "")

    def afspraken(self, deelnemer: str | None = None) -> list[dict[str, Any]]:
        """All agreements; `mag_weg` for who may take one back (None: the projector, nobody)."""
        names = self.names()
        return [
            {
                "id": a.id,
                "wat": self.text(a.wat),
                "wie": "de begeleider" if a.wie is None else names[a.wie],
                "wanneer": a.wanneer.isoformat(),
                "terugkijken": a.terugkijken.isoformat(),
                "vraagt": "" if a.vraagt is None else names[a.vraagt],
                "mag_weg": deelnemer is not None and deelnemer in (a.door, a.wie),
            }
            for a in self.state.afspraken.values()
        ]
