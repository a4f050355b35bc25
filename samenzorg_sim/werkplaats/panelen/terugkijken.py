"""Looking back: questions to ask aloud, and the time line that opens last."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.herkansing import twee_keer_html
from samenzorg_sim.stijl.tijdlijn import tijdlijn_html
from samenzorg_sim.werkplaats.opmaak import html, melding, punten, show
from samenzorg_sim.werkplaats.panelen.vergelijking import Vergelijking
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm


class Vragen:
    """The questions for whose turn it is."""

    def __init__(self) -> None:
        self.widget = html(soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the questions that belong to the phase."""
        asked = [vraag for wie in beeld["fase"]["vragen_aan"] for vraag in beeld["vragen"][wie]]
        visible(self.widget, bool(asked) and not beeld["afgesloten"])
        show(self.widget, Markup("<h2>Vragen om te stellen</h2>{}").format(punten(asked)))


class Tijdlijn:
    """The player looks first, says yes or rather not, and only then the trainer opens it.

    `knoppen` are the buttons for that, that stand in the bar below.
    """

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._uitleg = html()
        self._telefoon = scherm.knop("Laat de speler kijken op de telefoon", lambda: self._show("telefoon"))
        self._laptop = scherm.knop("Laat de speler hier kijken", lambda: self._show("laptop"), "rustig")
        terug = "Toch op de telefoon laten kijken"
        self._naar_telefoon = scherm.knop(terug, lambda: self._show("telefoon"), "rustig")
        self._ja = scherm.knop("De speler zegt: het mag open", lambda: self._seen(True), "rustig")
        self._toch = scherm.knop("De speler wil het toch laten zien", lambda: self._seen(True), "rustig")
        self._nee = scherm.knop("De speler zegt: liever niet", lambda: self._seen(False), "rustig")
        self._open = scherm.knop("Tijdlijn openen voor de groep", self._open_it)
        self._steps = (
            self._telefoon, self._laptop, self._ja, self._nee, self._toch, self._naar_telefoon, self._open,
        )  # fmt: skip
        self.knoppen = row(*self._steps, soort="sz-stuur")
        self._lijn = html()
        self._vergelijking = Vergelijking(scherm, sessie)
        line = column(self._uitleg, self._lijn, soort="sz-kaart")
        self.widget = column(line, self._vergelijking.widget)

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show how far the opening is."""
        self._beeld = beeld
        spel = beeld["spel"]
        here = "tijdlijn" in beeld["fase"]["onderdelen"] and not beeld["afgesloten"]
        visible(self.widget, here)
        visible(self.knoppen, here and is_to_be_shown(spel) and beeld["klok"]["pauze"] is None)
        if not here:
            return
        self._vergelijking.toon(beeld)
        openheid = "geen" if spel is None else spel["openheid"]
        phone = spel is not None and spel["speler_telefoon"]
        on_laptop = spel is not None and spel["op_laptop"]
        visible(self._telefoon, openheid == "dicht" and phone)
        visible(self._laptop, openheid == "dicht" or (openheid == "getoond" and not on_laptop))
        visible(self._naar_telefoon, phone and on_laptop and openheid == "getoond")
        visible(self._ja, on_laptop and openheid == "getoond")
        visible(self._toch, on_laptop and openheid == "liever_niet")
        visible(self._nee, on_laptop and openheid == "getoond")
        visible(self._open, openheid == "gezien")
        show(self._uitleg, explained(spel))
        show(self._lijn, drawn(spel))

    def _show(self, op: str) -> None:
        self._do("tijdlijn_tonen", op=op)

    def _seen(self, mag_open: bool) -> None:
        self._do("tijdlijn_gezien", mag_open=mag_open)

    def _open_it(self) -> None:
        self._do("tijdlijn_openen")

    def _do(self, soort: str, **rest: Any) -> None:
        self._scherm.client.doe(self._sessie, soort=soort, spel=self._beeld["spel"]["id"], **rest)


def is_to_be_shown(spel: dict[str, Any] | None) -> bool:
    """Whether there is a time line that is not open, to be looked at before anything else."""
    return spel is not None and spel["openheid"] != "open"


def drawn(spel: dict[str, Any] | None) -> Markup:
    """The time line; of a second chance the first play beside it, when that may be seen too."""
    if spel is None or spel["tijdlijn"] is None:
        return Markup("")
    if spel["eerste"] is None or spel["eerste"]["gewist"]:
        return tijdlijn_html(spel["tijdlijn"])
    return twee_keer_html(spel["tijdlijn"] | {"eerste": spel["eerste"]})


def explained(spel: dict[str, Any] | None) -> Markup:
    """What the trainer does now."""
    if spel is None:
        return Markup("<h2>De tijdlijn</h2><p>In deze ronde is niet gespeeld. Er is dus niets te zien.</p>")
    wie = spel["speler"] or "de speler"
    if spel["openheid"] == "dicht":
        text = f"{wie} ziet als eerste wat de anderen aantikten. Daarna kiest {wie} of de groep het mag zien."
        if spel["op_laptop"] or not spel["speler_telefoon"]:
            text += " Zet eerst de beamer uit, of draai het scherm weg."
        return Markup("<h2>De tijdlijn</h2><p>{}</p>").format(text)
    if spel["openheid"] == "getoond":
        where = "op dit scherm" if spel["op_laptop"] else "op de eigen telefoon"
        return Markup(
            "<h2>{} kijkt nu</h2><p>{} kijkt {} en zegt daarna of de groep het mag zien.</p>"
        ).format(wie, wie, where)
    if spel["openheid"] == "liever_niet":
        note = f"{wie} laat de tijdlijn liever niet zien. Dat is goed. Praat verder zonder tijdlijn."
        return Markup("<h2>De tijdlijn blijft dicht</h2>{}").format(melding(note))
    if spel["openheid"] == "gezien":
        return Markup("<h2>De tijdlijn mag open</h2><p>{} vindt het goed.</p>").format(wie)
    return Markup("<h2>De tijdlijn is open</h2><p>Vraag de groep: wat valt op? Het is geen cijfer.</p>")
