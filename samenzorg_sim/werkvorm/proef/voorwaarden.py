"""The conditions of phases taken apart, and what everybody must choose for each of them to hold."""

from collections.abc import Iterator, Mapping

from samenzorg_sim.content.voorwaarde import Voorwaarde
from samenzorg_sim.content.werkvorm import Fase, Werkvorm

KEYS = ("tafels", "ronde", "spel", "naaste", "vraag")


def conditions_of(fase: Fase) -> dict[str, Fase]:
    """The phase once for each of its conditions, with that one alone; an answer goes with its question."""
    if fase.als is None:
        return {}
    values = fase.als.model_dump(exclude_defaults=True)
    apart = {key: {key: values[key]} for key in KEYS if key in values}
    if "vraag" in apart:
        apart["vraag"]["antwoord"] = values["antwoord"]
    return {key: fase.model_copy(update={"als": Voorwaarde(**one)}) for key, one in apart.items()}


def choices_to_try(script: Werkvorm) -> Iterator[Mapping[str, str]]:
    """What everybody chooses: nothing in particular, and for each answer that decides that and another."""
    yield {}
    for fase in script.fasen:
        if fase.als is None or fase.als.vraag is None or fase.als.antwoord is None:
            continue
        before = _leading_to(script, fase.als.vraag)
        found = script.schrijfvraag(fase.als.vraag)
        assert found is not None  # reading refuses a question that is not there
        others = [keuze.id for keuze in found[1].keuzes if keuze.id != fase.als.antwoord]
        yield {**before, fase.als.vraag: fase.als.antwoord}
        yield {**before, fase.als.vraag: others[0]}


def _leading_to(script: Werkvorm, vraag: str) -> dict[str, str]:
    """What must have been chosen before this question is asked at all."""
    found = script.schrijfvraag(vraag)
    als = None if found is None else found[0].als
    if als is None or als.vraag is None or als.antwoord is None:
        return {}
    return {**_leading_to(script, als.vraag), als.vraag: als.antwoord}
