"""A talk at the desk: begun, said, taken back, corrected, ended, kept, thrown away, tried otherwise."""

import pytest

from samenzorg_sim.content.library import Library, load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import Refused
from tests.balie.alleen.oefenaar import Oefenaar

TWEE = ("zin-niets-aan-de-hand", "zin-sinds-ze-hier-woont")


def test_a_talk_opens_with_what_the_naaste_says_first():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        beeld = oefenaar.ziet()
        assert beeld["openingszin"] == "Goedemiddag. U wilde mij spreken? Er is toch niets met mijn moeder?"
        assert (beeld["naaste"], beeld["beurten"], beeld["voorbij"], beeld["terugblik"]) == (
            "Kees",
            [],
            False,
            None,
        )


def test_a_chosen_formulation_is_said_and_answered():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        (turn,) = oefenaar.kiest(TWEE[0]).ziet()["beurten"]
        assert turn["zegt"] == "Er is niets aan de hand met uw moeder. Ik wilde u gewoon eens spreken."
        assert (turn["soort"], turn["soort_naam"], turn["onderwerp"]) == (
            "informatie",
            "informatie",
            "bellen",
        )
        assert turn["antwoord"] != ""
        said = [zin["id"] for zin in oefenaar.ziet()["zinnen"] if zin["gezegd"]]
        assert said == ["zin-niets-aan-de-hand"]


def test_own_words_stay_at_home_only_what_they_were_is_told():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        oefenaar.ik.doe("zeg", beurt="open_vraag", onderwerp="vervoer", woorden=6)
        (turn,) = oefenaar.ziet()["beurten"]
        assert (turn["zegt"], turn["woorden"], turn["soort"]) == ("", 6, "open_vraag")
        refused = oefenaar.ik.probeert(
            {"soort": "zeg", "beurt": "overig", "woorden": 1, "tekst": "Hoi"}, "c_" + "9" * 32
        )
        assert refused.code == "onzin"


def test_the_last_turn_can_be_corrected_in_one_go():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        oefenaar.kiest(*TWEE)
        oefenaar.ik.doe("zeg", beurt="advies", woorden=9)
        oefenaar.ik.doe("zeg", beurt="reflectie", woorden=9, in_plaats=True)
        assert [turn["soort"] for turn in oefenaar.ziet()["beurten"]] == [
            "informatie",
            "open_vraag",
            "reflectie",
        ]


def test_taking_back_and_saying_the_same_gives_the_same_answer():
    """Nobody tries again until luck helps."""
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        before = oefenaar.kiest(*TWEE).ziet()["beurten"]
        oefenaar.ik.doe("neem_terug")
        assert oefenaar.ziet()["beurten"] == before[:1]
        assert oefenaar.kiest(TWEE[1]).ziet()["beurten"] == before


def test_a_talk_that_is_over_is_looked_back_at():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        oefenaar.kiest(*TWEE).ik.doe("rond_af")
        beeld = oefenaar.ziet()
        assert beeld["voorbij"]
        assert len(beeld["terugblik"]["beurten"]) == 2
        assert beeld["terugblik"]["afloop"]["tekst"]
        refused = oefenaar.ik.probeert({"soort": "kies", "zin": TWEE[0]}, "c_" + "9" * 32)
        assert refused.melding == "Dit gesprek is klaar. Kijk terug, of begin opnieuw."


def test_what_if_begins_another_talk_with_the_same_first_turns_and_the_same_chance():
    with Oefenaar() as oefenaar:
        first = oefenaar.begint()
        turns = oefenaar.kiest(*TWEE, "zin-schrik", "zin-koffie").ziet()["beurten"]
        oefenaar.verhaal.sessie = oefenaar.ik.doe("oefen", uit=first, beurten=2)["sessie"]
        assert oefenaar.ziet()["beurten"] == turns[:2]
        assert oefenaar.ziet()["uit"] == first
        assert oefenaar.kiest("zin-schrik").ziet()["beurten"] == turns[:3]
        assert len(oefenaar.lijst()) == 2


def test_kept_talks_have_a_name_and_thrown_away_ones_are_gone():
    with Oefenaar() as oefenaar:
        gesprek = oefenaar.begint()
        oefenaar.kiest(*TWEE).ik.doe("bewaar", naam="Met Kees aan de koffie")
        assert oefenaar.ziet()["naam"] == "Met Kees aan de koffie"
        oefenaar.verhaal.herstart()
        (line,) = oefenaar.lijst()
        assert (line["id"], line["naam"], line["beurten"], line["voorbij"]) == (
            gesprek,
            "Met Kees aan de koffie",
            2,
            False,
        )
        oefenaar.ik.doe("gooi_weg")
        assert oefenaar.lijst() == []
        with pytest.raises(Refused, match="Dit gesprek is er niet"):
            oefenaar.ziet()


def test_the_name_of_a_talk_that_was_thrown_away_is_erased():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        oefenaar.ik.doe("bewaar", naam="Geheim")
        naam = oefenaar.verhaal.balie.state(oefenaar.verhaal.sessie).naam
        assert oefenaar.verhaal.store.texts([naam]) == {naam: "Geheim"}
        oefenaar.ik.doe("gooi_weg")
        assert oefenaar.verhaal.store.texts([naam]) == {naam: None}


def test_after_a_power_cut_the_talk_is_at_the_same_turn():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        before = oefenaar.kiest(*TWEE).ziet()
        oefenaar.verhaal.herstart()
        assert oefenaar.ziet() == before


@pytest.mark.parametrize(
    ("order", "melding"),
    [
        ({"soort": "kies", "zin": "zin-weg"}, "Deze zin staat niet (meer) in de situatie. Kies een andere."),
        (
            {"soort": "zeg", "beurt": "overig", "onderwerp": "voetbal", "woorden": 3},
            "Over dat onderwerp gaat dit gesprek niet. Kies een ander.",
        ),
        ({"soort": "neem_terug"}, "U hebt nog niets gezegd. Er is niets terug te nemen."),
        ({"soort": "bewaar", "naam": "  "}, "Geef het gesprek eerst een naam."),
        ({"soort": "bewaar", "naam": "a" * 41}, "Deze naam is te lang. Neem er een van hoogstens 40 tekens."),
        ({"soort": "oefen", "scenario": "weg"}, "Deze situatie is er niet (meer). Kies een andere."),
    ],
)
def test_a_refusal_says_what_to_do(order, melding):
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        assert oefenaar.ik.probeert(order, "c_" + "9" * 32).melding == melding
        assert oefenaar.ziet()["beurten"] == []


def test_a_scenario_without_replies_is_not_begun():
    case = load_library([shipped_folder()])[0].scenarios["de-chauffeur"]
    bare = case.model_copy(update={"antwoorden": ()})
    with Oefenaar(library=Library({"de-chauffeur": bare}, {})) as oefenaar:
        assert (
            oefenaar.verhaal.balie.overzicht(oefenaar.ik.wie)["alleen"]["scenarios"][0]["te_spelen"] is False
        )
        refused = oefenaar.ik.probeert({"soort": "oefen", "scenario": "de-chauffeur"}, "c_" + "9" * 32)
        assert refused.melding == "Deze situatie kunt u alleen met een groep spelen. Kies een andere."


def test_after_an_edit_of_the_scenario_the_talk_says_so_and_goes_on():
    case = load_library([shipped_folder()])[0].scenarios["de-chauffeur"]
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        oefenaar.kiest(*TWEE, "zin-koffie")
        said = {turn.antwoord for turn in oefenaar.verhaal.balie.state(oefenaar.verhaal.sessie).beurten[1:2]}
        left = tuple(one for one in case.antwoorden if one.id not in said)
        oefenaar.library = Library({"de-chauffeur": case.model_copy(update={"antwoorden": left})}, {})
        oefenaar.verhaal.herstart()
        beeld = oefenaar.ziet()
        assert len(beeld["beurten"]) == 1
        gone = "Beurt 2: wat Kees Brouwer toen zei, staat niet meer in de situatie."
        assert beeld["verslag"] == [f"{gone} Het gesprek gaat verder na beurt 1."]
        assert len(oefenaar.kiest("zin-koffie").ziet()["beurten"]) == 2
        assert oefenaar.ziet()["verslag"] == []


def test_a_lost_answer_asked_for_again_is_one_turn():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        for _ in range(2):
            oefenaar.ik.doe("kies", zin="zin-koffie", command_id="c_" + "7" * 32)
        assert len(oefenaar.ziet()["beurten"]) == 1


def test_a_talk_that_was_ended_too_soon_goes_on():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        before = oefenaar.kiest(*TWEE).ziet()["beurten"]
        oefenaar.ik.doe("rond_af")
        assert oefenaar.ziet()["kan_verder"]
        oefenaar.ik.doe("praat_verder")
        beeld = oefenaar.ziet()
        assert (beeld["beurten"], beeld["voorbij"], beeld["kan_verder"]) == (before, False, False)


def test_who_has_left_does_not_come_back_for_more():
    with Oefenaar() as oefenaar:
        oefenaar.begint()
        while not oefenaar.ziet()["voorbij"]:
            oefenaar.ik.doe("zeg", beurt="overtuigen", woorden=9)
        beeld = oefenaar.ziet()
        assert (beeld["beurten"][-1]["reactie"], beeld["kan_verder"]) == ("vertrekt", False)
        refused = oefenaar.ik.probeert({"soort": "praat_verder"}, "c_" + "9" * 32)
        assert refused.melding == "De ander is weggegaan. Neem uw laatste beurt terug, of begin opnieuw."
        oefenaar.ik.doe("neem_terug")
        assert not oefenaar.ziet()["voorbij"]
