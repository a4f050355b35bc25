"""Whatever two people do to a drawing: it hangs together, replays from its rows, and undoing undoes."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.contact import Lijn, Steun
from samenzorg_sim.ecogram.daad import to_undo
from samenzorg_sim.ecogram.decide import DOMAIN
from samenzorg_sim.ecogram.gaaf import is_gaaf
from samenzorg_sim.ecogram.state import GESCHIEDENIS
from samenzorg_sim.ecogram.teksten import texts_of
from samenzorg_sim.ecogram.veld import JA_NEE, KEUZES, TEKSTEN, Bandveld, Groepveld, Lijstveld, Veld
from samenzorg_sim.journal import Refused, Streams, Text, verify_journal
from tests.ecogram.tekening import BEA, OMAR, STROOM, Tekening

WHO = st.sampled_from([f"n_{n:032x}" for n in range(1, 5)])
GROUPS = st.sampled_from(["gezin-van-herkomst", "buren", "zorg", "sport"])
NUMBERS = st.floats(-2, 2)


def value(veld: Veld) -> st.SearchStrategy[Any]:
    """What somebody may fill in; None for a text, which gets an id of its own later."""
    if veld in TEKSTEN:
        return st.just("")
    if veld in KEUZES:
        return st.none() | st.sampled_from([one.value for one in KEUZES[veld]])
    if veld in JA_NEE:
        return st.booleans() | st.none()
    return st.none() | (GROUPS if veld is Veld.GROEP else st.integers(0, 4))


FIELDS = st.sampled_from(Veld).flatmap(lambda veld: st.tuples(st.just(veld), value(veld)))
TICKS = st.one_of(
    st.tuples(st.just(Lijstveld.STEUN), st.sampled_from([one.value for one in Steun])),
    st.tuples(st.sampled_from([Lijstveld.DOET, Lijstveld.WIL]), st.sampled_from(["bellen", "koken", ""])),
)
COMMANDS = st.one_of(
    st.builds(lambda who: c.VoegContactToe(who, ""), WHO),
    st.builds(lambda who, one: c.WijzigContact(who, *one), WHO, FIELDS),
    st.builds(lambda who, one, aan: c.KruisAan(who, *one, aan), WHO, TICKS, st.booleans()),
    st.builds(lambda *one: c.Verplaats((one,)), WHO, NUMBERS, NUMBERS),
    st.builds(c.HaalContactWeg, WHO),
    st.builds(c.WisContact, WHO),
    st.builds(c.TrekBand, WHO, WHO),
    st.builds(c.WijzigBand, WHO, WHO, st.just(Bandveld.LIJN), st.none() | st.sampled_from(Lijn)),
    st.builds(c.HaalBandWeg, WHO, WHO),
    st.builds(lambda groep: c.VoegGroepToe(groep, "S", ""), GROUPS),
    st.builds(c.WijzigGroep, GROUPS, st.just(Groepveld.LETTER), st.sampled_from("ABZ")),
    st.builds(c.HaalGroepWeg, GROUPS),
    st.builds(c.MaakOngedaan),
    st.builds(c.DoeOpnieuw),
    st.just(c.NoemClient("")),
)
HISTORY = st.lists(st.tuples(COMMANDS, st.sampled_from([BEA, OMAR])), max_size=25)


def typed(t: Tekening, command: Any) -> tuple[Any, tuple[Text, ...]]:
    """The command with an id for each word that somebody would type."""
    made: list[Text] = []

    def word() -> str:
        made.append(Text(t.new("t"), STROOM, BEA, f"woord {len(t.woorden)}"))
        return made[-1].text_id

    match command:
        case c.WijzigContact(veld=veld, waarde=""):
            command = replace(command, waarde=word() if veld in TEKSTEN else None)
        case c.KruisAan(keuze="") | c.VoegContactToe(naam="") | c.VoegGroepToe(naam="") | c.NoemClient(""):
            field = "keuze" if isinstance(command, c.KruisAan) else "naam"
            command = replace(command, **{field: word()})
    return command, tuple(made)


def played(history: list[tuple[Any, str]], t: Tekening) -> list[Any]:
    """Do what can be done; gives the commands that changed something."""
    done = []
    for command, wie in history:
        whole, texts = typed(t, command)
        try:
            if t.doe(whole, wie, texts):
                done.append((whole, wie))
        except Refused:
            continue
    return done


def drawn(t: Tekening) -> tuple[Any, ...]:
    """What stands in the drawing, in its order."""
    state = t.state
    return state.client, list(state.contacten.items()), set(state.banden.items()), dict(state.groepen)


@given(HISTORY)
@settings(max_examples=120, deadline=None, database=None)
def test_a_drawing_always_hangs_together_and_replays_from_its_rows(history):
    t = Tekening()
    played(history, t)
    assert is_gaaf(t.state)
    assert Streams(t.store).state(STROOM, DOMAIN) == t.state
    assert verify_journal(t.store) == ()
    assert all(-1 <= (one.x or 0) <= 1 and -1 <= (one.y or 0) <= 1 for one in t.state.contacten.values())


@given(HISTORY)
@settings(max_examples=120, deadline=None, database=None)
def test_words_are_kept_as_long_as_something_can_show_them_and_no_longer(history):
    t = Tekening()
    played(history, t)
    shown = set(texts_of(t.state))
    assert all(t.woorden[text] is not None for text in shown)
    t.doe(c.SluitEcogram())
    standing = set(texts_of(t.state))
    assert {text for text, words in t.woorden.items() if words is not None} >= standing
    assert all(t.woorden[text] is None for text in shown - standing)


@given(HISTORY, COMMANDS)
@settings(max_examples=200, deadline=None, database=None)
def test_undoing_brings_back_exactly_what_was_and_redoing_what_came(history, command):
    t = Tekening()
    played(history, t)
    before = drawn(t)
    if isinstance(command, c.MaakOngedaan | c.DoeOpnieuw | c.WisContact) or not played([(command, BEA)], t):
        return
    after = drawn(t)
    t.doe(c.MaakOngedaan())
    assert drawn(t) == before
    t.doe(c.DoeOpnieuw())
    assert drawn(t) == after


@given(st.lists(COMMANDS, max_size=25))
@settings(max_examples=60, deadline=None, database=None)
def test_who_is_alone_can_undo_everything_back_to_the_empty_sheet(commands):
    """Also after undoing and redoing in between; only what was erased for good stays gone."""
    t = Tekening()
    empty = drawn(t)
    played([(one, BEA) for one in commands if not isinstance(one, c.WisContact)], t)
    while to_undo(t.state.daden, BEA):
        t.doe(c.MaakOngedaan())
    assert drawn(t) == empty


def test_a_long_history_stays_bounded():
    t = Tekening()
    riet = t.teken("Riet")
    for number in range(GESCHIEDENIS + 50):
        t.doe(c.Verplaats(((riet, (number % 9 - 4) / 5, 0.0),)))
    assert len(t.state.daden) == GESCHIEDENIS


@given(HISTORY, st.booleans())
@settings(max_examples=150, deadline=None, database=None)
def test_who_erases_what_is_hers_leaves_a_whole_drawing_without_a_word_of_hers(history, ready):
    t = Tekening()
    played(history, t)
    if ready:
        t.doe(c.SluitEcogram())
    hands, before = dict(t.state.handen), t.state
    t.doe(c.WisTekenaar(BEA))
    assert is_gaaf(t.state)
    assert Streams(t.store).state(STROOM, DOMAIN) == t.state
    assert all(t.woorden.get(id_) is None for id_, whose in hands.items() if whose == BEA)
    others = {id_ for id_, one in before.contacten.items() if {hands[id_], hands[one.naam]} == {OMAR}}
    assert set(t.state.contacten) == (set() if t.state.weg else others)
    assert all(t.woorden[one.naam] is not None for one in t.state.contacten.values())
