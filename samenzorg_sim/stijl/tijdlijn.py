"""The time line of a play as a picture: where its marks stand, with the same in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import keer, klok, moment
from samenzorg_sim.stijl.sjabloon import load_template


@dataclass(frozen=True)
class Baan:
    """One thing to watch: its marks (per cent, 0 … 100) and its words."""

    tekst: str
    uitleg: str
    aantal: str
    plekken: tuple[float, ...]
    in_woorden: str


@dataclass(frozen=True)
class Tijdlijn:
    """A drawn time line: lanes, rests (start, width) and ticks (place, label, anchor), all in per cent."""

    banen: tuple[Baan, ...]
    niet_opgelet: tuple[str, ...]
    rusten: tuple[tuple[float, float], ...]
    streepjes: tuple[tuple[float, str, str], ...]
    duur: str


def draw_tijdlijn(onderdeel: Mapping[str, Any]) -> Tijdlijn:
    """Place the marks of an onderdeel of soort ``tijdlijn`` (seconds) on a line of its whole length."""
    duur = max(1, int(onderdeel.get("duur_s") or 1))
    rusten = draw_rusten(onderdeel.get("onderbrekingen", ()), duur)
    lijnen = onderdeel.get("lijnen", ())
    # What nobody watched has no lane: an empty one would read as "it did not happen".
    niet_opgelet = tuple(lijn["tekst"] for lijn in lijnen if not lijn["op_gelet"])
    banen = tuple(_baan(lijn, duur) for lijn in lijnen if lijn["op_gelet"])
    return Tijdlijn(banen, niet_opgelet, rusten, draw_streepjes(duur), moment(duur))


def tijdlijn_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw it for a page of either door; its style is `tijdlijn.css`."""
    return Markup(load_template("tijdlijn.html").render(tijd=draw_tijdlijn(onderdeel)))


def _baan(lijn: Mapping[str, Any], duur: int) -> Baan:
    momenten: Sequence[float] = sorted(lijn.get("momenten", ()))
    if momenten:
        aantal = keer(len(momenten))
        woorden = f"{aantal}: na " + ", na ".join(moment(seconde) for seconde in momenten) + "."
    else:
        aantal, woorden = "niet aangetikt", "Hier is op gelet. Niemand tikte iets aan."
    plekken = tuple(place(seconde, duur) for seconde in momenten)
    return Baan(lijn["tekst"], lijn.get("uitleg") or "", aantal, plekken, woorden)


def draw_rusten(rusten: Iterable[Sequence[float]], duur: int) -> tuple[tuple[float, float], ...]:
    """Where the time-outs (from, to; seconds) begin and how wide they are, in per cent of `duur` seconds."""
    return tuple((place(van, duur), round(place(tot, duur) - place(van, duur), 2)) for van, tot in rusten)


def draw_streepjes(duur: int) -> tuple[tuple[float, str, str], ...]:
    """Ticks at the begin, the middle and the end: place in per cent, label, and where it is anchored."""
    return ((0.0, "0:00", "start"), (50.0, klok(duur // 2), "middle"), (100.0, klok(duur), "end"))


def place(seconde: float, duur: int) -> float:
    """Where a second stands on a line of `duur` seconds (1 or more), in per cent, 0 … 100."""
    return round(min(max(0.0, float(seconde)), duur) / duur * 100, 2)
