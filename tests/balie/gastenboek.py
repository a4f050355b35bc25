"""The smallest counter there can be: a guest book. Any phone writes in it, its owner reads and erases."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, TypeAdapter

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.loket import Blik, Commando, Loket, Vraag
from samenzorg_sim.balie.opdracht import Opdracht, Tekst, read_order
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Wie
from samenzorg_sim.journal import Codec, Domain, Id, Meant, Moment, Recorded, Refused, TextId


@dataclass(frozen=True)
class BoekOpened:
    name: ClassVar[str] = "boek.opened"
    version: ClassVar[int] = 1
    van: Id


@dataclass(frozen=True)
class WensWritten:
    name: ClassVar[str] = "boek.wens_written"
    version: ClassVar[int] = 1
    wens: TextId


@dataclass(frozen=True)
class WensenErased:
    name: ClassVar[str] = "boek.wensen_erased"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class Boek:
    van: str = ""
    wensen: tuple[str, ...] = ()


def decide(boek: Boek, command: Any, meant: Meant) -> tuple[Any, ...]:
    """The commands of this little domain are its events."""
    if isinstance(command, WensWritten) and len(boek.wensen) == 3:
        raise Refused("vol", "Het gastenboek is vol.")
    return (command,)


def apply(boek: Boek, recorded: Recorded[Any]) -> Boek:
    match recorded.event:
        case BoekOpened(van):
            return Boek(van)
        case WensWritten(wens):
            return replace(boek, wensen=(*boek.wensen, wens))
    return boek


def erases(boek: Boek, event: object) -> Iterable[str]:
    return boek.wensen if isinstance(event, WensenErased) else ()


DOMAIN: Domain[Boek, Any, Any] = Domain(
    Boek(), decide, apply, Codec((BoekOpened, WensWritten, WensenErased)), erases
)


class Leg(Opdracht):
    """Lay a new book on the table."""

    soort: Literal["leg_gastenboek"]


class Wens(Opdracht):
    """Write in it."""

    door = (Apparaat,)
    soort: Literal["wens"]
    tekst: Tekst


class Wis(Opdracht):
    """Have all wishes erased."""

    soort: Literal["wis"]


ORDERS: TypeAdapter[Opdracht] = TypeAdapter(Annotated[Leg | Wens | Wis, Field(discriminator="soort")])


class Gastenboek(Loket):
    """A counter for streams `b_…`."""

    letter, opens, subject = "b", "leg_gastenboek", "Dit gastenboek"
    codec = DOMAIN.codec

    def __init__(self, archief: Archief) -> None:
        self.boeken = {stream: event.van for stream, event, _ in archief.openings("b", DOMAIN.codec)}

    def read(self, opdracht: object) -> Opdracht:
        order: Opdracht = read_order(ORDERS, opdracht, {("tekst", ""): "Schrijf eerst een wens."})
        return order

    def check_may_do(self, wie: Wie, opdracht: Opdracht, state: Boek | None) -> None:
        if not isinstance(wie, opdracht.door):
            raise Refused("mag-niet", "Dit mag u niet.")
        if isinstance(wie, Begeleider) and state is not None:
            self.check_may_look(wie, state)

    def check_may_look(self, wie: Wie, state: Boek) -> None:
        if not isinstance(wie, Begeleider) or wie.persoon != state.van:
            raise Refused("geen-boek", "Dit gastenboek is er niet.")

    def domain(self, stream: str, opdracht: Opdracht | None = None) -> Domain[Boek, Any, Any]:
        if stream not in self.boeken and not isinstance(opdracht, Leg):
            raise Refused("geen-boek", "Dit gastenboek is er niet.")
        return DOMAIN

    def build(self, vraag: Vraag) -> Commando:
        match vraag.opdracht:
            case Wens():
                return Commando(WensWritten(vraag.keep(vraag.opdracht.tekst)), actor="iemand")
            case Wis():
                return Commando(WensenErased())
        assert isinstance(vraag.wie, Begeleider)
        return Commando(BoekOpened(vraag.wie.persoon))

    def texts(self, state: Boek) -> Iterable[str]:
        return state.wensen

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        for event, _ in events:
            if isinstance(event, BoekOpened):
                self.boeken[stream] = event.van

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        return {"versie": blik.versie, "wensen": [blik.text(wens) for wens in blik.state.wensen]}

    def overzicht(self, persoon: str) -> dict[str, Any]:
        return {"gastenboeken": [stream for stream, van in self.boeken.items() if van == persoon]}
