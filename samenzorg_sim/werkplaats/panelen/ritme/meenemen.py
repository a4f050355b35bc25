"""Taking plans along: a workbook, a plan as a file to go on with later, and a file read back."""

import base64
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.content.ritme_bestand import read_ritme, write_ritme
from samenzorg_sim.werkplaats.opmaak import html, melding, punten, show
from samenzorg_sim.werkplaats.pieces import column, make, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_LETTERS: Final = "AB"
_UITLEG: Final = (
    "Niets wordt hier bewaard. Wilt u later verder? Bewaar uw plan dan als bestand. "
    "Op papier? Kies ‘Afdrukken’ in uw browser."
)
_NIET: Final = "Dit bestand is niet ingelezen. Er is niets veranderd. Dit klopt niet:"
_MOST_TOLD: Final = 8


class Meenemen:
    """`take` gets a plan that was read, `werkblad` makes the workbook of what is on the page."""

    def __init__(self, scherm: Scherm, take: Callable[[Ritme], None], werkblad: Callable[[], bytes]) -> None:
        self._take, self._werkblad = take, werkblad
        self._links, self._bestand, self._verslag = html(), html(), html()
        excel = scherm.knop("Excel-bestand maken", self._make, "rustig")
        kies = make(
            w.FileUpload, "sz-knop sz-knop--rustig", accept=".yaml", description="Plan inlezen", icon=""
        )
        kies.observe(lambda change: scherm.probeer(lambda: self._read(change["new"])), "value")
        knoppen = column(self._links, row(kies, excel, soort="sz-stuur"), self._bestand, self._verslag)
        self.widget = kaart("Meenemen", html(_UITLEG), knoppen, soort="sz-niet-afdrukken")

    def toon(self, plannen: tuple[Ritme, ...]) -> None:
        """The plans to keep; a workbook of what was there before is taken away."""
        show(self._bestand, "")
        links = (as_file(one, letter) for letter, one in zip(_LETTERS, plannen, strict=False))
        show(self._links, Markup('<div class="sz-bestanden">{}</div>').format(Markup(" ").join(links)))

    def _make(self) -> None:
        from samenzorg_sim.reports.bestanden import XLSX  # what draws sheets comes along; few ask for a file

        data = base64.b64encode(self._werkblad()).decode()
        file = Markup('<p>Het bestand is klaar. <a download="ritme.xlsx" href="data:{};base64,{}">{}</a></p>')
        show(self._bestand, file.format(XLSX, data, "Excel-bestand bewaren"))

    def _read(self, files: Any) -> None:
        if not files:
            return
        found, wrong = read_ritme(bytes(files[0]["content"]))
        if found is None:
            more = len(wrong) - _MOST_TOLD
            told = [*wrong[:_MOST_TOLD], *([f"En nog {more}."] if more > 0 else [])]
            show(self._verslag, melding(_NIET) + punten(told))
            return
        show(self._verslag, melding("Het plan is ingelezen.", goed=True))
        self._take(found)


def as_file(plan: Ritme, letter: str) -> Markup:
    """A link with the whole file in it; an id of its own, so that it may stand beside what is shipped."""
    own = plan.model_copy(update={"id": f"mijn-plan-{letter.lower()}", "titel": f"Mijn plan {letter}"})
    return Markup(
        '<a class="sz-knop sz-knop--rustig" download="plan-{}.yaml"'
        ' href="data:text/yaml;charset=utf-8,{}">{}</a>'
    ).format(letter.lower(), quote(write_ritme(own)), f"Plan {letter} bewaren")
