"""Groups to take along: the browser keeps the files, nothing of them stays on the server."""

from markupsafe import Markup

from samenzorg_sim.dag import today
from samenzorg_sim.groepen.indeling import Indeling
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.wensen import Soort
from samenzorg_sim.reports.bestanden import XLSX
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.groepen.rooster import as_file
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_UITLEG = (
    "Het rekenblad is ook uw bewaarbestand: kies het later weer als rooster. De lijsten opent u en drukt "
    "u af op A4. In de bestanden staan namen: laat ze niet slingeren."
)
_HTML = "text/html"


class Meenemen:
    """One button that makes the files of the division as it is then."""

    def __init__(self, scherm: Scherm) -> None:
        self._now: tuple[Rooster, Indeling, Soort] | None = None
        self._files = html(soort="sz-stuur")
        knop = scherm.knop("Bestanden maken", self._make)
        self.widget = kaart("Meenemen", html(_UITLEG), knop, self._files)

    def show(self, rooster: Rooster, indeling: Indeling, soort: Soort) -> None:
        """Remember what there is; files of before are gone."""
        self._now = (rooster, indeling, soort)
        show(self._files, "")

    def _make(self) -> None:
        if self._now is None:
            return
        from samenzorg_sim.reports import groepen

        rooster, indeling, soort = self._now
        naam = soort.value.capitalize()
        files = [
            as_file("groepen.xlsx", XLSX, groepen.make_rekenblad(rooster, indeling), "Rekenblad (Excel)"),
            as_file(
                "groepslijsten.html",
                _HTML,
                groepen.make_groepslijsten(rooster, indeling, naam),
                "Een lijst per groep (A4)",
            ),
            as_file(
                "teamlijsten.html",
                _HTML,
                groepen.make_teamlijsten(rooster, indeling, naam),
                "Een lijst per team (A4)",
            ),
        ]
        if any(rooster.momenten[m].dag for groep in indeling.groepen for m in groep.momenten):
            agendas = groepen.make_agendas(rooster, indeling, naam, today())
            files.append(as_file("agendas.zip", "application/zip", agendas, "Agenda per groep (ics)"))
        show(self._files, Markup(" ").join(files))
