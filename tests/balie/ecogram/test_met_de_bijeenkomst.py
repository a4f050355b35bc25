"""What happens to a session happens to its drawings: they close with it, and words that go there go here."""

from typing import Any

from samenzorg_sim.journal import Refused, StorageError, mint_id
from tests.balie.ecogram.tekenkamer import Tekenkamer
from tests.balie.verhaal import Bezoeker
from tests.balie.watched_store import WatchedStore


def bij_de_bijeenkomst(kamer: Tekenkamer, wie: Bezoeker, soort: str, **rest: Any) -> dict[str, Any]:
    """An order at the session itself, and back to the drawing."""
    kamer.verhaal.sessie = kamer.sessie
    try:
        return wie.doe(soort, **rest)
    finally:
        kamer.verhaal.sessie = kamer.tekening


def words(kamer: Tekenkamer) -> set[str]:
    """What people read in the drawing."""
    return {
        word
        for one in kamer.ziet(kamer.trainer)["contacten"]
        for word in (one["naam"], one["relatie"], one["notitie"], *(keuze["naam"] for keuze in one["wil"]))
        if word
    }


def together(kamer: Tekenkamer) -> dict[str, str]:
    """Bea and Omar in one drawing, that Bea began: each draws somebody and adds words to the other's."""
    kamer.begint(kamer.bea)
    made = {"Riet": kamer.tekent("Riet", kamer.bea), "Kees": kamer.tekent("Kees", kamer.omar)}
    kamer.bea.doe("schrijf", contact=made["Kees"], veld="notitie", woorden="belt Bea", was=None)
    kamer.bea.doe("kruis_aan", contact=made["Kees"], veld="wil", aan=True, woorden="schaken met Bea")
    kamer.omar.doe("schrijf", contact=made["Riet"], veld="relatie", woorden="zus van Omar", was=None)
    kamer.omar.doe("schrijf", contact=made["Kees"], veld="relatie", woorden="neef", was=None)
    kamer.omar.doe("trek_band", een=made["Riet"], ander=made["Kees"])
    return made


def test_who_erases_what_is_hers_erases_it_in_every_drawing_and_leaves_what_is_of_others():
    with Tekenkamer() as kamer:
        together(kamer)
        everything = list(kamer.loket.texts(kamer.verhaal.balie.state(kamer.tekening)))
        bij_de_bijeenkomst(kamer, kamer.bea, "wissen")
        assert words(kamer) == {"Kees", "neef"}
        left = {text for text in kamer.verhaal.store.texts(everything).values() if text is not None}
        assert left == {"Kees", "neef"}, "not in the store either"
        kamer.verhaal.herstart()
        assert words(kamer) == {"Kees", "neef"}


def test_also_after_the_day_was_closed():
    with Tekenkamer() as kamer:
        together(kamer)
        bij_de_bijeenkomst(kamer, kamer.trainer, "sluit")
        assert kamer.ziet(kamer.trainer)["gesloten"]
        bij_de_bijeenkomst(kamer, kamer.omar, "wissen")
        assert words(kamer) == {"Riet"}


def test_a_drawing_with_nobody_elses_in_it_goes_altogether():
    with Tekenkamer() as kamer:
        kamer.begint(kamer.bea, casus="mevrouw-hoekstra", client="mevrouw Hoekstra")
        kamer.tekent("Fenna", kamer.bea)
        bij_de_bijeenkomst(kamer, kamer.bea, "wissen")
        assert kamer.loket.getekend(kamer.sessie) == ()


def test_when_the_day_closes_its_drawings_are_ready_and_lie_beside_the_story():
    with Tekenkamer() as kamer:
        first = kamer.begint(kamer.bea, casus="mevrouw-hoekstra", client="mevrouw Hoekstra")
        kamer.tekent("Fenna", kamer.bea)
        kamer.begint(kamer.omar)
        bij_de_bijeenkomst(kamer, kamer.trainer, "sluit")
        assert [one.gesloten for one in kamer.loket.getekend(kamer.sessie)] == [True, True]
        kamer.verhaal.sessie = first
        beside = kamer.ziet(kamer.bea)["vergelijking"]
        assert [one["naam"] for one in beside["gevonden"]] == ["Fenna"]
        rows = [row.name for row in kamer.verhaal.store.read(first)]
        assert rows.count("ecogram.closed") == 1


def test_what_was_only_got_ready_is_thrown_away_with_its_drawings():
    with Tekenkamer() as kamer:
        kamer.begint(kamer.trainer)
        kamer.tekent("Riet", kamer.trainer)
        everything = list(kamer.loket.texts(kamer.verhaal.balie.state(kamer.tekening)))
        bij_de_bijeenkomst(kamer, kamer.trainer, "gooi_weg")
        assert kamer.loket.getekend(kamer.sessie) == ()
        assert set(kamer.verhaal.store.texts(everything).values()) == {None}


def test_it_goes_together_or_not_at_all():
    """A power cut between the two would leave words that somebody erased."""
    store = WatchedStore()
    with Tekenkamer(store) as kamer:
        together(kamer)
        kamer.verhaal.sessie = kamer.sessie
        store.before, many = StorageError("the disk is full"), len(store.appends)
        order, command = {"soort": "wissen"}, mint_id("c")
        assert isinstance(kamer.bea.probeert(order, command), Refused)
        assert words_at(kamer) == {"Riet", "zus van Omar", "Kees", "neef", "belt Bea", "schaken met Bea"}
        store.before = None
        kamer.bea.probeert(order, command)
        assert len(store.appends) == many + 1, "one transaction"
        assert words_at(kamer) == {"Kees", "neef"}


def words_at(kamer: Tekenkamer) -> set[str]:
    """What people read in the drawing, from wherever they are."""
    here, kamer.verhaal.sessie = kamer.verhaal.sessie, kamer.tekening
    try:
        return words(kamer)
    finally:
        kamer.verhaal.sessie = here
