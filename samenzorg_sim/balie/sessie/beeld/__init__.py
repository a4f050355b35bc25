"""What somebody may see now, as plain JSON: one file for each kind of viewer."""

from samenzorg_sim.balie.sessie.beeld.begeleider import beeld_begeleider
from samenzorg_sim.balie.sessie.beeld.gegevens import beeld_gegevens
from samenzorg_sim.balie.sessie.beeld.leider import beeld_leider
from samenzorg_sim.balie.sessie.beeld.scherm import beeld_scherm
from samenzorg_sim.balie.sessie.beeld.telefoon import beeld_telefoon
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht

__all__ = ["Zicht", "beeld_begeleider", "beeld_gegevens", "beeld_leider", "beeld_scherm", "beeld_telefoon"]
