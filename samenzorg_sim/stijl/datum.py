"""Dates and moments as people say them in Dutch."""

from __future__ import annotations

from datetime import date, datetime

_DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def datum(value: str | date | None) -> str:
    """Write a date: ``'2026-12-01'`` → ``'di 1 december 2026'``; no date → ``'nog geen datum'``."""
    if value is None or value == "":
        return "nog geen datum"
    day = value if isinstance(value, date) else date.fromisoformat(value)
    return f"{_DAGEN[day.weekday()]} {day.day} {_MAANDEN[day.month - 1]} {day.year}"


def weekdag(value: str | date) -> str:
    """Write a day that is near: ``'2026-12-03'`` → ``'donderdag 3 december'``."""
    day = value if isinstance(value, date) else date.fromisoformat(value)
    return f"{_WEEKDAGEN[day.weekday()]} {day.day} {_MAANDEN[day.month - 1]}"


def voluit(value: date) -> str:
    """Write a date in full, for on paper: ``'dinsdag 1 december 2026'``."""
    return f"{_WEEKDAGEN[value.weekday()]} {value.day} {_MAANDEN[value.month - 1]} {value.year}"


def datum_en_tijd(moment: datetime) -> str:
    """Write a moment on the calendar and the clock: ``'zo 22 november 2026, 10:05'``."""
    return f"{datum(moment.date())}, {moment:%H:%M}"


def maand(value: str) -> str:
    """Write a month: ``'2026-12'`` → ``'december 2026'``."""
    year, month = value.split("-")
    return f"{_MAANDEN[int(month) - 1]} {year}"


def klok(seconde: int | float) -> str:
    """Write a moment of a conversation: 184 → ``'3:04'``."""
    return f"{int(seconde) // 60}:{int(seconde) % 60:02d}"


def moment(seconde: int | float) -> str:
    """Say a moment of a conversation: 184 → ``'3 minuten en 4 seconden'``."""
    minuten, seconden = divmod(int(seconde), 60)
    parts = []
    if minuten:
        parts.append("1 minuut" if minuten == 1 else f"{minuten} minuten")
    if seconden or not minuten:
        parts.append("1 seconde" if seconden == 1 else f"{seconden} seconden")
    return " en ".join(parts)


def duur(minuten: int) -> str:
    """Minutes as people say them: 95 → ``'1 uur en 35 minuten'``."""
    uren, rest = divmod(minuten, 60)
    parts = [f"{uren} uur"] if uren else []
    if rest or not uren:
        parts.append("1 minuut" if rest == 1 else f"{rest} minuten")
    return " en ".join(parts)


def keer(aantal: int) -> str:
    """Say how often: 0 → ``'nog niet'``, 3 → ``'3 keer'``."""
    return f"{aantal} keer" if aantal else "nog niet"
