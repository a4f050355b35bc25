"""Is the journal whole: find rows that were changed, removed, reordered or cut off."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from samenzorg_sim.journal.heads import Heads, read_heads
from samenzorg_sim.journal.row import hash_after
from samenzorg_sim.journal.store import Store


class Damage(Enum):
    """What can be wrong with a row."""

    CHANGED = "changed"
    """The row, or the chain up to it, is not what was recorded (a swap of two rows shows as this, twice)."""
    MISSING = "missing"
    """The row is not there, though later ones are."""
    CUT_OFF = "cut_off"
    """The row was recorded and signed for, and the stream now ends before it."""


_SENTENCES = {
    Damage.CHANGED: "regel {seq} van '{stream}' is niet meer wat er is opgeschreven.",
    Damage.MISSING: "regel {seq} van '{stream}' ontbreekt.",
    Damage.CUT_OFF: "het einde van '{stream}' ontbreekt: er waren regels tot en met {seq}.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `melding` says it in Dutch to who keeps the journal."""

    damage: Damage
    stream: str
    seq: int

    @property
    def melding(self) -> str:
        """One Dutch sentence."""
        return _SENTENCES[self.damage].format(seq=self.seq, stream=self.stream)


def verify_journal(store: Store, heads: Heads | None = None) -> tuple[Finding, ...]:
    """Walk every stream, and hold it against the signed `heads`; an empty tuple when all is whole.

    Without heads a journal that was cut off, or rewritten from some row on with fresh hashes, looks whole.
    Rows after the signed head were recorded after the signing, and are in order when they follow on.

    Raises:
        StorageError: the store cannot be read.
    """
    signed = heads or {}
    return tuple(
        finding
        for stream in sorted({*store.heads(), *signed})
        for finding in _walk(store, stream, signed.get(stream))
    )


def check_heads(path: Path, store: Store, secret: bytes) -> tuple[Finding, ...]:
    """`verify_journal` against the signed heads in the file `path`.

    Raises:
        HeadsMissing, HeadsForged: there is nothing to hold the journal against.
        StorageError: the store cannot be read.
    """
    return verify_journal(store, read_heads(path, secret))


def _walk(store: Store, stream: str, signed: tuple[int, str] | None) -> Iterator[Finding]:
    seq, previous = 0, ""
    for row in store.read(stream):
        for missing in range(seq + 1, row.seq):
            yield Finding(Damage.MISSING, stream, missing)
        # After a gap there is no previous hash to check with: that row is taken at its word, and we go on.
        broken = row.seq == seq + 1 and row.hash != hash_after(previous, row)
        other = signed is not None and row.seq == signed[0] and row.hash != signed[1]
        if broken or other:
            yield Finding(Damage.CHANGED, stream, row.seq)
        seq, previous = row.seq, row.hash
    if signed is not None and seq < signed[0]:
        yield Finding(Damage.CUT_OFF, stream, signed[0])
