"""The time line of a play as a picture: where its marks stand, with the same in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from samenzorg_sim.stijl.datum import keer, klok, moment


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
    rusten = tuple(
        (_place(van, duur), round(_place(tot, duur) - _place(van, duur), 2))
        for van, tot in onderdeel.get("onderbrekingen", ())
    )
    lijnen = onderdeel.get("lijnen", ())
    # What nobody watched has no lane: an empty one would read as "it did not happen".
    niet_opgelet = tuple(lijn["tekst"] for lijn in lijnen if not lijn["op_gelet"])
    banen = tuple(_baan(lijn, duur) for lijn in lijnen if lijn["op_gelet"])
    return Tijdlijn(banen, niet_opgelet, rusten, _streepjes(duur), moment(duur))


def tijdlijn_html(onderdeel: Mapping[str, Any]) -> Markup:
    """Draw it for a page of either door; its style is `tijdlijn.css`."""
    return Markup(_template().render(tijd=draw_tijdlijn(onderdeel)))


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("tijdlijn.html")


def _baan(lijn: Mapping[str, Any], duur: int) -> Baan:
    momenten: Sequence[float] = sorted(lijn.get("momenten", ()))
    if momenten:
        aantal = keer(len(momenten))
        woorden = f"{aantal}: na " + ", na ".join(moment(seconde) for seconde in momenten) + "."
    else:
        aantal, woorden = "niet aangetikt", "Hier is op gelet. Niemand tikte iets aan."
    plekken = tuple(_place(seconde, duur) for seconde in momenten)
    return Baan(lijn["tekst"], lijn.get("uitleg") or "", aantal, plekken, woorden)


def _streepjes(duur: int) -> tuple[tuple[float, str, str], ...]:
    return ((0.0, "0:00", "start"), (50.0, klok(duur // 2), "middle"), (100.0, klok(duur), "end"))


def _place(seconde: float, duur: int) -> float:
    return round(min(max(0.0, float(seconde)), duur) / duur * 100, 2)
