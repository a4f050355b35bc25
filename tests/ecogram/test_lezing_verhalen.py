"""Every sentence about every story, and about drawings that are unlike them, read as people read them."""

import re

import pytest

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.ecogram.casus import reference
from samenzorg_sim.ecogram.contact import Contact, HoeVaak, Nabij, Soort
from samenzorg_sim.ecogram.gesprekspartner import facts_of, partners
from samenzorg_sim.ecogram.measures.dragen import naasten, read_dragen
from samenzorg_sim.ecogram.measures.kring import read_kring
from samenzorg_sim.ecogram.measures.lezing import read_ecogram
from samenzorg_sim.ecogram.measures.wat_als import what_if
from samenzorg_sim.ecogram.measures.wensen import read_bezigheden
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.verschil import differ

CASUSSEN = load_library([shipped_folder()])[0].ecogrammen
DRAWINGS = {
    f"{id_}{' later' if later else ''}": reference(casus, later)
    for id_, casus in CASUSSEN.items()
    for later in ((False, True) if casus.later else (False,))
}
JUDGES = re.compile(
    r"\b(te weinig|voldoende|onvoldoende|goed zo|score|cijfer|slecht|zwak|kwetsbaar|nooit gevraagd)\b"
)


def drawing(*contacten: Contact) -> Ecogram:
    return Ecogram("mevrouw Bos", {one.id: one for one in contacten})


@pytest.mark.parametrize("drawn", DRAWINGS.values(), ids=DRAWINGS)
def test_every_sentence_is_a_sentence_and_none_is_a_grade(drawn):
    told = [zin for alinea in read_ecogram(drawn) for zin in alinea.zinnen]
    told += [zin for one in naasten(drawn) for zin in what_if(drawn, one.id).alinea.zinnen]
    for zin in told:
        assert re.fullmatch(r"[A-ZÀ-Ý0-9'][^\n]*[.?!:]", zin), zin
        assert "  " not in zin, zin
        assert not JUDGES.search(zin), zin
        assert " 0 keer" not in zin, zin


def test_an_almost_empty_drawing_is_read_gently():
    assert [zin for one in read_ecogram(DRAWINGS["meneer-van-dalen"]) for zin in one.zinnen][:7] == [
        "Graag dichtbij: Cor en de medewerker.",
        "Cor leeft niet meer, en hoort er toch bij.",
        "Van 2 namen staat dat er nog niet bij.",
        "In de tekening staan 3 mensen.",
        "Daarnaast staat iemand die overleden is.",
        "Getekend: gezin van herkomst; oude buren, collega's en kennissen; zorgverleners.",
        "Nog niemand uit: andere familie; vrienden; buren; geestelijke verzorging. "
        "Misschien is daar nog niet naar gevraagd.",
    ]


def test_three_weeks_without_lolke():
    assert what_if(DRAWINGS["mevrouw-postma"], "lolke").alinea.zinnen == (
        "Stel: 3 weken zonder Lolke. Zoals de tekening het nu zegt:",
        "In een gewone week is er 11 keer contact met naasten, ook door te bellen. "
        "Zonder Lolke is dat 4 keer.",
        "Dan mist mevrouw Postma van naasten: emotionele steun.",
        "Geen andere naaste doet nu: naar de kamer brengen en voorlezen.",
        "Vraag mevrouw Smit, mevrouw Bosma, mevrouw Yilmaz en dominee Wolters eens "
        "hoe het met hen zelf gaat.",
        "En vraag hoe het met Lolke is: weg zijn heeft een reden.",
    )


def test_who_is_seldom_there_is_missed_otherwise_than_by_counting():
    drawn = DRAWINGS["mevrouw-brouwer"]
    assert what_if(drawn, "evi").alinea.zinnen[1] == (
        "Met Evi is er een paar keer per jaar contact. Een ander merkt het misschien niet, Riet Brouwer wel."
    )
    assert what_if(drawn, "mien").alinea.zinnen[1:3] == (
        "Hoe vaak er contact is met Mien, staat er nog niet bij.",
        "Wat Mien geeft of doet, staat er nog niet bij.",
    )
    assert what_if(DRAWINGS["meneer-wiersma"], "harm").alinea.zinnen[1] == (
        "Met Harm is er nu ook bijna nooit contact. Toch staat die naam in de tekening."
    )


def test_what_others_give_too_does_not_make_somebody_the_same():
    told = what_if(DRAWINGS["mevrouw-brouwer"], "bas").alinea.zinnen
    assert "Wat Bas geeft, geven andere naasten ook. Maar niemand anders is Bas." in told


@pytest.mark.parametrize(
    ("one", "kring", "dragen"),
    [
        (
            Contact("a", "An"),
            "In de tekening staat 1 mens.",
            "Er staat nog niet bij wie van de naasten iets geeft of doet.",
        ),
        (Contact("a", "Minou", soort=Soort.DIER), "In de tekening staat 1 dier.", None),
        (Contact("a", "Cor", overleden=True), "In de tekening staat iemand die overleden is.", None),
        (Contact("a", "zuster An", groep="zorg", steun=("praktisch",)), "In de tekening staat 1 mens.", None),
    ],
    ids=["one contact", "a cat", "who has died", "only who is paid"],
)
def test_one_name_alone(one, kring, dragen):
    drawn = drawing(one)
    assert read_kring(drawn).zinnen[0] == kring
    nobody = "Er staat nog geen naaste bij van nu. Vraag mevrouw Bos eens wie er vroeger waren."
    assert read_dragen(drawn).zinnen == (dragen or nobody,)


def test_of_thirty_not_everybody_is_named():
    many = [
        Contact(f"n{n}", f"naam {n}", steun=("gezelschap",), doet=("bellen",), hoe_vaak=HoeVaak.WEKELIJKS)
        for n in range(30)
    ]
    drawn = drawing(*many)
    assert read_dragen(drawn).zinnen == (
        "Steun van naasten komt van naam 0, naam 1, naam 2, naam 3, naam 4, naam 5 en nog 24 anderen.",
    )
    doing = read_bezigheden(drawn)
    assert doing is not None
    assert doing.zinnen[0] == "Naam 0: bellen."
    assert doing.zinnen[-1] == (
        "Wie in de zorg het weet van naam 0, naam 1, naam 2, naam 3, naam 4, naam 5 en nog 24 anderen, "
        "staat er nog niet bij."
    )
    asked = what_if(drawn, "n0").alinea.zinnen[-2]
    assert asked == "Vraag naam 1, naam 2, naam 3 en naam 4 eens hoe het met hen zelf gaat."


@pytest.mark.parametrize("id_", [id_ for id_, casus in CASUSSEN.items() if casus.later])
def test_a_quarter_later_something_is_told_of_each_story(id_):
    zinnen = differ(reference(CASUSSEN[id_]), reference(CASUSSEN[id_], later=True)).alinea.zinnen
    assert len(zinnen) > 2
    assert all(zin[0].isupper() and zin.endswith(".") for zin in zinnen)


def test_four_stories_go_on():
    assert len([one for one in CASUSSEN.values() if one.later]) == 4


def test_in_every_story_there_is_somebody_to_practise_with_who_wants_something_first():
    found = {id_: [one.naam for one in partners(reference(casus))] for id_, casus in CASUSSEN.items()}
    assert all(found.values())
    assert found["meneer-wiersma"] == ["Rinus", "Wil", "Carla", "Tom"]
    assert found["meneer-van-dalen"] == ["de jongen op de fiets", "dokter Veen"]
    assert found["mevrouw-hoekstra"][:3] == ["Gerrit", "Fenna", "meneer Dijkema"]


def test_who_was_talked_with_and_who_is_not_wanted_near_is_no_partner():
    drawn = drawing(
        Contact("a", "An", wil=("rijden",), besproken=True),
        Contact("b", "Bo", nabij=Nabij.LIEVER_NIET),
        Contact("c", "Cor", overleden=True),
        Contact("d", "de thuiszorg", soort=Soort.ORGANISATIE),
        Contact("e", "Els"),
    )
    assert [one.naam for one in partners(drawn)] == ["Els"]


def test_what_a_drawing_knows_of_somebody_in_words():
    drawn = DRAWINGS["mevrouw-hoekstra"]
    assert {**facts_of(drawn, "wiebe")} == {
        "client": "mevrouw Hoekstra",
        "naam": "Wiebe",
        "relatie": "zoon in Canada",
        "hoe_vaak": "elke week",
        "afstand": "in het buitenland",
        "doet": "bellen",
        "wil": "",
    }


def test_more_activities_than_fit_in_a_sentence_are_left_out_whole():
    busy = Contact("a", "An", doet=tuple(f"{letter} {'x' * 37}" for letter in "abc"))
    assert facts_of(drawing(busy), "a")["doet"] == f"a {'x' * 37}"
