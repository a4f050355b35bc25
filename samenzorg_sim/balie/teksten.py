"""Typed texts by id, remembered while a session is in use."""

from collections.abc import Iterable

from samenzorg_sim.journal import Store
from samenzorg_sim.werkvorm.state import Sessie

# What stands where a text was erased.
GEWIST = "(gewist)"


class Teksten:
    """A small window on the text table."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def remember(self, texts: Iterable[tuple[str, str]]) -> None:
        """Texts that were just recorded, so that nobody reads them back from disk."""
        self._known.update(texts)

    def load(self, state: Sessie) -> None:
        """Read what a session's state names and is not known yet, in one go."""
        named = [d.naam for d in state.deelnemers.values()]
        named += [a.wat for a in state.afspraken.values()]
        named += state.leerpunten.values()
        if state.opening is not None and state.opening.groep is not None:
            named.append(state.opening.groep)
        missing = [text for text in named if text not in self._known]
        if missing:
            found = self._store.texts(missing)
            self._known.update({key: GEWIST if text is None else text for key, text in found.items()})

    def __call__(self, text: str | None) -> str:
        """The text, or the empty string for none."""
        return "" if text is None else self._known.get(text, GEWIST)
