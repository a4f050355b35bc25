"""What an act was, in words: so that 'ongedaan maken' says what it takes back."""

from collections.abc import Mapping
from typing import Final

from samenzorg_sim.ecogram.cel import PLAATS
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.daad import Cel, Daad, Deel, Wijziging
from samenzorg_sim.ecogram.groep import NAMEN, Groep
from samenzorg_sim.ecogram.state import Ecogram

_VELDEN: Final[Mapping[str, str]] = {
    "naam": "de naam van {}",
    "relatie": "wie {} is",
    "groep": "de groep van {}",
    "soort": "wat {} is",
    "overleden": "of {} nog leeft",
    "lijn": "de lijn van {}",
    "spanning": "de spanning bij {}",
    "richting": "de pijl bij {}",
    "ring": "hoe dichtbij {} staat",
    "hoe_vaak": "hoe vaak {} er is",
    "afstand": "hoe ver {} woont",
    "besproken": "of er met {} over gesproken is",
    "bekend": "wie weet wat {} doet",
    "nabij": "of {} graag dichtbij is",
    "contactpersoon": "of {} eerste contactpersoon is",
    "vertegenwoordiger": "of {} vertegenwoordiger is",
    "notitie": "de notitie bij {}",
    "steun": "wat {} geeft",
    "doet": "wat {} doet",
    "wil": "wat {} zou willen doen",
    PLAATS: "de plaats van {}",
}


def say_daad(ecogram: Ecogram, daad: Daad, words: Mapping[str, str | None]) -> str:
    """Such as 'Riet erbij', 'Riet weg', 'de lijn van Riet' or '3 namen verplaatst'.

    `words`: text id → what was typed; for a drawing that holds words already, an empty mapping.
    """
    names = {id_: contact.naam for id_, contact in ecogram.contacten.items()}
    for other in ecogram.daden:
        for one in other.wijzigingen:
            for part in (one.was, one.wordt):
                if isinstance(part, Contact):
                    names.setdefault(part.id, part.naam)

    def called(contact: str) -> str:
        name = names.get(contact, contact)
        return words.get(name, name) or "iemand"

    whole = [one for one in daad.wijzigingen if one.cel.veld is None]
    contacts = [one for one in whole if one.cel.deel is Deel.CONTACT]
    if contacts:
        who = called(contacts[0].cel.id[0]) if len(contacts) == 1 else f"{len(contacts)} namen"
        return f"{who} {'weg' if contacts[0].wordt is None else 'erbij'}"
    # Without something new or gone, the last change is what was meant: the ones before it made room for it.
    first = whole[0] if whole else daad.wijzigingen[-1]
    if first.cel.deel in (Deel.CLIENT, Deel.GROEP):
        return _client_or_groep(ecogram, first, words)
    people = list(dict.fromkeys(one.cel.id for one in daad.wijzigingen))
    if first.cel.veld == PLAATS and len(people) > 1:
        return f"{len(people)} namen verplaatst"
    return _line(first.cel, " en ".join(map(called, first.cel.id)), first)


def _line(cel: Cel, who: str, one: Wijziging) -> str:
    if cel.deel is Deel.CONTACT:
        return _VELDEN[cel.veld or "naam"].format(who)
    change = "" if cel.veld else " weg" if one.wordt is None else " erbij"
    return f"de lijn tussen {who}{change}"


def _client_or_groep(ecogram: Ecogram, one: Wijziging, words: Mapping[str, str | None]) -> str:
    if one.cel.deel is Deel.CLIENT:
        return "de naam in het midden"
    groep = next((part for part in (one.was, one.wordt) if isinstance(part, Groep)), None)
    groep = groep or ecogram.groepen.get(one.cel.id[0])
    name = None if groep is None else groep.naam
    called = words.get(name, name) if name else NAMEN.get(one.cel.id[0])
    change = "" if one.cel.veld else " weg" if one.wordt is None else " erbij"
    return f"de groep {called or one.cel.id[0]}{change}"
