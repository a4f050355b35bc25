"""A simple list of residents, counted for a quarter and then forgotten."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from samenzorg_sim.content.tabel import Cel, Melding, Tabelblad, missing, read_day
from samenzorg_sim.kwartaal.kwartaal import Kwartaal
from samenzorg_sim.kwartaal.state import MOST_CLIENTEN, Aantallen

KOLOMMEN: Final = ("nummer", "gesprek", "verslag")
_JA, _NEE = ("ja", "j", "x", "1"), ("nee", "n", "0", "")
_BSN: Final = "Dit lijkt een burgerservicenummer. Gebruik een eigen nummer, zoals een kamernummer."
_NAAM: Final = "Dit lijkt een naam. Gebruik een eigen nummer, zoals een kamernummer."


@dataclass(frozen=True)
class Telling:
    """What a list comes down to (None when something is wrong), and what to say about it."""

    aantallen: Aantallen | None
    fouten: tuple[str, ...] = ()
    let_op: tuple[str, ...] = ()


def count_lijst(blad: Tabelblad, kwartaal: Kwartaal, vandaag: date) -> Telling:
    """Residents, those with a talk in this quarter, and those of them with a report; never raises."""
    wrong = list(blad.meldingen or missing(blad.kop, KOLOMMEN))
    if wrong or not blad.kop:
        return Telling(None, tuple(map(str, wrong)))
    if len(blad.rijen) > MOST_CLIENTEN:
        many = f"{len(blad.rijen):,}".replace(",", ".")
        told = f"Er staan {many} rijen in. Een team heeft hier hoogstens {MOST_CLIENTEN} bewoners."
        return Telling(None, (told,))
    places = [[one.casefold() for one in blad.kop].index(name) for name in KOLOMMEN]
    first: dict[str, int] = {}
    careful: list[Melding] = []
    held = written = elsewhere = 0
    for row in blad.rijen:
        number, talk, report = (row.cellen[place] for place in places)
        who = str(number).casefold()
        if not who:
            wrong.append(Melding(row.rij, "nummer", "Hier staat niets. Geef elke bewoner een eigen nummer."))
        elif who in first:
            again = f"'{number}' staat ook in rij {first[who]}. Zet elke bewoner op één rij."
            wrong.append(Melding(row.rij, "nummer", again))
        first.setdefault(who, row.rij)
        if _is_bsn(who):
            careful.append(Melding(row.rij, "nummer", _BSN))
        elif _is_name(str(number)):
            careful.append(Melding(row.rij, "nummer", _NAAM))
        in_quarter = _talk(talk, row.rij, kwartaal, vandaag, wrong)
        yes = _yes(report)
        if yes is None:
            wrong.append(Melding(row.rij, "verslag", f"'{report}' is geen antwoord. Zet er ja of nee neer."))
        held += in_quarter is True
        elsewhere += in_quarter is False
        written += bool(in_quarter and yes)
    if not blad.rijen:
        wrong.append(Melding(0, "", "Onder de bovenste rij staat niets. Zet elke bewoner op een eigen rij."))
    told_careful = list(map(str, careful))
    if elsewhere == 1:
        told_careful.append(f"1 gesprek was niet in het {kwartaal.naam}. Dat telt niet mee.")
    elif elsewhere:
        told_careful.append(f"{elsewhere} gesprekken waren niet in het {kwartaal.naam}. Die tellen niet mee.")
    if wrong:
        return Telling(None, tuple(map(str, wrong)), tuple(told_careful))
    return Telling(Aantallen(len(blad.rijen), held, written), (), tuple(told_careful))


def _talk(cel: Cel, rij: int, kwartaal: Kwartaal, vandaag: date, wrong: list[Melding]) -> bool | None:
    """Whether a talk was in this quarter; None for no talk (or a cell that is wrong)."""
    yes = _yes(cel)
    if yes is not None:
        return yes or None
    day = read_day(cel)
    if day is None:
        wrong.append(Melding(rij, "gesprek", f"'{cel}' is geen dag. Schrijf 6-10-2026, of ja of nee."))
        return None
    if day > vandaag:
        wrong.append(
            Melding(rij, "gesprek", f"{day.day}-{day.month}-{day.year} moet nog komen. Klopt de dag?")
        )
        return None
    return day in kwartaal


def _yes(cel: Cel) -> bool | None:
    said = str(cel).casefold()
    return True if said in _JA else False if said in _NEE else None


def _is_bsn(typed: str) -> bool:
    """Nine digits that pass the check of a burgerservicenummer."""
    digits = re.sub(r"[ .-]", "", typed)
    if not (digits.isascii() and digits.isdecimal() and len(digits) == 9):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return int(digits) > 0 and sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0


def _is_name(typed: str) -> bool:
    """Two words of letters or more, or one with a capital and small letters: 'J. de Vries', 'Jansen'."""
    words = [
        word for word in re.split(r"[\s,]+", typed) if re.fullmatch(r"[^\W\d_]{2,}[.'’-]?[^\W\d_]*", word)
    ]
    return len(words) >= 2 or any(
        word[0].isupper() and word[1:].islower() and len(word) >= 4 for word in words
    )
