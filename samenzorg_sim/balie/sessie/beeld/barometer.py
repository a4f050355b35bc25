"""The barometer on a screen: the statement, how many answered, and once it is open nothing but numbers."""

from collections.abc import Iterator
from typing import Any

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.werkvorm import Onderdeel
from samenzorg_sim.werkvorm.barometer import MINSTENS, Bus, Uitslag, may_answer
from samenzorg_sim.werkvorm.state import Deelnemer

# What each time is called where there are two; a third is another time.
KEREN = ("Eerst", "Nu")


def earlier(zicht: Zicht) -> list[Bus]:
    """The boxes of the steps in which it was asked before the one that is on."""
    asked = zicht.script.peilingen
    before = asked[: asked.index(zicht.fase.id)] if zicht.fase.id in asked else ()
    return [zicht.bussen.get(fase, Bus()) for fase in before]


def barometer(zicht: Zicht, who: Deelnemer | None = None) -> dict[str, Any] | None:
    """The part of the step that is on, for a phone (`who`), the projector or the trainer."""
    asked, fase = zicht.script.barometer, zicht.fase.id
    if asked is None or not zicht.has_part(Onderdeel.BAROMETER):
        return None
    box, found = zicht.bussen.get(fase, Bus()), zicht.state.uitslagen.get(fase)
    before = earlier(zicht)
    waited = [d.id for d in zicht.state.aanwezigen if d.apparaat and all(d.id in bus.wie for bus in before)]
    return {
        "soort": "barometer",
        "fase": fase,
        "stelling": asked.stelling,
        "keuzes": [{"id": keuze.id, "tekst": keuze.tekst} for keuze in asked.keuzes],
        "klaar": len(box.wie) if found is None else None,
        "wachten": len({*waited, *box.wie}),
        "minstens": MINSTENS,
        "open": found is not None,
        "gedaan": who is not None and who.id in box.wie,
        "mag": who is not None and found is None and may_answer(before, box, who.id),
        "uitslag": [] if found is None or found.verborgen else list(_results(zicht)),
        "volgorde": [] if found is None else [_words(zicht, keuze) for keuze in found.van_weinig_naar_veel],
    }


def uitslagen(zicht: Zicht) -> list[dict[str, Any]]:
    """Every result that is open, by step, for a report: the same that everybody saw."""
    return list(_results(zicht, whole=True))


def _results(zicht: Zicht, *, whole: bool = False) -> Iterator[dict[str, Any]]:
    asked = zicht.script.peilingen
    until = len(asked) if whole else asked.index(zicht.fase.id) + 1
    found = [zicht.state.uitslagen.get(fase, Uitslag()) for fase in asked[:until]]
    for keer, uitslag in enumerate(one for one in found if not one.verborgen):
        name = "" if len(found) == 1 else KEREN[min(keer, 1)]
        numbers = dict(uitslag.aantallen)
        yield {
            "keer": name,
            "samen": sum(numbers.values()),
            "aantallen": [{"tekst": _words(zicht, k), "aantal": n} for k, n in numbers.items()],
        }


def _words(zicht: Zicht, keuze: str) -> str:
    asked = zicht.script.barometer
    return next((one.tekst for one in asked.keuzes if one.id == keuze), "") if asked else ""
