"""How often the desk refused, by the code of the refusal; nothing about whom."""

from collections import Counter
from collections.abc import Callable, Coroutine
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from samenzorg_sim.journal import Refused

P = ParamSpec("P")
T = TypeVar("T")


class Counting(Protocol):
    """Who counts her refusals."""

    geweigerd: Counter[str]


S = TypeVar("S", bound=Counting)


def counts_refusals(
    do: Callable[Concatenate[S, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]:
    """The same method, which notes in `geweigerd` which refusal it raised."""

    async def counting(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return await do(self, *args, **kwargs)
        except Refused as no:
            self.geweigerd[no.code] += 1
            raise

    update_wrapper(counting, do)
    return counting
