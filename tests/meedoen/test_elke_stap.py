"""Every step of the shipped exercise, for every role and the projector: axe finds nothing, and it fits.

That none is left out is computed from the script: a new step or role without a state fails here.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.meedoen.kijken import State, wrong_in

pytestmark = pytest.mark.browser

WERKVORM = "oefengesprek-standaard"
LANG = "Bij de koffie vraag ik Kees wat hij van het busje vindt, en ik vertel welke dagen er niemand rijdt."
MOMENT = (
    "Zij liet een stilte vallen toen Kees over zijn moeder begon.",
    "Hij ging rechtop zitten en vertelde verder.",
)
# Who of the group has which role, in round 1.
ROLLEN = {"speler": "Ans", "naaste": "Wil", "observator": "Karim"}
SCHERM, LEIDT = "scherm", "leidende-telefoon"


class Bijeenkomst:
    """A meeting that is led from state to state; `gezien` are the (step, role) that were looked at."""

    def __init__(self, huis: Any) -> None:
        self.huis, self.sessie = huis, str(huis.open_sessie(WERKVORM))
        self.wie: dict[str, str] = {SCHERM: SCHERM}
        for rol, naam in (*ROLLEN.items(), ("luistert", "Johanna van der Meulen-Oosterhuis")):
            kind = {"soort_deelnemer": "clientenraad"} if rol == "naaste" else {}
            self.wie[rol] = huis.doe_mee(self.sessie, naam, **kind)
        self.wie[LEIDT] = huis.new_id("a")
        self.doe(LEIDT, "leiden", code=huis.trainer_beeld(self.sessie)["leidcode"])
        self.gezien: set[tuple[str, str]] = set()

    def look(self, moment: str, *rollen: str) -> Iterator[State]:
        """The screens of these, or of all roles, the projector and a phone that leads, at this moment."""
        fase = self.huis.trainer_beeld(self.sessie)["fase"]["id"]
        for rol in rollen or (*ROLLEN, SCHERM, LEIDT):
            self.gezien.add((fase, rol))
            where = f"/scherm/{self.sessie}" if rol == SCHERM else ""
            yield f"{fase}-{moment}-{rol}" if moment else f"{fase}-{rol}", self.wie[rol], where

    def at(self, fase: str, moment: str = "", *rollen: str) -> Iterator[State]:
        """Go to a step and look around there."""
        self.naar(fase)
        yield from self.look(moment, *rollen)

    def leid(self, soort: str, **fields: Any) -> None:
        self.huis.leid(self.sessie, soort, **fields)

    def naar(self, fase: str) -> None:
        self.leid("fase", fase=fase, ronde=1)

    def doe(self, rol: str, soort: str, **fields: Any) -> None:
        self.huis.doe(self.wie[rol], self.sessie, soort, **fields)

    def schrijft(self, rol: str, vraag: str, *delen: Any) -> None:
        """Answer every part of a question: words, or a step on a scale."""
        ronde = self.huis.trainer_beeld(self.sessie)["fase"]["ronde"]
        place = {"vraag": vraag, "tafel": 1 if ronde else 0, "ronde": ronde}
        for deel, said in enumerate(delen):
            answer = {"stap": said} if isinstance(said, int) else {"tekst": said}
            self.doe(rol, "antwoord", **place, deel=deel, **answer)

    @property
    def spel(self) -> str:
        return str(self.huis.trainer_beeld(self.sessie)["spel"]["id"])


def before_the_play(b: Bijeenkomst) -> Iterator[State]:
    yield from b.look("")
    yield "vertrekken", b.wie["speler"], "/vertrekken"
    b.schrijft("naaste", "te-dichtbij", "Liever niet over mijn broer.")
    b.schrijft("naaste", "eigen-kaart", LANG)
    yield from b.look("geschreven", "naaste")
    yield from b.at("voorbereiden")


def the_play(b: Bijeenkomst) -> Iterator[State]:
    yield from b.at("spelen", "nog-niet")
    b.leid("begin")
    yield from b.look("loopt")
    part = b.huis.beeld_van(b.wie["observator"], b.sessie)["onderdelen"][0]
    for knop in (*part["knoppen"], part["knoppen"][0]):
        b.doe("observator", "tik", spel=b.spel, knop=knop["id"])
    b.doe("luistert", "alleen_luisteren", aan=True)
    yield from b.look("getikt", "observator", "luistert")
    b.leid("time_out", spel=b.spel)
    yield from b.look("time-out")
    b.leid("hervat", spel=b.spel)
    b.doe("naaste", "stop", spel=b.spel)
    yield from b.look("gestopt")
    yield from b.at("rol-verlaten")


def looking_back(b: Bijeenkomst) -> Iterator[State]:
    yield from b.at("terugkijken-speler")
    yield from b.at("terugkijken-naaste")
    b.schrijft("naaste", "gehoord", 2, 3, 5)
    b.schrijft("naaste", "druk", 4, 2, 1)
    yield from b.look("geschreven", "naaste")
    for vraag in ("gehoord", "druk"):
        b.doe("naaste", "toon_antwoord", vraag=vraag, tafel=1, ronde=1, aan=True)
    yield from b.look("getoond", *ROLLEN)
    yield from b.at("terugkijken-observatoren")
    b.schrijft("observator", "gezien", *MOMENT)
    yield from b.look("geschreven", "observator")
    b.schrijft("luistert", "gezien", *reversed(MOMENT))
    yield from b.look("open")


def the_picture(b: Bijeenkomst) -> Iterator[State]:
    yield from b.at("tijdlijn", "wacht")
    b.leid("tijdlijn_tonen", spel=b.spel, op="telefoon")
    yield from b.look("eerst-u", "speler")
    b.doe("speler", "tijdlijn_gezien", spel=b.spel, mag_open=True)
    yield from b.look("gezien", "speler")
    b.leid("tijdlijn_openen", spel=b.spel)
    yield from b.look("open")
    for rol in ("speler", "naaste"):
        b.doe(rol, "bewaren", spel=b.spel, ja=True)
    yield from b.look("bewaard", "speler", "naaste")


def the_end(b: Bijeenkomst) -> Iterator[State]:
    yield from b.at("oogst", "leeg")
    b.doe("speler", "leerpunt", tekst=LANG)
    b.schrijft("naaste", "regelen", "Een busje dat ook op zondag rijdt.")
    wie = b.huis.beeld_van(b.wie["speler"], b.sessie)["wie"]["deelnemer"]
    for wat in (LANG, "Het rooster van het busje ophangen bij de voordeur"):
        when = {"wanneer": date(2026, 12, 1), "terugkijken": date(2027, 3, 1)}
        b.doe("speler", "afspraak", wat=wat, wie=wie, **when)
    yield from b.look("")
    b.doe("luistert", "vertrekken")
    yield "gestopt-met-meedoen", b.wie["luistert"], ""
    nieuw = b.huis.new_id("a")
    b.huis.doe(nieuw, b.sessie, "meedoen", naam="Ans", zelfde=True)
    yield "overname-wacht", nieuw, ""
    b.leid("overname", apparaat=nieuw, goed=False)
    yield "overname-geweigerd", nieuw, ""
    b.leid("sluit")
    yield from b.look("klaar")


def test_every_step_is_accessible_and_fits_for_every_role(huis: Any, chromium: Browser) -> None:
    b = Bijeenkomst(huis)
    parts = (before_the_play, the_play, looking_back, the_picture, the_end)
    wrong = wrong_in(huis, chromium, (state for part in parts for state in part(b)))
    assert not wrong, "\n".join(wrong)
    script = huis.library.werkvormen[WERKVORM]
    roles = [*(rol.id for rol in script.rollen), SCHERM, LEIDT]
    assert {(fase.id, rol) for fase in script.fasen for rol in roles} - b.gezien == set()
