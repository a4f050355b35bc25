"""The counter of dialogues; a dialogue is there for who began it and for nobody else."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.dialoog import opdrachten as o
from samenzorg_sim.balie.dialoog.beeld import Gevonden, make_beeld
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.dialoog import commands as c
from samenzorg_sim.dialoog.decide import DOMAIN, texts_of
from samenzorg_sim.dialoog.events import DialoogOpened, ZaalAdded
from samenzorg_sim.dialoog.state import Dialoog, Kaart
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.werkvorm.state import Sessie

GEEN_DIALOOG = "Deze dialoogsessie is er niet (meer)."


class DialoogLoket(Loket):
    """Everything of dialogues; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "q"
    opens = "dialoog"
    subject = "Deze dialoogsessie"
    codec = DOMAIN.codec

    def __init__(self, archief: Archief, sessies: SessieLoket, library: Library) -> None:
        """Knows every dialogue in the archive; `sessies` is the counter of the sessions of its rooms."""
        self._archief, self._sessies, self._library = archief, sessies, library
        self._van: dict[str, str] = {}
        self._zaal_van: dict[str, str] = {}
        for stream, event, at in archief.openings(self.letter, DOMAIN.codec):
            self.follow(stream, [(event, at)])
            state: Dialoog | None = archief.state_if_any(self, stream)
            self._zaal_van |= {zaal.sessie: stream for zaal in (() if state is None else state.zalen)}

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Dialoog | None) -> None:
        """Whoever has the workbench begins one, and adds sessions that she leads herself."""
        if isinstance(opdracht, o.DialoogErbij):
            if not isinstance(wie, Begeleider):
                raise Refused("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
            return
        if state is None:
            raise Refused("geen-dialoog", GEEN_DIALOOG)
        self.check_may_look(wie, state)
        if isinstance(opdracht, o.ZaalErbij) and self._session(wie, opdracht.sessie) is None:
            raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")

    def check_may_look(self, wie: Wie, state: Dialoog) -> None:
        """For anybody else it does not exist: no other trainer, no phone, no projector."""
        if not isinstance(wie, Begeleider) or state.van != wie.persoon or state.weg:
            raise Refused("geen-dialoog", GEEN_DIALOOG)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Dialoog, Any, Any]:
        """The dialogue."""
        if not isinstance(opdracht, o.DialoogErbij) and stream not in self._van:
            raise Refused("geen-dialoog", GEEN_DIALOOG)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command; typed words become texts of their own on the way."""
        return Commando(_command(vraag))

    def texts(self, state: Dialoog) -> Iterable[str]:
        """Its name and the names of its themes; the words of the harvest stay with their sessions."""
        return texts_of(state)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which dialogues there are, whose, and which sessions are their rooms."""
        for event, _ in events:
            if isinstance(event, DialoogOpened):
                self._van[stream] = event.van
            elif isinstance(event, ZaalAdded):
                self._zaal_van[event.sessie] = stream

    def touches(self, stream: str) -> str | None:
        """What happens in a room, the page of its dialogue tells."""
        return self._zaal_van.get(stream)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The whole dialogue, as far as she still leads its rooms."""
        found: list[Gevonden] = []
        for zaal in blik.state.zalen:
            sessie = self._session(wie, zaal.sessie)
            script = None
            if sessie is not None and sessie.opening is not None:
                script = self._library.werkvormen.get(sessie.opening.werkvorm)
            if sessie is not None and script is not None:
                found.append((zaal, sessie, script))
        return make_beeld(blik, found)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """Her dialogues, newest last."""
        found = []
        for stream in (stream for stream, van in self._van.items() if van == persoon):
            state: Dialoog | None = self._archief.state_if_any(self, stream)
            if state is not None and not state.weg:
                self._archief.load_texts(self, stream, state)
                naam = self._archief.teksten(state.naam)
                found.append({"id": stream, "naam": naam, "zalen": len(state.zalen)})
        return {"dialogen": found}

    def _session(self, wie: Wie, sessie: str) -> Sessie | None:
        """A session with its words read; None for one that she does not lead."""
        if not isinstance(wie, Begeleider) or not sessie.startswith("s_"):
            return None
        state: Sessie | None = self._archief.state_if_any(self._sessies, sessie)
        if state is None or state.weg or not state.leidt(wie.persoon):
            return None
        self._archief.load_texts(self._sessies, sessie, state)
        return state


def _command(vraag: Vraag) -> object:
    match vraag.opdracht:
        case o.DialoogErbij(naam=naam):
            return c.OpenDialoog(vraag.keep(naam))
        case o.WisDialoog():
            return c.GooiDialoogWeg()
        case o.ZaalErbij(sessie=sessie, verdieping=verdieping):
            return c.VoegZaalToe(sessie, verdieping)
        case o.Thema(naam=naam, thema=thema):
            return c.NoemThema(thema or f"q_{vraag.hex}", vraag.keep(naam))
        case o.ThemaWeg(thema=thema):
            return c.HaalThemaWeg(thema)
        case o.Leg(antwoord=antwoord, regel=regel, thema=onder):
            return c.LegKaart(Kaart(antwoord, regel), onder)
        case o.Ongedaan(daad=daad):
            return c.MaakOngedaan(daad)
    raise Refused("onzin", ONZIN)
