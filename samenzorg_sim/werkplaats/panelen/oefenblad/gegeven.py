"""What somebody gave as an answer; it lives on the page and nowhere else."""

from dataclasses import dataclass

from samenzorg_sim.content.oefenblad import Oefenvraag, Vorm
from samenzorg_sim.content.soort import Soort


@dataclass(frozen=True)
class Gegeven:
    """`keuze`: the id of a chosen answer; `soort`: the kind of a typed turn, `zekerheid`: how sure."""

    keuze: str = ""
    tekst: str = ""
    soort: Soort | None = None
    zekerheid: str = ""

    def woorden(self, vraag: Oefenvraag) -> str:
        """The answer as one reads it back; empty when there is none."""
        if vraag.vorm is Vorm.KIES:
            return next((one.tekst for one in vraag.antwoorden if one.id == self.keuze), "")
        return self.tekst
