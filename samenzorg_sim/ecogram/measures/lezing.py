"""The whole reading of a drawing, in the order in which one talks about it."""

from samenzorg_sim.ecogram.measures.alinea import Alinea
from samenzorg_sim.ecogram.measures.dragen import read_dragen
from samenzorg_sim.ecogram.measures.kring import read_kring
from samenzorg_sim.ecogram.measures.nabij import read_nabij
from samenzorg_sim.ecogram.measures.wensen import read_afspraken, read_bezigheden, read_wensen
from samenzorg_sim.ecogram.state import Ecogram

LEEG = Alinea(
    "Er staat nog niemand",
    (
        "Dat kan. Sommige mensen hebben bijna niemand meer, en dat is geen fout van de tekening.",
        "Vraag eens naar vroeger: wie was er toen? Ook wie overleden is mag erbij, en een huisdier.",
        "En vraag wat nu goed zou doen. Misschien is dat bezoek, misschien juist rust.",
    ),
)
"""The empty network is a real case."""


def read_ecogram(ecogram: Ecogram) -> tuple[Alinea, ...]:
    """What a drawing of words says, first whom the client wants near; nothing in it is a grade."""
    if not ecogram.contacten:
        return (LEEG,)
    readings = (
        read_nabij(ecogram),
        read_kring(ecogram),
        read_dragen(ecogram),
        read_wensen(ecogram),
        read_bezigheden(ecogram),
        read_afspraken(ecogram),
    )
    return tuple(alinea for alinea in readings if alinea is not None)
