"""The sheet that is being filled in: the case, and where on the screen its mistakes are told."""

from collections.abc import Callable
from typing import Any, Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.node import Path, Problem
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.maken.woorden import spoken
from samenzorg_sim.werkplaats.scherm import Scherm

_LEEG: Final[tuple[object, ...]] = ("", None, [], {})


class Blad:
    """What all fields share; `changed` is called after each change, `rebuilt` when fields come or go."""

    def __init__(
        self, scherm: Scherm, concept: Concept, changed: Callable[[], None], rebuilt: Callable[[Path], None]
    ) -> None:
        self.scherm, self.concept = scherm, concept
        self._changed, self._rebuilt = changed, rebuilt
        self._places: dict[Path, w.HTML] = {}
        self.streng = False
        """Whether empty fields are told too: once somebody asked what is missing."""

    def zet(self, path: Path, value: Any, veld: object = None) -> None:
        """Somebody filled this in; what the desk refuses to keep is said on the screen.

        `veld` names a field in which a list is typed as lines.
        """
        self.concept.zet(path, value, veld)
        self.scherm.probeer(self._changed)

    def doe(self, action: Callable[[], None], focus: Path = ()) -> None:
        """Something by which fields come or go; afterwards the one at `focus` is typed in.

        Kept before it is shown: what is on the screen is on the disk.
        """
        action()
        try:
            self._changed()
        finally:
            self._rebuilt(focus)

    def place(self, path: Path) -> w.HTML:
        """Where the mistakes at this place are told."""
        self._places[path] = html(soort="sz-veldfout")
        return self._places[path]

    def forget(self) -> None:
        """No field is on the screen."""
        self._places = {}

    def toon(self) -> None:
        """Tell every mistake at the field nearest to it."""
        told: dict[Path, list[str]] = {path: [] for path in self._places}
        for problem in self.concept.problems:
            if not self.streng and self.is_empty(problem):
                continue
            near = [path for path in told if problem.path[: len(path)] == path]
            words = spoken(problem.message, problem.path, self.concept) if near else ""
            if near and words not in (there := told[max(near, key=len)]):
                there.append(words)
        for path, all_ in told.items():
            lines = Markup("<br>").join(line for one in all_ for line in one.splitlines())
            show(self._places[path], Markup("<p>{}</p>").format(lines) if all_ else "")

    def is_empty(self, problem: Problem) -> bool:
        """Whether the mistake is only that something was not filled in yet."""
        return self.concept.at(problem.path) in _LEEG


def css_name(path: Path) -> str:
    """The class by which a field is found on the page."""
    return "sz-veld-" + "-".join(str(step).replace("_", "-") for step in path)
