"""No pattern by which the program reads what people send takes for ever over a text made to do that."""

import importlib
import pkgutil
import re

import pytest

import samenzorg_sim

#: What makes a pattern try everything: much of the same, with an end that does not fit.
MANY = 1_000
TEXTS = [
    piece * MANY + end
    for piece in (
        "a",
        "1",
        " ",
        "-",
        "'",
        '"',
        "{",
        "é",
        "a ",
        "1-",
        "a-",
        ". ",
        "\n",
        "tekst.",
        "'= ",
        "de ",
    )
    for end in ("", "!", "\x00", "\n")
]


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that stands ready in a module of ours."""
    found = {}
    for module in pkgutil.walk_packages(samenzorg_sim.__path__, "samenzorg_sim."):
        if not module.name.endswith("__main__"):
            here = importlib.import_module(module.name)
            held = vars(here).items()
            found |= {f"{module.name}.{name}": one for name, one in held if isinstance(one, re.Pattern)}
    return {name: one for name, one in found.items() if isinstance(one.pattern, str)}


@pytest.mark.timeout(240)  # a pattern that tries everything would take years
def test_no_pattern_takes_for_ever() -> None:
    ready = patterns()
    assert len(ready) > 30
    for pattern in ready.values():
        for text in TEXTS:
            pattern.search(text)
            pattern.fullmatch(text)
