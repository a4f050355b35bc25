"""Opening, leading and ending a session: always by the trainer's hand."""

from datetime import date

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from tests.werkvorm.oefening import Oefening, geweigerd

FASEN = [
    "welkom", "voorbereiden", "spelen", "rol-verlaten", "terugkijken-speler", "terugkijken-naaste",
    "terugkijken-observatoren", "tijdlijn", "oogst",
]  # fmt: skip


def test_a_session_opens_in_its_first_phase_with_the_minutes_that_were_changed() -> None:
    o = Oefening().opent(minuten=(("spelen", 12), ("bestaat-niet", 3)))
    assert (o.fase, o.ronde, o.state.geopend) == ("welkom", 0, o.now)
    assert o.state.opening is not None
    minutes = dict(o.state.opening.minuten)
    assert list(minutes) == FASEN
    assert (minutes["spelen"], minutes["welkom"]) == (12, 10)


def test_what_is_open_does_not_open_again_and_what_is_not_open_does_nothing() -> None:
    o = Oefening()
    with geweigerd(
        "geen-sessie", "Deze bijeenkomst bestaat niet, of is al begonnen. Ga naar de startpagina."
    ):
        o.naar("spelen")
    o.opent()
    with geweigerd(
        "geen-sessie", "Deze bijeenkomst bestaat niet, of is al begonnen. Ga naar de startpagina."
    ):
        o.opent()


def test_the_trainer_goes_through_all_phases_and_back() -> None:
    o = Oefening().opent()
    o.groep(6, 1)
    for fase in FASEN[1:]:
        o.naar(fase)
        assert (o.fase, o.ronde) == (fase, 1)
    o.naar("terugkijken-speler")
    assert (o.fase, o.ronde) == ("terugkijken-speler", 1)
    o.naar("welkom", 9)
    assert (o.fase, o.ronde) == ("welkom", 1), "outside the rounds the number stays"


def test_going_where_one_is_changes_nothing() -> None:
    o = Oefening().opent()
    o.naar("voorbereiden")
    assert o.naar("voorbereiden") == ()


def test_a_repeated_phase_without_a_number_is_in_round_one() -> None:
    o = Oefening().opent()
    o.groep(3)
    o.naar("spelen", 0)
    assert (o.fase, o.ronde) == ("spelen", 1)


def test_a_phase_or_round_that_does_not_exist_is_refused() -> None:
    o = Oefening().opent()
    with geweigerd("geen-fase", "Deze stap staat niet in deze oefening. Laad de pagina opnieuw."):
        o.naar("pauze")
    with geweigerd("geen-ronde", "Deze ronde is er nog niet. Maak eerst de vorige af."):
        o.naar("voorbereiden", 2)
    o.groep(3)
    o.naar("voorbereiden", 1)
    with geweigerd("geen-ronde", "Deze ronde is er nog niet. Maak eerst de vorige af."):
        o.naar("spelen", 3)


def test_nobody_walks_away_from_a_play_that_goes_on() -> None:
    o = Oefening()
    spel = o.speelt()
    busy = ("gesprek-loopt", "Het gesprek loopt nog. Druk eerst op 'Gesprek stoppen'.")
    with geweigerd(*busy):
        o.naar("rol-verlaten")
    o.doe(c.TimeOut(spel))
    with geweigerd(*busy):
        o.naar("rol-verlaten")
    with geweigerd(*busy):
        o.doe(c.SluitSessie())
    assert o.naar("spelen") == ()
    o.stopt(spel)
    o.naar("rol-verlaten")
    assert o.fase == "rol-verlaten"


def test_back_to_the_first_round_and_on_to_the_second_keeps_everybodys_role() -> None:
    o = Oefening().opent()
    people = o.groep(6, 1)
    o.naar("voorbereiden", 1)
    first = {who: o.state.rol_van(who) for who in people}
    o.naar("voorbereiden", 2)
    second = {who: o.state.rol_van(who) for who in people}
    assert first != second
    assert o.naar("tijdlijn", 1) == (e.FaseEntered(1, "tijdlijn", 1),)
    assert {who: o.state.rol_van(who) for who in people} == first
    assert o.naar("voorbereiden", 2) == (e.FaseEntered(1, "voorbereiden", 2),)
    assert {who: o.state.rol_van(who) for who in people} == second


def test_after_the_end_only_what_people_still_tidy_up() -> None:
    o = Oefening()
    spel = o.speelt()
    tag = o.tikt(spel, o.observator)
    o.stopt(spel)
    afspraak = o.new("k")
    day = date(2026, 12, 1)
    o.doe(c.MaakAfspraak(afspraak, o.new("t"), None, day, day, None))
    o.doe(c.SluitSessie())
    assert o.state.afgesloten
    for command in (
        c.SluitSessie(),
        c.NaarFase("oogst", 1),
        c.VerdeelRollen(),
        c.MaakAfspraak(o.new("k"), o.new("t"), None, day, day, None),
        c.DoeMee(o.new("d"), o.new("t"), e.SoortDeelnemer.GROEP, o.new("a")),
    ):
        with geweigerd("afgesloten", "Deze bijeenkomst is afgesloten. Dit is niet meer bewaard."):
            o.doe(command)
    o.doe(c.SchrijfLeerpunt(o.observator, o.new("t")))
    o.doe(c.HaalAfspraakWeg(afspraak, None))
    assert o.spel(spel).tags == {}, "nobody asked to keep what was heard"
    with geweigerd("geen-tik", "Deze tik is er niet (meer)."):
        o.doe(c.TikTerug(tag, spel, o.observator))
    with geweigerd("afgesloten", "Deze bijeenkomst is afgesloten. Dit is niet meer bewaard."):
        o.tikt(spel, o.observator, om=o.now)


def test_what_both_who_played_keep_outlives_the_day_with_a_tap_that_was_on_its_way() -> None:
    o = Oefening()
    spel = o.speelt()
    tag = o.tikt(spel, o.observator)
    o.stopt(spel)
    for who in (o.speler, o.naaste):
        o.doe(c.KiesBewaren(spel, who, True))
    o.doe(c.SluitSessie())
    late = o.tikt(spel, o.observator, om=o.now)
    assert list(o.spel(spel).tags) == [tag, late]


def test_an_end_by_mistake_is_taken_back() -> None:
    o = Oefening().opent()
    assert o.doe(c.HeropenSessie()) == ()
    o.doe(c.SluitSessie())
    o.doe(c.HeropenSessie())
    assert not o.state.afgesloten
    o.komt()
    assert len(o.state.aanwezigen) == 1


def test_what_was_only_got_ready_is_put_away_and_comes_back() -> None:
    o = Oefening().opent()
    o.komt()
    o.doe(c.GooiSessieWeg())
    assert (o.state.weg, o.state.afgesloten) == (True, True)
    assert o.doe(c.GooiSessieWeg()) == ()
    o.doe(c.HeropenSessie())
    assert (o.state.weg, o.state.afgesloten) == (False, False)


def test_what_was_played_is_closed_and_not_put_away() -> None:
    o = Oefening()
    o.stopt(o.speelt())
    told = "In deze bijeenkomst is al iets gedaan. Sluit hem af, dan staat hij apart."
    with geweigerd("niet-leeg", told):
        o.doe(c.GooiSessieWeg())
