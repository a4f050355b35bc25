"""How long a group keeps things, as the logboek of its members asks it."""

from tests.balie.intervisie.kring import Kring


def test_a_meeting_of_the_group_has_its_keeping_time_and_another_session_has_none() -> None:
    with Kring() as kring:
        day = kring.plan("2026-12-01")
        asked = {"scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
        linked, loose = (kring.trainer.doe("open", **asked)["sessie"] for _ in range(2))
        kring.doe("koppel", bijeenkomst=day, sessie=linked)
        assert (kring.loket.bewaar_maanden(linked), kring.loket.bewaar_maanden(loose)) == (15, None)
        kring.doe("bewaar", maanden=6)
        assert kring.loket.bewaar_maanden(linked) == 6
        kring.doe("wis_groep")
        assert kring.loket.bewaar_maanden(linked) is None
