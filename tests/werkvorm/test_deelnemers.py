"""Who takes part: coming, late or not, leaving, coming back, and a new phone."""

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from tests.werkvorm.oefening import Oefening, geweigerd


def test_who_comes_late_observes_with_the_card_that_the_fewest_have() -> None:
    o = Oefening()
    spel = o.speelt(4, 1)  # three observers: each has another card
    laat = o.komt()
    assert o.state.rol_van(laat).rol == "observator"
    later = o.komt()
    assert o.state.rol_van(laat).kaart != o.state.rol_van(later).kaart
    assert o.tikt(spel, laat) in o.spel(spel).tags, "and takes part in the play that goes on"


def test_who_comes_before_roles_are_dealt_gets_one_when_they_are() -> None:
    o = Oefening().opent()
    o.naar("voorbereiden")
    people = o.groep(4, 1)
    assert o.met("observator") == []
    o.naar("spelen")
    assert sorted(o.met("speler") + o.met("naaste") + o.met("observator")) == sorted(people)


def test_a_phone_that_is_somebodys_joins_once() -> None:
    o = Oefening().opent()
    o.komt()
    apparaat = next(iter(o.state.deelnemers.values())).apparaat
    again = c.DoeMee(o.new("d"), o.new("t"), e.SoortDeelnemer.GROEP, apparaat)
    assert o.doe(again) == ()
    assert len(o.state.deelnemers) == 1


def test_at_most_eighty_people() -> None:
    o = Oefening().opent()
    o.groep(80)
    with geweigerd("vol", "Er doen al 80 mensen mee. Vraag de begeleider om hulp."):
        o.komt()


def test_who_left_is_not_counted_and_may_come_back() -> None:
    o = Oefening().opent()
    ans, bea, _ = o.groep(3)
    o.naar("voorbereiden")
    assert o.speler == ans
    o.doe(c.Vertrek(bea))
    assert bea not in {d.id for d in o.state.aanwezigen}
    assert o.doe(c.Vertrek(bea)) == (), "leaving twice is leaving once"
    o.doe(c.KeerTerug(bea))
    assert o.doe(c.KeerTerug(bea)) == ()
    assert o.naaste == bea, "her role waited for her"


def test_who_left_comes_back_by_joining_again_with_the_same_phone() -> None:
    o = Oefening().opent()
    ans = o.komt()
    apparaat = o.state.deelnemers[ans].apparaat
    o.doe(c.Vertrek(ans))
    o.doe(c.DoeMee(o.new("d"), o.new("t"), e.SoortDeelnemer.GROEP, apparaat))
    assert [d.id for d in o.state.aanwezigen] == [ans]


def test_a_player_who_left_and_was_replaced_observes_when_she_is_back() -> None:
    o = Oefening().opent()
    ans, bea, *_ = o.groep(4)
    o.naar("voorbereiden")
    o.doe(c.Vertrek(ans))
    o.doe(c.GeefRol(bea, "speler"))
    o.doe(c.KeerTerug(ans))
    assert o.met("speler") == [bea]
    assert o.state.rol_van(ans).rol != "speler"


def test_a_player_who_left_is_replaced_by_a_new_deal_too() -> None:
    o = Oefening().opent()
    ans, *_ = o.groep(4)
    o.naar("voorbereiden")
    o.doe(c.Vertrek(ans))
    o.doe(c.VerdeelRollen())
    o.doe(c.KeerTerug(ans))
    assert len(o.met("speler")) == len(o.met("naaste")) == 1
    assert o.state.rol_van(ans).rol == "observator"


def test_who_missed_the_deal_of_this_round_observes() -> None:
    o = Oefening().opent()
    ans, *_ = o.groep(5)
    o.doe(c.Vertrek(ans))
    o.naar("voorbereiden")
    o.doe(c.KeerTerug(ans))
    assert o.state.rol_van(ans).rol == "observator"


def test_a_stranger_can_neither_leave_nor_come_back() -> None:
    o = Oefening().opent()
    assert o.doe(c.Vertrek(o.new("d"))) == ()
    with geweigerd("niet-aanwezig", "Deze persoon doet niet mee."):
        o.doe(c.KeerTerug(o.new("d")))


def test_a_new_phone_waits_for_the_trainer() -> None:
    o = Oefening().opent()
    ans = o.komt()
    old, nieuw = o.state.deelnemers[ans].apparaat, o.new("a")
    o.doe(c.VraagOvername(ans, nieuw))
    assert o.doe(c.VraagOvername(ans, nieuw)) == ()
    assert o.state.op_apparaat(nieuw) is None
    o.doe(c.BeslisOvername(nieuw, True))
    assert o.state.deelnemers[ans].apparaat == nieuw
    assert o.state.overnames == {}
    assert o.state.buiten == {old: "overgenomen"}


def test_the_trainer_says_no_to_a_new_phone() -> None:
    o = Oefening().opent()
    ans = o.komt()
    old, nieuw = o.state.deelnemers[ans].apparaat, o.new("a")
    o.doe(c.VraagOvername(ans, nieuw))
    o.doe(c.BeslisOvername(nieuw, False))
    assert o.state.deelnemers[ans].apparaat == old
    assert o.state.buiten == {nieuw: "geweigerd"}
    with geweigerd("geen-overname", "Deze vraag is er niet meer. U hoeft niets te doen."):
        o.doe(c.BeslisOvername(nieuw, True))
    o.doe(c.VraagOvername(ans, nieuw))
    assert o.state.buiten == {}, "she asks again"


def test_who_joins_as_somebody_else_after_all_no_longer_waits() -> None:
    o = Oefening().opent()
    ans = o.komt()
    phone = o.new("a")
    o.doe(c.VraagOvername(ans, phone))
    o.doe(c.DoeMee(o.new("d"), o.new("t"), e.SoortDeelnemer.GROEP, phone))
    with geweigerd("geen-overname", "Deze vraag is er niet meer. U hoeft niets te doen."):
        o.doe(c.BeslisOvername(phone, True))
    assert len({d.apparaat for d in o.state.deelnemers.values()}) == 2, "no phone belongs to two people"


def test_a_phone_that_is_somebodys_cannot_be_somebody_elses() -> None:
    o = Oefening().opent()
    ans, bea = o.groep(2)
    apparaat = o.state.deelnemers[bea].apparaat
    assert apparaat is not None
    with geweigerd("al-bezet", "Met deze telefoon doet al iemand mee. Gebruik een andere telefoon."):
        o.doe(c.VraagOvername(ans, apparaat))
    with geweigerd("niet-aanwezig", "Deze persoon doet niet mee."):
        o.doe(c.VraagOvername(o.new("d"), o.new("a")))


def test_a_new_phone_brings_back_who_left_in_an_earlier_round() -> None:
    o = Oefening().opent()
    *_, ans = o.groep(5)
    o.doe(c.Vertrek(ans))
    o.naar("voorbereiden")
    phone = o.new("a")
    o.doe(c.VraagOvername(ans, phone))
    o.doe(c.BeslisOvername(phone, True))
    assert o.state.deelnemers[ans].aanwezig
    assert o.state.rol_van(ans).rol == "observator"


def test_at_most_twenty_new_phones_wait_for_the_trainer() -> None:
    """Who knows the code cannot bury the trainer's screen; who waits already may still say who she is."""
    o = Oefening().opent()
    ans, bea = o.komt(), o.komt()
    phones = [o.new("a") for _ in range(20)]
    for phone in phones:
        o.doe(c.VraagOvername(ans, phone))
    with geweigerd("vol", "Er wachten al 20 telefoons. Vraag de begeleider om hulp."):
        o.doe(c.VraagOvername(ans, o.new("a")))
    o.doe(c.VraagOvername(bea, phones[0]))
    o.doe(c.BeslisOvername(phones[1], False))
    o.doe(c.VraagOvername(ans, o.new("a")))
    assert len(o.state.overnames) == 20
