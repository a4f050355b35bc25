"""Intervisie: people choose who brings a situation, who brings it never leads, and the group goes on."""

import re

import pytest

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.proef.prove import prove
from tests.werkvorm.oefening import geweigerd, shipped
from tests.werkvorm.test_zonder_gesprek import Zonder

METHODS = [script for script in shipped().werkvormen.values() if script.past_bij is not None]
SPEAKS = re.compile(r"[Vv]erteller (\w+ )?(vertelt|noemt|antwoordt|kiest|begint|zegt) (?!niets|nog niet)")
NEVER = "De verteller kan in deze ronde geen gespreksleider zijn. Kies eerst een andere verteller."


class Kring(Zonder):
    """A group of seven in a circle, with the method of seven steps unless told otherwise."""

    def __init__(self, method: str = "intervisie-zeven-stappen") -> None:
        super().__init__(shipped().werkvormen[method])
        self.opent(scenario=None)
        self.ans, self.bea, self.cor, *self.others = self.groep(7)

    def is_nu(self, who: str) -> str:
        return str(self.state.rol_van(who).rol)


def kiezen() -> Kring:
    kring = Kring()
    kring.naar("kiezen", 1)
    return kring


def test_the_computer_gives_nobody_the_situation_or_the_lead() -> None:
    kring = kiezen()
    assert kring.met("inbrenger") == kring.met("gespreksleider") == []
    assert len(kring.met("lid")) == 7


def test_the_group_chooses_and_may_think_better_of_it() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    kring.doe(c.GeefRol(kring.bea, "inbrenger"))
    assert kring.met("inbrenger") == [kring.bea]
    assert kring.is_nu(kring.ans) == "lid"


def test_who_brings_the_situation_never_leads() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    with geweigerd("niet-allebei", NEVER):
        kring.doe(c.GeefRol(kring.ans, "gespreksleider"))


def test_who_leads_gives_that_away_before_she_brings_something() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "gespreksleider"))
    text = "De gespreksleider kan in deze ronde geen verteller zijn. Kies eerst een andere gespreksleider."
    with geweigerd("niet-allebei", text):
        kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    kring.doe(c.GeefRol(kring.bea, "gespreksleider"))
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    assert (kring.is_nu(kring.ans), kring.is_nu(kring.bea)) == ("inbrenger", "gespreksleider")


def test_a_second_situation_is_chosen_anew_and_who_told_the_first_may_lead() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    kring.naar("meenemen", 1)
    kring.naar("kiezen", 2)
    assert kring.met("inbrenger") == []
    kring.doe(c.GeefRol(kring.ans, "gespreksleider"))
    assert kring.is_nu(kring.ans) == "gespreksleider"


def test_who_comes_late_thinks_along() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    kring.naar("vragen", 1)
    assert kring.is_nu(kring.komt()) == "lid"


def test_who_leads_goes_home_and_another_goes_on() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    kring.doe(c.GeefRol(kring.bea, "gespreksleider"))
    kring.naar("vragen", 1)
    kring.doe(c.Vertrek(kring.bea))
    assert kring.met("gespreksleider") == []
    kring.naar("antwoorden", 1)
    assert kring.met("gespreksleider") == [], "nobody is made to lead"
    kring.doe(c.GeefRol(kring.cor, "gespreksleider"))
    kring.doe(c.KeerTerug(kring.bea))
    kring.naar("kwaliteit", 1)
    assert kring.met("inbrenger") == [kring.ans]


def test_who_brought_it_goes_home_and_the_group_may_end_or_choose_again() -> None:
    kring = kiezen()
    kring.doe(c.GeefRol(kring.ans, "inbrenger"))
    kring.doe(c.Vertrek(kring.ans))
    kring.naar("vragen", 1)
    assert kring.met("inbrenger") == []
    kring.doe(c.GeefRol(kring.bea, "inbrenger"))
    assert kring.met("inbrenger") == [kring.bea]


@pytest.mark.parametrize("script", METHODS, ids=lambda script: script.id)
def test_made_up_groups_find_nothing_in_a_method(script: Werkvorm) -> None:
    assert prove(script) == ()


@pytest.mark.parametrize("script", METHODS, ids=lambda script: script.id)
def test_in_every_method_phones_are_away_unless_somebody_writes_or_reads(script: Werkvorm) -> None:
    for fase in script.fasen:
        asked = {who for vraag in fase.schrijfvragen for who in vraag.wie}
        for rol, scherm in fase.schermen.items():
            if rol in ("scherm", "gespreksleider") or "wegleggen" in scherm.onderdelen:
                continue
            busy = {"schrijfvragen", "spelregels", "leerpunt", "afspraken"} & set(scherm.onderdelen)
            writes = bool(asked - {"begeleider"})
            assert busy or writes or not fase.per_ronde, (fase.id, rol)


@pytest.mark.parametrize("script", METHODS, ids=lambda script: script.id)
def test_who_is_silent_in_a_step_is_not_asked_to_speak_in_it(script: Werkvorm) -> None:
    for fase in script.fasen:
        if any(scherm.kring is not None for scherm in fase.schermen.values()):
            assert [tip for tip in fase.begeleider if SPEAKS.search(tip)] == [], fase.id
