"""Typed words go when nothing can bring them back: not before, and not later."""

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.state import GESCHIEDENIS
from samenzorg_sim.ecogram.veld import Lijstveld, Veld
from tests.ecogram.tekening import BEA, OMAR, Tekening


def words(t: Tekening) -> set[str]:
    """What still stands in the text table."""
    return {text for text in t.woorden.values() if text is not None}


def test_who_is_taken_out_can_come_back_with_every_word():
    t = Tekening()
    riet = t.teken("Riet")
    t.zet(lambda text: c.WijzigContact(riet, Veld.NOTITIE, text), "belt op zondag")
    t.zet(lambda text: c.KruisAan(riet, Lijstveld.WIL, text), "de kanarie verzorgen")
    t.doe(c.HaalContactWeg(riet))
    t.doe(c.MaakOngedaan())
    (contact,) = t.gelezen.contacten.values()
    assert (contact.naam, contact.notitie, contact.wil) == (
        "Riet",
        "belt op zondag",
        ("de kanarie verzorgen",),
    )


def test_who_is_erased_is_gone_with_every_word_and_cannot_come_back():
    t = Tekening()
    riet, jan = t.teken("Riet"), t.teken("Jan")
    t.zet(lambda text: c.WijzigContact(riet, Veld.RELATIE, text), "zus")
    t.zet(lambda text: c.WijzigContact(riet, Veld.NAAM, text), "tante Riet")
    t.doe(c.TrekBand(riet, jan))
    t.doe(c.WisContact(riet), OMAR)
    assert words(t) == {"Jan"}
    assert (t.namen(), t.state.banden) == (["Jan"], {})
    t.doe(c.MaakOngedaan())
    assert t.namen() == []


def test_who_was_taken_out_earlier_can_still_be_erased():
    t = Tekening()
    riet = t.teken("Riet")
    t.doe(c.HaalContactWeg(riet))
    t.doe(c.WisContact(riet))
    assert words(t) == set()
    assert t.doe(c.WisContact(riet)) == ()


def test_a_closed_drawing_keeps_only_the_words_that_stand_in_it():
    t = Tekening()
    riet, jan = t.teken("Riet"), t.teken("Jan")
    t.zet(lambda text: c.WijzigContact(riet, Veld.NAAM, text), "tante Riet")
    t.doe(c.HaalContactWeg(jan))
    t.zet(c.NoemClient, "mevrouw De Wit")
    t.doe(c.SluitEcogram())
    assert words(t) == {"tante Riet", "mevrouw De Wit"}


def test_a_drawing_that_is_thrown_away_keeps_no_word():
    t = Tekening()
    t.teken("Riet")
    t.zet(c.NoemClient, "mevrouw De Wit")
    t.zet(lambda text: c.VoegGroepToe("sport", "S", text), "de biljartclub")
    t.doe(c.GooiEcogramWeg())
    assert words(t) == set()


def test_the_oldest_acts_are_forgotten_and_their_words_with_them():
    t = Tekening()
    riet = t.teken("Riet")
    t.zet(lambda text: c.WijzigContact(riet, Veld.NAAM, text), "tante Riet")
    for number in range(GESCHIEDENIS - 1):
        t.doe(c.Verplaats(((riet, number / GESCHIEDENIS, 0.0),)))
        assert words(t) == {"Riet", "tante Riet"}
    t.doe(c.Verplaats(((riet, -1.0, 0.0),)))
    assert words(t) == {"tante Riet"}
    assert len(t.state.daden) == GESCHIEDENIS


def test_who_wants_nothing_of_hers_to_stay_takes_no_word_of_another():
    t = Tekening()
    riet, kees = t.teken("Riet"), t.teken("Kees", OMAR)
    t.zet(lambda text: c.WijzigContact(kees, Veld.NOTITIE, text), "belt Bea")
    t.zet(lambda text: c.WijzigContact(kees, Veld.RELATIE, text), "neef", OMAR)
    t.zet(lambda text: c.VoegGroepToe("sport", "S", text), "de biljartclub")
    t.wijzig(kees, "groep", "sport", OMAR)
    t.zet(c.NoemClient, "mevrouw De Wit")
    t.doe(c.TrekBand(riet, kees), OMAR)
    t.doe(c.WisTekenaar(BEA))
    assert words(t) == {"Kees", "neef"}
    (left,) = t.gelezen.contacten.values()
    assert (left.naam, left.relatie, left.notitie, left.groep) == ("Kees", "neef", None, None)
    assert (t.state.banden, t.state.client, "sport" in t.state.groepen) == ({}, None, False)
    t.doe(c.HaalContactWeg(kees), OMAR)
    t.doe(c.MaakOngedaan(), OMAR)
    assert t.namen() == ["Kees"]
    assert t.doe(c.WisTekenaar(BEA)) == (), "there is nothing of hers any more"


def test_who_was_given_another_name_goes_with_that_name():
    t = Tekening()
    t.teken("Riet")
    kees = t.teken("Kees", OMAR)
    t.zet(lambda text: c.WijzigContact(kees, Veld.NAAM, text), "oom Kees")
    t.teken("Tom", OMAR)
    t.doe(c.WisTekenaar(BEA))
    assert (t.namen(), words(t)) == (["Tom"], {"Tom"})


def test_a_closed_drawing_still_knows_whose_hand_it_was():
    t = Tekening()
    t.teken("Riet"), t.teken("Tom", OMAR)
    t.doe(c.SluitEcogram())
    t.doe(c.WisTekenaar(OMAR))
    assert words(t) == {"Riet"}
    t.doe(c.WisTekenaar(BEA))
    assert (words(t), t.state.weg) == (set(), True)
