"""The counter where logboeken are kept: it holds what it cannot read, for whoever shows the secret."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.logboek import opdrachten as o
from samenzorg_sim.balie.logboek.slot import slot_of, unlocks
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.wie import Houder, Wie
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.logboek import commands as c
from samenzorg_sim.logboek.bewaartijd import ends_soon
from samenzorg_sim.logboek.decide import DOMAIN, GEEN_LOGBOEK
from samenzorg_sim.logboek.state import Logboek


class LogboekLoket(Loket):
    """Everything of a logboek; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "l"
    opens = "begin_logboek"
    subject = "Dit logboek"
    codec = DOMAIN.codec

    def __init__(self, archief: Archief) -> None:
        """Knows which logboeken there are, and of none whose it is."""
        self._known = {stream for stream, _, _ in archief.openings(self.letter, DOMAIN.codec)}

    def alle(self) -> tuple[str, ...]:
        """Every logboek that ever began."""
        return tuple(self._known)

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_logboek(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Logboek | None) -> None:
        """Only who shows the secret; what the clock decides may be asked by anybody."""
        if isinstance(opdracht, o.LaatVerlopen):
            return
        if not isinstance(wie, Houder) or (state is not None and not unlocks(wie, state.slot)):
            raise Refused("geen-logboek", GEEN_LOGBOEK)

    def check_may_look(self, wie: Wie, state: Logboek) -> None:
        """For anybody else it does not exist."""
        if not unlocks(wie, state.slot):
            raise Refused("geen-logboek", GEEN_LOGBOEK)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Logboek, Any, Any]:
        """The logboek."""
        if not isinstance(opdracht, o.BeginLogboek) and stream not in self._known:
            raise Refused("geen-logboek", GEEN_LOGBOEK)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command, in nobody's name: the logboek's own id stands where a person would."""
        return Commando(_command(vraag), vraag.wie.apparaat if isinstance(vraag.wie, Houder) else None)

    def texts(self, state: Logboek) -> Iterable[str]:
        """The ids of every piece."""
        return (one.tekst for one in state.stukken.values())

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up which logboeken there are."""
        self._known.add(stream)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """What the browser needs to make it readable again."""
        state: Logboek = blik.state
        if state.weg:
            raise Refused("gewist", "Dit logboek is gewist. Er is niets meer van over.")
        return {
            "id": blik.stream,
            "versie": blik.versie,
            "vorm": state.vorm,
            "maanden": state.maanden,
            "tot": state.tot,
            "loopt_af": ends_soon(state.tot, blik.now),
            "stukken": [
                {"id": one.id, "versie": one.versie, "tekst": blik.text(one.tekst)}
                for one in state.stukken.values()
            ],
        }

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """A trainer finds nothing of it."""
        return {}


def _command(vraag: Vraag) -> object:
    match vraag.opdracht:
        case o.BeginLogboek(vorm=vorm, maanden=maanden, stuk=stuk, tekst=tekst):
            assert isinstance(vraag.wie, Houder)  # check_may_do said so
            return c.OpenLogboek(slot_of(vraag.wie.sleutel), vorm, maanden, stuk, vraag.keep(tekst))
        case o.Bewaar(stuk=stuk, tekst=tekst):
            return c.BewaarStuk(stuk, vraag.keep(tekst))
        case o.Wijzig(stuk=stuk, versie=versie, tekst=tekst):
            return c.WijzigStuk(stuk, versie, vraag.keep(tekst))
        case o.Wis(stuk=stuk):
            return c.WisStuk(stuk)
        case o.Verleng():
            return c.Verleng()
        case o.WisAlles():
            return c.WisLogboek()
        case o.LaatVerlopen():
            return c.LaatVerlopen()
    raise Refused("onzin", ONZIN)
