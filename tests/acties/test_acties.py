"""An action from the day it was agreed to the day it is done, put off, dropped or erased."""

from datetime import date, timedelta

from samenzorg_sim.acties import commands as c
from samenzorg_sim.acties.decide import DOMAIN
from samenzorg_sim.acties.state import GESCHIEDENIS, MEESTE_ACTIES, Stand, Uitstel
from samenzorg_sim.journal import Streams
from tests.acties.actielijst import STROOM, TINEKE, WIM, Lijst
from tests.zonder_balie import geweigerd

MAART, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_put_off_with_a_reason_and_done_with_what_came_of_it():
    lijst = Lijst()
    rooster = lijst.actie("Elke week een uur zonder afspraken", MAART)
    lijst.dag = date(2026, 2, 27)
    lijst.zeg(lambda reden: c.StelUit(rooster, APRIL, reden), "Griep in het team")
    lijst.dag = date(2026, 3, 30)
    lijst.zeg(lambda slot: c.RondActieAf(rooster, slot), "Op woensdag is nu een uur vrij")
    one = lijst.een(rooster)
    assert (one.stand, one.wanneer, one.dicht) == (Stand.GEDAAN, APRIL, lijst.dag)
    assert one.uitstel == (Uitstel(MAART, APRIL, one.uitstel[0].reden, date(2026, 2, 27)),)
    assert lijst.lees(one.uitstel[0].reden) == "Griep in het team"
    assert lijst.lees(one.slot) == "Op woensdag is nu een uur vrij"
    with geweigerd("dicht", "Deze actie is al afgerond. Zet hem eerst terug bij wat open staat."):
        lijst.zeg(lambda reden: c.LaatVervallen(rooster, reden), "toch niet")
    slot = one.slot
    lijst.doe(c.HeropenActie(rooster))
    assert (lijst.een(rooster).stand, lijst.een(rooster).slot) == (Stand.OPEN, None)
    assert lijst.lees(slot) == "Op woensdag is nu een uur vrij", "reopening can be undone"
    assert Streams(lijst.store).state(STROOM, DOMAIN) == lijst.state


def test_a_later_day_asks_why_but_not_on_the_day_it_was_agreed():
    lijst = Lijst()
    een = lijst.actie("Koffie bij de ingang", MAART)
    now = lijst.een(een)
    lijst.doe(c.WijzigActie(een, now.wat, now.wie, APRIL, None))
    lijst.dag += timedelta(days=1)
    with geweigerd("uitstellen", "Een latere dag kiest u met 'Uitstellen'. Dan staat er ook bij waarom."):
        lijst.doe(c.WijzigActie(een, now.wat, now.wie, APRIL + timedelta(days=1), None))
    lijst.doe(c.WijzigActie(een, now.wat, None, MAART, None))
    assert (lijst.een(een).wie, lijst.een(een).wanneer) == (None, MAART)
    assert lijst.doe(c.WijzigActie(een, now.wat, None, MAART, None)) == ()
    with geweigerd("niet-later", "Kies een dag die later is dan de oude dag, en later dan vandaag."):
        lijst.zeg(lambda reden: c.StelUit(een, MAART, reden), "druk")
    zonder = lijst.actie("Ooit eens", None)
    with geweigerd("geen-dag", "Deze actie heeft nog geen dag. Kies eerst een dag met 'Wijzigen'."):
        lijst.zeg(lambda reden: c.StelUit(zonder, APRIL, reden), "druk")
    with geweigerd("te-ver", "Deze dag ligt meer dan drie jaar weg. Klopt het jaartal?"):
        lijst.actie("Typefout", date(2062, 3, 1))


def test_undone_is_the_latest_act_and_only_by_who_did_it():
    lijst = Lijst()
    lijst.doe(c.VoegBegeleiderToe(WIM))
    een = lijst.actie("Bellen met de kerk", MAART)
    lijst.zeg(lambda reden: c.LaatVervallen(een, reden), "De kerk belde zelf", wie=WIM)
    with geweigerd("van-een-ander", "Dit deed uw collega. Vraag die om het terug te nemen."):
        lijst.doe(c.MaakOngedaan(lijst.state.teller))
    lijst.doe(c.MaakOngedaan(lijst.state.teller), WIM)
    assert lijst.een(een).stand is Stand.OPEN
    with geweigerd("al-anders", "Dit kan niet meer terug: er veranderde intussen iets anders."):
        lijst.doe(c.MaakOngedaan(lijst.state.teller + 1))


def test_taken_away_its_words_are_gone_at_once_and_long_ago_changed_words_too():
    lijst = Lijst()
    een, twee = lijst.actie("Over mevrouw De Wit", MAART), lijst.actie("Rooster", MAART)
    words, old = lijst.een(een).wat, lijst.een(twee).wat
    lijst.doe(c.HaalActieWeg(een))
    assert een not in lijst.state.acties
    assert lijst.lees(words) is None
    for n in range(GESCHIEDENIS):
        lijst.zeg(lambda wat: c.WijzigActie(twee, wat, None, MAART, None), f"Rooster {n}")
    assert lijst.lees(old) == "Rooster"
    lijst.zeg(lambda wat: c.WijzigActie(twee, wat, None, MAART, None), "Rooster af")
    assert lijst.lees(old) is None
    kept = lijst.een(twee).wat
    lijst.doe(c.GooiLijstWeg())
    assert lijst.lees(kept) is None
    with geweigerd("gewist", "Deze lijst is gewist."):
        lijst.actie("Nog iets", MAART)


def test_a_list_is_of_who_began_it_and_full_is_full():
    lijst = Lijst()
    assert (lijst.state.deelt(TINEKE), lijst.state.deelt(WIM)) == (True, False)
    with geweigerd("geen-lijst", "Deze lijst is er niet (meer)."):
        lijst.doe(c.OpenLijst())
    for n in range(MEESTE_ACTIES):
        lijst.actie(f"Actie {n}", None)
    with geweigerd("vol", "In één lijst passen 500 acties. Haal eerst oude acties weg."):
        lijst.actie("Nog een", None)
