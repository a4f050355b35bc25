"""The colours of the style sheet by name, for pictures that are drawn in Python."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_SHEET = Path(__file__).with_name("tokens.css")


@cache
def kleuren() -> Mapping[str, str]:
    """Name in `tokens.css` → the colour by daylight, such as `#1f5c57`."""
    light = _SHEET.read_text("utf-8").partition("@media")[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
