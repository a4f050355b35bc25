"""Typed texts by id, remembered while they are in use."""

from collections.abc import Callable, Iterable

from samenzorg_sim.journal import Store

# What stands where a text was erased.
GEWIST = "(gewist)"


class Teksten:
    """A small window on the text table."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}
        # Streams whose texts are all known: a session of 65 phones names thousands, and is asked for often.
        self._whole: set[str] = set()

    def remember(self, texts: Iterable[tuple[str, str]]) -> None:
        """Texts that are being recorded, so that nobody reads them back from disk."""
        self._known.update(texts)

    def forget(self, ids: Iterable[str]) -> None:
        """These may have been erased: whoever wants them reads them again."""
        for text in ids:
            self._known.pop(text, None)
            self.doubt()

    def forget_all(self) -> None:
        """The same for every text."""
        self._known.clear()
        self.doubt()

    def doubt(self, stream: str | None = None) -> None:
        """The store may hold other texts than we saw recorded, in this stream or in any: look again."""
        if stream is None:
            self._whole.clear()
        else:
            self._whole.discard(stream)

    def load(self, stream: str, ids: Callable[[], Iterable[str]]) -> None:
        """Read what is not known yet of the texts that a stream names, in one go."""
        if stream in self._whole:
            return
        missing = [text for text in ids() if text not in self._known]
        if missing:
            found = self._store.texts(missing)
            self._known.update({key: GEWIST if text is None else text for key, text in found.items()})
        self._whole.add(stream)

    def __call__(self, text: str | None) -> str:
        """The text, or the empty string for none."""
        return "" if text is None else self._known.get(text, GEWIST)
