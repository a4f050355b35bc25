"""The plan of the day on paper: the steps with their minutes, and how long so many rounds take."""

import re
from html import unescape

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.reports.bezetting import NIEMAND, Bezetting
from samenzorg_sim.reports.bladen import make_blad
from tests.reports.vellen import de_chauffeur
from tests.werkvorm.oefening import shipped


def sheet(oefening: str, bezetting: Bezetting = NIEMAND) -> tuple[list[str], list[str], str]:
    """Headings, steps with their minutes, and what stands in the box about the time."""
    script = shipped().werkvormen[oefening]
    casus = de_chauffeur() if script.casus is Casussoort.GESPREK else None
    html = make_blad("dagplan", casus, script, bezetting)
    heads = re.findall(r"<h2>(.*?)</h2>", html)
    steps = re.findall(r'<tr><td>(.*?)</td><td class="getal">(.*?)</td>', html)
    box = html.partition("Hoe lang duurt het?")[2].partition("</section>")[0]
    words = " ".join(re.sub(r"<[^>]+>", " ", box).split())
    return heads, [unescape(" ".join(step)) for step in steps], words


def test_the_ordinary_exercise_for_whoever_comes() -> None:
    heads, steps, box = sheet("oefengesprek-standaard")
    assert heads == ["Eerst", "In elke ronde: samen 37 minuten", "Tot slot", "Hoe lang duurt het?"]
    assert (steps[0], steps[2], steps[-1]) == ("Welkom 10", "Het gesprek 8", "Wat neemt u mee? 10")
    assert box == (
        "1 ronde: 57 minuten 2 rondes: 1 uur en 34 minuten 3 rondes: 2 uur en 26 minuten "
        "4 rondes: 3 uur en 3 minuten "
        "Met 15 minuten pauze na elke 2 rondes, ook voor de naaste. Wie wil, speelt één keer. Niemand moet."
    )


def test_more_rounds_for_more_people_up_to_eight_and_the_minutes_that_the_trainer_chose() -> None:
    assert "7 rondes: 5 uur en 24 minuten" in sheet("oefengesprek-standaard", Bezetting(verwacht=7))[2]
    assert "9 rondes" not in sheet("oefengesprek-standaard", Bezetting(verwacht=40))[2]
    heads, steps, _ = sheet("oefengesprek-standaard", Bezetting(minuten=(("spelen", 5),)))
    assert heads[1] == "In elke ronde: samen 34 minuten"
    assert steps[2] == "Het gesprek 5"


def test_what_is_played_again_in_each_round_takes_its_time_twice() -> None:
    heads, steps, box = sheet("oefengesprek-drie-rondes", Bezetting(verwacht=7))
    assert heads[1] == "In elke ronde: samen 36 minuten"
    assert "Het gesprek 2 × 6" in steps
    assert box.startswith(
        "1 ronde: 58 minuten 2 rondes: 1 uur en 34 minuten 3 rondes: 2 uur en 25 minuten Met"
    )


def test_one_round_needs_no_break() -> None:
    _, _, box = sheet("oefengesprek-kort", Bezetting(verwacht=7))
    assert box == "1 ronde: 33 minuten Wie wil, speelt één keer. Niemand moet."


def test_a_group_that_plays_nothing_has_no_rounds() -> None:
    heads, steps, box = sheet("intervisie-incident-b")
    assert heads == ["Eerst", "Daarna: samen 55 minuten", "Hoe lang duurt het?"]
    assert steps[0] == "Welkom en terugblik 5"
    assert box == "Samen 1 uur . Langer of korter mag."


def test_what_is_written_at_home_is_planned_in_days() -> None:
    heads, steps, box = sheet("intervisie-schriftelijk")
    assert heads == ["Eerst", "Daarna", "Hoe lang duurt het?"]
    assert steps[:2] == ["Meedoen 3", "1. De situatie 4"]
    assert box == "Samen 26 dagen . Ieder is er ongeveer 1 uur en 25 minuten mee bezig."
