"""What people take along: a learning point of their own, and agreements with dates."""

from dataclasses import replace
from datetime import date

from samenzorg_sim.werkvorm import commands as c
from tests.werkvorm.oefening import Oefening, geweigerd

MONDAY, TUESDAY = date(2026, 12, 7), date(2026, 12, 8)


def agreement(o: Oefening, wie: str | None = None, door: str | None = None) -> c.MaakAfspraak:
    return c.MaakAfspraak(o.new("k"), o.new("t"), wie, MONDAY, TUESDAY, door)


def test_a_learning_point_is_written_rewritten_and_taken_away() -> None:
    o = Oefening().opent()
    ans = o.komt()
    assert o.doe(c.SchrijfLeerpunt(ans, None)) == ()
    first, second = o.new("t"), o.new("t")
    o.doe(c.SchrijfLeerpunt(ans, first))
    o.doe(c.SchrijfLeerpunt(ans, second))
    assert o.state.leerpunten == {ans: second}
    o.doe(c.SchrijfLeerpunt(ans, None))
    assert o.state.leerpunten == {}
    with geweigerd("niet-aanwezig", "Deze persoon doet niet mee."):
        o.doe(c.SchrijfLeerpunt(o.new("d"), first))


def test_an_agreement_says_who_and_when_and_when_it_is_looked_back_at() -> None:
    o = Oefening().opent()
    ans = o.komt()
    asked = agreement(o, ans, ans)
    o.doe(asked)
    made = o.state.afspraken[asked.afspraak]
    assert (made.wat, made.wie, made.wanneer, made.terugkijken) == (asked.wat, ans, MONDAY, TUESDAY)


def test_looking_back_is_on_or_after_the_day() -> None:
    o = Oefening().opent()
    asked = agreement(o)
    with geweigerd("datum", "Terugkijken kan pas op of na de dag waarop het klaar is. Kies een latere dag."):
        o.doe(replace(asked, wanneer=TUESDAY, terugkijken=MONDAY))
    o.doe(replace(asked, wanneer=MONDAY, terugkijken=MONDAY))


def test_an_agreement_is_somebodys_of_this_group_or_the_trainers() -> None:
    o = Oefening().opent()
    with geweigerd("niet-aanwezig", "Kies iemand uit de groep."):
        o.doe(agreement(o, wie=o.new("d")))
    o.doe(agreement(o, wie=None))
    assert len(o.state.afspraken) == 1


def test_who_made_it_whose_it_is_and_the_trainer_take_it_back() -> None:
    o = Oefening().opent()
    ans, bea, cor = o.groep(3)
    for who in (ans, bea, None):
        asked = agreement(o, wie=bea, door=ans)
        o.doe(asked)
        with geweigerd(
            "niet-uw-afspraak", "Deze afspraak is van een ander. Vraag de begeleider om hem weg te halen."
        ):
            o.doe(c.HaalAfspraakWeg(asked.afspraak, cor))
        o.doe(c.HaalAfspraakWeg(asked.afspraak, who))
        assert o.doe(c.HaalAfspraakWeg(asked.afspraak, who)) == ()
    assert o.state.afspraken == {}


def test_sixty_agreements_is_more_than_enough() -> None:
    o = Oefening().opent()
    for _ in range(60):
        o.doe(agreement(o))
    with geweigerd("te-veel", "Er staan al 60 afspraken. Haal er eerst een weg."):
        o.doe(agreement(o))


def test_somebody_else_asks_about_it_later() -> None:
    o = Oefening().opent()
    ans, bea = o.komt(), o.komt()
    asked = replace(agreement(o, ans, ans), vraagt=bea)
    with geweigerd("zelf", "Wie het doet, vraagt er niet zelf naar. Kies iemand anders."):
        o.doe(replace(asked, vraagt=ans))
    with geweigerd("niet-aanwezig", "Kies iemand uit de groep."):
        o.doe(replace(asked, vraagt=o.new("d")))
    o.doe(asked)
    assert o.state.afspraken[asked.afspraak].vraagt == bea
