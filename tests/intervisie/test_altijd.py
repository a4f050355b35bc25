"""Whatever a trainer does in whatever order: the group replays from its rows, and the house rules hold."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie.bijeenkomst import Stand
from samenzorg_sim.intervisie.decide import DOMAIN
from samenzorg_sim.intervisie.gewist import texts_of
from samenzorg_sim.intervisie.state import GESCHIEDENIS, VANAF_VIJF
from samenzorg_sim.intervisie.taak import IN_GESPREK, Hand, Leidinggevende, Taak
from samenzorg_sim.intervisie.voornemen import Uitkomst
from samenzorg_sim.journal import Refused, Streams
from tests.intervisie.jaargang import NAMEN, STROOM, TINEKE, WIM, Jaargang


def ids(letter: str, last: int) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{letter}_{n:032x}" for n in range(901, last)])


LEDEN = st.sampled_from([f"m_{n:032x}" for n in (1, 3, 5, 7, 9, 11)])
DAYS, CASES, PLANS, GOALS, THEMES = (
    ids(k, n) for k, n in (("b", 904), ("q", 903), ("v", 903), ("l", 902), ("h", 902))
)
DAG = st.dates(date(2026, 1, 1), date(2026, 1, 20))
SOME = st.lists(LEDEN, max_size=6, unique=True).map(tuple)
COMMANDS = st.one_of(
    st.builds(c.PlanBijeenkomst, DAYS, DAG, st.just(600), st.just(90)),
    st.builds(c.VerzetBijeenkomst, DAYS, DAG, st.just(660), st.just(90)),
    st.builds(c.KiesLeider, DAYS, st.none() | LEDEN),
    st.builds(c.ZegAf, DAYS, st.booleans()),
    st.builds(c.RondAf, DAYS, SOME),
    st.builds(c.BrengIn, CASES, DAYS, LEDEN, st.just("")),
    st.builds(c.KiesInbreng, CASES, st.booleans()),
    st.builds(c.VerschuifInbreng, CASES, DAYS),
    st.builds(c.TrekInbrengIn, CASES),
    st.builds(c.NeemVoor, PLANS, DAYS, LEDEN, st.just("")),
    st.builds(c.VertelVoornemen, PLANS, DAYS, st.sampled_from(Uitkomst)),
    st.builds(c.HaalVoornemenWeg, PLANS),
    st.builds(c.StelLeerdoel, GOALS, LEDEN, st.just("")),
    st.builds(c.NoemThema, THEMES, DAYS, st.just("")),
    st.builds(c.HaalThemaWeg, THEMES),
    st.builds(c.KiesLeidinggevende, st.sampled_from(Leidinggevende)),
    st.builds(c.GeefTaak, st.sampled_from(Taak), st.sampled_from(Hand)),
    st.builds(c.LaatLidGaan, LEDEN, st.booleans()),
    st.builds(c.WisLid, LEDEN),
    st.just(c.VoegBegeleiderToe(WIM)),
    st.just(c.HaalBegeleiderWeg(WIM)),
    st.just("ongedaan"),
)
HISTORY = st.lists(st.tuples(COMMANDS, st.sampled_from([TINEKE, WIM])), max_size=30)


def play(jaar: Jaargang, command: Any, wie: str) -> None:
    """Do it when it may be done; words that it needs get an id of their own."""
    if command == "ongedaan":
        command = c.MaakOngedaan(jaar.state.teller)
    try:
        if "" not in vars(command).values():
            jaar.doe(command, wie)
        else:
            field = next(name for name, value in vars(command).items() if value == "")
            jaar.zeg(lambda t: type(command)(**(vars(command) | {field: t})), "iets", wie=wie)
    except Refused:
        pass


@settings(max_examples=120, deadline=None)
@given(HISTORY)
def test_any_history(history: list[tuple[Any, str]]):
    jaar = Jaargang()
    for command, wie in history:
        play(jaar, command, wie)
        state = jaar.state
        for day in state.bijeenkomsten.values():
            assert day.leidt is None or day.leidt not in {case.van for case in day.gekozen}
            assert day.stand is not Stand.GEHOUDEN or (day.aanwezig and not day.inbreng)
        for thema in state.themas.values():
            assert all(len(state.bijeenkomsten[one].aanwezig) >= VANAF_VIJF for one in thema.genoemd)
        if state.leidinggevende is Leidinggevende.NIET:
            hands = {beurt.hand for taak, beurt in state.taken.items() if taak in IN_GESPREK}
            assert hands <= {Hand.TRAINER, Hand.GROEP}
        assert len(state.eerder) <= GESCHIEDENIS
        assert all(
            one.van in state.leden and not state.leden[one.van].gewist for one in state.voornemens.values()
        )
    assert Streams(jaar.store).state(STROOM, DOMAIN) == jaar.state
    kept = jaar.store.texts(list(texts_of(jaar.state)))
    assert None not in kept.values(), "no word is erased that can still be read"
    names = {jaar.lees(one.naam) for one in jaar.state.leden.values() if not one.gewist}
    assert names <= set(NAMEN)
