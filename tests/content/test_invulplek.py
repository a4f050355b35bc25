"""Places in the texts of a case: how words come to stand in them, and that every example was tried."""

from samenzorg_sim.content.invulplek import Invulplek, fill, filled_in, filled_text, rounds, with_examples
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder

LIBRARY, _ = load_library([shipped_folder()])
IEMAND = "iemand-die-nog-niemand-sprak"
ALIE = {"naam": "de buurvrouw", "client": "Riet", "zou-willen": "samen naar {zee}"}


def plek(id_: str, *voorbeelden: str) -> Invulplek:
    return Invulplek(id=id_, vraag="Wie?", voorbeelden=voorbeelden, anders="iemand")


def test_words_come_where_their_place_is_with_a_capital_at_the_start_of_a_sentence():
    assert filled_text("{naam} belt. {naam} lacht; dat doet {naam} vaak.", ALIE) == (
        "De buurvrouw belt. De buurvrouw lacht; dat doet de buurvrouw vaak."
    )
    assert filled_text("(U hoort {naam} ademen.)", ALIE) == "(U hoort de buurvrouw ademen.)"
    assert filled_text("Zeg: '{naam} blijft hier.'", ALIE) == "Zeg: 'de buurvrouw blijft hier.'"
    assert filled_text("'{naam} blijft hier.'", ALIE) == "'De buurvrouw blijft hier.'"


def test_a_name_alone_keeps_its_small_letter_to_stand_in_other_sentences():
    assert filled_text("{naam}", ALIE) == "de buurvrouw"


def test_words_are_never_looked_at_for_places():
    assert filled_text("{zou-willen}, zegt {naam}.", ALIE) == "Samen naar {zee}, zegt de buurvrouw."


def test_what_is_not_known_gets_the_words_that_the_author_has_for_that():
    assert filled_in((plek("naam", "An"), plek("relatie", "zus")), {"naam": "Bo", "relatie": ""}) == {
        "naam": "Bo",
        "relatie": "iemand",
    }


def test_the_rounds_of_the_check_have_every_example_and_what_stands_there_else():
    assert list(rounds((plek("a", "1", "2", "3"), plek("b", "x")))) == [
        {"a": "1", "b": "x"},
        {"a": "2", "b": "x"},
        {"a": "3", "b": "x"},
        {"a": "iemand", "b": "iemand"},
    ]
    assert list(rounds(())) == []


def test_without_an_ecogram_a_case_is_played_with_its_first_examples():
    """So no screen, card or paper ever shows a brace."""
    played, written = LIBRARY.scenarios[IEMAND], LIBRARY.sjablonen[IEMAND]
    assert played == with_examples(written, written.invulplekken)
    assert (played.titel, written.titel) == ("Kennismaken met Fenna", "Kennismaken met {naam}")
    texts = [one.tekst for one in played.antwoorden] + [one.zegt for one in played.zinnen]
    assert not [text for text in texts if "{" in text]


def test_everybody_of_every_story_can_pick_up_the_phone():
    written = LIBRARY.sjablonen[IEMAND]
    people = [(casus, one) for casus in LIBRARY.ecogrammen.values() for one in casus.contacten]
    assert len(people) > 40
    for casus, one in people:
        filled = fill(written, filled_in(written.invulplekken, {"naam": one.naam, "client": casus.client}))
        assert filled.rollen.naaste.openingszin == (
            f"Hallo, met {one.naam}. U belt over {casus.client}? Er is toch niets gebeurd?"
        )
