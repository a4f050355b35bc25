"""Two talks side by side from the turn where they part; below each other on a phone."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show, uitklap
from samenzorg_sim.werkplaats.panelen.alleen.dialoog import dialogue, own
from samenzorg_sim.werkplaats.pieces import visible


class NaastElkaar:
    """What was said first beside what was said now; a talk of another kind may stand there too."""

    def __init__(self) -> None:
        self.widget = html(soort="sz-kaart")

    def toon(self, oefening: Oefening) -> None:
        """Show both, when this talk branched from another and is over."""
        both = oefening.eerder is not None and oefening.open["voorbij"]
        visible(self.widget, both)
        if oefening.eerder is not None and both:
            show(self.widget, beside(oefening, oefening.eerder, oefening.open))


class WatAls:
    """While a talk branches from another: where it does, and how it went there first."""

    def __init__(self) -> None:
        self.widget = html(soort="sz-kaart sz-watals")

    def toon(self, oefening: Oefening) -> None:
        """Show it until the talk is over."""
        going = oefening.eerder is not None and not oefening.open["voorbij"]
        visible(self.widget, going)
        if oefening.eerder is not None and going:
            show(self.widget, branched(oefening, oefening.eerder, oefening.open))


def branched(oefening: Oefening, eerder: Mapping[str, Any], nu: Mapping[str, Any]) -> Markup:
    """Where one is, what was said there first, and the rest of that for who opens it."""
    same = shared(eerder, nu)
    first = own(oefening, eerder, same) if same < len(eerder["beurten"]) else ""
    back = (
        f"U bent terug bij beurt {same + 1}."
        if same == len(nu["beurten"])
        else f"U koos bij beurt {same + 1} iets anders."
    )
    told = Markup("<p>{} {}</p>").format(back, f"Eerst zei u: ‘{first}’" if first else "")
    focus = Markup('<span data-focus=".sz-watals h2" data-bij="{}"></span>').format(nu["id"])
    before = uitklap("Zoals het eerst ging", talk(oefening, eerder, same))
    return Markup("<h2>Wat als?</h2>{}{}{}").format(told, before, focus)


def beside(oefening: Oefening, eerder: Mapping[str, Any], nu: Mapping[str, Any]) -> Markup:
    """Both talks from the turn where they part."""
    same = shared(eerder, nu)
    start = (
        f"Tot en met beurt {same} zijn de gesprekken gelijk."
        if same
        else "Beide gesprekken, vanaf het begin."
    )
    columns = Markup("").join(
        Markup('<section><h3>{}</h3>{}<p class="sz-zacht">{}</p></section>').format(
            title, talk(oefening, one, same), how_it_ended(one)
        )
        for title, one in (("Zoals het eerst ging", eerder), ("Zoals het nu ging", nu))
    )
    return Markup('<h2>Naast elkaar</h2><p>{}</p><div class="sz-naast">{}</div>').format(start, columns)


def talk(oefening: Oefening, beeld: Mapping[str, Any], start: int) -> Markup:
    """A talk from a turn on."""
    if start >= len(beeld["beurten"]):
        return Markup("<p>Hier stopte het gesprek.</p>")
    return Markup('<div class="sz-dialoog">{}</div>').format(dialogue(oefening, beeld, start))


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
