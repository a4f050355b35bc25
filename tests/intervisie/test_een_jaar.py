"""Six meetings of one group: what comes back comes back right, and what was said in the room stays there."""

from datetime import date
from pathlib import Path

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie.bewaren import kept_until, must_warn
from samenzorg_sim.intervisie.decide import DOMAIN
from samenzorg_sim.intervisie.taak import Beurt, Hand, Leidinggevende, Taak
from samenzorg_sim.intervisie.terug import come_back
from samenzorg_sim.intervisie.voornemen import Uitkomst
from samenzorg_sim.journal import Streams, verify_journal
from samenzorg_sim.journal.sqlite import SqliteStore
from tests.intervisie.jaargang import NAMEN, STROOM, Jaargang, geweigerd

DAGEN = [date(2026, m, d) for m, d in ((2, 10), (4, 14), (6, 16), (8, 25), (10, 27), (12, 15))]
GEHEIM = "De dochter van kamer negen huilt elke zondag in de gang"


def test_a_year_of_six_meetings(tmp_path: Path):
    store = SqliteStore(tmp_path / "journal.db")
    jaar = Jaargang(store)
    een, twee, drie, vier, vijf, zes = (jaar.plan(dag) for dag in DAGEN)

    # 1: the trainer leads; nobody hands in beforehand. Two intentions and one learning goal.
    jaar.dag = DAGEN[0]
    jaar.doe(c.KiesMethode(een, "eerste-bijeenkomst"))
    bellen = jaar.neem_voor("Fatma", een, "de zoon bellen voor het weekend", vraagt="Joost")
    koffie = jaar.neem_voor("Carla", een, "koffie drinken met mevrouw en haar zus")
    goal = jaar.new("l")
    jaar.zeg(lambda t: c.StelLeerdoel(goal, jaar.lid["Dewi"], t), "eerst vragen, dan pas vertellen")
    jaar.rond_af(een)
    assert come_back(jaar.state, een) == ()

    # 2: a case handed in beforehand; its words go when the meeting was held. Joost leads, and is ill.
    jaar.dag = DAGEN[1]
    inbreng = jaar.breng_in("Fatma", twee, "Een boze dochter", GEHEIM)
    jaar.doe(c.KiesInbreng(inbreng))
    assert [one.id for one in come_back(jaar.state, twee)] == [bellen, koffie]
    jaar.doe(c.KiesLeider(twee, jaar.lid["Joost"]))
    with geweigerd(
        "brengt-in",
        "Deze persoon brengt zelf iets in. Wie inbrengt, leidt nooit. Laat iemand anders leiden.",
    ):
        jaar.doe(c.KiesLeider(twee, jaar.lid["Fatma"]))
    jaar.doe(c.KiesLeider(twee, jaar.lid["Anneke"]))
    jaar.doe(c.VertelVoornemen(bellen, twee, Uitkomst.GELUKT))
    jaar.doe(c.VertelVoornemen(koffie, twee, Uitkomst.OPEN))
    assert [one.id for one in come_back(jaar.state, twee)] == [koffie, bellen], "open ones first"
    assert GEHEIM in jaar.woorden
    jaar.rond_af(twee, "Fatma", "Carla", "Dewi", "Ruben", "Anneke")
    assert GEHEIM not in jaar.woorden
    assert jaar.state.bijeenkomsten[twee].inbreng == ()
    grens = jaar.thema(twee, "grenzen aangeven")

    # 3: what is done with does not come back; with four people the group names nothing.
    jaar.dag = DAGEN[2]
    assert [one.id for one in come_back(jaar.state, drie)] == [koffie]
    jaar.doe(c.VertelVoornemen(koffie, drie, Uitkomst.ANDERS))
    jaar.rond_af(drie, "Fatma", "Joost", "Carla", "Dewi")
    with geweigerd(
        "te-weinig",
        "Een thema is van de groep als er 5 of meer mensen waren. "
        "Met minder mensen is te raden van wie het komt.",
    ):
        jaar.doe(c.NoemThema(grens, drie))

    # 4: moved; a manager may come, from another team, and takes over first what is outside the conversation.
    jaar.dag = DAGEN[3]
    with geweigerd(
        "niet-erbij",
        "De groep koos: er is geen leidinggevende bij het gesprek. Dit doet iemand in het gesprek zelf. "
        "Kies de trainer of de groep.",
    ):
        jaar.doe(c.GeefTaak(Taak.LEIDEN, Hand.SAMEN))
    jaar.doe(c.GeefTaak(Taak.UITNODIGEN, Hand.LEIDINGGEVENDE))
    jaar.doe(c.GeefTaak(Taak.TIJD, Hand.GROEP))
    jaar.doe(c.VerzetBijeenkomst(vier, date(2026, 9, 1), 830, 120))
    jaar.dag = date(2026, 9, 1)
    jaar.rond_af(vier)
    jaar.doe(c.NoemThema(grens, vier))
    tafel = jaar.thema(vier, "samen eten")

    # 5: cancelled. 6: the group chose; the manager of another team leads together with the trainer.
    jaar.doe(c.ZegAf(vijf))
    jaar.dag = DAGEN[5]
    jaar.doe(c.KiesLeidinggevende(Leidinggevende.ANDER_TEAM))
    jaar.doe(c.GeefTaak(Taak.LEIDEN, Hand.SAMEN))
    jaar.doe(c.ZetLeerdoel(goal, True))
    jaar.rond_af(zes)
    jaar.doe(c.NoemThema(grens, zes))

    state = jaar.state
    assert [one.id for one in state.gehouden] == [een, twee, drie, vier, zes]
    assert state.bijeenkomsten[twee].leidt == jaar.lid["Anneke"]
    assert [one.uitkomst for one in state.voornemens.values()] == [Uitkomst.GELUKT, Uitkomst.ANDERS]
    assert state.leerdoelen[goal].klaar
    assert state.taken == {
        Taak.UITNODIGEN: Beurt(Hand.LEIDINGGEVENDE, DAGEN[3]),
        Taak.TIJD: Beurt(Hand.GROEP, DAGEN[3]),
        Taak.LEIDEN: Beurt(Hand.SAMEN, DAGEN[5]),
    }
    # A theme knows meetings of five or more and nobody in it.
    assert {id_: one.genoemd for id_, one in state.themas.items()} == {
        grens: (twee, vier, zes),
        tafel: (vier,),
    }
    assert all(len(state.bijeenkomsten[day].aanwezig) >= 5 for day in state.themas[grens].genoemd)
    assert not must_warn(state, DAGEN[5])
    assert kept_until(state) == date(2028, 3, 15)

    assert list(verify_journal(store)) == []
    assert Streams(store).state(STROOM, DOMAIN) == state, "the rows alone lead to the same group"
    store.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"Een boze dochter" not in kept
    assert GEHEIM.encode() not in kept
    assert b"grenzen aangeven" in kept


def test_who_is_erased_leaves_no_word_and_the_group_goes_on(tmp_path: Path):
    store = SqliteStore(tmp_path / "journal.db")
    jaar = Jaargang(store)
    een, twee = jaar.plan(DAGEN[0]), jaar.plan(DAGEN[1])
    jaar.dag = DAGEN[0]
    jaar.rond_af(een)
    jaar.neem_voor("Ruben", een, "de buurman uitnodigen voor de kerst")
    hers = jaar.neem_voor("Dewi", een, "samen zingen", vraagt="Ruben")
    jaar.breng_in("Ruben", twee, "Een stille zoon", "Hoe vraag ik door?")
    jaar.doe(c.KiesLeider(twee, jaar.lid["Ruben"]))
    jaar.doe(c.WisLid(jaar.lid["Ruben"]))
    state = jaar.state
    assert state.voornemens[hers].vraagt is None
    assert (state.bijeenkomsten[twee].inbreng, state.bijeenkomsten[twee].leidt) == ((), None)
    assert len(state.bijeenkomsten[een].aanwezig) == len(NAMEN), "that six were there stays true"
    with geweigerd("al-anders", "Dit kan niet meer terug: er veranderde intussen iets anders."):
        jaar.doe(c.MaakOngedaan(state.teller))
    store.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert [word for word in (b"Ruben", b"buurman", b"stille zoon", b"vraag ik door") if word in kept] == []


def test_a_group_that_is_thrown_away_keeps_no_word():
    jaar = Jaargang()
    een = jaar.plan(DAGEN[0])
    jaar.neem_voor("Fatma", een, "bellen")
    jaar.doe(c.GooiGroepWeg())
    assert jaar.woorden == set()
    with geweigerd("gewist", "Deze groep is gewist."):
        jaar.doe(c.ZegAf(een))
