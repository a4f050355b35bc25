"""A scenario as the model reads it: conditions in whole steps, subjects and tellings by id."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from samenzorg_sim.content.karakter import Na
from samenzorg_sim.content.scenario import Onderwerp, Onthulling, Scenario
from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.coefficienten import SCHAAL, Rij
from samenzorg_sim.naaste.gewichten import DUW_STAPPEN, OPENHEID_STAPPEN
from samenzorg_sim.naaste.state import Binnen, Niveaus

DUWT: Final = (Soort.ADVIES, Soort.OVERTUIGEN)
"""The kinds that press."""

LUISTERT: Final = (
    Soort.OPEN_VRAAG,
    Soort.REFLECTIE,
    Soort.SAMENVATTING,
    Soort.BEVESTIGING,
    Soort.INFORMATIE,
)
"""The kinds that take up an open worry, when they are about it."""

GUNT: Final = (Soort.REFLECTIE, Soort.SAMENVATTING, Soort.BEVESTIGING, Soort.VRAAG_TOESTEMMING)
"""The kinds that let a no be a no, and that do not pass over a question."""

GROEP: Final = {
    # An open and a closed question count as one sort: question after question is a form being filled in.
    Soort.OPEN_VRAAG: 0,
    Soort.GESLOTEN_VRAAG: 0,
    Soort.REFLECTIE: 1,
    Soort.SAMENVATTING: 2,
    Soort.BEVESTIGING: 3,
    Soort.INFORMATIE: 4,
    Soort.ADVIES: 5,
    Soort.OVERTUIGEN: 6,
    Soort.VRAAG_TOESTEMMING: 7,
    Soort.OVERIG: 8,
}

RIJ: Final = {
    Soort.OPEN_VRAAG: Rij.OPEN_VRAAG,
    Soort.GESLOTEN_VRAAG: Rij.GESLOTEN_VRAAG,
    Soort.REFLECTIE: Rij.REFLECTIE_ZORG,
    Soort.SAMENVATTING: Rij.SAMENVATTING,
    Soort.BEVESTIGING: Rij.BEVESTIGING,
    Soort.INFORMATIE: Rij.INFORMATIE,
    Soort.ADVIES: Rij.ADVIES,
    Soort.OVERTUIGEN: Rij.OVERTUIGEN,
    Soort.VRAAG_TOESTEMMING: Rij.TOESTEMMING,
    Soort.OVERIG: Rij.OVERIG,
}


def steps(share: float) -> int:
    """The nearest whole step of a share."""
    return int(Fraction(str(share)) * SCHAAL + Fraction(1, 2))


def at_least(share: float | None) -> int:
    """The lowest step that is at least this share; 0 when nothing is asked."""
    return 0 if share is None else -int(-(Fraction(str(share)) * SCHAAL) // 1)


def at_most(share: float | None) -> int:
    """The highest step that is at most this share; the top when nothing is asked."""
    return SCHAAL if share is None else int(Fraction(str(share)) * SCHAAL // 1)


@dataclass(frozen=True, slots=True)
class Drempel:
    """A condition, in steps: at least this vertrouwen, gehoord and energie, at most this druk."""

    vertrouwen: int
    gehoord: int
    druk: int
    energie: int

    @classmethod
    def of(cls, na: Na | None) -> "Drempel":
        """The condition an author wrote; None asks nothing."""
        na = na or Na()
        return cls(at_least(na.vertrouwen), at_least(na.gehoord), at_most(na.druk), at_least(na.energie))

    def holds(self, niveaus: Niveaus) -> bool:
        """Whether this state fulfils it."""
        v, g, d, e = niveaus
        return v >= self.vertrouwen and g >= self.gehoord and d <= self.druk and e >= self.energie


@dataclass(frozen=True)
class Wet:
    """The law of one scenario; made once, used for every turn."""

    scenario: Scenario
    begin: Binnen
    duw: int
    openheid: int
    onderwerpen: dict[str, Onderwerp]
    onthullingen: dict[str, tuple[Onthulling, ...]]
    drempels: dict[str, Drempel]
    eindes: tuple[Drempel, ...]


def make_wet(scenario: Scenario) -> Wet:
    """Read a scenario for the model; raises nothing: what is odd in it is for `proof` to say."""
    wie = scenario.karakter
    begin = wie.begin
    niveaus = tuple(steps(s) for s in (begin.vertrouwen, begin.gehoord, begin.druk, begin.energie))
    return Wet(
        scenario=scenario,
        begin=Binnen(
            (niveaus[0], niveaus[1], niveaus[2], niveaus[3]),
            onderwerp=wie.begint_over,
            zorg=wie.begint_over,
            geraakt=(wie.begint_over,) if wie.begint_over else (),
        ),
        duw=steps_between(wie.duwgevoelig, DUW_STAPPEN),
        openheid=steps_between(wie.openheid, OPENHEID_STAPPEN),
        onderwerpen={subject.id: subject for subject in scenario.onderwerpen},
        onthullingen={subject.id: subject.onthullingen for subject in scenario.onderwerpen},
        drempels={one.id: Drempel.of(one.na) for s in scenario.onderwerpen for one in s.onthullingen},
        eindes=tuple(Drempel.of(ending.als) for ending in scenario.eindes),
    )


def steps_between(share: float, width: int) -> int:
    """A share of a scale of `width` steps with its middle at 0: 0.5 gives 0, 0 gives -width/2."""
    return round((Fraction(str(share)) - Fraction(1, 2)) * width)
