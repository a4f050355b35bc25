"""What if somebody cannot come for a while: simulated week by week, told in words.

Nobody takes over in this simulation: whether somebody could is a question for people, not for a program.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.contact import Contact, HoeVaak, Nabij, Steun
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
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
MOST_VRAGEN: Final = 4
"""So many people are named to ask how they are; of thirty nobody asks anyone."""


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
    gone, client = ecogram.contacten[wie], ecogram.client or "de cliënt"
    who, away = gone.naam, weken[1]
    zinnen = [f"Stel: {counted(duur, 'week', 'weken')} zonder {who}. Zoals de tekening het nu zegt:"]
    zinnen.append(_contact(gone, client, weken))
    if away.mist:
        zinnen.append(f"Dan mist {client} van naasten: {listed(GENOEMD[kind] for kind in away.mist)}.")
    if away.blijft_liggen:
        things = listed(sorted(said(one) for one in away.blijft_liggen))
        zinnen.append(f"Geen andere naaste doet nu: {things}.")
    if not gone.steun and not gone.doet:
        zinnen.append(f"Wat {who} geeft of doet, staat er nog niet bij.")
    elif not away.mist and not away.blijft_liggen:
        zinnen.append(f"Wat {who} geeft, geven andere naasten ook. Maar niemand anders is {who}.")
    others = _to_ask(ecogram, wie)
    if others:
        asked = listed(one.naam for one in others)
        zinnen.append(f"Vraag {asked} eens hoe het{' met hen zelf' if len(others) > 1 else ''} gaat.")
    zinnen.append(f"En vraag hoe het met {who} is: weg zijn heeft een reden.")
    return Alinea(f"Wat als {who} niet kan komen?", tuple(zinnen), (wie, *(one.id for one in others)))


def _contact(gone: Contact, client: str, weken: tuple[Week, ...]) -> str:
    """How much less contact there is; who comes less than weekly is missed otherwise than by counting."""
    if gone.hoe_vaak is None:
        return f"Hoe vaak er contact is met {gone.naam}, staat er nog niet bij."
    often = KEUZELIJSTEN["hoe_vaak"][gone.hoe_vaak]
    if gone.hoe_vaak is HoeVaak.ZELDEN:
        return f"Met {gone.naam} is er nu ook {often} contact. Toch staat die naam in de tekening."
    if PER_WEEK[gone.hoe_vaak] < 1:
        rest = f"Een ander merkt het misschien niet, {client} wel."
        return f"Met {gone.naam} is er {often} contact. {rest}"
    fewest = min(week.keren for week in weken if week.weg)
    usual = f"In een gewone week is er {weken[0].keren} keer contact met naasten, ook door te bellen."
    if not fewest:
        return f"{usual} Zonder {gone.naam} blijft het misschien een week stil."
    return f"{usual} Zonder {gone.naam} is dat {fewest} keer."


def _to_ask(ecogram: Ecogram, wie: str) -> tuple[Contact, ...]:
    """A few to ask how they are: who knows the one that is away first, then who is wanted near."""
    free = [one for one in naasten(ecogram) if one.id != wie and _may_be_asked(one)]
    knows = {id_ for pair in ecogram.banden if wie in pair for id_ in pair}
    free.sort(key=lambda one: (one.id not in knows, one.nabij is not Nabij.GRAAG))
    return tuple(free[:MOST_VRAGEN])


def _may_be_asked(contact: Contact) -> bool:
    near = contact.nabij is Nabij.GRAAG or supports(contact) or bool(contact.wil)
    return near and contact.nabij is not Nabij.LIEVER_NIET
