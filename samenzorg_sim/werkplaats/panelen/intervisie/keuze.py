"""A list that follows the desk, and sends only what the user chooses herself."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.werkplaats.pieces import Options, choice
from samenzorg_sim.werkplaats.scherm import Scherm

#: Have something done to the group on this page: `doe("zeg_af", bijeenkomst=…, af=True)`.
Doe = Callable[..., Any]


class Keuze:
    """When the desk refuses a choice, the list shows again what holds."""

    def __init__(self, scherm: Scherm, vraag: str, doe: Callable[[str], Any], soort: str = "") -> None:
        self._scherm, self._doe = scherm, doe
        self._holds: tuple[Options, str] = ([("", "")], "")
        self._following = False
        self.widget = choice(vraag, self._holds[0], soort)
        self.widget.observe(lambda change: self._chosen(str(change["new"])), "value")

    def toon(self, options: Options, value: str) -> None:
        """Show these choices with this one chosen; sends nothing."""
        self._holds, self._following = (options, value), True
        if list(self.widget.options) != options:
            self.widget.options = options
        if self.widget.value != value:
            self.widget.value = value
        self._following = False

    def _chosen(self, value: str) -> None:
        if self._following:
            return
        done = self._scherm.probeer(lambda: self._doe(value) or True)
        if done is None:
            self.toon(*self._holds)
