"""Several desks on one store, as servers beside each other: news goes round by hand, at once or late."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from types import TracebackType
from typing import Any, TypeVar

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Wie
from samenzorg_sim.journal import MemoryStore, Row, Store, Text, mint_id

T = TypeVar("T")
Changed = Callable[[str | None, int], None]


class Gedeeld:
    """One server's way to the store that all share; `post` holds the news that it has not heard yet."""

    def __init__(self, store: Store, buren: "list[Gedeeld]") -> None:
        self._store, self._buren = store, buren
        self._changed: list[Changed] = []
        self._told: list[Callable[[str | None], None]] = []
        self.post: list[tuple[str, int]] = []
        self.late = False
        self.tries = self.looked = 0
        buren.append(self)

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        self.tries += 1
        self._store.append(rows, texts, erased)
        for buur in self._buren:
            buur.post += [(row.stream, row.seq) for row in rows]
            if not buur.late:
                buur.deliver()

    def deliver(self) -> None:
        """What was held back arrives."""
        post, self.post = self.post, []
        for changed in self._changed:
            for stream, seq in post:
                changed(stream, seq)

    def lose(self) -> None:
        """The line breaks, and comes back: what was on its way never arrives."""
        self.post = []
        for changed in self._changed:
            changed(None, 0)

    def follow(self, changed: Changed) -> Callable[[], None]:
        self._changed.append(changed)
        return lambda: self._changed.remove(changed)

    def hear(self, told: Callable[[str | None], None]) -> Callable[[], None]:
        self._told.append(told)
        return lambda: self._told.remove(told)

    def call(self, words: Sequence[str]) -> None:
        for buur in self._buren:
            for told in buur._told if buur is not self else ():
                for one in words:
                    told(one)

    def heads(self) -> dict[str, tuple[int, str]]:
        self.looked += 1
        return self._store.heads()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


class Straat:
    """Use it in a `with`; `balies` are the desks, `posten` their ways to the store."""

    def __init__(
        self, lokets: Callable[[Archief], list[Loket]], store: Store | None = None, aantal: int = 2
    ) -> None:
        self.store = MemoryStore() if store is None else store
        self._lokets, self._aantal = lokets, aantal
        self.posten: list[Gedeeld] = []
        self.balies: list[Balie] = []
        self.lokets: list[list[Loket]] = []
        self._writers: list[asyncio.Task[None]] = []
        self._runner = asyncio.Runner()

    def __enter__(self) -> "Straat":
        for _ in range(self._aantal):
            self.opent()
        return self

    def opent(self) -> Balie:
        """One more desk."""

        async def start() -> Balie:
            post = Gedeeld(self.store, self.posten)
            archief = Archief(post)  # type: ignore[arg-type]
            lokets = self._lokets(archief)
            balie = Balie(archief, lokets)
            self.lokets.append(lokets)
            self._writers.append(asyncio.create_task(balie.run()))
            while post.looked < 2:  # once for its counters, once for what came since
                await asyncio.sleep(0.001)
            await balie._has_news({f"{lokets[0].letter}_": 0})
            return balie

        self.balies.append(self.run(start()))
        return self.balies[-1]

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        async def stop() -> None:
            for writer in self._writers:
                writer.cancel()
            await asyncio.wait(self._writers)

        self.run(stop())
        self._runner.close()

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(what)

    def doe(self, waar: int, wie: Wie, stream: str | None, soort: str, **rest: Any) -> dict[str, Any]:
        """Have something done at this desk; `command_id` may be given."""
        command_id = rest.pop("command_id", None) or mint_id("c")
        return self.run(self.balies[waar].do(wie, stream, {"soort": soort, **rest}, command_id=command_id))

    def weet(self, look: Callable[[], bool]) -> None:
        """Wait until this is so: news takes its way through the desk's queue."""

        async def wait() -> None:
            async with asyncio.timeout(60):
                while not look():
                    await asyncio.sleep(0.001)

        self.run(wait())
