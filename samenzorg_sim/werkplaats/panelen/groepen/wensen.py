"""What the groups must keep to: sizes, functions, leaders, the council, and rooms for each moment."""

from dataclasses import replace

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.wensen import LEAST, MOST, Leiding, Soort, Wensen, first_wensen
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import choice, column, make, number, row
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

_SOORTEN = [("Intervisie", Soort.INTERVISIE.value), ("Training", Soort.TRAINING.value)]
_LEIDING = [
    ("Niemand zit bij de eigen leidinggevende", Leiding.APART.value),
    ("In elke groep doet een leidinggevende mee", Leiding.ERBIJ.value),
    ("Dat maakt niet uit", Leiding.VRIJ.value),
]
_OVER_LEIDING = {
    Leiding.APART: "Wie bij de eigen leidinggevende zit, zegt vaak minder. "
    "Daarom is dit de gewone keuze bij intervisie.",
    Leiding.ERBIJ: "In elke groep zit een leidinggevende van iemand uit die groep. "
    "Een leidinggevende komt dus vaker.",
    Leiding.VRIJ: "Het programma let niet op wie leiding geeft aan wie.",
}


class WensenBlad:
    """The form; `wensen` is what it says now."""

    def __init__(self, scherm: Scherm, ga: w.Widget) -> None:
        self._rooster: Rooster | None = None
        self._buiten: frozenset[int] = frozenset()
        self._soort = choice("Waarvoor zijn de groepen?", _SOORTEN)
        self._minst = number("Hoeveel mensen ten minste?", 6, LEAST, MOST)
        self._meest = number("Hoeveel mensen hoogstens?", 8, LEAST, MOST)
        self._functies = number("Hoeveel functies ten minste?", 3, 1, 8)
        self._keren = number("Hoe vaak komt een groep bij elkaar?", 1, 1, 8)
        self._leiding = choice("En de leidinggevenden?", _LEIDING)
        self._vaker = number("In hoeveel groepen mag een leidinggevende zitten?", 3, 1, 20)
        self._raad = make(
            w.Checkbox,
            "sz-vakje",
            description="Verdeel de leden van de cliëntenraad over de groepen",
            indent=False,
        )
        self._over, self._later = html(soort="sz-zacht"), html()
        self._alsnog = scherm.knop("Deel hen toch in", self._nobody_out, "rustig")
        self._zalen: tuple[w.BoundedIntText, ...] = ()
        self._momenten = column(soort="sz-minuten")
        self._soort.observe(lambda _: scherm.probeer(self._kind), "value")
        self._leiding.observe(lambda _: scherm.probeer(self._about), "value")
        self.widget = kaart(
            "Uw wensen",
            self._soort,
            row(self._minst, self._meest, self._functies, self._keren, soort="sz-minuten"),
            self._leiding,
            self._over,
            self._vaker,
            self._raad,
            html(
                Markup(
                    "<h3>Hoeveel groepen kunnen er tegelijk?</h3><p>Zet 0 bij een dag die u niet kiest.</p>"
                )
            ),
            self._momenten,
            self._later,
            self._alsnog,
            ga,
            soort="sz-formulier sz-wensen",
        )

    def use(self, rooster: Rooster) -> None:
        """Begin anew with this roster."""
        self._rooster = rooster
        self._zalen = tuple(
            number(f"{one.naam[:1].upper()}{one.naam[1:]}", 0, 0, 400) for one in rooster.momenten
        )
        self._momenten.children = self._zalen
        self.set(first_wensen(rooster, Soort(self._soort.value)))

    @property
    def wensen(self) -> Wensen:
        """What is asked. Raises `Refused` for wishes that are no wishes."""
        if self._minst.value > self._meest.value:
            text = "Bij ‘ten minste’ staan meer mensen dan bij ‘hoogstens’. Verander één van de twee."
            raise Refused("grootte", text)
        return Wensen(
            Soort(self._soort.value),
            tuple(one.value for one in self._zalen),
            self._minst.value,
            self._meest.value,
            self._functies.value,
            Leiding(self._leiding.value),
            self._vaker.value,
            self._raad.value,
            self._keren.value,
            self._buiten,
        )

    def set(self, wensen: Wensen) -> None:
        """Show these wishes."""
        self._soort.value, self._leiding.value = wensen.soort.value, wensen.leiding.value
        for field, value in (
            (self._minst, wensen.minst),
            (self._meest, wensen.meest),
            (self._functies, wensen.functies),
            (self._keren, wensen.keren),
            (self._vaker, wensen.leider_groepen),
            (self._raad, wensen.raad),
            *zip(self._zalen, wensen.zalen, strict=True),
        ):
            field.value = value
        self._buiten = wensen.buiten
        self._about()

    def _kind(self) -> None:
        first = Leiding.APART if self._soort.value == Soort.INTERVISIE else Leiding.ERBIJ
        self._leiding.value = first.value

    def _nobody_out(self) -> None:
        self.set(replace(self.wensen, buiten=frozenset()))

    def _about(self) -> None:
        from samenzorg_sim.groepen.uitleg import names
        from samenzorg_sim.werkplaats.pieces import visible

        show(self._over, _OVER_LEIDING[Leiding(self._leiding.value)])
        visible(self._vaker, self._leiding.value == Leiding.ERBIJ)
        visible(self._alsnog, bool(self._buiten))
        who = names(self._rooster, sorted(self._buiten)) if self._rooster and self._buiten else ""
        show(self._later, f"Krijgt nu nog geen groep: {who}." if who else "")
