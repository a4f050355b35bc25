"""The counter of teams and their quarters; a team is there for who began it and for nobody else."""

from collections.abc import Callable, Iterable
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.kwartaal import opdrachten as o
from samenzorg_sim.balie.kwartaal.beeld import make_beeld
from samenzorg_sim.balie.kwartaal.raadslijst import Raadslijst
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.vragenlijst import Lijstsoort, Vragenlijst
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.kwartaal import commands as c
from samenzorg_sim.kwartaal.bladzijde import Ingeleverd
from samenzorg_sim.kwartaal.decide import DOMAIN
from samenzorg_sim.kwartaal.events import TeamOpened
from samenzorg_sim.kwartaal.gewist import texts_of
from samenzorg_sim.kwartaal.state import Team

GEEN_TEAM = "Dit team is er niet (meer)."


class KwartaalLoket(Loket):
    """Everything of a team's quarters; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "j"
    opens = "kwartaalteam"
    subject = "Dit team"
    codec = DOMAIN.codec

    def __init__(
        self,
        archief: Archief,
        sessies: SessieLoket,
        library: Library,
        *,
        clock: Callable[[], Moment] = now_ms,
    ) -> None:
        """Knows every team in the archive."""
        self._archief, self._library, self._clock = archief, library, clock
        self._raad = Raadslijst(archief, sessies)
        self._van = {stream: event.van for stream, event, _ in archief.openings(self.letter, DOMAIN.codec)}

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_team(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Team | None) -> None:
        """Whoever has the workbench begins a team; only she does the rest."""
        if not isinstance(wie, Begeleider):
            raise Refused("mag-niet", "Dit kan alleen in de werkplaats.")
        if isinstance(opdracht, o.Kwartaalteam):
            return
        if state is None:
            raise Refused("geen-team", GEEN_TEAM)
        self.check_may_look(wie, state)

    def check_may_look(self, wie: Wie, state: Team) -> None:
        """For anybody else it does not exist: no other leader, no phone, no projector."""
        if not isinstance(wie, Begeleider) or state.van != wie.persoon or state.weg:
            raise Refused("geen-team", GEEN_TEAM)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Team, Any, Any]:
        """The team."""
        if not isinstance(opdracht, o.Kwartaalteam) and stream not in self._van:
            raise Refused("geen-team", GEEN_TEAM)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command."""
        return Commando(_command(vraag))

    def texts(self, state: Team) -> Iterable[str]:
        """Every word in it, and what can come back by undoing."""
        return texts_of(state)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which teams there are."""
        for event, _ in events:
            if isinstance(event, TeamOpened):
                self._van[stream] = event.van

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """All its quarters."""
        persoon = wie.persoon if isinstance(wie, Begeleider) else ""
        return make_beeld(blik, lambda quarter: self._raad.of(persoon, quarter, blik.now))

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """Her teams by name, and the questions to talk about."""
        teams = [(stream, self.naam(stream)) for stream, van in self._van.items() if van == persoon]
        shown = sorted((naam, stream) for stream, naam in teams if naam)
        lijst = self.lijst()
        return {
            "kwartaal": {
                "teams": [{"id": stream, "naam": naam} for naam, stream in shown],
                "lijst": None if lijst is None else lijst.model_dump(mode="json"),
            }
        }

    def lijst(self) -> Vragenlijst | None:
        """The questions: the organisation's own list goes before the one that is shipped."""
        lists = [one for one in self._library.vragenlijsten.values() if one.soort is Lijstsoort.KWARTAAL]
        return lists[-1] if lists else None

    def naam(self, stream: str) -> str:
        """What a team is called; '' for one that is gone or cannot be read."""
        state = self._state(stream)
        if state is None:
            return ""
        self._archief.load_texts(self, stream, state)
        return self._archief.teksten(state.naam)

    def ingeleverd(self, kwartaal: str) -> tuple[tuple[Ingeleverd, ...], int]:
        """What all teams handed in for a quarter, and how many teams there are."""
        states = ((stream, self._state(stream)) for stream in sorted(self._van))
        teams = [(stream, state) for stream, state in states if state is not None]
        found = []
        for stream, state in teams:
            blad = state.blad(kwartaal)
            if blad.ingeleverd:
                told = blad.aantallen
                numbers = (told.clienten, told.gehouden, told.verslagen)
                found.append(Ingeleverd(stream, str(state.van), *numbers, blad.keuzes))
        return tuple(found), len(teams)

    def _state(self, stream: str) -> Team | None:
        state: Team | None = self._archief.state_if_any(self, stream)
        return None if state is None or state.weg else state


def _command(vraag: Vraag) -> object:
    match vraag.opdracht:
        case o.Kwartaalteam(naam=naam):
            return c.OpenTeam(vraag.keep(naam))
        case o.HernoemTeam(naam=naam):
            return c.HernoemTeam(vraag.keep(naam))
        case o.WisTeam():
            return c.GooiTeamWeg()
        case o.Aantallen() as order:
            return c.ZetAantallen(order.kwartaal, order.clienten, order.gehouden, order.verslagen)
        case o.Antwoord() as order:
            return c.Antwoord(order.kwartaal, order.vraag, _words(vraag, order))
        case o.KruisAan() as order:
            return c.KruisAan(order.kwartaal, order.keuze, order.aan)
        case o.Bespreek() as order:
            return c.Bespreek(order.kwartaal, order.op)
        case o.LeverIn() as order:
            return c.LeverIn(order.kwartaal, order.aan)
        case o.WisKwartaal(kwartaal=kwartaal):
            return c.WisBlad(kwartaal)
        case o.Ongedaan(daad=daad):
            return c.MaakOngedaan(daad)
    raise Refused("onzin", ONZIN)


def _words(vraag: Vraag, order: o.Antwoord) -> str | None:
    """The text id of these words, None for no words; the one that stands there when they are the same."""
    if not order.woorden:
        return None
    now: str | None = vraag.state.blad(order.kwartaal).antwoorden.get(order.vraag)
    return now if now is not None and vraag.text(now) == order.woorden else vraag.keep(order.woorden)
