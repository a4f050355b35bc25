"""Seeded damage to what is valid: texts, bytes, JSON and headers, as an attacker's program makes them."""

import json
import random
from typing import Any

#: Words that have upset programs: ends of lines, halves of signs, large numbers, paths, code of all kinds.
ODD = (
    "",
    "\x00",
    "\r\nX-Ingevoegd: ja",
    "\u202e\u200b\ufeff",
    "\ud800",
    "\U0001f469\u200d\U0001f9bd",
    "a" * 3_000,
    "../../secret",
    "..%2f..%2fsecret",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "{{7*7}}${7*7}",
    "' OR 1=1 --",
    "%s%n%x",
    "null",
    "-1",
    "9" * 400,
    "1e999",
    "NaN",
    "2026-02-31",
    "0001-01-01",
    "9999-12-31",
    "\u0660\u0661\u0662",
    "ja",
)
ODD_VALUES: tuple[Any, ...] = (None, True, False, 0, -1, 2**31, 2**63, 10**400, 1.5, [], {}, [[]], {"": {}})
PIECES = (b"\r\n", b"\x00", b"\xff", b"&", b"=", b"%", b"%zz", b"[", b"{", b'"', b"\\u0000", b"\\ud800", b"~")


class Mutatie:
    """Everything comes from one seed: a fault that was found comes back."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def word(self) -> str:
        """One odd word."""
        return self.random.choice(ODD)

    def text(self, text: str) -> str:
        """The text with one odd thing in it, or something else altogether."""
        if self.random.random() < 0.3:
            return self.word()
        place = self.random.randrange(len(text) + 1)
        return text[:place] + self.word() + text[place + self.random.randrange(4) :]

    def data(self, data: bytes) -> bytes:
        """Bytes with a few pieces gone, doubled, changed or put in."""
        for _ in range(self.random.randint(1, 4)):
            place = self.random.randrange(len(data) + 1)
            way = self.random.randrange(4)
            if way == 0:
                data = data[:place] + self.random.choice(PIECES) + data[place:]
            elif way == 1:
                data = data[:place] + data[place + self.random.randrange(1, 20) :]
            elif way == 2 and data:
                place %= len(data)
                data = data[:place] + bytes([data[place] ^ 1 << self.random.randrange(8)]) + data[place + 1 :]
            else:
                data = data[:place] + data[place : place + 40] + data[place:]
        return data

    def value(self, value: Any) -> Any:
        """JSON with one place in it changed."""
        if isinstance(value, dict) and value and self.random.random() < 0.9:
            name = self.random.choice(list(value))
            way = self.random.random()
            if way < 0.15:
                return {key: one for key, one in value.items() if key != name}
            if way < 0.25:
                return value | {self.text(name): value[name]}
            return value | {name: self.value(value[name])}
        if isinstance(value, list) and value and self.random.random() < 0.8:
            place = self.random.randrange(len(value))
            return [*value[:place], self.value(value[place]), *value[place + 1 :], *value[: place % 2]]
        if isinstance(value, str) and self.random.random() < 0.6:
            return self.text(value)
        return self.random.choice((*ODD_VALUES, self.word(), self.deep()))

    def deep(self) -> Any:
        """A value with much in each other."""
        found: Any = self.word()
        for _ in range(self.random.randrange(60)):
            found = [found] if self.random.random() < 0.5 else {"a": found}
        return found

    def json(self, value: Any) -> bytes:
        """The value as JSON, now and then broken."""
        data = json.dumps(value).encode()
        return self.data(data) if self.random.random() < 0.2 else data
