"""The counter of who practises alone; each talk is its owner's, and nobody else learns that it exists."""

import secrets
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from samenzorg_sim.balie.alleen import opdrachten as o
from samenzorg_sim.balie.alleen.beeld import make_beeld
from samenzorg_sim.balie.alleen.invulling import as_filled, keep_again, keep_words
from samenzorg_sim.balie.alleen.overzicht import make_overzicht
from samenzorg_sim.balie.alleen.register import Register
from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Domain, Moment, Refused
from samenzorg_sim.naaste import commands as c
from samenzorg_sim.naaste.decide import CODEC, naaste_domain
from samenzorg_sim.naaste.overzetten import carry_over
from samenzorg_sim.naaste.spelen import worpen
from samenzorg_sim.naaste.state import Gesprek
from samenzorg_sim.naaste.wet import Wet, make_wet

GEEN_GESPREK = "Dit gesprek is er niet (meer)."
GEEN_SITUATIE = "Deze situatie is er niet (meer). Kies een andere."
WEGGEHAALD = "De situatie van dit gesprek is weggehaald. Zet hem terug om verder te gaan."


def draw_zaad() -> int:
    """A number that decides which draws a talk gets."""
    return secrets.randbelow(1 << 32)


class AlleenLoket(Loket):
    """Everything of practising alone; see `balie.loket.Loket` for what the desk asks of it."""

    letter = "n"
    opens = "oefen"
    subject = "Dit gesprek"
    codec = CODEC

    def __init__(self, archief: Archief, library: Library, *, zaad: Callable[[], int] = draw_zaad) -> None:
        """Knows every talk in the archive; `zaad` is the chance in a new one."""
        self._archief = archief
        self._library = library
        self._zaad = zaad
        self._register = Register()
        self._ready: dict[str, tuple[Domain[Gesprek, Any, Any], Wet]] = {}
        for stream, event, at in archief.openings(self.letter, CODEC):
            self._register.follow(stream, [(event, at)])

    def read(self, opdracht: object) -> Opdracht:
        """The order in this JSON value."""
        return o.read_opdracht(opdracht)

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Gesprek | None) -> None:
        """Own talks only, and only beginning from an own talk."""
        if not isinstance(wie, opdracht.door):
            raise Refused("mag-niet", "Alleen oefenen doet u in de werkplaats.")
        if state is not None:
            self.check_may_look(wie, state)
        if isinstance(opdracht, o.Oefen) and opdracht.uit is not None:
            self.check_may_look(wie, self._state(opdracht.uit))

    def check_may_look(self, wie: Wie, state: Gesprek) -> None:
        """The owner; for anybody else it does not exist, and for nobody what was thrown away."""
        if not isinstance(wie, Begeleider) or state.persoon != wie.persoon or state.weggegooid:
            raise Refused("geen-gesprek", GEEN_GESPREK)

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Gesprek, Any, Any]:
        """The naaste of the scenario that the talk is with, or begins with."""
        if isinstance(opdracht, o.Oefen):
            if (opdracht.scenario is None) == (opdracht.uit is None):
                raise Refused("onzin", ONZIN)
            if opdracht.scenario is not None:
                return self._of(opdracht.scenario, GEEN_SITUATIE)[0]
            stream = str(opdracht.uit)
        return self._of_stream(stream)[0]

    def build(self, vraag: Vraag) -> Commando:
        """The command; the draw of a turn follows from the talk's own chance and the number of the turn."""
        return Commando(self._command(vraag.opdracht, vraag))

    def texts(self, state: Gesprek) -> Iterable[str]:
        """The name under which it is kept, and what was filled in."""
        named = () if state.naam is None else (state.naam,)
        return (*named, *(words for _, words in state.invulling))

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Keep up whose talk is which."""
        self._register.follow(stream, events)

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """The talk, and once it is over what there is to look back at."""
        wet = self._of_stream(blik.stream)[1]
        if blik.state.invulling:  # the model never sees words: only what is shown is otherwise
            wet = make_wet(as_filled(self._library, wet.scenario, blik.state, blik.text))
        return make_beeld(blik, wet)

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """The scenarios to practise with, and one's own talks, newest first."""
        return make_overzicht(self._library, self._register.of_persoon(persoon), self._read)

    def _command(self, order: Opdracht, vraag: Vraag) -> object:
        match order:
            case o.Oefen(uit=None, scenario=scenario):
                words = keep_words(self._library, str(scenario), order.invulling, vraag.keep)
                return c.BeginOefening(str(scenario), self._zaad(), words, order.tekening)
            case o.Oefen(uit=uit, beurten=many):
                was, text = self._read(str(uit))
                return c.WatAls(str(uit), was, many, keep_again(was, text, vraag.keep))
            case o.Terug():
                return c.NeemTerug()
            case o.PraatVerder():
                return c.PraatVerder()
            case o.RondAf():
                return c.RondAf()
            case o.Bewaar(naam=naam):
                return c.Bewaar(vraag.keep(naam))
            case o.GooiWeg():
                return c.GooiWeg()
        return self._turn(order, vraag)

    def _turn(self, order: Opdracht, vraag: Vraag) -> c.Zeg:
        assert isinstance(order, o.Kies | o.Zeg)
        wet = self._of(vraag.state.scenario, WEGGEHAALD)[1]
        said = len(carry_over(wet, vraag.state).gesprek.beurten) - order.in_plaats
        worp = next(islice(worpen(vraag.state.zaad), max(0, said), None))
        if isinstance(order, o.Zeg):
            return c.Zeg(
                order.beurt,
                worp,
                order.onderwerp,
                order.weerspiegelt,
                order.belooft,
                woorden=order.woorden,
                in_plaats=order.in_plaats,
            )
        zin = next((one for one in wet.scenario.zinnen if one.id == order.zin), None)
        if zin is None:
            raise Refused("geen-zin", "Deze zin staat niet (meer) in de situatie. Kies een andere.")
        about = zin.onderwerp, zin.weerspiegelt, zin.belooft
        return c.Zeg(zin.soort, worp, *about, zin=zin.id, in_plaats=order.in_plaats)

    def _of_stream(self, stream: str) -> tuple[Domain[Gesprek, Any, Any], Wet]:
        begin = self._register.of(stream)
        if begin is None:
            raise Refused("geen-gesprek", GEEN_GESPREK)
        return self._of(begin.scenario, WEGGEHAALD)

    def _of(self, scenario: str | None, gone: str) -> tuple[Domain[Gesprek, Any, Any], Wet]:
        found: Scenario | None = self._library.scenarios.get(scenario or "")
        if found is None:
            raise Refused("geen-materiaal", gone)
        ready = self._ready.get(found.id)
        if ready is None or ready[1].scenario is not found:  # its author may have changed it since
            ready = self._ready[found.id] = naaste_domain(found), make_wet(found)
        return ready

    def _state(self, stream: str) -> Gesprek:
        state: Gesprek = self._archief.state(self, stream)
        return state

    def _read(self, stream: str) -> tuple[Gesprek, Callable[[str | None], str]]:
        state = self._state(stream)
        self._archief.load_texts(self, stream, state)
        return state, self._archief.teksten
