"""The tour of an example: what to press next, in five steps, following what the trainer does."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

STAPPEN = 5
_TIJDLIJN = {
    "dicht": "De speler kijkt als eerste. Druk op 'Laat de speler kijken op de telefoon'.",
    "getoond": "De speler kijkt nu, en kiest of de groep mag meekijken. Wacht even.",
    "gezien": "De speler vindt het goed. Druk op 'Tijdlijn openen voor de groep'.",
}


class Rondleiding:
    """Stands in the bar with what to press, until it is closed."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._gesloten = False
        self._tekst = html()
        self._sluit = scherm.knop("Rondleiding sluiten", self._close, "rustig")
        self.widget = row(self._tekst, self._sluit, soort="sz-rondleiding sz-niet-afdrukken")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the step that is on, in an example."""
        visible(self.widget, bool(beeld["voorbeeld"]) and not self._gesloten)
        nummer, tekst = stap(beeld)
        kop = f"Rondleiding {nummer} van {STAPPEN}" if nummer <= STAPPEN else "Dit was de rondleiding"
        show(self._tekst, Markup('<p role="status"><b>{}</b> {}</p>').format(kop, tekst))

    def _close(self) -> None:
        self._gesloten = True
        visible(self.widget, False)


def stap(beeld: dict[str, Any]) -> tuple[int, str]:
    """The step (1 to 5; 6 when it is over) and what to do in it."""
    fase, spel = beeld["fase"], beeld["spel"]
    fasen = [f["id"] for f in beeld["fasen"]]
    rondes = [f["id"] for f in beeld["fasen"] if f["per_ronde"]]
    in_ronde = fase["id"] in rondes
    verder = f"Druk op 'Verder: {beeld['volgende']['titel']}'." if beeld["volgende"] else ""
    if beeld["afgesloten"]:
        return 6, "Zet op de startpagina uw eigen oefengesprek klaar."
    if not in_ronde and rondes and fasen.index(fase["id"]) > fasen.index(rondes[-1]):
        return 5, harvest(beeld)
    if not in_ronde:
        if not any(d["verbonden"] for d in beeld["deelnemers"]):
            return 1, "Druk bovenaan op 'Laat de proefgroep meedoen'. Dan bent u niet alleen."
        return 2, f"De groep komt binnen. {verder} Dan krijgt ieder een rol."
    if spel is None or spel["stand"] != "gestopt":
        return 3, play(fase, spel, verder)
    if fase["id"] == "tijdlijn":
        return 4, _TIJDLIJN.get(spel["openheid"], f"Kijk wat de meekijkers hoorden. {verder}")
    return 4, f"Nu kijkt u samen terug. {verder}"


def play(fase: dict[str, Any], spel: dict[str, Any] | None, verder: str) -> str:
    """What to do from the roles until the talk has stopped."""
    if not fase["spel"]:
        return f"Ieder heeft een rol. {verder}"
    if spel is None:
        return "Druk op 'Gesprek beginnen'."
    return "De meekijkers tikken aan wat ze horen. Wacht een paar tellen. Druk dan op 'Gesprek stoppen'."


def harvest(beeld: dict[str, Any]) -> str:
    """What came in, and how to end."""
    punten, afspraken = len(beeld["leerpunten"]), len(beeld["afspraken"])
    if not punten or not afspraken:
        return "Ieder kiest één ding om mee te nemen. Wacht even."
    told = f"{punten} {'leerpunt' if punten == 1 else 'leerpunten'}"
    made = f"{afspraken} {'afspraak' if afspraken == 1 else 'afspraken'}"
    return f"Er zijn nu {told} en {made}. Druk op 'Bijeenkomst afsluiten'."
