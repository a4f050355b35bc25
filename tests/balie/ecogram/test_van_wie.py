"""Who may look into a drawing and who may draw; and that a drawing can be erased."""

import pytest

from samenzorg_sim.balie.ecogram.loket import MOST
from samenzorg_sim.journal import Refused
from tests.balie.ecogram.tekenkamer import Tekenkamer

GEEN = "Deze tekening is er niet (meer)."


@pytest.mark.parametrize("wie", ["collega", "vreemde"])
def test_who_is_not_in_the_session_learns_nothing(wie):
    with Tekenkamer() as kamer:
        kamer.begint()
        other = getattr(kamer, wie)
        with pytest.raises(Refused) as refused:
            other.ziet()
        assert refused.value.melding == GEEN
        assert kamer.weigert(other, "voeg_toe", naam="Riet") == GEEN
        assert kamer.namen() == []


def test_the_projector_looks_and_never_draws():
    with Tekenkamer() as kamer:
        kamer.begint()
        kamer.tekent("Riet")
        assert kamer.namen(kamer.beamer) == ["Riet"]
        assert kamer.ziet(kamer.beamer)["mag"] == {
            "tekenen": False,
            "heropenen": False,
            "weggooien": False,
        }
        assert kamer.weigert(kamer.beamer, "voeg_toe", naam="Kees") == "Hier kunt u alleen kijken."


def test_a_drawing_without_a_session_is_for_its_maker_only():
    with Tekenkamer() as kamer:
        kamer.begint(kamer.trainer, samen=False, casus="mevrouw-hoekstra")
        kamer.tekent("Riet", kamer.trainer)
        assert kamer.namen(kamer.beamer) == ["Riet"]
        assert kamer.weigert(kamer.bea, "voeg_toe", naam="Kees") == GEEN
        assert kamer.weigert(kamer.collega, "voeg_toe", naam="Kees") == GEEN
        (line,) = kamer.verhaal.balie.overzicht(kamer.trainer.wie)["ecogram"]["tekeningen"]
        assert (line["id"], line["casus"], line["namen"], line["van_mij"]) == (
            kamer.tekening,
            "mevrouw-hoekstra",
            1,
            True,
        )
        assert kamer.verhaal.balie.overzicht(kamer.collega.wie)["ecogram"]["tekeningen"] == []


def test_a_phone_begins_in_its_own_session_only():
    with Tekenkamer() as kamer:
        told = "Een tekening begint u in uw eigen bijeenkomst, of in de werkplaats."
        assert kamer.weigert(kamer.bea, "teken") == told
        assert kamer.weigert(kamer.vreemde, "teken", sessie=kamer.sessie) == told
        assert kamer.weigert(kamer.collega, "teken", sessie=kamer.sessie) == told
        gone = kamer.weigert(kamer.bea, "teken", sessie="s_" + "9" * 32)
        assert gone == "Deze bijeenkomst is er niet (meer)."


def test_with_the_session_its_drawings_close_and_only_the_trainer_goes_on():
    with Tekenkamer() as kamer:
        kamer.begint()
        kamer.tekent("Riet")
        kamer.verhaal.sessie = kamer.sessie
        kamer.trainer.doe("sluit")
        kamer.verhaal.sessie = kamer.tekening
        told = "De bijeenkomst is afgelopen. Tekenen kan nu niet meer."
        assert kamer.weigert(kamer.bea, "voeg_toe", naam="Kees") == told
        assert kamer.namen(kamer.bea) == ["Riet"]
        closed = "Deze tekening is klaar. Kies 'Verder tekenen' om nog iets te veranderen."
        assert kamer.weigert(kamer.trainer, "voeg_toe", naam="Kees") == closed
        kamer.trainer.doe("heropen")
        kamer.tekent("Kees", kamer.trainer)
        assert kamer.namen(kamer.trainer) == ["Riet", "Kees"]


def test_only_the_maker_and_the_trainer_throw_away_and_then_no_word_is_left():
    with Tekenkamer() as kamer:
        kamer.begint(client="mevrouw De Wit")
        riet = kamer.tekent("Riet", relatie="dochter")
        kamer.bea.doe("schrijf", contact=riet, veld="notitie", woorden="belt op zondag")
        told = "Voorgoed weghalen kan alleen wie de tekening begon, of de begeleider."
        assert kamer.weigert(kamer.omar, "gooi_weg") == told
        assert kamer.weigert(kamer.omar, "wis", contact=riet) == told
        words = list(kamer.loket.texts(kamer.verhaal.balie.state(kamer.tekening)))
        kamer.bea.doe("gooi_weg")
        assert set(kamer.verhaal.store.texts(words).values()) == {None}
        with pytest.raises(Refused, match="Deze tekening is er niet"):
            kamer.bea.ziet()
        assert kamer.loket.getekend(kamer.sessie) == ()


def test_erasing_one_contact_leaves_the_others():
    with Tekenkamer() as kamer:
        kamer.begint()
        riet, _ = kamer.tekent("Riet"), kamer.tekent("Kees")
        naam = kamer.verhaal.balie.state(kamer.tekening).contacten[riet].naam
        kamer.trainer.doe("wis", contact=riet)
        assert kamer.namen() == ["Kees"]
        assert kamer.verhaal.store.texts([naam]) == {naam: None}


def test_a_drawing_that_is_ready_is_gone_on_with_by_asking():
    with Tekenkamer() as kamer:
        kamer.begint()
        kamer.tekent("Riet")
        kamer.omar.doe("sluit")
        seen = kamer.ziet()
        assert (seen["gesloten"], seen["mag"]["tekenen"], seen["ongedaan"]) == (True, False, None)
        assert kamer.weigert(kamer.bea, "voeg_toe", naam="Kees") == (
            "Deze tekening is klaar. Kies 'Verder tekenen' om nog iets te veranderen."
        )
        kamer.bea.doe("heropen")
        kamer.tekent("Kees")
        assert kamer.namen() == ["Riet", "Kees"]


def test_a_phone_that_leads_or_went_home_sees_no_drawing():
    with Tekenkamer() as kamer:
        kamer.begint()
        kamer.tekent("Riet")
        kamer.verhaal.sessie = kamer.sessie
        leidt = kamer.verhaal.telefoon("Leidt")
        leidt.doe("leiden", code=kamer.trainer.ziet()["leidcode"])
        kamer.bea.doe("vertrekken")
        kamer.verhaal.sessie = kamer.tekening
        assert kamer.weigert(leidt, "voeg_toe", naam="Kees") == GEEN
        assert kamer.weigert(kamer.bea, "voeg_toe", naam="Kees") == GEEN
        for wie in (leidt, kamer.bea):
            with pytest.raises(Refused, match="Deze tekening is er niet"):
                wie.ziet()
        assert kamer.namen(kamer.omar) == ["Riet"]
        kamer.verhaal.sessie = kamer.sessie
        kamer.bea.doe("terugkeren")
        kamer.verhaal.sessie = kamer.tekening
        assert kamer.ziet(kamer.bea)["van_mij"]


def test_phones_cannot_fill_a_meeting_with_drawings():
    with Tekenkamer() as kamer:
        for _ in range(MOST):
            kamer.begint()
        told = "Er zijn al 60 tekeningen. Teken verder in een die er al is."
        assert kamer.weigert(kamer.omar, "teken", sessie=kamer.sessie) == told
        kamer.begint(kamer.trainer)
        assert kamer.ziet(kamer.omar)["mag"]["tekenen"]


def test_who_led_along_takes_no_copy_with_her():
    """Nor what was drawn further from it: that is of the session, whatever she asked."""
    with Tekenkamer() as kamer:
        drawn = kamer.begint()
        kamer.tekent("Riet")
        kamer.verhaal.sessie = kamer.sessie
        kamer.trainer.doe("medebegeleider", persoon=kamer.collega.wie.persoon)
        copy = kamer.collega.doe("teken", uit=drawn)["sessie"]
        kamer.verhaal.sessie = kamer.sessie
        kamer.trainer.doe("medebegeleider_weg", persoon=kamer.collega.wie.persoon)
        assert kamer.weigert(kamer.collega, "teken", uit=drawn) == GEEN
        kamer.verhaal.sessie = copy
        assert kamer.weigert(kamer.collega, "voeg_toe", naam="Kees") == GEEN
        assert kamer.verhaal.balie.overzicht(kamer.collega.wie)["ecogram"]["tekeningen"] == []
        assert kamer.namen(kamer.bea) == ["Riet"]
        told = "Verder tekenen kan alleen in dezelfde bijeenkomst."
        assert kamer.weigert(kamer.trainer, "teken", uit=drawn, sessie="s_" + "9" * 32) == told


def test_who_knows_the_id_of_anothers_drawing_learns_nothing_by_beginning_it_again():
    with Tekenkamer() as kamer:
        kamer.begint()
        again = {"soort": "teken"}, f"c_{kamer.tekening[2:]}"
        assert kamer.bea.probeert(again[0] | {"sessie": kamer.sessie}, again[1])["al"]
        answer = kamer.collega.probeert(*again)
        assert isinstance(answer, Refused)
        assert answer.melding == GEEN


def test_the_drawings_of_a_session_oldest_first():
    with Tekenkamer() as kamer:
        first = kamer.begint(kamer.bea)
        kamer.verhaal.later(60)
        second = kamer.begint(kamer.omar)
        found = kamer.loket.getekend(kamer.sessie)
        assert [one.id for one in found] == [first, second]
        assert len({one.van for one in found}) == 2
