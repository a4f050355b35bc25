"""A kept talk survives an edited scenario; what does not fit any more is said, and the talk goes on."""

import pytest

from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Reactie
from samenzorg_sim.naaste import commands as c
from samenzorg_sim.naaste.overzetten import carry_over
from samenzorg_sim.naaste.terugblik.terugkijken import answer_words, own_words
from samenzorg_sim.naaste.wet import make_wet
from tests.naaste.bewaard import edited, gespeeld
from tests.naaste.kees import chauffeur


def line_of(id_: str) -> str:
    """The whole line of the shipped file in which this is written."""
    source = (shipped_folder() / "scenarios" / "de-chauffeur" / "scenario.yaml").read_text("utf-8")
    return next(line for line in source.splitlines(keepends=True) if f"id: {id_}," in line)


HART, GEWOON = line_of("open-bellen-hart"), line_of("open-bellen-gewoon")


def test_nothing_changed_nothing_said():
    _, state = gespeeld()
    over = carry_over(make_wet(chauffeur()), state)
    assert (over.gesprek, over.verslag, over.herstel) == (state, (), ())


def test_a_corrected_text_is_read_as_it_is_now(tmp_path):
    _, state = gespeeld()
    now = edited(tmp_path, ("staat mijn hart even stil. Echt waar.", "staat mijn hart even stil."))
    over = carry_over(make_wet(now), state)
    assert (over.gesprek, over.verslag) == (state, ())
    said = answer_words(make_wet(now), over.gesprek.beurten[0])
    assert said == "Als ik jullie nummer zie, staat mijn hart even stil."


def test_an_added_and_a_moved_line_change_nothing_that_was_said(tmp_path):
    bewaard, state = gespeeld()
    extra = '  - {id: open-nieuw, reactie: opent, onderwerp: bellen, tekst: "Fijn dat u belt."}\n'
    now = edited(tmp_path, (HART, ""), (GEWOON, extra + GEWOON + HART))
    over = carry_over(make_wet(now), state)
    assert (over.gesprek, over.verslag) == (state, ())
    later = bewaard.do(now, c.Zeg("bevestiging", 0.05, "bellen"))
    assert later.beurten[:5] == state.beurten
    assert later.beurten[5].onthulling == "schrik"
    later = bewaard.do(now, c.Zeg("open_vraag", 0.05, "bellen"))
    assert later.beurten[6].antwoord == "open-nieuw"


def test_a_renamed_subject_goes_on_under_its_new_name(tmp_path):
    bewaard, state = gespeeld()
    now = edited(
        tmp_path,
        ("  - id: vervoer\n", "  - id: rijden\n    heette: [vervoer]\n"),
        ("onderwerp: vervoer", "onderwerp: rijden"),
    )
    over = carry_over(make_wet(now), state)
    assert over.verslag == ()
    assert over.gesprek.beurten[4].zet.onderwerp == "rijden"
    assert over.gesprek.binnen.geraakt == ("bellen", "rijden")
    later = bewaard.do(now, c.Zeg("open_vraag", 0.02, "rijden"))
    # nothing is told twice: what he told about 'vervoer' he has told about 'rijden'
    assert later.binnen.verteld == ("rijbewijs", "naar-zee")
    assert later.beurten[5].reactie is Reactie.OPENT
    assert carry_over(make_wet(now), later).verslag == ()


def test_everything_else_may_be_renamed_too(tmp_path):
    bewaard, _ = gespeeld()
    state = bewaard.do(chauffeur(), c.RondAf())
    assert state.einde == "kijken-bij-het-busje"
    now = edited(
        tmp_path,
        ("id: kijken-bij-het-busje", "id: kijken\n    heette: [kijken-bij-het-busje]"),
        ("einde: kijken-bij-het-busje", "einde: kijken"),
        ("id: open-bellen-hart,", "id: open-hart, heette: [open-bellen-hart],"),
        ("id: zin-schrik,", "id: zin-hart, heette: [zin-schrik],"),
        ("      - id: naar-zee", "      - id: de-zee\n        heette: [naar-zee, zee]"),
    )
    over = carry_over(make_wet(now), state)
    assert (over.verslag, over.gesprek.einde) == ((), "kijken")
    assert [turn.antwoord for turn in over.gesprek.beurten[:1]] == ["open-hart"]
    assert (
        own_words(make_wet(now), over.gesprek.beurten[2]) == "Dus als wij bellen, zit de schrik er meteen in."
    )
    assert over.gesprek.binnen.verteld == ("rijbewijs", "de-zee")


def test_a_removed_line_takes_its_turn_with_it_and_the_talk_goes_on_before_it(tmp_path):
    bewaard, state = gespeeld()
    now = edited(tmp_path, (GEWOON, ""))
    over = carry_over(make_wet(now), state)
    gone = "Beurt 2: wat Kees Brouwer toen zei, staat niet meer in de situatie."
    assert over.verslag == (f"{gone} Het gesprek gaat verder na beurt 1.",)
    assert over.gesprek.beurten == state.beurten[:1]
    later = bewaard.do(now, c.Zeg("open_vraag", 0.5))
    assert later.beurten[:1] == state.beurten[:1]
    assert len(later.beurten) == 2
    assert carry_over(make_wet(now), later).verslag == ()


def test_a_talk_that_was_over_goes_on_when_its_last_turns_are_gone(tmp_path):
    bewaard, _ = gespeeld()
    state = bewaard.do(chauffeur(), c.RondAf())
    over = carry_over(make_wet(edited(tmp_path, (GEWOON, ""))), state)
    assert (over.gesprek.voorbij, over.gesprek.einde) == (False, None)


def without_vervoer() -> str:
    """The file without the subject, and without what pointed at it."""
    source = (shipped_folder() / "scenarios" / "de-chauffeur" / "scenario.yaml").read_text("utf-8")
    begin, end, walks = (
        source.index(part) for part in ("  - id: vervoer\n", "  - id: grenzen\n", "wandelingen:")
    )
    before = source[:begin].replace("    onderwerp: vervoer\n", "")
    lines = [line for line in source[end:walks].splitlines() if "vervoer" not in line]
    return before + "\n".join(lines).replace("    verteld: [rijbewijs]\n", "") + "\n"


def test_a_removed_subject_takes_the_turns_about_it(tmp_path):
    _, state = gespeeld()
    (tmp_path / "scenario.yaml").write_text(without_vervoer(), "utf-8")
    now, mistakes = read_content(tmp_path / "scenario.yaml")
    assert isinstance(now, Scenario), mistakes
    over = carry_over(make_wet(now), state)
    assert over.verslag == (
        "Beurt 4: het onderwerp staat niet meer in de situatie. Het gesprek gaat verder na beurt 3.",
    )
    assert len(over.gesprek.beurten) == 3


def test_when_the_begin_is_gone_the_talk_begins_again(tmp_path):
    bewaard, state = gespeeld()
    now = edited(
        tmp_path,
        ("  - id: bellen\n", "  - id: telefoon\n"),
        ("onderwerp: bellen", "onderwerp: telefoon"),
        ("begint_over: bellen", "begint_over: telefoon"),
    )
    over = carry_over(make_wet(now), state)
    assert over.verslag == ("Het begin van dit gesprek staat niet meer in de situatie. U begint opnieuw.",)
    assert over.gesprek.beurten == ()
    later = bewaard.do(now, c.Zeg("open_vraag", 0.5))
    assert (len(later.beurten), later.begin.onderwerp) == (1, "telefoon")


def test_a_removed_formulation_is_said_and_the_turn_stays(tmp_path):
    _, state = gespeeld()
    over = carry_over(make_wet(edited(tmp_path, (line_of("zin-schrik"), ""))), state)
    assert over.verslag == (
        "Beurt 3: de zin die u koos, staat niet meer in de situatie. De beurt zelf telt nog mee.",
    )
    assert len(over.gesprek.beurten) == 5
    assert over.gesprek.beurten[2].zin is None


def test_when_the_ending_is_gone_the_one_that_fits_now_is_shown(tmp_path):
    bewaard, _ = gespeeld()
    state = bewaard.do(chauffeur(), c.RondAf())
    now = edited(
        tmp_path,
        ("id: kijken-bij-het-busje", "id: samen-op-pad"),
        ("einde: kijken-bij-het-busje", "einde: samen-op-pad"),
    )
    over = carry_over(make_wet(now), state)
    assert over.verslag == (
        "Het einde van dit gesprek staat niet meer in de situatie. U ziet het einde dat nu past.",
    )
    assert (over.gesprek.einde, over.gesprek.voorbij) == ("samen-op-pad", True)


@pytest.mark.parametrize("stricter", ["na: {vertrouwen: 0.95, druk: 0.5}"])
def test_what_was_told_stays_told_under_a_stricter_condition(tmp_path, stricter):
    _, state = gespeeld()
    over = carry_over(make_wet(edited(tmp_path, ("na: {vertrouwen: 0.45, druk: 0.5}", stricter))), state)
    assert (over.gesprek, over.verslag) == (state, ())
