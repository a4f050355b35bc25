"""The ecogram canvas: a drawing in the browser that says what somebody wants changed."""

from typing import Any

import anywidget
import traitlets as t

from samenzorg_sim.widgets.modules import ECOGRAM_CANVAS, load_script, load_sheet


class EcogramCanvas(anywidget.AnyWidget):
    """A drawing as plain values.

    `tekening`: as the desk shows it (`samenzorg_sim.balie.ecogram`). `keuzes`: field → pairs of id and words.
    `keuze`: the id of who is chosen, `client`, or ''.

    Each edit comes as a message `{soort: 'opdracht', command_id, opdracht}` and is answered by
    `{soort: 'antwoord', command_id}` with the `versie` of the drawing that it is in, or why not (`melding`).
    A message `{soort: 'bestand', naam, type, base64, als}` lets the browser keep a file, or print it where
    `als` is 'papier'.
    """

    tekening = t.Dict().tag(sync=True)
    keuzes = t.Dict().tag(sync=True)
    keuze = t.Unicode("").tag(sync=True)
    ringen = t.Bool(False).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        self._esm = load_script(ECOGRAM_CANVAS)
        self._css = load_sheet(ECOGRAM_CANVAS)
        super().__init__(**traits)
