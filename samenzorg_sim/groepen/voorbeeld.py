"""Made-up people, to try the groups with and to show what a roster looks like."""

from collections.abc import Sequence
from datetime import date, timedelta

from samenzorg_sim.groepen.moment import Moment

_VOORNAMEN = (
    "Aisha", "Bram", "Carla", "Daan", "Els", "Fatima", "Gerrit", "Hanna", "Ibrahim", "Joke", "Karin", "Lars",
    "Mila", "Noor", "Omar", "Petra", "Rachid", "Sanne", "Tineke", "Wim",
)  # fmt: skip
_TEAMS = ("Linde", "Eik", "Wilg")
_FUNCTIES = (
    "verzorgende",
    "verpleegkundige",
    "helpende",
    "verzorgende",
    "activiteiten",
    "huishouding",
    "nacht",
)
#: Between two groups of who can come: nights are mostly free on one moment only.
_STAP = 3


def example_momenten(vandaag: date) -> tuple[str, ...]:
    """Four headings: two Tuesdays and two Thursdays from ten weeks on."""
    monday = vandaag + timedelta(days=70 - vandaag.weekday())
    days = ((1, "ochtend"), (3, "middag"), (8, "ochtend"), (10, "middag"))
    return tuple(
        Moment(day, day.weekday(), deel).naam
        for day, deel in ((monday + timedelta(days=n), d) for n, d in days)
    )


def make_rijen(momenten: Sequence[str], hoeveel: int) -> list[tuple[str, ...]]:
    """The headings and so many rows; the first person of each team leads it."""
    heads = ("naam", "functie", "team", "leidinggevende", "cliëntenraad", *momenten)
    rows: list[tuple[str, ...]] = [heads]
    leaders = [f"{_VOORNAMEN[t]} {_TEAMS[t][0]}." for t in range(len(_TEAMS))]
    for at in range(hoeveel):
        team = at % len(_TEAMS)
        naam = f"{_VOORNAMEN[at % len(_VOORNAMEN)]} {_TEAMS[team][0]}."
        if at >= len(_VOORNAMEN):
            naam += f" {at // len(_VOORNAMEN) + 1}"
        leads = at < len(_TEAMS)
        functie = "teamleider" if leads else _FUNCTIES[(at // len(_TEAMS)) % len(_FUNCTIES)]
        raad = at % 13 == 12
        able = ["ja" if (at + m) % _STAP or m == at % len(momenten) else "nee" for m in range(len(momenten))]
        rows.append(
            (naam, functie, _TEAMS[team], "" if leads else leaders[team], "ja" if raad else "nee", *able)
        )
    return rows
