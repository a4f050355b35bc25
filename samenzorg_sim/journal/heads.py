"""The signed heads: how far each stream had come, kept outside the database that they vouch for."""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samenzorg_sim.journal.text_marks import Mark, Marks

Heads = Mapping[str, tuple[int, str]]
"""Of each stream its last seq and that row's hash, as `Store.heads` gives them."""


class HeadsMissing(Exception):
    """There is no file with signed heads (yet)."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not there")


class HeadsForged(Exception):
    """The file with heads was changed, is damaged, or was signed with another secret."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} does not carry our signature")


def write_heads(path: Path, heads: Heads, secret: bytes, marks: Marks | None = None) -> None:
    """Sign the heads with HMAC-SHA256 and put them at `path`, durably: the old file or the new, never half.

    `marks` of the texts go along, for a store that gives them.

    Raises:
        OSError: the file cannot be written.
    """
    body = _canonical(heads)
    signed: dict[str, Any] = {"heads": json.loads(body)}
    along = ""
    if marks is not None:
        along = _signature(_canonical(marks), secret)
        signed |= {"texts": {stream: list(mark) for stream, mark in marks.items()}, "texts_signature": along}
    # Over the other signature too: who takes the marks away is found out.
    signed["signature"] = _signature(body + along.encode(), secret)
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.nieuw")  # several servers may write it
    with new.open("w", encoding="utf-8") as file:
        json.dump(signed, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    if os.name == "posix":  # elsewhere a folder cannot be opened, and renaming is durable by itself
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def read_heads(path: Path, secret: bytes) -> dict[str, tuple[int, str]]:
    """The heads at `path`, once their signature has been checked.

    Raises:
        HeadsMissing: no such file.
        HeadsForged: not signed by us with this secret.
        OSError: the file cannot be read.
    """
    try:
        signed = json.loads(path.read_text(encoding="utf-8"))
        heads = {str(stream): (int(seq), str(hash_)) for stream, (seq, hash_) in signed["heads"].items()}
        signature, along = str(signed["signature"]), str(signed.get("texts_signature", ""))
    except FileNotFoundError as gone:
        raise HeadsMissing(path) from gone
    except (ValueError, TypeError, KeyError, AttributeError) as wrong:
        raise HeadsForged(path) from wrong
    body = _canonical(heads)
    ours = {_signature(body + along.encode(), secret)}
    if along:
        ours.add(_signature(body, secret))  # of an older version, which signed the two apart
    if not any(hmac.compare_digest(one.encode(), signature.encode()) for one in ours):
        raise HeadsForged(path)
    return heads


def read_marks(path: Path, secret: bytes) -> dict[str, Mark]:
    """The marks at `path`; none when they were not signed along.

    Raises:
        HeadsForged: not signed by us with this secret.
        OSError: the file cannot be read.
    """
    try:
        signed = json.loads(path.read_text(encoding="utf-8"))
        if "texts" not in signed and "texts_signature" not in signed:
            return {}
        marks = {str(stream): Mark(int(a), int(b), str(c)) for stream, (a, b, c) in signed["texts"].items()}
        signature = str(signed["texts_signature"])
    except (ValueError, TypeError, KeyError, AttributeError) as wrong:
        raise HeadsForged(path) from wrong
    if not hmac.compare_digest(_signature(_canonical(marks), secret).encode(), signature.encode()):
        raise HeadsForged(path)
    return marks


def _canonical(heads: Heads | Marks) -> bytes:
    return json.dumps(heads, sort_keys=True, separators=(",", ":")).encode()


def _signature(body: bytes, secret: bytes) -> str:
    # The label keeps a signature that this secret made for something else from passing here.
    return hmac.new(secret, b"samenzorg heads 1\n" + body, hashlib.sha256).hexdigest()
