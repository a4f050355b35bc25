"""The board of a harvest: thoughts under themes, to drag, to move with keys, or to lay by choosing."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets as t

from samenzorg_sim.widgets.modules import load_script, load_sheet

OOGST_BORD = Path(__file__).parent
"""The folder of the board; its script and its sheet have the folder's name."""


class OogstBord(anywidget.AnyWidget):
    """A board as plain values.

    `themas`: `{id, naam}` each, in order. `kaarten`: `{antwoord, regel, tekst, vraag, zaal, thema}` each,
    `thema` None while it lies loose. Laying one comes as a message `{soort: 'leg', antwoord, regel, thema}`.
    """

    themas: t.List[Any] = t.List().tag(sync=True)
    kaarten: t.List[Any] = t.List().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        self._esm = load_script(OOGST_BORD)
        self._css = load_sheet(OOGST_BORD)
        super().__init__(**traits)
