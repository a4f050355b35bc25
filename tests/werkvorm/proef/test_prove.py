"""Each faulty script in `fout/` is named after its fault; the text beside it is what its author gets."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from samenzorg_sim.cli import app
from samenzorg_sim.content.check import check
from samenzorg_sim.content.voorwaarde import Spelsoort, Tegenspeler, Voorwaarde, Welke
from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.werkvorm.proef.prove import prove, walk_all
from tests.werkvorm.oefening import shipped
from tests.werkvorm.volop import volop

FOUT = Path(__file__).parent / "fout"
SOUND = FOUT.parents[2] / "content" / "goed" / "oefening.yaml"
FAULTS = sorted(path.stem for path in FOUT.glob("*.yaml"))
PROOFS = {Werkvorm: prove}


@pytest.mark.parametrize("name", FAULTS)
def test_a_seeded_fault_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOUT)
    result = check([Path(f"{name}.yaml")], PROOFS)
    assert "\n\n".join(map(str, result.mistakes)) + "\n" == Path(f"{name}.txt").read_text("utf-8")
    assert result.mistakes
    assert check([Path(f"{name}.yaml")]).ok, "it reads well: only walking shows what is wrong"


def test_the_command_walks_an_exercise_as_it_plays_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOUT)
    result = CliRunner().invoke(app, ["check", "klopt_altijd.yaml"])
    assert result.exit_code == 1
    assert result.output == Path("klopt_altijd.txt").read_text("utf-8") + "\n1 bestand gelezen, 1 fout.\n"


def test_there_are_more_than_forty_and_each_has_its_text() -> None:
    assert len(FAULTS) > 40
    assert sorted(path.stem for path in FOUT.glob("*.txt")) == FAULTS


@pytest.mark.parametrize("script", shipped().werkvormen.values(), ids=lambda script: script.id)
def test_nothing_is_found_on_what_is_shipped(script: Werkvorm) -> None:
    assert prove(script) == ()


def test_nothing_is_found_on_the_script_that_the_faults_were_made_from() -> None:
    assert check([SOUND], PROOFS).text() == "1 bestand gelezen. Alles klopt."


KIEST = """    schrijfvragen:
      - {id: %s, vraag: Waarheen?, wie: [iedereen], ziet: [iedereen], soort: keuze,
         keuzes: [{id: rechtdoor, tekst: Rechtdoor}, {id: omweg, tekst: Omweg}]}
"""
OMWEG = """  - id: %s
    titel: Een omweg
    minuten: 5
    als: {vraag: %s, antwoord: omweg}
    schermen:
      iedereen: {kop: Een omweg}
"""


def test_what_two_answers_after_each_other_lead_to_is_reached(tmp_path: Path) -> None:
    """The second question is only asked of who took the detour at the first one."""
    detours = KIEST % "eerst" + OMWEG % ("een", "eerst") + KIEST % "dan" + OMWEG % ("twee", "dan")
    path = tmp_path / "omweg.yaml"
    path.write_text(
        SOUND.read_text("utf-8").replace("  - id: spelen\n", f"{detours}  - id: spelen\n"), "utf-8"
    )
    assert check([path], PROOFS).text() == "1 bestand gelezen. Alles klopt."


def test_every_screen_question_and_reader_of_a_full_script_is_met_on_the_way() -> None:
    """A script with every kind of condition: nothing is called impossible that people can reach."""
    script, seen = volop(), walk_all(volop())
    assert seen.fasen == {fase.id for fase in script.fasen}
    assert seen.overgeslagen == {fase.id for fase in script.fasen if fase.als is not None}
    asked = [vraag for fase in script.fasen for vraag in fase.schrijfvragen]
    assert seen.geschreven == {(vraag.id, who) for vraag in asked for who in vraag.wie}
    assert seen.gelezen == {(vraag.id, who) for vraag in asked for who in vraag.ziet}
    assert set(seen.alleen_telefoon) == {"verschil", "stem"}


ALS = st.builds(
    Voorwaarde,
    tafels=st.none() | st.integers(1, 3),
    ronde=st.none() | st.sampled_from(Welke),
    spel=st.sets(st.sampled_from(Spelsoort), max_size=2).map(tuple),
    naaste=st.none() | st.sampled_from(Tegenspeler),
)


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_whatever_is_left_out_or_made_to_depend_the_walk_ends_and_says_something_readable(
    data: st.DataObject,
) -> None:
    script = volop()
    kept = [fase for fase in script.fasen if fase.spel or data.draw(st.booleans())]
    asked = {vraag.id for fase in kept for vraag in fase.schrijfvragen}
    fasen = tuple(_depending(fase, data, asked) for fase in kept)
    low = data.draw(st.integers(1, 6))
    groep = script.groep.model_copy(update={"van": low, "tot": low + data.draw(st.integers(0, 2))})
    for found in prove(script.model_copy(update={"fasen": fasen, "groep": groep})):
        assert found.path[0] in ("rollen", "fasen", "groep")
        first, *_ = replace(found, plaats=None).message.splitlines()
        assert first.endswith(".")


def _depending(fase: Fase, data: st.DataObject, asked: set[str]) -> Fase:
    """The phase with a condition of its own, where a file may have one."""
    if fase.spel or not fase.per_ronde:
        als = None
    elif data.draw(st.booleans()):
        als = data.draw(ALS)
    else:
        als = fase.als if fase.als and (fase.als.vraag is None or fase.als.vraag in asked) else None
    return fase.model_copy(update={"als": als})
