"""What a page may send and what not: bad input gets a sentence, and the drawing stays as it was."""

import pytest

from tests.balie.ecogram.tekenkamer import Tekenkamer

OPNIEUW = "Dit begrijpt het programma niet. Laad de pagina opnieuw en probeer het nog eens."
PAST_NIET = "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw."
RIET = "n_" + "7" * 32


@pytest.mark.parametrize(
    ("order", "melding"),
    [
        (
            {"soort": "voeg_toe", "naam": " "},
            "Typ eerst een naam. Initialen of een verzonnen naam is genoeg.",
        ),
        (
            {"soort": "voeg_toe", "naam": "a" * 41},
            "Dit is te lang. Neem hoogstens 40 tekens, of schrijf het in de notitie.",
        ),
        ({"soort": "voeg_toe", "naam": "Kees", "velden": {"naam": "kees"}}, OPNIEUW),
        ({"soort": "voeg_toe", "naam": "Kees", "velden": {"groep": "voetbal"}}, PAST_NIET),
        ({"soort": "voeg_toe", "naam": "Kees", "velden": {"bsn": "123"}}, OPNIEUW),
        ({"soort": "voeg_toe", "naam": "Kees", "plaats": [float("inf"), 0]}, OPNIEUW),
        (
            {"soort": "schrijf", "contact": RIET, "veld": "naam", "woorden": ""},
            "Typ eerst een naam. Initialen of een verzonnen naam is genoeg.",
        ),
        (
            {"soort": "schrijf", "contact": RIET, "veld": "notitie", "woorden": "a" * 501},
            "Dit is te lang. Maak het korter. In een notitie passen 500 tekens.",
        ),
        ({"soort": "schrijf", "contact": RIET, "veld": "lijn", "woorden": "dik"}, OPNIEUW),
        ({"soort": "wijzig", "contact": RIET, "veld": "lijn", "waarde": "dik"}, PAST_NIET),
        ({"soort": "wijzig", "contact": RIET, "veld": "ring", "waarde": 4}, PAST_NIET),
        ({"soort": "wijzig", "contact": RIET, "veld": "naam", "waarde": "kees"}, OPNIEUW),
        ({"soort": "kruis_aan", "contact": RIET, "veld": "steun", "woorden": "geld", "aan": True}, OPNIEUW),
        ({"soort": "kruis_aan", "contact": RIET, "veld": "steun", "keuze": "geld", "aan": True}, PAST_NIET),
        (
            {"soort": "haal_weg", "contact": "n_" + "8" * 32},
            "Deze staat niet meer in de tekening. Een ander haalde hem weg.",
        ),
        (
            {"soort": "trek_band", "een": RIET, "ander": RIET},
            "Een lijn loopt van de een naar de ander. Kies twee namen.",
        ),
        (
            {"soort": "voeg_groep_toe", "letter": "G", "naam": "de club"},
            "De letter G is al van een andere groep. Kies een andere.",
        ),
        (
            {"soort": "voeg_groep_toe", "letter": "C"},
            "Een groep heeft een naam nodig. Typ hoe deze groep heet.",
        ),
        ({"soort": "wijzig_groep", "groep": "zorg"}, OPNIEUW),
        (
            {"soort": "neem_over", "tekening": {"contacten": [{"id": "kees"}]}},
            "Contact 1 ('kees'): 'naam' ontbreekt.",
        ),
        ({"soort": "ongedaan", "daad": 0}, OPNIEUW),
        ({"soort": "dansen"}, OPNIEUW),
    ],
)
def test_it_is_refused_in_words_that_help(order, melding):
    with Tekenkamer() as kamer:
        kamer.begint()
        kamer.bea.doe("voeg_toe", naam="Riet", command_id="c_" + "7" * 32)
        before = kamer.ziet()
        assert kamer.weigert(kamer.bea, **order) == melding
        assert kamer.ziet() == before


def test_a_drawing_from_a_file_comes_in_as_one_act():
    with Tekenkamer() as kamer:
        kamer.begint()
        drawing = {
            "client": "mevrouw De Wit",
            "groepen": [{"id": "De club!", "letter": "C", "naam": "de club"}],
            "contacten": [
                {"id": "riet", "naam": "Riet", "groep": "De club!", "doet": ["bellen", "de krant brengen"]},
                {"id": "kees", "naam": "Kees"},
            ],
            "banden": [{"een": "riet", "ander": "kees"}],
        }
        kamer.bea.doe("neem_over", tekening=drawing)
        seen = kamer.ziet(kamer.omar)
        assert [one["naam"] for one in seen["contacten"]] == ["Riet", "Kees"]
        assert [one["naam"] for one in seen["contacten"][0]["doet"]] == ["bellen", "de krant brengen"]
        assert [(one["letter"], one["naam"]) for one in seen["groepen"]] == [("C", "de club")]
        assert (len(seen["banden"]), seen["client"]) == (1, "mevrouw De Wit")
        kamer.bea.doe("ongedaan")
        assert (kamer.namen(), kamer.ziet()["client"]) == ([], None)
