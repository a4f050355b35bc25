"""The counter of groups for intervisie; a group is there for its trainers and for nobody else."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.intervisie import opdrachten as o
from samenzorg_sim.balie.intervisie.beeld import make_beeld
from samenzorg_sim.balie.intervisie.bouw import build_command
from samenzorg_sim.balie.intervisie.gesprek import make_gesprek
from samenzorg_sim.balie.intervisie.lezen import read_opdracht
from samenzorg_sim.balie.intervisie.register import Register
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.dag import day_of
from samenzorg_sim.intervisie.bewaren import kept_until, must_warn
from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst
from samenzorg_sim.intervisie.decide import DOMAIN
from samenzorg_sim.intervisie.gewist import texts_of
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.werkvorm.state import Sessie

GEEN_GROEP = "Deze groep is er niet (meer)."


class IntervisieLoket(Loket):
    """Everything of a group's year; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "i"
    opens = "groep"
    subject = "Deze groep"
    codec = DOMAIN.codec

    def __init__(
        self,
        archief: Archief,
        sessies: SessieLoket,
        library: Library,
        *,
        clock: Callable[[], Moment] = now_ms,
    ) -> None:
        """Knows every group in the archive; `sessies` is the counter of the sessions of its meetings."""
        self._archief, self._sessies, self._library, self._clock = archief, sessies, library, clock
        self._register = Register()
        for stream, event, at in archief.openings(self.letter, DOMAIN.codec):
            self._register.follow(stream, [(event, at)])
            state: Intervisiegroep | None = archief.state_if_any(self, stream)
            for persoon in () if state is None else state.begeleiders:
                self._register.leads_along(stream, persoon)
            for day in () if state is None else state.bijeenkomsten.values():
                if day.sessie is not None:
                    self._register.holds(stream, day.sessie)

    def alle(self) -> tuple[str, ...]:
        """Every group there is, or was."""
        return self._register.alle()

    def uitnodiging(self, groep: str) -> tuple[str, int] | None:
        """In whose name one is invited to lead along, and how many were sent away; None for no group."""
        state: Intervisiegroep | None = self._archief.state_if_any(self, groep)
        return None if state is None or state.van is None else (state.van, state.weggestuurd)

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Intervisiegroep | None) -> None:
        """A trainer begins a group; who leads it does the rest."""
        if isinstance(opdracht, o.Groep):
            if not isinstance(wie, Begeleider):
                raise Refused("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
            return
        if state is None:
            raise Refused("geen-groep", GEEN_GROEP)
        self.check_may_look(wie, state)
        if isinstance(opdracht, o.WisGroep) and state.van != _persoon(wie):
            raise Refused("mag-niet", "Wissen kan alleen wie de groep begon. Vraag het uw collega.")
        if isinstance(opdracht, o.Koppel) and not self._leads(_persoon(wie), opdracht.sessie):
            raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")
        chosen = opdracht.werkvorm if isinstance(opdracht, o.Methode) else None
        if chosen is not None and chosen not in self._library.werkvormen:
            raise Refused("geen-materiaal", "Deze methode is er niet (meer). Kies een andere.")

    def check_may_look(self, wie: Wie, state: Intervisiegroep) -> None:
        """For anybody else it does not exist: no other trainer, no phone, no projector."""
        if not isinstance(wie, Begeleider) or not state.leidt(wie.persoon) or state.weg:
            raise Refused("geen-groep", GEEN_GROEP)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Intervisiegroep, Any, Any]:
        """The group."""
        if not isinstance(opdracht, o.Groep) and not self._register.knows(stream):
            raise Refused("geen-groep", GEEN_GROEP)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command."""
        return Commando(build_command(vraag))

    def texts(self, state: Intervisiegroep) -> Iterable[str]:
        """Every word in it, and what can come back by undoing."""
        return texts_of(state)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which groups there are, and who leads them."""
        self._register.follow(stream, events)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The whole year."""
        persoon = _persoon(wie)
        titels = {one.id: one.titel for one in self._library.werkvormen.values()}
        beeld = make_beeld(persoon, blik, titels, self._agreed(persoon, blik))
        for told, day in zip(beeld["bijeenkomsten"], blik.state.jaar, strict=True):
            told["gesprek"] = self._gesprek(persoon, day)
        return beeld

    def touches(self, stream: str) -> str | None:
        """What happens in the session of a meeting, the group's page tells."""
        return self._register.of_sessie(stream)

    def bewaar_maanden(self, sessie: str) -> int | None:
        """How many months the group of this session keeps what is written; None when it is no group's."""
        states = (self._archief.state_if_any(self, stream) for stream in self._register.alle())
        groups = (state for state in states if state is not None and not state.weg)
        of_session = (g for g in groups if any(one.sessie == sessie for one in g.bijeenkomsten.values()))
        return next((group.bewaar_maanden for group in of_session), None)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """Her groups, newest first."""
        lines = (self._line(stream) for stream in self._register.of_persoon(persoon))
        return {"intervisie": {"groepen": [line for line in lines if line is not None]}}

    def _line(self, stream: str) -> dict[str, Any] | None:
        try:
            state: Intervisiegroep = self._archief.state(self, stream)
            if state.weg:
                return None
            self._archief.load_texts(self, stream, state)
        except Refused as gone:
            return {"id": stream, "naam": gone.melding, "bruikbaar": False}
        next_ = state.volgende
        return {
            "id": stream,
            "naam": self._archief.teksten(state.naam),
            "leden": sum(not one.weg for one in state.leden.values()),
            "gehouden": len(state.gehouden),
            "volgende": None if next_ is None else next_.dag.isoformat(),
            "tot": kept_until(state).isoformat(),
            "waarschuw": must_warn(state, day_of(self._clock())),
            "bruikbaar": True,
        }

    def _agreed(self, persoon: str, blik: Blik) -> Iterator[dict[str, Any]]:
        """What was agreed in the session of a meeting and is no intention yet; whose, where that is known."""
        state: Intervisiegroep = blik.state
        taken = {one.afspraak for one in state.voornemens.values()}
        for day in state.jaar:
            sessie = self._session(persoon, day)
            for afspraak in () if sessie is None else sessie.afspraken.values():
                if afspraak.id in taken or sessie is None:
                    continue
                who = None if afspraak.wie is None else sessie.deelnemers.get(afspraak.wie)
                yield {
                    "afspraak": afspraak.id,
                    "bijeenkomst": day.id,
                    "wat": blik.text(afspraak.wat),
                    "van": day.lid_van(afspraak.wie),
                    "wie": "" if who is None else blik.text(who.naam),
                    "vraagt": day.lid_van(afspraak.vraagt),
                    "wanneer": afspraak.wanneer.isoformat(),
                }

    def _gesprek(self, persoon: str, day: Bijeenkomst) -> dict[str, Any] | None:
        """The session of a meeting, as far as the year tells of it."""
        state = self._session(persoon, day)
        if state is None or state.opening is None:
            return None
        script = self._library.werkvormen.get(state.opening.werkvorm)
        return make_gesprek(day, state, script, self._archief.teksten, self._sessies.adres())

    def _session(self, persoon: str, day: Bijeenkomst) -> Sessie | None:
        """The session of a meeting, with its words read; None for one that she does not lead."""
        if day.sessie is None or not self._leads(persoon, day.sessie):
            return None
        state: Sessie = self._archief.state(self._sessies, day.sessie)
        self._archief.load_texts(self._sessies, day.sessie, state)
        return state

    def _leads(self, persoon: str, sessie: str) -> bool:
        state: Sessie | None = (
            self._archief.state_if_any(self._sessies, sessie) if sessie.startswith("s_") else None
        )
        return state is not None and not state.weg and state.leidt(persoon)


def _persoon(wie: Wie) -> str:
    return wie.persoon if isinstance(wie, Begeleider) else ""
