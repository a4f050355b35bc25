"""All answers beside each other: a picture and a sentence for each question, and an action made of it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.beleid.naast_elkaar import OORDELEN, answers, change, differ, say, say_change
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.panelen.acties.opschrijven import Velden
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

WELKE = [
    ("alle vragen", "alles"),
    ("waar u verschilt", "verschil"),
    ("waar iemand nee zegt", "nee"),
    ("wat veranderde", "anders"),
]
LEEG = "Er is nog niets ingevuld. Vul bij ‘Invullen’ de eerste antwoorden in."
NIETS = "Geen enkele vraag. Kies hierboven ‘alle vragen’."


class NaastElkaar:
    """A row for each question; the form for an action opens under the row that was pressed."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._beeld: dict[str, Any] = {}
        self._acties: dict[str, list[str]] = {}
        self._open: str | None = None
        self._over = html(soort="sz-actiestand")
        self._ronde = choice("Welke keer?", [("deze keer", "")])
        self._welke = choice("Laat zien", WELKE)
        for field in (self._ronde, self._welke):
            field.observe(lambda _: self._show(), "value")
        self._rijen: dict[str, tuple[w.HTML, w.VBox]] = {}
        self._koppen: dict[str, w.HTML] = {}
        self._niets = html(NIETS)
        self._lijst = column(soort="sz-hoofd")
        self._velden = Velden()
        maak = scherm.knop("Actie opschrijven", self._add)
        dicht = scherm.knop("Dicht", partial(self._turn, None), "rustig")
        self._form = column(
            self._velden.widget, row(maak, dicht, soort="sz-stuur"), soort="sz-kaart sz-formulier"
        )
        self.widget = column(self._over, line(self._welke, self._ronde), self._lijst, soort="sz-hoofd")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show this state of the check."""
        self._beeld = beeld
        rondes = beeld["rondes"]
        options = [(f"{datum(one['op'])}", str(n)) for n, one in enumerate(rondes)][::-1]
        if list(self._ronde.options) != options:
            self._ronde.options = options
            self._ronde.value = options[0][1]
        visible(self._ronde, len(rondes) > 1)
        self._look_up()
        self._show()

    def _look_up(self) -> None:
        """The actions that were made of these questions."""
        found: dict[str, list[str]] = {}
        for one in self._scherm.client.acties.list(soort="beleidscheck", bron=self._beeld["id"]):
            mark = (
                ""
                if one["stand"] == "open"
                else ", klaar"
                if one["stand"] == "gedaan"
                else ", gaat niet door"
            )
            found.setdefault(one["bron"]["onderdeel"] or "", []).append(f"{one['wat']}{mark}")
        self._acties = found

    def _show(self) -> None:
        if not self._beeld:
            return
        nummer = int(self._ronde.value)
        ronde = self._beeld["rondes"][nummer]
        before = self._beeld["rondes"][nummer - 1] if nummer else None
        empty = not any(one["antwoorden"] for one in ronde["invullers"])
        show(self._over, LEEG if empty else summary(self._beeld["lijst"], ronde, before))
        visible(self._welke, not empty)
        parts: list[w.Widget] = []
        for deel in () if empty else self._beeld["lijst"]["delen"]:
            rows = [
                self._row(vraag, ronde, before)
                for vraag in deel["vragen"]
                if self._wanted(vraag, ronde, before)
            ]
            if rows:
                kop = self._koppen.setdefault(deel["id"], html(Markup("<h2>{}</h2>").format(deel["naam"])))
                parts += [kop, *rows]
        self._lijst.children = tuple(parts) if parts or empty else (self._niets,)

    def _wanted(self, vraag: dict[str, Any], ronde: dict[str, Any], before: dict[str, Any] | None) -> bool:
        said = answers(ronde, vraag["id"])
        match self._welke.value:
            case "verschil":
                return differ(said)
            case "nee":
                return any(one["oordeel"] == "nee" for one in said)
            case "anders":
                return before is not None and change(answers(before, vraag["id"]), said) in (
                    "beter",
                    "minder",
                )
        return True

    def _row(self, vraag: dict[str, Any], ronde: dict[str, Any], before: dict[str, Any] | None) -> w.VBox:
        id_ = vraag["id"]
        if id_ not in self._rijen:
            words = html()
            knop = self._scherm.knop("Een actie van maken", partial(self._turn, id_), "rustig")
            self._rijen[id_] = words, column(words, knop, soort="sz-kaart sz-beleid")
        words, box = self._rijen[id_]
        said = answers(ronde, id_)
        then = None if before is None else answers(before, id_)
        show(words, told(vraag["vraag"], said, then, self._acties.get(id_, [])))
        inside = box.children[:2]
        if id_ == self._open:
            inside = (*inside, self._form)
        if box.children != inside:
            box.children = inside
        return box

    def _turn(self, vraag: str | None) -> None:
        self._open = None if vraag == self._open else vraag
        if self._open is not None:
            self._velden.known(list(self._scherm.client.acties.list()))
            self._velden.fill()
        self._show()

    def _add(self) -> None:
        asked = self._beeld["rondes"][int(self._ronde.value)]["op"]
        self._scherm.client.acties.add(
            self._velden.wat.value,
            **self._velden.rest,
            soort="beleidscheck",
            bron=self._beeld["id"],
            onderdeel=self._open,
            titel=datum(asked),
        )
        self._open = None
        self._look_up()
        self._show()


def summary(lijst: dict[str, Any], ronde: dict[str, Any], before: dict[str, Any] | None) -> str:
    """How many answered, where they differ, and what changed since the time before."""
    asked = [vraag["id"] for deel in lijst["delen"] for vraag in deel["vragen"]]
    people = sum(bool(one["antwoorden"]) for one in ronde["invullers"])
    apart = sum(differ(answers(ronde, vraag)) for vraag in asked)
    words = [
        f"{people} {'persoon vulde' if people == 1 else 'mensen vulden'} in.",
        "U verschilt bij geen enkele vraag."
        if not apart
        else f"U verschilt bij {apart} van de {len(asked)} vragen.",
    ]
    if before is not None:
        changes = [change(answers(before, vraag), answers(ronde, vraag)) for vraag in asked]
        words.append(
            f"Sinds {datum(before['op'])}: {changes.count('beter')} beter, "
            f"{changes.count('minder')} minder goed, {changes.count('gelijk')} ongeveer gelijk."
        )
    return " ".join(words)


def told(vraag: str, said: Sequence[Any], then: Sequence[Any] | None, acties: Sequence[str]) -> Markup:
    """A question with its picture, its sentence, what shows it, and what will be done."""
    inside = Markup("<h3>{}</h3>{}<p>{}</p>").format(vraag, picture(said) if said else "", say(said))
    if then is not None:
        inside += Markup("<p><b>{}</b></p>").format(say_change(then, said))
    evidence = [f"{one['functie']}, {datum(one['op'])}: {one['bewijs']}" for one in said if one["bewijs"]]
    if evidence:
        lines = Markup("").join(Markup("<li>{}</li>").format(one) for one in evidence)
        inside += uitklap(
            f"Waar mensen dat aan zien ({len(evidence)})",
            Markup('<ul class="sz-lijst">{}</ul>').format(lines),
        )
    if acties:
        lines = Markup("").join(Markup("<li>{}</li>").format(one) for one in acties)
        inside += Markup('<p class="sz-zacht">Acties:</p><ul class="sz-lijst">{}</ul>').format(lines)
    return inside


def picture(said: Sequence[Any]) -> Markup:
    """Four columns from yes to not known, with who stands where."""
    cols = Markup("").join(
        Markup('<div class="sz-stem sz-stem--{}"><dt>{}</dt><dd>{}</dd></div>').format(
            key,
            words,
            Markup(" ").join(
                Markup("<span>{}</span>").format(one["functie"]) for one in said if one["oordeel"] == key
            )
            or Markup('<i class="sz-zacht">niemand</i>'),
        )
        for key, words in OORDELEN.items()
    )
    return Markup('<dl class="sz-stemmen">{}</dl>').format(cols)
