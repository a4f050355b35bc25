"""What who leads a group sees of its year, and what a page may send by mistake."""

import pytest

from tests.balie.intervisie.kring import DAG, Kring


def test_the_year_in_order_with_what_comes_next():
    with Kring() as kring:
        second, first = kring.plan("2027-02-02"), kring.plan("2026-12-01")
        kring.doe("methode", bijeenkomst=first, werkvorm="oefengesprek-kort")
        kring.doe("leider", bijeenkomst=first, lid=kring.lid("Carla"))
        case = "q_" + kring.doe(
            "breng_in",
            bijeenkomst=first,
            van=kring.lid("Fatma"),
            titel="Een boze dochter",
            vraag="Wat zeg ik?",
        )
        kring.doe("kies_inbreng", inbreng=case, gekozen=True)
        beeld = kring.ziet()
        assert [(day["nummer"], day["id"]) for day in beeld["bijeenkomsten"]] == [(1, first), (2, second)]
        day = beeld["bijeenkomsten"][0]
        assert (day["plaats"], day["leider"], day["methode"], day["stand"]) == (
            "de huiskamer", "Carla", "Kort oefengesprek", "gepland",
        )  # fmt: skip
        assert day["inbreng"] == [
            {"id": case, "van": kring.lid("Fatma"), "naam": "Fatma", "titel": "Een boze dochter",
             "vraag": "Wat zeg ik?", "gekozen": True}
        ]  # fmt: skip
        assert beeld["volgende"] == first
        assert beeld["ongedaan"]["wat"] == "welke situatie de groep koos"
        told = (
            "Wie dit inbrengt, leidt deze bijeenkomst. Wie inbrengt, leidt nooit. "
            "Laat eerst iemand anders leiden."
        )
        hers = "q_" + kring.doe("breng_in", bijeenkomst=first, van=kring.lid("Carla"), titel="Te laat thuis")
        assert kring.weigert("kies_inbreng", inbreng=hers, gekozen=True) == told
        early = "Deze bijeenkomst is nog niet geweest. Klopt de datum? Verzet hem dan eerst."
        assert kring.weigert("rond_af", bijeenkomst=first, aanwezig=[kring.lid("Fatma")]) == early
        kring.verhaal.later(14 * DAG)
        kring.doe("rond_af", bijeenkomst=first, aanwezig=[kring.lid(naam) for naam in ("Fatma", "Carla")])
        beeld = kring.ziet()
        assert (beeld["volgende"], beeld["bijeenkomsten"][0]["inbreng"]) == (second, [])
        assert beeld["ongedaan"] is None
        assert kring.overzicht()[0] == {
            "id": kring.groep, "naam": "Team Linde", "leden": 6, "gehouden": 1, "volgende": "2027-02-02",
            "tot": "2028-05-02", "waarschuw": False, "bruikbaar": True,
        }  # fmt: skip


def test_the_same_theme_in_other_capitals_is_the_same_theme():
    with Kring() as kring:
        everybody = [one["id"] for one in kring.ziet()["leden"]]
        days = [kring.plan("2026-11-03"), kring.plan("2026-11-10")]
        for day in days:
            kring.doe("rond_af", bijeenkomst=day, aanwezig=everybody)
        kring.doe("thema", bijeenkomst=days[0], tekst="Grenzen aangeven")
        kring.doe("thema", bijeenkomst=days[1], tekst="grenzen aangeven")
        assert [(one["tekst"], one["genoemd"]) for one in kring.ziet()["themas"]] == [
            ("Grenzen aangeven", days)
        ]
        kring.doe("ongedaan", daad=kring.ziet()["ongedaan"]["daad"])
        assert kring.ziet()["themas"][0]["genoemd"] == days[:1]


@pytest.mark.parametrize(
    ("soort", "rest", "told"),
    [
        ("lid", {"naam": " "}, "Vul een naam in. Een verzonnen naam mag ook."),
        ("plan", {"dag": "ooit", "begin": 600, "minuten": 90}, "Kies een dag."),
        ("plan", {"dag": "2026-12-01", "begin": 1500, "minuten": 90},
         "Hoe laat begint het? Kies een tijd tussen 0:00 en 23:59."),
        ("plan", {"dag": "2026-12-01", "begin": 600, "minuten": 5},
         "Hoe lang duurt het? Kies van 15 minuten tot en met 8 uur."),
        ("plan", {"dag": "2036-12-01", "begin": 600, "minuten": 60},
         "Deze dag ligt meer dan twee jaar weg. Klopt het jaartal?"),
        ("bewaar", {"maanden": 120}, "Kies van 3 tot en met 36 maanden."),
        ("zeg_af", {"bijeenkomst": "b_" + "0" * 32, "af": True}, "Deze bijeenkomst is er niet (meer)."),
        ("trek_in", {"inbreng": "q_" + "0" * 32},
         "Deze situatie is er niet meer: ingetrokken, of al besproken."),
        ("vertel", {"voornemen": "v_" + "0" * 32, "bijeenkomst": "b_" + "0" * 32, "uitkomst": "gelukt"},
         "Dit voornemen is er niet meer."),
        ("thema", {"bijeenkomst": "b_" + "0" * 32}, "Typ het thema, of kies er een die er al staat."),
        ("wis_lid", {"lid": "m_" + "0" * 32},
         "Deze persoon zit niet (meer) in de groep. Kies iemand anders."),
        ("onzin", {}, "Dit begrijpt het programma niet. Laad de pagina opnieuw en probeer het nog eens."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_plain_words(soort, rest, told):
    with Kring() as kring:
        before = kring.ziet()
        assert kring.weigert(soort, **rest) == told
        assert kring.ziet() == before
