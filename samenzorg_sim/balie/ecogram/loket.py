"""The counter where ecograms are drawn, by one or by more at a time."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.ecogram import opdrachten as o
from samenzorg_sim.balie.ecogram.beeld import make_beeld
from samenzorg_sim.balie.ecogram.bouw import build_command
from samenzorg_sim.balie.ecogram.rechten import (
    GEEN_TEKENING,
    check_may_begin,
    check_may_do,
    check_may_look,
    may_look,
    tekenaar,
)
from samenzorg_sim.balie.ecogram.register import Begin, Register
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie.tekeningen import Getekend
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.decide import DOMAIN
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.teksten import texts_of
from samenzorg_sim.ecogram.verwoorden import verwoord
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.state import Sessie

# A group that begins more drawings than this in one meeting looks at none of them; a trainer may.
MOST = 60


class EcogramLoket(Loket):
    """Everything of drawing; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "e"
    opens = "teken"
    subject = "Deze tekening"
    codec = DOMAIN.codec

    def __init__(self, archief: Archief, sessies: Loket, library: Library) -> None:
        """Knows every drawing in the archive; `sessies` is the counter of the sessions they belong to."""
        self._archief = archief
        self._library = library
        self._sessies = sessies
        self._register = Register()
        for stream, event, at in archief.openings(self.letter, DOMAIN.codec):
            self._register.follow(stream, [(event, at)])

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Ecogram | None) -> None:
        """Whoever began it, and who is in its session."""
        if isinstance(opdracht, o.Teken):
            if opdracht.uit is not None:
                self.check_may_look(wie, self._state(opdracht.uit))
            place = self._place(opdracht)
            check_may_begin(wie, self._begun_in(wie, place))
            if isinstance(wie, Apparaat) and len(self._register.of_sessie(str(place))) >= MOST:
                raise Refused("vol", f"Er zijn al {MOST} tekeningen. Teken verder in een die er al is.")
            if opdracht.casus is not None and opdracht.casus not in self._library.ecogrammen:
                raise Refused("geen-materiaal", "Dit verhaal is er niet (meer). Kies een ander.")
        elif state is not None:
            check_may_do(wie, opdracht, state, self._sessie(state.sessie))

    def check_may_look(self, wie: Wie, state: Ecogram) -> None:
        """For anybody else it does not exist."""
        check_may_look(wie, state, self._sessie(state.sessie))

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Ecogram, Any, Any]:
        """The ecogram."""
        if not isinstance(opdracht, o.Teken) and not self._register.knows(stream):
            raise Refused("geen-tekening", GEEN_TEKENING)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command, in the name of who draws and not of her phone."""
        order = vraag.opdracht
        place = self._place(order) if isinstance(order, o.Teken) else vraag.state.sessie
        actor = tekenaar(vraag.wie, self._sessie(place))
        if actor is None:
            raise Refused("geen-tekening", GEEN_TEKENING)
        from_ = order.uit if isinstance(order, o.Teken) else None
        before = None if from_ is None else self._words(from_)
        return Commando(build_command(vraag, actor, before, place), actor)

    def texts(self, state: Ecogram) -> Iterable[str]:
        """Every word in it, and what can come back by undoing."""
        return texts_of(state)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which drawings there are."""
        self._register.follow(stream, events)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The drawing, and what this one may do with it."""
        state: Ecogram = blik.state
        sessie, eerder = self._sessie(state.sessie), None
        if state.uit is not None:
            before = self._archief.state_if_any(self, state.uit)
            if before is not None and may_look(wie, before, self._sessie(before.sessie)):
                eerder = self._words(state.uit)
        return make_beeld(wie, blik, sessie, self._library, eerder)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """The stories to draw, the lists to read by, and her own drawings, newest first."""
        wie = Begeleider(persoon)
        lines = (self._line(wie, stream, begin) for stream, begin in self._register.of_persoon(persoon))
        return {
            "ecogram": {
                "casussen": [
                    {
                        "id": one.id,
                        "titel": one.titel,
                        "samenvatting": one.samenvatting,
                        "client": one.client,
                        "kan_later": one.later is not None,
                    }
                    for one in self._library.ecogrammen.values()
                ],
                "leeslijsten": [
                    one.model_dump(mode="json", exclude={"versie"})
                    for one in self._library.leeslijsten.values()
                ],
                "tekeningen": [line for line in lines if line is not None],
            }
        }

    def getekend(self, sessie: str) -> tuple[Getekend, ...]:
        """The drawings of a session, oldest first; who may see what of them is for the session to say."""
        found = [stream for stream, _ in reversed(self._register.of_sessie(sessie))]
        states: list[tuple[str, Ecogram | None]] = [(s, self._archief.state_if_any(self, s)) for s in found]
        return tuple(
            Getekend(
                s,
                one.van,
                one.tafel,
                one.casus,
                one.gesloten,
                len(one.contacten),
                partial(self._words, s),
                partial(self._typed, s),
            )
            for s, one in states
            # What goes on from another one, a quarter later, does not lie over those of today.
            if one is not None and one.van is not None and not one.weg and one.uit is None
        )

    def beside(self, stream: str, events: Iterable[Any]) -> Iterator[tuple[str, object]]:
        """A session that ends or is thrown away takes its drawings along; who is erased there, is here."""
        for event in events:
            command = _follows_from(event)
            for drawing, _ in self._register.of_sessie(stream) if command is not None else ():
                state: Ecogram | None = self._archief.state_if_any(self, drawing)
                done = state is None or state.weg or (state.gesloten and isinstance(command, c.SluitEcogram))
                if not done:
                    yield drawing, command

    def touches(self, stream: str) -> str | None:
        """The session of a drawing tells which there are, and shows them over each other."""
        return self._register.sessie_of(stream)

    def _place(self, order: o.Teken) -> str | None:
        """The session of a drawing that begins; what goes on from a session's drawing stays in that session.

        Else whoever leads along would still have everything of it once she does not any more.
        """
        from_ = None if order.uit is None else self._state(order.uit).sessie
        if from_ is not None and order.sessie not in (None, from_):
            raise Refused("mag-niet", "Verder tekenen kan alleen in dezelfde bijeenkomst.")
        return from_ or order.sessie

    def _state(self, stream: str) -> Ecogram:
        if not self._register.knows(stream):
            raise Refused("geen-tekening", GEEN_TEKENING)
        state: Ecogram = self._archief.state(self, stream)
        return state

    def _words(self, stream: str) -> Ecogram:
        """A drawing as people read it."""
        state = self._state(stream)
        self._archief.load_texts(self, stream, state)
        return verwoord(state, {text: self._archief.teksten(text) for text in texts_of(state)})

    def _typed(self, stream: str, wie: str) -> tuple[str, ...]:
        """What somebody typed in a drawing, in the order of the drawing."""
        state = self._state(stream)
        self._archief.load_texts(self, stream, state)
        hers = dict.fromkeys(text for text in texts_of(state) if state.handen.get(text) == wie)
        return tuple(self._archief.teksten(text) for text in hers)

    def _line(self, wie: Wie, stream: str, begin: Begin) -> dict[str, Any] | None:
        state: Ecogram | None = self._archief.state_if_any(self, stream)
        if state is None:
            return None
        sessie = self._sessie(state.sessie)
        if not may_look(wie, state, sessie):
            return None
        self._archief.load_texts(self, stream, state)
        return {
            "id": stream,
            "casus": state.casus,
            "sessie": state.sessie,
            "begonnen": begin.op,
            "client": self._archief.teksten(state.client) or None,
            "namen": len(state.contacten),
            "gesloten": state.gesloten,
            "van_mij": state.van == tekenaar(wie, sessie),
        }

    def _begun_in(self, wie: Wie, sessie: str | None) -> Sessie | None:
        found = self._sessie(sessie)
        if sessie is not None and (found is None or found.weg):
            raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")
        return found

    def _sessie(self, sessie: str | None) -> Sessie | None:
        state: Sessie | None = None
        if sessie is not None:
            state = self._archief.state_if_any(self._sessies, sessie)
        return state


def _follows_from(event: object) -> object | None:
    """What an event of a session means for each of its drawings."""
    match event:
        case e.SessieEnded():
            return c.SluitEcogram()
        case e.SessieDiscarded():
            return c.GooiEcogramWeg()
        case e.GegevensErased():
            return c.WisTekenaar(event.deelnemer)
    return None
