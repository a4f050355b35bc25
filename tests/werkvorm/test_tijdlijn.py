"""Opening the time line: the player first, and only with her yes."""

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.events import GetoondOp
from samenzorg_sim.werkvorm.spel import Openheid
from tests.werkvorm.oefening import Oefening, geweigerd

NOT_NOW = ("niet-nu", "De tijdlijn komt pas na het gesprek en het terugkijken.")


def looks(op: GetoondOp = GetoondOp.TELEFOON) -> tuple[Oefening, str]:
    o = Oefening()
    spel = o.speelt()
    o.bekijkt(spel, op)
    return o, spel


def test_not_while_they_play_and_not_in_another_phase() -> None:
    o = Oefening()
    spel = o.speelt()
    with geweigerd(*NOT_NOW):
        o.doe(c.ToonTijdlijn(spel, GetoondOp.TELEFOON))
    o.stopt(spel)
    o.naar("terugkijken-speler")
    with geweigerd(*NOT_NOW):
        o.doe(c.ToonTijdlijn(spel, GetoondOp.TELEFOON))


def test_the_group_sees_it_only_after_the_players_yes() -> None:
    o = Oefening()
    spel = o.speelt()
    o.stopt(spel)
    o.naar("tijdlijn")
    first = ("eerst-speler", "Laat de speler de tijdlijn eerst zelf bekijken.")
    with geweigerd(*first):
        o.doe(c.OpenTijdlijn(spel))
    with geweigerd("niet-nu", "Laat de speler eerst naar de tijdlijn kijken."):
        o.doe(c.TijdlijnGezien(spel, o.speler, True))
    o.doe(c.ToonTijdlijn(spel, GetoondOp.TELEFOON))
    assert o.doe(c.ToonTijdlijn(spel, GetoondOp.TELEFOON)) == ()
    with geweigerd(*first):
        o.doe(c.OpenTijdlijn(spel))
    o.doe(c.TijdlijnGezien(spel, o.speler, True))
    assert o.doe(c.TijdlijnGezien(spel, o.speler, True)) == ()
    o.doe(c.OpenTijdlijn(spel))
    assert o.doe(c.OpenTijdlijn(spel)) == ()
    assert o.spel(spel).openheid is Openheid.OPEN


def test_a_no_stays_a_no_until_the_player_herself_says_yes() -> None:
    o, spel = looks()
    o.doe(c.TijdlijnGezien(spel, o.speler, False))
    with geweigerd(
        "liever-niet",
        "De speler wil de tijdlijn liever niet laten zien. Dat is goed. Praat verder zonder tijdlijn.",
    ):
        o.doe(c.OpenTijdlijn(spel))
    assert o.doe(c.ToonTijdlijn(spel, GetoondOp.LAPTOP)) == (), "the trainer does not ask again"
    o.doe(c.TijdlijnGezien(spel, o.speler, True))
    o.doe(c.OpenTijdlijn(spel))


def test_a_yes_may_become_a_no_but_not_once_it_is_open() -> None:
    o, spel = looks()
    o.doe(c.TijdlijnGezien(spel, o.speler, True))
    o.doe(c.TijdlijnGezien(spel, o.speler, False))
    assert o.spel(spel).openheid is Openheid.LIEVER_NIET
    o.doe(c.TijdlijnGezien(spel, o.speler, True))
    o.doe(c.OpenTijdlijn(spel))
    assert o.doe(c.TijdlijnGezien(spel, o.speler, False)) == ()


def test_nobody_else_answers_for_the_player() -> None:
    o, spel = looks()
    for who in (o.naaste, o.observator, o.new("d")):
        with geweigerd("niet-uw-rol", "Alleen de speler beslist of de tijdlijn open mag."):
            o.doe(c.TijdlijnGezien(spel, who, True))
    with geweigerd("niet-aan-u", "De speler kijkt op de eigen telefoon en antwoordt daar zelf."):
        o.doe(c.TijdlijnGezien(spel, None, True))


def test_who_becomes_player_afterwards_does_not_answer_for_who_played() -> None:
    o = Oefening()
    spel = o.speelt()
    ans, bea = o.speler, o.observator
    o.stopt(spel)
    o.doe(c.GeefRol(bea, "speler"))
    o.naar("tijdlijn")
    o.doe(c.ToonTijdlijn(spel, GetoondOp.TELEFOON))
    with geweigerd("niet-uw-rol", "Alleen de speler beslist of de tijdlijn open mag."):
        o.doe(c.TijdlijnGezien(spel, bea, True))
    o.doe(c.TijdlijnGezien(spel, ans, True))


def test_a_player_without_a_phone_looks_on_the_laptop_and_says_it_aloud() -> None:
    o, spel = looks(GetoondOp.LAPTOP)
    assert o.spel(spel).op_laptop
    o.doe(c.TijdlijnGezien(spel, None, True))
    o.doe(c.OpenTijdlijn(spel))
    assert o.spel(spel).openheid is Openheid.OPEN


def test_from_phone_to_laptop_before_she_looked() -> None:
    o, spel = looks()
    o.doe(c.ToonTijdlijn(spel, GetoondOp.LAPTOP))
    assert o.spel(spel).op_laptop


def test_a_play_that_is_not_there() -> None:
    o, _ = looks()
    for command in (
        c.ToonTijdlijn(o.new("g"), GetoondOp.LAPTOP),
        c.TijdlijnGezien(o.new("g"), o.speler, True),
        c.OpenTijdlijn(o.new("g")),
    ):
        with geweigerd("geen-gesprek", "Dit gesprek is er niet (meer)."):
            o.doe(command)
