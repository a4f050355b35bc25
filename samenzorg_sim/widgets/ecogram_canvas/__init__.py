"""The ecogram canvas: a drawing in the browser that says what somebody wants changed."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets as t

from samenzorg_sim.widgets.modules import join_modules

FOLDER = Path(__file__).parent


class EcogramCanvas(anywidget.AnyWidget):
    """A drawing as plain values.

    `tekening`: as the desk shows it (`samenzorg_sim.balie.ecogram`). `keuzes`: field → pairs of id and words.
    `keuze`: the id of who is chosen, `client`, or ''. Each edit comes as a message
    `{soort: 'opdracht', command_id, opdracht}` and is answered by one of `{soort: 'antwoord', command_id,
    tekening, melding?}`.
    """

    tekening = t.Dict().tag(sync=True)
    keuzes = t.Dict().tag(sync=True)
    keuze = t.Unicode("").tag(sync=True)
    ringen = t.Bool(False).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        self._esm = join_modules(FOLDER / "ecogram_canvas.js")
        self._css = (FOLDER / "ecogram_canvas.css").read_text(encoding="utf-8")
        super().__init__(**traits)
