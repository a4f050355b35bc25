"""Says in Dutch what a YAML parser stumbled over."""

from __future__ import annotations

_CAUSES = (
    (
        "mapping values are not allowed",
        "Hier staat een dubbele punt waar dat niet kan. Springt deze regel te ver in?\n"
        "Of hoort de dubbele punt bij een zin? Zet dan de hele zin tussen aanhalingstekens.",
    ),
    ("'\\t'", "Hier staat een tab. Gebruik spaties om in te springen."),
    ("could not find expected ':'", "Hier ontbreekt een dubbele punt na de naam van een veld."),
    (
        "quoted scalar",
        "Een tekst begint met een aanhalingsteken, maar het tweede ontbreekt of er staat een \\ in.\n"
        "Zet er een aanhalingsteken achter, of haal het eerste weg.",
    ),
    ("expected ',' or", "Hier ontbreekt een komma of een haakje."),
    ("flow", "Hier ontbreekt een komma of een haakje."),
    (
        "expected <block end>",
        "Deze regel springt niet even ver in als de regels erboven, of er ontbreekt een streepje.",
    ),
    (
        "cannot start any token",
        "Een tekst kan niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.",
    ),
    ("undefined alias", "Een sterretje vóór een woord kan hier niet. Zet de tekst tussen aanhalingstekens."),
)
_UNKNOWN = "Deze regel is niet te lezen. Kijk naar het inspringen, de dubbele punten en de aanhalingstekens."


def explain_syntax(error: Exception, text: str) -> tuple[int, str]:
    """The line (from 1) of a parser's error in `text`, and what to do about it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    last = text.rstrip().count("\n") + 1
    line = min(int(mark.line) + 1, last) if mark is not None else 1
    for sign, message in _CAUSES:
        if sign in words:
            if sign == "quoted scalar" and getattr(error, "context_mark", None) is not None:
                line = min(int(error.context_mark.line) + 1, last)  # type: ignore[attr-defined]
            return line, message
    return line, _UNKNOWN
