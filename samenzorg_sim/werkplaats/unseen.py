"""What is not on the page yet costs the page nothing: a widget is made known to it when it is first shown.

A widget of its own accord tells the page of itself as soon as it is made. Of a screen that leads a group
nearly half is for later steps: a hundred models and views in the browser before anybody sees them.
"""

from functools import cache
from typing import Any, TypeVar, cast

import ipywidgets as w
from ipywidgets.widgets.trait_types import TypedTuple
from ipywidgets.widgets.widget_core import CoreWidget
from traitlets import Instance

W = TypeVar("W", bound=w.DOMWidget)


class Unseen(w.DOMWidget):  # type: ignore[misc, unused-ignore]
    """A widget that is made known to the page when something that is shown names it."""

    _asked = False

    def open(self) -> None:
        """Nothing at its making; else as ipywidgets does."""
        if self._asked:
            super().open()

    @property
    def model_id(self) -> str:
        """Its name on the page: who asks for it shows it."""
        if self.comm is None:
            self._asked = True
            self.open()
        name: str = super().model_id
        return name

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        _ = self.model_id
        return super()._repr_mimebundle_(**kwargs)


def _named(children: tuple[w.Widget, ...], box: "UnseenBox") -> Any:
    return w.widget_serialization["to_json"](children if box.seen else (), box)


class UnseenBox(Unseen, w.Box):  # type: ignore[misc, unused-ignore]
    """A box that keeps what is in it from the page until it is shown for the first time."""

    seen = True
    children = TypedTuple(trait=Instance(w.Widget)).tag(
        sync=True, to_json=_named, from_json=w.widget_serialization["from_json"]
    )

    def show_or_hide(self, shown: bool) -> None:
        """Told before its look changes; what the page knows already stays known."""
        if shown and not self.seen:
            self.seen = True
            if self.comm is not None:
                self.send_state("children")
        elif not shown and self.comm is None:
            self.seen = False


def unseen(kind: type[W]) -> type[W]:
    """This kind of widget, but unseen at first; one that draws itself (anywidget) stays as it is."""
    known: Any = kind
    return cast(type[W], _unseen(known)) if issubclass(kind, CoreWidget) else kind


@cache
def _unseen(kind: Any) -> Any:
    first = UnseenBox if issubclass(kind, w.Box) else Unseen
    return type(kind.__name__, (first, kind), {"__doc__": kind.__doc__})
