"""One's own talk to take along: for who played it, when both keep it, once she could look at it."""

from datetime import date

from samenzorg_sim.gesprek.meenemen import Gehoord, read_gesprek
from tests.balie.verhaal import Verhaal

ANS, BEA, JOOP = "Ans", "Bea", "Joop"


def played(v: Verhaal) -> None:
    v.speelt()
    v.later(12)
    v[BEA].tikt()
    v.later(28)
    v.trainer.doe("stop", spel=v.spel)
    v.naar("tijdlijn")


def opens(v: Verhaal) -> None:
    v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    v[ANS].doe("tijdlijn_gezien", spel=v.spel, mag_open=True)
    v.trainer.doe("tijdlijn_openen", spel=v.spel)


def keep(v: Verhaal, *who: str) -> None:
    for naam in who:
        v[naam].doe("bewaren", spel=v.spel, ja=True)


def can_take(v: Verhaal) -> list[str]:
    """Who finds it on her phone after the day is closed."""
    v.trainer.doe("sluit")
    return [naam for naam, who in v.telefoons.items() if "mijn_gesprek" in who.delen()]


def test_both_keep_it_and_both_may_take_it_and_nobody_else() -> None:
    with Verhaal() as v:
        played(v)
        opens(v)
        keep(v, ANS, JOOP)
        assert can_take(v) == [ANS, JOOP]
        file = v[ANS].deel("mijn_gesprek")["bestand"]
        assert file == v[JOOP].deel("mijn_gesprek")["bestand"]
        gesprek = read_gesprek(file)
        assert (gesprek.casus, gesprek.dag, gesprek.duur) == ("De chauffeur", date(2026, 11, 18), 40)
        assert gesprek.gehoord[0] == Gehoord("Open vraag", "open_vraag", (12,))
        ids = [who.id for who in v.telefoons.values()] + list(v.state.spellen[v.spel].tags)
        assert [word for word in (*v.telefoons, *ids) if word in file] == []


def test_one_who_does_not_keep_it_is_enough_and_it_is_erased() -> None:
    with Verhaal() as v:
        played(v)
        opens(v)
        keep(v, ANS)
        assert can_take(v) == []


def test_what_the_player_showed_nobody_only_she_takes_along() -> None:
    with Verhaal() as v:
        played(v)
        v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
        v[ANS].doe("tijdlijn_gezien", spel=v.spel, mag_open=False)
        keep(v, ANS, JOOP)
        assert can_take(v) == [ANS]


def test_what_nobody_looked_at_is_not_taken_along() -> None:
    with Verhaal() as v:
        played(v)
        keep(v, ANS, JOOP)
        assert can_take(v) == []
