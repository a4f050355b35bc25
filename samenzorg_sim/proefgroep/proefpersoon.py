"""A made-up person with a phone: looks at its screen, waits as people do, and presses what is offered."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from samenzorg_sim.dag import today
from samenzorg_sim.proefgroep.formulier import Formulier, Scherm
from samenzorg_sim.proefgroep.lijn import LijnWeg
from samenzorg_sim.proefgroep.telefoon import Telefoon
from samenzorg_sim.proefgroep.woorden import TEKSTEN


@dataclass(frozen=True)
class Gewoonte:
    """How people go about one kind of button: how likely, after how many seconds, at most how often.

    `per` says what counts as anew: each `spel`, each `scherm`, or never (`sessie`).
    """

    kans: float
    wacht: tuple[float, float]
    hoogstens: int = 1
    per: str = "sessie"


GEWOONTEN: dict[str, Gewoonte] = {
    "tik": Gewoonte(0.97, (1.0, 5.0), 14, "spel"),
    "tik_terug": Gewoonte(0.15, (3.0, 6.0), 1, "spel"),
    "alleen_luisteren": Gewoonte(0.0, (5.0, 9.0)),
    "stop": Gewoonte(0.0, (5.0, 9.0)),
    "tijdlijn_gezien": Gewoonte(1.0, (2.0, 4.0), 1, "spel"),
    "leerpunt": Gewoonte(0.9, (2.0, 9.0)),
    "afspraak": Gewoonte(0.3, (4.0, 10.0)),
    "afspraak_weg": Gewoonte(0.0, (5.0, 9.0)),
    "terugkeren": Gewoonte(1.0, (1.0, 3.0), 9),
}
#: For a kind of button that nobody here has heard of: most people try it once.
ONBEKEND = Gewoonte(0.8, (2.0, 7.0), 1, "scherm")
#: Of two answers, how often the friendly one.
JA = 0.9


class Proefpersoon:
    """`zaad` seeds every choice; `tempo` 1 is a human's pace, 0.1 ten times as fast.

    What is chosen depends on what is asked and how often it was, never on how quick the server is.
    """

    def __init__(
        self,
        telefoon: Telefoon,
        zaad: str,
        tempo: float = 1.0,
        gewoonten: Mapping[str, Gewoonte] = GEWOONTEN,
    ) -> None:
        self._telefoon, self._zaad, self._tempo, self._gewoonten = telefoon, zaad, tempo, gewoonten
        self._scherm: Scherm | None = None
        self._anew = asyncio.Event()
        self._done: Counter[tuple[str, str]] = Counter()
        self._due: dict[tuple[str, str], float] = {}

    async def live(self) -> None:
        """Take part until the phone is sent away."""
        acting = asyncio.create_task(self._act())
        try:
            async for scherm in self._telefoon.follow():
                self._scherm = scherm
                self._anew.set()
        finally:
            acting.cancel()
            with suppress(asyncio.CancelledError):
                await acting

    async def _act(self) -> None:
        clock = asyncio.get_running_loop().time
        while True:
            self._anew.clear()
            self._plan(clock)
            key, due = min(self._due.items(), key=lambda item: item[1], default=(None, None))
            with suppress(TimeoutError):
                wait = None if due is None else max(0.0, due - clock())
                await asyncio.wait_for(self._anew.wait(), wait)
                continue  # another screen: what is on it may be different
            assert key is not None
            self._done[key] += 1
            del self._due[key]
            await self._press(key)

    def _plan(self, clock: Callable[[], float]) -> None:
        """Give each kind of button on the screen a moment; what is not offered any more loses it."""
        offered = self._offered()
        self._due = {key: due for key, due in self._due.items() if key in offered}
        for key, gewoonte in offered.items():
            if key not in self._due and self._done[key] < gewoonte.hoogstens:
                wacht = self._chance(key[0], "wacht").uniform(*gewoonte.wacht)
                self._due[key] = clock() + wacht * self._tempo

    def _offered(self) -> dict[tuple[str, str], Gewoonte]:
        offered = {}
        for formulier in self._scherm.formulieren if self._scherm else ():
            offered[self._key(formulier)] = self._gewoonte(formulier.soort)
        return offered

    def _key(self, formulier: Formulier) -> tuple[str, str]:
        per = self._gewoonte(formulier.soort).per
        sleutel = self._scherm.sleutel if self._scherm else ""
        return formulier.soort, {"spel": formulier.vast("spel"), "scherm": sleutel}.get(per, "")

    async def _press(self, key: tuple[str, str]) -> None:
        kans = self._chance(key[0], "kies")
        if self._scherm is None or kans.random() >= self._gewoonte(key[0]).kans:
            return
        forms = [f for f in self._scherm.formulieren if self._key(f) == key]
        if forms:
            formulier = one_of(forms, kans)
            with suppress(LijnWeg):  # the server went: the stream knows, and comes back by itself
                await self._telefoon.press(formulier, fill_in(formulier, kans, today()))

    def _gewoonte(self, soort: str) -> Gewoonte:
        return self._gewoonten.get(soort, ONBEKEND)

    def _chance(self, soort: str, waarvoor: str) -> random.Random:
        times = sum(count for (kind, _), count in self._done.items() if kind == soort)
        return random.Random(f"{self._zaad}/{soort}/{waarvoor}/{times}")


def one_of(forms: Sequence[Formulier], kans: random.Random) -> Formulier:
    """Between yes and no mostly yes; between buttons alike any."""
    no = [f for f in forms if any(v.soort == "hidden" and v.waarde == "nee" for v in f.velden)]
    yes = [f for f in forms if f not in no]
    if yes and no:
        return kans.choice(yes if kans.random() < JA else no)
    return kans.choice(forms)


def fill_in(formulier: Formulier, kans: random.Random, today: date) -> dict[str, str]:
    """Something sensible in each field that is to be filled in; each next date is later than the last."""
    filled: dict[str, str] = {}
    day = today
    for veld in formulier.velden:
        if veld.keuzes:
            filled[veld.naam] = kans.choice(veld.keuzes)
        elif veld.soort == "date":
            day += timedelta(days=kans.randrange(7, 60))
            filled[veld.naam] = day.isoformat()
        elif veld.soort in ("text", "textarea"):
            filled[veld.naam] = kans.choice(TEKSTEN.get(formulier.soort, TEKSTEN[""]))
    return filled
