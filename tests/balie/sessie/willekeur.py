"""Orders by chance: what a trainer or a phone might press, about what there is or never was."""

from typing import Any

from hypothesis import strategies as st

from samenzorg_sim.werkvorm.state import Sessie
from tests.werkvorm.oefening import shipped

SCRIPT, CASE = shipped().werkvormen["oefengesprek-standaard"], shipped().scenarios["de-chauffeur"]
NAMEN = ("Ans", "Bea", "Cor", "Dirk", "Els", "Joop", "Jet")
POINTS = [punt.id for kaart in CASE.rollen.observatoren for punt in kaart.kijkpunten]
DAYS = st.sampled_from(["2026-12-01", "2026-12-08"])
TRAINER = [
    "fase", "fase", "fase", "toevoegen", "vertrekken", "terugkeren", "overname", "rol", "rol", "verdeel",
    "begin", "begin", "time_out", "hervat", "stop", "tijdlijn_tonen", "tijdlijn_gezien",
    "tijdlijn_openen", "leerpunt", "afspraak", "afspraak_weg", "sluit", "heropen", "heropen", "heropen",
]  # fmt: skip
PHONE = [
    "meedoen", "tik", "tik", "tik", "tik_terug", "stop", "alleen_luisteren", "tijdlijn_gezien",
    "leerpunt", "afspraak", "afspraak_weg", "vertrekken", "terugkeren",
]  # fmt: skip


def filled(data: st.DataObject, soort: str, state: Sessie) -> dict[str, Any]:
    """An order of this kind about what there is, or about what never was."""

    def one(ids: Any, kind: str) -> str:
        return str(data.draw(st.sampled_from([*ids, f"{kind}_{0:032x}"])))

    fields: dict[str, Any] = {
        "fase": lambda: {
            "fase": data.draw(st.sampled_from([f.id for f in SCRIPT.fasen])),
            "ronde": data.draw(st.integers(0, 4)),
        },
        "toevoegen": lambda: {"naam": data.draw(st.sampled_from(["Zus", "Ans"]))},
        "meedoen": lambda: {
            "naam": data.draw(st.sampled_from(NAMEN)),
            "zelfde": data.draw(st.sampled_from([None, True, False])),
        },
        "overname": lambda: {"apparaat": one(state.overnames, "a"), "goed": data.draw(st.booleans())},
        "rol": lambda: {
            "deelnemer": one(state.deelnemers, "d"),
            "rol": data.draw(st.sampled_from([rol.id for rol in SCRIPT.rollen])),
        },
        "tik": lambda: {"spel": one(state.spellen, "g"), "knop": data.draw(st.sampled_from(POINTS))},
        "tik_terug": lambda: {
            "spel": one(state.spellen, "g"),
            "tag": one([tag for spel in state.spellen.values() for tag in spel.tags], "c"),
        },
        "alleen_luisteren": lambda: {"aan": data.draw(st.booleans())},
        "tijdlijn_tonen": lambda: {
            "spel": one(state.spellen, "g"),
            "op": data.draw(st.sampled_from(["telefoon", "laptop"])),
        },
        "tijdlijn_gezien": lambda: {"spel": one(state.spellen, "g"), "mag_open": data.draw(st.booleans())},
        "leerpunt": lambda: {
            "tekst": data.draw(st.sampled_from(["", "Stil zijn"])),
            "deelnemer": one(state.deelnemers, "d"),
        },
        "afspraak": lambda: {"wat": "Bellen", "wanneer": data.draw(DAYS), "terugkijken": data.draw(DAYS)},
        "afspraak_weg": lambda: {"afspraak": one(state.afspraken, "k")},
    }
    fields |= {name: lambda: {"spel": one(state.spellen, "g")} for name in ("time_out", "hervat", "stop")}
    fields["tijdlijn_openen"] = fields["stop"]
    fields |= {
        name: lambda: {"deelnemer": one(state.deelnemers, "d")} for name in ("vertrekken", "terugkeren")
    }
    return {"soort": soort, **fields.get(soort, dict)()}
