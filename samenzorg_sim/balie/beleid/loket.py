"""The counter of policy checks; a check is there for who began it and whom she asked in."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.beleid import opdrachten as o
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.beleid import commands as c
from samenzorg_sim.beleid.decide import DOMAIN
from samenzorg_sim.beleid.gewist import texts_of
from samenzorg_sim.beleid.state import Beleidscheck, Ronde
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.vragenlijst import Lijstsoort, Vragenlijst
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.ongedaan import latest_of

GEEN_CHECK = "Deze beleidscheck is er niet (meer)."
WAT: Mapping[str, str] = {
    "ronde.begun": "dat een nieuwe ronde begon",
    "invuller.added": "iemand erbij",
    "antwoord.given": "een antwoord",
}


class BeleidLoket(Loket):
    """Everything of checks; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "y"
    opens = "beleidscheck"
    subject = "Deze beleidscheck"
    codec = DOMAIN.codec

    def __init__(self, archief: Archief, library: Library, *, clock: Callable[[], Moment] = now_ms) -> None:
        """Knows every check in the archive by name; who shares it, the check itself says."""
        self._archief, self._library, self._clock = archief, library, clock
        opened = archief.openings(self.letter, DOMAIN.codec)
        self._there = dict.fromkeys(stream for stream, _, _ in opened)

    def uitnodiging(self, check: str) -> tuple[str, int] | None:
        """In whose name one is invited to share it, and how many were sent away; None for no check."""
        state: Beleidscheck | None = self._archief.state_if_any(self, check)
        return None if state is None or state.van is None or state.weg else (state.van, state.weggestuurd)

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Beleidscheck | None) -> None:
        """Whoever has the workbench begins a check; who shares it does the rest."""
        if isinstance(opdracht, o.Beleidscheck):
            if not isinstance(wie, Begeleider):
                raise Refused("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
            return
        if state is None:
            raise Refused("geen-check", GEEN_CHECK)
        self.check_may_look(wie, state)
        ones_own = isinstance(opdracht, o.WisCheck | o.MedebegeleiderWeg)
        if ones_own and isinstance(wie, Begeleider) and state.van != wie.persoon:
            raise Refused("mag-niet", "Dit kan alleen wie de check begon. Vraag het uw collega.")
        if isinstance(opdracht, o.GeefAntwoord) and opdracht.vraag not in self._questions():
            raise Refused("geen-vraag", "Deze vraag staat niet (meer) in de lijst. Laad de pagina opnieuw.")

    def check_may_look(self, wie: Wie, state: Beleidscheck) -> None:
        """For anybody else it does not exist: no other trainer, no phone, no projector."""
        if not isinstance(wie, Begeleider) or not state.deelt(wie.persoon) or state.weg:
            raise Refused("geen-check", GEEN_CHECK)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Beleidscheck, Any, Any]:
        """The check."""
        if not isinstance(opdracht, o.Beleidscheck) and stream not in self._there:
            raise Refused("geen-check", GEEN_CHECK)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command."""
        return Commando(_command(vraag))

    def texts(self, state: Beleidscheck) -> Iterable[str]:
        """Every word in it, and what can come back by undoing."""
        return texts_of(state)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which checks there are."""
        self._there[stream] = None

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The whole check, with its questions."""
        state: Beleidscheck = blik.state
        persoon = wie.persoon if isinstance(wie, Begeleider) else ""
        latest = latest_of(state, persoon)
        return {
            "id": blik.stream,
            "versie": blik.versie,
            "van_mij": state.van == persoon,
            "begeleiders": sorted(state.begeleiders),
            "vandaag": day_of(blik.now).isoformat(),
            "lijst": self._lijst().model_dump(mode="json"),
            "rondes": [_round(blik, one) for one in state.rondes],
            "ongedaan": None if latest is None else {"daad": latest.daad, "wat": WAT[latest.wat]},
        }

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """The checks that she shares, the latest first."""
        found = []
        for stream in self._there:
            state: Beleidscheck | None = self._archief.state_if_any(self, stream)
            if state is not None and state.deelt(persoon) and not state.weg:
                last = state.rondes[-1].op.isoformat()
                mine = state.van == persoon
                found.append({"id": stream, "van_mij": mine, "op": last, "rondes": len(state.rondes)})
        return {"beleidschecks": sorted(found, key=lambda one: str(one["op"]), reverse=True)}

    def _lijst(self) -> Vragenlijst:
        """The questions: the organisation's own list when it has one, for that came later."""
        lists = [one for one in self._library.vragenlijsten.values() if one.soort is Lijstsoort.BELEIDSCHECK]
        if not lists:
            raise Refused("geen-materiaal", "De vragen van de beleidscheck zijn er niet (meer).")
        return lists[-1]

    def _questions(self) -> set[str]:
        return {vraag.id for deel in self._lijst().delen for vraag in deel.vragen}


def _round(blik: Blik, ronde: Ronde) -> dict[str, Any]:
    return {
        "op": ronde.op.isoformat(),
        "invullers": [
            {
                "id": one.id,
                "functie": blik.text(one.functie),
                "antwoorden": {
                    vraag: {
                        "oordeel": said.oordeel.value,
                        "bewijs": blik.text(said.bewijs),
                        "op": said.op.isoformat(),
                    }
                    for vraag, said in one.antwoorden.items()
                },
            }
            for one in ronde.invullers.values()
        ],
    }


def _command(vraag: Vraag) -> object:
    match vraag.opdracht:
        case o.Beleidscheck():
            return c.OpenCheck()
        case o.WisCheck():
            return c.GooiCheckWeg()
        case o.Medebegeleider(persoon=persoon):
            return c.VoegBegeleiderToe(persoon)
        case o.MedebegeleiderWeg(persoon=persoon):
            return c.HaalBegeleiderWeg(persoon)
        case o.BeginRonde():
            return c.BeginRonde()
        case o.InvullerErbij(functie=functie):
            return c.VoegInvullerToe(f"d_{vraag.hex}", vraag.keep(functie))
        case o.InvullerWeg(invuller=invuller):
            return c.HaalInvullerWeg(invuller)
        case o.GeefAntwoord() as order:
            return c.GeefAntwoord(order.invuller, order.vraag, order.oordeel, _evidence(vraag, order))
        case o.Ongedaan(daad=daad):
            return c.MaakOngedaan(daad)
    raise Refused("onzin", ONZIN)


def _evidence(vraag: Vraag, order: o.GeefAntwoord) -> str | None:
    """The text id of the evidence; the one that stands there when the words are the same."""
    if not order.bewijs:
        return None
    who = vraag.state.rondes[-1].invullers.get(order.invuller)
    now = None if who is None else who.antwoorden.get(order.vraag)
    if now is not None and now.bewijs is not None and vraag.text(now.bewijs) == order.bewijs:
        return str(now.bewijs)
    return vraag.keep(order.bewijs)
