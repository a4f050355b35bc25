"""The groups as cards: who is in them, each function as a dot with letters, and what is broken."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from samenzorg_sim.groepen.controle import Breuk
from samenzorg_sim.groepen.indeling import Indeling
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.uitleg import say_reeks
from samenzorg_sim.werkplaats.opmaak import melding, punten

_KLEUREN = 7


def letters_of(functies: Sequence[str]) -> Mapping[str, str]:
    """Two letters for each function that no other has: `vz` and `vp` for verzorgende and verpleegkundige.

    The first letter, and the one that sets it apart from others that begin alike.
    """
    found: dict[str, str] = {}
    for name in functies:
        plain = "".join(one for one in name if one.isalnum()) or "?"
        alike = [one for one in functies if one != name and one[:1] == name[:1]]
        apart = [one for at, one in enumerate(plain) if at and all(one != o[at : at + 1] for o in alike)]
        tries = [plain[0] + one for one in (*apart, *plain[1:], *map(str, range(1, 100)))]
        found[name] = next(one for one in tries if one not in found.values())
    return found


def stip(rooster: Rooster, functie: str, letters: Mapping[str, str]) -> Markup:
    """The dot of a function; its letters say the same as its colour."""
    place = rooster.functies.index(functie)
    soort = place + 1 if place < _KLEUREN else "rest"
    return Markup('<span class="sz-functie sz-functie--{}" aria-hidden="true">{}</span>').format(
        soort, letters[functie]
    )


def legenda(rooster: Rooster) -> Markup:
    """What the dots mean."""
    letters = letters_of(rooster.functies)
    items = Markup("").join(
        Markup("<li>{} {}</li>").format(stip(rooster, one, letters), one) for one in rooster.functies
    )
    return Markup('<ul class="sz-functies" aria-label="De functies">{}</ul>').format(items)


def cards(rooster: Rooster, indeling: Indeling, breuken: Sequence[Breuk]) -> Markup:
    """All groups, beside each other while there is room."""
    letters = letters_of(rooster.functies)
    found = []
    for number, groep in enumerate(indeling.groepen):
        mine = [one.tekst for one in breuken if one.groep == number]
        rows = Markup("").join(
            _person(rooster, i, letters, (i, number) in indeling.vast) for i in groep.leden
        )
        count = "1 mens" if len(groep.leden) == 1 else f"{len(groep.leden)} mensen"
        moment = say_reeks(rooster, groep.momenten)
        found.append(
            Markup(
                '<section class="sz-kaart sz-groepkaart" aria-label="Groep {0}">'
                "<h3>Groep {0} <small>{1}</small></h3>"
                "<p>{2}</p>{3}<ul>{4}</ul></section>"
            ).format(number + 1, count, moment, _broken(mine), rows)
        )
    return Markup('<div class="sz-groepkaarten">{}</div>').format(Markup("").join(found))


def over_all(breuken: Sequence[Breuk]) -> Markup:
    """Whether every wish is kept, and what is broken outside one group."""
    if not breuken:
        return melding("Deze indeling houdt zich aan al uw wensen.", goed=True)
    count = "1 wens" if len(breuken) == 1 else f"{len(breuken)} wensen"
    loose = [one.tekst for one in breuken if one.groep is None]
    where = " U ziet het bij de groepen." if len(loose) < len(breuken) else ""
    head = melding(f"Deze indeling past niet bij {count}.{where}")
    return head + punten(loose) if loose else head


def _person(rooster: Rooster, i: int, letters: Mapping[str, str], vast: bool) -> Markup:
    one = rooster.personen[i]
    notes = [one.functie, one.team]
    notes += ["cliëntenraad"] if one.raad else []
    notes += ["vastgezet"] if vast else []
    return Markup("<li>{}<span><b>{}</b> <small>{}</small></span></li>").format(
        stip(rooster, one.functie, letters), one.naam, " · ".join(notes)
    )


def _broken(texts: Sequence[str]) -> Markup:
    return Markup('<div class="sz-melding">{}</div>').format(punten(texts)) if texts else Markup("")
