"""Roles: everybody gets a turn, nobody is forced, and nobody changes while they play."""

from samenzorg_sim.werkvorm import commands as c
from tests.werkvorm.oefening import Oefening, geweigerd


def test_over_seven_rounds_everybody_plays_once_before_anybody_plays_twice() -> None:
    o = Oefening().opent()
    people = o.groep(7, 2)
    players, naasten = [], []
    for ronde in range(1, 8):
        o.naar("voorbereiden", ronde)
        players += o.met("speler")
        naasten += o.met("naaste")
        assert len(o.met("observator")) == 7
    assert sorted(players) == sorted(people[:7]), "the seven of the group, once each"
    assert naasten == [people[7], people[8]] * 3 + [people[7]], "the council in turn"


def test_without_a_client_council_the_group_plays_the_naaste_in_turn() -> None:
    o = Oefening().opent()
    people = o.groep(6)
    naasten = []
    for ronde in range(1, 7):
        o.naar("voorbereiden", ronde)
        assert o.speler != o.naaste
        naasten.append(o.naaste)
    assert sorted(naasten) == sorted(people)


def test_who_came_late_and_has_not_played_comes_first() -> None:
    o = Oefening().opent()
    o.groep(3, 1)
    for ronde in (1, 2, 3):
        o.naar("voorbereiden", ronde)
    laat = o.komt()
    o.naar("voorbereiden", 4)
    assert o.speler == laat


def test_a_council_member_never_practises_and_then_nobody_does() -> None:
    o = Oefening().opent()
    o.groep(0, 4)
    o.naar("spelen")
    assert o.met("speler") == []
    with geweigerd("rol-leeg", "Nog niemand is speler. Kies eerst wie dat doet."):
        o.begint()


def test_nobody_is_forced_the_trainer_lets_two_change_places_card_and_all() -> None:
    o = Oefening().opent()
    o.groep(6, 1)
    o.naar("voorbereiden")
    ans, bea = o.speler, o.met("observator")[1]
    card = o.state.rol_van(bea).kaart
    o.doe(c.GeefRol(bea, "speler"))
    assert o.speler == bea
    assert (o.state.rol_van(ans).rol, o.state.rol_van(ans).kaart) == ("observator", card)
    assert o.doe(c.GeefRol(bea, "speler")) == ()


def test_player_and_naaste_change_places() -> None:
    o = Oefening().opent()
    o.groep(4)
    o.naar("voorbereiden")
    ans, bea = o.speler, o.naaste
    o.doe(c.GeefRol(bea, "speler"))
    assert (o.speler, o.naaste) == (bea, ans)


def test_who_steps_back_leaves_an_empty_place_until_the_trainer_fills_it() -> None:
    o = Oefening().opent()
    o.groep(5)
    o.naar("voorbereiden")
    o.doe(c.GeefRol(o.naaste, "observator"))
    o.naar("spelen")
    with geweigerd("rol-leeg", "Nog niemand is naaste. Kies eerst wie dat doet."):
        o.begint()


def test_a_role_given_before_the_first_round_stays_and_everybody_else_gets_one_too() -> None:
    o = Oefening().opent()
    people = o.groep(5)
    o.doe(c.GeefRol(people[3], "speler"))
    o.naar("voorbereiden")
    assert o.speler == people[3]
    assert len(o.met("naaste")) == 1
    assert len(o.met("observator")) == 3


def test_nobody_changes_while_they_play_but_they_may_after_the_stop() -> None:
    o = Oefening()
    spel = o.speelt()
    ans, bea = o.speler, o.observator
    busy = ("gesprek-loopt", "Het gesprek loopt. Wissel van rol als het gesprek is gestopt.")
    with geweigerd(*busy):
        o.doe(c.GeefRol(bea, "speler"))
    with geweigerd(*busy):
        o.doe(c.GeefRol(ans, "observator"))
    o.stopt(spel)
    o.doe(c.GeefRol(bea, "speler"))
    assert o.speler == bea
    assert o.spel(spel).speler == ans, "the play that was played stays hers"


def test_no_role_for_who_is_not_here_nor_a_role_that_is_not_there() -> None:
    o = Oefening().opent()
    ans = o.komt()
    with geweigerd("geen-rol", "Deze rol is er niet in deze oefening. Kies een andere rol."):
        o.doe(c.GeefRol(ans, "koning"))
    o.doe(c.Vertrek(ans))
    with geweigerd("niet-aanwezig", "Deze persoon doet niet (meer) mee."):
        o.doe(c.GeefRol(ans, "speler"))


def test_roles_are_proposed_anew_until_somebody_played() -> None:
    o = Oefening().opent()
    o.groep(6, 1)
    o.naar("voorbereiden")
    proposed = dict(o.state.rollen)
    o.doe(c.GeefRol(o.observator, "speler"))
    o.doe(c.VerdeelRollen())
    assert o.state.rollen == proposed
    assert o.doe(c.VerdeelRollen()) == (), "nothing changed, so nothing happened"
    o.naar("spelen")
    o.stopt(o.begint())
    with geweigerd("al-gespeeld", "In deze ronde is al gespeeld. Kies achter een naam een andere rol."):
        o.doe(c.VerdeelRollen())


def test_cards_change_from_round_to_round_and_go_first_to_who_can_tap() -> None:
    o = Oefening().opent()
    o.groep(2)
    paper = [o.komt(telefoon=False), o.komt(telefoon=False)]
    with_phone = o.groep(3)
    o.naar("voorbereiden", 1)
    first = {who: o.state.rol_van(who).kaart for who in with_phone}
    assert len(set(first.values())) == 3, "everything is watched by somebody with a phone"
    assert all(o.state.rol_van(who).kaart for who in paper)
    o.naar("voorbereiden", 2)
    second = {who: o.state.rol_van(who).kaart for who in with_phone if o.state.rol_van(who).kaart}
    assert all(second[who] != first[who] for who in second)


def test_who_was_not_there_when_a_round_was_played_only_watches_when_the_group_goes_back_to_it() -> None:
    o = Oefening()
    spel = o.speelt(4, 1)
    o.doe(c.Vertrek(o.speler))
    o.stopt(spel)
    o.naar("voorbereiden", 2)
    laat = o.komt()
    o.naar("tijdlijn", 1)
    assert o.state.rol_van(laat).rol == "observator"
    assert o.met("speler") == [], "nobody takes the place of a player who went home"
