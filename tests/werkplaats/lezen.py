"""Read a screen of widgets as a person does: the words on it, and the buttons that can be pressed."""

import re
from collections.abc import Iterator

import ipywidgets as w


def parts(widget: w.Widget) -> Iterator[w.Widget]:
    """Every widget that is on screen: what is hidden, and what is in it, is not."""
    if getattr(widget, "layout", None) is not None and widget.layout.display == "none":
        return
    yield widget
    for child in getattr(widget, "children", ()):
        yield from parts(child)


def text(widget: w.Widget) -> str:
    """All words on screen, with single spaces."""
    html = " ".join(part.value for part in parts(widget) if isinstance(part, w.HTML))
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def buttons(widget: w.Widget) -> list[str]:
    """The buttons that can be pressed now."""
    return [p.description for p in parts(widget) if isinstance(p, w.Button) and not p.disabled]


def press(widget: w.Widget, description: str) -> None:
    """Press the one button with these words."""
    found = [p for p in parts(widget) if isinstance(p, w.Button) and p.description == description]
    assert len(found) == 1, f"{description!r} is {len(found)} times among {buttons(widget)}"
    assert not found[0].disabled
    found[0].click()


def field(widget: w.Widget, description: str) -> w.Widget:
    """The one field with this question."""
    fields = [p for p in parts(widget) if not isinstance(p, w.Button | w.HTML)]
    found = [p for p in fields if getattr(p, "description", None) == description]
    assert len(found) == 1, [getattr(p, "description", "") for p in fields]
    return found[0]


def tables(widget: w.Widget) -> list[w.Widget]:
    """The tables that are led on this page, in order."""
    return [p for p in parts(widget) if "sz-tafel" in getattr(p, "_dom_classes", ())]
