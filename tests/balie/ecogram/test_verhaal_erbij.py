"""A drawing of a story: the story in the view, the comparison once it is ready, a next one beside it."""

from tests.balie.ecogram.tekenkamer import Tekenkamer


def test_a_story_that_is_not_there_is_refused():
    with Tekenkamer() as kamer:
        told = kamer.weigert(kamer.bea, "teken", sessie=kamer.sessie, casus="weg")
        assert told == "Dit verhaal is er niet (meer). Kies een ander."


def test_the_story_is_there_to_read_and_nothing_of_who_is_missing():
    with Tekenkamer() as kamer:
        kamer.begint(casus="mevrouw-hoekstra", client="mevrouw Hoekstra")
        kamer.tekent("Marijke")
        seen = kamer.ziet()
        assert seen["opgave"]["titel"] == "Meer mensen dan u denkt"
        assert seen["opgave"]["verhaal"][0]["tekst"].startswith("Sjoukje Hoekstra is 84")
        assert (seen["opgave"]["later"], seen["opgave"]["kan_later"]) == (False, True)
        assert seen["vergelijking"] is None


def test_ready_it_lies_beside_the_story_and_going_on_takes_that_away():
    with Tekenkamer() as kamer:
        kamer.begint(casus="mevrouw-hoekstra")
        marijke = kamer.tekent("Marijke", velden={"lijn": "dun"})
        kamer.tekent("de kat")
        kamer.bea.doe("sluit")
        found = kamer.ziet(kamer.omar)["vergelijking"]
        assert [(one["contact"], one["naam"]) for one in found["gevonden"]] == [(marijke, "Marijke")]
        lijn = {"veld": "lijn", "kop": "De lijn", "u": "dun", "maker": "steunend"}
        assert lijn in found["gevonden"][0]["anders"]
        assert "Fenna" in [one["naam"] for one in found["gemist"]]
        assert [one["naam"] for one in found["erbij"]] == ["de kat"]
        kamer.bea.doe("heropen")
        assert kamer.ziet()["vergelijking"] is None


def test_a_quarter_later_a_next_drawing_goes_on_from_the_first_and_leaves_it_alone():
    with Tekenkamer() as kamer:
        first = kamer.begint(casus="mevrouw-hoekstra", client="mevrouw Hoekstra")
        kamer.tekent("mevrouw Kuipers", relatie="tafelgenote", plaats=[0.5, 0.5])
        kamer.bea.doe("sluit")
        before = kamer.ziet()
        second = kamer.begint(kamer.omar, uit=first)
        seen = kamer.ziet()
        assert (seen["uit"], seen["casus"], seen["opgave"]["later"]) == (first, "mevrouw-hoekstra", True)
        assert [(one["naam"], one["relatie"], one["x"]) for one in seen["contacten"]] == [
            ("mevrouw Kuipers", "tafelgenote", 0.5)
        ]
        kamer.omar.doe("haal_weg", contact=seen["contacten"][0]["id"])
        assert kamer.ziet()["verschil"]["zinnen"] == ["Niet meer getekend: mevrouw Kuipers."]
        kamer.verhaal.sessie = first
        assert kamer.ziet() == before
        over_elkaar = [one.id for one in kamer.loket.getekend(kamer.sessie)]
        assert over_elkaar == [first] != [second], "a quarter later does not lie over the drawings of today"


def test_nobody_goes_on_from_a_drawing_that_she_may_not_see():
    with Tekenkamer() as kamer:
        mine = kamer.begint(kamer.trainer, samen=False)
        told = kamer.weigert(kamer.collega, "teken", uit=mine)
        assert told == "Deze tekening is er niet (meer)."
