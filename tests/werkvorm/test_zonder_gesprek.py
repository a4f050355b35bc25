"""Scripts whose tables work on something else than a conversation: a story to draw, or no case at all."""

import json

import pytest

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.content.library import Library
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Recorded, Row
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.apply import apply
from samenzorg_sim.werkvorm.decide import CODEC, sessie_domain
from samenzorg_sim.werkvorm.proef.prove import prove
from samenzorg_sim.werkvorm.state import Sessie
from tests.werkvorm.oefening import Oefening, geweigerd, shipped
from tests.werkvorm.test_ouder import OPENED

WEG = ("geen-materiaal", "Deze casus is er niet (meer). Kies een andere.")


class Zonder(Oefening):
    """The same made-up session, of a script of another kind, with the cases of that kind."""

    def __init__(self, script: Werkvorm) -> None:
        super().__init__(script)
        self.domain = sessie_domain(script, shipped().casussen(script.casus))
        self.state = self.domain.initial


def eigen_netwerk() -> Werkvorm:
    return shipped().werkvormen["eigen-netwerk"]


def tekenen() -> Werkvorm:
    return eigen_netwerk().model_copy(update={"casus": Casussoort.ECOGRAM})


def test_a_day_without_a_case_opens_and_goes_to_its_end() -> None:
    day = Zonder(eigen_netwerk()).opent(scenario=None)
    who = [day.komt() for _ in range(4)]
    assert day.state.tafels[1].scenario is None
    for fase in day.script.fasen[1:]:
        day.doe(c.NaarFase(fase.id, 0))
    assert [day.state.rol_van(one).rol for one in who] == ["", "", "", ""]
    day.doe(c.VoegTafelToe(None))
    assert day.state.tafels[2].scenario is None
    day.doe(c.SluitSessie())
    assert day.state.afgesloten


def test_a_script_without_a_case_takes_none() -> None:
    with geweigerd(*WEG):
        Zonder(eigen_netwerk()).opent()


def test_a_script_with_a_case_does_not_go_without() -> None:
    with geweigerd(*WEG):
        Oefening().opent(scenario=None)


def test_a_story_to_draw_is_a_case_of_its_own_kind() -> None:
    with geweigerd(*WEG):
        Zonder(tekenen()).opent(scenario="de-chauffeur")
    day = Zonder(tekenen()).opent(scenario="mevrouw-postma")
    day.doe(c.KiesCasus(1, "mevrouw-brouwer"))
    assert day.state.tafels[1].scenario == "mevrouw-brouwer"


def test_what_is_recorded_of_a_day_without_a_case_reads_back() -> None:
    opened = e.SessieOpened(**{**OPENED, "scenario": None, "minuten": ()})
    kind, version, payload = opened.name, opened.version, json.dumps({**OPENED, "scenario": None})
    event = CODEC.decode(Row("s_" + "1" * 32, 1, kind, version, 1, 1, "p_" + "1" * 32, None, payload, ""))
    assert event == opened
    state = apply(Sessie(), Recorded(event, "s_" + "1" * 32, 1, 1, 1, "p_" + "1" * 32))
    assert state.tafels[1].scenario is None


@pytest.mark.parametrize("soort", list(Casussoort))
def test_the_library_gives_the_cases_of_a_kind(soort: Casussoort) -> None:
    library: Library = shipped()
    found = {"gesprek": library.scenarios, "ecogram": library.ecogrammen, "geen": {}}[soort.value]
    assert dict(library.casussen(soort)) == dict(found)


def test_made_up_groups_walk_scripts_of_every_kind() -> None:
    assert prove(eigen_netwerk()) == ()
    assert prove(tekenen()) == ()
