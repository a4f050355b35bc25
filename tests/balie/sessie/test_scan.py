"""The square to scan: the code, and a tail that belongs to this session only."""

from samenzorg_sim.balie.sessie.scan import scan_text, was_scanned
from tests.balie.verhaal import Verhaal


def test_the_square_holds_code_and_tail() -> None:
    with Verhaal() as v:
        v.opent()
        beeld = v.trainer.ziet()
        assert beeld["scan"] == v.scherm.ziet()["meedoen"]["scan"] == scan_text(beeld["code"], v.sessie)
        code, _, tail = beeld["scan"].partition("~")
        assert code == beeld["code"]
        assert was_scanned(tail, v.sessie)


def test_no_other_tail_will_do() -> None:
    sessie = "s_" + "0123456789abcdef" * 2
    assert was_scanned("0123456789", sessie)
    for tail in ("", "012345678", "01234567890", "0123456780", "é" * 10, "\ud800"):
        assert not was_scanned(tail, sessie)
    assert not was_scanned("0123456789", None)
