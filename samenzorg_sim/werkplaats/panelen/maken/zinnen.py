"""What is said when somebody practises alone: lines of the naaste by reaction, and lines to choose from."""

import json
from collections.abc import Mapping
from typing import Any, Final

import ipywidgets as w

from samenzorg_sim.content.soort import SOORTEN
from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.panelen.maken.blad import Blad, css_name
from samenzorg_sim.werkplaats.panelen.maken.keuzes import REACTIES
from samenzorg_sim.werkplaats.panelen.maken.regels import as_lines, retyped
from samenzorg_sim.werkplaats.pieces import choice, column, make
from samenzorg_sim.werkplaats.scherm import kaart

_APART: Final = ("onderwerp", "bij", "vaker", "na", "weerspiegelt", "belooft")
"""Fields by which lines of one kind are told apart."""
_ACHTER: Final = {
    ("vaker", "ja"): "dit mag vaker terugkomen",
    ("bij", "belofte"): "na een belofte",
    ("bij", "zorg_komt_terug"): "als een zorg terugkomt",
    ("weerspiegelt", "zorg"): "het gaat over een zorg",
    ("weerspiegelt", "hoop"): "het gaat over een hoop",
    ("belooft", "ja"): "u belooft iets",
}

Groep = tuple[str, str]
"""A kind (a reaction, or a kind of turn) and what tells it apart, as JSON."""


class Zinnen:
    """The step with what is said, about one subject at a time."""

    def __init__(self, blad: Blad) -> None:
        self._blad = blad
        subjects = blad.concept.at(("onderwerpen",)) or ()
        options = [
            (str(one.get("titel") or f"Onderwerp {n}"), one["id"]) for n, one in enumerate(subjects, 1)
        ]
        self._over = choice("Waarover?", [("Over van alles", ""), *options])
        self._over.observe(lambda _: blad.scherm.probeer(self._fill), "value")
        self._lijsten = column()
        uitleg = (
            "Schrijf één zin per regel. De zinnen ‘over van alles’ staan al klaar; "
            "die passen bij elk gesprek. Zinnen bij een onderwerp hoeven niet, maar maken het gesprek echter."
        )
        self.widget = column(kaart("Wat er gezegd wordt", html(uitleg), self._over), self._lijsten)
        self._fill()

    def _fill(self) -> None:
        over = str(self._over.value)
        for old in self._lijsten.children:
            old.close()
        says = self._fields("antwoorden", "reactie", "tekst", list(REACTIES), over)
        chooses = self._fields("zinnen", "soort", "zegt", [one.value for one in SOORTEN], over)
        self._lijsten.children = (
            kaart(
                "Wat de naaste zegt",
                *says,
                self._blad.place(("antwoorden",)),
                soort=css_name(("antwoorden",)),
            ),
            kaart(
                "Wat u kunt kiezen om te zeggen",
                *chooses,
                self._blad.place(("zinnen",)),
                soort=css_name(("zinnen",)),
            ),
        )
        self._blad.toon()

    def _fields(self, part: str, kind: str, text: str, kinds: list[str], over: str) -> list[w.Textarea]:
        items = self._blad.concept.at((part,)) or ()
        groups: list[Groep] = []
        for one in kinds:
            ways = [{"onderwerp": over} if over else {}]
            if part == "antwoorden" and not over:
                ways.append({"vaker": "ja"})
            there = [
                _apart(item) for item in items if item.get(kind) == one and item.get("onderwerp", "") == over
            ]
            ways += [way for way in there if way not in ways]
            groups += [
                (one, json.dumps(way, sort_keys=True)) for way in {json.dumps(x): x for x in ways}.values()
            ]
        return [self._field(part, kind, text, group) for group in dict.fromkeys(groups)]

    def _field(self, part: str, kind: str, text: str, group: Groep) -> w.Textarea:
        way = json.loads(group[1])
        name = REACTIES.get(group[0]) or SOORTEN[group[0]].capitalize()  # type: ignore[index]
        about = [words for (key, value), words in _ACHTER.items() if way.get(key) == value]
        about += [f"alleen bij {_state(way['na'])}"] if way.get("na") else []
        items = self._blad.concept.at((part,)) or ()
        told = as_lines(item.get(text, "") for item in items if _is(item, kind, group))
        field = make(w.Textarea, description=", ".join([name, *about]), value=told, rows=2)

        def typed(change: dict[str, Any]) -> None:
            now = list(self._blad.concept.at((part,)) or ())
            where = [n for n, item in enumerate(now) if _is(item, kind, group)]
            number = self._blad.concept.number()
            fresh = iter(range(number, number + 500))
            self._blad.zet(
                (part,),
                retyped(now, where, text, change["new"],
                        lambda line: {"id": f"nieuw-{next(fresh)}", kind: group[0], **way, text: line}),
                (part, group),
            )  # fmt: skip

        field.observe(typed, "value")
        return field


def _apart(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key: item[key] for key in _APART if item.get(key) not in (None, "", "nee", {})}


def _is(item: Mapping[str, Any], kind: str, group: Groep) -> bool:
    return item.get(kind) == group[0] and json.dumps(_apart(item), sort_keys=True) == group[1]


def _state(na: object) -> str:
    return (
        ", ".join(f"{name} {number}" for name, number in na.items()) if isinstance(na, Mapping) else str(na)
    )
