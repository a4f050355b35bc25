"""Who is silent, outside the circle or out of the room in the step that is on."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht


def kring(zicht: Zicht) -> list[dict[str, Any]]:
    """The roles of this step that do not just talk along, with their place; also while nobody noted who."""
    screens = ((rol, zicht.fase.schermen.get(rol.id)) for rol in zicht.script.rollen)
    return [
        {"rol": rol.naam, "hier": scherm.kring.value}
        for rol, scherm in screens
        if scherm is not None and scherm.kring is not None
    ]
