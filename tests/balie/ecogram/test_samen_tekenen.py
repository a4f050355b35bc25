"""Two people in one drawing: both see both, each takes back her own, and nobody's words are lost."""

import asyncio

from tests.balie.ecogram.tekenkamer import Tekenkamer


def test_what_one_draws_the_other_sees():
    with Tekenkamer() as kamer:
        kamer.begint(client="mevrouw De Wit")
        riet = kamer.tekent("Riet", relatie="dochter", velden={"groep": "familie"}, steun=["praktisch"])
        kamer.omar.doe("wijzig", contact=riet, veld="lijn", waarde="steunend", was=None)
        kamer.omar.doe("kruis_aan", contact=riet, veld="doet", woorden="Boodschappen", aan=True)
        kamer.bea.doe("kruis_aan", contact=riet, veld="doet", woorden="de krant brengen", aan=True)
        seen = kamer.contact(riet, kamer.omar)
        assert (seen["naam"], seen["relatie"], seen["groep"]) == ("Riet", "dochter", "familie")
        assert (seen["lijn"], seen["steun"]) == ("steunend", ["praktisch"])
        assert [one["naam"] for one in seen["doet"]] == ["boodschappen", "de krant brengen"]
        assert kamer.ziet()["contacten"] == kamer.ziet(kamer.omar)["contacten"]
        assert kamer.ziet()["client"] == "mevrouw De Wit"


def test_each_takes_back_her_own_and_reads_what_it_is():
    with Tekenkamer() as kamer:
        kamer.begint()
        riet = kamer.tekent("Riet")
        kees = kamer.tekent("Kees", kamer.omar)
        assert kamer.ziet()["ongedaan"] == {"daad": 1, "wat": "Riet erbij"}
        assert kamer.ziet(kamer.omar)["ongedaan"] == {"daad": 2, "wat": "Kees erbij"}
        assert kamer.weigert(kamer.bea, "ongedaan", daad=2) == (
            "Dit deed een ander. Vraag die ander het terug te nemen, of verander het zelf."
        )
        kamer.bea.doe("ongedaan", daad=1)
        assert kamer.namen() == ["Kees"]
        assert kamer.ziet()["opnieuw"] == {"daad": 1, "wat": "Riet erbij"}
        kamer.bea.doe("opnieuw")
        assert [one["id"] for one in kamer.ziet()["contacten"]] == [kees, riet]


def test_undoing_never_overwrites_what_another_did_since():
    with Tekenkamer() as kamer:
        kamer.begint()
        riet = kamer.tekent("Riet")
        kamer.bea.doe("wijzig", contact=riet, veld="lijn", waarde="dun")
        kamer.omar.doe("wijzig", contact=riet, veld="lijn", waarde="steunend", was="dun")
        assert kamer.weigert(kamer.bea, "ongedaan") == (
            "Dit kan niet meer terug: daarna is hier nog iets veranderd. Verander het met de hand."
        )
        assert kamer.contact(riet)["lijn"] == "steunend"


def test_who_did_not_see_the_others_words_does_not_write_over_them():
    with Tekenkamer() as kamer:
        kamer.begint()
        riet = kamer.tekent("Riet")
        kamer.omar.doe("schrijf", contact=riet, veld="notitie", woorden="belt op zondag", was="")
        told = kamer.weigert(kamer.bea, "schrijf", contact=riet, veld="notitie", woorden="werkt veel", was="")
        assert told == "Een ander veranderde dit net ook. Kijk wat er nu staat en kies opnieuw."
        kamer.bea.doe("schrijf", contact=riet, veld="notitie", woorden="werkt veel", was="belt op zondag")
        assert kamer.contact(riet)["notitie"] == "werkt veel"


def test_a_watcher_is_shown_every_stroke():
    with Tekenkamer() as kamer:
        kamer.begint()

        async def look() -> list[str]:
            seen = kamer.verhaal.balie.volg(kamer.beamer.wie, kamer.tekening)
            before = await anext(seen)
            order = {"soort": "voeg_toe", "naam": "Riet"}
            await kamer.omar.order(order, "c_" + "5" * 32)
            after = await asyncio.wait_for(anext(seen), 60)
            await seen.aclose()
            return [one["naam"] for beeld in (before, after) for one in beeld["contacten"]]

        assert kamer.verhaal.run(look()) == ["Riet"]


def test_whoever_goes_on_with_another_phone_still_takes_back_her_own():
    with Tekenkamer() as kamer:
        kamer.begint()
        kamer.tekent("Riet")
        drawing, kamer.verhaal.sessie = kamer.tekening, kamer.sessie
        new = kamer.verhaal.telefoon("Bea")
        new.doet_mee(zelfde=True)
        kamer.trainer.doe("overname", apparaat=new.wie.apparaat, goed=True)
        kamer.verhaal.sessie = drawing
        assert kamer.ziet(new)["ongedaan"] == {"daad": 1, "wat": "Riet erbij"}
        assert kamer.ziet(new)["van_mij"] is True
        assert kamer.weigert(kamer.bea, "ongedaan") == "Deze tekening is er niet (meer)."


def test_after_a_power_cut_every_stroke_is_there():
    with Tekenkamer() as kamer:
        kamer.begint()
        riet = kamer.tekent("Riet", plaats=[0.5, -0.25])
        kamer.omar.doe("verplaats", plaatsen=[[riet, 0.1, 2.0]])
        before = kamer.ziet()
        kamer.verhaal.herstart()
        assert kamer.ziet() == before
        assert (before["contacten"][0]["x"], before["contacten"][0]["y"]) == (0.1, 1.0)


def test_a_lost_answer_asked_for_again_is_one_name():
    with Tekenkamer() as kamer:
        kamer.begint()
        for _ in range(2):
            kamer.bea.doe("voeg_toe", naam="Riet", command_id="c_" + "7" * 32)
        assert kamer.namen() == ["Riet"]
        assert kamer.ziet()["contacten"][0]["id"] == "n_" + "7" * 32
