"""Paper and files of the group, how long it is kept, a colleague who leads along, and erasing it."""

from functools import partial
from typing import Any

from markupsafe import Markup

from samenzorg_sim.intervisie.bewaren import MEEST, MINST
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.leiding import LINK, Namen
from samenzorg_sim.werkplaats.pieces import column, line, number, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

BLADEN = (
    ("uitnodiging.html", "Uitnodiging, om af te drukken", False),
    ("jaar.html", "Het jaar, om af te drukken", False),
    ("dagen.ics", "De dagen voor in de agenda", True),
)


class Bewaren(Blad):
    """Three cards."""

    def __init__(self, scherm: Scherm, doe: Doe) -> None:
        super().__init__(scherm, doe)
        self._id = ""
        self._bladen = html(soort="sz-rustige-link")
        self._tot = html()
        self._maanden = number("Hoeveel maanden na de laatste keer?", 15, MINST, MEEST)
        langer = scherm.knop("Zo lang bewaren", self._keep, "rustig")
        self._wis_open = toggle("Deze groep wissen")
        zeker = scherm.knop("Ja, alles van deze groep wissen", self._erase, "stop")
        self._zeker = column(html("Namen, dagen, voornemens en thema’s gaan weg. Dat kan niet terug."), zeker)
        self._wis_open.observe(lambda change: visible(self._zeker, change["new"]), "value")
        visible(self._zeker, False)
        self._link = html()
        maak = scherm.knop("Link voor een collega maken", self._invite, "rustig")
        self._collegas = Namen(scherm, "Leidt niet meer mee", partial(self._remove))
        self._wissen = column(self._wis_open, self._zeker)
        self.widget = column(
            kaart("Meenemen", self._bladen),
            kaart("Samen begeleiden", html("Alleen wie meeleidt, ziet deze groep."), maak, self._link,
                  self._collegas.widget),
            kaart("Bewaren", self._tot, line(self._maanden, langer), self._wissen),
        )  # fmt: skip

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show until when it is kept."""
        self._id = beeld["id"]
        links = (
            link(f"/balie/intervisie/{beeld['id']}/{name}", words, nieuw=not keep, bewaar=keep)
            for name, words, keep in BLADEN
        )
        show(self._bladen, Markup("<p>{}</p>").format(Markup("</p><p>").join(links)))
        kept = beeld["bewaren"]
        show(
            self._tot,
            Markup(
                "<p>Op <b>{}</b> wordt alles van deze groep gewist. Zes weken ervoor ziet u dat hier.</p>"
            ).format(datum(kept["tot"])),
        )
        me = self._scherm.client.persoon
        told = [
            (who, "U leidt mee" if who == me else f"Collega {number}")
            for number, who in enumerate(beeld["begeleiders"], 1)
        ]
        self._collegas.toon(told)
        visible(self._wissen, beeld["van_mij"])

    def _keep(self) -> None:
        self._doe("bewaar", maanden=self._maanden.value)

    def _erase(self) -> None:
        self._doe("wis_groep")

    def _invite(self) -> None:
        show(self._link, Markup(LINK).format(self._scherm.client.nodig_uit(self._id)))

    def _remove(self, persoon: str) -> None:
        self._doe("medebegeleider_weg", persoon=persoon)
