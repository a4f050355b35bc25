"""What if somebody cannot come for a while: simulated week by week, told in words.

Nobody takes over in this simulation: whether somebody could is a question for people, not for a program.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.contact import Contact, HoeVaak, Nabij, Steun
from samenzorg_sim.ecogram.measures.alinea import Alinea, counted, listed
from samenzorg_sim.ecogram.measures.dragen import GENOEMD, naasten, supports
from samenzorg_sim.ecogram.state import Ecogram

PER_WEEK: Final = {
    HoeVaak.DAGELIJKS: Fraction(7),
    HoeVaak.PAAR_KEER_PER_WEEK: Fraction(3),
    HoeVaak.WEKELIJKS: Fraction(1),
    HoeVaak.PAAR_KEER_PER_MAAND: Fraction(1, 2),
    HoeVaak.MAANDELIJKS: Fraction(1, 4),
    HoeVaak.PAAR_KEER_PER_JAAR: Fraction(3, 52),
    HoeVaak.ZELDEN: Fraction(0),
}
"""Times a week, as a choice of this workbench: 'a few' is three."""
MOST_WEKEN: Final = 52


@dataclass(frozen=True, slots=True)
class Week:
    """One week (from 1): who comes how often, and what nobody gives who comes that week."""

    nummer: int
    weg: bool
    bezoek: tuple[tuple[str, int], ...]
    mist: tuple[Steun, ...]
    blijft_liggen: tuple[str, ...]

    @property
    def keren(self) -> int:
        """How often somebody comes."""
        return sum(number for _, number in self.bezoek)


@dataclass(frozen=True, slots=True)
class WatAls:
    """The week before, the weeks without `wie`, and the week after."""

    wie: str
    duur: int
    weken: tuple[Week, ...]
    alinea: Alinea


class NietAanwezig(ValueError):
    """Somebody who is not a living naaste of this drawing cannot be away."""

    def __init__(self, contact: str) -> None:
        super().__init__(f"{contact!r} is no living naaste of this drawing")


def what_if(ecogram: Ecogram, wie: str, duur: int = 3) -> WatAls:
    """What the client would miss when `wie` is away for `duur` weeks (1–52).

    A week counts whole visits: who comes monthly comes in the fourth. Raises NietAanwezig, ValueError.
    """
    if not 1 <= duur <= MOST_WEKEN:
        raise ValueError(f"weeks are 1–{MOST_WEKEN}, not {duur!r}")
    around = naasten(ecogram)
    if wie not in {one.id for one in around}:
        raise NietAanwezig(wie)
    owed = {one.id: Fraction(0) for one in around}
    weken = []
    for nummer in range(1, duur + 3):
        weg = 1 < nummer <= duur + 1
        here = [one for one in around if not (weg and one.id == wie)]
        bezoek = []
        for one in here:
            owed[one.id] += PER_WEEK[one.hoe_vaak] if one.hoe_vaak else 0
            whole = int(owed[one.id])
            owed[one.id] -= whole
            if whole:
                bezoek.append((one.id, whole))
        weken.append(Week(nummer, weg, tuple(bezoek), *_missed(around, here)))
    return WatAls(wie, duur, tuple(weken), _told(ecogram, wie, duur, tuple(weken)))


def _missed(around: tuple[Contact, ...], here: list[Contact]) -> tuple[tuple[Steun, ...], tuple[str, ...]]:
    """What is given when all are there, and by nobody of who is here."""
    given = {kind for one in here for kind in one.steun}
    done = {one_thing for one in here for one_thing in one.doet}
    kinds = tuple(kind for kind in Steun if kind not in given and any(kind in one.steun for one in around))
    things = {one_thing for one in around for one_thing in one.doet} - done
    return kinds, tuple(sorted(things))


def _told(ecogram: Ecogram, wie: str, duur: int, weken: tuple[Week, ...]) -> Alinea:
    who, client = ecogram.contacten[wie].naam, ecogram.client or "de cliënt"
    before, away = weken[0], weken[1 : duur + 1]
    zinnen = [f"Stel: {who} kan {counted(duur, 'week', 'weken')} niet komen. Zoals de tekening het nu zegt:"]
    if before.keren or any(week.keren for week in away):
        fewest = min(week.keren for week in away)
        zinnen.append(
            f"Er komt {_times(before.keren)} per week iemand langs; zonder {who} soms nog {_times(fewest)}."
        )
    else:
        zinnen.append("Hoe vaak mensen komen, staat er nog niet bij.")
    if away[0].mist:
        zinnen.append(f"Dan mist {client} {listed(GENOEMD[kind] for kind in away[0].mist)}.")
    if away[0].blijft_liggen:
        things = listed(sorted(said(one) for one in away[0].blijft_liggen))
        zinnen.append(f"Niemand anders doet nu: {things}.")
    if not away[0].mist and not away[0].blijft_liggen:
        zinnen.append(f"Wat {who} geeft, geven anderen ook; het gezicht van {who} ontbreekt.")
    others = tuple(one for one in naasten(ecogram) if one.id != wie and _may_be_asked(one))
    if others:
        asked = listed(one.naam for one in others)
        zinnen.append(f"Vraag {asked} eens hoe het met {'hen' if len(others) > 1 else asked} zelf gaat.")
    zinnen.append(f"En vraag hoe het met {who} is: weg zijn heeft een reden.")
    return Alinea(f"Wat als {who} niet kan komen?", tuple(zinnen), (wie, *(one.id for one in others)))


def _may_be_asked(contact: Contact) -> bool:
    near = contact.nabij is Nabij.GRAAG or supports(contact) or bool(contact.wil)
    return near and contact.nabij is not Nabij.LIEVER_NIET


def _times(number: int) -> str:
    return f"{number} keer"
