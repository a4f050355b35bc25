"""Who sees what, at every stop of a whole session: what the script names, and nothing of anybody else."""

import json

from samenzorg_sim.balie.sessie.scan import scan_text
from samenzorg_sim.content.schrijfvraag import Opent
from tests.balie.sessie.ronde import (
    AFSPRAAK,
    GROEP,
    LEERPUNTEN,
    NAMEN,
    TAGS,
    everybody,
    other_trainer,
    stops,
    text,
)
from tests.balie.verhaal import Verhaal, geweigerd
from tests.werkvorm.oefening import shipped

ANS, BEA, COR, *_, JOOP = NAMEN
SCRIPT, CASE = shipped().werkvormen["oefengesprek-standaard"], shipped().scenarios["de-chauffeur"]
ROLE = {ANS: "speler", JOOP: "naaste"}
NO_SESSION = ("geen-sessie", "Deze bijeenkomst is er niet (meer).")
NOT_IN = ("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")


def named(fase: str, rol: str, naam: str = "") -> list[str]:
    """The parts that the script names for a role in a phase, and one for each question (of this person)."""
    step = next(f for f in SCRIPT.fasen if f.id == fase)
    screen = step.scherm_van(rol)
    if screen is None:
        return []
    council = {"clientenraad"} if naam == JOOP else set()
    asked = [v for v in step.schrijfvragen if {rol, *council} & set(v.wie)]
    waits = [v for v in step.schrijfvragen if naam and v not in asked and v.opent is not Opent.SCHRIJVER]
    asked += [v for v in waits if {"iedereen", "tafel"} & set(v.ziet)]
    parts = [
        *map(str, screen.onderdelen),
        *([] if "schrijfvragen" in screen.onderdelen else ["schrijfvragen"]),
    ]
    at = parts.index("schrijfvragen")
    parts[at : at + 1] = ["schrijfvraag"] * len(asked)
    return [part for part in parts if part != "speelwens" or naam != JOOP]


def test_every_screen_has_exactly_the_parts_that_the_script_names() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            fase = stop.split(",")[0]
            for naam in NAMEN:
                if stop == "afgesloten":
                    assert v[naam].delen() == ["oogst"]
                    continue
                rol = ROLE.get(naam, "observator") if stop != "welkom" else ""
                expected = named(fase, rol, naam)
                if stop == "spelen, nog niet begonnen" and rol in ROLE.values():
                    expected = ["wegleggen"]  # there is nothing to stop yet
                if stop in ("tijdlijn, wacht", "tijdlijn, eerst de speler"):
                    expected = [part for part in expected if part != "bewaren"]  # she looks first
                assert v[naam].delen() == expected, (stop, naam)
                assert v[naam].ziet()["wie"]["rol"] == rol
            expected = [] if stop == "afgesloten" else named(fase, "scherm")
            assert [part["soort"] for part in v.scherm.ziet()["onderdelen"]] == expected, stop


def test_while_they_play_the_phones_of_player_and_naaste_hold_nothing_but_away_and_stop() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            if (stop.startswith("spelen, ") and "nog niet" not in stop) or stop == "spelen":
                stand = {"spelen, time-out": "time-out", "spelen, gestopt": "gestopt"}.get(stop, "lopend")
                for naam in (ANS, JOOP):
                    assert v[naam].ziet()["onderdelen"] == [
                        {"soort": "wegleggen"},
                        {"soort": "stopknop", "spel": v.spel, "stand": stand},
                    ]


def test_a_role_card_is_on_its_own_phone_only_while_preparing_and_with_the_trainer() -> None:
    naaste, speler = CASE.rollen.naaste, CASE.rollen.zorgmedewerker
    secrets = {JOOP: [naaste.wie, naaste.openingszin, *naaste.zorgen], ANS: [speler.doel, speler.leervraag]}
    secrets[JOOP] += [held.wat for held in naaste.houdt_achter]
    with Verhaal() as v:
        for stop in stops(v):
            for owner, phrases in secrets.items():
                for naam, who in everybody(v).items():
                    may = naam == "trainer" or (naam == owner and stop == "voorbereiden")
                    seen = [
                        phrase
                        for phrase in phrases
                        if json.dumps(phrase, ensure_ascii=False)[1:-1] in text(who.ziet())
                    ]
                    assert seen == (phrases if may else []), (stop, naam)


def test_taps_are_on_ones_own_phone_during_play_and_nowhere_else() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            for owner, tag in TAGS.items():
                for naam, who in everybody(v).items():
                    may = naam == owner and stop in ("spelen, getikt", "spelen, time-out", "spelen, gestopt")
                    assert (tag in text(who.ziet())) == may, (stop, naam)


def test_a_learning_point_is_on_ones_own_phone_and_with_the_trainer() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            for owner, leerpunt in LEERPUNTEN.items():
                for naam, who in everybody(v).items():
                    may = stop in ("oogst", "afgesloten") and naam in (owner, "trainer")
                    assert (leerpunt in text(who.ziet())) == may, (stop, naam)


def test_agreements_are_everybodys_and_names_are_on_the_projector_only_with_them() -> None:
    with Verhaal() as v:
        for stop in stops(v):
            shown = {naam for naam in NAMEN if naam in text(v.scherm.ziet())}
            assert shown == ({JOOP} if stop == "oogst" else set()), stop
            assert GROEP not in text(v.scherm.ziet())
            for naam, who in everybody(v).items():
                late = stop == "oogst" or (stop == "afgesloten" and naam != "scherm")
                assert (AFSPRAAK in text(who.ziet())) == late, (stop, naam)
            if stop == "oogst":
                may = {naam: v[naam].deel("afspraken")["lijst"][0]["mag_weg"] for naam in NAMEN}
                assert [naam for naam, mag in may.items() if mag] == [BEA, JOOP], (
                    "who made it and whose it is"
                )


def test_the_code_for_late_comers_is_always_on_the_projector_until_the_end() -> None:
    with Verhaal(adres=lambda: "http://192.168.1.5:8866/meedoen") as v:
        for stop in stops(v):
            code = v.trainer.ziet()["code"]
            meedoen = v.scherm.ziet()["meedoen"]
            if stop == "afgesloten":
                assert meedoen is None
            else:
                scan = scan_text(code, v.sessie)
                adres = "http://192.168.1.5:8866/meedoen"
                assert meedoen == {"code": code, "scan": scan, "adres": adres, "aanwezig": 1}
            assert all(code not in text(v[naam].ziet()) for naam in NAMEN)


def test_strangers_see_nothing_and_a_waiting_phone_that_it_waits() -> None:
    with Verhaal() as v:
        walk = stops(v)
        next(walk)
        waiting, stranger = v.telefoon(BEA).doet_mee(zelfde=True), v.telefoon("Vreemde")
        for stop in walk:
            assert waiting.ziet() == {
                "sessie": v.sessie, "titel": "Oefengesprek: De chauffeur", "sleutel": "buiten", "wie": None,
                "overname": "wacht", "klaar": stop == "afgesloten",
            }  # fmt: skip
            with geweigerd(*NOT_IN):
                stranger.ziet()
            with geweigerd(*NO_SESSION):
                other_trainer(v).ziet()
