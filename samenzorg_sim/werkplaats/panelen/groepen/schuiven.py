"""Changing the groups by hand: somebody goes to another group, changes places, or stays."""

from collections.abc import Callable

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.groepen.indeling import Indeling
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, line
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_UITLEG = (
    "Wie u verplaatst, zet het programma vast. Bij ‘Opnieuw indelen’ blijft die persoon daar, "
    "en schuift de rest zo weinig mogelijk."
)
_NERGENS = -1


class Schuiven:
    """Three questions and their buttons; `change` gets the new division, `terug` undoes it."""

    def __init__(self, scherm: Scherm, change: Callable[[Indeling], None], terug: w.Widget) -> None:
        self._change = change
        self._rooster: Rooster | None = None
        self._indeling: Indeling | None = None
        self._wie, self._ander = choice("Wie?", []), choice("Wisselt met", [])
        self._naar = choice("Naar welke groep?", [])
        self._wie.observe(lambda _: scherm.probeer(self._name_pin), "value")
        self._staat = html()
        self._pin = scherm.knop("Vastzetten", self._hold, "rustig")
        self.widget = kaart(
            "Zelf schuiven",
            html(_UITLEG),
            line(self._wie, self._pin),
            line(self._naar, scherm.knop("Verplaatsen", self._move, "rustig")),
            line(self._ander, scherm.knop("Wisselen", self._swap, "rustig")),
            self._staat,
            terug,
            soort="sz-formulier",
        )

    def show(self, rooster: Rooster, indeling: Indeling, staat: Markup) -> None:
        """Offer the people and groups of this division, and say how it is; what was chosen stays chosen."""
        show(self._staat, staat)
        self._rooster, self._indeling = rooster, indeling
        people = [
            (f"{one.naam} ({f'groep {g + 1}' if g != _NERGENS else 'geen groep'})", f"{i},{g}")
            for i, one in enumerate(rooster.personen)
            for g in (indeling.of(i) or (_NERGENS,))
        ]
        groups = [
            (f"Groep {g + 1}: {len(groep.leden)} mensen", str(g)) for g, groep in enumerate(indeling.groepen)
        ]
        for field, options in ((self._wie, people), (self._ander, people), (self._naar, groups)):
            chosen = str(field.value or "")
            field.options = options
            same = [value for _, value in options if value.split(",")[0] == chosen.split(",")[0]]
            if same:
                field.value = chosen if chosen in same else same[0]
        self._name_pin()

    def _chosen(self, value: str | None) -> tuple[int, int]:
        if not value:
            raise Refused("wie", "Kies eerst iemand.")
        person, group = value.split(",")
        return int(person), int(group)

    def _move(self) -> None:
        assert self._indeling is not None
        who, van = self._chosen(self._wie.value)
        if not self._naar.value:
            raise Refused("groep", "Kies eerst een groep.")
        naar = int(self._naar.value)
        if naar in self._indeling.of(who):
            raise Refused("zelfde", "Deze persoon zit al in die groep. Kies een andere groep.")
        self._change(self._indeling.move(who, None if van == _NERGENS else van, naar))

    def _swap(self) -> None:
        assert self._indeling is not None
        who, van = self._chosen(self._wie.value)
        other, naar = self._chosen(self._ander.value)
        if _NERGENS in (van, naar) or naar in self._indeling.of(who) or van in self._indeling.of(other):
            raise Refused("zelfde", "Kies twee mensen uit twee verschillende groepen.")
        self._change(self._indeling.swap(who, van, other, naar))

    def _hold(self) -> None:
        assert self._indeling is not None
        who, groep = self._chosen(self._wie.value)
        if groep == _NERGENS:
            raise Refused("geen", "Deze persoon heeft nog geen groep. Verplaats hem of haar eerst.")
        pinned = (who, groep) in self._indeling.vast
        self._change(self._indeling.unpin(who, groep) if pinned else self._indeling.pin(who, groep))

    def _name_pin(self) -> None:
        pinned = False
        if self._wie.value and self._indeling is not None:
            pinned = self._chosen(self._wie.value) in self._indeling.vast
        self._pin.description = "Losmaken" if pinned else "Vastzetten"
