"""Who may ask what, and who may look where. What nobody is told to allow is refused."""

from samenzorg_sim.balie import opdrachten as o
from samenzorg_sim.balie.wie import Apparaat, Wie
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.state import Sessie


def check_may_do(wie: Wie, order: o.Opdracht, state: Sessie | None) -> None:
    """Raises `Refused` unless this kind of visitor may ask this, of this session."""
    if not isinstance(wie, order.door):
        raise Refused("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
    if state is not None and not isinstance(wie, Apparaat):
        check_may_look(wie, state)
    joined = state is not None and isinstance(wie, Apparaat) and state.op_apparaat(wie.apparaat) is not None
    if isinstance(wie, Apparaat) and not joined and not isinstance(order, o.Meedoen):
        raise Refused("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")


def check_may_look(wie: Wie, state: Sessie) -> None:
    """Raises `Refused` for a trainer at somebody else's session and for a phone that is not in it."""
    if isinstance(wie, Apparaat):
        if state.op_apparaat(wie.apparaat) is None and wie.apparaat not in state.overnames:
            raise Refused("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")
    elif state.opening is None or state.opening.begeleider != wie.persoon:
        # The same words as for a session that does not exist: nobody learns that it does.
        raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")
