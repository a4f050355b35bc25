"""A list in the form: a card for each thing, with its fields, and buttons to add, move and take away."""

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.node import Path
from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.panelen.maken.blad import Blad, css_name
from samenzorg_sim.werkplaats.panelen.maken.veld import make_veld
from samenzorg_sim.werkplaats.panelen.maken.vragen import Lijst, Veld
from samenzorg_sim.werkplaats.pieces import column, row


def make_inhoud(blad: Blad, around: Path, inhoud: tuple[Veld | Lijst, ...]) -> list[w.Widget]:
    """Fields and lists below each other."""
    return [
        make_veld(blad, around, one) if isinstance(one, Veld) else make_lijst(blad, around, one)
        for one in inhoud
    ]


def make_lijst(blad: Blad, around: Path, lijst: Lijst) -> w.VBox:
    """The whole list; what was thrown away comes back with ‘Terug’."""
    path = (*around, *lijst.pad)
    items = blad.concept.at(path) or ()
    cards = [_item(blad, (*path, n), lijst, n, len(items)) for n in range(len(items))]
    intro = [html(Markup('<p class="sz-zacht">{}</p>').format(lijst.uitleg))] if lijst.uitleg else []
    more = blad.scherm.knop(
        lijst.een, lambda: blad.doe(lambda: blad.concept.voeg_toe(path), (*path, len(items))), "rustig"
    )
    add = [more] if len(items) < lijst.most else []
    return column(*intro, *cards, blad.place(path), *add, soort=f"sz-rij {css_name(path)}")


def _item(blad: Blad, path: Path, lijst: Lijst, number: int, many: int) -> w.VBox:
    level = 3 if len([step for step in path if isinstance(step, int)]) == 1 else 4
    heading = html(Markup("<h{0}>{1} {2}</h{0}>").format(level, lijst.kop, number + 1))
    up = blad.scherm.knop("Omhoog", lambda: blad.doe(lambda: blad.concept.schuif(path, -1)), "rustig")
    away = blad.scherm.knop("Weghalen", lambda: blad.doe(lambda: blad.concept.haal_weg(path)), "rustig")
    for button, what in ((up, "Omhoog"), (away, "Weghalen")):
        button.tooltip = f"{what}: {lijst.kop} {number + 1}"
    buttons = row(*([up] if number else []), away, soort="sz-stuur")
    fields = make_inhoud(blad, path, lijst.velden)
    return column(heading, *fields, blad.place(path), buttons, soort=f"sz-stuk {css_name(path)}")
