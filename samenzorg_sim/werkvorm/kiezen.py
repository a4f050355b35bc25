"""Which ways of working fit a group today, with the reason in words; people decide, and may differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from samenzorg_sim.content.past_bij import Ervaring

# A way that takes so many minutes longer than there are still fits: nobody looks at a clock like that.
SPELING = 5
KEREN = ("", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")


@dataclass(frozen=True)
class Manier:
    """A script as a group chooses it: for `van` to `tot` people, `minuten` long, in the meetings from
    `vanaf_bijeenkomst` to `tot_bijeenkomst` (None: all later ones). `dagen`: in writing, at home, so long."""

    id: str
    titel: str
    van: int
    tot: int
    minuten: int
    ervaring: frozenset[Ervaring]
    vanaf_bijeenkomst: int
    tot_bijeenkomst: int | None
    waarom: str
    dagen: int = 0


@dataclass(frozen=True)
class Wens:
    """So many people, in this meeting of theirs (from 1), with so many minutes (None: not known yet)."""

    mensen: int
    ervaring: Ervaring
    bijeenkomst: int
    minuten: int | None = None


@dataclass(frozen=True)
class Oordeel:
    """Whether a way fits, and why (or why not), in sentences."""

    manier: Manier
    past: bool
    redenen: tuple[str, ...]


def weigh(manieren: Iterable[Manier], wens: Wens) -> tuple[Oordeel, ...]:
    """All of them: first what fits, the longest before the shorter; then what does not, the nearest first."""
    found = [_weigh_one(manier, wens) for manier in manieren]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                not one.past,
                _against(one),
                one.manier.dagen,
                -one.manier.minuten,
                one.manier.titel,
            ),
        )
    )


def _against(oordeel: Oordeel) -> int:
    return 0 if oordeel.past else len(oordeel.redenen)


def _weigh_one(manier: Manier, wens: Wens) -> Oordeel:
    against = tuple(_objections(manier, wens))
    if against:
        return Oordeel(manier, False, against)
    long = f"Duurt ongeveer {manier.minuten} minuten."
    if manier.dagen:
        long = f"Duurt {manier.dagen} dagen. Samen schrijft u ongeveer {manier.minuten} minuten, thuis."
    return Oordeel(manier, True, (long, manier.waarom))


def _objections(manier: Manier, wens: Wens) -> Iterable[str]:
    if wens.mensen < manier.van:
        yield f"Hiervoor zijn ten minste {manier.van} mensen nodig."
    if wens.mensen > manier.tot:
        yield f"Dit is voor hooguit {manier.tot} mensen."
    if wens.bijeenkomst < manier.vanaf_bijeenkomst:
        yield f"Dit past pas vanaf de {_nth(manier.vanaf_bijeenkomst)} bijeenkomst. {manier.waarom}"
    if manier.tot_bijeenkomst is not None and wens.bijeenkomst > manier.tot_bijeenkomst:
        until = manier.tot_bijeenkomst
        yield f"Dit is alleen voor de {'eerste bijeenkomst' if until == 1 else f'eerste {until} keer'}."
    if wens.ervaring not in manier.ervaring:
        new = wens.ervaring is Ervaring.BEGINNERS
        yield "Dit is voor wie dit vaker deed." if new else "Dit is voor wie dit voor het eerst doet."
    if wens.minuten is not None and not manier.dagen and manier.minuten > wens.minuten + SPELING:
        yield f"Dit duurt ongeveer {manier.minuten} minuten. U hebt er {wens.minuten}."


def _nth(number: int) -> str:
    return KEREN[number] if number < len(KEREN) else f"{number}e"
