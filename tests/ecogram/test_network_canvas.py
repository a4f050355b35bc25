"""A file as Network Canvas writes it: ego, alters, ties; and nothing is dropped in silence."""

from pathlib import Path

from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml
from samenzorg_sim.ecogram.contact import Contact

FILE = Path(__file__).with_name("network_canvas.graphml")


def test_ego_alters_and_ties_come_in():
    found = read_graphml(FILE.read_bytes()).ecogram
    assert found.client == "Mevrouw W."
    assert list(found.contacten.values()) == [
        Contact("1", "Riet", relatie="dochter", steun=("gezelschap", "praktisch"), x=-0.5, y=0.5),
        Contact("2", "Kees"),
    ]
    assert list(found.banden) == [("1", "2")]


def test_what_was_not_understood_is_told():
    assert read_graphml(FILE.read_bytes()).meldingen == (
        "Van de persoon in het midden kennen wij 'age' niet ('81').",
        "Gegevens over het interview lieten wij weg: nc:caseId, nc:sessionUUID, nc:protocolName.",
        "1 keer een lijn 'knows': wij tekenen dat zij elkaar kennen.",
        "'close_friend' (2 keer, zoals 'true') kennen wij niet en lieten wij weg.",
        "'lijn > strength' (1 keer, zoals '2') kennen wij niet en lieten wij weg.",
    )
