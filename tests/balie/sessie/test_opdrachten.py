"""What may be asked at the desk; nonsense gets a Dutch sentence and never anything else."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.balie.sessie.lezen import read_opdracht
from samenzorg_sim.journal import Refused
from tests.balie.sessie.test_rechten import ORDERS
from tests.balie.verhaal import Verhaal, geweigerd

DAY = "2026-12-01"
TOO_LONG_NAME = "Deze naam is te lang. Gebruik hoogstens 40 letters."
TOO_LONG_TEXT = "Deze tekst is te lang. Gebruik hoogstens 500 letters."
HOW_MANY = "Hoeveel deelnemers verwacht u? Vul een getal van 1 tot en met 80 in."
AGREE = {"soort": "afspraak", "wat": "Bellen", "wanneer": DAY, "terugkijken": DAY}
OPEN = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}


@pytest.mark.parametrize(
    ("order", "melding"),
    [
        ({"soort": "meedoen", "naam": "  "}, "Vul een naam in. Een verzonnen naam mag ook."),
        ({"soort": "meedoen", "naam": "A" * 41}, TOO_LONG_NAME),
        (OPEN | {"groep": "A" * 41}, TOO_LONG_NAME),
        (OPEN | {"verwacht": 0}, HOW_MANY),
        (OPEN | {"verwacht": 81}, HOW_MANY),
        ({"soort": "leerpunt", "tekst": "a" * 501}, TOO_LONG_TEXT),
        (AGREE | {"wat": " "}, "Schrijf op wat u afspreekt."),
        (AGREE | {"wat": "a" * 501}, TOO_LONG_TEXT),
        ({"soort": "afspraak", "wat": "Bellen", "terugkijken": DAY}, "Kies wanneer het klaar is."),
        ({"soort": "afspraak", "wat": "Bellen", "wanneer": DAY, "terugkijken": "ooit"},
         "Kies wanneer u erop terugkijkt."),
        ({"soort": "meedoen", "naam": "Ans", "stiekem": 1}, ONZIN),
        ({"soort": "dansen"}, ONZIN),
        ({}, ONZIN),
        (None, ONZIN),
        ([{"soort": "verdeel"}], ONZIN),
        ("verdeel", ONZIN),
        ({"soort": "stop", "spel": "g_123"}, ONZIN),
        ({"soort": "stop", "spel": "g_" + "0" * 32 + "\n"}, ONZIN),
        ({"soort": "tik", "spel": "g_" + "0" * 32, "knop": "Open Vraag"}, ONZIN),
        ({"soort": "meedoen", "naam": "half \ud83d teken"}, ONZIN),
        (OPEN | {"verwacht": 10**30}, HOW_MANY),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_dutch(order: object, melding: str) -> None:
    with geweigerd("onzin", melding):
        read_opdracht(order)


def test_a_name_is_tidied_to_one_line() -> None:
    assert read_opdracht({"soort": "meedoen", "naam": "  Ans \n de\tVries "}).naam == "Ans de Vries"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u202eAns", "Ans"),
        ("A\u200bns\ufeff", "Ans"),
        ("\u200dAns\u00ad", "Ans"),
        ("👩\u200d👧 Bea", "👩\u200d👧 Bea"),
        ("عائشة", "عائشة"),
    ],
)
def test_marks_that_nobody_sees_are_taken_out(typed: str, kept: str) -> None:
    """Two people with the same name on the screen must have the same name for the desk."""
    assert read_opdracht({"soort": "meedoen", "naam": typed}).naam == kept  # type: ignore[attr-defined]
    assert read_opdracht({"soort": "leerpunt", "tekst": f"{typed}."}).tekst.strip("\u200d") == f"{kept}."  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", ["\u200b", "\u200d", "\u3164", "\u2066 \u2069"])
def test_a_name_that_nobody_can_see_is_no_name(typed: str) -> None:
    with geweigerd("onzin", "Vul een naam in. Een verzonnen naam mag ook."):
        read_opdracht({"soort": "meedoen", "naam": typed})


def test_a_sign_that_cannot_be_kept_stops_only_its_own_order() -> None:
    with Verhaal() as v:
        v.groep()
        told = (
            "In uw tekst staat een teken dat wij niet kunnen bewaren. "
            "Haal dat teken weg en probeer het opnieuw."
        )
        with geweigerd("tekst-onleesbaar", told):
            v["Ans"].doe("leerpunt", tekst="nul\0teken")
        v["Ans"].doe("leerpunt", tekst="Gewoon")


@pytest.mark.parametrize(
    "command_id", ["", "c_", "c_" + "g" * 32, "d_" + "0" * 32, "c_" + "0" * 33, 7, None, ["c"]]
)
def test_a_command_needs_an_id_of_its_own(command_id: Any) -> None:
    with Verhaal() as v:
        v.groep()
        with geweigerd("onzin", ONZIN):
            v.run(v["Ans"].order({"soort": "alleen_luisteren", "aan": True}, command_id))


@pytest.mark.parametrize("age_ms", [None, "3", 1.5, float("nan"), [1]])
def test_an_age_is_a_number_of_milliseconds(age_ms: Any) -> None:
    with Verhaal() as v:
        v.speelt()
        with geweigerd("onzin", ONZIN):
            v["Bea"].tikt(age_ms=age_ms)


def test_wrong_material_is_said_when_a_session_opens() -> None:
    with Verhaal() as v:
        gone = ("geen-materiaal", "Deze oefening of casus is er niet (meer). Kies een andere.")
        for wrong in ({"scenario": "weg"}, {"werkvorm": "weg"}):
            with geweigerd(*gone):
                v.opent(**wrong)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = sorted(
    {field for _, order in ORDERS.values() for field in order} | {"minuten", "groep", "zelfde", "wie"}
)


@st.composite
def nonsense(draw: st.DrawFn) -> object:
    """Anything at all, or an order with some fields replaced, added or left out."""
    if draw(st.integers(0, 3)) == 0:
        return draw(JSON)
    soort = draw(st.sampled_from(sorted(ORDERS)))
    order: dict[str, Any] = {"soort": soort, **ORDERS[soort][1]}
    for field in draw(st.lists(st.sampled_from(FIELDS), max_size=3)):
        order[field] = draw(JSON)
    for field in draw(st.lists(st.sampled_from(sorted(order)), max_size=1)):
        del order[field]
    return order


@given(st.lists(st.tuples(nonsense(), st.integers(), st.sampled_from("tpsn")), min_size=5, max_size=15))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nonsense_is_refused_or_done_and_the_desk_goes_on(asked: list[tuple[object, int, str]]) -> None:
    with Verhaal() as v:
        v.speelt()
        who = {"t": v.trainer, "p": v["Bea"], "s": v.scherm, "n": v.telefoon("Nieuw")}
        for number, (order, age_ms, letter) in enumerate(asked):
            answer = who[letter].probeert(order, f"c_{number:032x}", age_ms)
            if isinstance(answer, Refused):
                assert answer.code != "fout", answer
                assert answer.melding.endswith((".", "?"))
        v.trainer.ziet()
        v.scherm.ziet()
