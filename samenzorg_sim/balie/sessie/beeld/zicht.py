"""Everything a view is made from, and who may see the time line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.content.scenario import Kijkpunt, Scenario
from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.gesprek.tijdlijn import make_tijdlijn
from samenzorg_sim.journal import Moment
from samenzorg_sim.werkvorm.script import fase_of
from samenzorg_sim.werkvorm.state import SPELER, Openheid, Sessie, Spel

# How the state of openness of a time line reads on screen for who plays, and for everybody else.
STAND_SPELER = {
    Openheid.DICHT: "wacht",
    Openheid.GETOOND: "eerst-u",
    Openheid.GEZIEN: "gezien",
    Openheid.LIEVER_NIET: "dicht",
    Openheid.OPEN: "open",
}
STAND_ANDER = {Openheid.OPEN: "open", Openheid.LIEVER_NIET: "dicht"}


@dataclass(frozen=True)
class Zicht:
    """One session at one moment; `text` gives the words behind a text id."""

    sessie: str
    versie: int
    state: Sessie
    script: Werkvorm
    scenario: Scenario
    text: Callable[[str | None], str]
    now: Moment

    @property
    def fase(self) -> Fase:
        """The phase that is on; when an edited script has lost it, the first."""
        return fase_of(self.script, self.state.fase) or self.script.fasen[0]

    @property
    def titel(self) -> str:
        """What this session is called on every screen."""
        return f"{self.script.titel}: {self.scenario.titel}"

    @property
    def kijkpunten(self) -> tuple[Kijkpunt, ...]:
        """Everything that can be watched in this case."""
        return tuple(punt for kaart in self.scenario.rollen.observatoren for punt in kaart.kijkpunten)

    def rolnaam(self, rol: str) -> str:
        """What a role is called, or the empty string."""
        return next((r.naam for r in self.script.rollen if r.id == rol), "")

    def is_speler(self, deelnemer: str | None, spel: Spel) -> bool:
        """Whether this is who practised in that play."""
        return deelnemer is not None and spel.rol_van(deelnemer).rol == SPELER

    def tijdlijn(self, deelnemer: str | None = None) -> dict[str, Any]:
        """The time-line part for a participant (None: the projector); no lines for who may not see them."""
        spel = self.state.spel_van_ronde()
        if spel is None:
            return {"soort": "tijdlijn", "stand": "wacht", "spel": None}
        own = self.is_speler(deelnemer, spel)
        if own and spel.op_laptop and spel.openheid in (Openheid.GETOOND, Openheid.GEZIEN):
            stand, visible = "laptop", False
        elif own and not spel.op_laptop:
            stand = STAND_SPELER[spel.openheid]
            visible = stand in ("eerst-u", "gezien", "open", "dicht")
        else:
            stand = STAND_ANDER.get(spel.openheid, "wacht")
            visible = stand == "open"
        part: dict[str, Any] = {"soort": "tijdlijn", "stand": stand, "spel": spel.id}
        return part | self.lijnen(spel) if visible else part

    def lijnen(self, spel: Spel) -> dict[str, Any]:
        """The observations of a play, without saying whose they are."""
        end = spel.gestopt if spel.gestopt is not None else self.now
        cards = {kaart.id: kaart for kaart in self.scenario.rollen.observatoren}
        # Who has no phone cannot tap: her card alone does not make that anybody watched.
        watched = {
            punt.id
            for who, had in spel.rollen.items()
            if had.kaart in cards and (spel.ronde, who) not in self.state.luistert
            if self.state.deelnemers[who].apparaat is not None
            for punt in cards[had.kaart].kijkpunten
        }
        moments: dict[str, list[Moment]] = {}
        for tag in spel.tags.values():
            moments.setdefault(tag.kijkpunt, []).append(tag.moment)
        # A stop counts as an interruption only when it was taken back.
        pauses = [(van, tot) for van, tot in spel.onderbrekingen if tot is not None]
        pauses += [
            (van, end) for van, tot in spel.onderbrekingen if tot is None and van < (spel.gestopt or van)
        ]
        line = make_tijdlijn(
            spel.begonnen, end, pauses, [punt.id for punt in self.kijkpunten], watched, moments
        )
        words: Mapping[str, Kijkpunt] = {punt.id: punt for punt in self.kijkpunten}
        return {
            "duur_s": line.duur,
            "onderbrekingen": [list(pause) for pause in line.onderbrekingen],
            "lijnen": [
                {
                    "tekst": words[lijn.kijkpunt].knop,
                    "uitleg": words[lijn.kijkpunt].uitleg,
                    "op_gelet": lijn.op_gelet,
                    "momenten": list(lijn.momenten),
                }
                for lijn in line.lijnen
            ],
        }

    def afspraken(self, deelnemer: str | None = None) -> list[dict[str, Any]]:
        """All agreements; `mag_weg` for who may take one back (None: the projector, nobody)."""
        names = {d.id: self.text(d.naam) for d in self.state.deelnemers.values()}
        return [
            {
                "id": a.id,
                "wat": self.text(a.wat),
                "wie": "de begeleider" if a.wie is None else names[a.wie],
                "wanneer": a.wanneer.isoformat(),
                "terugkijken": a.terugkijken.isoformat(),
                "mag_weg": deelnemer is not None and deelnemer in (a.door, a.wie),
            }
            for a in self.state.afspraken.values()
        ]
