"""A story on paper: for who reads it aloud, and for its teller, with what was agreed."""

from __future__ import annotations

from samenzorg_sim.content.ervaring import GEBRUIK, GEVRAAGD, VERTELLERS, Ervaringsverhaal
from samenzorg_sim.reports.papier import teken
from samenzorg_sim.stijl.datum import maand


def agreed(verhaal: Ervaringsverhaal) -> tuple[str, str]:
    """Where it may be used, and until which month; empty for one that is made up."""
    leave = verhaal.toestemming
    return ("", "") if leave is None else (GEBRUIK[leave.mag], maand(leave.tot))


def make_voorleesblad(verhaal: Ervaringsverhaal) -> str:
    """Large letters, and how to read it."""
    waar, tot = agreed(verhaal)
    return teken("voorleesverhaal", verhaal=verhaal, wie=VERTELLERS[verhaal.verteller], waar=waar, tot=tot)


def make_tellersblad(verhaal: Ervaringsverhaal) -> str:
    """What the teller takes home: the three words, what was agreed, and how to take it back."""
    waar, tot = agreed(verhaal)
    return teken(
        "verteller",
        verhaal=verhaal,
        woorden=verhaal.id.split("-"),
        gevraagd=GEVRAAGD,
        waar=waar,
        tot=tot,
        verzameld=maand(verhaal.verzameld),
    )
