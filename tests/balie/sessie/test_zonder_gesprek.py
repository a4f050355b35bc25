"""What everybody sees of a session without a conversation: no cards, no case in its name."""

from typing import Any

from samenzorg_sim.content.werkvorm import VAN_GESPREK
from samenzorg_sim.reports.uit_sessie import make_bezetting, make_verslag
from tests.balie.verhaal import Verhaal, geweigerd
from tests.werkvorm.oefening import shipped


def day(v: Verhaal) -> Verhaal:
    v.opent(scenario=None, werkvorm="eigen-netwerk").komt("Ans", "Bea", "Cor", "Dirk")
    return v.naar("tekenen", 0)


def test_the_day_is_called_after_the_exercise_alone() -> None:
    with Verhaal() as v:
        day(v)
        for who in (v.trainer, v.scherm, v["Ans"]):
            assert who.ziet()["titel"] == "Uw eigen netwerk tekenen"
        (line,) = v.balie.overzicht(v.trainer.wie)["sessies"]
        assert (line["titel"], line["themas"], line["bruikbaar"]) == ("Uw eigen netwerk tekenen", [], True)


def test_the_trainer_has_nothing_of_a_conversation() -> None:
    with Verhaal() as v:
        day(v)
        seen = v.trainer.ziet()
        assert (seen["casus"], seen["casussoort"], seen["werkvorm"]) == (None, "geen", "eigen-netwerk")
        assert (seen["rolkaarten"], seen["kijkkaarten"], seen["vragen"], seen["spel"]) == ([], [], {}, None)
        assert [d["kaart"] for d in seen["iedereen"]] == [""] * 4


def test_a_phone_leads_to_its_own_page_and_the_others_know_nothing_of_it() -> None:
    with Verhaal() as v:
        day(v)
        assert v["Ans"].ziet()["onderdelen"] == [{"soort": "eigen_netwerk"}]
        assert v.scherm.ziet()["onderdelen"] == []


def test_only_what_goes_with_an_exercise_is_offered() -> None:
    with Verhaal() as v:
        methods: dict[str, Any] = {w["id"]: w for w in v.balie.overzicht(v.trainer.wie)["werkvormen"]}
        assert next(iter(methods)) == "oefengesprek-standaard", "conversations come first"
        chosen = {id_: [case["id"] for case in w["casussen"]] for id_, w in methods.items()}
        assert chosen["eigen-netwerk"] == []
        read = {one.id for one in shipped().scenarios.values() if one.voorbeeldgesprek is not None}
        assert "de-chauffeur" in chosen["oefengesprek-standaard"]
        assert not read & set(chosen["oefengesprek-standaard"]), "what is only read aloud is not played"
        assert set(chosen["samen-leren-kijken"]) == read == {"de-maaltijdkaart"}


def test_a_case_where_there_is_none_is_refused() -> None:
    with Verhaal() as v:
        gone = ("geen-materiaal", "Deze oefening of casus is er niet (meer). Kies een andere.")
        with geweigerd(*gone):
            v.opent(werkvorm="eigen-netwerk")
        with geweigerd(*gone):
            v.opent(scenario="mevrouw-postma")
        with geweigerd("geen-materiaal", "Deze casus is er niet (meer). Kies een andere."):
            v.opent(scenario=None)


def test_the_report_and_the_sheets_go_without_a_case() -> None:
    with Verhaal() as v:
        day(v)
        v["Ans"].doe("leerpunt", tekst="Eerst vragen")
        zicht = v.sessies.zicht(v.balie.blik(v.trainer.wie, v.sessie))
        verslag = make_verslag(zicht)
        assert (verslag.casus, verslag.oefening, verslag.leerdoelen) == ("", "Uw eigen netwerk tekenen", ())
        assert make_bezetting(zicht).namen == ("Ans", "Bea", "Cor", "Dirk")


def test_no_part_of_a_conversation_is_in_the_script() -> None:
    with Verhaal() as v:
        day(v)
        parts = {
            deel
            for f in v.sessies.materiaal.of(v.sessie).fasen
            for s in f.schermen.values()
            for deel in s.onderdelen
        }
        assert not parts & VAN_GESPREK
