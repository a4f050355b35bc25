"""Any drawing, as hypothesis makes it: every field, strange words, ties and groups of one's own."""

from typing import Any

from hypothesis import strategies as st

from samenzorg_sim.ecogram import contact as c
from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.groep import GROEPEN, Groep
from samenzorg_sim.ecogram.state import Ecogram

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"))
NASTY = st.sampled_from(["=1+1", "'t Hart", "'=x", "-2", "a;b", "c\\d", "<script>", '"ja"', "&amp;", "ja"])
NAMES = (st.text(LETTERS, min_size=1, max_size=20).map(str.strip).filter(bool)) | NASTY
NOTES = NAMES | st.tuples(NAMES, NAMES).map("\n".join)


def maybe(choices: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(choices)


CHOICES = st.sets(NAMES, max_size=3).map(lambda words: tuple(sorted(words)))
PLACES = st.floats(-1, 1)


@st.composite
def ecogrammen(draw: Any) -> Ecogram:
    """A drawing that hangs together."""
    ids = sorted(draw(st.sets(NAMES.filter(lambda name: name != "client"), max_size=5)))
    own = {"club": Groep("club", "C", draw(NAMES)), "buren": GROEPEN["buren"]}
    groepen = draw(st.sampled_from([dict(GROEPEN), own]))
    first = draw(st.integers(0, 5))
    contacten = {}
    for number, id_ in enumerate(ids):
        place = draw(st.none() | st.tuples(PLACES, PLACES))
        contacten[id_] = c.Contact(
            id_,
            draw(NAMES),
            relatie=draw(st.none() | NAMES),
            groep=draw(maybe(sorted(groepen))),
            soort=draw(st.sampled_from(c.Soort)),
            overleden=draw(st.booleans()),
            lijn=draw(maybe(c.Lijn)),
            spanning=draw(st.booleans()),
            richting=draw(maybe(c.Richting)),
            steun=tuple(sorted(draw(st.sets(st.sampled_from(c.Steun))))),
            ring=draw(maybe((1, 2, 3))),
            hoe_vaak=draw(maybe(c.HoeVaak)),
            afstand=draw(maybe(c.Afstand)),
            doet=draw(CHOICES),
            wil=draw(CHOICES),
            besproken=draw(maybe((True, False))),
            bekend=draw(maybe(c.Bekend)),
            nabij=draw(maybe(c.Nabij)),
            contactpersoon=number == first,
            vertegenwoordiger=draw(maybe(c.Vertegenwoordiger)),
            notitie=draw(st.none() | NOTES),
            x=place and place[0],
            y=place and place[1],
        )
    pairs = [(one, other) for one in ids for other in ids if one < other]
    drawn = draw(st.sets(st.sampled_from(pairs), max_size=4)) if pairs else set()
    banden = {pair: Band(*pair, draw(maybe(c.Lijn)), draw(st.booleans())) for pair in drawn}
    return Ecogram(draw(st.none() | NAMES), contacten, banden, groepen)
