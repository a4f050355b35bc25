"""What a trainer finds on the home page: cases, exercises, and her own sessions."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.materiaal import Materiaal
from samenzorg_sim.balie.sessie.register import Register
from samenzorg_sim.content.casus import Casus, Casussoort
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.oefenblad_werkvorm import group_minutes
from samenzorg_sim.content.programma import Programma
from samenzorg_sim.content.scenario import Niveau, Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.decide.sessie import is_empty
from samenzorg_sim.werkvorm.plan import plan_steps
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL


def make_overzicht(
    persoon: str,
    materiaal: Materiaal,
    register: Register,
    read: Callable[[str], tuple[Sessie, Callable[[str | None], str]]],
) -> dict[str, Any]:
    """The overview of one trainer, sessions newest first, as plain JSON.

    `read` gives a session's state and the words behind its text ids; it may raise `Refused`.
    """
    library = materiaal.library
    newest = sorted(register.openings.items(), key=lambda item: -item[1][1])

    def line(sessie: str) -> dict[str, Any]:
        opening, at = register.openings[sessie]
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

    return {
        "scenarios": [
            {
                "id": s.id,
                "titel": s.titel,
                "samenvatting": s.samenvatting,
                "niveau": s.niveau.value,
                "minuten": s.minuten,
                "themas": list(s.themas),
                "leerdoelen": [doel.tekst for doel in s.leerdoelen],
                "alleen": bool(s.antwoorden),
                "voorlezen": s.voorbeeldgesprek is not None,
            }
            # What is played comes before what is only read: most groups come to play.
            for s in sorted(library.scenarios.values(), key=lambda s: s.voorbeeldgesprek is not None)
        ],
        "programmas": [_programma(one, library) for one in library.programmas.values()],
        "ritmes": [one.model_dump(mode="json") for one in library.ritmes.values()],
        "leidraden": [een.model_dump(mode="json") for een in library.leidraden.values()],
        "werkvormen": [
            {
                "id": w.id,
                "titel": w.titel,
                "uitleg": w.uitleg,
                "casus": w.casus.value,
                "casussen": [_case(casus) for casus in materiaal.passend(w)],
                "voorlezen": w.leest_voor,
                "groep": {"van": w.groep.van, "tot": w.groep.tot, "waarom": w.groep.waarom},
                "dagen": sum(fase.dagen or 0 for fase in w.fasen),
                "rondes": None if w.duur is None else w.duur.rondes,
                "past_bij": None if w.past_bij is None else w.past_bij.model_dump(mode="json"),
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
                    for fase, stap in zip(w.fasen, plan_steps(w), strict=True)
                ],
            }
            # The ordinary one, in which everybody plays, comes first; what is only read aloud last.
            for w in sorted(library.werkvormen.values(), key=_place)
        ],
        "oefenbladen": [
            {
                "id": blad.id,
                "titel": blad.titel,
                "uitleg": blad.uitleg,
                "niveau": blad.niveau.value,
                "minuten": blad.minuten,
                "minuten_samen": group_minutes(library.groepsvormen[blad.id]),
            }
            # The easy ones first.
            for blad in sorted(library.oefenbladen.values(), key=lambda one: list(Niveau).index(one.niveau))
        ],
        "sessies": [line(sessie) for sessie, _ in newest if register.leidt(persoon, sessie)],
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
    """Where a script stands in the list: conversations first, by kind, and the shorter ones later."""
    return (list(Casussoort).index(script.casus), script.leest_voor, script.duur is not None)
