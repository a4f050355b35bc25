"""Mevrouw De Wit and her people: made up, to read, measure, draw and convert."""

from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.contact import (
    Afstand,
    Bekend,
    Contact,
    HoeVaak,
    Lijn,
    Nabij,
    Richting,
    Soort,
    Vertegenwoordiger,
)
from samenzorg_sim.ecogram.state import Ecogram

CONTACTEN = (
    Contact(
        "riet",
        "Riet",
        relatie="dochter",
        groep="familie",
        lijn=Lijn.STEUNEND,
        spanning=True,
        richting=Richting.BEIDE,
        steun=("gezelschap", "praktisch"),
        ring=1,
        hoe_vaak=HoeVaak.PAAR_KEER_PER_WEEK,
        afstand=Afstand.IN_DE_BUURT,
        doet=("administratie", "boodschappen"),
        bekend=Bekend.TEAM,
        nabij=Nabij.GRAAG,
        contactpersoon=True,
    ),
    Contact(
        "kees",
        "Kees",
        relatie="zoon",
        groep="familie",
        lijn=Lijn.NEUTRAAL,
        steun=("gezelschap",),
        hoe_vaak=HoeVaak.MAANDELIJKS,
        afstand=Afstand.VERDER,
        wil=("rijden",),
        vertegenwoordiger=Vertegenwoordiger.GEMACHTIGDE,
    ),
    Contact("henk", "Henk", relatie="man", groep="gezin-van-herkomst", overleden=True, nabij=Nabij.GRAAG),
    Contact("minou", "Minou", soort=Soort.DIER, lijn=Lijn.STEUNEND, nabij=Nabij.GRAAG),
    Contact(
        "annie",
        "Annie",
        relatie="vriendin van vroeger",
        groep="vrienden",
        lijn=Lijn.DUN,
        hoe_vaak=HoeVaak.PAAR_KEER_PER_JAAR,
        besproken=False,
        wil=("zingen",),
    ),
    Contact("thuiszorg", "Thuiszorg", groep="zorg", soort=Soort.ORGANISATIE, hoe_vaak=HoeVaak.DAGELIJKS),
)
MEVROUW = Ecogram(
    "mevrouw De Wit",
    {one.id: one for one in CONTACTEN},
    {("kees", "riet"): Band("kees", "riet", Lijn.DUN, True)},
)
