"""Orders by chance: what a trainer or a phone might press, about what there is or never was."""

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.state import Sessie
from tests.werkvorm.oefening import shipped

CASE = shipped().scenarios["de-chauffeur"]
NAMEN = ("Ans", "Bea", "Cor", "Dirk", "Els", "Joop", "Jet")
POINTS = [punt.id for kaart in CASE.rollen.observatoren for punt in kaart.kijkpunten]
DAYS = st.sampled_from(["2026-12-01", "2026-12-08"])
# A trainer shuts the day and opens it again; more often the latter, or nothing would happen any more.
TRAINER = [
    "fase", "fase", "fase", "toevoegen", "vertrekken", "terugkeren", "overname", "rol", "rol", "verdeel",
    "begin", "begin", "time_out", "hervat", "stop", "tijdlijn_tonen", "tijdlijn_gezien",
    "tijdlijn_openen", "leerpunt", "afspraak", "afspraak_weg", "sluit", "heropen", "heropen", "heropen",
    "tafel_erbij", "tafel_weg", "aan_tafel", "aan_tafel", "tafels_verdelen", "casus", "herkansing", "tijd",
    "pauze", "pauze_klaar", "groepjes", "medebegeleider", "medebegeleider_weg", "leiden_klaar", "donker",
    "wens", "wissen", "bewaren", "vergelijking", "antwoord", "antwoord", "open_vraag", "open_vraag",
]  # fmt: skip
PHONE = [
    "meedoen", "tik", "tik", "tik", "tik_terug", "stop", "alleen_luisteren", "tijdlijn_gezien",
    "leerpunt", "afspraak", "afspraak_weg", "vertrekken", "terugkeren",
    "wens", "wissen", "bewaren", "antwoord", "antwoord", "antwoord", "toon_antwoord", "leiden",
    "leiden_klaar",
]  # fmt: skip
# What a phone that leads presses.
LEADER = [
    "fase",
    "begin",
    "time_out",
    "hervat",
    "stop",
    "herkansing",
    "tijd",
    "pauze",
    "pauze_klaar",
    "donker",
]


def filled(
    data: st.DataObject, soort: str, state: Sessie, script: Werkvorm, leidcode: str, word: str
) -> dict[str, Any]:
    """An order of this kind about what there is, or about what never was; `word` is what an answer says."""
    questions = [vraag.id for fase in script.fasen for vraag in fase.schrijfvragen]

    def some(*choices: Any) -> Any:
        return data.draw(st.sampled_from(choices))

    def one(ids: Iterable[str], kind: str) -> str:
        return str(some(*ids, f"{kind}_{0:032x}"))

    def tafel() -> int:
        return int(some(*state.tafels, 1, 9))

    def place() -> dict[str, Any]:
        return {
            "vraag": some(*questions, "bestaat-niet"),
            "tafel": tafel(),
            "ronde": some(0, 1, 1, 2),
            "keer": some(None, None, 0, 1),
        }

    def answer() -> dict[str, Any]:
        said = some({"tekst": word}, {"tekst": word}, {"keuze": "door"}, {"keuze": "klaar"}, {"stap": 3}, {})
        return place() | {"deel": some(0, 0, 1, 2)} | said

    def spel() -> dict[str, Any]:
        return {"spel": one(state.spellen, "g")}

    def who() -> dict[str, Any]:
        return {"deelnemer": one(state.deelnemers, "d")}

    yes = st.booleans()
    fields: dict[str, Any] = {
        "fase": lambda: {
            "fase": some(*script.fasen).id,
            "ronde": data.draw(st.integers(0, 4)),
            "tafel": some(None, *state.tafels, 9),
        },
        "toevoegen": lambda: {"naam": some("Zus", "Ans")},
        "meedoen": lambda: {"naam": some(*NAMEN), "zelfde": some(None, True, False)},
        "overname": lambda: {"apparaat": one(state.overnames, "a"), "goed": data.draw(yes)},
        "rol": lambda: who() | {"rol": some(*script.rollen).id},
        "verdeel": lambda: {"tafel": tafel()},
        "begin": lambda: {"tafel": tafel()},
        "tik": lambda: spel() | {"knop": some(*POINTS)},
        "tik_terug": lambda: spel() | {"tag": one((t for s in state.spellen.values() for t in s.tags), "c")},
        "alleen_luisteren": lambda: {"aan": data.draw(yes)},
        "tijdlijn_tonen": lambda: spel() | {"op": some("telefoon", "laptop")},
        "tijdlijn_gezien": lambda: spel() | {"mag_open": data.draw(yes)},
        "vergelijking": lambda: spel() | {"aan": data.draw(yes)},
        "bewaren": lambda: spel() | who() | {"ja": data.draw(yes)},
        "herkansing": lambda: spel() | {"wat": some("eerste", "fragment", "herkansing")},
        "leerpunt": lambda: who() | {"tekst": some("", "Stil zijn")},
        "wens": lambda: who() | {"wens": some(None, "graag", "liever_niet")},
        "afspraak": lambda: {"wat": "Bellen", "wanneer": data.draw(DAYS), "terugkijken": data.draw(DAYS)},
        "afspraak_weg": lambda: {"afspraak": one(state.afspraken, "k")},
        "tafel_weg": lambda: {"tafel": tafel()},
        "aan_tafel": lambda: who() | {"tafel": tafel()},
        "casus": lambda: {"tafel": tafel(), "scenario": some("de-chauffeur", "bestaat-niet")},
        "tijd": lambda: {"tafel": tafel(), "minuten": some(2, -2, 0)},
        "pauze": lambda: {"tafel": some(None, *state.tafels), "minuten": some(0, 5, 15)},
        "pauze_klaar": lambda: {"tafel": some(None, *state.tafels)},
        "groepjes": lambda: {"tafel": tafel()},
        "medebegeleider": lambda: {"persoon": "p_" + some("1", "3") * 32},
        "medebegeleider_weg": lambda: {"persoon": "p_" + some("1", "3") * 32},
        "leiden": lambda: {"code": some(leidcode, "0" * 32)},
        "leiden_klaar": lambda: {"apparaat": one(state.leidtelefoons, "a")},
        "donker": lambda: {"aan": data.draw(yes)},
        "antwoord": answer,
        "toon_antwoord": lambda: place() | {"aan": data.draw(yes)},
        "open_vraag": place,
    }
    fields |= dict.fromkeys(("time_out", "hervat", "stop", "tijdlijn_openen"), spel)
    fields |= dict.fromkeys(("vertrekken", "terugkeren", "wissen"), who)
    return {"soort": soort, **fields.get(soort, dict)()}
