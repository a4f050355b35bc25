"""The counter of pages for the management team: the whole workbench may look, nobody may change one."""

from collections.abc import Callable, Iterable
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.kwartaal import opdrachten as o
from samenzorg_sim.balie.kwartaal.loket import KwartaalLoket
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.kwartaal.bladzijde import (
    AL_GEMAAKT,
    DOMAIN,
    MINST_TEAMS,
    Bladzijde,
    BladzijdeMade,
    MaakBladzijde,
)
from samenzorg_sim.kwartaal.kwartaal import Kwartaal, kwartaal_of, read_kwartaal

GEEN_BLADZIJDE = "Deze bladzijde is er niet (meer)."
GEWIST = "een team dat er niet meer is"


class BladzijdeLoket(Loket):
    """Everything of pages; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "z"
    opens = "bladzijde"
    subject = "Deze bladzijde"
    codec = DOMAIN.codec

    def __init__(
        self, archief: Archief, teams: KwartaalLoket, *, clock: Callable[[], Moment] = now_ms
    ) -> None:
        """Knows every page in the archive; of a quarter the first one counts."""
        self._archief, self._teams, self._clock = archief, teams, clock
        self._van_kwartaal: dict[str, str] = {}
        for stream, event, _ in sorted(archief.openings(self.letter, DOMAIN.codec), key=lambda one: one[2]):
            self._van_kwartaal.setdefault(event.kwartaal, stream)

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_bladzijde(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Bladzijde | None) -> None:
        """Once a quarter, by anybody of the workbench: who makes it sees no more than who reads it."""
        if not isinstance(wie, Begeleider):
            raise Refused("mag-niet", "Dit kan alleen in de werkplaats.")
        if isinstance(opdracht, o.MaakBladzijde) and (state or opdracht.kwartaal in self._van_kwartaal):
            raise Refused("al-gemaakt", AL_GEMAAKT)

    def check_may_look(self, wie: Wie, state: Bladzijde) -> None:
        """Everybody of the workbench; no phone, no projector."""
        if not isinstance(wie, Begeleider):
            raise Refused("geen-bladzijde", GEEN_BLADZIJDE)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Bladzijde, Any, Any]:
        """The page."""
        if not isinstance(opdracht, o.MaakBladzijde) and stream not in self._van_kwartaal.values():
            raise Refused("geen-bladzijde", GEEN_BLADZIJDE)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command, with what teams handed in by now; `decide` leaves out what may not be shown."""
        order = vraag.opdracht
        if not isinstance(order, o.MaakBladzijde):
            raise Refused("onzin", ONZIN)
        handed_in, teams = self._teams.ingeleverd(order.kwartaal)
        return Commando(MaakBladzijde(order.kwartaal, day_of(vraag.now), handed_in, teams))

    def texts(self, state: Bladzijde) -> Iterable[str]:
        """None: names of teams stay with the teams."""
        return ()

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which pages there are."""
        for event, _ in events:
            if isinstance(event, BladzijdeMade):
                self._van_kwartaal.setdefault(event.kwartaal, stream)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The page, with the names that teams have now."""
        state: Bladzijde = blik.state
        quarter = _quarter(state.kwartaal)
        return {
            "id": blik.stream,
            "versie": blik.versie,
            "kwartaal": quarter.id,
            "naam": quarter.naam,
            "op": None if state.op is None else state.op.isoformat(),
            "rijen": sorted(
                (
                    {
                        "team": self._teams.naam(rij.team) or GEWIST,
                        "clienten": rij.clienten,
                        "gehouden": rij.gehouden,
                    }
                    for rij in state.tabel.rijen
                ),
                key=lambda rij: str(rij["team"]).casefold(),
            ),
            "clienten": state.tabel.clienten,
            "gehouden": state.tabel.gehouden,
            "verslagen": state.tabel.verslagen,
            "zonder": state.zonder,
            "vorige": self._before(quarter),
            "hinder": list(state.hinder),
        }

    def _before(self, quarter: Kwartaal) -> dict[str, Any] | None:
        """What the page of the quarter before told of the whole: only what stands on it already."""
        stream = self._van_kwartaal.get(quarter.vorige.id)
        state: Bladzijde | None = None if stream is None else self._archief.state_if_any(self, stream)
        if state is None:
            return None
        told = {"clienten": state.tabel.clienten, "gehouden": state.tabel.gehouden}
        return {"naam": quarter.vorige.naam, **told}

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """The pages there are, newest quarter first, and how far the latest quarter that is over is."""
        over = kwartaal_of(day_of(self._clock())).vorige
        handed_in, teams = self._teams.ingeleverd(over.id)
        made = sorted(self._van_kwartaal.items(), reverse=True)
        return {
            "bladzijden": {
                "klaar": {
                    "kwartaal": over.id,
                    "naam": over.naam,
                    "ingeleverd": len(handed_in),
                    "teams": teams,
                    "nodig": MINST_TEAMS,
                },
                "gemaakt": [
                    {"id": stream, "kwartaal": one, "naam": _quarter(one).naam} for one, stream in made
                ],
            }
        }


def _quarter(kwartaal: str) -> Kwartaal:
    found = read_kwartaal(kwartaal)
    if found is None:
        raise Refused("geen-kwartaal", "Dit kwartaal kennen wij niet. Kies een ander.")
    return found
