"""Answers: who may write what, when they open, and what becomes of them in a second chance."""

import pytest

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.antwoord import Antwoord
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from tests.werkvorm.volop import Volop
from tests.zonder_balie import geweigerd

NOT_FOR_YOU = ("niet-uw-vraag", "Deze vraag is niet voor u. U hoeft niets te doen.")
OPEN_ALREADY = ("al-open", "De antwoorden zijn al open. Vertel het gewoon aan de groep.")
NOT_COME = ("geen-ronde", "Deze ronde is er nog niet. Laad de pagina opnieuw.")
PRIVATE = ("niet-aan-u", "Dit antwoord is privé. Laat het op papier schrijven.")


@pytest.fixture
def o() -> Volop:
    """Four of the group and a council member, looking back at their first play."""
    o = Volop()
    o.gespeeld()
    o.naar("terugkijken")
    return o


def test_only_whom_a_question_is_for_writes(o: Volop) -> None:
    for who in (o.speler, o.naaste, None, o.new("d")):
        with geweigerd(*NOT_FOR_YOU):
            o.schrijft(who, "gezien")
    with geweigerd(*NOT_FOR_YOU):
        o.schrijft(o.speler, "regelen")
    raad = next(d.id for d in o.state.aanwezigen if d.soort is SoortDeelnemer.CLIENTENRAAD)
    assert o.schrijft(raad, "regelen")
    assert o.schrijft(None, "welkomwoord")


def test_writing_the_same_again_is_writing_once_and_rewriting_erases_what_stood_there(o: Volop) -> None:
    text, better = o.new("t"), o.new("t")
    o.schrijft(o.naaste, "voor-de-speler", wat=text)
    assert o.schrijft(o.naaste, "voor-de-speler", wat=text) == ()
    before = o.state
    (written,) = o.schrijft(o.naaste, "voor-de-speler", wat=better)
    assert set(o.domain.erases(before, written)) == {text}


@pytest.mark.parametrize(
    ("vraag", "said"),
    [
        ("gezien", {"stap": 3}),
        ("gezien", {"deel": 2}),
        ("gezien", {"deel": -1}),
        ("stem", {"keuze": "misschien"}),
        ("stem", {"wat": "t_" + "1" * 32}),
        ("stem", {"keuze": "door", "stap": 1}),
    ],
)
def test_an_answer_of_another_kind_or_part_is_nonsense(o: Volop, vraag: str, said: dict[str, object]) -> None:
    with geweigerd("onzin", "Dit antwoord past niet bij de vraag. Laad de pagina opnieuw."):
        o.schrijft(o.observator, vraag, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize("stap", [0, 6])
def test_a_scale_has_five_steps(o: Volop, stap: int) -> None:
    with geweigerd("onzin", "Dit antwoord past niet bij de vraag. Laad de pagina opnieuw."):
        o.schrijft(o.naaste, "gehoord", stap=stap)
    assert o.schrijft(o.naaste, "gehoord", stap=5)


def test_first_everybody_writes_and_then_all_is_open_at_once(o: Volop) -> None:
    ans, bea, cor = o.met("observator")
    for who in (ans, bea):
        o.klaar_met(who, "gezien")
    o.schrijft(cor, "gezien", 0)
    assert o.lezers("gezien", ans) == {ans}, "half an answer is not yet one"
    (_, opened) = o.schrijft(cor, "gezien", 1)
    assert opened == e.VraagOpened("gezien", 1, 1, 0)
    assert o.lezers("gezien", ans) == {*o.state.deelnemers, "begeleider"}
    with geweigerd(*OPEN_ALREADY):
        o.schrijft(bea, "gezien")
    assert o.schrijft(bea, "gezien", 0, wat=None), "taking back is always possible"


def test_leaving_open_on_purpose_is_an_answer_and_who_said_nothing_may_still_write(o: Volop) -> None:
    ans, bea, cor = o.met("observator")
    for who in (ans, bea, cor):
        assert o.klaar_met(who, "gezien", wat=None)[-1] == _blank(who)
    o.schrijft(cor, "gezien", 0)
    assert o.schrijft(cor, "gezien", 1, wat=None) == ()
    assert o.state.blad(o.plek("gezien")).open, "cor was the last who was waited for"


def _blank(who: str) -> e.AntwoordWritten:
    return e.AntwoordWritten("gezien", 1, 1, 0, who, 1, None, None)


@pytest.mark.parametrize("goes", ["leaves", "moves", "erases", "gets another role"])
def test_nobody_waits_for_who_is_not_there_any_more(o: Volop, goes: str) -> None:
    ans, bea, cor = o.met("observator")
    tafel = o.doe(c.VoegTafelToe("de-chauffeur"))[0].tafel
    for who in (ans, bea):
        o.klaar_met(who, "gezien")
    orders = {
        "leaves": c.Vertrek(cor),
        "moves": c.ZetAanTafel(cor, tafel),
        "erases": c.WisGegevens(cor),
        "gets another role": None,
    }
    if (order := orders[goes]) is not None:
        assert o.doe(order)[-1] == e.VraagOpened("gezien", 1, 1, 0)
    else:
        o.doe(c.GeefRol(cor, "speler"))
        assert not o.state.blad(o.plek("gezien")).open, "she watched that play: her role in it stays"


def test_who_has_no_phone_is_waited_for_and_the_trainer_writes_for_her() -> None:
    o = Volop()
    o.opent().groep(2, 1)
    paper = o.komt(telefoon=False)
    o.naar("voorbereiden")
    o.naar("spelen")
    o.stopt(o.begint())
    o.naar("terugkijken")
    first = o.met("observator")[0]
    assert paper in o.met("observator")
    o.klaar_met(first, "gezien")
    assert not o.state.blad(o.plek("gezien")).open
    o.klaar_met(paper, "gezien", namens=True)
    assert o.state.blad(o.plek("gezien")).open
    with geweigerd("niet-aan-u", "Deze persoon schrijft het zelf op, op de eigen telefoon."):
        o.schrijft(first, "stem", keuze="door", namens=True)
    with geweigerd(*PRIVATE):
        o.schrijft(paper, "voor-de-speler", namens=True)


def test_without_any_phone_the_trainer_writes_for_all_and_then_it_opens() -> None:
    o = Volop()
    o.opent()
    people = [o.komt(telefoon=False) for _ in range(5)]
    o.naar("voorbereiden")
    o.naar("spelen")
    o.stopt(o.begint())
    o.naar("terugkijken")
    watching = [who for who in people if who in o.met("observator")]
    for who in watching:
        assert not o.state.blad(o.plek("gezien")).open
        o.klaar_met(who, "gezien", namens=True)
    assert o.state.blad(o.plek("gezien")).open
    assert "begeleider" in o.lezers("gezien", watching[0])


def test_the_trainer_opens_early_but_never_an_empty_sheet(o: Volop) -> None:
    with geweigerd("leeg", "Er staat nog geen antwoord. Wacht tot iemand iets heeft opgeschreven."):
        o.doe(c.OpenVraag("gezien", 1, 1))
    o.schrijft(o.observator, "gezien")
    assert o.doe(c.OpenVraag("gezien", 1, 1)) == (e.VraagOpened("gezien", 1, 1, 0),)
    assert o.doe(c.OpenVraag("gezien", 1, 1)) == ()
    with geweigerd("niet-aan-u", "Deze antwoorden laat alleen de schrijver zelf zien."):
        o.doe(c.OpenVraag("gehoord", 1, 1))


def test_the_writer_alone_shows_her_answer_and_may_change_her_mind(o: Volop) -> None:
    naaste, speler = o.naaste, o.speler
    with geweigerd("leeg", "Schrijf eerst zelf een antwoord."):
        o.doe(c.ToonAntwoord("gehoord", 1, 1, naaste, True))
    o.schrijft(naaste, "gehoord", stap=2)
    assert o.lezers("gehoord", naaste) == {naaste}
    o.doe(c.ToonAntwoord("gehoord", 1, 1, naaste, True))
    assert o.lezers("gehoord", naaste) == {naaste, speler}
    assert o.doe(c.ToonAntwoord("gehoord", 1, 1, naaste, True)) == ()
    o.doe(c.ToonAntwoord("gehoord", 1, 1, naaste, False))
    assert o.lezers("gehoord", naaste) == {naaste}
    with geweigerd("niet-nu", "Deze antwoorden gaan voor iedereen tegelijk open."):
        o.doe(c.ToonAntwoord("gezien", 1, 1, o.observator, True))


def test_a_question_or_round_that_is_not_there(o: Volop) -> None:
    with geweigerd("geen-vraag", "Deze vraag is er niet (meer). Laad de pagina opnieuw."):
        o.doe(c.OpenVraag("bestaat-niet", 1, 1))
    for tafel, ronde, keer in ((1, 2, None), (1, 0, None), (2, 1, None), (1, 1, 1), (1, 1, -1)):
        with geweigerd(*NOT_COME):
            o.doe(c.SchrijfAntwoord("gezien", tafel, ronde, o.observator, wat=o.new("t"), keer=keer))


def test_a_second_chance_has_answers_of_its_own(o: Volop) -> None:
    spel = next(iter(o.state.spellen))
    watching = o.met("observator")
    for who in watching:
        o.klaar_met(who, "gezien")
    o.doe(c.KiesHerkansing(spel, "herkansing"))  # type: ignore[arg-type]
    o.stopt(o.begint())
    o.naar("terugkijken")
    assert o.schrijft(watching[0], "gezien")
    assert not o.state.blad(o.plek("gezien", keer=1)).open
    assert o.state.blad(o.plek("gezien")).open, "what was said about the first play stays as it was"
    said = o.new("t")
    late = c.SchrijfAntwoord("gehoord", 1, 1, o.naaste, wat=said, stap=4, keer=0)
    o.doe(late)
    assert o.state.blad(o.plek("gehoord")).van(o.naaste) == {0: Antwoord(said)}
    assert o.state.blad(o.plek("gehoord", keer=1)).van(o.naaste) == {}


def test_what_is_asked_before_the_play_is_one_answer_for_the_round() -> None:
    o = Volop()
    spel = o.gespeeld()
    o.doe(c.KiesHerkansing(spel, "fragment"))  # type: ignore[arg-type]
    o.stopt(o.begint())
    o.naar("voorbereiden")
    o.schrijft(o.speler, "verwacht")
    assert o.state.blad(o.plek("verwacht")).van(o.speler)
