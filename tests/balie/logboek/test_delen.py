"""Sharing a copy: only the chosen readers find it, and taking it back takes the words."""

from samenzorg_sim.balie.wie import Houder
from samenzorg_sim.journal import mint_id
from samenzorg_sim.logboek.bewaartijd import bewaard_tot
from tests.balie.logboek.schrijfkamer import Schrijfkamer


def test_the_group_reads_it_and_the_trainer_does_not() -> None:
    with Schrijfkamer() as kamer:
        kamer.deelt("Ans", "groep")
        assert kamer.leest(kamer.verhaal["Bea"].wie) == ["Ik schrok."]
        assert kamer.leest(kamer.verhaal.trainer.wie) == []
        assert kamer.verhaal.balie.overzicht(kamer.verhaal.trainer.wie)["gedeeld"] == []


def test_one_person_reads_it_and_nobody_beside_her() -> None:
    with Schrijfkamer() as kamer:
        kamer.deelt("Ans", "een", aan=kamer.verhaal["Bea"].id)
        (seen,) = kamer.delingen.voor(kamer.verhaal["Bea"].wie)
        assert (seen["van"], seen["voor"], seen["woorden"], seen["van_mij"]) == (
            "Ans",
            ["Bea"],
            "Ik schrok.",
            False,
        )
        assert kamer.leest(kamer.verhaal["Cor"].wie) == []


def test_who_brought_the_situation_reads_it_and_who_tells_later_does_not() -> None:
    with Schrijfkamer(werkvorm="intervisie-vijf-stappen", scenario=None) as kamer:
        v = kamer.verhaal
        order = {"soort": "deel", "sessie": v.sessie, "lezers": ["inbrenger"], "woorden": "Ik schrok."}
        order |= {"sleutel": "0" * 64, "aan": None}
        assert kamer.weigert(v["Ans"].wie, None, order) == "geen-inbrenger"
        v.naar("kiezen")
        v.trainer.doe("rol", deelnemer=v["Bea"].id, rol="inbrenger")
        apparaat = v["Ans"].wie.apparaat
        told = {one["naam"]: one["inbracht"] for one in kamer.delingen.lezers(apparaat, v.sessie)}
        assert told == {"Bea": True, "Cor": False}
        kamer.deelt("Ans", "inbrenger")
        (seen,) = kamer.delingen.voor(v["Bea"].wie)
        assert (seen["van"], seen["voor"]) == ("Ans", ["wie de situatie inbracht"])
        v.trainer.doe("rol", deelnemer=v["Cor"].id, rol="inbrenger")
        assert kamer.leest(v["Cor"].wie) == [], "she tells since then, and it was not for her"
        assert kamer.leest(v["Bea"].wie) == ["Ik schrok."]
        assert kamer.leest(v.trainer.wie) == []
        assert kamer.ruimt_op() == 0, "Bea reads it: it is not cleared away"
        v["Bea"].doe("wissen")
        assert kamer.ruimt_op() == 1


def test_the_trainer_reads_it_and_another_trainer_does_not() -> None:
    with Schrijfkamer() as kamer:
        kamer.deelt("Ans", "begeleider")
        (seen,) = kamer.verhaal.balie.overzicht(kamer.verhaal.trainer.wie)["gedeeld"]
        assert (seen["van"], seen["woorden"]) == ("Ans", "Ik schrok.")
        assert kamer.leest(kamer.collega) == []
        assert kamer.leest(kamer.verhaal["Bea"].wie) == []


def test_taken_back_it_is_gone_for_everybody_and_from_the_store() -> None:
    with Schrijfkamer() as kamer:
        holder = kamer.deelt("Ans", "groep", "begeleider")
        assert kamer.woorden(holder.apparaat) == ["Ik schrok."]
        kamer.doe(holder, holder.apparaat, {"soort": "neem_terug"})
        assert kamer.woorden(holder.apparaat) == []
        for wie in (kamer.verhaal["Bea"].wie, kamer.verhaal["Ans"].wie, kamer.verhaal.trainer.wie):
            assert kamer.leest(wie) == []


def test_who_shared_it_takes_it_back_without_the_code_too() -> None:
    with Schrijfkamer() as kamer:
        holder = kamer.deelt("Ans", "groep")
        order = {"soort": "neem_terug"}
        assert kamer.weigert(kamer.verhaal["Bea"].wie, holder.apparaat, order) == "geen-deling"
        assert kamer.weigert(kamer.verhaal.trainer.wie, holder.apparaat, order) == "geen-deling"
        kamer.doe(kamer.verhaal["Ans"].wie, holder.apparaat, order)
        assert kamer.leest(kamer.verhaal["Bea"].wie) == []


def test_who_is_not_in_the_session_shares_nothing_there() -> None:
    with Schrijfkamer() as kamer:
        stranger = kamer.verhaal.telefoon("Vreemde")
        order = {"soort": "deel", "sessie": kamer.verhaal.sessie, "lezers": ["groep"], "woorden": "Hoi"}
        order |= {"sleutel": "a" * 64}
        for wie in (stranger.wie, kamer.verhaal.trainer.wie):
            assert kamer.weigert(wie, None, order) == "niet-hier"
        elsewhere = order | {"sessie": mint_id("s")}
        assert kamer.weigert(kamer.verhaal["Ans"].wie, None, elsewhere) == "niet-hier"


def test_sharing_with_nobody_is_refused() -> None:
    with Schrijfkamer() as kamer:
        order = {"soort": "deel", "sessie": kamer.verhaal.sessie, "woorden": "Hoi", "sleutel": "a" * 64}
        ans = kamer.verhaal["Ans"].wie
        assert kamer.weigert(ans, None, order | {"lezers": []}) == "geen-lezers"
        assert kamer.weigert(ans, None, order | {"lezers": ["een"]}) == "geen-lezers"
        gone = order | {"lezers": ["een"], "aan": mint_id("d")}
        assert kamer.weigert(ans, None, gone) == "geen-lezer"


def test_who_erases_herself_leaves_no_copy_behind() -> None:
    with Schrijfkamer() as kamer:
        holder = kamer.deelt("Ans", "groep")
        kamer.verhaal["Ans"].doe("wissen")
        assert kamer.leest(kamer.verhaal["Bea"].wie) == []
        assert kamer.ruimt_op() == 1
        assert kamer.woorden(holder.apparaat) == []


def test_when_the_only_reader_erases_herself_the_copy_goes_too() -> None:
    with Schrijfkamer() as kamer:
        bea = kamer.verhaal["Bea"].id
        alone = kamer.deelt("Ans", "een", aan=bea, woorden="Alleen voor Bea.")
        both = kamer.deelt("Ans", "een", "begeleider", aan=bea, woorden="Ook voor de begeleider.")
        assert kamer.ruimt_op() == 0
        kamer.verhaal["Bea"].doe("wissen")
        assert kamer.ruimt_op() == 1
        assert kamer.woorden(alone.apparaat) == []
        assert kamer.woorden(both.apparaat) == ["Ook voor de begeleider."]
        kamer.doe(alone, alone.apparaat, {"soort": "neem_terug"})  # her logboek still tries, and is content


def test_a_copy_for_a_group_goes_when_the_last_of_it_erased_herself_and_nobody_can_come() -> None:
    with Schrijfkamer() as kamer:
        holder = kamer.deelt("Ans", "groep")
        for naam in ("Bea", "Cor"):
            kamer.verhaal[naam].doe("wissen")
        assert kamer.ruimt_op() == 0, "the meeting is on: somebody may still come"
        kamer.verhaal.trainer.doe("sluit")
        assert kamer.ruimt_op() == 1
        assert kamer.woorden(holder.apparaat) == []


def test_a_copy_is_kept_as_long_as_its_group_keeps_things_and_no_longer() -> None:
    """Its writer may have lost code and phone: then nobody would ever take it back."""
    with Schrijfkamer() as kamer:
        kamer.maanden[kamer.verhaal.sessie] = 6
        holder = kamer.deelt("Ans", "groep")
        (seen,) = kamer.delingen.voor(kamer.verhaal["Bea"].wie)
        assert seen["tot"] == "2027-05-20"
        kamer.verhaal.now = (tot := bewaard_tot(seen["op"], 6)) - 1
        assert kamer.ruimt_op() == 0
        assert kamer.leest(kamer.verhaal["Bea"].wie) == ["Ik schrok."]
        stranger = Houder(holder.apparaat, "")
        assert kamer.weigert(stranger, holder.apparaat, {"soort": "neem_terug"}) == "geen-deling"
        kamer.verhaal.now = tot
        assert kamer.ruimt_op() == 1
        assert kamer.woorden(holder.apparaat) == []
        assert kamer.leest(kamer.verhaal["Bea"].wie) == []


def test_after_a_power_cut_it_is_still_shared_and_can_still_be_taken_back() -> None:
    with Schrijfkamer() as kamer:
        holder = kamer.deelt("Ans", "groep")
        kamer.verhaal.herstart()
        assert kamer.leest(kamer.verhaal["Bea"].wie) == ["Ik schrok."]
        kamer.doe(holder, holder.apparaat, {"soort": "neem_terug"})
        assert kamer.leest(kamer.verhaal["Bea"].wie) == []


def test_the_journal_says_who_shared_it_there_and_not_which_logboek_it_came_from() -> None:
    with Schrijfkamer() as kamer:
        holder = kamer.deelt("Ans", "groep")
        (row,) = kamer.verhaal.store.read(holder.apparaat)
        assert row.actor == kamer.verhaal["Ans"].id
        assert "l_" not in row.payload
        assert "schrok" not in row.payload
