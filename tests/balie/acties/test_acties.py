"""Actions as a notebook adds and reads them, and for whom a list exists."""

from datetime import date, timedelta

import pytest

from samenzorg_sim.balie.wie import Apparaat, Scherm
from samenzorg_sim.journal import Refused, mint_id
from tests.balie.acties.lijstkamer import DAG, TINEKE, WIM, Lijn, Lijstkamer

GEEN = "Deze actielijst is er niet (meer)."


def today(kamer: Lijstkamer) -> date:
    return date.fromisoformat((kamer.acties_van(TINEKE).beeld() or {})["vandaag"])


def test_the_first_action_begins_the_list_and_is_seen_with_its_source():
    with Lijstkamer() as kamer:
        acties = kamer.acties_van(TINEKE)
        assert (acties.beeld(), acties.list()) == (None, ())
        bron = mint_id("s")
        id_ = acties.add(
            "Met de kerk bellen",
            wie="welzijn",
            wanneer=date(2026, 9, 1),
            thema="buurt",
            soort="dialoog",
            bron=bron,
            onderdeel="wat-nu",
            titel="Dialoog met de buurt " + "x" * 90,
        )
        (one,) = acties.list()
        assert (one["id"], one["wat"], one["wie"], one["thema"]) == (
            id_,
            "Met de kerk bellen",
            "welzijn",
            "buurt",
        )
        assert one["bron"] == {
            "soort": "dialoog",
            "van": bron,
            "onderdeel": "wat-nu",
            "titel": ("Dialoog met de buurt " + "x" * 90)[:80],
        }
        assert (acties.list(soort="kwartaal"), len(acties.list(bron=bron, stand="open"))) == ((), 1)


def test_late_first_without_a_day_last_and_closed_below():
    with Lijstkamer() as kamer:
        acties = kamer.acties_van(TINEKE)
        acties.add("ooit")
        day = today(kamer)
        acties.add("straks", wanneer=day + timedelta(days=40))
        late = acties.add("te laat", wanneer=day + timedelta(days=3))
        done = acties.add("klaar", wanneer=day + timedelta(days=2))
        acties.finish(done, "De brief is weg")
        kamer.later(10 * DAG)
        assert [(one["wat"], one["te_laat"]) for one in acties.list()] == [
            ("te laat", 7),
            ("straks", 0),
            ("ooit", 0),
            ("klaar", 0),
        ]
        assert kamer.balie.overzicht(TINEKE)["actielijsten"] == [
            {"id": acties.lijst(), "van_mij": True, "open": 3, "te_laat": 1}
        ]
        acties.postpone(late, day + timedelta(days=30), "De drukker is ziek")
        assert acties.list()[0]["uitstel"][0]["reden"] == "De drukker is ziek"
        acties.drop(late, "De drukker stopte")
        acties.reopen(done)
        acties.change(done, "weer open", wie="communicatie", wanneer=day + timedelta(days=2))
        assert [(one["wat"], one["stand"], one["slot"]) for one in acties.list()] == [
            ("weer open", "open", ""),
            ("straks", "open", ""),
            ("ooit", "open", ""),
            ("te laat", "vervallen", "De drukker stopte"),
        ]
        undo = (acties.beeld() or {})["ongedaan"]
        assert undo["wat"] == "een wijziging"
        acties.undo(undo["daad"])
        acties.remove(done)
        assert [one["wat"] for one in acties.list()] == ["straks", "ooit", "te laat"]


def test_for_another_trainer_a_phone_and_the_projector_it_does_not_exist():
    with Lijstkamer() as kamer:
        kamer.acties_van(TINEKE).add("Van Tineke")
        lijst = kamer.acties_van(TINEKE).lijst()
        assert lijst is not None
        assert kamer.acties_van(WIM).lijst() is None
        for wie in (WIM, Apparaat("a_" + "3" * 32), Scherm(TINEKE.persoon)):
            with pytest.raises(Refused) as refused:
                Lijn(kamer, wie).beeld(lijst)
            assert refused.value.melding == GEEN
            with pytest.raises(Refused) as refused:
                kamer.doet(wie, lijst, soort="actie", wat="Stiekem")
            assert refused.value.melding == GEEN
        with pytest.raises(Refused) as refused:
            Lijn(kamer, Apparaat("a_" + "3" * 32)).geef_door(None, {"soort": "actielijst"}, mint_id("c"))
        assert refused.value.melding == "Dit kan alleen de begeleider doen. Vraag het gerust."


def test_a_colleague_who_was_asked_in_adds_to_the_common_list_and_not_to_her_own():
    with Lijstkamer() as kamer:
        kamer.acties_van(WIM).add("Van Wim alleen")
        kamer.acties_van(TINEKE).add("Van Tineke")
        lijst = kamer.acties_van(TINEKE).lijst()
        assert lijst is not None
        kamer.doet(TINEKE, lijst, soort="medebegeleider", persoon=WIM.persoon)
        kamer.acties_van(WIM).add("Van Wim voor iedereen")
        assert [one["wat"] for one in kamer.acties_van(TINEKE).list()] == [
            "Van Tineke",
            "Van Wim voor iedereen",
        ]
        with pytest.raises(Refused) as refused:
            kamer.doet(WIM, lijst, soort="wis_lijst")
        assert refused.value.melding == "Dit kan alleen wie de lijst begon. Vraag het uw collega."
        kamer.herstart()
        assert kamer.acties_van(WIM).lijst() == lijst, "who shares it is read from the journal again"
        kamer.doet(TINEKE, lijst, soort="medebegeleider_weg", persoon=WIM.persoon)
        assert [one["wat"] for one in kamer.acties_van(WIM).list()] == ["Van Wim alleen"]


@pytest.mark.parametrize(
    ("order", "melding"),
    [
        ({"soort": "actie", "wat": "  "}, "Schrijf op wat iemand gaat doen."),
        ({"soort": "actie", "wat": "x" * 501}, "Deze tekst is te lang. Gebruik hoogstens 500 letters."),
        ({"soort": "actie", "wat": "x", "wie": "y" * 81}, "Dit is te lang. Gebruik hoogstens 80 letters."),
        ({"soort": "actie", "wat": "x", "wanneer": "morgen"}, "Kies een dag, bijvoorbeeld 15-3-2027."),
        ({"soort": "gedaan", "actie": "u_" + "9" * 32}, "Deze actie is er niet (meer)."),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(order: dict[str, str], melding: str):
    with Lijstkamer() as kamer:
        kamer.acties_van(TINEKE).add("Iets")
        lijst = kamer.acties_van(TINEKE).lijst()
        assert lijst is not None
        with pytest.raises(Refused) as refused:
            kamer.doet(TINEKE, lijst, **order)
        assert refused.value.melding == melding
