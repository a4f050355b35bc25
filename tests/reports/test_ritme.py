"""A plan or two as a picture and as a workbook: what is drawn, and numbers that somebody can go on with."""

import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.content.ritme_bestand import with_waarde
from samenzorg_sim.reports.ritme.plaatje import BREED, SMAL, draw_ritme
from samenzorg_sim.reports.ritme.werkblad import make_werkblad
from samenzorg_sim.ritme.jaar import simulate
from samenzorg_sim.ritme.plan import plan_of
from samenzorg_sim.ritme.uitkomst import Uitkomst


@pytest.fixture(scope="module")
def plannen() -> list[tuple[Ritme, Uitkomst]]:
    voorbeeld, _ = read_content(shipped_folder() / "exercises/ritme/voorbeeld.yaml")
    assert isinstance(voorbeeld, Ritme)
    both = (voorbeeld, with_waarde(voorbeeld, "ruimte", 90))
    return [(one, simulate(plan_of(one), 500, 1)) for one in both]


def words(svg: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", svg)


@pytest.mark.parametrize("width", [SMAL, BREED])
def test_the_picture_of_one_plan_and_of_two(plannen, width: int) -> None:
    (_, a), (_, b) = plannen
    one, two = (draw_ritme(found, width, for_page=True).inline("Plaatje.") for found in ([a], [a, b]))
    assert one.count('role="img"') == two.count('role="img"') == 1
    assert "Zo veel gesprekken wachten" in words(one)
    assert [word for word in words(two) if word.startswith("Zo veel")] == [
        "Zo veel gesprekken wachten in plan A", "Zo veel gesprekken wachten in plan B",
    ]  # fmt: skip
    assert {"Alle teams", "Linde", "Populier"} <= set(words(one))
    assert "Keuken en welzijn" not in words(one)  # nobody lives there
    assert {word.partition("  ")[0] for word in words(two) if re.fullmatch(r"[AB]  \d+", word)} == {"A", "B"}
    assert any(word.startswith("Een rekenmodel met aannamen.") for word in words(one))


def test_it_can_be_kept_as_a_file(plannen, tmp_path: Path) -> None:
    draw_ritme([found for _, found in plannen]).save(tmp_path / "ritme.png")
    assert (tmp_path / "ritme.png").read_bytes().startswith(b"\x89PNG")


def test_the_workbook_holds_the_answer_the_teams_the_weeks_and_every_assumption(plannen) -> None:
    book = load_workbook(io.BytesIO(make_werkblad(plannen)))
    assert book.sheetnames == ["Antwoord", "Teams", "Weken", "Aannamen"]
    told = {(row[0], row[1]): row[2] for row in book["Antwoord"].iter_rows(min_row=2, values_only=True)}
    (_, a), (_, b) = plannen
    assert told["Plan A", "Op tijd, van elke 100 gesprekken"] == round(100 * float(a.op_tijd.mean()), 1)
    assert told["Plan B", "Uren per week"] == round(float(b.uren_per_week.mean()), 1)
    assert str(told["A en B", "In woorden"]).startswith("Plan B kost ")
    assert book["Weken"].max_row == 1 + 2 * 52
    assumed = {row[1]: row for row in book["Aannamen"].iter_rows(min_row=2, values_only=True)}
    assert assumed["Vrije tijd hiervoor, per gespreksvoerder per week"][2:5] == ("minuten", 60, 90)
    assert assumed["Het gesprek zelf"][-1] == "Aanname"
    assert str(assumed["Eén gesprek per bewoner in elke hoeveel weken?"][-1]).startswith("Uit een bron: ")
    teams = list(book["Teams"].iter_rows(min_row=2, values_only=True))
    assert teams[8][:5] == ("Plan A", "Keuken en welzijn", 0, 30, 0)
