"""In whose name an order is given."""

from samenzorg_sim.balie.loket import Vraag
from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.state import Sessie


def own(vraag: Vraag) -> str:
    """Whose phone asks this, or a refusal."""
    assert isinstance(vraag.wie, Apparaat)
    state: Sessie = vraag.state
    who = state.op_apparaat(vraag.wie.apparaat)
    if who is None:
        raise Refused("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")
    return who.id


def named(vraag: Vraag, deelnemer: str | None) -> str:
    """A phone speaks for its owner only; the trainer names somebody."""
    if isinstance(vraag.wie, Apparaat):
        return own(vraag)
    if deelnemer is None:
        raise Refused("onzin", "Kies eerst iemand uit de groep.")
    return deelnemer
