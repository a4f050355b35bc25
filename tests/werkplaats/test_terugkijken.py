"""The trainer's time line: a second chance with the first play beside it, and what is shut stays away."""

from samenzorg_sim.werkplaats.panelen.terugkijken import drawn
from samenzorg_sim.werkplaats.panelen.vergelijking import told
from tests.balie.verhaal import Verhaal


def opens(v: Verhaal) -> None:
    v.trainer.doe("stop", spel=v.spel)
    v.naar("tijdlijn").trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    v["Ans"].doe("tijdlijn_gezien", spel=v.spel, mag_open=True)
    v.trainer.doe("tijdlijn_openen", spel=v.spel)


def test_a_second_chance_has_the_first_play_beside_it_until_that_is_erased() -> None:
    with Verhaal() as v:
        v.speelt()
        v.later(12)
        v["Bea"].tikt()
        assert drawn(v.trainer.ziet()["spel"]) == ""
        opens(v)
        alone = drawn(v.trainer.ziet()["spel"])
        assert "1 keer: na 12 seconden." in alone
        assert "Eerste keer" not in alone
        v.trainer.doe("herkansing", spel=v.spel, wat="herkansing")
        v.trainer.doe("begin")
        v.later(30)
        opens(v)
        both = drawn(v.trainer.ziet()["spel"])
        assert "Eerste keer: 12 seconden" in both
        assert "Tweede keer: 30 seconden" in both
        assert ": na 12 seconden" in both


def test_before_it_is_open_the_questions_are_folded_and_without_one_there_is_nothing_to_fold() -> None:
    found = {
        "vragen": ["Rond 0:10 hoorde één van u 'Open vraag', één niet."],
        "melding": "",
        "verhoudingen": [],
    }
    assert "<summary>Eerst zelf lezen</summary>" in told(found, opened=False)
    assert "<summary>" not in told(found, opened=True)
    little = {"vragen": [], "melding": "Te weinig om iets te zeggen.", "verhoudingen": []}
    assert "<summary>" not in told(little, opened=False)
