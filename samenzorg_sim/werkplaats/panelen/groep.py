"""Who is here: connection, somebody without a phone, a new phone, going home, and the role of each."""

from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, melding, show
from samenzorg_sim.werkplaats.panelen.stuur import is_repeated
from samenzorg_sim.werkplaats.pieces import choice, column, row, spend, text_field, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm

SOORTEN = [("Deelnemer", "groep"), ("Lid van de cliëntenraad", "clientenraad")]


class Persoon:
    """One row: who it is, her role this round, and going home or coming back."""

    def __init__(self, groep: "Groep", deelnemer: str) -> None:
        self._groep, self._id = groep, deelnemer
        self._wie = html(soort="sz-persoon__wie")
        self._rol = choice("Rol", [("nog geen rol", "")], "sz-persoon__rol")
        self._rol.observe(self._chosen, "value")
        self._weg = groep.scherm.knop("Gaat weg", lambda: self._do("vertrekken"), "rustig")
        self._terug = groep.scherm.knop("Is terug", lambda: self._do("terugkeren"), "rustig")
        self._following = False
        self.widget = row(self._wie, self._rol, self._weg, self._terug, soort="sz-persoon")

    def toon(self, persoon: dict[str, Any], beeld: dict[str, Any]) -> None:
        """Follow the session; what the trainer did not choose herself sends nothing back."""
        choosing = is_repeated(beeld) and persoon["aanwezig"]
        show(self._wie, who(persoon, with_role=not choosing))
        self._following = True
        options = [(rol["naam"], rol["id"]) for rol in beeld["rollen"]]
        if not persoon["rol"]:
            options = [("nog geen rol", ""), *options]
        if list(self._rol.options) != options:
            self._rol.options = options
        self._rol.value = persoon["rol"]
        label = f"Rol van {persoon['naam']}"
        if self._rol.description != label:
            self._rol.description = label
        self._following = False
        visible(self._rol, choosing)
        self._weg.tooltip, self._terug.tooltip = f"{persoon['naam']} gaat weg", f"{persoon['naam']} is terug"
        visible(self._weg, persoon["aanwezig"] and not beeld["afgesloten"])
        visible(self._terug, not persoon["aanwezig"] and not beeld["afgesloten"])

    def _do(self, soort: str) -> None:
        self._groep.scherm.client.doe(self._groep.sessie, soort=soort, deelnemer=self._id)

    def _chosen(self, change: dict[str, Any]) -> None:
        if not self._following and change["new"]:
            self._groep.assign(self._id, str(change["new"]))


class Groep:
    """Everybody who takes part."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self.scherm, self.sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._kop = html()
        self._rijen: dict[str, Persoon] = {}
        self._aanvragen: dict[str, w.VBox] = {}
        self._lijst = column(soort="sz-groep")
        self._nieuw = column()
        self._verdeel = scherm.knop("Rollen opnieuw voorstellen", self._propose, "rustig")
        self._naam = text_field("Naam", "Een verzonnen naam mag ook")
        self._soort = choice("Doet mee als", SOORTEN)
        voeg_toe = scherm.knop("Toevoegen zonder telefoon", self._add, "rustig")
        self._toevoegen = column(self._naam, self._soort, voeg_toe, soort="sz-toevoegen")
        self._open = toggle("Iemand zonder telefoon toevoegen")
        self._open.observe(lambda change: visible(self._toevoegen, change["new"]), "value")
        visible(self._toevoegen, False)
        self.widget = column(
            self._kop, self._nieuw, self._lijst, self._verdeel, self._open, self._toevoegen, soort="sz-kaart"
        )

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show who is here."""
        self._beeld = beeld
        people = beeld["deelnemers"]
        here = sum(p["aanwezig"] for p in people)
        empty = "" if people else "Nog niemand. Wie de code invult, ziet u hier meteen."
        # Once people play, or the meeting is over, the size is what it is.
        warning = beeld["waarschuwing"] if beeld["spel"] is None and beeld["volgende"] else ""
        head = Markup('<h2>De groep <span class="sz-zacht">({})</span></h2><p>{}</p>{}').format(
            here, empty, melding(warning or "")
        )
        show(self._kop, head)
        for person in people:
            if person["id"] not in self._rijen:
                self._rijen[person["id"]] = Persoon(self, person["id"])
            self._rijen[person["id"]].toon(person, beeld)
        rows = tuple(self._rijen[person["id"]].widget for person in people)
        if self._lijst.children != rows:
            self._lijst.children = rows
        self._show_takeovers(beeld["overnames"])
        visible(self._verdeel, is_repeated(beeld) and beeld["spel"] is None and here > 0)
        visible(self._open, not beeld["afgesloten"])
        visible(self._toevoegen, self._open.value and not beeld["afgesloten"])

    def assign(self, deelnemer: str, rol: str) -> None:
        """Give a role; when the desk refuses, the row shows again what holds."""
        done = self.scherm.probeer(lambda: self._do("rol", deelnemer=deelnemer, rol=rol))
        if done is None:
            self.toon(self._beeld)

    def _show_takeovers(self, overnames: list[dict[str, Any]]) -> None:
        for asked in overnames:
            if asked["apparaat"] not in self._aanvragen:
                self._aanvragen[asked["apparaat"]] = self._takeover(asked)
        shown = tuple(self._aanvragen[asked["apparaat"]] for asked in overnames)
        if self._nieuw.children != shown:
            self._nieuw.children = shown

    def _takeover(self, asked: dict[str, Any]) -> w.VBox:
        naam = asked["naam"]
        text = Markup("Een andere telefoon zegt: ik ben <b>{}</b>. Kijk wie het is.").format(naam)
        yes = self.scherm.knop(f"Ja, dit is {naam}", partial(self._decide, asked, True))
        no = self.scherm.knop("Nee, iemand anders", partial(self._decide, asked, False), "rustig")
        return column(html(text), row(yes, no), soort="sz-melding")

    def _decide(self, asked: dict[str, Any], goed: bool) -> None:
        self._do("overname", apparaat=asked["apparaat"], goed=goed)

    def _propose(self) -> None:
        self._do("verdeel")

    def _add(self) -> None:
        spend(self._naam, lambda naam: self._do("toevoegen", naam=naam, soort_deelnemer=self._soort.value))

    def _do(self, soort: str, **rest: Any) -> dict[str, Any]:
        return self.scherm.client.doe(self.sessie, soort=soort, **rest)


def who(persoon: dict[str, Any], with_role: bool) -> Markup:
    """Name, connection and (unless it stands beside it) role in words; a dot for the eye."""
    if not persoon["aanwezig"]:
        stand, soort = "is weg", "weg"
    elif not persoon["telefoon"]:
        stand, soort = "zonder telefoon", "zonder"
    elif persoon["verbonden"]:
        stand, soort = "verbonden", "verbonden"
    else:
        stand, soort = "geen verbinding", "los"
    words = [persoon["rolnaam"] if with_role else "", persoon["kaart"]]
    if persoon["luistert"]:
        words.append("luistert alleen")
    if persoon["soort"] == "clientenraad":
        words.append("cliëntenraad")
    words.append(stand)
    return Markup(
        '<span class="sz-stip sz-stip--{}" aria-hidden="true"></span><b>{}</b> '
        '<span class="sz-zacht">{}</span>'
    ).format(soort, persoon["naam"], " · ".join(word for word in words if word))
