"""The widgets that screens are built of, made so that a page gets few models and few messages.

A widget of its own accord makes a Layout and a Style model for itself: with eight people that is two of
every three models on the page. Ours share one of each kind; how they look is in stijl/werkplaats.css.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, TypeVar

import ipywidgets as w

from samenzorg_sim.werkplaats.unseen import UnseenBox, unseen

W = TypeVar("W", bound=w.DOMWidget)
Options = list[tuple[str, str]]


def make(kind: type[W], soort: str = "", **traits: Any) -> W:
    """A widget of this kind; `soort` are its CSS classes."""
    style = kind.class_traits().get("style")
    if style is not None:
        traits["style"] = _style(style.klass)
    widget: W = unseen(kind)(layout=_layout(""), _dom_classes=tuple(soort.split()), **traits)
    return widget


def column(*children: w.Widget, soort: str = "") -> w.VBox:
    """Widgets below each other."""
    return make(w.VBox, soort, children=children)


def row(*children: w.Widget, soort: str = "") -> w.HBox:
    """Widgets beside each other, while there is room."""
    return make(w.HBox, soort, children=children)


def line(*children: w.Widget) -> w.HBox:
    """Fields and their button beside each other, on one foot, while there is room."""
    return row(*children, soort="sz-regel")


def text_field(question: str, placeholder: str = "") -> w.Text:
    """A line to type in."""
    return make(w.Text, description=question, placeholder=placeholder)


def text_area(question: str, rows: int = 4) -> w.Textarea:
    """A few lines to type in."""
    return make(w.Textarea, description=question, rows=rows)


def choice(question: str, options: Options, soort: str = "") -> w.Dropdown:
    """One of several; an option is (words, value)."""
    return make(w.Dropdown, soort, description=question, options=options)


def number(question: str, value: int, least: int, most: int) -> w.BoundedIntText:
    """A whole number."""
    return make(w.BoundedIntText, description=question, value=value, min=least, max=most)


def day(question: str, value: date | None = None) -> w.DatePicker:
    """A date."""
    return make(w.DatePicker, description=question, value=value)


def toggle(words: str) -> w.ToggleButton:
    """A quiet button that stays down."""
    return make(w.ToggleButton, "sz-knop sz-knop--rustig", description=words, value=False)


def spend(field: w.Text, use: Callable[[str], Any]) -> None:
    """Empty the field and use what was typed; when that fails, what was typed is back.

    Empty first: emptied afterwards, it could wipe what is typed into it next.
    """
    typed, field.value = field.value, ""
    try:
        use(typed)
    except Exception:
        field.value = typed
        raise


def visible(widget: w.DOMWidget, shown: bool) -> None:
    """Show or hide a widget; a hidden one takes no place and no keyboard focus."""
    if isinstance(widget, UnseenBox):
        widget.show_or_hide(shown)
    layout = _layout("" if shown else "none")
    if widget.layout is not layout:
        widget.layout = layout


def _kinds() -> None:
    for kind in (w.VBox, w.HBox, w.HTML, w.Button, w.ToggleButton, w.Dropdown, w.Text, w.Textarea):
        unseen(kind)


#: Made once for all kernels: what nearly every page has.
READ_FIRST = (_kinds,)


@cache
def _layout(display: str) -> w.Layout:
    return w.Layout(display=display) if display else w.Layout()


@cache
def _style(kind: type[w.Widget]) -> w.Widget:
    return kind()
