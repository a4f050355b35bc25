"""The ten kinds of a turn, in the order that decides a tie."""

from samenzorg_sim.content.soort import Soort

# Issue 4: "when truly tied overtuigen > advies > … > overig".
SOORTEN = (
    Soort.OVERTUIGEN,
    Soort.ADVIES,
    Soort.VRAAG_TOESTEMMING,
    Soort.SAMENVATTING,
    Soort.REFLECTIE,
    Soort.BEVESTIGING,
    Soort.OPEN_VRAAG,
    Soort.GESLOTEN_VRAAG,
    Soort.INFORMATIE,
    Soort.OVERIG,
)
