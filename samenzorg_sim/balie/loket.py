"""What a counter offers the desk: one kind of stream, from the order to what everybody sees of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from samenzorg_sim.balie.kijkers import everybody
from samenzorg_sim.balie.wie import Wie
from samenzorg_sim.journal import Codec, Domain, Moment, Refused


@dataclass(frozen=True)
class Vraag:
    """An order that is about to be decided, with what is needed to build its command.

    `hex` are the command id's 32 digits: whatever the command makes new gets them, so that the same
    command sent twice means the same thing. `keep` stores a typed text and gives its id; `text` reads a
    stored one. `now` is the server's clock (ms), `age_ms` how long ago the order was meant on the sender's.
    """

    wie: Wie
    opdracht: Any
    state: Any
    hex: str
    keep: Callable[[str], str]
    text: Callable[[str | None], str]
    now: Moment
    age_ms: int = 0


@dataclass(frozen=True)
class Commando:
    """What an order comes down to: a command of the domain, in whose name, and when it was meant.

    `actor` None is who asked, `moment` None is now; `clamped` when `moment` is not what the sender said.
    """

    command: object
    actor: str | None = None
    moment: Moment | None = None
    clamped: bool = False


@dataclass(frozen=True)
class Blik:
    """One stream at one moment; `text` gives the words behind a text id, `verbonden` the phones that look.

    A phone is never shown who is there: for it, `verbonden` is empty.
    """

    stream: str
    versie: int
    state: Any
    text: Callable[[str | None], str]
    now: Moment
    verbonden: frozenset[str]


class Loket(Protocol):
    """One counter of the desk; the desk knows nothing of a stream but what stands here.

    A counter derives from it; what has a body here is what most counters do.

    Whatever raises, raises `Refused` with a Dutch sentence.
    """

    @property
    def letter(self) -> str:
        """The kind of its streams: 's' for `s_…`."""

    @property
    def opens(self) -> str:
        """The `soort` of the order that begins a new stream; no other counter has it."""

    @property
    def codec(self) -> Codec:
        """How the rows of its streams are read."""

    @property
    def subject(self) -> str:
        """What a stream is called at the start of a sentence: 'Deze bijeenkomst'."""

    def read(self, opdracht: object) -> Any:
        """The order in this JSON value; raises when it is nonsense."""

    def check_may_do(self, wie: Wie, opdracht: Any, state: Any | None) -> None:
        """Raises unless this one may ask this; `state` is None for a stream that does not exist yet."""

    def check_may_look(self, wie: Wie, state: Any) -> None:
        """Raises unless this one may see something of the stream."""

    def domain(self, stream: str, opdracht: Any | None = None) -> Domain[Any, Any, Any]:
        """The domain of a stream, also of one that this order opens; raises when there is no such stream."""

    def build(self, vraag: Vraag) -> Commando:
        """The command for an order that may be asked."""

    def texts(self, state: Any) -> Iterable[str]:
        """The ids of all texts that a state names."""

    def follow(self, stream: str, events: Iterable[tuple[Any, Moment]]) -> None:
        """Take in what was recorded: (event, when) pairs; the same may come twice."""

    def keeps_itself(self, opdracht: Any) -> bool:
        """Whether this order must leave no row: the counter keeps it beside the journal (see `keep`)."""
        return False

    def keep(self, wie: Wie, stream: str, opdracht: Any, state: Any) -> None:
        """Keep such an order durably, in a thread of its own. Raises `Refused`, `OSError`."""
        raise Refused("onzin", "Dit kan hier niet. Laad de pagina opnieuw.")

    def concerns(self, wie: Wie, opdracht: Any) -> Callable[[Wie], bool]:
        """Whose open pages change by this order of `wie`: everybody's who looks."""
        return everybody

    def beside(self, stream: str, events: Iterable[Any]) -> Iterable[tuple[str, object]]:
        """What happens here when this was recorded in a stream of another counter: (stream, command) pairs.

        At most one command a stream; asked again, the same again or nothing.
        """
        return ()

    def touches(self, stream: str) -> str | None:
        """Another stream whose pages show something of this one, if there is any."""
        return None

    def beeld(self, wie: Wie, blik: Blik) -> dict[str, Any]:
        """What this one, who may look, sees now, as plain JSON with `versie`."""

    def overzicht(self, persoon: str) -> dict[str, Any]:
        """What this trainer finds on the home page; no key that another counter has."""
