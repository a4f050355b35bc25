"""A trainer at her screen, and the group that she added to it."""

import ipywidgets as w

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.oefengesprek import Oefengesprek
from tests.werkplaats.lezen import field, press, tables, text


class Trainer:
    """A trainer at her screen, which follows the desk after each press."""

    def __init__(self, client: BalieClient, sessie: str) -> None:
        self.client, self.sessie = client, sessie
        self.screen = Oefengesprek(client, sessie, client.beeld(sessie))
        self.page = self.screen.widget

    def presses(self, *descriptions: str, tafel: int | None = None) -> None:
        """Press buttons, one after another; on the whole page, or at the table that stands there."""
        for description in descriptions:
            press(self.page if tafel is None else self.at(tafel), description)
            self.screen.toon(self.client.beeld(self.sessie))
        self.screen.toezicht.check()

    def adds(self, naam: str, soort: str = "groep") -> None:
        field(self.page, "Iemand zonder telefoon toevoegen").value = True
        field(self.page, "Naam").value = naam
        field(self.page, "Doet mee als").value = soort
        self.presses("Toevoegen zonder telefoon")

    def at(self, tafel: int) -> w.Widget:
        """The table that stands in this place, from 1."""
        return tables(self.page)[tafel - 1]

    @property
    def sees(self) -> str:
        return text(self.page)


def a_group(client: BalieClient, sessie: str) -> Trainer:
    trainer = Trainer(client, sessie)
    for naam in ("Ans", "Bilal", "Corrie", "Dewi", "Erik", "Fatma"):
        trainer.adds(naam)
    trainer.adds("Mevrouw Yildiz", "clientenraad")
    return trainer
