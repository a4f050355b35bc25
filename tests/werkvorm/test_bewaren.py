"""Observations go when the day closes, unless both who played keep them; what people wrote goes too."""

import pytest

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from tests.werkvorm.oefening import Oefening, geweigerd
from tests.werkvorm.volop import Volop


@pytest.fixture
def o() -> Oefening:
    """A play that is over, in which something was heard."""
    o = Oefening()
    spel = o.speelt(5, 1)
    o.tikt(spel, o.observator)
    o.stopt(spel)
    return o


def first(o: Oefening) -> str:
    return next(iter(o.state.spellen))


@pytest.mark.parametrize(
    ("speler", "naaste"), [(None, None), (True, None), (None, True), (True, False), (False, True)]
)
def test_one_word_is_not_enough(o: Oefening, speler: bool | None, naaste: bool | None) -> None:
    for who, said in ((o.speler, speler), (o.naaste, naaste)):
        if said is not None:
            o.doe(c.KiesBewaren(first(o), who, said))
    o.doe(c.SluitSessie())
    assert (o.spel(first(o)).tags, o.spel(first(o)).gewist) == ({}, True)


def test_both_keep_them_and_may_change_their_minds_until_the_end(o: Oefening) -> None:
    for who in (o.speler, o.naaste):
        o.doe(c.KiesBewaren(first(o), who, True))
        assert o.doe(c.KiesBewaren(first(o), who, True)) == ()
    o.doe(c.SluitSessie())
    assert len(o.spel(first(o)).tags) == 1
    o.doe(c.HeropenSessie())
    o.doe(c.KiesBewaren(first(o), o.naaste, False))
    o.doe(c.SluitSessie())
    assert o.spel(first(o)).tags == {}


def test_each_play_is_decided_about_apart(o: Oefening) -> None:
    o.doe(c.KiesHerkansing(first(o), Spelsoort.HERKANSING))
    second = o.begint()
    o.tikt(second, o.observator)
    o.stopt(second)
    for who in (o.speler, o.naaste):
        o.doe(c.KiesBewaren(second, who, True))
    o.doe(c.SluitSessie())
    assert (len(o.spel(first(o)).tags), len(o.spel(second).tags)) == (0, 1)


def test_nobody_else_decides_and_the_trainer_only_notes_it_for_who_has_no_phone(o: Oefening) -> None:
    with geweigerd("niet-uw-rol", "Alleen de speler en de naaste beslissen over bewaren."):
        o.doe(c.KiesBewaren(first(o), o.observator, True))
    with geweigerd("niet-aan-u", "Deze persoon beslist zelf, op de eigen telefoon."):
        o.doe(c.KiesBewaren(first(o), o.speler, True, namens=True))
    paper = o.komt(telefoon=False)
    o.doe(c.GeefRol(paper, "speler"))
    second = o.begint()
    o.stopt(second)
    assert o.doe(c.KiesBewaren(second, paper, True, namens=True))


def test_what_is_gone_is_gone_and_a_tap_on_its_way_does_not_bring_it_back(o: Oefening) -> None:
    o.doe(c.SluitSessie())
    o.doe(c.HeropenSessie())
    with geweigerd("al-gewist", "De waarnemingen van dit gesprek zijn al gewist."):
        o.doe(c.KiesBewaren(first(o), o.speler, True))
    with geweigerd("al-gewist", "De waarnemingen van dit gesprek zijn al gewist."):
        o.tikt(first(o), o.observator)
    assert o.doe(c.SluitSessie()) == (e.SessieEnded(),), "nothing is erased twice"


def test_what_people_wrote_goes_when_the_day_closes_but_for_the_list_that_stays() -> None:
    o = Volop()
    o.gespeeld()
    naaste = o.naaste
    o.schrijft(naaste, "te-dichtbij")
    o.naar("terugkijken")
    o.schrijft(naaste, "gehoord", stap=2)
    for who in o.met("observator"):
        o.klaar_met(who, "gezien")
    o.naar("oogst")
    o.schrijft(naaste, "regelen")
    gone = {event.vraag for event in o.doe(c.SluitSessie()) if isinstance(event, e.BladErased)}
    assert gone == {"te-dichtbij", "gehoord", "gezien"}
    assert [plek.vraag for plek in o.state.bladen] == ["regelen"]


def test_answers_to_a_question_that_an_edited_script_lost_go_too() -> None:
    o = Volop()
    o.gespeeld()
    o.naar("oogst")
    o.schrijft(o.naaste, "regelen")
    last = o.script.fasen[-1].model_copy(update={"schrijfvragen": ()})
    edited = Volop(o.script.model_copy(update={"fasen": (*o.script.fasen[:-1], last)}))
    edited.state = o.state
    edited.doe(c.SluitSessie())
    assert edited.state.bladen == {}
