"""A whole session whose every id is fixed, to see what of it may leave the room."""

import hashlib
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.reports.uit_sessie import make_verslag
from samenzorg_sim.reports.verslag import Verslag
from tests.balie.verhaal import Verhaal

GROEP, NAMEN, JOOP = "Team Linde", ("Ans", "Bea", "Cor", "Dirk", "Els"), "Joop"
DAGEN = {"wanneer": "2026-12-08", "terugkijken": "2027-03-01"}


def id_of(number: int) -> str:
    return "c_" + hashlib.sha256(str(number).encode()).hexdigest()[:32]


def opent(v: Verhaal, **rest: Any) -> Verhaal:
    """Five people and a member of the council; who practises is Ans, Joop is the naaste."""
    v.opent(command_id=id_of(1), **{"groep": GROEP, **rest}).komt(*NAMEN).komt(JOOP, raad=True)
    return v.naar("voorbereiden").naar("spelen")


def speelt(v: Verhaal) -> None:
    """A talk in which nobody presses anything, and which the trainer ends."""
    v.trainer.doe("begin")
    v.later(240)
    v.trainer.doe("stop", spel=v.spel)


def speelt_met_alles(v: Verhaal) -> None:
    """The same talk, heard by two, paused, stopped by the naaste; the player rather not shows it."""
    v.trainer.doe("begin")
    v.later(12)
    v["Bea"].tikt()
    v.later(60)
    v["Cor"].tikt(1)
    v["Dirk"].doe("alleen_luisteren", aan=True)
    v.trainer.doe("time_out", spel=v.spel)
    v.later(30)
    v.trainer.doe("hervat", spel=v.spel)
    v.later(138)
    v[JOOP].doe("stop", spel=v.spel)
    for fase in ("rol-verlaten", "terugkijken-speler", "tijdlijn"):
        v.naar(fase)
    v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    v["Ans"].doe("tijdlijn_gezien", spel=v.spel, mag_open=False)


def oogst(v: Verhaal) -> Verhaal:
    """What people take along."""
    v.naar("oogst", 0)
    v["Ans"].doe("leerpunt", tekst="Stiltes durven uitzitten")
    v[JOOP].doe("leerpunt", tekst="Eerst koffie schenken")
    v["Bea"].doe("afspraak", wat="Kees bellen over het busje", wie=v["Ans"].id, command_id=id_of(2), **DAGEN)
    earlier = {"wanneer": "2026-12-02", "terugkijken": "2026-12-20"}
    v.trainer.doe("afspraak", wat="Een bord bij de ingang", wie=None, command_id=id_of(3), **earlier)
    return v


def gezien(v: Verhaal) -> Zicht:
    """The session as reports see it, its words read from the store anew."""
    archief = Archief(v.store)
    archief.load_texts(v.sessies, v.sessie, v.state)
    return v.sessies.zicht(Blik(v.sessie, 0, v.state, archief.teksten, v.now, frozenset()))


def verslag_van(v: Verhaal) -> Verslag:
    """What may leave the room now."""
    return make_verslag(gezien(v))
