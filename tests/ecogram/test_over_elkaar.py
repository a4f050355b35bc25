"""Drawings over each other: the same people are one, and nothing tells whose line is whose."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.ecogram.contact import Contact, Lijn, Soort
from samenzorg_sim.ecogram.over_elkaar import PLAIN, Lagen, Samen, Streep, lay_over
from samenzorg_sim.ecogram.state import Ecogram

HOEKSTRA = load_library([shipped_folder()])[0].ecogrammen["mevrouw-hoekstra"]


def drawn(*contacten: Contact, client: str | None = None) -> Ecogram:
    return Ecogram(client, {one.id: one for one in contacten})


def counted(people: tuple[Samen, ...]) -> list[tuple[str, int]]:
    return [(one.naam, len(one.strepen)) for one in people]


def test_without_a_story_the_same_name_is_the_same_person_however_it_was_written():
    mine = drawn(Contact("a", "De Buurman", lijn=Lijn.DUN), Contact("b", "een dochter"))
    yours = drawn(Contact("c", "de buurman.", lijn=Lijn.STEUNEND, spanning=True))
    lagen = lay_over([mine, yours])
    assert counted(lagen.gevonden) == [("De Buurman", 2), ("een dochter", 1)]
    assert lagen.mensen[0].strepen == (Streep(Lijn.STEUNEND, True), Streep(Lijn.DUN))
    assert (lagen.aantal, lagen.gemist, lagen.erbij) == (2, (), ())


def test_who_stands_twice_in_one_drawing_has_one_line_of_it():
    assert counted(lay_over([drawn(Contact("a", "Riet"), Contact("b", "riet"))]).mensen) == [("riet", 1)]


def test_the_story_helps_to_recognise_and_is_not_told_before_it_lies_beside():
    layers = [drawn(Contact("a", "kleindochter"), Contact("b", "de kat")), drawn(Contact("c", "Fenna"))]
    lagen = lay_over(layers, HOEKSTRA)
    assert counted(lagen.gevonden) == [("kleindochter", 2), ("de kat", 1)]
    assert not any(one.verhaal or one.waar for one in lagen.mensen)
    assert "Gerrit" not in str(lagen)
    beside = lay_over(layers, HOEKSTRA, met_verhaal=True)
    assert counted(beside.gevonden) == [("Fenna", 2)]
    assert counted(beside.erbij) == [("de kat", 1)]
    assert {one.naam for one in beside.gemist} == {one.naam for one in HOEKSTRA.contacten} - {"Fenna"}
    assert all(one.waar for one in beside.gemist)


def test_a_group_of_ones_own_means_nothing_to_others():
    mine = drawn(Contact("a", "Riet", groep="groep-0123456789ab"), Contact("b", "Tom", groep="vrienden"))
    groups = {one.naam: one.groep for one in lay_over([mine]).mensen}
    assert groups == {"Riet": None, "Tom": "vrienden"}


def test_what_most_drew_is_what_somebody_is():
    cats = [drawn(Contact("a", "Minoes", soort=soort)) for soort in (Soort.PERSOON, Soort.DIER, Soort.DIER)]
    (minoes,) = lay_over(cats).mensen
    assert minoes.soort is Soort.DIER


PEOPLE = st.lists(
    st.builds(
        Contact,
        id=st.just("n"),
        naam=st.sampled_from(["Fenna", "Riet", "de kat", "Wiebe", "oude buurvrouw"]),
        lijn=st.sampled_from([None, *Lijn]),
        spanning=st.booleans(),
    ),
    max_size=6,
).map(lambda people: drawn(*(replace(one, id=str(number)) for number, one in enumerate(people))))


@given(st.lists(PEOPLE, max_size=5), st.booleans(), st.randoms())
def test_nothing_tells_whose_drawing_was_first(layers, met_verhaal, chance):
    """Laid in another order the pile is the same, so nobody's place in it says who drew."""
    lagen = lay_over(layers, HOEKSTRA, met_verhaal=met_verhaal)
    shuffled = list(layers)
    chance.shuffle(shuffled)
    again = lay_over(shuffled, HOEKSTRA, met_verhaal=met_verhaal)
    assert counted(lagen.mensen) == counted(again.mensen)
    assert PLAIN.validate_python(PLAIN.dump_python(lagen, mode="json")) == lagen


def test_nobody_drew_anything():
    assert lay_over([]) == Lagen("", 0)
