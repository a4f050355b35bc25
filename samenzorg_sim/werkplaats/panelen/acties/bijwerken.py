"""One action: what happened to it, and what there is to press."""

from collections.abc import Callable
from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.acties.woorden import STANDEN, source
from samenzorg_sim.balie import Refused
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.panelen.acties.opschrijven import Velden
from samenzorg_sim.werkplaats.pieces import choice, column, day, line, row, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

WAT = [
    ("Kies wat er gebeurd is", ""),
    ("Het is klaar", "gedaan"),
    ("Het wordt later", "later"),
    ("Het gaat niet door", "vervalt"),
    ("Ik wil iets anders opschrijven", "wijzig"),
    ("Weghalen: het hoort hier niet", "weg"),
]
VRAAG = {
    "gedaan": "Wat leverde het op? Mag leeg blijven.",
    "later": "Waarom wordt het later?",
    "vervalt": "Waarom gaat het niet door?",
}
WEG = "Weghalen wist de actie met alle woorden. Dat kan niet terug. Gaat het niet door? Kies dan dat."


class Bijwerken:
    """Opens under the row that was pressed; `klaar` is called after each change, `dicht` to close it."""

    def __init__(self, scherm: Scherm, klaar: Callable[[], Any], dicht: Callable[[], Any]) -> None:
        self._scherm, self._klaar = scherm, klaar
        self._een: dict[str, Any] = {}
        self._over = html()
        self._wat = choice("Wat is er gebeurd?", WAT)
        self._wat.observe(lambda _: self._choose(), "value")
        self._tekst = text_field("Waarom?")
        self._tot = day("Wanneer is het dan klaar?")
        self._velden = Velden()
        self._weg = html(WEG)
        self._doe = scherm.knop("Opslaan", self._save)
        self._terug = scherm.knop("Weer open zetten", self._reopen, "rustig")
        sluit = scherm.knop("Dicht", dicht, "rustig")
        self.widget = column(
            self._over,
            self._wat,
            line(self._tot, self._tekst),
            self._velden.widget,
            self._weg,
            row(self._doe, self._terug, sluit, soort="sz-stuur"),
            soort="sz-kaart sz-formulier sz-actie__open",
        )

    def toon(self, een: dict[str, Any], acties: list[dict[str, Any]]) -> None:
        """Show this action."""
        other = self._een.get("id") != een["id"]
        self._een = een
        show(self._over, history(een))
        self._velden.known(acties)
        if other:
            self._wat.value, self._tekst.value, self._tot.value = "", "", None
            self._velden.fill(een["wat"], een["wie"], een["wanneer"], een["thema"])
        options = WAT if een["stand"] == "open" else [WAT[0], WAT[-1]]
        if list(self._wat.options) != options:
            self._wat.options = options
        self._choose()

    def _choose(self) -> None:
        wat = self._wat.value
        visible(self._tot, wat == "later")
        visible(self._tekst, wat in VRAAG)
        visible(self._velden.widget, wat == "wijzig")
        visible(self._weg, wat == "weg")
        visible(self._doe, bool(wat))
        visible(self._terug, self._een.get("stand") != "open" and not wat)
        self._doe.description = "Weghalen" if wat == "weg" else "Opslaan"
        if wat in VRAAG:
            self._tekst.description = VRAAG[wat]

    def _save(self) -> None:
        acties, id_, text = self._scherm.client.acties, self._een["id"], self._tekst.value
        match self._wat.value:
            case "gedaan":
                acties.finish(id_, text)
            case "later":
                tot = self._tot.value
                if not isinstance(tot, date):
                    raise Refused("geen-dag", "Kies de dag waarop het klaar is.")
                acties.postpone(id_, tot, text)
            case "vervalt":
                acties.drop(id_, text)
            case "wijzig":
                acties.change(id_, self._velden.wat.value, **self._velden.rest)
            case "weg":
                acties.remove(id_)
        self._een = {}
        self._klaar()

    def _reopen(self) -> None:
        self._scherm.client.acties.reopen(self._een["id"])
        self._klaar()


def history(een: dict[str, Any]) -> Markup:
    """What happened to an action, oldest first."""
    lines = [f"Opgeschreven op {datum(een['gemaakt'])}. {source(een['bron'])}."]
    lines += [
        f"Uitgesteld van {datum(keer['van'])} naar {datum(keer['tot'])}: {keer['reden']}"
        for keer in een["uitstel"]
    ]
    if een["stand"] != "open":
        what = f": {een['slot']}" if een["slot"] else ""
        lines.append(f"{STANDEN[een['stand']].capitalize()} op {datum(een['dicht'])}{what}")
    return punten(lines)
