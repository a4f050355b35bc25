"""Reads the arrays of an .npz file without NumPy, whose memory every open page would share in paying.

Nothing in such a file is run: what is not plain numbers is refused.
"""

import ast
import struct
import zipfile
from array import array
from pathlib import Path
from typing import Final

_KINDS: Final = {"<f2": ("e", "f"), "<f4": ("f", "f"), "<f8": ("d", "d"), "|u1": ("B", "B")}
"""Of each kind of number how `struct` reads it, and as what it is kept."""

_MAGIC: Final = b"\x93NUMPY\x01\x00"
_AT_ONCE: Final = 8192


class NoNumbers(ValueError):
    """A member of the file that is no array of plain numbers; a mistake of whoever made it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} is no array of plain numbers")


def read_arrays(file: Path) -> dict[str, "array[float]"]:
    """The numbers of each array by name, row after row. Raises `NoNumbers`, or what a broken zip raises."""
    with zipfile.ZipFile(file) as zipped:
        names = zipped.namelist()
        return {name.removesuffix(".npy"): _numbers(name, zipped.read(name)) for name in names}


def _numbers(name: str, data: bytes) -> "array[float]":
    if not data.startswith(_MAGIC):
        raise NoNumbers(name)
    (length,) = struct.unpack_from("<H", data, len(_MAGIC))
    start = len(_MAGIC) + 2 + length
    header = ast.literal_eval(data[len(_MAGIC) + 2 : start].decode("latin-1"))
    if header["fortran_order"] or header["descr"] not in _KINDS:
        raise NoNumbers(name)
    read, keep = _KINDS[header["descr"]]
    size = struct.calcsize(f"<{read}")
    numbers: array[float] = array(keep)
    for place in range(start, len(data), size * _AT_ONCE):
        piece = data[place : place + size * _AT_ONCE]
        numbers.extend(struct.unpack(f"<{len(piece) // size}{read}", piece))
    return numbers
