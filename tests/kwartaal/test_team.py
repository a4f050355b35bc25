"""A team and its quarters: filled in bit by bit, taken back, erased."""

from datetime import date

from samenzorg_sim.kwartaal import commands as c
from samenzorg_sim.kwartaal.kwartaal import Kwartaal, kwartaal_of, read_kwartaal
from samenzorg_sim.kwartaal.state import Aantallen
from tests.kwartaal.teamjaar import Teamjaar, geweigerd


def test_a_quarter_has_a_name_days_and_neighbours():
    herfst = kwartaal_of(date(2026, 12, 31))
    assert (herfst.naam, herfst.id, herfst.begint) == ("vierde kwartaal 2026", "2026-4", "1 oktober 2026")
    assert (herfst.begin, herfst.eind) == (date(2026, 10, 1), date(2026, 12, 31))
    assert herfst.volgende == Kwartaal(2027, 1)
    assert herfst.volgende.vorige == herfst
    assert date(2026, 10, 1) in herfst
    assert date(2027, 1, 1) not in herfst


def test_only_a_real_quarter_is_read():
    assert read_kwartaal("2026-4") == Kwartaal(2026, 4)
    assert [read_kwartaal(one) for one in ("2026-5", "2026", "26-1", "1999-1", "2026-04", "²026-1")] == [
        None
    ] * 6


def test_numbers_words_and_ticks_of_a_quarter_are_kept():
    team = Teamjaar()
    team.doe(c.ZetAantallen("2026-3", 22, 14, None))
    team.antwoord("2026-3", "wat-hindert", "Het rooster van de avonddienst.")
    team.doe(c.KruisAan("2026-3", "rooster", True))
    team.doe(c.Bespreek("2026-3", date(2026, 10, 6)))
    blad = team.state.blad("2026-3")
    assert blad.aantallen == Aantallen(22, 14, None)
    assert (blad.keuzes, blad.besproken) == (frozenset({"rooster"}), date(2026, 10, 6))
    assert team.woorden == {"Team Linde", "Het rooster van de avonddienst."}
    assert team.state.blad("2026-2").aantallen == Aantallen()


def test_numbers_that_cannot_all_be_right_are_refused():
    team = Teamjaar()
    with geweigerd(
        "meer-dan-alle",
        "Er staan 23 bewoners met een gesprek, maar het team heeft er 22. "
        "Klopt een van de twee niet? Tel elke bewoner één keer, ook na meer gesprekken.",
    ):
        team.doe(c.ZetAantallen("2026-3", 22, 23, None))
    with geweigerd(
        "meer-dan-alle", "Er staan meer verslagen dan bewoners met een gesprek. Tel elke bewoner één keer."
    ):
        team.doe(c.ZetAantallen("2026-3", 22, 12, 13))
    with geweigerd("onzin", "Vul een getal in van 0 tot 500."):
        team.doe(c.ZetAantallen("2026-3", -1, None, None))
    with geweigerd("geen-kwartaal", "Dit kwartaal kennen wij niet. Kies een ander."):
        team.doe(c.ZetAantallen("2026-9", 22, 12, 10))


def test_the_latest_act_is_taken_back_and_then_the_one_before():
    team = Teamjaar()
    team.doe(c.ZetAantallen("2026-3", 22, 14, 12))
    team.antwoord("2026-3", "wat-hindert", "Te weinig tijd.")
    team.doe(c.MaakOngedaan(team.state.teller))
    assert team.state.blad("2026-3").antwoorden == {}
    assert team.woorden == {"Team Linde"}
    with geweigerd("niet-meer", "Dit kan niet meer ongedaan gemaakt worden. Er is al iets anders gebeurd."):
        team.doe(c.MaakOngedaan(team.state.teller))
    team.doe(c.MaakOngedaan(team.state.eerder[-1].daad))
    assert team.state.bladen == {}


def test_a_changed_answer_is_gone_once_it_cannot_be_taken_back_any_more():
    team = Teamjaar()
    team.antwoord("2026-3", "wat-hindert", "Mevrouw van 12 klaagde.")
    team.antwoord("2026-3", "wat-hindert", "Een naaste klaagde.")
    assert "Mevrouw van 12 klaagde." in team.woorden
    for number in range(10):
        team.doe(c.KruisAan("2026-3", "tijd", number % 2 == 0))
    assert team.woorden == {"Team Linde", "Een naaste klaagde."}


def test_a_quarter_that_is_erased_is_gone_at_once_and_stays_gone():
    team = Teamjaar()
    team.antwoord("2026-2", "wat-hindert", "Oud.")
    team.antwoord("2026-3", "wat-hindert", "Nieuw.")
    team.doe(c.WisBlad("2026-2"))
    assert team.woorden == {"Team Linde", "Nieuw."}
    assert team.state.eerder == ()


def test_a_team_that_is_thrown_away_leaves_no_word():
    team = Teamjaar()
    team.antwoord("2026-3", "wat-hindert", "Te weinig tijd.")
    team.doe(c.GooiTeamWeg())
    assert team.woorden == set()
    with geweigerd("gewist", "Dit team is gewist."):
        team.doe(c.KruisAan("2026-3", "tijd", True))


def test_an_empty_sheet_is_not_handed_in():
    team = Teamjaar()
    with geweigerd("leeg", "Dit blad is nog leeg. Vul eerst iets in."):
        team.doe(c.LeverIn("2026-3", True))
    team.doe(c.ZetAantallen("2026-3", 22, 14, 12))
    team.doe(c.LeverIn("2026-3", True))
    assert team.state.blad("2026-3").ingeleverd
