"""What must fit together in a short exercise: each form of question has what it needs and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.explain import choose
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.oefenblad import Past, Vorm
from samenzorg_sim.content.scenario_references import once

_HOORT_BIJ = {
    "antwoorden": (Vorm.KIES,),
    "gezocht": (Vorm.TYP,),
    "gehoord": (Vorm.TYP,),
    "punten": (Vorm.SCHRIJF, Vorm.KAART),
    "voorbeelden": (Vorm.TYP, Vorm.SCHRIJF),
}
_NODIG = {
    Vorm.KIES: ("antwoorden", "Er valt niets te kiezen. Zet onder 'antwoorden' er ten minste twee."),
    Vorm.TYP: ("gezocht", "Wij weten niet wat hier past. Zet bij 'gezocht' een soort beurt."),
    Vorm.SCHRIJF: ("punten", "Er is niets om naast te leggen. Zet onder 'punten' waar u op let."),
    Vorm.KAART: ("praat", "Over deze kaart valt niet te praten. Zet bij 'praat' een vraag voor de groep."),
}


def check_oefenblad(root: Node) -> Iterator[Problem]:
    """Every cross-reference problem of this file."""
    questions = root.items("vragen")
    yield from once(questions)
    asked: list[Node] = []
    for question in questions:
        yield from _form(question)
        yield from _answers(question)
        yield from _again(question, asked)
        asked.append(question)
    if questions and not any(question.get("praat") for question in questions):
        text = "Met een groep blijft dit leeg. Zet bij ten minste één vraag 'praat', om samen over te praten."
        yield problem(questions[0], text)


def _form(question: Node) -> Iterator[Problem]:
    """What belongs to its form is there, what belongs to another is not."""
    form = question.text("vorm")
    if form not in set(Vorm):
        return
    needed, message = _NODIG[Vorm(form)]
    if question.get(needed) is None:
        yield problem(question, message)
    for field, forms in _HOORT_BIJ.items():
        node = question.get(field)
        if node is not None and form not in forms:
            listed = " of ".join(f"'vorm: {one}'" for one in forms)
            yield problem(node, f"'{field}' hoort bij {listed}. Verander de vorm, of haal dit weg.")


def _answers(question: Node) -> Iterator[Problem]:
    """At least two, and either all say how well they fit or none does."""
    answers = question.items("antwoorden")
    yield from once(answers)
    if len(answers) == 1:
        yield problem(answers[0], _NODIG[Vorm.KIES][1])
    weighed = [answer for answer in answers if answer.get("past")]
    for answer in answers if weighed else ():
        if answer not in weighed:
            yield problem(answer, "Andere antwoorden zeggen of ze passen. Zet ook hier 'past', of nergens.")
    if weighed and not any(answer.text("past") == Past.GOED for answer in answers):
        yield problem(weighed[0], "Geen enkel antwoord past goed. Zet bij één antwoord 'past: goed'.")


def _again(question: Node, asked: list[Node]) -> Iterator[Problem]:
    """Only what was answered before can be read again; in a group, only what the group answered."""
    written = {one.text("id"): one for one in asked if one.text("vorm") != Vorm.KAART}
    for again in question.items("leest"):
        earlier = written.get(str(again.value))
        if earlier is None and not written:
            yield problem(again, "Hiervoor is nog niets beantwoord. Haal 'leest' weg.")
        elif earlier is None:
            yield problem(again, choose(str(again.value), "vraag hiervoor met een antwoord", list(written)))
        elif question.get("praat") is not None and earlier.get("praat") is None:
            text = f"De groep krijgt vraag '{again.value}' niet. Zet daar 'praat' bij, of haal dit weg."
            yield problem(again, text)
