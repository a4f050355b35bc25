"""Typed texts by id, remembered while they are in use."""

from collections.abc import Iterable

from samenzorg_sim.journal import Store

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

    def forget(self, ids: Iterable[str]) -> None:
        """These may have been erased: whoever wants them reads them again."""
        for text in ids:
            self._known.pop(text, None)

    def load(self, ids: Iterable[str]) -> None:
        """Read what is not known yet of these texts, in one go."""
        missing = [text for text in ids if text not in self._known]
        if missing:
            found = self._store.texts(missing)
            self._known.update({key: GEWIST if text is None else text for key, text in found.items()})

    def __call__(self, text: str | None) -> str:
        """The text, or the empty string for none."""
        return "" if text is None else self._known.get(text, GEWIST)
