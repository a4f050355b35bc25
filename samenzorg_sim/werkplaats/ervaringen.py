"""Stories of clients and naasten: how they come in, and to find, read aloud and use one."""

import os
from collections.abc import Mapping
from functools import partial
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.content.ervaring import THEMAS
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show
from samenzorg_sim.werkplaats.panelen.ervaring.raad import Raad
from samenzorg_sim.werkplaats.panelen.ervaring.verhaal import Verhaal
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

GEEN = "Geen verhaal gevonden. Kies een ander thema, of maak het zoekwoord korter."


class ErvaringenPagina:
    """The list with what is sought in it, or one story."""

    def __init__(self, client: BalieClient, chosen: str | None) -> None:
        self._scherm = Scherm(client)
        self._found = client.ervaringen()
        self._plaatsen = places(client.overzicht())
        self._kop, self._adres, self._focus = html(), html(), html()
        self._gezegd = html()
        self._keren = 0
        self._zoek = text_field("Zoek op een woord", "Bijvoorbeeld: verhuizen, soep, bellen")
        self._thema = choice(
            "Waar gaat het over?", [("Alles", ""), *((v, k.value) for k, v in THEMAS.items())]
        )
        for field in (self._zoek, self._thema):
            field.observe(lambda _: self._scherm.probeer(self._list), "value")
        self._lijst = row(soort="sz-op-een-rij")
        self._alles = column(
            self._gezegd,
            kaart("Verhalen om voor te lezen", line(self._zoek, self._thema), soort="sz-formulier"),
            self._lijst,
            Raad(self._scherm, self._found["link_tot"]).widget,
        )
        self._een = column()
        self._terug = self._scherm.knop("Terug naar de verhalen", lambda: self._open(None), "rustig")
        self.widget = column(
            self._kop,
            self._adres,
            self._scherm.notitie,
            self._alles,
            self._een,
            self._focus,
            soort="sz-pagina",
        )
        self._open(chosen, first=True)

    def _open(self, verhaal: str | None, first: bool = False) -> None:
        """Show this story, or the list where there is none with that name."""
        known = {one["id"]: one for one in self._found["verhalen"]}
        story = known.get(verhaal or "")
        show(self._gezegd, "")
        visible(self._alles, story is None)
        visible(self._een, story is not None)
        self._een.children = () if story is None else (self._terug, self._story(story))
        show(self._kop, kruimelpad("Ervaringen", "ervaringen", "" if story is None else story["titel"]))
        show(
            self._adres,
            Markup('<span data-adres="{}"></span>').format(f"?sessie={verhaal}" if story else "?"),
        )
        if story is None:
            self._list()
        if not first:
            self._keren += 1
            place = ".sz-verhaal" if story else ".sz-formulier h2"
            show(
                self._focus, Markup('<span data-focus="{}" data-bij="{}"></span>').format(place, self._keren)
            )

    def _story(self, story: Mapping[str, Any]) -> w.Widget:
        return Verhaal(self._scherm, self._found, story, self._plaatsen, self._gone).widget

    def _gone(self, said: str) -> None:
        self._found = self._scherm.client.ervaringen()
        self._open(None)
        show(self._gezegd, melding(said, goed=True))

    def _list(self) -> None:
        found = [one for one in self._found["verhalen"] if fits(one, self._zoek.value, self._thema.value)]
        self._lijst.children = tuple(map(self._card, found)) or (html(melding(GEEN)),)

    def _card(self, story: Mapping[str, Any]) -> w.Widget:
        made_up = " Verzonnen voorbeeld." if story["verzonnen"] else ""
        about = Markup('<p>{}</p><p class="sz-zacht">{} vertelt.{}</p>').format(
            ", ".join(story["waarover"]), story["wie"], made_up
        )
        lees = self._scherm.knop("Lezen", partial(self._open, story["id"]), "rustig")
        lees.tooltip = f"Lezen: {story['titel']}"
        return kaart(story["titel"], html(about), lees)


def fits(story: Mapping[str, Any], typed: str, thema: str) -> bool:
    """Whether every word that is sought stands somewhere in it, and it is about this."""
    words = " ".join(
        (story["titel"], story["verhaal"], story["vraagt"], story["wie"], *story["waarover"])
    ).lower()
    return (not thema or thema in story["themas"]) and all(one in words for one in typed.lower().split())


def places(overzicht: Mapping[str, Any]) -> dict[str, str]:
    """Where a story can be read aloud, with the name of each place: days first, talks last."""
    kinds = (
        ("programma", "Dag", [one["dag"] for one in overzicht["programmas"]]),
        ("oefenblad", "Oefening", overzicht["oefenbladen"]),
        ("werkvorm", "Bijeenkomst", overzicht["werkvormen"]),
        ("scenario", "Gesprek", overzicht["scenarios"]),
    )
    return {
        f"{kind}/{one['id']}": f"{called}: {one['titel']}" for kind, called, some in kinds for one in some
    }


def ervaringen(chosen: str | None = None) -> w.Widget:
    """The page: with the story named here or in its address, else with the list of all."""
    try:
        return ErvaringenPagina(connect(), chosen or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding) + link("/werkplaats/ervaringen", "Naar de verhalen"), "sz-kaart")
