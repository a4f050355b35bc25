"""One warm, calm style for both doors: colours, type, parts, font and icons, served under hashed names.

The rooms that serve pages ask for :func:`load_assets`; nothing is read at import.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent

SHARED = (
    "tokens.css",
    "onderdelen.css",
    "tijdlijn.css",
    "herkansing.css",
    "overeenkomst.css",
    "vergelijking.css",
    "voorbeeldgesprek.css",
    "tekeningen.css",
    "kring.css",
)

# A style sheet of a door is one request: the shared sheets and its own, in this order.
SHEETS: Mapping[str, tuple[str, ...]] = {
    "telefoon.css": (*SHARED, "telefoon.css"),
    "scherm.css": (*SHARED, "scherm.css"),
    "papier.css": ("tokens.css", "tijdlijn.css", "jaarlijn.css", "papier.css"),
    "werkplaats.css": (
        *SHARED,
        "werkplaats.css",
        "tegels.css",
        "alleen.css",
        "oefenblad.css",
        "jaarlijn.css",
        "groepen.css",
        "acties.css",
        "beheer.css",
    ),
}
LETTERS = ("letters/atkinson-400.woff2", "letters/atkinson-700.woff2")

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


class UnknownAsset(KeyError):
    """There is no asset with this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no asset is called {name!r}")


@dataclass(frozen=True)
class Asset:
    """A file as served: `hashed` is its name in a URL, `gzipped` is None where packing gains nothing."""

    name: str
    hashed: str
    content_type: str
    content: bytes
    gzipped: bytes | None

    def answer(self, accept_encoding: str) -> tuple[Mapping[str, str], bytes]:
        """Headers and body for a browser that accepts this: kept for good, packed where that gains."""
        headers = {
            "Content-Type": self.content_type,
            "Cache-Control": "public, max-age=31536000, immutable",
            "Vary": "Accept-Encoding",
        }
        if self.gzipped is None or "gzip" not in accept_encoding:
            return headers, self.content
        return {**headers, "Content-Encoding": "gzip"}, self.gzipped


@dataclass(frozen=True)
class Assets:
    """All assets of a door, by name and by hashed name."""

    by_name: Mapping[str, Asset]
    by_hashed: Mapping[str, Asset]

    def hashed(self, name: str) -> str:
        """Return the hashed file name of an asset, such as ``telefoon.3f2a9c1b04.css``.

        Raises:
            UnknownAsset: no asset has this name.
        """
        if name not in self.by_name:
            raise UnknownAsset(name)
        return self.by_name[name].hashed

    def also(self, more: Iterable[Asset]) -> Assets:
        """Return these assets with others added (a door's own script)."""
        return _indexed([*self.by_name.values(), *more])


def make_asset(name: str, content: bytes) -> Asset:
    """Give a file its hashed name (ten hex digits of SHA-256 over its bytes) and its packed form."""
    stem, suffix = Path(name).stem, Path(name).suffix
    digest = hashlib.sha256(content).hexdigest()[:10]
    # mtime=0: the same bytes in must be the same bytes out, on every machine and every start.
    packed = None if suffix == ".woff2" else gzip.compress(content, 9, mtime=0)
    return Asset(name, f"{stem}.{digest}{suffix}", _TYPES[suffix], content, packed)


@cache
def load_assets() -> Assets:
    """Read the style sheets and fonts; a sheet names its fonts by their hashed names, relative to itself."""
    letters = [make_asset(name, (FOLDER / name).read_bytes()) for name in LETTERS]
    sheets = [make_asset(name, _sheet(parts, letters)) for name, parts in SHEETS.items()]
    return _indexed([*letters, *sheets])


@cache
def load_icons(folder: str = "iconen") -> Mapping[str, str]:
    """Read the icons: name → inline SVG, hidden from screen readers, coloured by the text around it.

    Those of the folder `tegels` are larger drawings in the colours of the house (stijl/tegels.css).
    """
    return {
        path.stem: path.read_text(encoding="utf-8").strip()
        for path in sorted((FOLDER / folder).glob("*.svg"))
    }


def _sheet(parts: tuple[str, ...], letters: list[Asset]) -> bytes:
    text = "\n".join((FOLDER / part).read_text(encoding="utf-8") for part in parts)
    for letter in letters:
        text = text.replace(letter.name, letter.hashed)
    return _SPACE.sub("\n", _COMMENT.sub("", text)).strip().encode()


def _indexed(assets: list[Asset]) -> Assets:
    return Assets({asset.name: asset for asset in assets}, {asset.hashed: asset for asset in assets})
