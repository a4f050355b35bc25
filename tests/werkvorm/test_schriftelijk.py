"""In writing: a step has a last day, goes on by itself after it, and keeps its length when it begins late."""

from datetime import date, timedelta

from samenzorg_sim.dag import day_of, end_of
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.proef.prove import prove
from samenzorg_sim.werkvorm.script import Stap
from samenzorg_sim.werkvorm.termijn import goes_on
from tests.werkvorm.oefening import geweigerd, shipped
from tests.werkvorm.test_zonder_gesprek import Zonder

DAG = 24 * 3600
BEGIN = date(2026, 11, 18)


class Brieven(Zonder):
    """Four people at home, of whom Ans brings a situation; the method that is shipped."""

    def __init__(self, verwacht: int = 4) -> None:
        super().__init__(shipped().werkvormen["intervisie-schriftelijk"])
        self.opent(scenario=None, verwacht=verwacht)
        self.ans, self.bea, self.cor, self.dirk = self.groep(4)

    @property
    def vandaag(self) -> date:
        return day_of(self.now)

    @property
    def dagen(self) -> dict[str, date]:
        return dict(self.state.termijnen)

    def klok(self) -> str | None:
        """What the desk's clock does now; the step it led to, if any."""
        step = goes_on(self.script, self.state, self.vandaag)
        if step is None:
            return None
        self.doe(c.NaarFase(step.fase, step.ronde))
        return step.fase

    def na(self, dagen: int) -> str | None:
        self.later(dagen * DAG)
        return self.klok()

    def schrijft(self, vraag: str, *wie: str) -> None:
        found = self.script.schrijfvraag(vraag)
        assert found is not None
        fase, asked = found
        for who in wie:
            for deel in range(len(asked.parts)):
                plek = (int(fase.per_ronde), int(fase.per_ronde))
                self.doe(c.SchrijfAntwoord(vraag, *plek, who, deel, self.new("t")))

    def schrijft_inbreng(self) -> None:
        """Nobody has something to bring now, and everybody says so."""
        for who in (self.ans, self.bea, self.cor, self.dirk):
            for deel in range(2):
                self.doe(c.SchrijfAntwoord("inbrengen", 0, 0, who, deel))

    def leest(self, vraag: str) -> bool:
        return self.state.blad(Plek(vraag, 1, 1)).open


def verteld() -> Brieven:
    """Ans has told what happened, and the first day for questions has come."""
    brieven = Brieven()
    brieven.doe(c.GeefRol(brieven.ans, "inbrenger"))
    assert brieven.na(3) == "situatie"
    brieven.schrijft("situatie", brieven.ans)
    assert brieven.na(1) == "vragen"
    return brieven


def test_the_days_are_proposed_from_today_and_each_step_lasts_its_last_day() -> None:
    brieven = Brieven()
    assert [day - BEGIN for day in brieven.dagen.values()] == [
        timedelta(days=n) for n in (2, 6, 10, 14, 18, 21, 25)
    ]
    assert brieven.na(2) is None, "the last day is whole"
    assert brieven.na(1) == "situatie"


def test_a_whole_exchange_goes_by_itself_and_opens_only_when_a_step_is_over() -> None:
    brieven = verteld()
    assert brieven.leest("situatie")
    brieven.schrijft("vraag", brieven.bea, brieven.cor)
    assert not brieven.leest("vraag")
    brieven.schrijft("vraag", brieven.bea)  # she may change it until the last day
    assert brieven.klok() is None
    assert brieven.na(7) == "antwoorden", "Dirk did not write: nobody waits longer for him than was agreed"
    assert brieven.leest("vraag")
    brieven.schrijft("antwoord", brieven.ans)
    assert brieven.na(1) == "kijk"
    brieven.schrijft("kijk", brieven.bea, brieven.cor, brieven.dirk)
    assert brieven.na(1) == "terug"
    brieven.schrijft("stap", brieven.ans)
    assert brieven.na(1) == "meenemen"
    assert brieven.na(60) is None, "the last step does not end by itself"
    ended = brieven.doe(c.SluitSessie())
    erased = {event.vraag for event in ended if isinstance(event, e.BladErased)}
    assert erased == {"situatie", "vraag", "antwoord", "kijk", "stap"}
    assert brieven.state.bladen == {}


def test_everybody_ready_goes_on_the_next_day_and_until_then_may_change_it() -> None:
    brieven = verteld()
    brieven.schrijft("vraag", brieven.bea, brieven.cor, brieven.dirk)
    assert brieven.klok() is None
    agreed = brieven.dagen
    assert brieven.na(1) == "antwoorden"
    assert brieven.dagen == agreed, "who is early has more time"


def test_four_of_seven_who_are_ready_are_not_everybody() -> None:
    brieven = Brieven(verwacht=7)
    brieven.schrijft_inbreng()
    assert brieven.na(1) is None
    early = Brieven(verwacht=4)
    early.schrijft_inbreng()
    assert early.na(1) == "situatie"


def test_a_step_that_others_wait_for_does_not_end_empty_and_the_days_after_it_move_along() -> None:
    brieven = Brieven()
    assert brieven.na(3) == "situatie"
    before = brieven.dagen
    assert brieven.na(10) is None, "nobody was chosen to tell"
    brieven.doe(c.GeefRol(brieven.ans, "inbrenger"))
    brieven.schrijft("situatie", brieven.ans)
    assert brieven.klok() == "vragen"
    late = brieven.vandaag - before["situatie"] - timedelta(days=1)
    assert late == timedelta(days=6)
    moved = [one for one in before if one not in ("meedoen", "situatie")]
    assert {one: brieven.dagen[one] - before[one] for one in before} == {
        one: late if one in moved else timedelta(0) for one in before
    }


def test_a_server_that_was_off_for_weeks_goes_one_step_on_and_that_step_keeps_its_days() -> None:
    brieven = verteld()
    brieven.schrijft("vraag", brieven.bea)
    assert brieven.na(40) == "antwoorden"
    assert brieven.klok() is None
    assert brieven.dagen["antwoorden"] - brieven.vandaag == timedelta(days=3)


def test_going_back_gives_the_step_its_days_again() -> None:
    brieven = verteld()
    brieven.later(20 * DAG)
    brieven.naar("meedoen", 0)
    assert brieven.klok() is None
    brieven.naar("situatie", 1)
    assert brieven.dagen["situatie"] - brieven.vandaag >= timedelta(days=3)


def test_who_is_late_still_asks_once_in_the_next_step_and_not_after_it() -> None:
    brieven = verteld()
    brieven.schrijft("vraag", brieven.bea)
    assert brieven.na(7) == "antwoorden"
    brieven.schrijft("vraag", brieven.dirk)
    over = ("voorbij", "De laatste dag voor deze vraag is geweest. Hier kan niets meer bij.")
    with geweigerd(*over):
        brieven.schrijft("vraag", brieven.bea)
    brieven.schrijft("antwoord", brieven.ans)
    assert brieven.na(1) == "kijk"
    with geweigerd(*over):
        brieven.schrijft("vraag", brieven.cor)
    with geweigerd(*over):
        brieven.schrijft("antwoord", brieven.ans)


def test_days_are_changed_on_the_way_in_order_and_never_back() -> None:
    brieven = verteld()
    before = brieven.dagen
    brieven.doe(c.ZetTermijnen({"meenemen": before["meenemen"] + timedelta(days=7)}))
    assert brieven.dagen["meenemen"] - before["meenemen"] == timedelta(days=7)
    assert brieven.doe(c.ZetTermijnen(brieven.dagen)) == ()
    text = "De dagen staan niet op volgorde. Elke stap eindigt later dan de stap ervoor."
    with geweigerd("volgorde", text):
        brieven.doe(c.ZetTermijnen({"vragen": before["antwoorden"]}))
    gone = "Deze dag is al geweest. Kies vandaag, of een dag die nog komt."
    with geweigerd("voorbij", gone):
        brieven.doe(c.ZetTermijnen({"vragen": brieven.vandaag - timedelta(days=1)}))
    with geweigerd("voorbij", "Deze stap is al geweest. Verander alleen de dagen die nog komen."):
        brieven.doe(c.ZetTermijnen({"situatie": brieven.vandaag}))
    with geweigerd("geen-fase", "Deze stap staat niet in deze oefening. Laad de pagina opnieuw."):
        brieven.doe(c.ZetTermijnen({"pauze": brieven.vandaag}))


def test_days_that_the_leader_chose_beforehand_hold_from_the_beginning() -> None:
    brieven = Zonder(shipped().werkvormen["intervisie-schriftelijk"])
    with geweigerd("voorbij", "Deze dag is al geweest. Kies vandaag, of een dag die nog komt."):
        brieven.opent(scenario=None, termijnen={"meedoen": BEGIN - timedelta(days=1)})
    brieven.opent(scenario=None, termijnen={"meedoen": BEGIN})
    assert brieven.state.termijnen["meedoen"] == BEGIN
    with geweigerd("schriftelijk", "Schriftelijk bent u één groep, zonder tafels."):
        brieven.doe(c.VoegTafelToe(None))


def test_other_sessions_have_no_days() -> None:
    kring = Zonder(shipped().werkvormen["intervisie-vijf-stappen"])
    opened = kring.opent(scenario=None).state
    assert opened.termijnen == {}
    assert goes_on(kring.script, opened, BEGIN + timedelta(days=99)) is None
    text = "Deze bijeenkomst is niet schriftelijk. Er zijn geen dagen af te spreken."
    with geweigerd("niet-nu", text):
        kring.doe(c.ZetTermijnen({}))


def test_a_step_that_the_script_got_meanwhile_has_the_days_it_asks_for() -> None:
    brieven = Brieven()
    extra = brieven.script.fasen[1].model_copy(update={"id": "bellen", "schrijfvragen": (), "dagen": 5})
    script = brieven.script.model_copy(
        update={"fasen": (brieven.script.fasen[0], extra, *brieven.script.fasen[1:])}
    )
    assert goes_on(script, brieven.state, brieven.dagen["meedoen"] + timedelta(days=1)) == Stap("bellen", 1)


def test_a_day_is_over_at_midnight_here() -> None:
    assert day_of(end_of(BEGIN)) == BEGIN + timedelta(days=1)
    assert day_of(end_of(BEGIN) - 1) == BEGIN


def test_made_up_groups_find_nothing_in_the_method() -> None:
    assert prove(shipped().werkvormen["intervisie-schriftelijk"]) == ()
