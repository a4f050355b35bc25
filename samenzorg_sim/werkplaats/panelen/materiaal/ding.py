"""One thing: where it comes from, and what one may do with it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from markupsafe import Markup

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.content.vaknaam import vaknaam
from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.werkplaats.opmaak import html, link, melding
from samenzorg_sim.werkplaats.panelen.maken.opslag import read_concept
from samenzorg_sim.werkplaats.panelen.maken.stappen import has_form
from samenzorg_sim.werkplaats.panelen.materiaal.bronregels import bronregels
from samenzorg_sim.werkplaats.pieces import row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_MEEGELEVERD: Final = (
    "Dit is meegeleverd en blijft zoals het is. Maak een eigen versie als u iets wilt veranderen. "
    "Een nieuwe versie van Samenzorg raakt uw eigen versie niet aan."
)
_EIGEN: Final = "Dit is van uw eigen organisatie."
_ALLEEN_BRON: Final = "In het formulier verandert u hiervan de naam en de bron."
WIE_MAG: Final = (
    "Wie iets maakte, kan het veranderen en weghalen. Wie Samenzorg op deze computer startte, kan dat ook. "
    "Ieder ander maakt een eigen versie."
)
_BEKIJK: Final[Mapping[str, tuple[str, str]]] = {
    "gesprek": ("/balie/oefenbladen/{}/papier", "Op papier bekijken"),
    "leeslijst": ("/balie/leeslijsten/{}/papier", "Op papier bekijken"),
    "gespreksleidraad": ("/meedoen/samenzorggesprek/{}/papier", "Op papier bekijken"),
    "programma": ("/balie/programmas/{}/papier", "Op papier bekijken"),
}
_WEG: Final = (
    "Na weghalen kan niemand dit nog kiezen. Een bijeenkomst die ermee bezig is, gaat gewoon door. "
    "U kunt het altijd terughalen."
)


def bekijk(ding: Mapping[str, Any]) -> Markup:
    """The way to the thing itself; nothing where it can only be seen in use."""
    where, words = _BEKIJK.get(str(ding["vak"]), ("", ""))
    there = link(where.format(ding["id"]), words, nieuw=True) if where else Markup("")
    return Markup('<p class="sz-rustige-link">{}</p>').format(there) if there else there


class Ding:
    """The view of a thing; `begin` gets what is to be written on, `weg` hears that it was taken away."""

    def __init__(
        self, scherm: Scherm, ding: dict[str, Any], begin: Callable[[Concept], None], weg: Callable[[], None]
    ) -> None:
        self._scherm, self._ding, self._begin, self._weg = scherm, ding, begin, weg
        self._vak, self._id = str(ding["vak"]), str(ding["id"])
        knop = scherm.knop
        change = [knop("Aanpassen", self._change)] if ding["mag"] else []
        copy = knop("Eigen versie maken", self._copy, "rustig" if change else "")
        away = [knop("Weghalen", self._away, "rustig")] if ding["weg"] else []
        about = [html(_EIGEN if ding["eigen"] else _MEEGELEVERD)]
        about += [] if has_form(self._vak) else [html(_ALLEEN_BRON)]
        self.widget = kaart(
            str(ding["titel"]),
            html(vaknaam(self._vak), "sz-zacht"),
            html(melding(werkversie(ding["werkversie"])) + bekijk(ding)),
            html(Markup("<h3>Waar dit vandaan komt</h3>{}").format(bronregels(ding))),
            *about,
            row(*change, copy, *away, soort="sz-stuur"),
            *([html(_WEG, "sz-zacht")] if away else []),
            *([html(WIE_MAG, "sz-zacht")] if ding["eigen"] else []),
        )

    def _copy(self) -> None:
        told = self._scherm.client.tekst(self._id, self._vak)
        found = read_concept(told["tekst"], vak=self._vak)
        words = "kopie" if self._vak == GESPREKKEN else "eigen versie"
        self._begin(found.kopie(f"{found.titel} ({words})"))

    def _change(self) -> None:
        told = self._scherm.client.tekst(self._id, self._vak)
        self._begin(read_concept(told["tekst"], told["stempel"], self._vak))

    def _away(self) -> None:
        self._scherm.client.haal_weg(self._vak, self._id)
        self._weg()
