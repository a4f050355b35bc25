"""Why the naaste reacted as he did: the term of the model without which it would have been least likely."""

from collections.abc import Iterator, Sequence

from samenzorg_sim.content.soort import Reactie
from samenzorg_sim.naaste.coefficienten import REACTIES, Rij
from samenzorg_sim.naaste.gewichten import (
    BELOFTE,
    HELPT,
    HERHAALD_STEMMING,
    NEE_GEDUWD,
    NEE_GEHOORD,
    STEMMING_GEWICHT,
    STEMMINGEN,
    VRAAG_GENEGEERD,
    ZORG_GENEGEERD,
    Toon,
)
from samenzorg_sim.naaste.kansen import MILLE, chances
from samenzorg_sim.naaste.model import Stap, react, stemming
from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Niveaus
from samenzorg_sim.naaste.terugblik.bewoording import DEED, NA_SOORT, called, sentence
from samenzorg_sim.naaste.terugblik.oorzaken import DOOR_REDEN, DOOR_RIJ, DOOR_TOESTAND, DOOR_TOON, UITKOMST
from samenzorg_sim.naaste.wet import GROEP, RIJ, Wet

# A term explains a reaction when it made it at least this much likelier, and one that stayed unlikely all the
# same only when it made it twice as likely; else it was the draw.
_EXPLAINS, _EXPLAINS_UNLIKELY = 1.2, 2.0
_OFTEN, _SOMETIMES = 0.25, 0.1

_TELLING = {2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", 6: "zesde"}
_GETAL = {2: "twee", 4: "vier"}
_EFFECT: dict[Reden, Niveaus] = {
    Reden.NEE_GEDUWD: NEE_GEDUWD,
    Reden.NEE_GEHOORD: NEE_GEHOORD,
    Reden.VRAAG_GENEGEERD: VRAAG_GENEGEERD,
    Reden.ZORG_GENEGEERD: ZORG_GENEGEERD,
    Reden.HELPT: HELPT,
    Reden.BELOFTE: BELOFTE,
}
_EIGEN_RIJ = {Rij.NIEUWS: Reden.NIEUWS, Rij.ANTWOORD: Reden.VRAAG_BEANTWOORD, Rij.ADVIES_MAG: Reden.MAG}


def why(wet: Wet, before: Sequence[Beantwoord], was: Binnen, turn: Beantwoord) -> str:
    """One Dutch sentence about the answer to `turn`; `before` are the turns that went before it."""
    wie = called(wet.scenario.rollen.naaste.naam)
    deed = DEED[turn.reactie].format(wie)
    if Reden.MOE in turn.redenen:
        return f"{deed}, want de energie was op."
    if Reden.ZORG_KOMT_TERUG in turn.redenen:
        times = _GETAL.get(turn.na.zorg_oud, "een paar")
        over = _title(wet, turn.na.zorg)
        return f"{wie} begon weer over {over}, want daar was u {times} keer aan voorbijgegaan."
    stap = react(wet, was, turn.zet, turn.worp)
    terms = sorted(_terms(wet, was, turn, stap), key=lambda term: -term[0])
    likely = _chance(stap.rij, was.toon, stap.stemming, turn.reactie) >= _SOMETIMES * MILLE
    least = _EXPLAINS if likely else _EXPLAINS_UNLIKELY
    for ratio, clause in terms:
        if ratio >= least and clause:
            return sentence(f"{deed}, want {_filled(clause, wet, before, was, turn)}")
    return _by_chance(deed, turn, stap, was)


def noticed(wet: Wet, before: Sequence[Beantwoord], was: Binnen, turn: Beantwoord) -> tuple[str, ...]:
    """What else this turn did to the naaste, a sentence each.

    Left out is what `why` says already, and what helps here: the scenario has its own words for that.
    """
    said = why(wet, before, was, turn)
    told = [one for one in turn.redenen if one in DOOR_REDEN and one is not Reden.HELPT]
    found = (_filled(DOOR_REDEN[one], wet, before, was, turn) for one in told)
    return tuple(sentence(clause) for clause in found if clause not in said)


def _filled(clause: str, wet: Wet, before: Sequence[Beantwoord], was: Binnen, turn: Beantwoord) -> str:
    return clause.format(
        wie=called(wet.scenario.rollen.naaste.naam),
        zorg=_title(wet, was.zorg),
        nth=_TELLING.get(_in_a_row(before, turn), "zoveelste"),
        nieuws=_unknown(wet, turn.na.weet),
    )


def _terms(wet: Wet, was: Binnen, turn: Beantwoord, stap: Stap) -> Iterator[tuple[float, str]]:
    """How much likelier each term made this reaction, with what to say about it."""
    rij, toon, mood, reactie = stap.rij, was.toon, stap.stemming, turn.reactie
    found = max(1, _chance(rij, toon, mood, reactie))
    outcome = UITKOMST[reactie]
    if rij in _EIGEN_RIJ:
        plain = _chance(RIJ[turn.zet.soort], toon, mood, reactie)
        yield found / max(1, plain), DOOR_REDEN[_EIGEN_RIJ[rij]]
    usual = sum(_chance(each, toon, mood, reactie) for each in Rij) / len(Rij)
    yield found / usual, DOOR_RIJ.get((rij, outcome), "")
    yield found / max(1, _chance(rij, Toon.VLAK, mood, reactie)), DOOR_TOON.get(toon, "")
    before = stemming(wet, was.niveaus)
    middle = _chance(rij, toon, STEMMINGEN // 2, reactie)
    yield _chance(rij, toon, before, reactie) / max(1, middle), _state_clause(was.niveaus, before)
    for reden in turn.redenen:
        without = _mood_without(wet, stap, reden)
        if without is not None:
            yield found / max(1, _chance(rij, toon, without, reactie)), DOOR_REDEN[reden]


def _chance(rij: Rij, toon: Toon, mood: int, reactie: Reactie) -> int:
    """In thousandths; to open up and to tell are one chance, as the model has it."""
    table = chances(rij, toon, mood)
    same = (Reactie.OPENT, Reactie.VERTELT) if reactie in (Reactie.OPENT, Reactie.VERTELT) else (reactie,)
    return sum(table[REACTIES.index(each)] for each in same)


def _mood_without(wet: Wet, stap: Stap, reden: Reden) -> int | None:
    """The mood there would have been without this; None for what has no effect of its own."""
    if reden is Reden.HERHAALD:
        return min(STEMMINGEN - 1, stap.stemming - HERHAALD_STEMMING)
    if reden not in _EFFECT:
        return None
    v, g, d, e = (n - x for n, x in zip(stap.niveaus, _EFFECT[reden], strict=True))
    extra = HERHAALD_STEMMING if Reden.HERHAALD in stap.redenen else 0
    return stemming(wet, (v, g, d, e), extra)


def _state_clause(niveaus: Niveaus, mood: int) -> str:
    """What in his state weighed most, for better or worse."""
    weights = [w * (n - 10) for w, n in zip(STEMMING_GEWICHT, niveaus, strict=True)]
    good = mood > STEMMINGEN // 2
    most = max(weights) if good else min(weights)
    return DOOR_TOESTAND[good][weights.index(most)]


def _by_chance(deed: str, turn: Beantwoord, stap: Stap, was: Binnen) -> str:
    chance = _chance(stap.rij, was.toon, stap.stemming, turn.reactie) / MILLE
    na = NA_SOORT[turn.zet.soort]
    if chance >= _OFTEN:
        return f"{deed}, zoals vaak {na}."
    if chance >= _SOMETIMES:
        return f"{deed}, zoals soms {na}."
    return f"{deed}; dat was toeval, want meestal gaat het anders {na}."


def _in_a_row(before: Sequence[Beantwoord], turn: Beantwoord) -> int:
    many = 1
    for one in reversed(before):
        if GROEP[one.zet.soort] != GROEP[turn.zet.soort]:
            break
        many += 1
    return many


def _title(wet: Wet, onderwerp: str | None) -> str:
    subject = wet.onderwerpen.get(onderwerp or "")
    return f"‘{subject.titel}’" if subject else "een zorg"


def _unknown(wet: Wet, weet: Sequence[str]) -> str:
    """What he did not know before this turn, as a clause."""
    subject = wet.onderwerpen.get(weet[-1]) if weet else None
    text = (subject.wist_niet or "") if subject else ""
    return f": {text[0].lower()}{text[1:].rstrip('.')}" if text.startswith("Dat ") else ""
