"""Where the group is, and the buttons that lead it on: never by themselves."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Stuur:
    """The phases as a path and what the trainer does now; `navigatie` holds back, on, and another round."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._pad = html(soort="sz-pad")
        self._nu = html()
        self._terug = scherm.knop("Terug", lambda: self._go("vorige"), "rustig")
        self._ronde = scherm.knop("Nog een ronde", lambda: self._go("nieuwe_ronde"), "rustig")
        self._verder = scherm.knop("Verder", lambda: self._go("volgende"))
        self.navigatie = row(self._terug, self._ronde, self._verder, soort="sz-stuur")
        self.widget = column(self._pad, self._nu, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the phase that is on."""
        self._beeld = beeld
        fase = beeld["fase"]
        show(self._pad, path(beeld))
        ronde = f" – ronde {fase['ronde']}" if fase["ronde"] and is_repeated(beeld) else ""
        if beeld["afgesloten"]:
            over = "De bijeenkomst is afgesloten. Hieronder staat wat u samen meeneemt."
            show(self._nu, Markup("<h2>Afgesloten</h2><p>{}</p>").format(over))
            visible(self.navigatie, False)
            return
        minuten = f"ongeveer {fase['minuten']} minuten" if fase["minuten"] else "zo lang als nodig"
        show(
            self._nu,
            Markup('<h2>{}{}</h2><p class="sz-zacht">{}</p>{}').format(
                fase["titel"], ronde, minuten.capitalize(), punten(fase["tips"])
            ),
        )
        self._label(self._verder, "Verder: ", beeld["volgende"])
        self._label(self._terug, "Terug: ", beeld["vorige"])
        visible(self._ronde, beeld["nieuwe_ronde"] is not None)
        spel = beeld["spel"]
        playing = fase["spel"] and spel is not None and spel["stand"] != "gestopt"
        # While people play there is one thing to do, and its buttons stand here instead.
        visible(self.navigatie, not playing)
        # One thing stands out at a time: before a play that is to begin, not to pass it by.
        quieter = self._verder.add_class if fase["spel"] and spel is None else self._verder.remove_class
        quieter("sz-knop--rustig")

    def _label(self, button: w.Button, before: str, step: dict[str, Any] | None) -> None:
        visible(button, step is not None)
        if step is not None:
            button.description = before + step["titel"]

    def _go(self, way: str) -> None:
        step = self._beeld[way]
        if step is not None:
            self._scherm.client.doe(self._sessie, soort="fase", fase=step["fase"], ronde=step["ronde"])


def is_repeated(beeld: dict[str, Any]) -> bool:
    """Whether the phase that is on belongs to a round."""
    return any(f["per_ronde"] for f in beeld["fasen"] if f["id"] == beeld["fase"]["id"])


def path(beeld: dict[str, Any]) -> Markup:
    """The phases in a row, the one that is on marked for eye and ear."""
    phases = [fase["id"] for fase in beeld["fasen"]]
    step = phases.index(beeld["fase"]["id"]) + 1
    steps = Markup("").join(
        Markup("<li{}>{}</li>").format(
            Markup(' aria-current="step"') if fase["id"] == beeld["fase"]["id"] else "", fase["titel"]
        )
        for fase in beeld["fasen"]
    )
    here = f"{beeld['fase']['id']}/{beeld['fase']['ronde']}"
    return Markup(
        '<nav aria-label="Stappen van de bijeenkomst" data-stap="{}"><ol>{}</ol>'
        '<p class="sz-pad__stap">Stap {} van {}</p></nav>'
    ).format(here, steps, step, len(phases))
