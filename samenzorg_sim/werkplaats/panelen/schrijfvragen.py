"""The written questions of a step: answers of the trainer and of who has no phone, opening, reading."""

from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.opsomming import opsomming
from samenzorg_sim.werkplaats.opmaak import alineas, html, show, uitklap
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import Options, choice, column, line, text_area, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

SAMEN = ("samen", "begeleider")


class Schrijfvragen:
    """A card for each question; a card is made when its question comes."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._bladen: dict[tuple[Any, ...], Blad] = {}
        self.widget = column()

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the questions of the step that is on."""
        parts = [] if beeld["afgesloten"] else beeld["schrijfvragen"]
        shown = []
        for part in parts:
            key = tuple(plaats(part).values())
            if key not in self._bladen:
                self._bladen[key] = Blad(self._scherm, self._sessie, part)
            self._bladen[key].toon(part)
            shown.append(self._bladen[key].widget)
        if self.widget.children != tuple(shown):
            self.widget.children = tuple(shown)
        visible(self.widget, bool(shown))


class Blad:
    """One question at one place."""

    def __init__(self, scherm: Scherm, sessie: str, vraag: dict[str, Any]) -> None:
        self._scherm, self._sessie, self._vraag = scherm, sessie, vraag
        self._kop, self._lezen = html(), html()
        self._van = choice("Van wie is dit antwoord?", [("", "")])
        self._velden = [_field(vraag, kop) for kop in vraag["delen"]]
        self._stond = [""] * len(self._velden)
        self._follow(vraag)
        opschrijven = scherm.knop("Antwoord opschrijven", self._write, "rustig")
        self._formulier = line(self._van, *self._velden, opschrijven)
        self._open = scherm.knop("Nu openen", lambda: self._do("open_vraag"), "rustig")
        self.widget = column(self._kop, self._formulier, self._open, self._lezen, soort="sz-kaart")

    def toon(self, vraag: dict[str, Any]) -> None:
        """Show how far it is; what the trainer is typing stays."""
        self._vraag = vraag
        if vraag["van_tafel"]:
            self._follow(vraag)
        show(self._kop, explained(vraag))
        writers = who_writes(vraag)
        visible(self._formulier, bool(writers))
        visible(self._van, len(writers) > 1 or bool(writers and writers[0][1]))
        follow(self._van, writers or [("", "")])
        someone = vraag["klaar"] or any(who["klaar"] for who in vraag["zonder_telefoon"])
        by_hand = vraag["opent"] in SAMEN and not (vraag["schriftelijk"] and vraag["opent"] == "samen")
        visible(self._open, by_hand and not vraag["open"] and bool(someone))
        show(self._lezen, answers(vraag))

    def _follow(self, vraag: dict[str, Any]) -> None:
        """What stands there now, also when a table wrote it meanwhile; not over what the trainer types."""
        for deel, part in enumerate(vraag["eigen"]):
            said = _said(vraag, part)
            if self._velden[deel].value == self._stond[deel]:
                self._velden[deel].value = said
            self._stond[deel] = said

    def _write(self) -> None:
        """The whole answer; what is empty is left open on purpose."""
        who = self._van.value or None
        for deel, field in enumerate(self._velden):
            self._do("antwoord", deel=deel, deelnemer=who, **_given(self._vraag, field.value))
        if who is not None:
            for field in self._velden:
                field.value = ""

    def _do(self, soort: str, **rest: Any) -> None:
        self._scherm.client.doe(self._sessie, soort=soort, **plaats(self._vraag), **rest)


def plaats(vraag: dict[str, Any]) -> dict[str, Any]:
    """Which question it is, where and about which play."""
    return {"vraag": vraag["id"]} | {key: vraag[key] for key in ("tafel", "ronde", "keer")}


def who_writes(vraag: dict[str, Any]) -> Options:
    """Whose answer the trainer may write down now: her own, and of who has no phone."""
    if vraag["open"] and vraag["opent"] in SAMEN and not vraag["laat"]:
        return []
    words = vraag["tafelnaam"] or ("de tafel" if vraag["van_tafel"] else "uzelf")
    own = [(words, "")] if vraag["mag_schrijven"] else []
    others = vraag["zonder_telefoon"] if vraag["namens"] else []
    return own + [(f"{who['naam']}{' (staat er)' if who['klaar'] else ''}", who["id"]) for who in others]


def explained(vraag: dict[str, Any]) -> Markup:
    """The question, who reads the answers, and how many are ready; never who."""
    if vraag["opent"] == "schrijver":
        known = [f"Wie het schrijft, kiest zelf of {vraag['lezers']} het mag lezen."]
    elif vraag["lezers"]:
        known = [f"Dit lezen: {vraag['lezers']}."]
    else:
        known = ["Ieder leest alleen het eigen antwoord."]
    if vraag["zonder_telefoon"] and not vraag["namens"]:
        known.append("Wie geen telefoon heeft, schrijft het op papier. U leest het niet.")
    if vraag["wachten"] and not (vraag["open"] or vraag["schreven"] or vraag["van_tafel"]):
        known.append(f"Klaar: {vraag['klaar']} van {vraag['wachten']}.")
    waiting = [who["naam"] for who in vraag["zonder_telefoon"] if not who["klaar"]]
    if vraag["opent"] in SAMEN and not vraag["open"] and vraag["namens"] and waiting:
        known.append(f"U schrijft het op voor {opsomming(waiting)}.")
    if vraag["opent"] in SAMEN:
        shut = (
            "De antwoorden gaan open na de laatste dag."
            if vraag["schriftelijk"]
            else "De antwoorden zijn nog dicht."
        )
        known.append("De antwoorden zijn open." if vraag["open"] else shut)
    asked = f"{vraag['tafelnaam']}, met één pen" if vraag["tafelnaam"] else vraag["aan"]
    return Markup('<h2>{} <small>vraag aan {}</small></h2>{}<p class="sz-zacht">{}</p>{}').format(
        vraag["vraag"], asked, alineas(filter(None, [vraag["uitleg"]])), " ".join(known), wrote(vraag)
    )


def wrote(vraag: dict[str, Any]) -> Markup:
    """Who has written and who not yet, where the script lets the trainer know; nobody is in red."""
    if not vraag["schreven"]:
        return Markup("")
    done = opsomming([who["naam"] for who in vraag["schreven"] if who["klaar"]]) or "nog niemand"
    rest = opsomming([who["naam"] for who in vraag["schreven"] if not who["klaar"]])
    waiting = Markup(" Nog niet: {}.").format(rest) if rest else ""
    return Markup("<p>Geschreven: {}.{}</p>").format(done, waiting)


def answers(vraag: dict[str, Any]) -> Markup:
    """What the trainer may read; folded, for the page may be on a beamer by mistake."""
    if not vraag["lezen"]:
        return Markup("")
    items = Markup("").join(
        Markup("<li>{}{}</li>").format(
            Markup("<b>{}</b>: ").format(one["wie"]) if one["wie"] else "",
            Markup("<br>").join(
                Markup("{}{}").format(f"{deel['kop']}: " if deel["kop"] else "", deel["tekst"])
                for deel in one["delen"]
            ),
        )
        for one in vraag["lezen"]
    )
    listed = Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(items)
    return uitklap(f"Antwoorden lezen ({len(vraag['lezen'])})", listed)


def _field(vraag: dict[str, Any], kop: str) -> w.Text | w.Textarea | w.Dropdown:
    words = kop or "Antwoord"
    if vraag["hoe"] == "tekst" and vraag["van_tafel"]:
        return text_area(words)
    if vraag["hoe"] == "tekst":
        return text_field(words)
    if vraag["hoe"] == "keuze":
        return choice(words, [("niets gekozen", "")] + [(k["tekst"], k["id"]) for k in vraag["keuzes"]])
    ends = {1: vraag["laag"], 5: vraag["hoog"]}
    steps = [(f"{n} – {ends[n]}" if ends.get(n) else str(n), str(n)) for n in range(1, 6)]
    return choice(words, [("niets gekozen", ""), *steps])


def _said(vraag: dict[str, Any], part: dict[str, Any] | None) -> str:
    """What was written before, as the field holds it."""
    if part is None:
        return ""
    return str(part[{"tekst": "tekst", "keuze": "keuze", "schaal": "stap"}[vraag["hoe"]]] or "")


def _given(vraag: dict[str, Any], value: str) -> dict[str, Any]:
    """What the field holds, as the desk is told; empty is left open on purpose."""
    if not value:
        return {}
    return {"stap": int(value)} if vraag["hoe"] == "schaal" else {vraag["hoe"]: value}
