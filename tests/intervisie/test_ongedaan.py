"""Taking back the latest act, and what can never be taken back."""

from datetime import date

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie.state import GESCHIEDENIS
from tests.intervisie.jaargang import WIM, Jaargang, geweigerd

DAG = date(2026, 2, 10)


def test_a_meeting_that_was_moved_stands_where_it_stood():
    jaar = Jaargang()
    een = jaar.plan(DAG)
    jaar.doe(c.VerzetBijeenkomst(een, date(2026, 3, 3), 600, 90))
    moved = jaar.state.bijeenkomsten[een]
    assert (moved.dag, moved.begin, moved.minuten, moved.verzet) == (date(2026, 3, 3), 600, 90, 1)
    jaar.doe(c.MaakOngedaan(jaar.state.teller))
    back = jaar.state.bijeenkomsten[een]
    assert (back.dag, back.begin, back.verzet) == (DAG, 830, 0)
    assert jaar.lees(back.plaats) == "de huiskamer van Linde"


def test_only_the_act_on_the_button_and_only_ones_own():
    jaar = Jaargang()
    een = jaar.plan(DAG)
    shown = jaar.state.teller
    jaar.doe(c.VoegBegeleiderToe(WIM))
    with geweigerd("al-anders", "Dit kan niet meer terug: er veranderde intussen iets anders."):
        jaar.doe(c.MaakOngedaan(shown))
    jaar.doe(c.ZegAf(een))
    with geweigerd("van-een-ander", "Dit deed uw collega. Vraag die om het terug te nemen."):
        jaar.doe(c.MaakOngedaan(jaar.state.teller), WIM)


def test_undoing_never_brings_back_who_was_sent_away():
    """The group of before is put back as a whole: it must not hold yesterday's colleague."""
    jaar = Jaargang()
    jaar.doe(c.VoegBegeleiderToe(WIM))
    een = jaar.plan(DAG)
    jaar.doe(c.HaalBegeleiderWeg(WIM))
    jaar.doe(c.ZegAf(een))
    jaar.doe(c.MaakOngedaan(jaar.state.teller))
    assert not jaar.state.leidt(WIM)
    assert jaar.state.eerder == ()


def test_words_of_long_ago_are_erased_and_lately_changed_ones_can_come_back():
    jaar = Jaargang()
    jaar.zeg(c.HernoemGroep, "Team Berk")
    assert "Team Linde" in jaar.woorden
    for n in range(GESCHIEDENIS):
        jaar.zeg(c.HernoemGroep, f"Team {n}")
    assert {word for word in jaar.woorden if word.startswith("Team")} == {
        "Team Berk",
        *(f"Team {n}" for n in range(GESCHIEDENIS)),
    }
    for _ in range(GESCHIEDENIS):
        jaar.doe(c.MaakOngedaan(jaar.state.eerder[-1].daad))
    assert jaar.lees(jaar.state.naam) == "Team Berk"


def test_what_is_taken_back_for_good_is_gone_at_once():
    jaar = Jaargang()
    een = jaar.plan(DAG)
    inbreng = jaar.breng_in("Fatma", een, "Een boze dochter", "Hoe blijf ik rustig?")
    jaar.zeg(lambda *t: c.WijzigInbreng(inbreng, *t), "Een verdrietige dochter", "Wat zeg ik?")
    jaar.doe(c.TrekInbrengIn(inbreng))
    assert not {word for word in jaar.woorden if "dochter" in word or "?" in word}
