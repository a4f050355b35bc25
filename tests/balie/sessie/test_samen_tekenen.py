"""Drawing together in a session: what each role sees of the drawings of a table, and who opens them."""

from typing import Any

from samenzorg_sim.balie.ecogram.loket import EcogramLoket
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.journal import mint_id
from samenzorg_sim.reports.bestanden import make_bestand
from samenzorg_sim.reports.uit_sessie import make_verslag
from samenzorg_sim.reports.verslag import Verslag
from tests.balie.verhaal import Bezoeker, Verhaal, geweigerd
from tests.werkvorm.oefening import shipped

CASUS = "mevrouw-postma"


class Kamer(Verhaal):
    """A session that draws a story, with the counter for drawings beside it."""

    def __init__(self) -> None:
        def beside(archief: Any) -> list[Any]:
            self.loket = EcogramLoket(archief, self.sessies, shipped())
            return [self.loket]

        super().__init__(beside=beside, tekeningen=lambda sessie: self.loket.getekend(sessie))

    def tekent(self, wie: Bezoeker, *namen: str, **rest: Any) -> str:
        """Begins a drawing of the story, with these people in it."""
        order = {"soort": "teken", "sessie": self.sessie, "casus": CASUS, "client": "mevrouw Postma", **rest}
        made = self.run(self.balie.do(wie.wie, None, order, command_id=mint_id("c")))["sessie"]
        for naam in namen:
            self.erbij(wie, made, naam)
        return str(made)

    def erbij(self, wie: Bezoeker, tekening: str, naam: str) -> None:
        order = {"soort": "voeg_toe", "naam": naam}
        self.run(self.balie.do(wie.wie, tekening, order, command_id=mint_id("c")))


def drawn(lagen: dict[str, Any]) -> list[tuple[str, int]]:
    """Who is in how many of the drawings."""
    return [(one["naam"], len(one["strepen"])) for one in lagen["mensen"] if one["strepen"]]


def drawing(v: Kamer) -> Kamer:
    v.opent(werkvorm="samen-tekenen", scenario=CASUS).komt("Ans", "Bea", "Cor", "Dirk").naar("tekenen", 0)
    return v


def test_who_began_goes_on_and_the_others_of_the_table_may_join() -> None:
    with Kamer() as v:
        first = drawing(v).tekent(v["Ans"], "Lolke")
        hers, yours = v["Ans"].deel("ecogram"), v["Bea"].deel("ecogram")
        assert [one["id"] for one in hers["van_mij"]] == [first]
        assert hers["anderen"] == yours["van_mij"] == []
        assert yours["anderen"] == [{"id": first, "naam": "Ans", "namen": 1, "gesloten": False}]
        assert (yours["casus"], yours["client"], yours["mag_beginnen"]) == (CASUS, "mevrouw Postma", True)


def test_another_table_is_not_offered_it() -> None:
    with Kamer() as v:
        drawing(v)
        v.trainer.doe("tafel_erbij")
        v.trainer.doe("aan_tafel", deelnemer=v["Dirk"].id, tafel=2)
        v.tekent(v["Ans"], "Lolke")
        assert v["Dirk"].deel("ecogram")["anderen"] == []


def verslag_van(v: Kamer) -> Verslag:
    blik: Blik = v.balie.blik(v.trainer.wie, v.sessie)
    return make_verslag(v.sessies.zicht(blik))


def test_what_lies_open_comes_in_the_report_and_nothing_of_who_drew() -> None:
    with Kamer() as v:
        drawing(v).tekent(v["Ans"], "Lolke", "Een neef")
        v.tekent(v["Bea"], "meneer Postma")
        assert verslag_van(v).tekeningen == (), "not while they are shut"
        v.trainer.doe("tekeningen_tonen", tafel=1, stand="met_voorbeeld")
        v.trainer.doe("sluit")
        (lagen,) = verslag_van(v).tekeningen
        assert [one.naam for one in lagen.erbij] == ["Een neef"]
        page = make_bestand("verslag.html", verslag_van(v)).decode()
        assert "<h1>Onze 2 tekeningen over elkaar</h1>" in page
        assert "<li>Een neef, in 1 van de 2</li>" in page
        assert "Ans" not in str(lagen)
        v["Ans"].doe("wissen")
        (lagen,) = verslag_van(v).tekeningen
        assert (lagen.aantal, lagen.erbij) == (1, ()), "hers is gone from it"


def test_what_was_heard_in_a_talk_comes_in_the_report_only_when_that_talk_is_kept() -> None:
    with Kamer() as v:
        v.opent(werkvorm="teken-wat-u-hoorde").komt("Ans", "Bea", "Cor").komt("Joop", raad=True)
        v.naar("voorbereiden").naar("spelen").trainer.doe("begin")
        v.later(60)
        v.trainer.doe("stop", spel=v.spel)
        v.naar("tekenen").tekent(v["Bea"], "de zoon", casus=None)
        v.naar("over-elkaar").trainer.doe("tekeningen_tonen", tafel=1, stand="over_elkaar")
        assert v.scherm.deel("ecogram")["lagen"]["aantal"] == 1
        assert verslag_van(v).tekeningen == ()


def test_all_together_the_projector_shows_the_tables_that_lie_open() -> None:
    with Kamer() as v:
        drawing(v)
        v.trainer.doe("tafel_erbij")
        v.trainer.doe("aan_tafel", deelnemer=v["Dirk"].id, tafel=2)
        v.tekent(v["Ans"], "Lolke")
        v.tekent(v["Dirk"], "Sietske")
        for tafel in (1, 2):
            v.trainer.doe("fase", fase="over-elkaar", ronde=0, tafel=tafel)
        assert [one["nummer"] for one in v.scherm.ziet()["tafels"]] == [1]
        v.trainer.doe("tekeningen_tonen", tafel=2, stand="over_elkaar")
        assert [one["nummer"] for one in v.scherm.ziet()["tafels"]] == [2]
        assert drawn(v.scherm.deel("ecogram")["lagen"]) == [("Sietske", 1)]
        v.trainer.doe("tekeningen_tonen", tafel=1, stand="over_elkaar")
        assert [one["nummer"] for one in v.scherm.ziet()["tafels"]] == [1, 2]


def test_what_the_trainer_begins_for_who_has_no_phone_lies_at_that_table() -> None:
    with Kamer() as v:
        drawing(v)
        v.trainer.doe("tafel_erbij")
        v.trainer.doe("aan_tafel", deelnemer=v["Dirk"].id, tafel=2)
        v.trainer.doe("fase", fase="tekenen", ronde=0, tafel=2)
        made = v.tekent(v.trainer, "Sietske", tafel=2)
        offered = [{"id": made, "naam": "de begeleider", "namen": 1, "gesloten": False}]
        assert v["Dirk"].deel("ecogram")["anderen"] == offered
        assert v["Ans"].deel("ecogram")["anderen"] == []
        v.trainer.doe("tafel_weg", tafel=2)
        assert v["Ans"].deel("ecogram")["anderen"] == offered, "of a table that is gone, it lies at the first"
        v.tekent(v.trainer, tafel=1)
        names = [line["naam"] for line in v.trainer.ziet()["tekeningen"]["lijst"]]
        assert names == ["de begeleider", "de begeleider (2)"]


def test_the_group_sees_nothing_until_the_trainer_opens_it_and_then_no_names_of_who_drew() -> None:
    with Kamer() as v:
        drawing(v).tekent(v["Ans"], "Lolke", "Een neef")
        v.tekent(v["Bea"], "meneer Postma")
        assert not v.trainer.ziet()["tekeningen"]["op_scherm"], "first everybody draws"
        v.naar("over-elkaar", 0)
        assert v.trainer.ziet()["tekeningen"]["op_scherm"]
        assert v.scherm.deel("ecogram") == {"soort": "ecogram", "stand": "dicht", "lagen": None}
        assert [line["naam"] for line in v.trainer.ziet()["tekeningen"]["lijst"]] == ["Ans", "Bea"]
        v.trainer.doe("tekeningen_tonen", tafel=1, stand="over_elkaar")
        seen = v.scherm.deel("ecogram")["lagen"]
        assert drawn(seen) == [("Lolke", 2), ("Een neef", 1)]
        assert "Ans" not in str(seen), "nobody reads who drew what"
        assert not any(one["verhaal"] for one in seen["mensen"]), "what the story has, comes later"


def test_beside_the_story_it_says_what_was_found_what_not_and_what_is_not_in_it() -> None:
    with Kamer() as v:
        drawing(v).tekent(v["Ans"], "Lolke", "Een neef")
        v.trainer.doe("tekeningen_tonen", tafel=1, stand="met_voorbeeld")
        seen = v.trainer.ziet()["tekeningen"]["lagen"]
        told = [one for one in seen["mensen"] if one["verhaal"]]
        assert drawn(seen) == [("Een neef", 1), ("Lolke", 1)]
        assert [one["naam"] for one in told if one["strepen"]] == ["Lolke"]
        missed = {one["naam"]: one["waar"] for one in told if not one["strepen"]}
        assert missed["Sietske"][0].startswith("Er zijn twee dochters.")
        v.trainer.doe("tekeningen_tonen", tafel=1, stand="dicht")
        assert v.trainer.ziet()["tekeningen"]["lagen"] is None


def test_the_trainer_has_the_story_to_read_aloud_and_no_phone_has_it_before_it_draws() -> None:
    with Kamer() as v:
        drawing(v).naar("welkom", 0)
        story = v.trainer.ziet()["verhaal"]
        told = shipped().ecogrammen[CASUS]
        assert story["alineas"] == [one.tekst for one in told.verhaal]
        assert story["vragen"] == list(told.vragen)
        assert story["alineas"][0] not in str(v["Ans"].ziet())
        assert story["alineas"][0] not in str(v.scherm.ziet())


def test_it_opens_in_its_own_step_and_a_phone_opens_nothing() -> None:
    with Kamer() as v:
        drawing(v).naar("praten", 0)
        why = "Tekeningen bekijkt u in de stap waarin wordt getekend, of in die erna."
        with geweigerd("niet-nu", why):
            v.trainer.doe("tekeningen_tonen", tafel=1, stand="over_elkaar")
        with geweigerd("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust."):
            v["Ans"].doe("tekeningen_tonen", tafel=1, stand="dicht")


def test_after_a_conversation_there_is_no_story_to_lay_beside_it() -> None:
    with Kamer() as v:
        v.opent(werkvorm="teken-wat-u-hoorde").komt("Ans", "Bea", "Cor", "Dirk").naar("tekenen")
        v.trainer.doe("tekeningen_tonen", tafel=1, stand="over_elkaar")
        with geweigerd("geen-voorbeeld", "Bij deze oefening hoort geen voorbeeldtekening."):
            v.trainer.doe("tekeningen_tonen", tafel=1, stand="met_voorbeeld")


def test_once_the_day_is_closed_no_phone_draws_any_more() -> None:
    with Kamer() as v:
        first = drawing(v).tekent(v["Ans"], "Lolke")
        v.trainer.doe("sluit")
        with geweigerd("alleen-kijken", "De bijeenkomst is afgelopen. Tekenen kan nu niet meer."):
            v.erbij(v["Ans"], first, "Een neef")
