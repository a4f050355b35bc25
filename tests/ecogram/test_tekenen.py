"""Drawing: a name is enough, one thing changes at a time, and two people never overwrite each other."""

import pytest

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.contact import Lijn, Nabij, Soort, Steun
from samenzorg_sim.ecogram.groep import GROEPEN, name_of
from samenzorg_sim.ecogram.veld import Bandveld, Groepveld, Lijstveld, Veld
from tests.ecogram.tekening import BEA, OMAR, Tekening, geweigerd


def test_a_name_is_enough():
    t = Tekening()
    riet = t.teken("Riet")
    assert t.namen() == ["Riet"]
    contact = t.state.contacten[riet]
    assert (contact.soort, contact.lijn, contact.groep, contact.besproken) == (
        Soort.PERSOON,
        None,
        None,
        None,
    )


def test_the_dutch_groups_are_there_from_the_start():
    letters = {groep.letter: name_of(groep) for groep in Tekening().state.groepen.values()}
    assert letters == {
        "G": "gezin van herkomst",
        "F": "andere familie",
        "V": "vrienden",
        "K": "oude buren, collega's en kennissen",
        "B": "buren",
        "R": "geestelijke verzorging",
        "Z": "zorgverleners",
    }


def test_company_and_family_of_origin_are_both_g_and_stay_apart():
    """The letter clash of the Dutch ecogram: a field each."""
    t = Tekening()
    riet = t.teken("Riet", groep="vrienden")
    t.doe(c.KruisAan(riet, Lijstveld.STEUN, "gezelschap"))
    assert (t.state.contacten[riet].groep, t.state.contacten[riet].steun) == ("vrienden", (Steun.GEZELSCHAP,))


def test_a_strong_line_can_carry_stress():
    t = Tekening()
    riet = t.teken("Riet", lijn="steunend", spanning=True)
    assert (t.state.contacten[riet].lijn, t.state.contacten[riet].spanning) == (Lijn.STEUNEND, True)


def test_two_people_change_different_things_of_one_contact_and_both_stand():
    t = Tekening()
    riet = t.teken("Riet")
    t.wijzig(riet, "lijn", "steunend", was=None)
    t.wijzig(riet, "nabij", "graag", OMAR, was=None)
    t.doe(c.KruisAan(riet, Lijstveld.DOET, "wandelen"))
    t.doe(c.KruisAan(riet, Lijstveld.DOET, "boodschappen"), OMAR)
    contact = t.state.contacten[riet]
    assert (contact.lijn, contact.nabij) == (Lijn.STEUNEND, Nabij.GRAAG)
    assert contact.doet == ("boodschappen", "wandelen")


def test_who_changes_what_another_just_changed_is_told():
    t = Tekening()
    riet = t.teken("Riet")
    t.wijzig(riet, "lijn", "steunend", was=None)
    with geweigerd(
        "intussen-veranderd", "Een ander veranderde dit net ook. Kijk wat er nu staat en kies opnieuw."
    ):
        t.wijzig(riet, "lijn", "dun", OMAR, was=None)
    assert t.state.contacten[riet].lijn is Lijn.STEUNEND


def test_the_same_choice_of_two_people_is_recorded_once():
    t = Tekening()
    riet = t.teken("Riet")
    t.wijzig(riet, "lijn", "dun", was=None)
    assert t.doe(c.WijzigContact(riet, Veld.LIJN, "dun", was=None), OMAR) == ()


def test_there_is_one_first_contact_person_and_a_representative_is_something_else():
    t = Tekening()
    riet, jan = t.teken("Riet", contactpersoon=True), t.teken("Jan", vertegenwoordiger="gemachtigde")
    t.wijzig(jan, "contactpersoon", True)
    assert [one.contactpersoon for one in t.state.contacten.values()] == [False, True]
    t.doe(c.MaakOngedaan())
    assert [one.contactpersoon for one in t.state.contacten.values()] == [True, False]
    assert t.state.contacten[riet].vertegenwoordiger is None


def test_what_lies_outside_the_sheet_comes_to_lie_on_its_edge():
    t = Tekening()
    riet = t.teken("Riet")
    t.doe(c.Verplaats(((riet, 3, -0.5),)))
    assert (t.state.contacten[riet].x, t.state.contacten[riet].y) == (1.0, -0.5)


def test_several_move_as_one_act_and_who_is_gone_does_not_stop_them():
    t = Tekening()
    riet, jan, els = t.teken("Riet"), t.teken("Jan"), t.teken("Els")
    t.doe(c.HaalContactWeg(els), OMAR)
    t.doe(c.Verplaats(((riet, 0.1, 0.1), (jan, 0.2, 0.2), (els, 0.3, 0.3))))
    assert [one.x for one in t.state.contacten.values()] == [0.1, 0.2]
    t.doe(c.MaakOngedaan())
    assert [one.x for one in t.state.contacten.values()] == [None, None]


def test_who_is_taken_out_takes_his_ties_along():
    t = Tekening()
    riet, jan = t.teken("Riet"), t.teken("Jan")
    t.doe(c.TrekBand(jan, riet))
    t.doe(c.WijzigBand(riet, jan, Bandveld.SPANNING, True))
    t.doe(c.HaalContactWeg(riet))
    assert (t.namen(), t.state.banden) == (["Jan"], {})
    t.doe(c.MaakOngedaan())
    assert t.namen() == ["Riet", "Jan"]
    assert [band.spanning for band in t.state.banden.values()] == [True]


def test_a_tie_has_no_direction_and_no_double():
    t = Tekening()
    riet, jan = t.teken("Riet"), t.teken("Jan")
    t.doe(c.TrekBand(jan, riet))
    assert t.doe(c.TrekBand(riet, jan)) == ()
    t.doe(c.WijzigBand(jan, riet, Bandveld.LIJN, Lijn.DUN))
    t.doe(c.HaalBandWeg(jan, riet))
    assert t.state.banden == {}


def test_groups_can_be_added_renamed_and_removed():
    t = Tekening()
    t.zet(lambda text: c.VoegGroepToe("sport", "s", text), "de biljartclub")
    joop = t.teken("Joop", groep="sport")
    t.doe(c.WijzigGroep("sport", Groepveld.LETTER, "J"))
    t.zet(lambda text: c.WijzigGroep("kennissen", Groepveld.NAAM, text), "van de fabriek")
    assert t.gelezen.groepen["kennissen"].naam == "van de fabriek"
    t.doe(c.WijzigGroep("kennissen", Groepveld.NAAM, None))
    assert t.state.groepen["kennissen"] == GROEPEN["kennissen"]
    t.doe(c.HaalGroepWeg("sport"))
    assert (t.state.contacten[joop].groep, "sport" in t.state.groepen) == (None, False)
    t.doe(c.MaakOngedaan())
    assert (t.state.contacten[joop].groep, t.state.groepen["sport"].letter) == ("sport", "J")


def test_a_dutch_group_that_was_taken_away_comes_back():
    t = Tekening()
    t.doe(c.HaalGroepWeg("buren"))
    t.doe(c.VoegGroepToe("buren", "B"))
    assert t.state.groepen["buren"] == GROEPEN["buren"]


@pytest.mark.parametrize(
    ("command", "code", "melding"),
    [
        (
            c.VoegGroepToe("sport", "G", "t_" + "1" * 32),
            "letter-bezet",
            "De letter G is al van een andere groep. Kies een andere.",
        ),
        (
            c.VoegGroepToe("sport", "7", "t_" + "1" * 32),
            "geen-letter",
            "Kies voor een groep één letter, van A tot en met Z.",
        ),
        (
            c.VoegGroepToe("sport", "S"),
            "geen-naam",
            "Een groep heeft een naam nodig. Typ hoe deze groep heet.",
        ),
        (
            c.HaalContactWeg("n_" + "9" * 32),
            "niet-getekend",
            "Deze staat niet meer in de tekening. Een ander haalde hem weg.",
        ),
        (
            c.TrekBand("n_" + "0" * 31 + "2", "n_" + "0" * 31 + "2"),
            "met-zichzelf",
            "Een lijn loopt van de een naar de ander. Kies twee namen.",
        ),
        (
            c.WijzigContact("n_" + "0" * 31 + "2", Veld.LIJN, "dik"),
            "onzin",
            "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.",
        ),
        (
            c.WijzigContact("n_" + "0" * 31 + "2", Veld.RING, 4),
            "onzin",
            "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.",
        ),
        (
            c.WijzigContact("n_" + "0" * 31 + "2", Veld.NAAM, None),
            "onzin",
            "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.",
        ),
        (
            c.Verplaats((("n_" + "0" * 31 + "2", float("nan"), 0.0),)),
            "onzin",
            "Dit is geen plaats in de tekening. Laad de pagina opnieuw.",
        ),
        (
            c.OpenEcogram(),
            "geen-tekening",
            "Deze tekening bestaat niet, of is al begonnen. Ga terug en kies opnieuw.",
        ),
    ],
)
def test_a_refusal_says_what_to_do(command, code, melding):
    t = Tekening()
    assert t.teken("Riet") == "n_" + "0" * 31 + "2"
    with geweigerd(code, melding):
        t.doe(command)


def test_nothing_before_it_begins_and_nothing_while_it_is_closed():
    t = Tekening(begonnen=False)
    with geweigerd(
        "geen-tekening", "Deze tekening bestaat niet, of is al begonnen. Ga terug en kies opnieuw."
    ):
        t.doe(c.NoemClient(None))
    t.zet(c.OpenEcogram, "mevrouw De Wit")
    assert t.gelezen.client == "mevrouw De Wit"
    t.doe(c.SluitEcogram())
    with geweigerd("gesloten", "Deze tekening is klaar. Kies 'Verder tekenen' om nog iets te veranderen."):
        t.teken("Riet")
    t.doe(c.HeropenEcogram())
    t.teken("Riet", BEA)
    assert t.namen() == ["Riet"]
