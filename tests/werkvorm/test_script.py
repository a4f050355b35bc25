"""How a script runs: on, back, and another round."""

from samenzorg_sim.werkvorm.script import (
    Stap,
    fase_of,
    first_step,
    is_last_of_round,
    new_round,
    next_step,
    previous_step,
    step_to,
)
from tests.werkvorm.oefening import shipped

SCRIPT = shipped().werkvormen["oefengesprek-standaard"]
WITHOUT_ROUNDS = SCRIPT.model_copy(
    update={"fasen": tuple(f.model_copy(update={"per_ronde": False}) for f in SCRIPT.fasen)}
)


def test_from_the_first_phase_to_the_last() -> None:
    here: Stap | None = first_step(SCRIPT)
    walked = []
    while here is not None:
        walked.append((here.fase, here.ronde))
        here = next_step(SCRIPT, here)
    assert walked[0] == ("welkom", 0)
    assert walked[1] == ("voorbereiden", 1)
    assert walked[-1] == ("oogst", 1)
    assert len(walked) == len(SCRIPT.fasen)


def test_back_from_a_later_round_is_the_end_of_the_round_before() -> None:
    assert previous_step(SCRIPT, Stap("voorbereiden", 2)) == Stap("tijdlijn", 1)
    assert previous_step(SCRIPT, Stap("voorbereiden", 1)) == Stap("welkom", 1)
    assert previous_step(SCRIPT, Stap("oogst", 2)) == Stap("tijdlijn", 2)
    assert previous_step(SCRIPT, Stap("welkom", 0)) is None


def test_after_the_last_phase_of_a_round_there_is_a_choice() -> None:
    assert [f.id for f in SCRIPT.fasen if is_last_of_round(SCRIPT, Stap(f.id, 1))] == ["tijdlijn"]
    assert new_round(SCRIPT, Stap("tijdlijn", 1)) == Stap("voorbereiden", 2)
    assert next_step(SCRIPT, Stap("tijdlijn", 1)) == Stap("oogst", 1)


def test_a_script_without_rounds() -> None:
    assert new_round(WITHOUT_ROUNDS, Stap("tijdlijn", 0)) is None
    assert not is_last_of_round(WITHOUT_ROUNDS, Stap("tijdlijn", 0))
    assert step_to(WITHOUT_ROUNDS, "spelen", 0) == Stap("spelen", 0)


def test_a_phase_that_is_not_there() -> None:
    assert fase_of(SCRIPT, "pauze") is None
