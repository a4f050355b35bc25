"""Plans in which nothing goes wrong, to change one thing in."""

from samenzorg_sim.content.aanname import AANNAMEN
from samenzorg_sim.ritme.plan import Plan, Team

RUSTIG = {name: one.van for name, one in AANNAMEN.items()} | {
    "periode": 13,
    "planweken": 13,
    "voorbereiding": 20,
    "gesprek": 60,
    "verslag": 25,
    "ruimte": 600,
    "zomer_begin": 28,
    "intervisie_weken": 10,
}
"""Nobody is ill, free or gone, nobody calls off, nothing is taught, and there is more than enough time."""
HUIS = (Team("Linde", 30, 40, 9), Team("Beuk", 11, 20, 4), Team("Keuken", 0, 12, 0))


def plan(*teams: Team, **anders: int) -> Plan:
    assert anders.keys() <= RUSTIG.keys()
    return Plan("Plan", teams or HUIS, {**RUSTIG, **anders})
