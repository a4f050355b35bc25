"""The teams of a plan, one at a time: who lives there, who works there, who holds the talks."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.ritme import Ritmeteam
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.ritme.stand import Stand
from samenzorg_sim.werkplaats.pieces import choice, column, number, row, text_field
from samenzorg_sim.werkplaats.scherm import Scherm

_MOST = 2000
_ZONDER_NAAM = "Een team heeft een naam nodig. Er is niets veranderd."


class Teams:
    """Choose a team, change it; one more, one less."""

    def __init__(self, scherm: Scherm, stand: Stand) -> None:
        self._scherm, self._stand, self._showing = scherm, stand, False
        self._samen = html()
        self._keuze = choice("Welk team?", [])
        self._keuze.observe(lambda _: self._do(self._fill), "value")
        self._naam = text_field("Naam van het team")
        self._naam.continuous_update = False
        self._bewoners = number("Bewoners", 0, 0, _MOST)
        self._medewerkers = number("Medewerkers", 0, 0, _MOST)
        self._voerders = number("Gespreksvoerders: wie van hen voeren de gesprekken?", 0, 0, _MOST)
        for field in (self._naam, self._bewoners, self._medewerkers, self._voerders):
            field.observe(lambda _: self._do(self._changed), "value")
        erbij = scherm.knop("Team erbij", self._add, "rustig")
        weg = scherm.knop("Team weghalen", self._drop, "rustig")
        velden = (self._naam, self._bewoners, self._medewerkers, self._voerders)
        self.widget = column(self._samen, self._keuze, *velden, row(erbij, weg, soort="sz-stuur"))
        self.toon()

    def toon(self) -> None:
        """The teams of the plan that is being changed."""
        teams, place = self._stand.plan.teams, int(self._keuze.value or 0)
        self._showing = True
        try:
            options = [(team.naam, str(n)) for n, team in enumerate(teams)]
            if list(self._keuze.options) != options:
                self._keuze.options = options
                self._keuze.value = str(min(place, len(teams) - 1))
            self._fill()
        finally:
            self._showing = False
        sums = (
            sum(getattr(team, name) for team in teams) for name in Ritmeteam.model_fields if name != "naam"
        )
        told = "Samen {} bewoners, {} medewerkers en {} gespreksvoerders.".format(*sums)
        show(self._samen, Markup("<p>{}</p>").format(told))

    def _fill(self) -> None:
        was, self._showing = self._showing, True
        try:
            team = self._stand.plan.teams[int(self._keuze.value)]
            self._naam.value = team.naam
            self._bewoners.value, self._medewerkers.value = team.bewoners, team.medewerkers
            self._voerders.value = team.gespreksvoerders
        finally:
            self._showing = was

    def _changed(self) -> None:
        name = self._naam.value.strip()
        if not name:
            raise Refused("ritme", _ZONDER_NAAM)
        team = Ritmeteam(
            naam=name[:120],
            bewoners=self._bewoners.value,
            medewerkers=self._medewerkers.value,
            gespreksvoerders=self._voerders.value,
        )
        self._stand.zet_team(int(self._keuze.value), team)

    def _add(self) -> None:
        self._stand.team_erbij()
        self._keuze.value = str(len(self._stand.plan.teams) - 1)

    def _drop(self) -> None:
        self._stand.team_weg(int(self._keuze.value))

    def _do(self, what: Any) -> None:
        if not self._showing:
            self._scherm.probeer(what)
