"""What a phone's screen offers, read from its HTML: the heading, and every form with a button to press."""

from dataclasses import dataclass
from html.parser import HTMLParser

#: What the script of a phone fills in by itself.
COMMAND = "command_id"


@dataclass(frozen=True)
class Veld:
    """One field; `soort` as in HTML (`hidden`, `text`, `textarea`, `date`, `select`, `radio`, …)."""

    naam: str
    soort: str
    waarde: str = ""
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Formulier:
    """A form whose button can be pressed; `knop` are the words on it."""

    pad: str
    knop: str
    velden: tuple[Veld, ...]

    def vast(self, naam: str) -> str:
        """The value of a hidden field; empty when there is none."""
        return next((v.waarde for v in self.velden if v.naam == naam and v.soort == "hidden"), "")

    @property
    def soort(self) -> str:
        """What it asks for: the command, or else the address it goes to."""
        return self.vast("soort") or self.pad


@dataclass(frozen=True)
class Scherm:
    """One screen of a phone; `sleutel` tells screens apart and is empty outside a session."""

    sleutel: str
    kop: str
    formulieren: tuple[Formulier, ...]
    meldingen: str = ""

    def formulier(self, pad: str) -> Formulier | None:
        """The first form that goes to this address."""
        return next((f for f in self.formulieren if f.pad == pad), None)


def read_screen(html: str, sleutel: str = "") -> Scherm:
    """Read a page or a part of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    kop = " ".join("".join(reader.headings).split())
    return Scherm(reader.sleutel or sleutel, kop, tuple(reader.forms), " ".join(reader.notices.split()))


class _Reader(HTMLParser):
    """Collects forms; what cannot be pressed (a disabled button, a form without one) is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.sleutel = self.notices = ""
        self.headings: list[str] = []
        self.forms: list[Formulier] = []
        self._pad: str | None = None
        self._fields: list[Veld] = []
        self._words: str | None = None
        self._pressable = False
        self._in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "body":
            self.sleutel = given.get("data-sleutel", "")
        elif tag == "form":
            self._pad, self._fields, self._words, self._pressable = given.get("action", ""), [], None, False
        elif tag == "button":
            self._words, self._pressable = "", "disabled" not in given
        elif tag == "input" and name:
            self._input(name, given)
        elif tag in ("textarea", "select") and name:
            self._fields.append(Veld(name, tag))
        elif tag == "option" and given.get("value") and self._fields:
            last = self._fields.pop()
            self._fields.append(Veld(last.naam, last.soort, last.waarde, (*last.keuzes, given["value"])))
        if tag in ("h1", "button", "textarea") or given.get("id") == "meldingen":
            self._in.append(tag)

    def _input(self, name: str, given: dict[str, str]) -> None:
        soort = given.get("type", "text")
        if soort != "radio":
            self._fields.append(Veld(name, soort, given.get("value", "")))
            return
        group = next((v for v in self._fields if v.naam == name), Veld(name, "radio"))
        self._fields = [v for v in self._fields if v.naam != name]
        chosen = given.get("value", "") if "checked" in given else group.waarde
        self._fields.append(Veld(name, "radio", chosen, (*group.keuzes, given.get("value", ""))))

    def handle_data(self, data: str) -> None:
        where = self._in[-1] if self._in else ""
        if where == "h1":
            self.headings.append(data)
        elif where == "button" and self._words is not None:
            self._words += data
        elif where == "textarea" and self._fields:
            last = self._fields.pop()
            self._fields.append(Veld(last.naam, last.soort, last.waarde + data))
        elif where == "div":
            self.notices += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._pad is not None:
            if self._words is not None and self._pressable:
                words = " ".join(self._words.split())
                self.forms.append(Formulier(self._pad, words, tuple(self._fields)))
            self._pad = None
        if self._in and self._in[-1] == tag:
            self._in.pop()
