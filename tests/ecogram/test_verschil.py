"""Two drawings a quarter apart: what is otherwise, in words that judge nothing."""

from dataclasses import replace

from samenzorg_sim.ecogram.contact import Bekend, Contact, HoeVaak, Lijn, Nabij
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.verschil import differ


def drawing(*contacten: Contact) -> Ecogram:
    return Ecogram("An", {one.id: one for one in contacten})


RIET = Contact("1", "Riet", lijn=Lijn.DUN, spanning=True, hoe_vaak=HoeVaak.WEKELIJKS)
KEES = Contact("2", "Kees")


def test_who_is_new_who_is_gone_and_what_changed():
    changed = replace(
        RIET, id="9", lijn=Lijn.STEUNEND, spanning=False, hoe_vaak=HoeVaak.MAANDELIJKS, nabij=Nabij.GRAAG
    )
    found = differ(drawing(RIET, KEES), drawing(changed, Contact("8", "Els")))
    assert (found.zelfde, found.erbij, found.weg) == ({"9": "1"}, ("8",), ("2",))
    assert found.alinea.zinnen == (
        "Erbij gekomen: Els.",
        "Niet meer getekend: Kees.",
        "Riet: de lijn was dun en is nu steunend; de spanning is weg; eerst elke week, nu elke maand; "
        "graag dichtbij: ja, graag.",
    )


def test_talked_about_and_died_in_the_meantime():
    found = differ(
        drawing(RIET, KEES),
        drawing(replace(RIET, overleden=True, spanning=True), replace(KEES, besproken=True, lijn=Lijn.DUN)),
    )
    assert found.alinea.zinnen == (
        "Riet: intussen overleden.",
        "Kees: de lijn was nog niet gevraagd en is nu dun; er is nu over gesproken.",
    )


def test_two_of_one_name_are_two():
    twee = drawing(Contact("a", "Jan"), Contact("b", "Jan"))
    again = drawing(Contact("c", "Jan"), Contact("d", "Jan"), Contact("e", "Jan"))
    assert differ(twee, again).zelfde == {"c": "a", "d": "b"}


def test_nothing_is_otherwise():
    assert differ(drawing(RIET), drawing(RIET)).alinea.zinnen == ("De twee tekeningen zijn gelijk.",)


def test_what_somebody_does_and_who_knows_it():
    """What is no longer wished is not told as a loss: it may have come true."""
    was = Contact("3", "dokter Veen", doet=("bellen",), wil=("rijden",))
    now = Contact(
        "3", "Joost Veen", doet=("rijden", "zingen"), wil=("wandelen",), bekend=Bekend.TEAM, besproken=True
    )
    assert differ(drawing(was), drawing(now)).alinea.zinnen == (
        "Joost Veen: heette eerst dokter Veen; doet nu: rijden en zingen; doet niet meer: bellen; "
        "wil misschien: wandelen; er is nu over gesproken; wie in de zorg het weet: het hele team.",
    )
