"""What must fit together in a written question: who writes, who reads, how it is answered, when it opens."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.explain import choose
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import once
from samenzorg_sim.content.schrijfvraag import (
    BEGELEIDER,
    GROEPJE,
    IEDEREEN,
    READERS,
    SCHERM,
    TAFEL,
    WRITERS,
    Antwoordsoort,
    Opent,
)

PLAYERS = ("speler", "naaste")
"""The roles whose phones are put away while they play."""
_TEKST, _KEUZE, _SCHAAL = Antwoordsoort


def check_questions(phases: tuple[Node, ...], roles: list[str]) -> Iterator[Problem]:
    """Every cross-reference problem of the questions in these phases."""
    yield from once(question for phase in phases for question in phase.items("schrijfvragen"))
    asked: list[str] = []
    for phase in phases:
        for again in phase.items("toont"):
            if again.text() not in asked:
                none = "Voor deze fase is nog niets gevraagd. Haal 'toont' weg."
                text = choose(str(again.value), "vraag van een eerdere fase", asked) if asked else none
                yield problem(again, text)
        asked += [question.text("id") for question in phase.items("schrijfvragen")]
        play = phase.text("spel") in ("ja", "true")
        for question in phase.items("schrijfvragen"):
            yield from _named(question, roles)
            yield from _kind(question)
            yield from _read(question)
            yield from _of_table(question)
            yield from _on_screen(question)
            yield from _brought(question, per_round=phase.text("per_ronde") in ("ja", "true"))
            if play:
                yield from _in_play(question, roles)
            if phase.get("groepjes") is None:
                yield from _alone(question)


def _named(question: Node, roles: list[str]) -> Iterator[Problem]:
    """Roles that are not there, among who writes and who reads."""
    for field, others, noun in (("wie", WRITERS, "schrijver hier"), ("ziet", READERS, "lezer hier")):
        allowed = list(dict.fromkeys((*others, *roles)))
        for who in question.items(field):
            if isinstance(who.value, str) and who.value not in allowed:
                yield problem(who, choose(who.value, noun, allowed))


def _kind(question: Node) -> Iterator[Problem]:
    """A choice has things to choose, a scale has words at its ends, and no other question has."""
    kind = question.text("soort") or _TEKST
    choices = question.get("keuzes")
    yield from once(question.items("keuzes"))
    if kind == _KEUZE and len(question.items("keuzes")) < 2:
        yield problem(choices or question, "Er valt niets te kiezen. Zet onder 'keuzes' er ten minste twee.")
    if choices is not None and kind in (_TEKST, _SCHAAL):
        yield problem(choices, "Keuzes horen bij 'soort: keuze'. Zet dat erbij, of haal de keuzes weg.")
    ends = [question.get(end) for end in ("laag", "hoog")]
    if kind == _SCHAAL and not all(ends):
        yield problem(question, "Bij 'soort: schaal' horen 'laag' en 'hoog': de woorden aan de uiteinden.")
    for end in filter(None, ends):
        if kind in (_TEKST, _KEUZE):
            yield problem(end, f"'{end.path[-1]}' hoort bij 'soort: schaal'. Zet dat erbij, of haal dit weg.")
    card = question.get("op_kaart")
    if card is not None and _yes(question, "op_kaart") and (kind != _TEKST or question.items("delen")):
        yield problem(card, "Alleen een tekst zonder delen past op een kaart. Haal 'op_kaart' weg.")


def _read(question: Node) -> Iterator[Problem]:
    """Somebody must read it at some time, or it need not be asked."""
    readers = {who.text() for who in question.items("ziet")}
    opens, stays = question.get("opent"), question.get("blijft")
    if not readers and opens is not None and opens.text() in set(Opent) - {Opent.METEEN}:
        message = f"'opent: {opens.value}' heeft lezers nodig. Zet onder 'ziet' wie het mag lezen."
        yield problem(opens, message)
    elif not readers and not (_yes(question, "blijft") or _yes(question, "op_kaart")):
        yield problem(question, "Niemand leest dit ooit. Zet bij 'ziet' wie het leest, of haal de vraag weg.")
    if stays is not None and _yes(question, "blijft") and not readers & {BEGELEIDER, IEDEREEN}:
        message = "In het verslag komt wat de begeleider mag lezen. Zet 'begeleider' bij 'ziet'."
        yield problem(stays, message)


def _of_table(question: Node) -> Iterator[Problem]:
    """A table answers as one: with one pen, readable for who leads, who writes down what stands on paper."""
    writers = question.items("wie")
    pen = next((who for who in writers if who.value == TAFEL), None)
    if pen is None:
        return
    if len(writers) > 1:
        yield problem(pen, "Een tafel schrijft samen, met één pen. Zet alleen 'tafel' bij 'wie'.")
    if not {who.text() for who in question.items("ziet")} & {BEGELEIDER, IEDEREEN}:
        yield problem(
            pen, "Wat een tafel op papier zet, typt de begeleider over. Zet 'begeleider' bij 'ziet'."
        )
    opens = question.get("opent")
    if opens is not None and opens.text() in (Opent.SAMEN, Opent.SCHRIJVER):
        text = f"'opent: {opens.value}' is voor mensen, en hier schrijft een tafel."
        text += " Kies 'meteen' of 'begeleider'."
        yield problem(opens, text)


def _on_screen(question: Node) -> Iterator[Problem]:
    """The projector shows a whole room: no names, and nothing that is meant for the trainer alone."""
    readers = [who for who in question.items("ziet") if isinstance(who.value, str)]
    for who in readers:
        if who.value != SCHERM:
            continue
        if _yes(question, "met_naam"):
            yield problem(who, "Op het grote scherm komen geen namen. Haal 'scherm' of 'met_naam' weg.")
        if {one.text() for one in readers} == {SCHERM, BEGELEIDER}:
            message = "Wat op het grote scherm komt, leest iedereen. Zet 'iedereen' in plaats van"
            yield problem(who, f"{message} 'begeleider'.")


def _brought(question: Node, *, per_round: bool) -> Iterator[Problem]:
    """A situation has a title beside the rest, and is there before the rounds that choose it."""
    brought = question.get("inbreng")
    if brought is None or not _yes(question, "inbreng"):
        return
    in_words = (question.text("soort") or _TEKST) == _TEKST
    if not in_words or len(question.items("delen")) < 2 or question.text("opent") != Opent.BEGELEIDER:
        message = "Een situatie heeft een titel en nog iets, en gaat later open. Zet twee 'delen' en\n"
        yield problem(brought, message + "'opent: begeleider' bij deze vraag, of haal 'inbreng' weg.")
    if per_round:
        message = "Situaties zijn er voordat de groep kiest. Vraag dit in een fase zonder 'per_ronde'."
        yield problem(brought, message)


def _in_play(question: Node, roles: list[str]) -> Iterator[Problem]:
    """While they play, the phones of player and naaste show nothing else, and the room looks at them."""
    watching = [role for role in roles if role not in PLAYERS]
    allowed = (BEGELEIDER, *watching)
    for field in ("wie", "ziet"):
        for who in question.items(field):
            if who.text() in {*roles, *WRITERS, *READERS} - set(allowed):
                message = (
                    f"'{who.value}' kan niet tijdens het spel: de speler en de naaste hebben hun telefoon\n"
                    f"weggelegd. Kies uit: {', '.join(allowed)}. Of stel de vraag in een andere fase."
                )
                yield problem(who, message)


def _alone(question: Node) -> Iterator[Problem]:
    for who in question.items("ziet"):
        if who.value == GROEPJE:
            yield problem(who, "In deze fase zijn geen groepjes. Zet er 'groepjes: 3' bij, of kies 'tafel'.")


def _yes(question: Node, key: str) -> bool:
    return question.text(key) in ("ja", "true")
