"""What a trainer finds on the home page: cases, exercises, and her own sessions."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.materiaal import Materiaal
from samenzorg_sim.balie.sessie.register import Register
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
        base = {"id": sessie, "geopend": at, "voorbeeld": opening.voorbeeld}
        try:
            script, (now, text) = materiaal.of(sessie), read(sessie)
            scenarios = [materiaal.scenario(tafel.scenario) for tafel in now.tafels.values()]
        except Refused as gone:
            return base | {"titel": gone.melding, "bruikbaar": False}
        return base | {
            "titel": " en ".join(dict.fromkeys(scenario.titel for scenario in scenarios)),
            "themas": sorted({thema for scenario in scenarios for thema in scenario.themas}),
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
        "werkvormen": [
            {
                "id": w.id,
                "titel": w.titel,
                "uitleg": w.uitleg,
                "voorlezen": w.leest_voor,
                "groep": {"van": w.groep.van, "tot": w.groep.tot, "waarom": w.groep.waarom},
                "rondes": None if w.duur is None else w.duur.rondes,
                "fasen": [
                    {
                        "id": fase.id,
                        "titel": stap.titel,
                        "minuten": stap.minuten,
                        "deel": stap.deel.value,
                        "keer": stap.keer,
                        "tafels": stap.tafels,
                    }
                    for fase, stap in zip(w.fasen, plan_steps(w), strict=True)
                ],
            }
            # The ordinary one, in which everybody plays, comes first; what is only read aloud last.
            for w in sorted(library.werkvormen.values(), key=lambda w: (w.leest_voor, w.duur is not None))
        ],
        "sessies": [line(sessie) for sessie, _ in newest if register.leidt(persoon, sessie)],
    }
