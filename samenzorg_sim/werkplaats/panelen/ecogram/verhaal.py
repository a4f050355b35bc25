"""The story that is drawn: to read beside the drawing, and laid beside it once the drawing is ready."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import alineas, html, punten, show, uitklap
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkplaats.tekening import Beeld


class Verhaal:
    """What there is to read before drawing."""

    def __init__(self) -> None:
        self.widget = html(soort="sz-kaart sz-verhaal")

    def toon(self, beeld: Beeld) -> None:
        """The story, unfolded while somebody draws."""
        opgave = beeld["opgave"]
        visible(self.widget, opgave is not None)
        if opgave is None:
            return
        kop = f"{opgave['titel']}: een kwartaal later" if opgave["later"] else opgave["titel"]
        told = alineas(one["tekst"] for one in opgave["verhaal"])
        show(self.widget, uitklap(f"Lees eerst: {kop}", told, open=not beeld["gesloten"]))


class Naast:
    """The drawing beside the story, questions to talk about, and what can be done next."""

    def __init__(self, scherm: Scherm, begin: Callable[[dict[str, Any]], None]) -> None:
        """`begin` gets the order that opens the next drawing."""
        self._scherm, self._begin = scherm, begin
        self._beeld: Beeld | None = None
        self._vergelijking, self._vragen = html(), html()
        self._later = scherm.knop("Een kwartaal later tekenen", self._draw_later, "rustig")
        self.widget = column(
            kaart("Uw tekening naast het verhaal", self._vergelijking, soort="sz-naast-verhaal"),
            kaart("Om over te praten", self._vragen, row(self._later, soort="sz-stuur")),
        )

    def toon(self, beeld: Beeld) -> None:
        """Once the drawing is ready; before that, nothing of it is known here."""
        self._beeld = beeld
        found, opgave = beeld["vergelijking"], beeld["opgave"]
        visible(self.widget, found is not None)
        if found is None or opgave is None:
            return
        focus = Markup('<span data-focus=".sz-naast-verhaal h2" data-bij="{}"></span>').format(beeld["id"])
        show(self._vergelijking, focus + beside(found))
        show(self._vragen, punten(opgave["vragen"]))
        visible(self._later, opgave["kan_later"])

    def _draw_later(self) -> None:
        if self._beeld is not None:
            self._begin({"soort": "teken", "uit": self._beeld["id"]})


def beside(found: dict[str, Any]) -> Markup:
    """Found, not found and added, in words; what the story says of who is not drawn, to read again."""
    parts = [Markup("<h3>{}</h3>{}").format(one["kop"], alineas(one["zinnen"])) for one in found["alineas"]]
    again = (
        Markup("<h4>{}</h4>{}").format(one["naam"], alineas(one["waar"]))
        for one in found["gemist"]
        if one["waar"]
    )
    stukjes = Markup("").join(again)
    if stukjes:
        parts.append(uitklap("De stukjes om nog eens te lezen", stukjes))
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>').format(
            one["naam"], other["kop"], other["u"] or "open gelaten", other["maker"] or "open gelaten"
        )
        for one in found["gevonden"]
        for other in one["anders"]
    )
    if rows:
        table = Markup(
            '<div class="sz-schuif" tabindex="0" role="region" aria-label="Anders getekend">'
            '<table class="sz-tabel"><thead><tr><th scope="col">Wie</th><th scope="col">Wat</th>'
            '<th scope="col">U tekende</th><th scope="col">De schrijver tekende</th></tr></thead>'
            "<tbody>{}</tbody></table></div>"
        ).format(rows)
        parts.append(uitklap("Wat u anders tekende dan de schrijver", table))
    return Markup("").join(parts)
