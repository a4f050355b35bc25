"""Reading a drawing: first whom the client wants near, in plain words, and never a grade."""

from dataclasses import replace

import pytest

from samenzorg_sim.ecogram.contact import Contact, Nabij
from samenzorg_sim.ecogram.measures.kring import Kring, count_kring
from samenzorg_sim.ecogram.measures.lezing import LEEG, read_ecogram
from samenzorg_sim.ecogram.measures.wat_als import NietAanwezig, what_if
from samenzorg_sim.ecogram.state import Ecogram
from tests.ecogram.mevrouw import MEVROUW


def only(*names: str, **changes: object) -> Ecogram:
    """A drawing of just these, changed."""
    kept = {one: replace(MEVROUW.contacten[one], **changes) for one in names}
    return replace(MEVROUW, contacten=kept, banden={})


def test_the_reading_of_mevrouw_de_wit():
    assert [(one.kop, *one.zinnen) for one in read_ecogram(MEVROUW)] == [
        (
            "Wie heeft mevrouw De Wit graag dichtbij?",
            "Graag dichtbij: Riet, Henk en Minou.",
            "Henk leeft niet meer, en hoort er toch bij.",
            "Van 3 namen staat dat er nog niet bij.",
        ),
        (
            "Wie staan er?",
            "In de tekening staan 3 mensen, 1 dier en 1 organisatie.",
            "Daarnaast staat iemand die overleden is.",
            "Getekend: gezin van herkomst; andere familie; vrienden; zorgverleners.",
            "Nog niemand uit: oude buren, collega's en kennissen; buren; geestelijke verzorging. "
            "Misschien is daar nog niet naar gevraagd.",
        ),
        (
            "Op wie steunt het?",
            "Steun van naasten komt van Riet en Kees.",
            "Van hen geeft alleen Riet praktische hulp.",
        ),
        ("Nog niet over gesproken", "Kees wil misschien: rijden.", "Annie wil misschien: zingen."),
        ("Wie doet wat, en wie weet het?", "Riet: administratie en boodschappen. Dat weet het hele team."),
        (
            "Wie bellen we, en wie beslist?",
            "Eerste contactpersoon: Riet.",
            "Vertegenwoordiger: Kees (schriftelijk gemachtigd). "
            "Alleen voor wat mevrouw De Wit zelf niet kan beslissen.",
            "Eerste contactpersoon en vertegenwoordiger zijn twee verschillende dingen.",
        ),
    ]


def test_the_empty_network_is_a_real_case():
    assert read_ecogram(Ecogram("meneer Bos")) == (LEEG,)


def test_support_that_rests_on_one_person_is_a_question_about_that_person():
    (dragen,) = (one for one in read_ecogram(only("riet")) if one.kop == "Op wie steunt het?")
    assert dragen.zinnen == ("Alle getekende steun van naasten komt van Riet. Hoe gaat het met Riet?",)


def test_who_is_paid_to_care_or_has_died_carries_nothing():
    paid = only("thuiszorg", "henk", "minou", steun=("praktisch",))
    (dragen,) = (one for one in read_ecogram(paid) if one.kop == "Op wie steunt het?")
    assert dragen.zinnen == (
        "Er staat nog geen naaste bij van nu. Vraag mevrouw De Wit eens wie er vroeger waren.",
    )


def test_who_is_rather_not_near_and_of_whom_nobody_asked():
    drawing = only("annie", nabij=Nabij.LIEVER_NIET)
    assert read_ecogram(drawing)[0].zinnen == ("Nu liever niet: Annie.",)
    assert read_ecogram(only("annie"))[0].zinnen == (
        "Het staat er nog van niemand bij. Vraag mevrouw De Wit: wie heeft u graag om u heen?",
    )


def test_what_was_talked_about_is_no_open_wish():
    told = [one.kop for one in read_ecogram(only("annie", besproken=True))]
    assert "Nog niet over gesproken" not in told


def test_counting_weighs_nothing():
    assert count_kring(Ecogram(contacten={"a": Contact("a", "Ali")})) == Kring(
        1, 0, 0, 0, (), tuple(MEVROUW.groepen)
    )


def test_three_weeks_without_riet():
    found = what_if(MEVROUW, "riet")
    assert [(week.weg, week.keren) for week in found.weken] == [
        (False, 3),
        (True, 0),
        (True, 0),
        (True, 1),  # Kees, once a month
        (False, 3),
    ]
    assert found.weken[1].blijft_liggen == ("administratie", "boodschappen")
    assert found.alinea.zinnen == (
        "Stel: 3 weken zonder Riet. Zoals de tekening het nu zegt:",
        "In een gewone week is er 3 keer contact met naasten, ook door te bellen. "
        "Zonder Riet blijft het misschien een week stil.",
        "Dan mist mevrouw De Wit van naasten: praktische hulp.",
        "Geen andere naaste doet nu: administratie en boodschappen.",
        "Vraag Kees en Annie eens hoe het met hen zelf gaat.",
        "En vraag hoe het met Riet is: weg zijn heeft een reden.",
    )


def test_who_is_not_wanted_near_is_not_named_as_somebody_to_ask():
    drawing = replace(
        MEVROUW,
        contacten={**MEVROUW.contacten, **only("kees", nabij=Nabij.LIEVER_NIET).contacten},
    )
    assert "Vraag Annie eens hoe het gaat." in what_if(drawing, "riet").alinea.zinnen


@pytest.mark.parametrize("who", ["henk", "minou", "thuiszorg", "niemand"])
def test_only_a_living_naaste_can_be_away(who):
    with pytest.raises(NietAanwezig):
        what_if(MEVROUW, who)
