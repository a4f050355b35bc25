"""A drawing from a file comes in as one act, word for word, and leaves as one."""

from dataclasses import replace

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.contact import Contact, HoeVaak, Lijn, Nabij, Richting, Soort
from samenzorg_sim.ecogram.groep import GROEPEN, Groep
from samenzorg_sim.ecogram.state import MOST_CONTACTEN, Ecogram
from samenzorg_sim.ecogram.verwoorden import to_keep
from samenzorg_sim.ecogram.zeggen import say_daad
from samenzorg_sim.journal import Text
from tests.ecogram.tekening import BEA, STROOM, Tekening, geweigerd

RIET = Contact(
    "riet",
    "Riet",
    relatie="zus",
    groep="gezin-van-herkomst",
    lijn=Lijn.STEUNEND,
    spanning=True,
    richting=Richting.BEIDE,
    steun=("gezelschap", "praktisch"),
    ring=1,
    hoe_vaak=HoeVaak.WEKELIJKS,
    doet=("boodschappen", "de kanarie"),
    besproken=False,
    nabij=Nabij.GRAAG,
    contactpersoon=True,
    notitie="belt op zondag\nna achten",
    x=-0.5,
    y=0.25,
)
MINOU = Contact("minou", "Minou", soort=Soort.DIER, overleden=True, groep="club")
GROEP = {**GROEPEN, "buren": Groep("buren", "X"), "club": Groep("club", "B", "de club")}
TEKENING = Ecogram(
    "mevrouw De Wit",
    {"riet": RIET, "minou": MINOU},
    {("minou", "riet"): Band("minou", "riet", Lijn.DUN, True)},
    GROEP,
)


def neem_over(t: Tekening, tekening: Ecogram = TEKENING) -> Ecogram:
    words: list[Text] = []

    def keep(typed: str) -> str:
        words.append(Text(t.new("t"), STROOM, BEA, typed))
        return words[-1].text_id

    kept = to_keep(tekening, keep, lambda: t.new("n"))
    t.doe(c.NeemOver(kept), texts=tuple(words))
    return kept


def test_every_word_and_every_field_comes_in():
    t = Tekening()
    kept = neem_over(t)
    read = t.gelezen
    ids = dict(zip(read.contacten, ("riet", "minou"), strict=True))
    groups = dict(zip(kept.groepen, GROEP, strict=True))
    assert [
        replace(one, id=ids[one.id], groep=groups[one.groep or ""]) for one in read.contacten.values()
    ] == [RIET, MINOU]
    assert {groups[id_]: replace(one, id=groups[id_]) for id_, one in read.groepen.items()} == GROEP
    assert read.client == "mevrouw De Wit"
    (band,) = read.banden.values()
    assert ({ids[band.een], ids[band.ander]}, band.lijn, band.spanning) == ({"riet", "minou"}, Lijn.DUN, True)


def test_it_is_one_act():
    t = Tekening()
    neem_over(t)
    assert say_daad(t.state, t.state.daden[-1], t.woorden) == "2 namen erbij"
    t.doe(c.MaakOngedaan())
    assert (t.namen(), t.state.banden, t.state.groepen, t.state.client) == ([], {}, GROEPEN, None)


def test_it_comes_in_beside_what_is_there():
    t = Tekening()
    els = t.teken("Els", contactpersoon=True)
    neem_over(t, replace(TEKENING, groepen=GROEPEN, contacten={"riet": RIET}, banden={}))
    assert t.namen() == ["Els", "Riet"]
    assert t.state.contacten[els].contactpersoon is False


def test_what_does_not_fit_is_refused_whole():
    t = Tekening()
    t.teken("Els")
    with geweigerd(
        "andere-groepen", "Deze tekening heeft andere groepen. Neem hem over in een lege tekening."
    ):
        neem_over(t)
    many = {str(n): Contact(str(n), "Jan") for n in range(MOST_CONTACTEN)}
    with geweigerd("vol", "In één tekening passen 500 namen. Dit zijn er te veel."):
        neem_over(t, Ecogram(contacten=many))
    loose = replace(TEKENING, groepen=GROEPEN, contacten={"riet": RIET, "minou": replace(MINOU, groep="x")})
    with geweigerd("al-getekend", "Deze tekening kan er niet bij: er staat iets dubbel of los in."):
        neem_over(t, loose)
    assert t.namen() == ["Els"]


def test_what_was_erased_reads_as_erased():
    t = Tekening()
    t.teken("Riet")
    t.store.erase([f"t_{n:032x}" for n in range(9)], at=1)
    assert t.namen() == ["(gewist)"]
