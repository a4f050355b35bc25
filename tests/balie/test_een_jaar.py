"""A year of a small organisation: policy check, dialogue, training, intervisie, and the quarterly page."""

import json

from samenzorg_sim.beleid.naast_elkaar import answers, change, say
from samenzorg_sim.kwartaal.kwartaal import kwartaal_of
from tests.balie.een_jaar import BEUK, LINDE, PROJECT, Organisatie

TIJD = "tijd-in-het-rooster"


def test_a_year_from_policy_check_to_quarterly_page() -> None:
    with Organisatie() as hier:
        acties = hier.acties()

        # The policy check: three functions see it differently, and one thing will be done about it.
        check, _ = hier.doet(None, "beleidscheck")
        hier.vult_in(check, "verzorgende", tijd_in_het_rooster="nee", intervisie="nee")
        hier.vult_in(check, "welzijn", tijd_in_het_rooster="nee", intervisie="weet-niet")
        hier.vult_in(check, "teamleider", tijd_in_het_rooster="ja", intervisie="nee")
        (eerst,) = hier.ziet(check)["rondes"]
        assert say(answers(eerst, TIJD)) == (
            "Hier verschilt u. Praat hierover. teamleider: ja; verzorgende en welzijn: nee."
        )
        rooster = acties.add(
            "Een uur per week zonder afspraken",
            wie="teamleiders",
            wanneer=hier.over(60),
            thema="tijd",
            soort="beleidscheck",
            bron=check,
            onderdeel=TIJD,
        )
        lijst = acties.lijst()
        assert lijst is not None
        for leider in (LINDE, BEUK):
            hier.doet(lijst, "medebegeleider", persoon=leider.persoon)

        # A month later the dialogue: what a table agreed becomes an action of everybody.
        hier.gaat_voorbij(30)
        dialoog, _ = hier.doet(None, "dialoog", naam="Dialoog voorjaar")
        zaal, _ = hier.doet(None, "open", werkvorm="dialoogsessie", groep="Zaal 1", verwacht=14)
        hier.doet(dialoog, "zaal", sessie=zaal)
        words = "Iemand die mij kent\nEen lied van vroeger"
        hier.doet(zaal, "antwoord", vraag="meerwaarde", tafel=1, ronde=0, tekst=words)
        days = {"wanneer": hier.over(40).isoformat(), "terugkijken": hier.over(60).isoformat()}
        hier.doet(zaal, "afspraak", wat="Welzijn nodigt de buurt uit", **days)
        (agreed,) = hier.ziet(dialoog)["afspraken"]
        buurt = acties.add(
            agreed["wat"], wie="welzijn", wanneer=hier.over(40), soort="dialoog", bron=agreed["id"]
        )

        # Training for team Linde, and a group for intervisie: what people mean to do stays in the group.
        hier.gaat_voorbij(14)
        training, _ = hier.doet(
            None, "open", LINDE, scenario="de-chauffeur", werkvorm="oefengesprek-standaard", groep="Linde"
        )
        hier.doet(training, "sluit", LINDE)
        groep, _ = hier.doet(None, "groep", LINDE, naam="Intervisie Linde", leden=["Fatma", "Joost"])
        _, dag = hier.doet(groep, "plan", LINDE, dag=hier.over(20).isoformat(), begin=830, minuten=90)
        fatma = hier.ziet(groep, LINDE)["leden"][0]["id"]
        hier.doet(
            groep, "voornemen", LINDE, bijeenkomst=f"b_{dag}", van=fatma, stap="Eerst vragen, dan vertellen"
        )
        assert "Eerst vragen" not in json.dumps(acties.beeld())

        # In between: one thing is done, another is put off with the reason, by who shares the list.
        hier.gaat_voorbij(20)
        hier.acties(LINDE).finish(rooster, "Op woensdag is een uur vrij")
        hier.acties(BEUK).postpone(buurt, hier.over(45), "De zaal was bezet")

        # The quarter is over: each team looks at its own sheet, and the management reads one page.
        hier.gaat_voorbij(75)
        vorig = kwartaal_of(hier.over(-30)).id
        teams = {}
        for naam, leider, clienten, gehouden in (
            ("Linde", LINDE, 30, 24),
            ("Beuk", BEUK, 32, 20),
            ("Eik", PROJECT, 28, 19),
        ):
            teams[naam], _ = hier.doet(None, "kwartaalteam", leider, naam=f"Team {naam}")
            hier.doet(teams[naam], "aantallen", leider, kwartaal=vorig, clienten=clienten, gehouden=gehouden)
            said = {"vraag": "wat-hindert", "woorden": f"Bij {naam} valt het weekend lastig"}
            hier.doet(teams[naam], "antwoord", leider, kwartaal=vorig, **said)
            hier.doet(teams[naam], "lever_in", leider, kwartaal=vorig, aan=True)
        hier.acties(LINDE).add(
            "Gesprekken ook op zaterdag plannen",
            wie="teamleider Linde",
            wanneer=hier.over(30),
            soort="kwartaal",
            bron=teams["Linde"],
            onderdeel=vorig,
        )
        bladzijde, _ = hier.doet(None, "bladzijde", kwartaal=vorig)
        page = hier.ziet(bladzijde, BEUK)
        assert (page["clienten"], page["gehouden"]) == (90, 63)
        assert "weekend" not in json.dumps(page), "words of a team stay with the team"

        # Half a year after the first check it is done again, and the change is seen for each question.
        hier.gaat_voorbij(70)
        hier.doet(check, "ronde")
        hier.vult_in(check, "verzorgende", tijd_in_het_rooster="deels", intervisie="ja")
        hier.vult_in(check, "teamleider", tijd_in_het_rooster="ja", intervisie="ja")
        toen, nu = hier.ziet(check)["rondes"]
        assert [change(answers(toen, one), answers(nu, one)) for one in (TIJD, "intervisie")] == [
            "beter",
            "beter",
        ]

        # At the end of the year everything stands on one list, and a restart changes nothing of it.
        told = [(one["bron"]["soort"], one["stand"], len(one["uitstel"])) for one in acties.list()]
        assert told == [("dialoog", "open", 1), ("kwartaal", "open", 0), ("beleidscheck", "gedaan", 0)]
        streams = (lijst, check, dialoog, bladzijde)
        before = [hier.ziet(one) for one in streams]
        hier.herstart()
        assert [hier.ziet(one) for one in streams] == before
        assert hier.balie.overzicht(PROJECT)["actielijsten"][0]["te_laat"] == 2
