"""People decide who takes the roles that are chosen, once they have been in the first step of a round."""

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.proef.proefsessie import Proefsessie


def choose_roles(sessie: Proefsessie, script: Werkvorm, tafel: int) -> bool:
    """Give each of these roles that is free to somebody at the table without one; whether any was given."""
    before = sessie.state.rollen
    wanted = [rol for rol in script.rollen if rol.gekozen and isinstance(rol.aantal, int)]
    for rol in wanted:
        here = sessie.state.aan_tafel(tafel)
        taken = {one.id for one in wanted}
        free = [
            d
            for d in here
            if sessie.state.rol_van(d.id).rol not in taken and rol.uit in (d.soort.value, "iedereen")
        ]
        assert isinstance(rol.aantal, int)
        for who in free[: rol.aantal - len(sessie.state.met_rol(rol.id, tafel))]:
            sessie.do(c.GeefRol(who.id, rol.id))
    return sessie.state.rollen != before
