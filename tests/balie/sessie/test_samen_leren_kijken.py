"""Two read an example conversation aloud, all others watch the same; people talk first, then it opens."""

from collections.abc import Iterator
from typing import Any

import pytest

from samenzorg_sim.gesprek.observeren import UITLEG
from tests.balie.sessie.ronde import text
from tests.balie.verhaal import Bezoeker, Verhaal, geweigerd
from tests.stijl.overeenkomst import rij
from tests.werkvorm.oefening import shipped

SAM, HENK, BEA, COR, DIRK = NAMEN = ("Samantha", "Hendrikje", "Berendina", "Cornelis", "Dieuwertje")
TALK = shipped().scenarios["de-maaltijdkaart"].voorbeeldgesprek


@pytest.fixture
def v() -> Iterator[Verhaal]:
    with Verhaal() as story:
        story.opent(scenario="de-maaltijdkaart", werkvorm="samen-leren-kijken").komt(*NAMEN)
        story.naar("voorbereiden")
        yield story


def reads(v: Verhaal) -> None:
    """Ten moments at which all hear an open question, but Dirk misses two and Cor hears one more."""
    v.naar("voorlezen").trainer.doe("begin")
    for number in range(10):
        v.later(20)
        for naam in (BEA, COR, *((DIRK,) if number > 1 else ())):
            v[naam].tikt()
    v.later(20)
    v[COR].tikt()
    v.later(20)
    v.trainer.doe("stop", spel=v.spel)


def screens(v: Verhaal) -> list[Bezoeker]:
    return [*v.telefoons.values(), v.scherm]


def test_who_reads_has_the_words_and_not_the_kinds_and_nobody_else_has_them(v: Verhaal) -> None:
    assert TALK is not None
    v.naar("voorlezen")
    for naam, eigen in ((SAM, "Samira"), (HENK, "Henk")):
        assert v[naam].delen() == ["voorlezen"]
        turns = v[naam].deel("voorlezen")["beurten"]
        assert len(turns) == 30
        assert {turn["wie"] for turn in turns if turn["eigen"]} == {eigen}
        assert "soort" not in turns[0]
    for other in (v[BEA], v.scherm):
        assert "vijf weken woont" not in text(other.ziet())
    v.trainer.doe("begin")
    assert v[SAM].delen() == ["voorlezen", "stopknop"]
    assert v[BEA].delen() == ["observeren"]
    everywhere = text([who.ziet() for who in (*screens(v), v.trainer)])
    assert [one.waarom for one in TALK.uitspraken if one.waarom and one.waarom in everywhere] == []


def test_the_card_of_who_reads_is_the_conversation(v: Verhaal) -> None:
    card = v[SAM].deel("rolkaart")
    assert card["titel"] == "U leest Samira voor"
    lines = [line for deel in card["delen"][1:] for line in deel["alineas"]]
    assert len(lines) == 30
    assert lines[0] == (
        "U: Meneer Veldman, fijn dat u even tijd hebt. Hoe gaat het met u, nu Toos hier vijf weken woont?"
    )
    assert lines[1].startswith("Henk: Och, het gaat.")


def test_all_watch_the_same_card_in_a_round_and_the_next_one_in_the_next(v: Verhaal) -> None:
    v.komt("Everhard")
    seen = {v[naam].deel("kijkkaart")["titel"] for naam in (BEA, COR, DIRK, "Everhard")}
    assert seen == {"Twee soorten vragen"}
    reads(v)
    v.naar("voorbereiden", 2)
    people = [who for who in v.telefoons.values() if who.ziet()["wie"]["rol"] == "observator"]
    assert len(people) == 4
    assert {who.deel("kijkkaart")["titel"] for who in people} == {"Teruggeven wat Henk zegt"}


def test_nothing_is_laid_beside_each_other_until_the_trainer_opens_it(v: Verhaal) -> None:
    reads(v)
    with geweigerd("niet-nu", "Wat iedereen hoorde, komt na het voorlezen en het praten."):
        v.trainer.doe("vergelijking", spel=v.spel, aan=True)
    v.naar("naast-elkaar")
    assert v.scherm.deel("overeenkomst") == {"soort": "overeenkomst", "stand": "wacht"}
    assert v.trainer.ziet()["overeenkomst"] == {"soort": "overeenkomst", "stand": "wacht"}
    v.trainer.doe("vergelijking", spel=v.spel, aan=True)
    part = v.scherm.deel("overeenkomst")
    assert part == v.trainer.ziet()["overeenkomst"]
    open_vraag, gesloten = part["rijen"]
    assert open_vraag == rij(
        "8 keer hoorde iedereen het. 2 keer hoorde een deel van u het. 1 keer hoorde één van u het. "
        "Praat eerst over die 3 momenten."
    )
    assert (gesloten["kappa"], gesloten["zin"]) == ("te weinig om iets te zeggen", "Niemand hoorde dit.")
    assert part["uitleg"] == UITLEG
    assert len(part["vergeleken"]["vragen"]) == 3


def test_nobody_is_named_or_scored(v: Verhaal) -> None:
    reads(v)
    v.naar("naast-elkaar").trainer.doe("vergelijking", spel=v.spel, aan=True)
    ids = [who.id for who in v.telefoons.values()] + list(v.state.spellen[v.spel].tags)
    parts = text([v.scherm.deel("overeenkomst"), v.trainer.ziet()["overeenkomst"]])
    assert [word for word in (*NAMEN, *ids) if word in parts] == []


def test_what_is_laid_beside_each_other_is_not_mended_any_more(v: Verhaal) -> None:
    reads(v)
    v.naar("naast-elkaar").trainer.doe("vergelijking", spel=v.spel, aan=True)
    tag = next(iter(v.state.spellen[v.spel].tags.values()))
    mine = next(who for who in v.telefoons.values() if who.id == tag.deelnemer)
    with geweigerd("al-bekeken", "Wat u hoorde, ligt al naast elkaar. Vertel het gewoon aan de groep."):
        mine.doe("tik_terug", spel=v.spel, tag=tag.id)
    with geweigerd("al-bekeken", "Wat u hoorde, ligt al naast elkaar. Vertel het gewoon aan de groep."):
        v[BEA].doe("tik", spel=v.spel, knop="open-vraag", age_ms=60_000)


def test_after_the_day_it_is_erased(v: Verhaal) -> None:
    reads(v)
    v.naar("naast-elkaar").trainer.doe("vergelijking", spel=v.spel, aan=True)
    v.trainer.doe("sluit")
    assert v.trainer.ziet()["overeenkomst"] == {"soort": "overeenkomst", "stand": "gewist"}


def steps(v: Verhaal) -> dict[str, Any]:
    found: dict[str, Any] = v.trainer.ziet()["kijksleutel"]
    return found


def test_what_the_author_heard_comes_turn_by_turn_as_one_view(v: Verhaal) -> None:
    with geweigerd("geen-gesprek", "Dit gesprek is er niet (meer)."):
        v.trainer.doe("kijksleutel", spel="g_" + "0" * 32, uitspraak="beurt-1a")
    reads(v)
    with geweigerd("niet-nu", "Wat de schrijver hoorde, komt na het voorlezen en het praten."):
        v.trainer.doe("kijksleutel", spel=v.spel, uitspraak="beurt-1a")
    v.naar("kijksleutel")
    assert v.scherm.deel("kijksleutel") == {"soort": "kijksleutel", "stand": "wacht"}
    assert "open_vraag" not in text(v.trainer.ziet())
    for _ in range(4):
        v.trainer.doe("kijksleutel", spel=v.spel, uitspraak=steps(v)["volgende"])
    part = v.scherm.deel("kijksleutel")
    assert (part["nummer"], part["aantal"], part["rond"]) == (4, 15, 55)
    assert part["vooraf"]["wie"] == "Henk"
    (zin,) = part["zinnen"]
    assert zin["zegt"] == "Zeven uur per dag. U moet echt eens een dag overslaan."
    assert zin["gehoord"] == "Ongevraagd advies"
    assert zin["waarom"].startswith("Henk vroeg nergens om.")
    assert steps(v)["hierna"].startswith("Samira: We zien het zo vaak misgaan.")
    v.trainer.doe("kijksleutel", spel=v.spel, uitspraak=steps(v)["vorige"])
    assert v.scherm.deel("kijksleutel")["nummer"] == 3
    with geweigerd("geen-zin", "Deze zin is er niet (meer). Kies een andere."):
        v.trainer.doe("kijksleutel", spel=v.spel, uitspraak="beurt-2")


def test_every_turn_of_the_key_can_be_reached_and_says_what_was_heard(v: Verhaal) -> None:
    reads(v)
    v.naar("kijksleutel")
    heard = []
    while steps(v)["volgende"] is not None:
        v.trainer.doe("kijksleutel", spel=v.spel, uitspraak=steps(v)["volgende"])
        heard += [zin["gehoord"] for zin in v.scherm.deel("kijksleutel")["zinnen"]]
    assert TALK is not None
    assert len(heard) == sum(one.soort is not None for one in TALK.uitspraken) == 22
    assert {"Open vraag", "Zegt terug", "Vat samen", "Dringt aan", "iets anders", "Waarderen"} <= set(heard)
    assert steps(v)["hierna"] is None


def test_a_case_to_read_goes_with_an_exercise_that_reads_and_with_no_other() -> None:
    read_it = "Deze casus is een gesprek om voor te lezen. Kies er een oefening bij die daarvoor is."
    with Verhaal() as v:
        with geweigerd("past-niet", read_it):
            v.opent(scenario="de-maaltijdkaart")
        none = "In deze casus staat geen gesprek om voor te lezen. Kies een andere casus."
        with geweigerd("past-niet", none):
            v.opent(werkvorm="samen-leren-kijken")
        v.opent()
        with geweigerd("past-niet", read_it):
            v.trainer.doe("tafel_erbij", scenario="de-maaltijdkaart")
        with geweigerd("past-niet", read_it):
            v.trainer.doe("casus", tafel=1, scenario="de-maaltijdkaart")


def test_the_agreement_of_a_talk_that_somebody_played_is_never_made() -> None:
    with Verhaal() as v:
        v.speelt()
        v.trainer.doe("stop", spel=v.spel)
        v.naar("tijdlijn")
        assert v.trainer.ziet()["overeenkomst"] is None
        with geweigerd("eerst-tijdlijn", "Open eerst de tijdlijn voor de groep."):
            v.trainer.doe("vergelijking", spel=v.spel, aan=True)
