"""A drawing in our own type and colours: in a page as SVG that follows light and dark, or in a file.

Everything is placed in pixels from the top left: what fits on a phone is worked out and not hoped for.
"""

import io
import re
from collections.abc import Mapping, Sequence
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

    def text(self, x: float, y: float, words: str, size: float, colour: str = "inkt", **how: Any) -> None:
        """Words with their middle at height `y`; `ha` and `weight` as usual."""
        place = (x / self.width, 1 - y / self.height)
        how = {"fontsize": size, "va": "center", "parse_math": False, **how}
        self._figure.text(*place, words, color=self._colours[colour], **how)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.shape((x, x + width, x + width, x), (y, y, y + height, y + height), colour)

    def shape(self, x: Sequence[float], y: Sequence[float], colour: str) -> None:
        """A filled shape with these corners."""
        corners = [(one / self.width, 1 - two / self.height) for one, two in zip(x, y, strict=True)]
        self._add(Polygon(corners, facecolor=self._colours[colour], linewidth=0))

    def line(self, x: Sequence[float], y: Sequence[float], colour: str, width: float) -> None:
        """A line through these points."""
        across, down = [one / self.width for one in x], [1 - two / self.height for two in y]
        how: dict[str, Any] = {"solid_capstyle": "round", "solid_joinstyle": "round"}
        self._add(Line2D(across, down, color=self._colours[colour], linewidth=width, **how))

    def _add(self, artist: Any) -> None:
        artist.set(transform=self._figure.transFigure, figure=self._figure)
        self._figure.add_artist(artist, clip=False)

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
        head = Markup('<svg class="sz-prent" viewBox="0 0 {:g} {:g}" role="img" aria-label="{}">')
        return head.format(self.width, self.height, label) + Markup(body)

    def save(self, path: Path) -> None:
        """As a file for print; raises KeyError for another ending than `KINDS`, and OSError."""
        assert not self._for_page

        metadata = {"CreationDate": None} if path.suffix.lower() == ".pdf" else {"Date": None}
        how: dict[str, Any] = {} if path.suffix.lower() == ".png" else {"metadata": metadata}
        with rc_context(_SVG):
            _CANVAS[path.suffix.lower()](self._figure).print_figure(
                path, dpi=2 * _DPI, facecolor=kleuren()["kaart"], **how
            )
