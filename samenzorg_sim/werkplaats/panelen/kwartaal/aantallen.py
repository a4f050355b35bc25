"""Were the talks held, and written down: three numbers, the picture of the last quarters, and words."""

from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.kwartaal.state import Aantallen as Getallen
from samenzorg_sim.kwartaal.woorden import say_aantallen, say_verschil
from samenzorg_sim.stijl.vakjes import vakjes_html, vakjes_uitleg
from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.pieces import line, text_field
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

VELDEN = (
    ("clienten", "Hoeveel bewoners heeft het team?"),
    ("gehouden", "Bij hoeveel van hen was er een gesprek?"),
    ("verslagen", "Van hoeveel gesprekken is er een verslag?"),
)
_HULP = "Tel elke bewoner één keer, ook na meer gesprekken. Weet u iets niet? Laat het leeg."
_GEEN_GETAL = "'{}' is geen getal. Typ een getal, of laat het leeg."


class Aantallen:
    """Fields that are kept as soon as one leaves them; `doe` has something done to the sheet shown."""

    def __init__(self, scherm: Scherm, doe: Callable[..., Any]) -> None:
        self._scherm, self._doe = scherm, doe
        self._shown: dict[str, str] = {}
        self._fields: dict[str, w.Text] = {}
        for naam, vraag in VELDEN:
            field = text_field(vraag)
            field.continuous_update = False
            field.observe(lambda _: scherm.probeer(self._put), "value")
            self._fields[naam] = field
        self._zinnen, self._prent = html(), html(soort="sz-vakjes")
        self.widget = kaart(
            "Zijn de gesprekken gevoerd, en opgeschreven?",
            html(_HULP, "sz-zacht"), line(*self._fields.values()), self._zinnen, self._prent,
        )  # fmt: skip

    def toon(self, blad: dict[str, Any], eerder: list[dict[str, Any]]) -> None:
        """Show the numbers of a quarter, and beside it the ones before (the nearest first)."""
        for naam, field in self._fields.items():
            told = "" if blad[naam] is None else str(blad[naam])
            if field.value == self._shown.get(naam, field.value) or blad["id"] != self._shown.get("id"):
                self._shown[naam] = told  # what is being typed now stays
                field.value = told
        self._shown["id"] = blad["id"]
        now = numbers_of(blad)
        changed = say_verschil(now, numbers_of(eerder[0])) if eerder else ""
        show(self._zinnen, alineas(filter(None, (*say_aantallen(now), changed))))
        show(self._prent, _quarters([*reversed(eerder[:3]), blad]))

    def _put(self) -> None:
        typed = {naam: field.value.strip() for naam, field in self._fields.items()}
        if typed == {naam: self._shown[naam] for naam in typed}:
            return
        for told in typed.values():
            if told and not (told.isascii() and told.isdecimal()):
                raise Refused("geen-getal", _GEEN_GETAL.format(told))
        numbers = {naam: int(told) if told else None for naam, told in typed.items()}
        self._doe("aantallen", **numbers)
        self._shown.update(typed)


def numbers_of(blad: dict[str, Any]) -> Getallen:
    """The numbers of a sheet."""
    return Getallen(blad["clienten"], blad["gehouden"], blad["verslagen"])


def _quarters(bladen: list[dict[str, Any]]) -> Markup:
    """The quarters from left to right; '' when there is nothing to draw."""
    drawn = [(one, vakjes_html(one["clienten"], one["gehouden"], one["verslagen"])) for one in bladen]
    while drawn and not drawn[0][1]:  # before the first numbers there is nothing to miss
        drawn.pop(0)
    if not drawn:
        return Markup("")
    figures = Markup("").join(
        Markup("<figure>{}<figcaption><b>{}</b><br>{}</figcaption></figure>").format(
            prent, one["naam"][:1].upper() + one["naam"][1:], _caption(one)
        )
        for one, prent in drawn
    )
    return figures + Markup('<p class="sz-zacht">{}</p>').format(vakjes_uitleg(bladen[-1]["clienten"]))


def _caption(blad: dict[str, Any]) -> str:
    if blad["clienten"] is None or blad["gehouden"] is None:
        return "niet ingevuld"
    return f"{blad['gehouden']} van de {blad['clienten']}"
