"""The barometer on the trainer's screen: how many answered, opening the result, and what to ask first."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.werkplaats.opmaak import alineas, html, show
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Barometer:
    """There in the steps that ask it; who chose what is not known here either."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie, self._fase = scherm, sessie, ""
        self._tekst, self._waarom = html(), html()
        self._open = scherm.knop("Uitslag laten zien", self._show)
        self._toch = scherm.knop("Afsluiten zonder uitslag", lambda: self._do(toch=True), "rustig")
        visible(self._toch, False)
        knoppen = row(self._open, self._toch)
        self.widget = column(self._tekst, knoppen, self._waarom, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the barometer of the step that is on."""
        deel = None if beeld["afgesloten"] else beeld["barometer"]
        visible(self.widget, deel is not None)
        if deel is None:
            return
        if deel["fase"] != self._fase or deel["open"]:
            self._fase = deel["fase"]
            visible(self._toch, False)
            show(self._waarom, Markup(""))
        visible(self._open, not deel["open"])
        show(self._tekst, explained(deel))

    def _show(self) -> None:
        try:
            self._do()
        except Refused as no:
            if no.code != "verschil":
                raise
            show(self._waarom, alineas([no.melding]))
            visible(self._toch, True)

    def _do(self, toch: bool = False) -> None:
        self._scherm.client.doe(self._sessie, soort="barometer_openen", fase=self._fase, toch=toch)


def explained(deel: dict[str, Any]) -> Markup:
    """The statement, how far it is, and once it is open every number."""
    kop = Markup("<h2>Barometer</h2><p><b>{}</b></p>").format(deel["stelling"])
    if not deel["open"]:
        many = f"{deel['klaar']} van {deel['wachten']} mensen antwoordden."
        rest = f"De uitslag kan open vanaf {deel['minstens']} antwoorden. Daarna telt niets meer mee."
        return kop + alineas([many, f"U ziet nooit wie wat koos. {rest}"])
    if not deel["uitslag"]:
        return kop + alineas(["De uitslag blijft dicht. Er was anders terug te rekenen wat iemand koos."])
    if len(deel["uitslag"]) > 1:
        return kop + table(deel["uitslag"])
    first = f"Begin bij wat het minst gekozen is: {deel['volgorde'][0]}. Vraag: waarom zou iemand dit kiezen?"
    safe = "Vraag nooit wie dit koos. Ga daarna naar de andere keuzes."
    return kop + table(deel["uitslag"]) + alineas([first, safe])


def table(uitslag: list[dict[str, Any]]) -> Markup:
    """Every choice with its numbers, the first time beside the second."""
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(k["keer"] or "Aantal") for k in uitslag)
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            same[0]["tekst"], Markup("").join(Markup("<td>{}</td>").format(one["aantal"]) for one in same)
        )
        for same in zip(*(keer["aantallen"] for keer in uitslag), strict=True)
    )
    told = Markup('<table class="sz-tabel"><thead><tr><th scope="col">Keuze</th>{}</tr></thead>')
    return told.format(head) + Markup("<tbody>{}</tbody></table>").format(rows)
