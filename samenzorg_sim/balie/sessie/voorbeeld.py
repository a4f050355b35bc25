"""An example to look around in alone: made-up people, whom made-up phones may join (`proefgroep`)."""

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import mint_id

#: Without a phone; the rest of the group is for phones.
CLIENTENRAAD = ("Meneer De Wit", "Mevrouw Yildiz")


async def open_voorbeeld(balie: Balie, persoon: str) -> str | None:
    """Open a session with two people without a phone; None when this trainer already has sessions."""
    wie = Begeleider(persoon)
    overzicht = balie.overzicht(wie)
    if overzicht["sessies"] or not overzicht["scenarios"] or not overzicht["werkvormen"]:
        return None

    async def do(sessie: str | None, **opdracht: object) -> str:
        done = await balie.do(wie, sessie, opdracht, command_id=mint_id("c"))
        return str(done["sessie"])

    sessie = await do(
        None,
        soort="open",
        scenario=overzicht["scenarios"][0]["id"],
        werkvorm=overzicht["werkvormen"][0]["id"],
        groep="Voorbeeldgroep",
        verwacht=7,
        voorbeeld=True,
    )
    for naam in CLIENTENRAAD:
        await do(sessie, soort="toevoegen", naam=naam, soort_deelnemer="clientenraad")
    return sessie
