"""Answering the barometer and opening its result: what goes into the box, and what comes out of it."""

from samenzorg_sim.balie.sessie.materiaal import Materiaal
from samenzorg_sim.balie.sessie.opdrachten_schrijven import BarometerOpenen, Peil
from samenzorg_sim.balie.sessie.stembus import Stembus
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.barometer import Bus, result
from samenzorg_sim.werkvorm.commands import OpenBarometer
from samenzorg_sim.werkvorm.state import Sessie


class Peiling:
    """Between the orders of a session and its boxes."""

    def __init__(self, materiaal: Materiaal, stembus: Stembus) -> None:
        self._materiaal, self._stembus = materiaal, stembus

    def answer(self, sessie: str, order: Peil, state: Sessie, apparaat: str) -> None:
        """One answer of whose phone this is, in the step her table is in. Raises `Refused`, `OSError`."""
        script, who = self._materiaal.of(sessie), state.op_apparaat(apparaat)
        asked = script.barometer
        if who is None or asked is None or order.keuze not in {keuze.id for keuze in asked.keuzes}:
            raise Refused("onzin", "Dit antwoord past niet bij de vraag. Laad de pagina opnieuw.")
        over = state.afgesloten or order.fase in state.uitslagen or order.fase not in script.peilingen
        if over or state.tafels[who.tafel].fase != order.fase:
            raise Refused("niet-nu", "Deze vraag is voorbij. Uw antwoord telt niet meer mee.")
        self._stembus.cast(sessie, order.fase, _before(script, order.fase), who.id, order.keuze)

    def opened(self, sessie: str, order: BarometerOpenen, state: Sessie) -> OpenBarometer:
        """Looked at, then shut; only what everybody may see goes on to the journal. Raises `Refused`."""
        script = self._materiaal.of(sessie)
        asked = script.barometer
        if asked is None or order.fase not in script.peilingen or order.fase in state.uitslagen:
            return OpenBarometer(order.fase, ())
        bussen = self._stembus.bussen(sessie)
        before = [bussen.get(fase, Bus()) for fase in _before(script, order.fase)]
        keuzes = [keuze.id for keuze in asked.keuzes]
        result(before, bussen.get(order.fase, Bus()), keuzes, toch=order.toch)
        shut = self._stembus.shut(sessie, order.fase)
        return OpenBarometer(order.fase, result(before, shut, keuzes, toch=True).aantallen)


def _before(script: Werkvorm, fase: str) -> tuple[str, ...]:
    """The steps in which it was asked before."""
    return script.peilingen[: script.peilingen.index(fase)]
