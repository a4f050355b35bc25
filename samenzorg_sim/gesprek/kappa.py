"""How much two or more observers agree beyond chance, about units that each of them coded.

A unit is whatever everybody judged: a stretch of a conversation, a turn. Its codes are any values that
can be equal. All counting is in whole numbers; only the last division is not. Each formula gives 1 for
perfect agreement, about 0 for what chance alone gives, less for worse than chance, and None where nothing
can be said: no units, or all codes the same, so that there is nothing that chance could have spoiled.
"""

from collections import Counter
from collections.abc import Hashable, Sequence


def cohen_kappa(een: Sequence[Hashable], ander: Sequence[Hashable]) -> float | None:
    """Agree two observers on the same units: Cohen (1960), doi 10.1177/001316446002000104.

    Raises:
        ValueError: they did not code equally many units.
    """
    same = sum(a == b for a, b in zip(een, ander, strict=True))
    how_often, units = Counter(ander), len(een)
    chance = sum(count * how_often[code] for code, count in Counter(een).items())
    if chance == units**2:
        return None
    return (same * units - chance) / (units**2 - chance)


def fleiss_kappa(eenheden: Sequence[Sequence[Hashable]]) -> float | None:
    """Agree any number of observers; `eenheden` holds for each unit one code of each observer.

    Fleiss (1971), doi 10.1037/h0031619. Who gave which code makes no difference within a unit.

    Raises:
        ValueError: the units have not equally many codes, or fewer than two.
    """
    if not eenheden:
        return None
    raters = len(eenheden[0])
    if raters < 2 or any(len(eenheid) != raters for eenheid in eenheden):
        raise ValueError("every unit needs one code of each observer, and there are at least two")
    codes = len(eenheden) * raters
    chance = sum(count**2 for count in Counter(code for unit in eenheden for code in unit).values())
    if chance == codes**2:
        return None
    same = sum(count**2 for unit in eenheden for count in Counter(unit).values()) - codes
    return (same * codes - chance * (raters - 1)) / ((codes**2 - chance) * (raters - 1))


def krippendorff_alpha(eenheden: Sequence[Sequence[Hashable | None]]) -> float | None:
    """Agree any number of observers, of whom some may have missed units: None is a code that was not given.

    Krippendorff's nominal alpha, "Computing Krippendorff's alpha-reliability" (2011). A unit that fewer
    than two observers coded does not count.
    """
    counted = [[code for code in unit if code is not None] for unit in eenheden]
    pairable = [Counter(unit) for unit in counted if len(unit) > 1]
    how_often = Counter[Hashable]()
    for unit in pairable:
        how_often.update(unit)
    codes = how_often.total()
    differ_by_chance = codes**2 - sum(count**2 for count in how_often.values())
    if differ_by_chance == 0:
        return None
    differ = sum(
        (unit.total() ** 2 - sum(n**2 for n in unit.values())) / (unit.total() - 1) for unit in pairable
    )
    return 1 - (codes - 1) * differ / differ_by_chance
