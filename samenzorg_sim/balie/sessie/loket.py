"""The counter for group sessions, put together from its rooms; finds a session by its code or a phone."""

import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie import opdrachten as o
from samenzorg_sim.balie.sessie import opdrachten_schrijven as w
from samenzorg_sim.balie.sessie.beeld import (
    Zicht,
    beeld_begeleider,
    beeld_gegevens,
    beeld_leider,
    beeld_scherm,
    beeld_telefoon,
)
from samenzorg_sim.balie.sessie.bouw import build_command
from samenzorg_sim.balie.sessie.leidcodes import Leidcodes, beurt
from samenzorg_sim.balie.sessie.lezen import read_opdracht
from samenzorg_sim.balie.sessie.materiaal import Materiaal
from samenzorg_sim.balie.sessie.moment import tapped_at
from samenzorg_sim.balie.sessie.opdrachten_dag import Leiden
from samenzorg_sim.balie.sessie.overzicht import make_overzicht
from samenzorg_sim.balie.sessie.peiling import Peiling
from samenzorg_sim.balie.sessie.rechten import check_may_do, check_may_look, concerns
from samenzorg_sim.balie.sessie.register import Register
from samenzorg_sim.balie.sessie.stembus import Stembus
from samenzorg_sim.balie.sessie.tekeningen import Tekeningen, no_drawings
from samenzorg_sim.balie.wie import Apparaat, Scherm, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.journal import Domain, Moment
from samenzorg_sim.journal.values import is_text_id
from samenzorg_sim.werkvorm.decide import CODEC
from samenzorg_sim.werkvorm.events import SessieEnded
from samenzorg_sim.werkvorm.state import Sessie

# Sessions younger than this (ms) are known by phone after a restart: a phone comes back by itself.
RECENT = 30 * 24 * 3_600_000


class SessieLoket(Loket):
    """Everything of group sessions; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "s"
    opens = "open"
    subject = "Deze bijeenkomst"
    codec = CODEC

    def __init__(
        self,
        archief: Archief,
        library: Library,
        *,
        clock: Callable[[], Moment] = now_ms,
        adres: Callable[[], str | None] = lambda: None,
        geheim: bytes = b"",
        tekeningen: Tekeningen = no_drawings,
        stembus: Stembus | None = None,
    ) -> None:
        """Knows every session in the archive.

        `adres` tells where phones get in (None: the door is shut); from `geheim` come the codes to lead with
        (by chance, when there is none). `tekeningen` are the drawings of a session,
        `stembus` keeps answers without a name (in memory, when there is none).
        """
        self._archief = archief
        self._adres = adres
        self._tekeningen = tekeningen
        self._stembus = stembus or Stembus(None)
        self._register = Register()
        self._leidcodes = Leidcodes(geheim or secrets.token_bytes(32))
        self.materiaal = Materiaal(library, self._register)
        self._peiling = Peiling(self.materiaal, self._stembus)
        for sessie, event, at in archief.openings(self.letter, CODEC):
            self._register.opened(sessie, event, at)
        self._see_recent(since=clock() - RECENT)

    def adres(self) -> str | None:
        """Where phones get in; None while the door is shut."""
        return self._adres()

    def alle(self) -> tuple[str, ...]:
        """Every session there is."""
        return tuple(self._register.openings)

    def geopend(self, sessie: str) -> int | None:
        """When a session was opened (ms), None when there is no such session."""
        found = self._register.openings.get(sessie)
        return None if found is None else found[1]

    def met_code(self, code: str) -> str | None:
        """The running session that this code opens; spaces do not matter."""
        sessie, state = self._with_code(code)
        return None if state is None or state.afgesloten else sessie

    def afgesloten_met(self, code: str) -> str | None:
        """The session that this code opened, when it has ended."""
        sessie, state = self._with_code(code)
        return sessie if state is not None and state.afgesloten else None

    def verwachten(self, sessie: str) -> tuple[str, ...]:
        """The names that are ready for who has not come yet, each once, in the order in which they stand."""
        state = self._state_if_any(sessie)
        expected = () if state is None else [d for d in state.deelnemers.values() if d.verwacht]
        if not expected:
            return ()
        self._archief.load_texts(self, sessie, state)
        return tuple(dict.fromkeys(self._archief.teksten(d.naam) for d in expected))

    def buiten(self, apparaat: str) -> str | None:
        """Why this phone is out of the running session it was in, or asked to be in, last."""
        found = (self._state_if_any(s) for s in self._register.by_apparaat(apparaat))
        last = next((state for state in found if state is not None), None)
        return None if last is None or last.afgesloten else last.buiten.get(apparaat)

    def van(self, apparaat: str) -> str | None:
        """The session this phone is in (or waits to be): the running one joined last, else the last one."""
        found = [(s, self._state_if_any(s)) for s in self._register.by_apparaat(apparaat)]
        joined = [(s, state) for s, state in found if state is not None and _is_in(apparaat, state)]
        running = [(s, state) for s, state in joined if not state.afgesloten]
        return next((s for s, _ in running or joined), None)

    def uitnodiging(self, sessie: str) -> tuple[str, int] | None:
        """In whose name one is invited to lead along, and how many were sent away; None for no session.

        Sending somebody away ends the invitations of before: she may hold one.
        """
        found, state = self._register.openings.get(sessie), self._state_if_any(sessie)
        return None if found is None or state is None else (found[0].begeleider, state.weggestuurd)

    def leidt_nu(self, persoon: str) -> bool:
        """Whether this trainer leads a session that is not over."""
        return any(self._is_on(sessie) for sessie in self._register.led_by(persoon))

    def loopt_iets(self) -> bool:
        """Whether any session is not over."""
        return any(self._is_on(sessie) for sessie in self._register.openings)

    def _is_on(self, sessie: str) -> bool:
        state = self._state_if_any(sessie)
        return state is not None and not state.afgesloten and not state.weg

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Sessie | None) -> None:
        """What nobody is told to allow is refused."""
        check_may_do(wie, opdracht, state)
        if isinstance(opdracht, Leiden) and state is not None and state.opening is not None:
            self._leidcodes.check(state.opening.code, beurt(state), opdracht.code)

    def check_may_look(self, wie: Wie, state: Sessie) -> None:
        """A trainer at her own sessions, a phone where it takes part."""
        check_may_look(wie, state)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Sessie, Any, Any]:
        """The script and the case together."""
        return self.materiaal.domain(stream, opdracht)

    def build(self, vraag: Vraag) -> Commando:
        """The command; only taps count at the moment they were made."""
        if isinstance(vraag.opdracht, w.BarometerOpenen):
            sessie = self._register.by_code(vraag.state.opening.code)
            return Commando(self._peiling.opened(str(sessie), vraag.opdracht, vraag.state))
        command = build_command(vraag, self._register.free_code)
        # Whoever stops a play stays unnamed, in the journal too: stopping must be safe.
        unnamed = isinstance(vraag.opdracht, o.Stop) and isinstance(vraag.wie, Apparaat)
        if not isinstance(vraag.opdracht, o.Tik | o.TikTerug):
            return Commando(command, actor="iemand" if unnamed else None)
        moment, clamped = tapped_at(vraag.state, vraag.opdracht.spel, vraag.now, vraag.age_ms)
        return Commando(command, moment=moment, clamped=clamped)

    def keeps_itself(self, opdracht: Opdracht) -> bool:
        """An answer to the barometer leaves no row: order and time would tell whose it is."""
        return isinstance(opdracht, w.Peil)

    def keep(self, wie: Wie, stream: str, opdracht: Opdracht, state: Sessie) -> None:
        """One answer of one participant."""
        assert isinstance(opdracht, w.Peil)
        assert isinstance(wie, Apparaat)
        self._peiling.answer(stream, opdracht, state, wie.apparaat)

    def texts(self, state: Sessie) -> Iterable[str]:
        """Names, agreements, learning points, what was heard and written, and what the group is called."""
        yield from (d.naam for d in state.deelnemers.values())
        yield from (a.wat for a in state.afspraken.values())
        yield from state.leerpunten.values()
        for spel in state.spellen.values():
            yield from (tag.wat for tag in spel.tags.values() if is_text_id(tag.wat))
        for blad in state.bladen.values():
            parts = (part for parts in blad.antwoorden.values() for part in parts.values())
            yield from (part.wat for part in parts if part.wat is not None and is_text_id(part.wat))
        if state.opening is not None and state.opening.groep is not None:
            yield state.opening.groep

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up codes and phones; after the end nobody can know any more who answered the barometer."""
        told = tuple(events)
        self._register.follow(stream, told)
        if any(isinstance(event, SessieEnded) for event, _ in told):
            self._stembus.forget(stream)

    def concerns(self, wie: Wie, opdracht: Opdracht) -> Callable[[Wie], bool]:
        """Everybody, except for what a phone keeps to itself."""
        return concerns(wie, opdracht)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """One of three: the phone's, the projector's or the trainer's."""
        zicht, state = self.zicht(blik), blik.state
        if isinstance(wie, Apparaat) and wie.apparaat in state.leidtelefoons:
            return beeld_leider(zicht)
        if isinstance(wie, Apparaat):
            return beeld_telefoon(zicht, wie.apparaat)
        if isinstance(wie, Scherm):
            here = sum(d.apparaat in blik.verbonden or d.apparaat is None for d in state.aanwezigen)
            return beeld_scherm(zicht, self._adres(), here)
        leidcode = self._leidcodes.code(state.opening.code, beurt(state)) if state.opening else ""
        return beeld_begeleider(zicht, self._adres(), blik.verbonden, leidcode)

    def gegevens(self, apparaat: str, blik: Blik) -> dict[str, Any]:
        """What is kept of the owner of this phone; raises `Refused` for a phone that is nobody's."""
        return beeld_gegevens(self.zicht(blik), apparaat)

    def zicht(self, blik: Blik) -> Zicht:
        """The session as every view and every report of it is made from; asks nobody who they are."""
        script = self.materiaal.of(blik.stream)
        casus = partial(self.materiaal.casus, script)
        seen = Zicht(blik.stream, blik.versie, blik.state, script, casus, blik.text, blik.now)
        return replace(seen, tekeningen=self._tekeningen, bussen=self._stembus.bussen(blik.stream))

    def leiders(self) -> frozenset[str]:
        """Everybody who opened a session or leads one along."""
        return self._register.leiders()

    def led_by(self, persoon: str) -> tuple[str, ...]:
        """Every session that this trainer leads, or led."""
        return self._register.led_by(persoon)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """The cases and exercises there are, and her own sessions, newest first."""
        return make_overzicht(persoon, self.materiaal, self._register, self._read)

    def _read(self, sessie: str) -> tuple[Sessie, Callable[[str | None], str]]:
        state: Sessie = self._archief.state(self, sessie)
        self._archief.load_texts(self, sessie, state)
        return state, self._archief.teksten

    def _with_code(self, code: str) -> tuple[str | None, Sessie | None]:
        digits = "".join(code.split())
        sessie = self._register.by_code(int(digits)) if re.fullmatch("[0-9]{8}", digits) else None
        return sessie, None if sessie is None else self._state_if_any(sessie)

    def _state_if_any(self, sessie: str) -> Sessie | None:
        return self._archief.state_if_any(self, sessie)

    def _see_recent(self, since: Moment) -> None:
        for sessie, (opened, at) in sorted(self._register.openings.items(), key=lambda item: item[1][1]):
            script = self.materiaal.library.werkvormen.get(opened.werkvorm)
            # What is done in writing takes weeks, and some holidays.
            if at >= since or (script is not None and script.schriftelijk):
                state = self._state_if_any(sessie) or Sessie()
                phones = [d.apparaat for d in state.deelnemers.values()]
                for apparaat in (*phones, *state.overnames, *state.leidtelefoons):
                    if apparaat is not None:
                        self._register.see(sessie, apparaat)
                for persoon in state.begeleiders:
                    self._register.leads_along(sessie, persoon)


def _is_in(apparaat: str, state: Sessie) -> bool:
    known = state.op_apparaat(apparaat) is not None or apparaat in state.overnames
    return known or apparaat in state.leidtelefoons
