"""Who is in the group, and what somebody wants to learn with it."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

KIES = ("kies iemand", "")
LEREN = "Leerdoelen staan hier alleen als iemand dat zelf wil. Anders horen ze in het eigen logboek."
WISSEN = "Wissen haalt de naam weg, en alles wat deze persoon opschreef. Dat kan niet terug."


class Leden(Blad):
    """The names, and a form for each thing that can be done with them."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._lijst, self._doelen = html(), html()
        self._naam = text_field("Naam", "Een verzonnen naam mag ook")
        erbij = scherm.knop("Erbij zetten", self._add, "rustig")
        self._wie = choice("Wie?", [KIES])
        gaat = scherm.knop("Gaat weg, of komt terug", self._leave, "rustig")
        hernoem = scherm.knop("Naam veranderen", self._rename, "rustig")
        wis = scherm.knop("Alles van deze persoon wissen", self._erase, "stop")
        self._vorm = column(
            line(self._naam, erbij), self._wie, row(gaat, hernoem, soort="sz-stuur"), html(WISSEN), wis,
            soort="sz-formulier",
        )  # fmt: skip
        self._open = self._fold("Iemand erbij, weg of gewist")
        self._van = choice("Van wie?", [KIES])
        self._doel = text_field("Wat wilt u leren?", "Bijvoorbeeld: eerst vragen, dan pas vertellen")
        stel = scherm.knop("Leerdoel opschrijven", self._set, "rustig")
        self._welk = choice("Welk leerdoel?", [("kies een leerdoel", "")])
        klaar = scherm.knop("Bereikt, of toch nog niet", self._reach, "rustig")
        weg = scherm.knop("Weghalen", self._drop, "rustig")
        self._leren = column(
            html(LEREN), line(self._van, self._doel), stel, self._welk, row(klaar, weg, soort="sz-stuur"),
            soort="sz-formulier",
        )  # fmt: skip
        self._leer_open = self._fold("Leerdoelen")
        self.widget = column(
            self._lijst, self._open, self._vorm, self._doelen, self._leer_open, self._leren, soort="sz-kaart"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who is in it."""
        self._beeld = beeld
        here = [one["naam"] for one in beeld["leden"] if not one["weg"]]
        gone = [one["naam"] for one in beeld["leden"] if one["weg"]]
        words = Markup("<h2>{}</h2><p>{}</p>").format(beeld["naam"], ", ".join(here) or "Nog niemand.")
        if gone:
            words += Markup('<p class="sz-zacht">Niet meer in de groep: {}</p>').format(", ".join(gone))
        show(self._lijst, words)
        visible(self._vorm, self._open.value)
        visible(self._leren, self._leer_open.value)
        follow(self._wie, [KIES, *((one["naam"], one["id"]) for one in beeld["leden"])])
        follow(self._van, [KIES, *((one["naam"], one["id"]) for one in beeld["leden"] if not one["weg"])])
        goals = beeld["leerdoelen"]
        follow(self._welk, [("kies een leerdoel", ""), *((one["tekst"][:60], one["id"]) for one in goals)])
        lines = Markup("").join(
            Markup("<li><b>{}</b>: {}{}</li>").format(
                one["naam"], one["tekst"], Markup(" <b>· bereikt</b>") if one["klaar"] else ""
            )
            for one in goals
        )
        listed = Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(lines)
        show(self._doelen, listed if goals else "")

    def _add(self) -> None:
        spend(self._naam, lambda naam: self._doe("lid", naam=naam))

    def _leave(self) -> None:
        found = next((one for one in self._beeld["leden"] if one["id"] == self._wie.value), None)
        if found is not None:
            self._doe("lid_weg", lid=found["id"], weg=not found["weg"])

    def _rename(self) -> None:
        if self._wie.value:
            spend(self._naam, lambda naam: self._doe("lid_naam", lid=self._wie.value, naam=naam))

    def _erase(self) -> None:
        if self._wie.value:
            self._doe("wis_lid", lid=self._wie.value)

    def _set(self) -> None:
        if not self._van.value:
            raise Refused("geen-lid", "Kies eerst van wie dit leerdoel is.")
        spend(self._doel, lambda tekst: self._doe("leerdoel", van=self._van.value, tekst=tekst))

    def _reach(self) -> None:
        found = next((one for one in self._beeld["leerdoelen"] if one["id"] == self._welk.value), None)
        if found is not None:
            self._doe("leerdoel_klaar", leerdoel=found["id"], klaar=not found["klaar"])

    def _drop(self) -> None:
        if self._welk.value:
            self._doe("leerdoel_weg", leerdoel=self._welk.value)
