"""Who may read an answer: each kind of reader, at each moment, before and after it opened."""

import pytest

from samenzorg_sim.werkvorm import commands as c
from tests.werkvorm.volop import Volop


@pytest.fixture
def o() -> Volop:
    """Two tables of four, each with a naaste of the council; table 1 looks back."""
    o = Volop()
    o.opent().groep(6, 2)
    o.tweede_tafel()
    for tafel in (1, 2):
        o.naar("voorbereiden", tafel=tafel)
        o.naar("spelen", tafel=tafel)
        o.stopt(o.begint(tafel))
    o.naar("terugkijken")
    return o


def at_table(o: Volop, tafel: int) -> set[str]:
    return {d.id for d in o.state.aan_tafel(tafel)}


def test_the_trainer_alone_reads_what_is_for_her() -> None:
    o = Volop()
    o.opent().groep(3, 1)
    raad = next(reversed(o.state.deelnemers))
    o.schrijft(raad, "te-dichtbij")
    assert o.lezers("te-dichtbij", raad) == {raad, "begeleider"}


def test_what_is_for_a_role_goes_to_who_had_it_in_that_play(o: Volop) -> None:
    naaste, speler, watching = o.naaste, o.speler, o.observator
    o.schrijft(naaste, "voor-de-speler")
    assert o.lezers("voor-de-speler", naaste) == {naaste, speler}
    o.doe(c.GeefRol(watching, "speler"))
    assert o.lezers("voor-de-speler", naaste) == {naaste, speler}, "the play was hers"


def test_a_second_player_reads_what_is_written_about_her_own_play(o: Volop) -> None:
    naaste, first, second = o.naaste, o.speler, o.observator
    o.schrijft(naaste, "voor-de-speler")
    o.doe(c.GeefRol(second, "speler"))
    o.naar("spelen")
    o.stopt(o.begint())
    o.naar("terugkijken")
    o.schrijft(naaste, "voor-de-speler")
    assert o.lezers("voor-de-speler", naaste) == {naaste, first}
    assert o.lezers("voor-de-speler", naaste, keer=1) == {naaste, second}


def test_a_table_reads_its_own_when_the_trainer_opens(o: Volop) -> None:
    spel = next(s.id for s in o.state.spellen.values() if s.tafel == 1)
    o.doe(c.KiesHerkansing(spel, "fragment"))  # type: ignore[arg-type]
    o.stopt(o.begint())
    o.naar("anders")
    speler = o.speler
    o.schrijft(speler, "verschil")
    assert o.lezers("verschil", speler, keer=1) == {speler}
    o.doe(c.OpenVraag("verschil", 1, 1))
    assert o.lezers("verschil", speler, keer=1) == at_table(o, 1)


def test_the_projector_of_a_table_reads_once_three_have_chosen(o: Volop) -> None:
    people = sorted(at_table(o, 1))
    for who in people[:2]:
        o.schrijft(who, "stem", keuze="door")
    o.doe(c.OpenVraag("stem", 1, 1))
    assert o.lezers("stem", people[0]) == {people[0]}, "of two people everybody would know who said what"
    blank = o.schrijft(people[2], "stem", keuze=None)
    assert blank
    assert o.lezers("stem", people[0]) == {people[0]}, "saying nothing does not count as saying something"


def test_the_projector_reads_what_three_of_this_table_said_and_no_other_projector(o: Volop) -> None:
    people = sorted(at_table(o, 1))
    for who in people:
        o.schrijft(who, "stem", keuze="door")
    assert o.lezers("stem", people[0]) == {people[0], "scherm 1"}


def test_a_subgroup_reads_and_stays_the_reader_when_others_meet() -> None:
    o = Volop()
    o.opent().groep(6)
    o.naar("voorbereiden")
    ans = next(iter(o.state.deelnemers))
    with_ans = set(o.state.tafels[1].groepje_van(ans))
    assert len(with_ans) == 2
    o.schrijft(ans, "verwacht")
    assert o.lezers("verwacht", ans) == with_ans
    o.doe(c.MaakGroepjes(1))
    now = set(o.state.tafels[1].groepje_van(ans))
    assert now != with_ans
    assert o.lezers("verwacht", ans) == with_ans, "she wrote for these, and not for whom she met later"
    o.schrijft(ans, "verwacht")
    assert o.lezers("verwacht", ans) == now, "what she writes anew is for whom she is with now"


def test_who_came_late_to_the_subgroups_is_read_once_she_has_one() -> None:
    o = Volop()
    o.opent().groep(4)
    o.naar("voorbereiden")
    laat = o.komt()
    o.schrijft(laat, "verwacht")
    assert o.lezers("verwacht", laat) == {laat}
    o.doe(c.MaakGroepjes(1))
    assert o.lezers("verwacht", laat) == set(o.state.tafels[1].groepje_van(laat))


def test_who_moves_to_another_table_takes_her_own_along_and_reads_nothing_of_before_there(o: Volop) -> None:
    moves, other = o.observator, sorted(set(o.met("observator", 2)))[0]
    o.klaar_met(other, "gezien", tafel=2)
    o.doe(c.OpenVraag("gezien", 2, 1))
    o.schrijft(moves, "voor-de-speler")
    o.doe(c.ZetAanTafel(moves, 2))
    assert o.lezers("voor-de-speler", moves) == {moves, o.speler}
    assert o.state.rol_van(moves).rol == "observator"
    assert moves not in o.lezers("voor-de-speler", o.naaste, tafel=2)


def test_what_the_council_asks_is_for_everybody(o: Volop) -> None:
    raad = o.met("naaste", 2)[0]
    o.naar("oogst")
    o.schrijft(raad, "regelen")
    assert o.lezers("regelen", raad) == {*o.state.deelnemers, "begeleider"}


def test_what_the_trainer_writes_is_on_every_projector_once_she_opens_it(o: Volop) -> None:
    o.schrijft(None, "welkomwoord")
    assert o.lezers("welkomwoord", None) == {"begeleider"}
    o.doe(c.OpenVraag("welkomwoord", 1, 1))
    assert o.lezers("welkomwoord", None) == {"begeleider", "scherm 1", "scherm 2"}
