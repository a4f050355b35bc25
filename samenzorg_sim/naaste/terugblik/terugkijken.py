"""The whole of looking back at one talk, in words."""

import re
from dataclasses import dataclass

from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Gesprek
from samenzorg_sim.naaste.terugblik.bewoording import SOORT_NAAM, called, sentence
from samenzorg_sim.naaste.terugblik.gevoel import Gevoel, feel
from samenzorg_sim.naaste.terugblik.onverteld import Onverteld, untold
from samenzorg_sim.naaste.terugblik.waarom import noticed, why
from samenzorg_sim.naaste.wet import Wet
from samenzorg_sim.naaste.woorden import telling_words


@dataclass(frozen=True)
class Teruggezien:
    """One turn: what it was, why he reacted so, how he felt then, what else it did, and what helps here."""

    soort: str
    waarom: str
    gevoel: Gevoel
    opgemerkt: tuple[str, ...]
    helpt: str


@dataclass(frozen=True)
class Afloop:
    """How it ended; `goed`: one can be content. `nee`: a no was told. `uitweg`: how it goes on safely."""

    tekst: str
    goed: bool
    nee: str
    uitweg: str


@dataclass(frozen=True)
class Terugblik:
    """`begin` is how he came in; `praten` says who talked how much."""

    begin: Gevoel
    beurten: tuple[Teruggezien, ...]
    onverteld: tuple[Onverteld, ...]
    praten: str
    afloop: Afloop | None


def look_back(wet: Wet, gesprek: Gesprek) -> Terugblik:
    """Everything there is to say about this talk; `gesprek` has begun."""
    begin = gesprek.begin
    assert begin is not None
    turns, was = [], begin
    for number, turn in enumerate(gesprek.beurten):
        turns.append(
            Teruggezien(
                SOORT_NAAM[turn.zet.soort],
                why(wet, gesprek.beurten[:number], was, turn),
                feel(wet, was, turn.na),
                noticed(wet, gesprek.beurten[:number], was, turn),
                _helped(wet, was, turn),
            )
        )
        was = turn.na
    how = feel(wet, None, begin)
    return Terugblik(how, tuple(turns), untold(wet, gesprek), _talked(wet, gesprek), _ending(wet, gesprek))


def spoken_words(text: str) -> int:
    """How many words somebody says; what stands in brackets is done, not said."""
    return len(re.sub(r"\([^)]*\)", " ", text).split())


def answer_words(wet: Wet, turn: Beantwoord) -> str:
    """What he said, as the scenario has it today; empty for silence."""
    if turn.onthulling is not None:
        return telling_words(wet, turn.onthulling)
    return next((one.tekst for one in wet.scenario.antwoorden if one.id == turn.antwoord), "")


def own_words(wet: Wet, turn: Beantwoord) -> str:
    """The formulation that was chosen; empty for own words, which nobody kept."""
    return next((one.zegt for one in wet.scenario.zinnen if one.id == turn.zin), "")


def _helped(wet: Wet, was: Binnen, turn: Beantwoord) -> str:
    if Reden.HELPT not in turn.redenen or len(turn.na.geholpen) == len(was.geholpen):
        return ""
    return next((one.tekst for one in wet.scenario.wat_helpt if one.id == turn.na.geholpen[-1]), "")


def _talked(wet: Wet, gesprek: Gesprek) -> str:
    wie = called(wet.scenario.rollen.naaste.naam)
    if not gesprek.beurten:
        return "U hebt nog niets gezegd."
    mine = sum(turn.woorden or spoken_words(own_words(wet, turn)) for turn in gesprek.beurten)
    theirs = spoken_words(wet.scenario.rollen.naaste.openingszin)
    theirs += sum(spoken_words(answer_words(wet, turn)) for turn in gesprek.beurten)
    if mine > 1.25 * theirs:
        most = f"U was meer aan het woord dan {wie}."
    elif theirs > 1.25 * mine:
        most = f"{wie} was meer aan het woord dan u."
    else:
        most = f"U en {wie} waren ongeveer even lang aan het woord."
    return f"{most} U zei {mine} woorden, {wie} {theirs}."


def _ending(wet: Wet, gesprek: Gesprek) -> Afloop | None:
    if not gesprek.voorbij or gesprek.binnen is None:
        return None
    wie = called(wet.scenario.rollen.naaste.naam)
    ending = next((one for one in wet.scenario.eindes if one.id == gesprek.einde), None)
    noes = [one for s in wet.scenario.onderwerpen for one in s.onthullingen if one.nee]
    nee = ""
    if any(one.id in gesprek.binnen.verteld for one in noes):
        nee = sentence(f"{wie} zei ergens nee op. Een nee mag een nee blijven: dat is geen mislukt gesprek")
    if ending is None:
        return Afloop("Het gesprek is hier gestopt.", False, nee, "")
    return Afloop(ending.tekst, ending.goed, nee, ending.uitweg or "")
