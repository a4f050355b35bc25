"""A whole session to look at from everywhere: each stop of it, with everybody's screen."""

import json
from collections.abc import Iterator
from typing import Any

from samenzorg_sim.balie.wie import Begeleider
from tests.balie.verhaal import Bezoeker, Verhaal

# What people type in this story; each is found nowhere but where it belongs.
GROEP, NAMEN = "Team Kamperfoelie", ("Annelore", "Berendina", "Cornelis", "Dieuwertje", "Everhard", "Joachim")
LEERPUNTEN = {
    "Annelore": "Stiltes durven uitzitten",
    "Berendina": "Minder adviseren",
    "Joachim": "Vooraf koffie schenken",
}
JOOP = NAMEN[-1]
AFSPRAAK = "Het busje tonen aan Kees"
TYPED = (GROEP, *NAMEN, *LEERPUNTEN.values(), AFSPRAAK, "Zwaantje Zonderling")
TAGS = {"Berendina": "c_" + "b" * 32, "Cornelis": "c_" + "c" * 32}


def text(beeld: object) -> str:
    """A beeld as it goes over the line."""
    return json.dumps(beeld, ensure_ascii=False)


def lines(beeld: object) -> Iterator[list[int]]:
    """The moments of every time line anywhere in a beeld."""
    if isinstance(beeld, dict):
        if "momenten" in beeld:
            yield beeld["momenten"]
        beeld = list(beeld.values())
    if isinstance(beeld, list):
        for part in beeld:
            yield from lines(part)


def everybody(v: Verhaal) -> dict[str, Bezoeker]:
    """All who may look: phones by name, the trainer, the projector."""
    return {**v.telefoons, "trainer": v.trainer, "scherm": v.scherm}


def other_trainer(v: Verhaal) -> Bezoeker:
    return Bezoeker(v, Begeleider("p_" + "2" * 32))


def stops(v: Verhaal) -> Iterator[str]:
    """Play a whole session; yields a name at each stop, so that a test can look around."""
    ans, bea, cor, *_, joop = NAMEN
    v.opent(groep=GROEP).komt(*NAMEN[:5]).komt(joop, raad=True)
    v.trainer.doe("toevoegen", naam="Zwaantje Zonderling")
    yield "welkom"
    v.naar("voorbereiden")
    yield "voorbereiden"
    v.naar("spelen")
    yield "spelen, nog niet begonnen"
    v.trainer.doe("begin")
    yield "spelen"
    v.later(12)
    v[bea].tikt(command_id=TAGS[bea])
    v.later(172)
    v[cor].tikt(1, command_id=TAGS[cor])
    yield "spelen, getikt"
    v.trainer.doe("time_out", spel=v.spel)
    yield "spelen, time-out"
    v.later(30)
    v.trainer.doe("hervat", spel=v.spel)
    v.later(30)
    v[joop].doe("stop", spel=v.spel)
    yield "spelen, gestopt"
    for fase in ("rol-verlaten", "terugkijken-speler", "terugkijken-naaste", "terugkijken-observatoren"):
        v.naar(fase)
        yield fase
    v.naar("tijdlijn")
    yield "tijdlijn, wacht"
    v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    yield "tijdlijn, eerst de speler"
    v[ans].doe("tijdlijn_gezien", spel=v.spel, mag_open=False)
    yield "tijdlijn, liever niet"
    v[ans].doe("tijdlijn_gezien", spel=v.spel, mag_open=True)
    yield "tijdlijn, mag open"
    v.trainer.doe("tijdlijn_openen", spel=v.spel)
    yield "tijdlijn, open"
    v.naar("oogst")
    for naam, leerpunt in LEERPUNTEN.items():
        v[naam].doe("leerpunt", tekst=leerpunt)
    dates: dict[str, Any] = {"wanneer": "2026-12-01", "terugkijken": "2027-03-01"}
    v[bea].doe("afspraak", wat=AFSPRAAK, wie=v[joop].id, **dates)
    yield "oogst"
    v.trainer.doe("sluit")
    yield "afgesloten"
