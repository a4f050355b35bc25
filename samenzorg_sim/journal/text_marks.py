"""Signed marks of the words of each stream: who changes or removes a text in the database is found out.

The words themselves are in no chain, so that they can be erased. A mark is made with the secret, and anew at
every signing: of words that were erased it is gone with the next.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from samenzorg_sim.journal.store import Store


class Mark(NamedTuple):
    """Of the texts of one stream: how many there are, how many of them are erased, and a sum over all."""

    texts: int
    erased: int
    sum: str


Marks = Mapping[str, Mark]


def marks_of(texts: Iterable[tuple[str, str, str | None]], secret: bytes) -> dict[str, Mark]:
    """The mark of each stream; `texts` are (stream, text id, words or None), in that order."""
    sums: dict[str, hmac.HMAC] = {}
    counts: dict[str, tuple[int, int]] = {}
    for stream, text_id, words in texts:
        if stream not in sums:
            sums[stream] = hmac.new(secret, b"samenzorg texts 1\n" + stream.encode(), hashlib.sha256)
        part = b"\n" + text_id.encode() + (b"" if words is None else b"=" + words.encode())
        sums[stream].update(len(part).to_bytes(4, "big") + part)
        there, erased = counts.get(stream, (0, 0))
        counts[stream] = there + 1, erased + (words is None)
    return {stream: Mark(*counts[stream], sums[stream].hexdigest()) for stream in sums}


def marks_now(store: Store, secret: bytes, signed: Marks) -> dict[str, Mark]:
    """What to sign now: of a stream with as many texts as were signed that mark stays, and so does the trace
    of a change; only what went on is read. Raises StorageError."""
    counts = store.text_counts()
    on = {
        stream
        for stream, (texts, erased) in counts.items()
        if (mark := signed.get(stream)) is None
        or (mark[:2] != (texts, erased) and texts >= mark.texts and erased >= mark.erased)
    }
    return {**signed, **marks_of(store.all_texts(on), secret)} if on else dict(signed)


def touched(signed: Marks, now: Marks) -> tuple[str, ...]:
    """The streams whose texts are not those that were signed.

    A stream with more texts than then, or more of them erased, went on since: the next marks will tell.
    """
    return tuple(
        stream
        for stream, mark in sorted(signed.items())
        if (found := now.get(stream, Mark(0, 0, ""))) != mark
        and (found.texts < mark.texts or found[:2] == mark[:2] or found.erased < mark.erased)
    )
