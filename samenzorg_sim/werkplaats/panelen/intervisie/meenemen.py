"""What members take along from the last meeting: intentions, from its agreements or by hand, and themes."""

from datetime import date
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, punten, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.intervisie.terug import told
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import choice, column, day, line, spend, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

NIEMAND = ("niemand", "")
THEMA = (
    "Noemt de groep zelf hardop een thema? Dan schrijft u dat hier op. Alleen als er vijf of meer waren, "
    "en nooit bij een naam."
)


class Meenemen(Blad):
    """Of the meeting that is going on, or else of the last one."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._lijst, self._uit_gesprek = html(), html()
        self._over = scherm.knop("Deze afspraken overnemen", self._take_over, "rustig")
        self._wie = choice("Wie?", [("", "")])
        self._stap = text_field("Welke stap?", "Bijvoorbeeld: de zoon bellen voor het weekend")
        self._inzicht = text_field("Welk inzicht? Mag leeg blijven.")
        self._vraagt = choice("Wie vraagt ernaar?", [NIEMAND])
        self._wanneer = day("Wanneer?")
        opschrijven = scherm.knop("Voornemen opschrijven", self._write, "rustig")
        self._nieuw = column(
            line(self._wie, self._stap), self._inzicht, line(self._vraagt, self._wanneer), opschrijven,
            soort="sz-formulier",
        )  # fmt: skip
        self._welk = choice("Welk voornemen?", [("kies een voornemen", "")], "sz-ruim")
        weg = scherm.knop("Weghalen", self._remove, "rustig")
        self._weg = line(self._welk, weg)
        self._open = self._fold("Een voornemen opschrijven of weghalen")
        self._thema = text_field("Thema van de groep", "Bijvoorbeeld: grenzen aangeven")
        self._eerder = choice("Of een thema van eerder", [("", "")])
        thema = scherm.knop("Thema opschrijven", self._name, "rustig")
        self._groepsthema = column(html(THEMA), line(self._thema, self._eerder), thema, soort="sz-formulier")
        self._thema_open = self._fold("Een thema van de groep opschrijven")
        self.widget = column(
            self._lijst, self._uit_gesprek, self._over, self._open, self._nieuw, self._weg,
            self._thema_open, self._groepsthema, soort="sz-kaart",
        )  # fmt: skip

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show what is taken along from it."""
        self._beeld = beeld
        here = last_of(beeld)
        visible(self.widget, here is not None)
        if here is None:
            return
        made = [one for one in beeld["voornemens"] if one["uit"] == here["id"]]
        lines = Markup("").join(Markup("<li>{}</li>").format(told(one)) for one in made)
        head = Markup(
            '<h2>Meegenomen uit de bijeenkomst van {}</h2><ul class="sz-lijst sz-lijst--punten">{}</ul>'
        )
        none = Markup("<h2>Meegenomen uit de bijeenkomst van {}</h2><p>Nog geen voornemens. Dat mag ook.</p>")
        show(self._lijst, head.format(datum(here["dag"]), lines) if made else none.format(datum(here["dag"])))
        self._show_agreed()
        visible(self._nieuw, self._open.value)
        visible(self._weg, self._open.value and bool(beeld["voornemens"]))
        leden = [(one["naam"], one["id"]) for one in beeld["leden"] if not one["weg"]]
        follow(self._wie, leden or [("", "")])
        follow(self._vraagt, [NIEMAND, *leden])
        listed = [(f"{one['naam']}: {one['stap']}"[:60], one["id"]) for one in beeld["voornemens"]]
        follow(self._welk, [("kies een voornemen", ""), *listed])
        over = here["stand"] == "gehouden"
        visible(self._thema_open, over)
        visible(self._groepsthema, over and self._thema_open.value)
        follow(
            self._eerder, [("kies een thema", ""), *((one["tekst"], one["id"]) for one in beeld["themas"])]
        )
        visible(self._eerder, bool(beeld["themas"]))

    def _show_agreed(self) -> None:
        agreed = self._beeld["mee_te_nemen"]
        head = Markup("<h3>Afspraken uit het gesprek</h3>")
        words = [f"{one['wie'] or 'de begeleider'}: {one['wat']}" for one in agreed]
        show(self._uit_gesprek, head + punten(words) if agreed else "")
        visible(self._over, any(one["van"] for one in agreed))

    def _take_over(self) -> None:
        for one in self._beeld["mee_te_nemen"]:
            if one["van"]:
                self._doe(
                    "voornemen",
                    bijeenkomst=one["bijeenkomst"],
                    van=one["van"],
                    stap=one["wat"],
                    vraagt=one["vraagt"],
                    wanneer=one["wanneer"],
                    afspraak=one["afspraak"],
                )

    def _write(self) -> None:
        here, when = last_of(self._beeld), self._wanneer.value
        if here is None:
            return
        rest = {
            "bijeenkomst": here["id"],
            "van": self._wie.value or "m_" + "0" * 32,
            "inzicht": self._inzicht.value,
            "vraagt": self._vraagt.value or None,
            "wanneer": when.isoformat() if isinstance(when, date) else None,
        }
        spend(self._stap, lambda stap: self._doe("voornemen", stap=stap, **rest))
        self._inzicht.value, self._wanneer.value = "", None

    def _remove(self) -> None:
        if self._welk.value:
            self._doe("voornemen_weg", voornemen=self._welk.value)

    def _name(self) -> None:
        here = last_of(self._beeld)
        if here is None:
            return
        if self._thema.value.strip():
            spend(self._thema, lambda tekst: self._doe("thema", bijeenkomst=here["id"], tekst=tekst))
        elif self._eerder.value:
            self._doe("thema", bijeenkomst=here["id"], thema=self._eerder.value)


def last_of(beeld: dict[str, Any]) -> dict[str, Any] | None:
    """The meeting that began and is not closed yet, else the last one that was held."""
    days = beeld["bijeenkomsten"]
    begun = [one for one in days if one["sessie"] is not None and one["dag"] <= beeld["vandaag"]]
    going = [one for one in begun if one["stand"] == "gepland"]
    held = [one for one in days if one["stand"] == "gehouden"]
    return next(iter(going or held[-1:]), None)
