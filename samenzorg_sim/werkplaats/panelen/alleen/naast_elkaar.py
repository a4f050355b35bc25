"""Two talks side by side from the turn where they part; below each other on a phone."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.panelen.alleen.dialoog import dialogue, own
from samenzorg_sim.werkplaats.pieces import visible


class NaastElkaar:
    """What was said first beside what is said now; a talk of another kind may stand there too."""

    def __init__(self) -> None:
        self.widget = html(soort="sz-kaart")

    def toon(self, oefening: Oefening) -> None:
        """Show both, when this talk branched from another."""
        visible(self.widget, oefening.eerder is not None)
        if oefening.eerder is not None:
            show(self.widget, beside(oefening, oefening.eerder, oefening.open))


def beside(oefening: Oefening, eerder: Mapping[str, Any], nu: Mapping[str, Any]) -> Markup:
    """Open once the talk is over; before, only where it parted and what was said there first."""
    same = shared(eerder, nu)
    if not nu["voorbij"]:
        where = f"U bent terug bij beurt {same + 1}." if same == len(nu["beurten"]) else f"U zegt het anders vanaf beurt {same + 1}."
        first = own(oefening, eerder, same) if same < len(eerder["beurten"]) else ""
        told = Markup("<p>{} {}</p>").format(where, f"Eerst zei u: ‘{first}’" if first else "")
        before = uitklap("Zoals het eerst ging", talk(oefening, eerder, same))
        return Markup("<h2>Wat als?</h2>{}{}").format(told, before)
    start = Markup("<p>Tot en met beurt {} zijn de gesprekken gelijk.</p>").format(same) if same else Markup("")
    columns = Markup("").join(
        Markup('<section><h3>{}</h3>{}<p class="sz-zacht">{}</p></section>').format(
            title, talk(oefening, one, same), how_it_ended(one)
        )
        for title, one in (("Zoals het eerst ging", eerder), ("Zoals het nu ging", nu))
    )
    return Markup('<h2>Naast elkaar</h2>{}<div class="sz-naast">{}</div>').format(start, columns)


def talk(oefening: Oefening, beeld: Mapping[str, Any], start: int) -> Markup:
    """A talk from a turn on."""
    if start >= len(beeld["beurten"]):
        return Markup("<p>Hier stopte het gesprek.</p>")
    return Markup('<div class="sz-dialoog">{}</div>').format(dialogue(oefening, beeld, start or 0))


def shared(one: Mapping[str, Any], two: Mapping[str, Any]) -> int:
    """How many first turns are the same in both."""
    many = 0
    for a, b in zip(one["beurten"], two["beurten"], strict=False):
        if a != b:
            break
        many += 1
    return many


def how_it_ended(beeld: Mapping[str, Any]) -> str:
    """The ending in words; nothing for a talk that goes on."""
    back = beeld["terugblik"]
    return str(back["afloop"]["tekst"]) if back and back["afloop"] else "Dit gesprek is nog niet klaar."
