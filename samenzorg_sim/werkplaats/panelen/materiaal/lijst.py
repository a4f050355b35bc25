"""Everything there is, to look through: by a word, by kind, with where it comes from."""

from typing import Any, Final

from markupsafe import Markup

from samenzorg_sim.content.vaknaam import vaknaam
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.panelen.materiaal.bronregels import bronregels
from samenzorg_sim.werkplaats.pieces import choice, row, text_field
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_ALLES: Final = ""
_EIGEN: Final = "eigen"
_WERKVERSIE: Final = "werkversie"


class Lijst:
    """The list; each thing is a link to its own view (`?sessie=<vak>-<id>`)."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._dingen: list[dict[str, Any]] = []
        self._woord = text_field("Zoek op een woord", "Bijvoorbeeld: contactpersoon")
        self._soort = choice("Wat zoekt u?", [("Alles", _ALLES)])
        for field in (self._woord, self._soort):
            field.observe(lambda _: scherm.probeer(self._show), "value")
        self._stand, self._lijst = html(soort="sz-zacht"), html()
        papier = html(link("/balie/bronnen/papier", "Alle bronnen printen", nieuw=True), "sz-rustige-link")
        self.widget = kaart(
            "Zoeken", row(self._woord, self._soort, soort="sz-regel"), papier, self._stand, self._lijst
        )

    def toon(self, dingen: list[dict[str, Any]]) -> None:
        """Show these; what was looked for stays."""
        self._dingen = sorted(dingen, key=lambda one: str(one["titel"]).lower())
        there = dict.fromkeys(one["vak"] for one in dingen)
        chosen = self._soort.value
        options = [("Alles", _ALLES), ("Van onszelf", _EIGEN), ("Wat nog niet vaststaat", _WERKVERSIE)]
        options += sorted((vaknaam(vak), vak) for vak in there)
        self._soort.options = options
        self._soort.value = chosen if chosen in [one for _, one in options] else _ALLES
        self._show()

    def _show(self) -> None:
        found = [one for one in self._dingen if self._fits(one)]
        many = len(found)
        there = f"{many} gevonden. Kies een naam om er een eigen versie van te maken."
        show(self._stand, there if many else "Niets gevonden. Zoek op een ander woord.")
        items = Markup("").join(
            Markup(
                '<li><a href="?sessie={}-{}"><b>{}</b></a> <span class="sz-zacht">{}{}</span>{}</li>'
            ).format(
                one["vak"],
                one["id"],
                one["titel"],
                vaknaam(one["vak"]),
                ", van onszelf" if one["eigen"] else "",
                bronregels(one),
            )
            for one in found
        )
        show(self._lijst, Markup('<ul class="sz-lijst sz-bronnen">{}</ul>').format(items) if many else "")

    def _fits(self, ding: dict[str, Any]) -> bool:
        soort, woord = str(self._soort.value), self._woord.value.strip().lower()
        if soort not in (_ALLES, ding["vak"]) and not (soort in (_EIGEN, _WERKVERSIE) and ding[soort]):
            return False
        said = [ding["titel"], vaknaam(ding["vak"]), ding["werkversie"] or ""]
        said += [str(words) for bron in ding["bron"] for words in bron.values() if words]
        return woord in " ".join(said).lower()
