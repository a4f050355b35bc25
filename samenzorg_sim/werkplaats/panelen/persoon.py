"""One row of the group: who it is, her role, her table, her wish, and going home or coming back."""

from typing import Any, Protocol

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.pieces import Options, choice, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import is_repeated

WENSEN: Options = [("geen wens", ""), ("speelt graag", "graag"), ("speelt liever niet", "liever_niet")]


class Lijst(Protocol):
    """What a row needs of the list it stands in."""

    scherm: Scherm
    sessie: str

    def ask(self, soort: str, **rest: Any) -> None:
        """Ask something of the desk; when it refuses, the rows show again what holds."""


class Persoon:
    """A row; what few people need (a wish to write down, another table) is made when it is needed."""

    def __init__(self, lijst: Lijst, deelnemer: str) -> None:
        self._lijst, self._id = lijst, deelnemer
        self._wie = html(soort="sz-persoon__wie")
        self._rol = self._choice("Rol", [("nog geen rol", "")], "rol", "rol")
        self._weg = lijst.scherm.knop("Gaat weg", lambda: self._do("vertrekken"), "rustig")
        self._terug = lijst.scherm.knop("Is terug", lambda: self._do("terugkeren"), "rustig")
        self._tafel: w.Dropdown | None = None
        self._wens: w.Dropdown | None = None
        self._following = False
        self.widget = row(self._wie, self._rol, self._weg, self._terug, soort="sz-persoon")

    def toon(self, persoon: dict[str, Any], beeld: dict[str, Any], wensen: bool = False) -> None:
        """Follow the session (as it is at her table); with `wensen` her wish can be written down.

        What the trainer did not choose herself sends nothing back.
        """
        naam, here = persoon["naam"], persoon["aanwezig"]
        choosing = is_repeated(beeld) and (here or persoon["verwacht"])
        show(self._wie, who(persoon, with_role=not choosing))
        self._following = True
        self._show_role(persoon, beeld, choosing)
        tables = [(tafel["naam"], str(tafel["nummer"])) for tafel in beeld["tafels"]]
        self._show_table(persoon, tables, here and len(tables) > 1 and not beeld["afgesloten"])
        asked = wensen and here and not persoon["telefoon"] and persoon["soort"] == "groep"
        self._show_wish(persoon, asked and not beeld["afgesloten"])
        self._following = False
        back = "Is er" if persoon["verwacht"] else "Is terug"
        if self._terug.description != back:
            self._terug.description = back
        self._weg.tooltip, self._terug.tooltip = f"{naam} gaat weg", f"{naam} {back.lower()}"
        visible(self._weg, here and not beeld["afgesloten"])
        visible(self._terug, not here and not beeld["afgesloten"])

    def _show_role(self, persoon: dict[str, Any], beeld: dict[str, Any], choosing: bool) -> None:
        options = [(rol["naam"], rol["id"]) for rol in beeld["rollen"]]
        if not persoon["rol"]:
            options = [("nog geen rol", ""), *options]
        _follow(self._rol, f"Rol van {persoon['naam']}", options, persoon["rol"])
        visible(self._rol, choosing)

    def _show_table(self, persoon: dict[str, Any], tables: Options, shown: bool) -> None:
        if shown and self._tafel is None:
            self._tafel = self._choice("Tafel", tables, "aan_tafel", "tafel")
            self._place_fields()
        if self._tafel is not None:
            visible(self._tafel, shown)
            _follow(self._tafel, f"Tafel van {persoon['naam']}", tables, str(persoon["tafel"]))

    def _show_wish(self, persoon: dict[str, Any], shown: bool) -> None:
        if shown and self._wens is None:
            self._wens = self._choice("Wens", WENSEN, "wens", "wens")
            self._place_fields()
        if self._wens is not None:
            visible(self._wens, shown)
            _follow(self._wens, f"Wens van {persoon['naam']}", WENSEN, persoon["wens"] or "")

    def _place_fields(self) -> None:
        more = [field for field in (self._tafel, self._wens) if field is not None]
        self.widget.children = (self._wie, self._rol, *more, self._weg, self._terug)

    def _choice(self, question: str, options: Options, soort: str, key: str) -> w.Dropdown:
        field = choice(question, options, "sz-persoon__rol")
        field.observe(lambda change: self._chosen(soort, key, str(change["new"])), "value")
        return field

    def _chosen(self, soort: str, key: str, value: str) -> None:
        if self._following or (key != "wens" and not value):
            return
        self._lijst.ask(soort, deelnemer=self._id, **{key: int(value) if key == "tafel" else value or None})

    def _do(self, soort: str) -> None:
        self._lijst.scherm.client.doe(self._lijst.sessie, soort=soort, deelnemer=self._id)


def _follow(field: w.Dropdown, label: str, options: Options, value: str) -> None:
    if list(field.options) != options:
        field.options = options
    field.value = value
    if field.description != label:
        field.description = label


def who(persoon: dict[str, Any], with_role: bool) -> Markup:
    """Name, connection, wish and (unless it stands beside it) role in words; a dot for the eye."""
    if persoon["verwacht"]:
        stand, soort = "komt nog", "weg"
    elif not persoon["aanwezig"]:
        stand, soort = "is weg", "weg"
    elif not persoon["telefoon"]:
        stand, soort = "zonder telefoon", "zonder"
    elif persoon["verbonden"]:
        stand, soort = "verbonden", "verbonden"
    else:
        stand, soort = "geen verbinding", "los"
    words = [persoon["rolnaam"] if with_role else ""]
    words.append(f"let op '{persoon['kaart']}'" if persoon["kaart"] else "")
    if persoon["luistert"]:
        words.append("luistert alleen")
    if persoon["soort"] == "clientenraad":
        words.append("cliëntenraad")
    words.append(next((words for words, wens in WENSEN if wens and wens == persoon["wens"]), ""))
    words.append(stand)
    return Markup(
        '<span class="sz-stip sz-stip--{}" aria-hidden="true"></span><b>{}</b> '
        '<span class="sz-zacht">{}</span>'
    ).format(soort, persoon["naam"], " · ".join(word for word in words if word))
