"""What played years came to, in plain Dutch sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from samenzorg_sim.ritme.plan import WEKEN
from samenzorg_sim.ritme.uitkomst import REDENEN, Getallen, Reden, Uitkomst, gewoon

_IN: Final[Mapping[int, str]] = {4: "de vier weken", 13: "het kwartaal", 26: "het half jaar", 52: "het jaar"}
WOORDEN: Final[Mapping[Reden, str]] = {
    Reden.VERTROKKEN: "vertrokken of net begonnen",
    Reden.ZIEK: "ziek",
    Reden.VRIJ: "vrij",
    Reden.TIJD: "geen tijd over",
    Reden.AFGEZEGD: "afgezegd",
}
_DRUK: Final = 0.75
"""A week is busy when so much waits of what waits in the busiest."""
_SCHEELT: Final = 3
"""Of 100: teams that differ less than this are alike."""
_TOEVAL: Final = (40, 60)
"""Of 100 years: between these nobody can tell which plan did better."""
_BIJNA: Final = 98


def van_100(share: float) -> int:
    """Of each 100, in whole numbers; hardly any is not none, and hardly all is not all."""
    whole = round(100 * share)
    if whole == 100 and share < 1:
        return 99
    return 1 if whole == 0 and share > 0 else whole


def answer(found: Uitkomst) -> str:
    """How many talks are in time, in how many years that is so, and what it costs."""
    share, (low, high) = float(found.op_tijd.mean()), gewoon(found.op_tijd)
    about = f"{van_100(low)} en {van_100(high)}"
    same = van_100(low) == van_100(high)
    years = "Dat is elk jaar zo." if same else f"In 8 van de 10 jaren ligt dat tussen {about}."
    hours = round(float(found.uren_per_week.mean()))
    talks = round(float(found.gesprekuren.mean()) / WEKEN)
    return (
        f"Met dit plan zijn {van_100(share)} van de 100 gesprekken op tijd. {years} "
        f"Alles samen kost {hours} uur per week: {talks} uur aan gesprekken en {hours - talks} uur aan leren."
    )


def op_tijd_is(found: Uitkomst) -> str:
    """What is meant by being in time."""
    return f"Op tijd is: in {_IN[found.plan.periode]} waarin het gesprek hoort."


def past(found: Uitkomst) -> str:
    """Whether the time that there is can be enough at all."""
    needed = found.bezetting
    if needed == float("inf"):
        return "Er is geen vrije tijd voor gesprekken."
    told = f"Voor elke 100 vrije uren van gespreksvoerders vraagt dit plan er {round(100 * needed)}."
    if needed > 1:
        return f"{told} Dat past niet."
    return f"{told} Dat is krap." if needed > 0.8 else f"{told} Dat past."


def waar(found: Uitkomst) -> tuple[str, ...]:
    """Where it gets stuck: which team, which weeks, which reason; nothing where nothing waits."""
    if not found.wacht.sum():
        return ("Nergens. Geen gesprek blijft liggen.",)
    return (*_team(found), _weken(found), *_reden(found))


def _team(found: Uitkomst) -> tuple[str, ...]:
    shares = {n: van_100(share) for n, share in enumerate(found.per_team) if not np.isnan(share)}
    least, most = min(shares.values()), max(shares.values())
    if most - least < _SCHEELT:
        return ("De teams verschillen weinig.",) if len(shares) > 1 else ()
    worst = next(n for n, share in shares.items() if share == least)
    name = found.plan.teams[worst].naam
    return (
        f"Team: bij {name} zijn {least} van de 100 gesprekken op tijd. Het hoogste team haalt er {most}.",
    )


def drukste_weken(found: Uitkomst) -> tuple[int, int]:
    """The stretch around the week in which most talks wait, both ends counted from 1."""
    weeks = found.wacht.sum(axis=(0, 2))
    top = int(weeks.argmax())
    busy = weeks >= _DRUK * weeks[top]
    first = last = top
    while first > 0 and busy[first - 1]:
        first -= 1
    while last < WEKEN - 1 and busy[last + 1]:
        last += 1
    return first + 1, last + 1


def _weken(found: Uitkomst) -> str:
    first, last = drukste_weken(found)
    most = found.wacht.sum(axis=(0, 2)).max()
    many = (
        "minder dan 1 gesprek" if most < 0.5 else f"{round(most)} gesprek{'' if round(most) == 1 else 'ken'}"
    )
    when = f"week {first}" if first == last else f"week {first} tot en met {last}"
    return f"Weken: in {when} wacht het meeste, op het hoogste punt {many} tegelijk."


def redenen_van_100(found: Uitkomst) -> dict[Reden, int]:
    """Of each 100 weeks that a talk waits, for what it waits; most first. Empty where nothing waits."""
    by_reason = found.wacht.sum(axis=(0, 1))
    if not by_reason.sum():
        return {}
    shares = {reden: van_100(part / by_reason.sum()) for reden, part in zip(REDENEN, by_reason, strict=True)}
    return dict(sorted(shares.items(), key=lambda one: -one[1]))


def _reden(found: Uitkomst) -> tuple[str, ...]:
    first, second, *_ = redenen_van_100(found).items()
    told = f"Reden: ‘{WOORDEN[first[0]]}’ het vaakst, {first[1]} van de 100 keer"
    return (f"{told}. Daarna ‘{WOORDEN[second[0]]}’, {second[1]} keer." if second[1] else f"{told}.",)


def verschil(a: Uitkomst, b: Uitkomst) -> str:
    """Plan B beside plan A: hours, talks in time, and how sure that is."""
    more = round(float(b.uren_per_week.mean()) - float(a.uren_per_week.mean()))
    cost = "evenveel uren" if more == 0 else f"{abs(more)} uur per week {'meer' if more > 0 else 'minder'}"
    was, now = van_100(float(a.op_tijd.mean())), van_100(float(b.op_tijd.mean()))
    held = (
        f"{now} van de 100 gesprekken op tijd, tegen {was}" if was != now else f"ook {now} van de 100 op tijd"
    )
    better = beter_van_100(a.op_tijd, b.op_tijd)
    if _TOEVAL[0] <= better <= _TOEVAL[1]:
        sure = "Welk plan in een jaar meer haalt, is toeval."
    else:
        best, other = ("B", "A") if better > _TOEVAL[1] else ("A", "B")
        often = max(better, 100 - better)
        years = "bijna elk jaar" if often >= _BIJNA else f"{often} van de 100 jaren"
        sure = f"In {years} haalt plan {best} meer dan plan {other}."
    return f"Plan B kost {cost} en houdt {held}. {sure}"


def beter_van_100(a: Getallen, b: Getallen) -> int:
    """Of 100 times that a year of each is taken by chance, in how many `b` is higher; a tie counts half."""
    ordered = np.sort(a)
    wins = np.searchsorted(ordered, b, "left").sum() + np.searchsorted(ordered, b, "right").sum()
    return round(100 * float(wins) / (2 * len(a) * len(b)))
