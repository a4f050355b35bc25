"""What a part of a screen is."""

from typing import Any, Protocol

import ipywidgets as w


class Paneel(Protocol):
    """A part of a screen: `widget` is what stands on the page, `toon` lets it follow the session."""

    widget: w.DOMWidget

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the session (the desk's view for the trainer)."""
