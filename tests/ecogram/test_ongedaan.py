"""Undoing says what it takes back, is one's own, and never overwrites what another did since."""

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.contact import Lijn
from samenzorg_sim.ecogram.daad import to_redo, to_undo
from samenzorg_sim.ecogram.veld import Groepveld, Lijstveld, Veld
from samenzorg_sim.ecogram.zeggen import say_daad
from tests.ecogram.tekening import BEA, OMAR, Tekening, geweigerd

WEL = "Dit kan niet meer terug: daarna is hier nog iets veranderd. Verander het met de hand."


def terug(t: Tekening, wie: str = BEA) -> str | None:
    """What 'ongedaan maken' would take back, in words."""
    daad = to_undo(t.state.daden, wie)
    return None if daad is None else say_daad(t.state, daad, t.woorden)


def opnieuw(t: Tekening, wie: str = BEA) -> str | None:
    daad = to_redo(t.state.daden, wie)
    return None if daad is None else say_daad(t.state, daad, t.woorden)


def test_undo_and_redo_say_what_they_are_about():
    t = Tekening()
    riet, jan = t.teken("Riet"), t.teken("Jan")
    assert terug(t) == "Jan erbij"
    steps = (
        (c.WijzigContact(riet, Veld.LIJN, "steunend"), "de lijn van Riet"),
        (c.KruisAan(riet, Lijstveld.WIL, "rijden"), "wat Riet zou willen doen"),
        (c.Verplaats(((riet, 0.5, 0.5),)), "de plaats van Riet"),
        (c.Verplaats(((riet, 0.1, 0.5), (jan, 0.2, 0.5))), "2 namen verplaatst"),
        (c.TrekBand(riet, jan), "de lijn tussen Riet en Jan erbij"),
        (c.HaalBandWeg(riet, jan), "de lijn tussen Riet en Jan weg"),
        (c.WijzigContact(jan, Veld.CONTACTPERSOON, True), "of Jan eerste contactpersoon is"),
        (c.WijzigContact(riet, Veld.CONTACTPERSOON, True), "of Riet eerste contactpersoon is"),
        (c.HaalContactWeg(jan), "Jan weg"),
        (c.WijzigGroep("buren", Groepveld.LETTER, "X"), "de groep buren"),
        (c.HaalGroepWeg("vrienden"), "de groep vrienden weg"),
    )
    for command, said in steps:
        t.doe(command)
        assert terug(t) == said
    t.zet(c.NoemClient, "mevrouw De Wit")
    assert terug(t) == "de naam in het midden"
    for _, said in reversed(steps):
        t.doe(c.MaakOngedaan())
        assert terug(t) == said
    assert opnieuw(t) == "wat Riet zou willen doen"


def test_redo_brings_back_the_one_undone_last_until_something_new_is_done():
    t = Tekening()
    riet = t.teken("Riet")
    for waarde in ("steunend", "neutraal", "dun"):
        t.wijzig(riet, "lijn", waarde)
    t.doe(c.MaakOngedaan())
    t.doe(c.MaakOngedaan())
    assert t.state.contacten[riet].lijn is Lijn.STEUNEND
    t.doe(c.DoeOpnieuw())
    assert t.state.contacten[riet].lijn is Lijn.NEUTRAAL
    t.wijzig(riet, "spanning", True)
    with geweigerd("niets-opnieuw", "Er is niets om opnieuw te doen."):
        t.doe(c.DoeOpnieuw())
    t.doe(c.MaakOngedaan())
    t.doe(c.MaakOngedaan())
    assert (t.state.contacten[riet].lijn, t.state.contacten[riet].spanning) == (Lijn.STEUNEND, False)


def test_undo_is_ones_own():
    t = Tekening()
    t.teken("Riet")
    t.teken("Jan", OMAR)
    t.doe(c.MaakOngedaan())
    assert t.namen() == ["Jan"]
    with geweigerd("niets-terug", "Er is niets om ongedaan te maken."):
        t.doe(c.MaakOngedaan())


def test_undo_does_not_overwrite_what_another_chose_since():
    t = Tekening()
    riet = t.teken("Riet")
    t.wijzig(riet, "lijn", "steunend")
    t.wijzig(riet, "lijn", "dun", OMAR)
    with geweigerd("intussen-veranderd", WEL):
        t.doe(c.MaakOngedaan())
    assert t.state.contacten[riet].lijn is Lijn.DUN


def test_undo_does_not_take_away_somebody_about_whom_another_told_something():
    t = Tekening()
    riet = t.teken("Riet")
    t.wijzig(riet, "nabij", "graag", OMAR)
    with geweigerd("intussen-veranderd", WEL):
        t.doe(c.MaakOngedaan())
    t.doe(c.MaakOngedaan(), OMAR)
    t.doe(c.MaakOngedaan())
    assert t.namen() == []


def test_undo_leaves_no_loose_ends():
    """Omar ties Riet to Jan; Bea cannot undo drawing Riet. He removes a group; she cannot put Riet in it."""
    t = Tekening()
    jan, riet = t.teken("Jan"), t.teken("Riet")
    t.doe(c.TrekBand(riet, jan), OMAR)
    with geweigerd("intussen-veranderd", WEL):
        t.doe(c.MaakOngedaan())
    t.wijzig(riet, "groep", "buren")
    t.wijzig(riet, "groep", None)
    t.doe(c.HaalGroepWeg("buren"), OMAR)
    with geweigerd("intussen-veranderd", WEL):
        t.doe(c.MaakOngedaan())


def test_an_act_can_be_chosen_from_the_list():
    """Bea brings back whom Omar took out."""
    t = Tekening()
    riet = t.teken("Riet")
    t.doe(c.HaalContactWeg(riet), OMAR)
    t.doe(c.MaakOngedaan(t.state.daden[-1].nummer))
    assert t.namen() == ["Riet"]


def test_nobody_is_changed_who_is_gone():
    """Bea undoes a note that was empty before and after; meanwhile Omar took Riet out."""
    t = Tekening()
    riet = t.teken("Riet")
    t.wijzig(riet, "groep", "buren")
    t.wijzig(riet, "groep", None)
    t.doe(c.HaalContactWeg(riet), OMAR)
    with geweigerd("intussen-veranderd", WEL):
        t.doe(c.MaakOngedaan())
