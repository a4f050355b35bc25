"""One story on the trainer's page: to read, to print, to have it read aloud somewhere, and to take back."""

import secrets
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.werkplaats.opmaak import alineas, html, link, show
from samenzorg_sim.werkplaats.panelen.ervaring.voorleesverhaal import woorden
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

BRON = "Naar een ervaring van {}. Namen en plaatsen zijn verzonnen."
ZEKER = (
    "Wij wissen dit verhaal dan meteen. Terughalen kan niet.",
    "Waar het werd voorgelezen, staat daarna dat het is teruggetrokken. Haal ook weg wat op papier staat.",
)


class Verhaal:
    """`plaatsen` names where a story can be read aloud; `klaar` hears what to say of one that is gone."""

    def __init__(
        self,
        scherm: Scherm,
        found: Mapping[str, Any],
        verhaal: Mapping[str, Any],
        plaatsen: Mapping[str, str],
        klaar: Callable[[str], None],
    ) -> None:
        self._scherm, self._verhaal, self._klaar = scherm, verhaal, klaar
        self._waar: dict[str, list[str]] = found["plaatsen"]
        self._namen = plaatsen
        paper = link(f"/balie/ervaringen/{verhaal['id']}/papier", "Op papier, om voor te lezen", nieuw=True)
        self._keuze = choice("Voorlezen bij", [(naam, plaats) for plaats, naam in plaatsen.items()])
        voeg_toe = scherm.knop("Toevoegen", self._add, "rustig")
        self._lijst = column(soort="sz-groep")
        self._naar = html()
        self._terug = scherm.knop("Dit verhaal terugnemen", lambda: visible(self._zeker, True), "rustig")
        niet = scherm.knop("Nee, laat staan", lambda: visible(self._zeker, False), "rustig")
        self._zeker = kaart(
            "Zeker weten?",
            html(alineas(ZEKER)),
            row(niet, scherm.knop("Ja, wis dit verhaal", self._erase, "stop")),
        )
        visible(self._zeker, False)
        visible(self._terug, verhaal["eigen"])
        about = f"{verhaal['wie']} vertelt. {', '.join(verhaal['waarover'])}."
        self.widget: w.VBox = column(
            kaart(
                verhaal["titel"],
                html(
                    Markup('<p class="sz-zacht">{}</p>').format(about) + woorden(dict(verhaal)), "sz-verhaal"
                ),
                html(paper, "sz-rustige-link"),
                scherm.knop("Een oefengesprek hiervan maken", self._make, "rustig"),
                self._naar,
            ),
            kaart(
                "Waar leest u dit voor?",
                html("Het verhaal staat dan bovenaan die pagina. Op telefoons komt het niet."),
                line(self._keuze, voeg_toe),
                self._lijst,
            ),
            self._terug,
            self._zeker,
        )
        self._toon()

    def _places(self) -> list[str]:
        return [plaats for plaats, ids in self._waar.items() if self._verhaal["id"] in ids]

    def _toon(self) -> None:
        rows = []
        for plaats in self._places():
            naam = self._namen.get(plaats, plaats)
            weg = self._scherm.knop("Weghalen", partial(self._change, plaats, False), "rustig")
            weg.tooltip = f"Weghalen bij {naam}"
            rows.append(
                row(html(Markup("<b>{}</b>").format(naam), "sz-persoon__wie"), weg, soort="sz-persoon")
            )
        self._lijst.children = tuple(rows)

    def _add(self) -> None:
        self._change(str(self._keuze.value), True)

    def _change(self, plaats: str, read: bool) -> None:
        """Have it read there or no longer; what was taken back is not named there any more either."""
        known = [one for one in self._waar.get(plaats, []) if one != self._verhaal["id"]]
        wanted = [*known, self._verhaal["id"]] if read else known
        self._scherm.client.lees_voor(plaats, wanted)
        self._waar = self._scherm.client.ervaringen()["plaatsen"]
        self._toon()

    def _make(self) -> None:
        """Begin a case of one's own that names this story and holds none of its words."""
        source = {"tekst": BRON.format(self._verhaal["wie"].lower()), "ervaring": self._verhaal["id"]}
        naam = f"k_{secrets.token_hex(16)}"
        concept = Concept({**Concept.nieuw().data, "bron": [source]})
        self._scherm.client.concept(naam, concept.as_json())
        show(self._naar, link(f"/werkplaats/scenario_maken?sessie={naam}", "Naar het formulier", ga=True))

    def _erase(self) -> None:
        self._scherm.client.neem_ervaring_terug(self._verhaal["id"])
        self._klaar(f"‘{self._verhaal['titel']}’ is gewist.")
