"""A drawing in our own type and colours: in a page as SVG that follows light and dark, or in a file.

Everything is placed in pixels from the top left: what fits on a phone is worked out and not hoped for.
"""

import base64
import io
import re
from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup
from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from samenzorg_sim.reports.letters import LETTERS, known
from samenzorg_sim.stijl import FOLDER
from samenzorg_sim.stijl.kleuren import kleuren

_DPI: Final = 72
"""Points are pixels, one to one."""
_CANVAS: Final = {".svg": FigureCanvasSVG, ".png": FigureCanvasAgg, ".pdf": FigureCanvasPdf}
KINDS: Final = tuple(_CANVAS)
"""The endings of the files that can be made."""
_SVG: Any = {"svg.fonttype": "none", "svg.hashsalt": "samenzorg"}


class Prent:
    """A sheet of `width` × `height` pixels to draw on; colours are names of `tokens.css`.

    A sheet for a page has no colours of its own: it takes those that the page has then.
    """

    def __init__(self, width: float, height: float, for_page: bool) -> None:
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI, facecolor="none")
        # On a sheet for a page each name is drawn in a colour that nothing else has, to be found back by.
        numbered = {name: f"#01{number:04x}" for number, name in enumerate(sorted(kleuren()))}
        self._colours: Mapping[str, str] = numbered if for_page else kleuren()
        self._for_page = for_page
        self._drawn = 0

    def text(self, x: float, y: float, words: str, size: float, colour: str = "inkt", **how: Any) -> None:
        """Words with their middle at height `y`; `ha` and `weight` as usual."""
        place = (x / self.width, 1 - y / self.height)
        how = {"fontsize": size, "va": "center", "parse_math": False, "family": known(), **how}
        how["zorder"] = self._next()
        self._figure.text(*place, words, color=self._colours[colour], **how)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.shape((x, x + width, x + width, x), (y, y, y + height, y + height), colour)

    def shape(
        self, x: Sequence[float], y: Sequence[float], colour: str, edge: str | None = None, width: float = 0
    ) -> None:
        """A filled shape with these corners, with an edge of `width` if it has a colour."""
        corners = [(one / self.width, 1 - two / self.height) for one, two in zip(x, y, strict=True)]
        lined = "none" if edge is None else self._colours[edge]
        how: dict[str, Any] = {"edgecolor": lined, "linewidth": width, "joinstyle": "round"}
        self._add(Polygon(corners, facecolor=self._colours[colour], **how))

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        around = [2 * pi * n / 24 for n in range(24)]
        self.shape(
            [x + radius * cos(one) for one in around], [y + radius * sin(one) for one in around], colour
        )

    def line(
        self,
        x: Sequence[float],
        y: Sequence[float],
        colour: str,
        width: float,
        dash: tuple[float, ...] | None = None,
    ) -> None:
        """A line through these points; `dash`: lengths of stroke and gap in turn."""
        across, down = [one / self.width for one in x], [1 - two / self.height for two in y]
        how: dict[str, Any] = {"solid_capstyle": "round", "solid_joinstyle": "round"}
        if dash is not None:
            # Lengths in points, whatever the width of the line.
            scaled = tuple(part / width for part in dash)
            how |= {"linestyle": (0, scaled), "dash_capstyle": "round", "dash_joinstyle": "round"}
        self._add(Line2D(across, down, color=self._colours[colour], linewidth=width, **how))

    def _add(self, artist: Any) -> None:
        artist.set(transform=self._figure.transFigure, figure=self._figure, zorder=self._next())
        self._figure.add_artist(artist, clip=False)

    def _next(self) -> int:
        """What is drawn later lies above what is drawn before, whatever it is."""
        self._drawn += 1
        return self._drawn

    def inline(self, label: str) -> Markup:
        """For a page: as wide as its place; `label` says in words what it shows."""
        assert self._for_page
        made = io.StringIO()
        with rc_context(_SVG):
            FigureCanvasSVG(self._figure).print_svg(made, metadata={"Date": None})  # type: ignore[no-untyped-call]
        svg = made.getvalue()
        for name, drawn in self._colours.items():
            svg = svg.replace(drawn, f"var(--{name})")
        # Its own style sheet would work on the whole page, and its ids meet those of the next picture.
        body = re.sub(r"^.*?<svg[^>]*>|<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.DOTALL)
        body = re.sub(r' id="[^"]*"', "", body)
        # A page on a phone allows no style in a tag: the same as attributes.
        body = re.sub(r' style="([^"]*)"', _as_attributes, body)
        head = Markup('<svg class="sz-prent" viewBox="0 0 {:g} {:g}" role="img" aria-label="{}">')
        return head.format(self.width, self.height, label) + Markup(body)

    def save(self, path: Path, scale: float = 2) -> None:
        """As a file for print; raises KeyError for another ending than `KINDS`, and OSError."""
        path.write_bytes(self.as_file(path.suffix.lower(), scale))

    def as_file(self, kind: str, scale: float = 2, label: str = "") -> bytes:
        """The bytes of a file of this kind; `scale` is how fine a .png is, `label` the words of an .svg."""
        assert not self._for_page
        metadata = {"CreationDate": None} if kind == ".pdf" else {"Date": None}
        how: dict[str, Any] = {} if kind == ".png" else {"metadata": metadata}
        made = io.BytesIO()
        with rc_context(_SVG):
            _CANVAS[kind](self._figure).print_figure(
                made, dpi=scale * _DPI, facecolor=kleuren()["kaart"], **how
            )
        return _whole(made.getvalue(), label) if kind == ".svg" else made.getvalue()


def _as_attributes(style: re.Match[str]) -> str:
    parts = (part.partition(":") for part in style[1].split(";") if part.strip())
    return "".join(f' {name.strip()}="{value.strip()}"' for name, _, value in parts)


def _whole(svg: bytes, label: str) -> bytes:
    """With its own type inside, so that it looks the same wherever it is opened, and said in words."""
    faces = "".join(
        f"@font-face{{font-family:'{LETTERS[0]}';font-weight:{weight};src:url(data:font/woff2;base64,"
        f"{base64.b64encode((FOLDER / f'letters/atkinson-{weight}.woff2').read_bytes()).decode()})}}"
        for weight in (400, 700)
    )
    said = Markup(' role="img" aria-label="{}"').format(label) if label else ""
    opened = svg.decode().replace("<svg ", f"<svg{said} ", 1)
    return re.sub(r"(<svg[^>]*>)", lambda tag: f"{tag[1]}\n<style>{faces}</style>", opened, count=1).encode()
