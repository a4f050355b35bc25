"""Every number of the naaste names its source and in whom it was measured, or says that nobody did."""

import pytest

from docs.tabel import FILE, make, people
from samenzorg_sim.naaste import gewichten
from samenzorg_sim.naaste.bronnen import BRONNEN, OORDEEL, named_in
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, Rij

NUMBERS = {name for name in vars(gewichten) if name.isupper()} - {"TOON", "BRON"}


@pytest.mark.parametrize("rij", Rij)
def test_a_row_names_a_known_source_or_says_that_it_is_ours(rij):
    text = COEFFICIENTEN[rij].bron
    assert named_in(text) or OORDEEL in text
    assert all(bron.wie in people(text) for bron in named_in(text))


def test_every_other_number_does_so_too():
    assert set(gewichten.BRON) == NUMBERS
    assert all(named_in(text) or OORDEEL in text for text in gewichten.BRON.values())


def test_every_source_is_used():
    texts = [one.bron for one in COEFFICIENTEN.values()] + list(gewichten.BRON.values())
    assert all(any(bron in named_in(text) for text in texts) for bron in BRONNEN)


def test_the_table_is_of_today():
    assert make() == FILE.read_text("utf-8"), "python -m docs.tabel"
