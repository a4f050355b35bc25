"""A drawing beside the story: who is recognised, what is otherwise, and that nothing is counted."""

from dataclasses import replace

import pytest

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.ecogram.casus import reference
from samenzorg_sim.ecogram.contact import Contact, Lijn, Nabij
from samenzorg_sim.ecogram.herkend import recognise
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.vergelijken import ZELFDE, Anders, compare

LIBRARY, _ = load_library([shipped_folder()])
CASUSSEN = LIBRARY.ecogrammen
HOEKSTRA = CASUSSEN["mevrouw-hoekstra"]


def drawn(*contacten: Contact) -> Ecogram:
    return Ecogram("mevrouw H.", {one.id: one for one in contacten})


def same(naam: str, **rest: object) -> str | None:
    """Who somebody with this name is in the story of mevrouw Hoekstra."""
    return recognise({"x": Contact("x", naam, **rest)}, HOEKSTRA.contacten).get("x")


@pytest.mark.parametrize(
    ("naam", "rest", "verhaal"),
    [
        ("Fenna", {}, "fenna"),
        ("fenna ", {}, "fenna"),
        ("Fena", {}, "fenna"),
        ("Marijken", {}, "marijke"),
        ("Fenna, kleindochter", {}, "fenna"),
        ("de kleindochter", {}, "fenna"),
        ("Mw. Kuipers", {}, "kuipers"),
        ("Dijkema", {}, "dijkema"),
        ("K.", {"relatie": "kleindochter"}, "fenna"),
        ("A", {"groep": "kennissen"}, "alie"),
        ("A", {"groep": "buren"}, None),
        ("haar man", {}, "tabe"),
        ("Riet", {}, None),
        ("!", {}, None),
    ],
)
def test_people_are_recognised_as_people_write_them(naam, rest, verhaal):
    assert same(naam, **rest) == verhaal


def test_nobody_stands_for_two():
    two = {"a": Contact("a", "Wiebe"), "b": Contact("b", "zoon")}
    assert recognise(two, HOEKSTRA.contacten) == {"a": "wiebe"}


def test_what_is_in_both_what_is_not_and_what_came_along():
    found = compare(
        drawn(Contact("1", "Marijke", lijn=Lijn.DUN), Contact("2", "de kat")),
        HOEKSTRA,
    )
    (one,) = found.gevonden
    assert (one.contact, one.verhaal) == ("1", "marijke")
    assert Anders("lijn", "dun", "steunend") in one.anders
    assert Anders("groep", "", "andere familie") in one.anders
    assert [gemist.naam for gemist in found.gemist] == [
        "Gerrit", "Wiebe", "Fenna", "Alie Bron", "meneer Dijkema", "mevrouw Kuipers", "Tabe"
    ]  # fmt: skip
    assert found.gemist[2].waar[0].startswith("Op haar kastje staat een foto")
    assert found.erbij == ("2",)
    assert [(one.kop, one.zinnen[0]) for one in found.alineas] == [
        ("In allebei", "Marijke."),
        (
            "Wel in het verhaal, nog niet in uw tekening",
            "Gerrit, Wiebe, Fenna, Alie Bron, meneer Dijkema, mevrouw Kuipers en Tabe.",
        ),
        ("Staat niet in het verhaal: hoe kwam u erop?", "de kat."),
        ("Zo kunt u kijken", ZELFDE),
    ]


def test_what_the_maker_left_open_is_no_point_of_view():
    casus = CASUSSEN["meneer-van-dalen"]
    mine = drawn(Contact("1", "Cor", lijn=Lijn.STEUNEND, overleden=True, nabij=Nabij.GRAAG))
    (one,) = compare(mine, casus).gevonden
    assert [other.veld for other in one.anders] == ["groep"]


@pytest.mark.parametrize("casus", CASUSSEN.values(), ids=CASUSSEN)
@pytest.mark.parametrize("later", [False, True])
def test_the_reference_laid_beside_its_own_story_is_whole(casus, later):
    made = reference(casus, later)
    found = compare(made, casus, later)
    assert {one.contact: one.verhaal for one in found.gevonden} == {id_: id_ for id_ in made.contacten}
    assert (found.gemist, found.erbij) == ((), ())
    assert [one.anders for one in found.gevonden if one.anders] == []


def test_a_quarter_later_somebody_is_gone_and_somebody_comes_oftener():
    before, after = reference(HOEKSTRA), reference(HOEKSTRA, later=True)
    assert set(before.contacten) - set(after.contacten) == {"kuipers"}
    assert after.contacten["alie"].lijn is Lijn.STEUNEND
    assert compare(before, HOEKSTRA, later=True).erbij == ("kuipers",)


def test_no_number_is_said_of_how_many_were_found():
    found = compare(replace(reference(HOEKSTRA)), HOEKSTRA)
    said = " ".join(zin for one in found.alineas for zin in one.zinnen)
    assert not any(sign.isdigit() for sign in said)
