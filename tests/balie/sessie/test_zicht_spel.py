"""What phones show around a play: nothing of the play before, and who leads hears of a stop."""

from typing import Any

from tests.balie.verhaal import Verhaal

ANS, BEA, JOOP = "Ans", "Bea", "Joop"


def stopped(v: Verhaal) -> str:
    """A play in which Bea heard something, and that the naaste stopped herself; its id."""
    v.opent().komt(ANS, BEA, "Cor").komt(JOOP, raad=True)
    v.naar("spelen").trainer.doe("begin")
    v.later(12)
    v[BEA].tikt()
    v[JOOP].doe("stop", spel=v.spel)
    return v.spel


def parts(v: Verhaal, naam: str) -> dict[str, Any]:
    return {deel["soort"]: deel for deel in v[naam].ziet()["onderdelen"]}


def test_before_a_second_chance_a_phone_is_just_put_away() -> None:
    with Verhaal() as v:
        first = stopped(v)
        for naam in (ANS, JOOP):
            assert parts(v, naam)["stopknop"]["stand"] == "gestopt"
        v.naar("rol-verlaten").trainer.doe("herkansing", spel=first, wat="herkansing")
        for naam in (ANS, JOOP):
            assert list(parts(v, naam)) == ["wegleggen"]
        v.trainer.doe("begin")
        for naam in (ANS, JOOP):
            assert parts(v, naam)["stopknop"]["stand"] == "lopend"


def test_before_a_second_chance_who_looks_along_begins_with_nothing_heard() -> None:
    with Verhaal() as v:
        first = stopped(v)
        heard = parts(v, BEA)["observeren"]
        assert (heard["stand"], len(heard["laatste"])) == ("gestopt", 1)
        v.naar("rol-verlaten").trainer.doe("herkansing", spel=first, wat="herkansing")
        heard = parts(v, BEA)["observeren"]
        assert (heard["stand"], heard["spel"], heard["laatste"]) == ("nog-niet", None, [])
        assert {knop["aantal"] for knop in heard["knoppen"]} == {0}
