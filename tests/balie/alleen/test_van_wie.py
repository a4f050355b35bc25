"""Whose talk it is: nobody else looks or does, whatever the way."""

import asyncio

import pytest

from samenzorg_sim.journal import Refused
from tests.balie.alleen.oefenaar import Oefenaar

C = "c_" + "9" * 32
ORDERS = (
    {"soort": "kies", "zin": "zin-koffie"},
    {"soort": "zeg", "beurt": "overig", "woorden": 1},
    {"soort": "neem_terug"},
    {"soort": "rond_af"},
    {"soort": "bewaar", "naam": "Van mij"},
    {"soort": "gooi_weg"},
)
ANDEREN = ("collega", "telefoon", "beamer")


@pytest.mark.parametrize("wie", ANDEREN)
@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order["soort"])
def test_nobody_else_does_anything(wie, order):
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        before = oefenaar.kiest("zin-koffie").ziet()
        refused = getattr(oefenaar, wie).probeert(order, C)
        assert refused.melding in (
            "Dit gesprek is er niet (meer).",
            "Alleen oefenen doet u in de werkplaats.",
        )
        assert oefenaar.ziet() == before


@pytest.mark.parametrize("wie", ANDEREN)
def test_nobody_else_looks_or_follows(wie):
    with Oefenaar() as oefenaar:
        gesprek = oefenaar.begint()
        other = getattr(oefenaar, wie)
        with pytest.raises(Refused) as refused:
            other.ziet()
        assert refused.value.melding == "Dit gesprek is er niet (meer)."

        async def follow():
            async for _ in oefenaar.verhaal.balie.volg(other.wie, gesprek):
                return

        with pytest.raises(Refused, match="Dit gesprek is er niet"):
            asyncio.run(follow())


@pytest.mark.parametrize("wie", ANDEREN)
def test_nobody_begins_with_the_turns_of_somebody_else(wie):
    with Oefenaar() as oefenaar:
        gesprek = oefenaar.begint()
        refused = getattr(oefenaar, wie).probeert({"soort": "oefen", "uit": gesprek, "beurten": 0}, C)
        assert refused.melding in (
            "Dit gesprek is er niet (meer).",
            "Alleen oefenen doet u in de werkplaats.",
        )


def test_the_list_of_a_colleague_is_empty():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        assert oefenaar.verhaal.balie.overzicht(oefenaar.collega.wie)["alleen"]["gesprekken"] == []


def test_what_does_not_exist_is_refused_in_the_same_words():
    with Oefenaar() as oefenaar:
        oefenaar.verhaal.sessie = "n_" + "8" * 32
        with pytest.raises(Refused) as refused:
            oefenaar.ziet()
        assert refused.value.melding == "Dit gesprek is er niet (meer)."


def test_before_it_is_over_nothing_is_shown_of_what_he_holds_back():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        seen = str(oefenaar.ziet())
        held = [
            one.zegt for s in oefenaar.library.scenarios["de-chauffeur"].onderwerpen for one in s.onthullingen
        ]
        assert [text for text in held if text in seen] == []
