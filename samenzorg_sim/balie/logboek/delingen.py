"""The counter of what people share from their logboek: a copy, for chosen readers, until it is taken back."""

from collections.abc import Callable, Iterable
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.logboek import opdrachten as o
from samenzorg_sim.balie.logboek.lezers import has_lezers, is_lezer
from samenzorg_sim.balie.logboek.slot import slot_of, unlocks
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Houder, Wie
from samenzorg_sim.content.rol_references import INBRENGER
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.logboek.bewaartijd import MAANDEN, bewaard_tot
from samenzorg_sim.logboek.deling.decide import DOMAIN, Deel, NeemTerug
from samenzorg_sim.logboek.deling.events import Deling, DelingMade, Lezers
from samenzorg_sim.werkvorm.state import Deelnemer, Sessie

GEEN_DELING = "Dit is er niet (meer). Misschien is het teruggenomen."
_NIET_HIER = "Delen kan met de telefoon waarmee u meedoet met een bijeenkomst."


class DelingLoket(Loket):
    """Everything of shared copies; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "w"
    opens = "deel"
    subject = "Dit gedeelde stuk"
    codec = DOMAIN.codec

    def __init__(
        self,
        archief: Archief,
        sessies: Loket,
        *,
        maanden_van: Callable[[str], int | None] = lambda sessie: None,
        clock: Callable[[], Moment] = now_ms,
    ) -> None:
        """Knows every copy in the archive; `sessies` is the counter of the sessions they were shared in.

        `maanden_van`: how many months the group of a session keeps things; None when it is no group's.
        """
        self._archief = archief
        self._sessies, self._maanden_van, self._clock = sessies, maanden_van, clock
        self._made: dict[str, DelingMade] = {}
        for stream, event, at in archief.openings(self.letter, DOMAIN.codec):
            self.follow(stream, [(event, at)])

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_deling(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Deling | None) -> None:
        """Share: who is in the session. Take back: who shared it, or who has its secret."""
        if isinstance(opdracht, o.Deel):
            sessie = self._sessie(opdracht.sessie)
            if sessie is None or _here(wie, sessie) is None:
                raise Refused("niet-hier", _NIET_HIER)
            readers = sessie.deelnemers
            if opdracht.aan is not None and (opdracht.aan not in readers or readers[opdracht.aan].gewist):
                raise Refused("geen-lezer", "Deze persoon doet niet (meer) mee. Kies een ander.")
        else:
            made = None if state is None else state.gedeeld
            if made is None or not (self._is_own(wie, made) or self._must_go(state)):
                raise Refused("geen-deling", GEEN_DELING)

    def check_may_look(self, wie: Wie, state: Deling) -> None:
        """Its readers and its writer, while it is shared."""
        made = state.gedeeld
        if made is None or state.weg or not (self._is_own(wie, made) or self._may_read(wie, made)):
            raise Refused("geen-deling", GEEN_DELING)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Deling, Any, Any]:
        """A shared copy."""
        if not isinstance(opdracht, o.Deel) and stream not in self._made:
            raise Refused("geen-deling", GEEN_DELING)
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        """The command; in the name of the participant, never of a phone."""
        match vraag.opdracht:
            case o.Deel() as order:
                here = _here(vraag.wie, self._sessie(order.sessie))
                if here is None:
                    raise Refused("niet-hier", _NIET_HIER)
                lezers = tuple(dict.fromkeys(order.lezers))
                asked = Lezers.INBRENGER in lezers
                brought = _brought(self._sessie(order.sessie), here.id) if asked else ()
                slot, tekst = slot_of(order.sleutel), vraag.keep(order.woorden)
                return Commando(Deel(order.sessie, here.id, lezers, order.aan, brought, slot, tekst), here.id)
            case o.NeemTerug():
                return Commando(NeemTerug(), vraag.state.gedeeld.van)
        raise Refused("onzin", ONZIN)

    def texts(self, state: Deling) -> Iterable[str]:
        """The id of the copy, while it is there."""
        return () if state.gedeeld is None or state.weg else (state.gedeeld.tekst,)

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up what was shared where."""
        for event, _ in events:
            if isinstance(event, DelingMade):
                self._made[stream] = event

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The copy, from whom, and for whom."""
        state: Deling = blik.state
        assert state.gedeeld is not None  # check_may_look said so
        made, names = state.gedeeld, self._names(state.gedeeld.sessie)
        voor = {
            Lezers.GROEP: "de groep",
            Lezers.EEN: names.get(made.aan or "", "iemand"),
            Lezers.INBRENGER: "wie de situatie inbracht",
            Lezers.BEGELEIDER: "de begeleider",
        }
        return {
            "id": blik.stream,
            "versie": blik.versie,
            "sessie": made.sessie,
            "van": names.get(made.van, "iemand"),
            "van_mij": self._is_own(wie, made),
            "voor": [voor[one] for one in made.lezers],
            "woorden": blik.text(made.tekst),
            "op": state.op,
            "tot": day_of(self._tot(state)).isoformat(),
        }

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """What was shared with this trainer, newest first."""
        return {"gedeeld": self.voor(Begeleider(persoon))}

    def voor(self, wie: Wie, sessie: str | None = None) -> list[dict[str, Any]]:
        """The copies that this one may read, of one session or of all, newest first."""
        found = [
            stream
            for stream, made in self._made.items()
            if (sessie is None or made.sessie == sessie) and self._may_read_or_own(wie, made)
        ]
        lines = []
        for stream in found:
            state: Deling | None = self._archief.state_if_any(self, stream)
            if state is not None and not state.weg:
                self._archief.load_texts(self, stream, state)
                blik = Blik(stream, 0, state, self._archief.teksten, 0, frozenset())
                lines.append(self.beeld(wie, blik))
        return sorted(lines, key=lambda line: -line["op"])

    def lezers(self, apparaat: str, sessie: str) -> list[dict[str, Any]]:
        """With whom this phone may share a copy: the others, by name, and which brought a situation."""
        state = self._sessie(sessie)
        me = _here(Apparaat(apparaat), state)
        if state is None or me is None:
            return []
        names = self._names(sessie)
        brought = _brought(state, me.id)
        others = ((one, naam) for one, naam in names.items() if one != me.id)
        return [{"id": one, "naam": naam, "inbracht": one in brought} for one, naam in others]

    def verlopen(self) -> tuple[str, ...]:
        """Copies that nobody can read any more, or that are past their time, and that still stand here."""
        states = ((stream, self._archief.state_if_any(self, stream)) for stream in self._made)
        return tuple(stream for stream, state in states if self._must_go(state))

    def _may_read_or_own(self, wie: Wie, made: DelingMade) -> bool:
        return self._is_own(wie, made) or self._may_read(wie, made)

    def _may_read(self, wie: Wie, made: DelingMade) -> bool:
        sessie = self._sessie(made.sessie)
        if sessie is None or self._writer(made) is None:
            return False
        if isinstance(wie, Begeleider):
            return Lezers.BEGELEIDER in made.lezers and sessie.leidt(wie.persoon)
        here = _here(wie, sessie)
        return here is not None and is_lezer(made, here.id)

    def _is_own(self, wie: Wie, made: DelingMade) -> bool:
        if isinstance(wie, Houder):
            return unlocks(wie, made.slot)
        here = _here(wie, self._sessie(made.sessie))
        return here is not None and here.id == made.van

    def _tot(self, state: Deling) -> Moment:
        """Until when (ms) a copy may stay, if nobody takes it back."""
        assert state.gedeeld is not None  # only of a copy that was made
        return bewaard_tot(state.op, self._maanden_van(state.gedeeld.sessie) or MAANDEN)

    def _must_go(self, state: Deling | None) -> bool:
        """Whether nobody reads it any more or its time is over; not where we cannot tell."""
        if state is None or state.gedeeld is None or state.weg:
            return False
        try:
            sessie: Sessie = self._archief.state(self._sessies, state.gedeeld.sessie)
        except Refused as refused:
            return refused.code == "geen-sessie"
        return not has_lezers(state.gedeeld, sessie) or self._clock() >= self._tot(state)

    def _writer(self, made: DelingMade) -> Deelnemer | None:
        sessie = self._sessie(made.sessie)
        writer = None if sessie is None else sessie.deelnemers.get(made.van)
        return None if writer is None or writer.gewist else writer

    def _names(self, sessie: str) -> dict[str, str]:
        state = self._sessie(sessie)
        if state is None:
            return {}
        self._archief.load_texts(self._sessies, sessie, state)
        return {
            one.id: self._archief.teksten(one.naam) for one in state.deelnemers.values() if not one.gewist
        }

    def _sessie(self, sessie: str) -> Sessie | None:
        state: Sessie | None = self._archief.state_if_any(self._sessies, sessie)
        return None if state is None or state.weg else state


def _brought(sessie: Sessie | None, me: str) -> tuple[str, ...]:
    """Who told of a situation of her own in this session, in any round; the one who shares left out."""
    roles = () if sessie is None else sessie.rollen.items()
    told = dict.fromkeys(who for (_, _, who), had in roles if had.rol == INBRENGER)
    return tuple(
        who for who in told if who != me and sessie is not None and not sessie.deelnemers[who].gewist
    )


def _here(wie: Wie, sessie: Sessie | None) -> Deelnemer | None:
    """Who this phone is in the session; None for who is not in it (any more)."""
    if sessie is None or not isinstance(wie, Apparaat):
        return None
    found = sessie.op_apparaat(wie.apparaat)
    return None if found is None or found.gewist else found
