"""What a phone may send: commands of phones only, with their fields in the form the desk reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

AGE_MAX_MS = 7 * 24 * 3600 * 1000

ONBEGRIJPELIJK = "Dit konden we niet lezen. Ga terug en probeer het nog eens."

# The fields of each command; others are dropped. What may stand in them is for the desk to judge.
OPDRACHTEN: Mapping[str, tuple[str, ...]] = {
    "stop": ("spel",),
    "tik": ("spel", "knop"),
    "tik_terug": ("spel", "tag"),
    "alleen_luisteren": ("aan",),
    "tijdlijn_gezien": ("spel", "mag_open"),
    "leerpunt": ("tekst",),
    "afspraak": ("wat", "wie", "wanneer", "terugkijken"),
    "afspraak_weg": ("afspraak",),
    "vertrekken": (),
    "terugkeren": (),
}
_YES_NO = ("aan", "mag_open")
# What a form can only say with a word: `wie` is nobody of the group.
BEGELEIDER = "begeleider"
_COMMAND_ID = re.compile(r"c_[0-9a-f]{32}")


class Onleesbaar(Exception):
    """A post that is refused before the desk sees it; `melding` is the Dutch sentence for the user."""

    def __init__(self, melding: str = ONBEGRIJPELIJK) -> None:
        super().__init__(melding)
        self.melding = melding


def read_command_id(value: object) -> str:
    """Return a command id (``c_`` and 32 hex digits) or raise Onleesbaar."""
    if not isinstance(value, str) or not _COMMAND_ID.fullmatch(value):
        raise Onleesbaar
    return value


def read_age_ms(value: object) -> int:
    """Return how long ago a tap was made, 0 … a week in ms; a clock that went back counts as now."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Onleesbaar
    return max(0, min(value, AGE_MAX_MS))


def read_sessie(value: object) -> str:
    """Return a session id (``s_`` and 32 hex digits) or raise Onleesbaar."""
    if not isinstance(value, str) or not re.fullmatch(r"s_[0-9a-f]{32}", value):
        raise Onleesbaar
    return value


def read_opdracht(posted: Mapping[str, Any]) -> dict[str, Any]:
    """Take a command of a phone from a form or from JSON.

    Example: ``{"soort": "alleen_luisteren", "aan": "ja", "iets": 1}`` → ``{"soort": …, "aan": True}``.

    Raises:
        Onleesbaar: not a command that a phone may send, or a field that is not there.
    """
    soort = posted.get("soort")
    fields = OPDRACHTEN.get(soort) if isinstance(soort, str) else None
    if fields is None or any(field not in posted for field in fields):
        raise Onleesbaar
    return {"soort": soort, **{field: _value(field, posted[field]) for field in fields}}


def _value(field: str, value: Any) -> Any:
    if field in _YES_NO and value in ("ja", "nee"):
        return value == "ja"
    if field == "wie" and value == BEGELEIDER:
        return None
    return value
