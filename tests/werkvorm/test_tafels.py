"""Tables: one more, one less, who sits where, and what moving leaves as it was."""

import pytest

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from tests.werkvorm.oefening import Oefening, geweigerd, shipped
from tests.werkvorm.volop import Volop

BUSY = ("gesprek-loopt", "Deze persoon speelt nu. Wissel van tafel als het gesprek is gestopt.")


def two_tables(size: int = 8, raad: int = 2) -> Oefening:
    """A group spread over two tables, before the first round."""
    o = Oefening().opent()
    o.groep(size, raad)
    o.doe(c.VoegTafelToe("de-chauffeur"))
    o.doe(c.VerdeelTafels())
    return o


def seated(o: Oefening, tafel: int) -> set[str]:
    return {d.id for d in o.state.aan_tafel(tafel)}


def test_group_and_council_are_spread_and_spreading_again_changes_nothing() -> None:
    o = two_tables()
    assert [len(seated(o, tafel)) for tafel in (1, 2)] == [5, 5]
    council = [d.tafel for d in o.state.aanwezigen if d.soort is e.SoortDeelnemer.CLIENTENRAAD]
    assert sorted(council) == [1, 2]
    assert o.doe(c.VerdeelTafels()) == ()


def test_who_comes_sits_where_the_fewest_of_her_kind_sit() -> None:
    o = two_tables(3, 1)
    laat, raad = o.komt(), o.komt(raad=True)
    assert (o.state.deelnemers[laat].tafel, o.state.deelnemers[raad].tafel) == (2, 2)


def test_each_table_has_its_own_phase_round_and_play() -> None:
    o = two_tables()
    first = o.heel_spel(tafel=1)
    o.naar("voorbereiden", 2, tafel=1)
    second = o.heel_spel(tafel=2)
    assert (o.state.tafels[1].ronde, o.state.tafels[2].ronde) == (2, 1)
    assert (o.spel(first).tafel, o.spel(second).tafel) == (1, 2)
    assert set(o.spel(first).rollen) == seated(o, 1)
    assert set(o.spel(second).rollen) == seated(o, 2)


def test_what_is_outside_the_rounds_is_for_all_tables_and_waits_for_a_play_that_goes_on() -> None:
    o = two_tables()
    o.heel_spel(tafel=1)
    o.naar("voorbereiden", tafel=2)
    o.naar("spelen", tafel=2)
    spel = o.begint(2)
    with geweigerd("gesprek-loopt", "Het gesprek aan tafel 2 loopt nog. Druk eerst op 'Gesprek stoppen'."):
        o.naar("oogst", tafel=1)
    o.naar("tijdlijn", tafel=1)
    o.stopt(spel)
    o.naar("oogst", tafel=1)
    assert {t.fase for t in o.state.tafels.values()} == {"oogst"}


def test_a_table_that_comes_in_the_middle_waits_in_the_phase_before_the_rounds() -> None:
    o = Oefening()
    o.stopt(o.speelt(8, 2))
    o.doe(c.VoegTafelToe("de-chauffeur"))
    assert (o.state.tafels[2].fase, o.state.tafels[2].ronde) == ("welkom", 0)
    o.doe(c.VerdeelTafels())
    assert o.met("speler", 2) == []
    o.naar("voorbereiden", 1, tafel=2)
    assert (len(o.met("speler", 2)), len(o.met("naaste", 2)), o.fase) == (1, 1, "spelen")


def test_a_table_that_is_taken_away_leaves_its_people_at_the_first_and_its_play_as_it_was() -> None:
    o = two_tables()
    spel = o.heel_spel(tafel=2)
    o.naar("voorbereiden", tafel=1)
    people = seated(o, 2)
    o.doe(c.Vertrek(sorted(people)[0]))
    o.doe(c.HaalTafelWeg(2))
    assert list(o.state.tafels) == [1]
    assert all(d.tafel == 1 for d in o.state.deelnemers.values()), "also who went home"
    assert set(o.spel(spel).rollen) == people
    assert {o.state.rol_van(who).rol for who in people} == {"observator"}
    assert o.doe(c.HaalTafelWeg(2)) == ()


def test_who_moves_together_gets_different_cards() -> None:
    o = two_tables()
    o.naar("voorbereiden", tafel=1)
    moved = sorted(seated(o, 2))
    o.doe(c.HaalTafelWeg(2))
    assert len({o.state.rol_van(who).kaart for who in moved[:3]}) == 3


def test_a_table_is_not_taken_away_from_people_who_play_and_the_first_one_never() -> None:
    o = two_tables()
    o.naar("voorbereiden", tafel=2)
    o.naar("spelen", tafel=2)
    o.begint(2)
    with geweigerd("gesprek-loopt", "Het gesprek aan tafel 2 loopt nog. Druk eerst op 'Gesprek stoppen'."):
        o.doe(c.HaalTafelWeg(2))
    with geweigerd("eerste-tafel", "Tafel 1 blijft altijd staan. Haal een andere tafel weg."):
        o.doe(c.HaalTafelWeg(1))


def test_a_number_at_which_was_played_or_written_is_not_given_again() -> None:
    o = two_tables()
    o.doe(c.HaalTafelWeg(2))
    assert o.doe(c.VoegTafelToe("de-chauffeur"))[0] == e.TafelAdded(2, "de-chauffeur"), "unused"
    o.doe(c.VerdeelTafels())
    o.heel_spel(tafel=2)
    o.doe(c.HaalTafelWeg(2))
    (added, *_) = o.doe(c.VoegTafelToe("de-chauffeur"))
    assert added.tafel == 3
    o.doe(c.VerdeelTafels())
    o.naar("voorbereiden", 1, tafel=3)
    assert len(o.met("speler", 3)) == 1, "its first round is its own"


def test_a_new_table_never_reads_what_an_earlier_one_wrote() -> None:
    o = Volop()
    o.opent().groep(6, 2)
    o.tweede_tafel()
    o.heel_spel(tafel=2)
    o.naar("terugkijken", tafel=2)
    for who in o.met("observator", 2):
        o.klaar_met(who, "gezien", tafel=2)
    o.doe(c.HaalTafelWeg(2))
    assert o.tweede_tafel() == 3
    o.heel_spel(tafel=3)
    assert o.state.blad(o.plek("gezien", 3)).antwoorden == {}


def test_at_most_twelve_tables() -> None:
    o = Oefening().opent()
    for _ in range(11):
        o.doe(c.VoegTafelToe("de-chauffeur"))
    with geweigerd("te-veel", "Meer dan 12 tafels kan niet."):
        o.doe(c.VoegTafelToe("de-chauffeur"))


def test_who_plays_does_not_move_and_who_watches_takes_her_taps_along() -> None:
    o = two_tables()
    o.naar("voorbereiden", tafel=1)
    o.naar("spelen", tafel=1)
    spel = o.begint(1)
    with geweigerd(*BUSY):
        o.doe(c.ZetAanTafel(o.speler, 2))
    with geweigerd("gesprek-loopt", "Het gesprek aan tafel 1 loopt nog. Druk eerst op 'Gesprek stoppen'."):
        o.doe(c.VerdeelTafels())
    watching = o.observator
    knop = o.knop(watching)
    moved_at = o.later(20)
    o.doe(c.ZetAanTafel(watching, 2))
    assert o.spel(spel).gegaan == {watching: moved_at}
    assert o.tikt(spel, watching, om=o.now - 5_000, knop=knop) in o.spel(spel).tags


def test_who_moves_back_has_the_role_she_had_unless_somebody_took_it() -> None:
    o = two_tables()
    o.naar("voorbereiden", tafel=1)
    ans, bea = o.speler, o.observator
    o.doe(c.ZetAanTafel(ans, 2))
    o.doe(c.ZetAanTafel(ans, 1))
    assert o.speler == ans
    o.doe(c.ZetAanTafel(ans, 2))
    o.doe(c.GeefRol(bea, "speler"))
    o.doe(c.ZetAanTafel(ans, 1))
    assert o.met("speler") == [bea]
    assert o.state.rol_van(ans).rol == "observator"


def test_who_moved_away_gives_up_the_role_that_is_dealt_anew() -> None:
    o = two_tables()
    o.naar("voorbereiden", tafel=1)
    ans = o.speler
    o.doe(c.ZetAanTafel(ans, 2))
    o.naar("spelen", tafel=1)
    with geweigerd("rol-leeg", "Nog niemand is speler. Kies eerst wie dat doet."):
        o.begint()
    o.doe(c.VerdeelRollen())
    assert len(o.met("speler")) == 1
    assert o.state.rol_van(ans, 1, 1).rol == "observator"


def test_who_played_at_one_table_is_not_first_again_at_the_other() -> None:
    o = two_tables(4, 0)
    o.heel_spel(tafel=1)
    ans = o.spel(next(iter(o.state.spellen))).speler
    assert ans is not None
    o.doe(c.ZetAanTafel(ans, 2))
    o.heel_spel(tafel=2)
    assert o.met("speler", 2) != [ans]


def test_who_went_home_is_moved_without_taking_part_in_a_play_that_goes_on() -> None:
    o = two_tables()
    gone = sorted(seated(o, 2))[0]
    o.doe(c.Vertrek(gone))
    o.naar("voorbereiden", tafel=1)
    o.naar("spelen", tafel=1)
    spel = o.begint(1)
    o.doe(c.ZetAanTafel(gone, 1))
    assert gone not in o.spel(spel).rollen


def test_another_case_until_the_first_play_and_its_cards_for_who_watches() -> None:
    other = shipped().scenarios["de-chauffeur"]
    cards = tuple(k.model_copy(update={"id": f"ander-{k.id}"}) for k in other.rollen.observatoren)
    rollen = other.rollen.model_copy(update={"observatoren": cards})
    o = Oefening(erbij=(other.model_copy(update={"id": "ander", "rollen": rollen}),)).opent()
    o.groep(4, 1)
    o.naar("voorbereiden")
    o.doe(c.KiesCasus(1, "ander"))
    dealt = {o.state.rol_van(who).kaart for who in o.met("observator")}
    assert dealt == {card.id for card in cards}
    assert o.doe(c.KiesCasus(1, "ander")) == ()
    o.naar("spelen")
    spel = o.begint()
    assert o.spel(spel).scenario == "ander"
    o.stopt(spel)
    with geweigerd(
        "al-gespeeld",
        "Aan deze tafel is al gespeeld. Zet voor een andere casus een nieuw oefengesprek klaar.",
    ):
        o.doe(c.KiesCasus(1, "de-chauffeur"))
    with geweigerd("geen-materiaal", "Deze casus is er niet (meer). Kies een andere."):
        o.doe(c.KiesCasus(1, "bestaat-niet"))


@pytest.mark.parametrize(
    "command",
    [c.NaarFase("spelen", 1, 7), c.BeginGesprek("g_" + "1" * 32, 7), c.VerdeelRollen(7), c.MaakGroepjes(7),
     c.BeginPauze(7, 5), c.EindPauze(7), c.GeefTijd(7, 2), c.KiesCasus(7, "de-chauffeur")],
    ids=lambda command: type(command).__name__,
)  # fmt: skip
def test_a_table_that_is_not_there(command: object) -> None:
    with geweigerd("geen-tafel", "Deze tafel is er niet (meer). Kies een andere tafel."):
        Oefening().opent().doe(command)
