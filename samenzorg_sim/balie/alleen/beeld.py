"""A talk as its owner sees it, and the list of her own talks, as plain JSON."""

from dataclasses import asdict
from typing import Any

from samenzorg_sim.balie.alleen.invulling import plain_invulling
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.overzetten import carry_over
from samenzorg_sim.naaste.state import Beantwoord, Gesprek
from samenzorg_sim.naaste.terugblik.bewoording import SOORT_NAAM, called
from samenzorg_sim.naaste.terugblik.terugkijken import answer_words, look_back, own_words
from samenzorg_sim.naaste.wet import Wet


def make_beeld(blik: Blik, wet: Wet) -> dict[str, Any]:
    """Everything of one talk; `terugblik` only when it is over: before, it would tell what is held back."""
    over = carry_over(wet, blik.state)
    gesprek, scenario = over.gesprek, wet.scenario
    naaste = scenario.rollen.naaste
    said = {turn.zin for turn in gesprek.beurten}
    return {
        "id": blik.stream,
        "versie": blik.versie,
        "naam": blik.text(gesprek.naam),
        "uit": gesprek.uit,
        "tekening": gesprek.tekening,
        "invulling": plain_invulling(scenario, gesprek, blik.text),
        "scenario": scenario.id,
        "titel": scenario.titel,
        "naaste": called(naaste.naam),
        "tekenen": scenario.tekenen,
        "situatie": scenario.rollen.zorgmedewerker.situatie,
        "doel": scenario.rollen.zorgmedewerker.doel,
        "openingszin": naaste.openingszin,
        "beurten": [_turn(wet, turn) for turn in gesprek.beurten],
        "over": None if gesprek.binnen is None else gesprek.binnen.onderwerp,
        "verslag": list(over.verslag),
        "voorbij": gesprek.voorbij,
        "kan_verder": _can_go_on(gesprek, scenario),
        "zinnen": [
            {"id": one.id, "zegt": one.zegt, "onderwerp": one.onderwerp, "gezegd": one.id in said}
            for one in scenario.zinnen
        ],
        "onderwerpen": [
            {"id": one.id, "titel": one.titel, "teksten": _about(scenario, one.id)}
            for one in scenario.onderwerpen
        ],
        "soorten": [{"id": soort.value, "naam": SOORT_NAAM[soort]} for soort in Soort],
        "terugblik": asdict(look_back(wet, gesprek)) if gesprek.voorbij else None,
    }


def _can_go_on(gesprek: Gesprek, scenario: Scenario) -> bool:
    """Whether a talk that was ended may go on: he has not left, and it did not last as long as it may."""
    left = gesprek.binnen is None or gesprek.binnen.weg
    return gesprek.voorbij and not left and len(gesprek.beurten) < scenario.karakter.beurten


def _turn(wet: Wet, turn: Beantwoord) -> dict[str, Any]:
    return {
        "soort": turn.zet.soort.value,
        "soort_naam": SOORT_NAAM[turn.zet.soort],
        "onderwerp": turn.zet.onderwerp,
        "belooft": turn.zet.belooft,
        "zin": turn.zin,
        "zegt": own_words(wet, turn),
        "woorden": turn.woorden,
        "reactie": turn.reactie.value,
        "antwoord": answer_words(wet, turn),
    }


def _about(scenario: Scenario, onderwerp: str) -> list[str]:
    """What is said about a subject by who practises, to recognise it by; never what the naaste holds back."""
    subject = next(one for one in scenario.onderwerpen if one.id == onderwerp)
    turns = [turn for walk in scenario.wandelingen for turn in walk.beurten]
    said = [one.zegt for one in scenario.zinnen if one.onderwerp == onderwerp]
    said += [turn.zegt for turn in turns if turn.onderwerp == onderwerp]
    return list(dict.fromkeys([subject.titel, *said]))
