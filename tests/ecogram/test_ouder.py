"""A drawing recorded by an older program still opens."""

from samenzorg_sim.ecogram.decide import DOMAIN
from samenzorg_sim.ecogram.events import EcogramOpened
from samenzorg_sim.journal.row import chained


def test_a_drawing_from_before_there_were_tables_is_of_no_table():
    van, sessie = "d_" + "1" * 32, "s_" + "2" * 32
    row = chained(
        "",
        stream="e_" + "3" * 32,
        seq=1,
        name="ecogram.opened",
        version=1,
        recorded_at=0,
        happened_at=0,
        actor=van,
        command_id=None,
        payload=f'{{"casus":null,"sessie":"{sessie}","uit":null,"van":"{van}"}}',
    )
    assert DOMAIN.codec.decode(row) == EcogramOpened(van, sessie, None, None, None)
