"""What comes back at a meeting: intentions of before, open ones first, the oldest of them first."""

from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.intervisie.voornemen import Uitkomst, Voornemen


def come_back(groep: Intervisiegroep, bijeenkomst: str) -> tuple[Voornemen, ...]:
    """The intentions to begin this meeting with: what is open, and what was told in this very meeting.

    Not what was made in it, nor what is done with, nor those of members who left.
    """
    order = {day.id: place for place, day in enumerate(groep.jaar)}
    here = [
        one
        for one in groep.voornemens.values()
        if not groep.leden[one.van].weg
        and order[one.uit] < order[bijeenkomst]
        and (one.uitkomst is Uitkomst.OPEN or one.besproken == bijeenkomst)
    ]
    return tuple(sorted(here, key=lambda one: (one.uitkomst is not Uitkomst.OPEN, order[one.uit])))
