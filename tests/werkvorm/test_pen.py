"""A table writes with one pen: it goes from hand to hand, and paper is as good as a phone."""

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.lezers import Lezer, may_read
from tests.werkvorm.oefening import Oefening, geweigerd, shipped

MEERWAARDE = ("meerwaarde", 1, 0)


def at_the_table() -> tuple[Oefening, str, str]:
    oefening = Oefening(shipped().werkvormen["dialoogsessie"]).opent(scenario=None)
    one, other = oefening.komt(), oefening.komt()
    oefening.doe(c.NaarFase("meerwaarde", 0))
    return oefening, one, other


def written(oefening: Oefening, tafel: int = 1) -> str | None:
    part = oefening.state.blad(Plek("meerwaarde", tafel, 0)).van(None).get(0)
    return None if part is None else part.wat


def test_who_has_the_pen_writes_for_the_table_and_the_words_are_the_tables() -> None:
    oefening, one, other = at_the_table()
    with geweigerd("niet-uw-pen", "Iemand anders schrijft nu voor uw tafel. Neem eerst de pen over."):
        oefening.doe(c.SchrijfAntwoord(*MEERWAARDE, one, wat="t_" + "1" * 32))
    oefening.doe(c.NeemPen(one))
    oefening.doe(c.SchrijfAntwoord(*MEERWAARDE, one, wat="t_" + "1" * 32))
    oefening.doe(c.NeemPen(other))
    with geweigerd("niet-uw-pen", "Iemand anders schrijft nu voor uw tafel. Neem eerst de pen over."):
        oefening.doe(c.SchrijfAntwoord(*MEERWAARDE, one, wat="t_" + "2" * 32))
    assert written(oefening) == "t_" + "1" * 32
    oefening.doe(c.SchrijfAntwoord(*MEERWAARDE, other, wat="t_" + "3" * 32))
    assert written(oefening) == "t_" + "3" * 32


def test_who_leads_types_what_stands_on_paper() -> None:
    oefening, _, _ = at_the_table()
    oefening.doe(c.VoegTafelToe(None))
    oefening.doe(c.SchrijfAntwoord("meerwaarde", 2, 0, None, wat="t_" + "4" * 32, namens=True))
    assert (written(oefening), written(oefening, 2)) == (None, "t_" + "4" * 32)
    with geweigerd("geen-tafel", "Deze tafel is er niet (meer). Laad de pagina opnieuw."):
        oefening.doe(c.SchrijfAntwoord("meerwaarde", 3, 0, None, wat="t_" + "4" * 32, namens=True))


def test_another_table_does_not_read_it_and_who_leads_does() -> None:
    oefening, one, other = at_the_table()
    oefening.doe(c.VoegTafelToe(None))
    oefening.doe(c.ZetAanTafel(other, 2))
    oefening.doe(c.SchrijfAntwoord(*MEERWAARDE, None, wat="t_" + "1" * 32, namens=True))
    found = oefening.script.schrijfvraag("meerwaarde")
    assert found is not None
    plek = Plek("meerwaarde", 1, 0)
    looks = {
        name: may_read(found[1], oefening.state, plek, None, lezer)
        for name, lezer in {
            "here": Lezer(deelnemer=one),
            "there": Lezer(deelnemer=other),
            "leads": Lezer(begeleider=True),
            "projector": Lezer(),
        }.items()
    }
    assert looks == {"here": True, "there": False, "leads": True, "projector": False}


def test_the_pen_lies_on_the_table_again_when_its_hand_leaves() -> None:
    oefening, one, other = at_the_table()
    oefening.doe(c.NeemPen(one))
    assert oefening.state.pen(1) == one
    oefening.doe(c.Vertrek(one))
    assert oefening.state.pen(1) is None
    oefening.doe(c.NeemPen(other))
    assert oefening.state.pen(1) == other
