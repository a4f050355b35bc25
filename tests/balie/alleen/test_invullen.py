"""A talk with somebody of a drawing: her own words in it, hers alone, and gone with the talk."""

import json

from samenzorg_sim.journal import MemoryStore
from tests.balie.alleen.oefenaar import Oefenaar

IEMAND = "iemand-die-nog-niemand-sprak"
EGRAM = "e_" + "7" * 32
ALIE = {
    "client": "mevrouw Hoekstra",
    "naam": "Alie",
    "relatie": "buurvrouw van vroeger",
    "zou-willen": "een visje eten op vrijdag",
}
GEBELD = "zin-niets-aan-de-hand"


def begun(oefenaar: Oefenaar, **invulling: str) -> str:
    stream = oefenaar.ik.doe("oefen", scenario=IEMAND, invulling=invulling, tekening=EGRAM)["sessie"]
    oefenaar.verhaal.sessie = stream
    return stream


def test_the_naaste_is_who_stands_in_the_drawing():
    with Oefenaar() as oefenaar:
        begun(oefenaar, **ALIE)
        beeld = oefenaar.kiest(GEBELD).ziet()
        assert (beeld["titel"], beeld["naaste"], beeld["tekening"]) == ("Kennismaken met Alie", "Alie", EGRAM)
        assert beeld["openingszin"].startswith("Hallo, met Alie. U belt over mevrouw Hoekstra?")
        assert beeld["beurten"][0]["zegt"] == (
            "Er is niets aan de hand. Mevrouw Hoekstra vertelde over u, en daarom bel ik."
        )
        assert oefenaar.lijst()[0]["titel"] == "Kennismaken met Alie"


def test_what_is_not_known_is_empty_on_the_card_and_has_plain_words_in_the_talk():
    with Oefenaar() as oefenaar:
        begun(oefenaar, naam="Alie", client="")
        beeld = oefenaar.ziet()
        assert beeld["invulling"][:3] == [
            {"id": "client", "vraag": "In het midden", "woorden": ""},
            {"id": "naam", "vraag": "Met wie u praat", "woorden": "Alie"},
            {"id": "relatie", "vraag": "Relatie", "woorden": ""},
        ]
        assert beeld["openingszin"] == "Hallo, met Alie. U belt over de cliënt? Er is toch niets gebeurd?"


def test_without_a_drawing_it_is_the_example_and_nothing_is_kept():
    with Oefenaar() as oefenaar:
        oefenaar.begint(IEMAND)
        beeld = oefenaar.ziet()
        assert (beeld["naaste"], beeld["invulling"], beeld["tekening"]) == ("Fenna", [], None)


def test_no_word_is_in_the_journal_and_throwing_away_erases_them():
    store = MemoryStore()
    with Oefenaar(store) as oefenaar:
        stream = begun(oefenaar, **ALIE)
        rows = {row.name: row.payload for row in store.read(stream)}
        assert "Alie" not in "".join(rows.values())
        kept = [text for _, text in json.loads(rows["oefening.filled"])["invulling"]]
        assert set(store.texts(kept).values()) == set(ALIE.values())
        oefenaar.ik.doe("gooi_weg")
        assert set(store.texts(kept).values()) == {None}


def test_tried_otherwise_it_is_with_the_same_person_also_when_the_first_talk_is_gone():
    with Oefenaar() as oefenaar:
        first = begun(oefenaar, **ALIE)
        oefenaar.kiest(GEBELD)
        branch = oefenaar.ik.doe("oefen", uit=first, beurten=1)["sessie"]
        oefenaar.ik.doe("gooi_weg")
        oefenaar.verhaal.sessie = branch
        beeld = oefenaar.ziet()
        assert (beeld["naaste"], beeld["tekening"], len(beeld["beurten"])) == ("Alie", EGRAM, 1)


def test_words_with_braces_and_code_are_only_words():
    with Oefenaar() as oefenaar:
        begun(oefenaar, naam="{client} <b>Alie</b>", client="Riet")
        assert oefenaar.ziet()["openingszin"].startswith("Hallo, met {client} <b>Alie</b>. U belt over Riet?")


def test_a_place_that_the_case_has_not_and_words_that_do_not_fit_are_refused():
    with Oefenaar() as oefenaar:
        order = {"soort": "oefen", "scenario": IEMAND}
        wrong = [
            ({"invulling": {"schoenmaat": "39"}}, "onzin"),
            ({"scenario": "de-chauffeur", "invulling": {"naam": "Alie"}}, "onzin"),
            ({"invulling": {"naam": "A" * 81}}, "onzin"),
            ({"invulling": {"naam": 3}}, "onzin"),
        ]
        refused = [
            oefenaar.ik.probeert(order | more, f"c_{number:032x}") for number, (more, _) in enumerate(wrong)
        ]
        assert [no.code for no in refused] == [code for _, code in wrong]
        assert refused[2].melding == "Dit is te lang. Neem hoogstens 80 tekens."


def test_a_phone_cannot_begin_such_a_talk():
    """An own network is drawn on a phone: nothing of it can come here."""
    with Oefenaar() as oefenaar:
        order = {"soort": "oefen", "scenario": IEMAND, "invulling": ALIE}
        refused = oefenaar.telefoon.probeert(order, "c_" + "8" * 32)
        assert refused.melding == "Alleen oefenen doet u in de werkplaats."
        assert oefenaar.lijst() == []
