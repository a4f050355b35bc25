"""The way in for a phone, on screens and on paper: the square to scan, the address and the code."""

import segno
from markupsafe import Markup


def qr(url: str) -> Markup:
    """A QR code as SVG; its white border is part of it, so it also reads on a dark page."""
    return Markup(segno.make(url, error="m").svg_inline(omitsize=True, border=2, dark="#000", light="#fff"))


def spaced(code: str) -> str:
    """Eight digits in two groups of four."""
    return f"{code[:4]} {code[4:]}"


def plain(adres: str) -> str:
    """An address as people type it."""
    return adres.removeprefix("http://").removeprefix("https://")
