"""The play: begin, time-out, go on, stop; and how long it has lasted, quietly."""

import time
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import moment
from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# What a play is called that is not the first of its round, at the start of a button and in a sentence.
NOG_EENS = {
    "herkansing": ("Tweede kans", "de tweede kans"),
    "fragment": ("Moeilijke stukje", "het moeilijke stukje"),
}
HAND = "Steekt iemand de hand op? Dan is het stop. Druk op 'Gesprek stoppen'."


class Spel:
    """Where the play stands; `knoppen` are its buttons, that stand in the bar below."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._stand = html()
        self._begin = scherm.knop("Gesprek beginnen", lambda: self._do("begin"))
        self._time_out = scherm.knop("Time-out", lambda: self._do("time_out"), "rustig")
        self._hervat = scherm.knop("Verder met het gesprek", lambda: self._do("hervat"))
        self._toch = scherm.knop("Toch verder met het gesprek", lambda: self._do("hervat"), "rustig")
        self._niet = scherm.knop("Toch niet nog eens", lambda: self._do("herkansing", wat="eerste"), "rustig")
        self._stop = scherm.knop("Gesprek stoppen", lambda: self._do("stop"), "stop")
        self.knoppen = row(
            self._niet, self._begin, self._hervat, self._time_out, self._stop, self._toch, soort="sz-stuur"
        )
        self.widget = column(self._stand, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show where the play stands."""
        self._beeld = beeld
        fase = beeld["fase"]
        on = bool(fase["spel"] and fase["ronde"]) and not beeld["afgesloten"]
        on = on and beeld["klok"]["pauze"] is None
        stand = stand_of(beeld["spel"])
        visible(self.widget, on)
        visible(self.knoppen, on)
        visible(self._begin, stand in ("nog-niet", "nog-eens"))
        visible(self._niet, stand == "nog-eens")
        visible(self._time_out, stand == "lopend")
        visible(self._hervat, stand == "time-out")
        visible(self._stop, stand in ("lopend", "time-out"))
        visible(self._toch, stand == "gestopt")
        again = stand == "nog-eens"
        words = f"{NOG_EENS[beeld['spel']['volgend']][0]} beginnen" if again else "Gesprek beginnen"
        if self._begin.description != words:
            self._begin.description = words
        self.tik()

    def tik(self) -> None:
        """Show how long it has lasted by now."""
        if self._beeld["fase"]["spel"]:
            show(self._stand, standing(self._beeld))

    def _do(self, soort: str, **rest: str) -> None:
        where = {"tafel": self._beeld["nummer"]} if soort == "begin" else {"spel": self._beeld["spel"]["id"]}
        self._scherm.client.doe(self._sessie, soort=soort, **where, **rest)


def stand_of(spel: dict[str, Any] | None) -> str:
    """'nog-niet', 'lopend', 'time-out', 'gestopt', or 'nog-eens': about to be played once more."""
    if spel is None:
        return "nog-niet"
    return "nog-eens" if spel["stand"] == "gestopt" and spel["volgend"] else str(spel["stand"])


def standing(beeld: dict[str, Any]) -> Markup:
    """Where the play stands, in words."""
    spel, stand = beeld["spel"], stand_of(beeld["spel"])
    empty = [rol["naam"].lower() for rol in beeld["rollen"] if rol["aantal"] == 1 and not rol["bezet"]]
    if empty and stand != "gestopt":
        what = "Kies dat bij De groep." if spel is None else "Stop het gesprek, of wacht tot die terug is."
        return Markup("<h2>Niemand is nu {}</h2>{}").format(" of ".join(empty), melding(what))
    if stand == "nog-niet":
        text = "<h2>Klaar om te beginnen</h2><p>Begin als iedereen zit en het stil is. {}</p>"
        return Markup(text).format(HAND)
    if stand == "nog-eens":
        text = "<h2>Klaar voor {}</h2><p>Vraag de speler wat hij of zij nu wil proberen. {}</p>"
        return Markup(text).format(NOG_EENS[spel["volgend"]][1], HAND)
    if stand == "lopend":
        head = {"herkansing": "De tweede kans loopt", "fragment": "Het moeilijke stukje loopt"}
        return Markup('<h2>{}</h2><p>{}</p><p class="sz-zacht">{}</p>').format(
            head.get(spel["wat"], "Het gesprek loopt"), lasted(spel), HAND
        )
    if stand == "time-out":
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
    since = int((time.time() * 1000 - spel["begonnen"] - spel["onderbroken_ms"]) / 60_000)
    return f"{moment(60 * since)} bezig." if since > 0 else "Net begonnen."
