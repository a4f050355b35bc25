"""The journal's row in its final form, and the hash that chains each row to the one before."""

import hashlib
from dataclasses import dataclass

from samenzorg_sim.journal.values import Moment


@dataclass(frozen=True, slots=True)
class Row:
    """One recorded event.

    `seq` counts from 1 in its stream; `payload` is the stored JSON text; `command_id` is on the first row
    of a command and None on the rows that follow from the same command; `hash` is 64 hex characters.
    """

    stream: str
    seq: int
    name: str
    version: int
    recorded_at: Moment
    happened_at: Moment
    actor: str
    command_id: str | None
    payload: str
    hash: str


def hash_after(previous: str, row: Row) -> str:
    """The hash that `row` must carry when the row before it carries `previous` ('' before the first row).

    SHA-256 in hex over the previous hash and every other column, each with its length in front, so that no
    byte can move from one column to the next and None differs from ''.
    """
    return _digest(
        previous,
        row.stream,
        str(row.seq),
        row.name,
        str(row.version),
        str(row.recorded_at),
        str(row.happened_at),
        row.actor,
        row.command_id,
        row.payload,
    )


def chained(
    previous: str,
    *,
    stream: str,
    seq: int,
    name: str,
    version: int,
    recorded_at: Moment,
    happened_at: Moment,
    actor: str,
    command_id: str | None,
    payload: str,
) -> Row:
    """The row with these columns, its hash following on `previous`."""
    own = _digest(
        previous,
        stream,
        str(seq),
        name,
        str(version),
        str(recorded_at),
        str(happened_at),
        actor,
        command_id,
        payload,
    )
    return Row(stream, seq, name, version, recorded_at, happened_at, actor, command_id, payload, own)


def _digest(*columns: str | None) -> str:
    octets = [None if column is None else column.encode() for column in columns]
    framed = [b"-" if one is None else b"%d:%b" % (len(one), one) for one in octets]
    return hashlib.sha256(b"".join(framed)).hexdigest()
