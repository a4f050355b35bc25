"""A policy check on paper: the questions to fill in by hand, and the answers beside each other."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.beleid.naast_elkaar import OORDELEN, answers, say, say_change
from samenzorg_sim.reports.papier import teken

Beeld = Mapping[str, Any]
"""A check as its counter shows it; `balie.beleid` says what stands in it."""


def make_vragen(beeld: Beeld) -> str:
    """The questions, with boxes to tick and a line for what shows it."""
    return teken("beleidsvragen", lijst=beeld["lijst"], oordelen=OORDELEN)


def make_uitkomst(beeld: Beeld) -> str:
    """The latest round in sentences, with what changed since the one before."""
    rondes = beeld["rondes"]
    now, before = rondes[-1], rondes[-2] if len(rondes) > 1 else None
    delen = [
        (
            deel["naam"],
            [
                (
                    vraag["vraag"],
                    say(answers(now, vraag["id"])),
                    say_change(answers(before, vraag["id"]), answers(now, vraag["id"])) if before else "",
                    [one for one in answers(now, vraag["id"]) if one["bewijs"]],
                )
                for vraag in deel["vragen"]
            ],
        )
        for deel in beeld["lijst"]["delen"]
    ]
    return teken("beleidsuitkomst", titel=beeld["lijst"]["titel"], op=now["op"], delen=delen)


BLADEN: Mapping[str, Callable[[Beeld], str]] = {"vragen.html": make_vragen, "uitkomst.html": make_uitkomst}
"""File name → how the page is made."""
