"""The counter of lists of actions; a list is there for who began it and whom she asked in."""

from collections.abc import Callable, Iterable
from typing import Any

from samenzorg_sim.acties.decide import DOMAIN
from samenzorg_sim.acties.gewist import texts_of
from samenzorg_sim.acties.state import Actielijst, Stand
from samenzorg_sim.balie.acties import opdrachten as o
from samenzorg_sim.balie.acties.beeld import days_late, make_beeld
from samenzorg_sim.balie.acties.bouw import build_command
from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Domain, Moment, Refused

GEEN_LIJST = "Deze actielijst is er niet (meer)."


class ActieLoket(Loket):
    """Everything of lists of actions; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "u"
    opens = "actielijst"
    subject = "Deze actielijst"
    codec = DOMAIN.codec

    def __init__(self, archief: Archief, *, clock: Callable[[], Moment] = now_ms) -> None:
        """Knows every list in the archive by name; who shares it, the list itself says."""
        self._archief, self._clock = archief, clock
        opened = archief.openings(self.letter, DOMAIN.codec)
        self._there = dict.fromkeys(stream for stream, _, _ in opened)

    def uitnodiging(self, lijst: str) -> tuple[str, int] | None:
        """In whose name one is invited to share it, and how many were sent away; None for no list."""
        state: Actielijst | None = self._archief.state_if_any(self, lijst)
        return None if state is None or state.van is None or state.weg else (state.van, state.weggestuurd)

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Actielijst | None) -> None:
        """Whoever has the workbench begins a list; who shares it does the rest."""
        if isinstance(opdracht, o.Actielijst):
            if not isinstance(wie, Begeleider):
                raise Refused("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
            return
        if state is None:
            raise Refused("geen-lijst", GEEN_LIJST)
        self.check_may_look(wie, state)
        ones_own = isinstance(opdracht, o.WisLijst | o.MedebegeleiderWeg)
        if ones_own and isinstance(wie, Begeleider) and state.van != wie.persoon:
            raise Refused("mag-niet", "Dit kan alleen wie de lijst begon. Vraag het uw collega.")

    def check_may_look(self, wie: Wie, state: Actielijst) -> None:
        """For anybody else it does not exist: no other trainer, no phone, no projector."""
        if not isinstance(wie, Begeleider) or not state.deelt(wie.persoon) or state.weg:
            raise Refused("geen-lijst", GEEN_LIJST)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Actielijst, Any, Any]:
        """The list."""
        if not isinstance(opdracht, o.Actielijst) and stream not in self._there:
            raise Refused("geen-lijst", GEEN_LIJST)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command."""
        return Commando(build_command(vraag))

    def texts(self, state: Actielijst) -> Iterable[str]:
        """Every word in it, and what can come back by undoing."""
        return texts_of(state)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which lists there are."""
        self._there[stream] = None

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The whole list."""
        return make_beeld(wie.persoon if isinstance(wie, Begeleider) else "", blik)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """The lists that she shares: those that a colleague began first, for that is the common one."""
        found = []
        for stream in sorted(self._there):
            state: Actielijst | None = self._archief.state_if_any(self, stream)
            if state is None or not state.deelt(persoon) or state.weg:
                continue
            today = day_of(self._clock())
            late = sum(days_late(one, today) > 0 for one in state.acties.values())
            open_ = sum(one.stand is Stand.OPEN for one in state.acties.values())
            found.append({"id": stream, "van_mij": state.van == persoon, "open": open_, "te_laat": late})
        return {"actielijsten": sorted(found, key=lambda one: bool(one["van_mij"]))}
