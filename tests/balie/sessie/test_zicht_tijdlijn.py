"""The time line: the player's first, and only what somebody could watch."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.tijdlijn import STAND_ANDER, STAND_SPELER
from samenzorg_sim.werkvorm.spel import Openheid
from tests.balie.sessie.ronde import NAMEN, everybody, lines, stops
from tests.balie.verhaal import Verhaal

ANS = NAMEN[0]


def test_the_time_line_is_the_players_first_then_everybodys() -> None:
    seen_by: dict[str, set[str]] = {}
    with Verhaal() as v:
        for stop in stops(v):
            seen_by[stop] = {naam for naam, who in everybody(v).items() if list(lines(who.ziet()))}
        for stop in ("tijdlijn, eerst de speler", "tijdlijn, liever niet", "tijdlijn, mag open"):
            assert seen_by.pop(stop) == {ANS}
        assert seen_by.pop("tijdlijn, open") == {*NAMEN, "trainer", "scherm"}
        assert seen_by.pop("oogst") == seen_by.pop("afgesloten") == {"trainer"}
        assert set().union(*seen_by.values()) == set()


def test_on_the_laptop_trainer_and_player_look_together() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            if stop == "tijdlijn, wacht":
                break
        v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="laptop")
        assert {naam for naam, who in everybody(v).items() if list(lines(who.ziet()))} == {"trainer"}
        v.trainer.doe("tijdlijn_gezien", spel=v.spel, mag_open=False)
        assert {naam for naam, who in everybody(v).items() if list(lines(who.ziet()))} == set()


def test_the_time_line_says_what_was_heard_and_what_nobody_watched() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            if stop == "tijdlijn, open":
                line: dict[str, Any] = v[ANS].deel("tijdlijn")
        assert (line["stand"], line["duur_s"], line["onderbrekingen"]) == ("open", 244, [[184, 214]])
        heard = {row["tekst"]: (row["op_gelet"], row["momenten"]) for row in line["lijnen"]}
        assert len(heard) == 6
        assert heard.pop("Open vraag") == (True, [12])
        assert heard.pop("Dringt aan") == (True, [184])
        assert set(map(str, heard.values())) == {"(True, [])"}


def test_what_only_somebody_without_a_phone_could_watch_nobody_watched() -> None:
    with Verhaal() as v:
        v.opent().komt("Ans", "Bea", "Cor").komt("Joop", raad=True)
        v.trainer.doe("toevoegen", naam="Zwaantje")
        v.naar("spelen").trainer.doe("begin")
        v["Cor"].doe("alleen_luisteren", aan=True)
        v.trainer.doe("stop", spel=v.spel)
        v.naar("tijdlijn").trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
        watched = [row["tekst"] for row in v["Ans"].deel("tijdlijn")["lijnen"] if row["op_gelet"]]
        assert watched == ["Open vraag", "Herhaalt wat Kees zegt"]


def test_every_state_of_the_time_line_has_a_word_for_each_viewer() -> None:
    assert set(STAND_SPELER) == set(Openheid)
    assert set(STAND_ANDER) < set(Openheid)
