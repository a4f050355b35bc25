"""Lists to read a drawing along together; each says what in it is not established."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.werkplaats.opmaak import html, link, melding, punten, show, uitklap
from samenzorg_sim.werkplaats.scherm import kaart

UITLEG = "Loop de tekening samen langs. Een lijst is om bij te praten, niet om af te werken."


class Leeslijsten:
    """One fold for each list."""

    def __init__(self) -> None:
        self._lijsten = html()
        self.widget = kaart("Samen lezen", html(UITLEG), self._lijsten)

    def toon(self, lijsten: list[dict[str, Any]]) -> None:
        """The lists of the home page's overview."""
        show(self._lijsten, Markup("").join(uitklap(one["titel"], _list(one)) for one in lijsten))


def _list(lijst: dict[str, Any]) -> Markup:
    points = Markup("").join(
        Markup("<h3>{}</h3><p>{}</p>{}").format(one["naam"], one["uitleg"], punten(one["vragen"]))
        for one in lijst["punten"]
    )
    paper = link(f"/balie/leeslijsten/{lijst['id']}/papier", "Op papier", nieuw=True)
    note = melding(werkversie(lijst["werkversie"]))
    return Markup("<p>{}</p>{}{}<p>{}</p>").format(lijst["uitleg"], note, points, paper)
