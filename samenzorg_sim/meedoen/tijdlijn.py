"""Where the marks of a time line stand, in per cent of its length, with the same in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.meedoen.datum import keer, klok, moment


@dataclass(frozen=True)
class Baan:
    """One thing to watch: its marks (per cent, 0 … 100) and its words."""

    tekst: str
    uitleg: str
    op_gelet: bool
    aantal: str
    plekken: tuple[float, ...]
    in_woorden: str


@dataclass(frozen=True)
class Tijdlijn:
    """A drawn time line: lanes, rests (start, width) and ticks (place, label, anchor), all in per cent."""

    banen: tuple[Baan, ...]
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
    banen = tuple(_baan(lijn, duur) for lijn in onderdeel.get("lijnen", ()))
    return Tijdlijn(banen, rusten, _streepjes(duur), moment(duur))


def _baan(lijn: Mapping[str, Any], duur: int) -> Baan:
    momenten: Sequence[float] = sorted(lijn.get("momenten", ()))
    op_gelet = bool(lijn.get("op_gelet"))
    if not op_gelet:
        aantal, woorden = "niet op gelet", "Hier heeft niemand op gelet."
    elif not momenten:
        aantal, woorden = "wel op gelet, niet aangetikt", "Hier is op gelet. Niemand tikte iets aan."
    else:
        aantal = keer(len(momenten))
        woorden = f"{aantal}: na " + ", na ".join(moment(seconde) for seconde in momenten) + "."
    plekken = tuple(_place(seconde, duur) for seconde in momenten) if op_gelet else ()
    return Baan(lijn["tekst"], lijn.get("uitleg") or "", op_gelet, aantal, plekken, woorden)


def _streepjes(duur: int) -> tuple[tuple[float, str, str], ...]:
    middle = duur // 2
    return ((0.0, "0:00", "start"), (50.0, klok(middle), "middle"), (100.0, klok(duur), "end"))


def _place(seconde: float, duur: int) -> float:
    return round(min(max(0.0, float(seconde)), duur) / duur * 100, 2)
