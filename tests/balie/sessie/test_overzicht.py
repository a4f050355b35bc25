"""The trainer's home page: cases, exercises, and her own sessions."""

from samenzorg_sim.balie.wie import Begeleider
from tests.balie.verhaal import Verhaal, geweigerd


def test_a_trainer_finds_her_own_sessions_newest_first() -> None:
    with Verhaal() as v:
        v.groep().naar("voorbereiden")
        first, opened = v.sessie, v.now
        v.later(60)
        second = v.opent(groep=None, voorbeeld=True).sessie
        v.trainer.doe("sluit")
        newest, oldest = v.balie.overzicht(v.trainer.wie)["sessies"]
        assert oldest == {
            "id": first, "geopend": opened, "voorbeeld": False, "titel": "De chauffeur",
            "groep": "Team Linde", "afgesloten": False, "fase": "Voorbereiden", "aantal": 6,
            "afspraken": 0, "bruikbaar": True, "themas": ["Iets willen doen", "Vervoer"],
            "leeg": True, "weg": False, "werkvorm": "oefengesprek-standaard",
        }  # fmt: skip
        assert (newest["id"], newest["groep"], newest["afgesloten"], newest["voorbeeld"]) == (
            second,
            "",
            True,
            True,
        )
        assert v.balie.overzicht(Begeleider("p_" + "2" * 32))["sessies"] == []


def test_it_offers_what_there_is_to_practise() -> None:
    with Verhaal() as v:
        shown = v.balie.overzicht(v.trainer.wie)
        assert "de-chauffeur" in {case["id"] for case in shown["scenarios"]}
        (exercise,) = [w for w in shown["werkvormen"] if w["id"] == "oefengesprek-standaard"]
        assert [fase["id"] for fase in exercise["fasen"]][:3] == ["welkom", "voorbereiden", "spelen"]
        assert (exercise["groep"]["van"], exercise["groep"]["tot"]) == (6, 8)


def test_nobody_else_has_it() -> None:
    with Verhaal() as v:
        v.groep()
        for who in (v.scherm, v["Ans"]):
            with geweigerd("niet-voor-u", "Deze pagina is voor begeleiders."):
                v.balie.overzicht(who.wie)


def test_a_talk_about_the_work_itself_is_not_offered_to_draw() -> None:
    with Verhaal() as v:
        shown = {
            w["id"]: {case["id"] for case in w["casussen"]}
            for w in v.balie.overzicht(v.trainer.wie)["werkvormen"]
        }
        assert "wie-is-verantwoordelijk" in shown["oefengesprek-standaard"]
        assert "wie-is-verantwoordelijk" not in shown["teken-wat-u-hoorde"]
        assert "liever-geen-familie" in shown["teken-wat-u-hoorde"]
