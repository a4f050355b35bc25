"""What observers heard differently: a question, off until the trainer opens it, and never a score."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from samenzorg_sim.content.library import Library
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.gesprek.samenval import VENSTER
from tests.balie.sessie.ronde import text
from tests.balie.verhaal import Verhaal, geweigerd
from tests.werkvorm.oefening import shipped

# Berendina and Everhard have the same card; Annelore plays and Joachim is the naaste.
ANS, BEA, COR, DIRK, ELS = NAMEN = ("Annelore", "Berendina", "Cornelis", "Dieuwertje", "Everhard")
JOOP = "Joachim"
VRAAG = "Rond 0:20 hoorde één van u 'Open vraag', één niet. Wat gebeurde er?"
NIETS: dict[str, Any] = {"vragen": [], "melding": "Te weinig om iets te zeggen.", "verhoudingen": []}


@pytest.fixture
def v() -> Iterator[Verhaal]:
    with Verhaal() as story:
        begins(story)
        yield story


def begins(v: Verhaal) -> None:
    v.opent().komt(*NAMEN).komt(JOOP, raad=True)
    v.naar("voorbereiden").naar("spelen").trainer.doe("begin")


def hears(v: Verhaal, *taps: tuple[str, ...]) -> None:
    """Every ten seconds one of these groups of people hears an open question."""
    for names in taps:
        v.later(10)
        for naam in names:
            v[naam].tikt()


def looks_back(v: Verhaal, mag_open: bool = True) -> None:
    """From the play to the time line for the group."""
    v.trainer.doe("stop", spel=v.spel)
    v.naar("tijdlijn").trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    v[ANS].doe("tijdlijn_gezien", spel=v.spel, mag_open=mag_open)
    if mag_open:
        v.trainer.doe("tijdlijn_openen", spel=v.spel)


def opens(v: Verhaal) -> dict[str, Any]:
    """The comparison as everybody then sees it."""
    v.trainer.doe("vergelijking", spel=v.spel, aan=True)
    first, *others = on_screens(v)
    assert len(others) == len(v.telefoons)
    assert all(other == first for other in others)
    assert first == {"soort": "vergelijking"} | v.trainer.ziet()["spel"]["vergeleken"]
    return {key: value for key, value in first.items() if key != "soort"}


def on_screens(v: Verhaal) -> list[dict[str, Any]]:
    """The comparison on the phones and the projector, wherever it is."""
    screens = (*v.telefoons.values(), v.scherm)
    return [part for who in screens for part in who.ziet()["onderdelen"] if part["soort"] == "vergelijking"]


def test_it_is_on_no_screen_until_the_trainer_opens_it_and_then_it_is_a_question(v: Verhaal) -> None:
    hears(v, (BEA, ELS), (BEA,), (BEA, ELS))
    looks_back(v)
    assert on_screens(v) == []
    assert opens(v) == {"vragen": [VRAAG], "melding": "", "verhoudingen": []}
    v.trainer.doe("vergelijking", spel=v.spel, aan=False)
    assert on_screens(v) == []
    v.trainer.doe("vergelijking", spel=v.spel, aan=True)
    v.naar("oogst")
    assert on_screens(v) == []


@pytest.mark.parametrize("says_no", [False, True], ids=["not-asked", "rather-not"])
def test_while_the_time_line_is_shut_there_is_nothing_for_the_trainer_either(
    v: Verhaal, says_no: bool
) -> None:
    hears(v, (BEA, ELS), (BEA,))
    if says_no:
        looks_back(v, mag_open=False)
    else:
        v.trainer.doe("stop", spel=v.spel)
        v.naar("tijdlijn")
    assert v.trainer.ziet()["spel"]["vergeleken"] is None
    with geweigerd("eerst-tijdlijn", "Open eerst de tijdlijn voor de groep."):
        v.trainer.doe("vergelijking", spel=v.spel, aan=True)
    assert on_screens(v) == []


def test_a_phone_may_not_open_it(v: Verhaal) -> None:
    looks_back(v)
    with geweigerd("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust."):
        v[ANS].doe("vergelijking", spel=v.spel, aan=True)


def test_who_heard_it_and_who_did_not_cannot_be_told_apart() -> None:
    """The same talk with two observers changed round looks the same; no name and no id is in it."""
    told = set()
    for heard, missed in ((BEA, ELS), (ELS, BEA)):
        with Verhaal() as v:
            begins(v)
            hears(v, (BEA, ELS), (heard,), (heard,), (heard,), (heard, missed))
            looks_back(v)
            told.add(text(opens(v)))
            ids = [who.id for who in v.telefoons.values()] + list(v.state.spellen[v.spel].tags)
            assert [word for word in (*NAMEN, JOOP, *ids) if word in text(on_screens(v))] == []
    assert len(told) == 1


def test_one_observer_who_tapped_enough_gives_a_share_in_words(v: Verhaal) -> None:
    hears(v, *[(BEA,)] * 4)
    v.later(10)
    v[BEA].tikt(1)
    looks_back(v)
    assert opens(v)["verhoudingen"] == [
        "Wie op allebei lette, hoorde van elke tien keer ongeveer acht keer 'Open vraag' "
        "en twee keer 'Herhaalt wat Kees zegt'."
    ]


def test_what_different_observers_watched_is_never_added_up(v: Verhaal) -> None:
    hears(v, (BEA,), (BEA,), (COR,), (COR,), (DIRK,), (DIRK,))
    looks_back(v)
    assert opens(v) == NIETS


def test_who_put_the_card_away_half_way_is_not_said_to_have_missed_the_rest(v: Verhaal) -> None:
    hears(v, (BEA, ELS))
    v[ELS].doe("alleen_luisteren", aan=True)
    hears(v, (BEA,), (BEA,), (BEA,), (BEA,))
    looks_back(v)
    assert opens(v) == {
        "vragen": [],
        "melding": "U hoorde overal hetzelfde. Wat viel u daarbij op?",
        "verhoudingen": ["Wie op allebei lette, hoorde bijna alleen 'Open vraag'."],
    }


def test_who_came_late_or_left_early_heard_only_her_own_part(v: Verhaal) -> None:
    hears(v, (BEA,))
    v[ELS].doe("vertrekken")
    hears(v, (BEA,))
    v.later(5)
    v[ELS].doe("terugkeren")
    hears(v, (BEA, ELS), (BEA, ELS), (BEA,))
    looks_back(v)
    assert opens(v)["vragen"] == [VRAAG.replace("0:20", "0:55")]


def test_how_far_taps_may_lie_apart_is_a_setting_of_the_script() -> None:
    wide = replace_venster(8)
    with Verhaal() as near, Verhaal(library=wide) as far:
        for v in (near, far):
            begins(v)
            hears(v, (BEA,))
            v.later(6)
            v[ELS].tikt()
            looks_back(v)
        assert len(opens(near)["vragen"]) == 1
        assert opens(far)["vragen"] == []


def test_a_script_that_says_nothing_has_the_window_that_the_measures_have() -> None:
    assert Werkvorm.model_fields["venster_s"].default * 1_000 == VENSTER


def replace_venster(seconds: int) -> Library:
    """What is shipped, with another window."""
    script = shipped().werkvormen["oefengesprek-standaard"]
    changed = script.model_copy(update={"venster_s": seconds})
    return replace(shipped(), werkvormen={script.id: changed})


def test_erased_observations_are_not_compared(v: Verhaal) -> None:
    hears(v, (BEA, ELS), (BEA,))
    looks_back(v)
    opens(v)
    v.trainer.doe("sluit")
    assert v.trainer.ziet()["spel"]["vergeleken"] is None
    assert on_screens(v) == []


def test_who_has_herself_erased_is_not_compared_any_more(v: Verhaal) -> None:
    hears(v, (BEA, ELS), (BEA,))
    looks_back(v)
    assert opens(v)["vragen"] == [VRAAG]
    v[ELS].doe("wissen")
    assert v.trainer.ziet()["spel"]["vergeleken"] == NIETS


def test_another_table_does_not_see_it(v: Verhaal) -> None:
    v.trainer.doe("tafel_erbij")
    v.komt("Ferdinand", "Gerdina")
    for naam in ("Ferdinand", "Gerdina"):
        v.trainer.doe("aan_tafel", deelnemer=v[naam].id, tafel=2)
    hears(v, (BEA, ELS), (BEA,))
    v.trainer.doe("stop", spel=v.spel)
    v.trainer.doe("fase", fase="tijdlijn", ronde=1)
    v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    v[ANS].doe("tijdlijn_gezien", spel=v.spel, mag_open=True)
    v.trainer.doe("tijdlijn_openen", spel=v.spel)
    v.trainer.doe("vergelijking", spel=v.spel, aan=True)
    assert "vergelijking" in v[BEA].delen()
    assert [v[naam].ziet()["wie"]["tafel"] for naam in ("Ferdinand", "Gerdina")] == ["Tafel 2", "Tafel 2"]
    assert {part for naam in ("Ferdinand", "Gerdina") for part in v[naam].delen()}.isdisjoint(
        {"vergelijking"}
    )
