"""Who may ask what, who may look where, whom a change concerns. Unless somebody may, it is refused."""

from collections.abc import Callable

from samenzorg_sim.balie.kijkers import everybody, only
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie import opdrachten as o
from samenzorg_sim.balie.sessie import opdrachten_dag as d
from samenzorg_sim.balie.sessie import opdrachten_schrijven as w
from samenzorg_sim.balie.wie import Apparaat, Wie
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.state import Buiten, Sessie

# Of these nobody else sees anything; of a learning point the trainer does.
PRIVATE: dict[type[Opdracht], bool] = {
    o.Tik: False,
    o.TikTerug: False,
    o.AlleenLuisteren: True,
    o.Leerpunt: True,
    w.Wens: True,
}

BUITEN = {
    Buiten.OVERGENOMEN: "U gaat verder op een andere telefoon. Deze doet niet meer mee.",
    Buiten.GEWEIGERD: "De begeleider heeft geen ja gezegd. Vraag gerust waarom, of doe mee met de code.",
}

# What a phone that leads may do: enough to walk about among the tables.
LEADING = (
    o.Fase,
    o.Begin,
    o.TimeOut,
    o.Hervat,
    o.Stop,
    d.Herkansing,
    d.Tijd,
    d.Pauze,
    d.PauzeKlaar,
    d.Donker,
    d.Leiden,
    d.LeidenKlaar,
)


def check_may_do(wie: Wie, order: Opdracht, state: Sessie | None) -> None:
    """Raises `Refused` unless this kind of visitor may ask this, of this session."""
    if isinstance(wie, Apparaat) and state is not None and wie.apparaat in state.leidtelefoons:
        if isinstance(order, LEADING):
            return
        raise Refused("mag-niet", "Deze telefoon is om mee te leiden. Dit doet u op de laptop.")
    if state is not None and not isinstance(wie, Apparaat):
        check_may_look(wie, state)
    if not isinstance(wie, order.door):
        raise Refused("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
    joined = state is not None and isinstance(wie, Apparaat) and state.op_apparaat(wie.apparaat) is not None
    if isinstance(wie, Apparaat) and not joined and not isinstance(order, o.Meedoen | d.Leiden):
        raise Refused("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")


def check_may_look(wie: Wie, state: Sessie) -> None:
    """Raises `Refused` for a trainer at somebody else's session and for a phone that is not in it."""
    if isinstance(wie, Apparaat):
        known = state.op_apparaat(wie.apparaat) is not None or wie.apparaat in state.overnames
        if not known and wie.apparaat in state.buiten:
            why = state.buiten[wie.apparaat]
            raise Refused(why.value, BUITEN[why])
        if not known and wie.apparaat not in state.leidtelefoons:
            raise Refused("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")
    elif not state.leidt(wie.persoon):
        # The same words as for a session that does not exist: nobody learns that it does.
        raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")


def concerns(wie: Wie, order: Opdracht) -> Callable[[Wie], bool]:
    """Whose pages change by this order of `wie`: everybody's, except for what a phone keeps to itself."""
    private = PRIVATE.get(type(order))
    if private is None or not isinstance(wie, Apparaat):
        return everybody
    return only(wie.apparaat, private)
