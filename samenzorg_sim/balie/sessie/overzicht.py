"""What a trainer finds on the home page: cases, exercises, and her own sessions."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.materiaal import Materiaal
from samenzorg_sim.balie.sessie.register import Register
from samenzorg_sim.content.casus import Casus, Casussoort
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.oefenblad import Oefenblad
from samenzorg_sim.content.oefenblad_werkvorm import group_minutes
from samenzorg_sim.content.programma import Programma
from samenzorg_sim.content.scenario import Niveau, Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Moment, Refused
from samenzorg_sim.werkvorm.decide.sessie import is_empty
from samenzorg_sim.werkvorm.events import SessieOpened
from samenzorg_sim.werkvorm.plan import plan_steps
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL

#: Of a session's id its state, and the words behind its text ids; raises `Refused`.
Read = Callable[[str], tuple[Sessie, Callable[[str | None], str]]]


def make_overzicht(persoon: str, materiaal: Materiaal, register: Register, read: Read) -> dict[str, Any]:
    """The overview of one trainer, sessions newest first, as plain JSON."""
    library = materiaal.library
    newest = sorted(register.openings, key=lambda sessie: -register.openings[sessie][1])
    # What is played comes before what is only read: most groups come to play.
    cases = sorted(library.scenarios.values(), key=lambda case: case.voorbeeldgesprek is not None)
    # The easy ones first.
    bladen = sorted(library.oefenbladen.values(), key=lambda blad: list(Niveau).index(blad.niveau))
    return {
        "scenarios": [_scenario(one) for one in cases],
        "programmas": [_programma(one, library) for one in library.programmas.values()],
        "ritmes": [one.model_dump(mode="json") for one in library.ritmes.values()],
        "leidraden": [one.model_dump(mode="json") for one in library.leidraden.values()],
        "werkvormen": [_werkvorm(one, materiaal) for one in sorted(library.werkvormen.values(), key=_place)],
        "oefenbladen": [_oefenblad(one, library) for one in bladen],
        "sessies": [
            _sessie(one, *register.openings[one], materiaal, read)
            for one in newest
            if register.leidt(persoon, one)
        ],
    }


def _sessie(
    sessie: str, opening: SessieOpened, at: Moment, materiaal: Materiaal, read: Read
) -> dict[str, Any]:
    """A session, opened `at`; of one whose script or case is gone only that."""
    base = {"id": sessie, "geopend": at, "voorbeeld": opening.voorbeeld, "werkvorm": opening.werkvorm}
    try:
        script, (now, text) = materiaal.of(sessie), read(sessie)
        found = [materiaal.casus(script, tafel.scenario) for tafel in now.tafels.values()]
        casussen = [casus for casus in found if casus is not None]
    except Refused as gone:
        return base | {"titel": gone.melding, "bruikbaar": False}
    return base | {
        "titel": " en ".join(dict.fromkeys(casus.titel for casus in casussen)) or script.titel,
        "themas": sorted({thema for casus in casussen for thema in _themes(casus)}),
        "groep": text(opening.groep),
        "afgesloten": now.afgesloten,
        "fase": next((f.titel for f in script.fasen if f.id == now.tafels[EERSTE_TAFEL].fase), ""),
        "aantal": len(now.aanwezigen),
        "afspraken": len(now.afspraken),
        "leeg": is_empty(now),
        "weg": now.weg,
        "bruikbaar": True,
    }


def _scenario(scenario: Scenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "titel": scenario.titel,
        "samenvatting": scenario.samenvatting,
        "niveau": scenario.niveau.value,
        "minuten": scenario.minuten,
        "themas": list(scenario.themas),
        "leerdoelen": [doel.tekst for doel in scenario.leerdoelen],
        "alleen": bool(scenario.antwoorden),
        "voorlezen": scenario.voorbeeldgesprek is not None,
    }


def _werkvorm(script: Werkvorm, materiaal: Materiaal) -> dict[str, Any]:
    """A script with the cases that fit it, and its steps as a group walks them."""
    return {
        "id": script.id,
        "titel": script.titel,
        "uitleg": script.uitleg,
        "casus": script.casus.value,
        "casussen": [_case(casus) for casus in materiaal.passend(script)],
        "voorlezen": script.leest_voor,
        "groep": {"van": script.groep.van, "tot": script.groep.tot, "waarom": script.groep.waarom},
        "dagen": sum(fase.dagen or 0 for fase in script.fasen),
        "rondes": None if script.duur is None else script.duur.rondes,
        "past_bij": None if script.past_bij is None else script.past_bij.model_dump(mode="json"),
        "fasen": [
            {
                "id": fase.id,
                "titel": stap.titel,
                "minuten": stap.minuten,
                "dagen": fase.dagen,
                "deel": stap.deel.value,
                "keer": stap.keer,
                "tafels": stap.tafels,
            }
            for fase, stap in zip(script.fasen, plan_steps(script), strict=True)
        ],
    }


def _oefenblad(blad: Oefenblad, library: Library) -> dict[str, Any]:
    return {
        "id": blad.id,
        "titel": blad.titel,
        "uitleg": blad.uitleg,
        "niveau": blad.niveau.value,
        "minuten": blad.minuten,
        "minuten_samen": group_minutes(library.groepsvormen[blad.id]),
    }


def _programma(programma: Programma, library: Library) -> dict[str, Any]:
    """A day, and for each part what its script and case are called and which of the two we do not have."""
    scripts = {**library.groepsvormen, **library.werkvormen}
    cases: dict[str, Casus] = {**library.ecogrammen, **library.scenarios}
    namen = []
    for deel in programma.onderdelen:
        script, case = scripts.get(deel.werkvorm or ""), cases.get(deel.scenario or "")
        asked = ((deel.werkvorm, script), (deel.scenario, case))
        namen.append(
            {
                "oefening": None if script is None else script.titel,
                "casus": None if case is None else case.titel,
                "ontbreekt": [name for name, found in asked if name and not found],
            }
        )
    return {"dag": programma.model_dump(mode="json"), "namen": namen}


def _themes(casus: Casus) -> tuple[str, ...]:
    return casus.themas if isinstance(casus, Scenario) else ()


def _case(casus: Casus) -> dict[str, Any]:
    """A case as a trainer chooses it; a conversation says how hard it is, and what one learns from it."""
    talk = casus if isinstance(casus, Scenario) else None
    return {
        "id": casus.id,
        "titel": casus.titel,
        "samenvatting": casus.samenvatting,
        "niveau": None if talk is None else talk.niveau.value,
        "leerdoelen": [] if talk is None else [doel.tekst for doel in talk.leerdoelen],
    }


def _place(script: Werkvorm) -> tuple[object, ...]:
    """Where a script stands in the list: by kind, what is only read aloud later, the shorter ones last."""
    return (list(Casussoort).index(script.casus), script.leest_voor, script.duur is not None)
