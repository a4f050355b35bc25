"""Several drawings in one picture: over each other, beside each other, and week after week."""

from dataclasses import replace
from xml.etree import ElementTree

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.ecogram.casus import reference
from samenzorg_sim.ecogram.contact import Contact, Lijn
from samenzorg_sim.ecogram.measures.wat_als import what_if
from samenzorg_sim.ecogram.over_elkaar import lay_over
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.kwartaal import draw_kwartaal
from samenzorg_sim.reports.ecogram.lagen import draw_lagen
from samenzorg_sim.reports.ecogram.weken import draw_weken
from samenzorg_sim.reports.prent import Prent
from tests.ecogram.mevrouw import MEVROUW

HOEKSTRA = load_library([shipped_folder()])[0].ecogrammen["mevrouw-hoekstra"]


def words(sheet: Prent) -> list[str]:
    root = ElementTree.fromstring(sheet.as_file(".svg"))
    return [element.text or "" for element in root.iter() if element.tag.endswith("}text")]


def drawn(*contacten: Contact) -> Ecogram:
    return Ecogram("mevrouw H.", {one.id: one for one in contacten})


def test_over_each_other_it_says_in_how_many_and_what_the_story_does_not_tell():
    mine = drawn(Contact("1", "Fenna", lijn=Lijn.DUN), Contact("2", "de kat"))
    yours = drawn(Contact("7", "kleindochter"), Contact("8", "Wiebe"), Contact("9", "De Kat"))
    lagen = lay_over([mine, yours], HOEKSTRA, met_verhaal=True)
    said = words(draw_lagen(lagen))
    assert "2 tekeningen over elkaar" in said
    assert said[said.index("Fenna") + 1] == "in 2 van de 2"
    assert said[said.index("Wiebe") + 1] == "in 1 van de 2"
    assert said[said.index("Gerrit") + 1] == "nog bij niemand"
    assert said.count("de kat, in 2 van de 2") == 1
    assert "Er zijn geen fouten." in said


def test_on_a_page_it_takes_the_colours_of_the_page():
    lagen = lay_over([reference(HOEKSTRA)], HOEKSTRA, met_verhaal=True)
    svg = draw_lagen(lagen, for_page=True).inline("Tekeningen over elkaar")
    assert 'aria-label="Tekeningen over elkaar"' in svg
    assert "var(--groen)" in svg
    assert "#1f5c57" not in svg
    assert "style=" not in svg


def test_beside_each_other_everybody_keeps_her_place_and_the_words_say_what_changed():
    said = words(draw_kwartaal(reference(HOEKSTRA), reference(HOEKSTRA, later=True)))
    assert (said.count("Fenna"), said.count("mevrouw Kuipers")) == (2, 1)
    assert "Niet meer getekend: mevrouw Kuipers." in said
    assert "nieuw" not in said


def test_who_is_new_is_marked():
    more = replace(MEVROUW, contacten=MEVROUW.contacten | {"els": Contact("els", "Els")})
    said = words(draw_kwartaal(MEVROUW, more))
    assert (said.count("nieuw"), said.count("Els")) == (1, 1)
    assert "Erbij gekomen: Els." in said


def test_an_empty_drawing_beside_an_empty_one():
    empty = Ecogram("meneer Van Dalen")
    assert "De twee tekeningen zijn gelijk." in words(draw_kwartaal(empty, empty))


def test_week_after_week_who_comes_and_what_falls_away():
    said = words(draw_weken(what_if(MEVROUW, "riet"), MEVROUW))
    assert said[:6] == ["Als Riet niet kan komen", "week 1", "week 2", "week 3", "week 4", "week 5"]
    assert "Gekleurd zijn de weken zonder Riet. Elke stip is één keer." in said
    assert "Dan valt weg: praktische hulp, administratie, boodschappen." in said


def test_a_long_time_away_still_fits():
    said = words(draw_weken(what_if(MEVROUW, "riet", 52), MEVROUW, width=340))
    assert said[1:11] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "54"]
