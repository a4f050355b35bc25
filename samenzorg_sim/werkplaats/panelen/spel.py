"""The play: begin, time-out, go on, stop; and how long it has lasted, quietly."""

import asyncio
import time
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# Seconds between two looks at the clock: it informs, it does not hurry.
KLOK = 5.0


class Spel:
    """Where the play stands; `knoppen` are its buttons, that stand in the bar below."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._stand = html()
        self._begin = scherm.knop("Gesprek beginnen", lambda: self._do("begin"))
        self._opnieuw = scherm.knop("Nieuw gesprek beginnen", lambda: self._do("begin"), "rustig")
        self._time_out = scherm.knop("Time-out", lambda: self._do("time_out"), "rustig")
        self._hervat = scherm.knop("Verder met het gesprek", lambda: self._do("hervat"))
        self._toch = scherm.knop("Toch verder met het gesprek", lambda: self._do("hervat"), "rustig")
        self._stop = scherm.knop("Gesprek stoppen", lambda: self._do("stop"), "stop")
        self.knoppen = row(
            self._begin, self._hervat, self._time_out, self._stop, self._toch, self._opnieuw, soort="sz-stuur"
        )
        self.widget = column(self._stand, soort="sz-kaart")
        scherm.toezicht.start(self._tick(), "klok")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show where the play stands."""
        self._beeld = beeld
        spel = beeld["spel"]
        playing = bool(beeld["fase"]["spel"]) and not beeld["afgesloten"]
        visible(self.widget, playing)
        stand = spel["stand"] if spel is not None else "nog-niet"
        visible(self.knoppen, playing)
        visible(self._begin, playing and stand == "nog-niet")
        visible(self._opnieuw, playing and stand == "gestopt")
        visible(self._time_out, playing and stand == "lopend")
        visible(self._hervat, playing and stand == "time-out")
        visible(self._stop, playing and stand in ("lopend", "time-out"))
        visible(self._toch, playing and stand == "gestopt")
        if playing:
            show(self._stand, standing(beeld))

    def _do(self, soort: str) -> None:
        spel = {} if soort == "begin" else {"spel": self._beeld["spel"]["id"]}
        self._scherm.client.doe(self._sessie, soort=soort, **spel)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(KLOK)
            if self._beeld and self._beeld["fase"]["spel"]:
                show(self._stand, standing(self._beeld))


def standing(beeld: dict[str, Any]) -> Markup:
    """Where the play stands, in words."""
    spel = beeld["spel"]
    empty = [rol["naam"].lower() for rol in beeld["rollen"] if rol["aantal"] == 1 and not rol["bezet"]]
    if empty and (spel is None or spel["stand"] != "gestopt"):
        what = "Kies dat bij De groep." if spel is None else "Stop het gesprek, of wacht tot die terug is."
        return Markup("<h2>Niemand is nu {}</h2>{}").format(" of ".join(empty), melding(what))
    if spel is None:
        return Markup("<h2>Klaar om te beginnen</h2><p>Begin als iedereen zit en het stil is.</p>")
    if spel["stand"] == "lopend":
        return Markup("<h2>Het gesprek loopt</h2><p>{}</p>").format(lasted(spel))
    if spel["stand"] == "time-out":
        return Markup(
            "<h2>Time-out</h2><p>Houd het kort. Vraag: wat gebeurt er, en wat wilt u nu proberen?</p>"
        )
    if spel["door_deelnemer"]:
        return Markup("<h2>Het gesprek is gestopt</h2>{}").format(
            melding("Iemand drukte op stop. Vraag rustig of het goed gaat. Niemand hoeft te zeggen waarom.")
        )
    return Markup(
        "<h2>Het gesprek is gestopt</h2><p>Ga een stap verder. Eerst uit de rol, dan terugkijken.</p>"
    )


def lasted(spel: dict[str, Any]) -> str:
    """How long people have talked, in whole minutes."""
    minutes = int((time.time() * 1000 - spel["begonnen"] - spel["onderbroken_ms"]) / 60_000)
    return {0: "Net begonnen.", 1: "1 minuut bezig."}.get(max(0, minutes), f"{minutes} minuten bezig.")
