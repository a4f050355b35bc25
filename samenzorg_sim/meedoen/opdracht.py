"""What a phone may send: commands of phones only, with their fields in the form the desk reads."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

AGE_MAX_MS = 7 * 24 * 3600 * 1000
#: After which the page's script gives a post up (ms): so long at most may one have been under way.
UNDER_WAY_MAX_MS = 10_000
#: As many commands may one post bring, as the script sends.
SAMEN_MAX = 25

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
    "antwoord": ("vraag", "tafel", "ronde"),
    "toon_antwoord": ("vraag", "tafel", "ronde", "aan"),
    "wens": ("wens",),
    "bewaren": ("spel", "ja"),
    "wissen": (),
    "voorkeur": ("vraag", "titel", "aan"),
    "pen": (),
    "peil": ("fase", "keuze"),
    # of a phone that leads
    "fase": ("tafel", "fase", "ronde"),
    "begin": ("tafel",),
    "time_out": ("spel",),
    "hervat": ("spel",),
    "herkansing": ("spel", "wat"),
    "tijd": ("tafel", "minuten"),
    "pauze": ("tafel", "minuten"),
    "pauze_klaar": ("tafel",),
    "donker": ("aan",),
    "leiden_klaar": (),
}
# Which play of a round an answer is about; without it, the newest.
_MAYBE = ("keer", "vraagt")
_YES_NO = ("aan", "mag_open", "ja")
# What a form can only say with a word, or by leaving it empty: nobody of the group, every table, no word.
BEGELEIDER = "begeleider"
_NONE: Mapping[str, str] = {"wie": BEGELEIDER, "tafel": "", "wens": "", "vraagt": ""}
# A part of an answer: how it is answered, and which part.
_PART = re.compile(r"(tekst|keuze|stap)\.([0-9]{1,2})")
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


def read_under_way_ms(value: object, now: int) -> int:
    """Return how long a post was under way, 0 … 10,000 ms: it says what time it was here as it was made.

    On Wi-Fi that drops out a post may wait on the line, and its age with it. A phone that does not say, or
    that thinks it is later, counts as quick.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        return 0
    return max(0, min(now - value, UNDER_WAY_MAX_MS))


def read_sessie(value: object) -> str:
    """Return a session id (``s_`` and 32 hex digits) or raise Onleesbaar."""
    if not isinstance(value, str) or not re.fullmatch(r"s_[0-9a-f]{32}", value):
        raise Onleesbaar
    return value


def read_samen(posted: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    """Return the commands (1 … 25, oldest first) that a phone sends in one post, or raise Onleesbaar.

    What it says of all of them, the time it was there (`nu`), holds for each.
    """
    samen = posted["samen"]
    if not isinstance(samen, list) or not 0 < len(samen) <= SAMEN_MAX:
        raise Onleesbaar
    if not all(isinstance(one, dict) for one in samen):
        raise Onleesbaar
    return tuple({**one, "nu": posted.get("nu")} for one in samen)


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
    asked = {field: _value(field, posted[field]) for field in fields}
    return {"soort": soort, **asked, **{field: posted[field] for field in _MAYBE if field in posted}}


def read_opdrachten(posted: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    """Take everything that one press asks: an answer to a question has an order for each of its parts.

    A form names them ``tekst.0``, ``keuze.0`` or ``stap.0``, ``tekst.1`` and so on; with ``leeg``, as many
    parts as ``delen`` says are left open. Raises Onleesbaar as :func:`read_opdracht` does.
    """
    opdracht = read_opdracht(posted)
    if opdracht["soort"] != "antwoord":
        return (opdracht,)
    if "leeg" in posted:
        return tuple(opdracht | {"deel": deel} for deel in range(_delen(posted.get("delen"))))
    named = {key: found for key in posted if (found := _PART.fullmatch(key))}
    if not named:
        raise Onleesbaar
    return tuple(opdracht | {"deel": int(part[2]), part[1]: posted[key]} for key, part in named.items())


def part_id(command_id: str, number: int) -> str:
    """Return the command id of the given (0 …) order of one press: the same when it is sent again."""
    if number == 0:
        return command_id
    return "c_" + hashlib.sha256(f"{command_id}/{number}".encode()).hexdigest()[:32]


def _delen(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9]|1[0-9]|20", value):
        raise Onleesbaar
    return int(value)


def _value(field: str, value: Any) -> Any:
    if field in _YES_NO and value in ("ja", "nee"):
        return value == "ja"
    return None if field in _NONE and value == _NONE[field] else value
