"""A group is there for who began it and who leads it along; for anybody else it does not exist."""

from datetime import UTC, datetime

import pytest

from samenzorg_sim.balie.intervisie.verlopen import erase_expired
from samenzorg_sim.balie.wie import Scherm
from samenzorg_sim.journal import Refused
from tests.balie.intervisie.kring import DAG, Kring
from tests.balie.verhaal import Bezoeker

GEEN = "Deze groep is er niet (meer)."
ORDERS = [
    ("hernoem", {"naam": "Team Berk"}),
    ("lid", {"naam": "Spion"}),
    ("plan", {"dag": "2026-12-01", "begin": 600, "minuten": 90}),
    ("wis_groep", {}),
    ("medebegeleider", {"persoon": "p_" + "2" * 32}),
    ("ongedaan", {"daad": 1}),
]


@pytest.mark.parametrize("wie", ["collega", "telefoon", "beamer"])
def test_another_trainer_a_phone_and_the_projector_learn_nothing(wie: str):
    with Kring() as kring:
        other = {
            "collega": kring.collega,
            "telefoon": kring.verhaal.telefoon("Vreemde"),
            "beamer": Bezoeker(kring.verhaal, Scherm("p_" + "1" * 32)),
        }[wie]
        with pytest.raises(Refused) as refused:
            kring.ziet(other)
        assert refused.value.melding == GEEN
        for soort, rest in ORDERS:
            assert kring.weigert(soort, other, **rest) == GEEN
        assert kring.ziet()["naam"] == "Team Linde"
        if wie == "collega":
            assert kring.overzicht(other) == []
        else:
            assert (
                kring.weigert("groep", other, naam="Eigen")
                == "Dit kan alleen de begeleider doen. Vraag het gerust."
            )


def test_who_leads_along_does_everything_but_erase_the_group():
    with Kring() as kring:
        kring.doe("medebegeleider", persoon=kring.collega.wie.persoon)
        kring.doe("lid", kring.collega, naam="Omar")
        assert [one["naam"] for one in kring.ziet(kring.collega)["leden"]][-1] == "Omar"
        assert [one["naam"] for one in kring.overzicht(kring.collega)] == ["Team Linde"]
        told = "Wissen kan alleen wie de groep begon. Vraag het uw collega."
        assert kring.weigert("wis_groep", kring.collega) == told
        kring.verhaal.herstart()
        assert [one["naam"] for one in kring.overzicht(kring.collega)] == ["Team Linde"]
        kring.doe("medebegeleider_weg", persoon=kring.collega.wie.persoon)
        assert kring.overzicht(kring.collega) == []
        assert kring.weigert("lid", kring.collega, naam="Omar") == GEEN
        assert kring.loket.uitnodiging(kring.groep) == (kring.trainer.wie.persoon, 1)


def test_a_session_of_another_trainer_cannot_be_linked():
    with Kring() as kring:
        day = kring.plan("2026-12-01")
        hers = kring.collega.doe("open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard")["sessie"]
        told = "Deze bijeenkomst is er niet (meer)."
        assert kring.weigert("koppel", bijeenkomst=day, sessie=hers) == told
        assert kring.weigert("koppel", bijeenkomst=day, sessie="e_" + "0" * 32) == told
        assert kring.weigert("koppel", bijeenkomst=day, sessie=kring.groep) == told


def test_agreements_of_the_session_become_intentions_once():
    with Kring() as kring:
        day, later = kring.plan("2026-12-01"), kring.plan("2027-02-02")
        sessie = kring.trainer.doe("open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard")[
            "sessie"
        ]
        kring.doe("koppel", bijeenkomst=day, sessie=sessie)
        kring.verhaal.sessie = sessie
        for naam in ("fatma", "Gast", "joost"):
            kring.trainer.doe("toevoegen", naam=naam)
        who = {d["naam"]: d["id"] for d in kring.trainer.ziet()["iedereen"]}
        days = {"wanneer": "2026-12-20", "terugkijken": "2027-02-02"}
        kring.trainer.doe("afspraak", wat="de zoon bellen", wie=who["fatma"], vraagt=who["joost"], **days)
        kring.trainer.doe("afspraak", wat="een kaart sturen", wie=who["Gast"], **days)
        assert [one["van"] for one in kring.ziet()["mee_te_nemen"]] == [None, None], "a name proves nothing"
        for naam in ("Fatma", "Joost"):
            kring.doe("herken", bijeenkomst=day, deelnemer=who[naam.lower()], lid=kring.lid(naam))
        een, ander = kring.ziet()["mee_te_nemen"]
        assert (een["wat"], een["van"], een["wie"], een["wanneer"]) == (
            "de zoon bellen", kring.lid("Fatma"), "fatma", "2026-12-20",
        )  # fmt: skip
        assert (ander["wat"], ander["van"], ander["wie"]) == ("een kaart sturen", None, "Gast")
        assert (een["vraagt"], ander["vraagt"]) == (kring.lid("Joost"), None)
        for _ in range(2):
            kring.doe("voornemen", bijeenkomst=day, van=een["van"], stap=een["wat"], afspraak=een["afspraak"])
        beeld = kring.ziet()
        assert [one["wat"] for one in beeld["mee_te_nemen"]] == ["een kaart sturen"]
        assert [(one["naam"], one["stap"]) for one in beeld["voornemens"]] == [("Fatma", "de zoon bellen")]
        assert beeld["terug"] == [], "it comes back at the meeting after"
        kring.verhaal.later(14 * DAG)
        kring.doe("rond_af", bijeenkomst=day, aanwezig=[kring.lid("Fatma")])
        assert kring.ziet()["volgende"] == later
        assert [one["stap"] for one in kring.ziet()["terug"]] == ["de zoon bellen"]


def test_what_is_kept_long_enough_is_erased_by_itself_and_said_beforehand():
    with Kring() as kring:
        kring.doe("bewaar", maanden=3)
        end = datetime.fromisoformat(kring.ziet()["bewaren"]["tot"]).replace(hour=12, tzinfo=UTC)
        assert not kring.ziet()["bewaren"]["waarschuw"]

        def erased(days: int) -> int:
            moment = int(end.timestamp() + days * DAG) * 1000
            return kring.verhaal.run(erase_expired(kring.verhaal.balie, kring.loket.alle(), moment))

        assert erased(0) == 0
        kring.verhaal.now = int(end.timestamp() - 40 * DAG) * 1000
        assert kring.ziet()["bewaren"]["waarschuw"]
        assert kring.overzicht()[0]["waarschuw"]
        assert erased(1) == 1
        assert erased(1) == 0
        assert kring.overzicht() == []
        assert kring.weigert("lid", naam="Omar") == GEEN


def test_a_case_of_a_meeting_that_nobody_closed_is_erased_all_the_same():
    with Kring() as kring:
        day, later = kring.plan("2026-11-20"), kring.plan("2026-12-20")
        for where, titel in ((day, "Een boze dochter"), (later, "De lege stoel")):
            kring.doe("breng_in", bijeenkomst=where, van=kring.lid("Fatma"), titel=titel)

        def titles_after(days: int) -> list[str]:
            kring.verhaal.later(days * DAG)
            kring.verhaal.run(erase_expired(kring.verhaal.balie, kring.loket.alle(), kring.verhaal.now))
            return [case["titel"] for one in kring.ziet()["bijeenkomsten"] for case in one["inbreng"]]

        assert titles_after(14) == ["Een boze dochter", "De lege stoel"]
        assert titles_after(5) == ["De lege stoel"]
        assert kring.ziet()["volgende"] == day, "the meeting itself still waits for who was there"
