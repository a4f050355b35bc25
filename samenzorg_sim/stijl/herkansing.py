"""The first play and the second chance as one picture: first above, second below, on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import moment
from samenzorg_sim.stijl.sjabloon import load_template
from samenzorg_sim.stijl.tijdlijn import draw_rusten, draw_streepjes, place

NAMEN = ("Eerste keer", "Tweede keer")


@dataclass(frozen=True)
class Keer:
    """One play on one line: how long it is, its rests (start, width) and its marks, all in per cent."""

    naam: str
    lang: float
    rusten: tuple[tuple[float, float], ...]
    plekken: tuple[float, ...]
    op_gelet: bool
    in_woorden: str


@dataclass(frozen=True)
class Rij:
    """One thing to watch, both times."""

    tekst: str
    keren: tuple[Keer, ...]


@dataclass(frozen=True)
class Herkansing:
    """The drawn picture; `duren` says how long each play was. No numbers that invite counting."""

    rijen: tuple[Rij, ...]
    niet_opgelet: tuple[str, ...]
    streepjes: tuple[tuple[float, str, str], ...]
    duren: tuple[str, ...]
    rust: bool


def draw_herkansing(onderdeel: Mapping[str, Any]) -> Herkansing:
    """Place two plays on the scale of the longer one; all times are seconds since each began.

    `onderdeel` is plain JSON: ``duur_s``, ``eerste`` and ``tweede`` (each ``duur_s`` and
    ``onderbrekingen``), and ``lijnen``, each with ``tekst`` and again ``eerste`` and ``tweede``: ``op_gelet``
    and ``momenten``, or None for what that play could not have.
    """
    duur = max(1, int(onderdeel["duur_s"]))
    plays = (onderdeel["eerste"], onderdeel["tweede"])
    rijen, niet_opgelet = [], []
    for lijn in onderdeel["lijnen"]:
        both = (lijn["eerste"], lijn["tweede"])
        if any(one and one["op_gelet"] for one in both):
            keren = (_keer(*each, duur) for each in zip(NAMEN, plays, both, strict=True))
            rijen.append(Rij(lijn["tekst"], tuple(keren)))
        else:
            niet_opgelet.append(lijn["tekst"])
    return Herkansing(
        tuple(rijen),
        tuple(niet_opgelet),
        draw_streepjes(duur),
        tuple(f"{naam}: {moment(play['duur_s'])}" for naam, play in zip(NAMEN, plays, strict=True)),
        any(play["onderbrekingen"] for play in plays),
    )


def herkansing_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw it for a page of either door; its style is `herkansing.css`."""
    return Markup(load_template("herkansing.html").render(tijd=draw_herkansing(onderdeel)))


def twee_keer_html(tweede: Mapping[str, Any]) -> Markup:
    """Draw a part of soort ``tijdlijn`` that has the first play beside it, under ``eerste``."""
    return herkansing_html(beside(tweede["eerste"], tweede))


def beside(eerste: Mapping[str, Any], tweede: Mapping[str, Any]) -> dict[str, Any]:
    """Lay two time lines (``duur_s``, ``onderbrekingen``, ``lijnen``) together, in the order of the first."""
    lines = [{lijn["tekst"]: lijn for lijn in keer["lijnen"]} for keer in (eerste, tweede)]
    return {
        "duur_s": max(eerste["duur_s"], tweede["duur_s"]),
        "eerste": eerste,
        "tweede": tweede,
        "lijnen": [
            {"tekst": tekst, "eerste": lines[0].get(tekst), "tweede": lines[1].get(tekst)}
            for tekst in {**lines[0], **lines[1]}
        ],
    }


def _keer(naam: str, play: Mapping[str, Any], lijn: Mapping[str, Any] | None, duur: int) -> Keer:
    op_gelet = bool(lijn and lijn["op_gelet"])
    momenten: Sequence[float] = sorted(lijn["momenten"]) if lijn and op_gelet else ()
    if momenten:
        woorden = "na " + ", na ".join(moment(seconde) for seconde in momenten)
    else:
        woorden = "niet aangetikt" if op_gelet else "niet op gelet"
    return Keer(
        naam=naam,
        lang=place(play["duur_s"], duur),
        rusten=draw_rusten(play["onderbrekingen"], duur),
        plekken=tuple(place(min(seconde, play["duur_s"]), duur) for seconde in momenten),
        op_gelet=op_gelet,
        in_woorden=woorden,
    )
