"""Who leads: a second trainer, a phone to lead with, and a projector that goes dark."""

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from tests.werkvorm.oefening import Oefening, geweigerd

TINEKE = "p_" + "0" * 31 + "1"
OTHERS = [f"p_{number:032x}" for number in range(100, 107)]
TAKEN = "Met deze telefoon doet al iemand mee. Gebruik een andere telefoon."
LEADS = "Met deze telefoon wordt de bijeenkomst geleid. Gebruik een andere telefoon."


def test_somebody_leads_along_until_she_does_not() -> None:
    o = Oefening().opent()
    assert o.state.leidt(TINEKE)
    assert not o.state.leidt(OTHERS[0])
    o.doe(c.VoegBegeleiderToe(OTHERS[0]))
    assert o.doe(c.VoegBegeleiderToe(OTHERS[0])) == ()
    assert o.state.leidt(OTHERS[0])
    o.doe(c.HaalBegeleiderWeg(OTHERS[0]))
    assert o.doe(c.HaalBegeleiderWeg(OTHERS[0])) == ()
    assert not o.state.leidt(OTHERS[0])


def test_who_opened_the_session_always_leads_it() -> None:
    o = Oefening().opent()
    assert o.doe(c.VoegBegeleiderToe(TINEKE)) == ()
    assert o.doe(c.HaalBegeleiderWeg(TINEKE)) == ()
    assert o.state.leidt(TINEKE)


def test_at_most_six_lead_along() -> None:
    o = Oefening().opent()
    for persoon in OTHERS[:6]:
        o.doe(c.VoegBegeleiderToe(persoon))
    with geweigerd("vol", "Er leiden al 6 anderen mee. Haal er eerst een weg."):
        o.doe(c.VoegBegeleiderToe(OTHERS[6]))


def test_a_phone_leads_and_is_nobodys_in_the_group() -> None:
    o = Oefening().opent()
    ans = o.komt()
    phone, hers = o.new("a"), o.state.deelnemers[ans].apparaat
    assert hers is not None
    o.doe(c.KoppelLeidtelefoon(phone))
    assert o.doe(c.KoppelLeidtelefoon(phone)) == ()
    with geweigerd("al-bezet", TAKEN):
        o.doe(c.KoppelLeidtelefoon(hers))
    with geweigerd("al-bezet", LEADS):
        o.doe(c.DoeMee(o.new("d"), o.new("t"), e.SoortDeelnemer.GROEP, phone))
    with geweigerd("al-bezet", LEADS):
        o.doe(c.VraagOvername(ans, phone))
    o.doe(c.OntkoppelLeidtelefoon(phone))
    assert o.doe(c.OntkoppelLeidtelefoon(phone)) == ()
    o.doe(c.DoeMee(o.new("d"), o.new("t"), e.SoortDeelnemer.GROEP, phone))
    assert o.state.op_apparaat(phone) is not None


def test_a_phone_that_waited_to_be_somebodys_leads_and_waits_no_more() -> None:
    o = Oefening().opent()
    ans, phone = o.komt(), o.new("a")
    o.doe(c.VraagOvername(ans, phone))
    assert o.doe(c.KoppelLeidtelefoon(phone)) == (e.OvernameRefused(phone), e.LeidtelefoonLinked(phone))
    with geweigerd("geen-overname", "Deze vraag is er niet meer. U hoeft niets te doen."):
        o.doe(c.BeslisOvername(phone, True))


def test_the_projector_goes_dark_and_shows_again() -> None:
    o = Oefening().opent()
    assert o.doe(c.VerduisterScherm(False)) == ()
    o.doe(c.VerduisterScherm(True))
    assert o.state.donker
    assert o.doe(c.VerduisterScherm(True)) == ()
    o.doe(c.VerduisterScherm(False))
    assert not o.state.donker
