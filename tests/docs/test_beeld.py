"""The pictures of the naaste show the numbers of today's model, and the table of sources names them all."""

from pathlib import Path

import pytest

from docs.beeld.naaste import BEURTEN, FOLDER, PICTURES, shares
from samenzorg_sim.naaste.bronnen import BRONNEN
from samenzorg_sim.naaste.coefficienten import Rij

GUIDE = (Path(__file__).parents[2] / "docs" / "handleiding" / "de-gespeelde-naaste.md").read_text("utf-8")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_of_today(name, tmp_path):
    PICTURES[name]().save(tmp_path / name)
    assert (tmp_path / name).read_text("utf-8") == (FOLDER / name).read_text("utf-8"), (
        "python -m docs.beeld.naaste"
    )
    assert f"../beeld/{name}" in GUIDE


def test_every_row_of_the_model_is_in_the_picture():
    assert set(BEURTEN) == set(Rij)
    assert all(sum(shares(rij, mood)) == 100 for rij in Rij for mood in range(11))


def test_every_source_of_the_table_of_numbers_is_in_the_guide():
    assert [bron.naam for bron in BRONNEN if bron.naam not in GUIDE] == []
