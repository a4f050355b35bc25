"""A training day on one page: what comes when, and one press to put the next part ready."""

import os
from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.content.programma import Dagdeel, Programma, hours
from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.dag import day_of, today
from samenzorg_sim.stijl.datum import duur
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, punten, show, uitklap
from samenzorg_sim.werkplaats.panelen.ervaring.voorleesverhaal import voorleesverhalen
from samenzorg_sim.werkplaats.panelen.klaarzetten import put_ready, steps_of
from samenzorg_sim.werkplaats.pieces import choice, column, line, number, row, text_field
from samenzorg_sim.werkplaats.scherm import Scherm, kaart
from samenzorg_sim.werkvorm.plan import Plan, propose_plans

_KWARTIER = 15
_UREN = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(7 * 60, 20 * 60 + 1, _KWARTIER)]


class ProgrammaPagina:
    """The page; what was put ready today is found back among one's own meetings, so nothing is kept here."""

    def __init__(self, client: BalieClient, chosen: str | None) -> None:
        self._scherm = Scherm(client)
        self._overzicht = client.overzicht()
        self._ervaringen = client.ervaringen()
        self._namen = {one["dag"]["id"]: one["namen"] for one in self._overzicht["programmas"]}
        days = (Programma.model_validate(one["dag"]) for one in self._overzicht["programmas"])
        self._alle = {day.id: day for day in days}
        self._werkvormen = {one["id"]: one for one in self._overzicht["werkvormen"]}
        options = [(day.titel, day.id) for day in self._alle.values()]
        self._keuze = choice("Programma", options)
        if chosen in self._alle:
            self._keuze.value = chosen
        self._begin = choice("Hoe laat begint u?", [(hour, hour) for hour in _UREN])
        self._groep = text_field("Naam van de groep", "Bijvoorbeeld: team Linde")
        self._verwacht = number("Hoeveel deelnemers?", 7, 1, 80)
        self._raad = number("Hoeveel leden van de cliëntenraad?", 2, 0, 20)
        self._over, self._adres, self._papier = html(), html(), html(soort="sz-rustige-link")
        self._dag = column(soort="sz-dag")
        self._keuze.observe(lambda _: self._scherm.probeer(self._choose), "value")
        for field in (self._begin, self._groep):
            field.observe(lambda _: self._scherm.probeer(self._show), "value")
        vragen = (line(self._keuze, self._begin), line(self._groep, self._verwacht, self._raad))
        self.widget = column(
            html(kruimelpad("Programma van de dag"), "sz-niet-afdrukken"),
            self._scherm.notitie,
            kaart("De dag", *vragen, self._over, self._papier, soort="sz-formulier"),
            self._dag,
            self._adres,
            soort="sz-pagina",
        )
        self._choose()

    @property
    def _programma(self) -> Programma:
        return self._alle[self._keuze.value]

    def _choose(self) -> None:
        """Show another day, with the hour it is meant for and the group that is busy with it today."""
        begins = f"{self._programma.begin:%H:%M}"
        self._begin.value = next((hour for hour in _UREN if hour >= begins), _UREN[-1])
        self._groep.value = next((one["groep"] for one in self._today() if one.get("groep")), "")
        told = voorleesverhalen(self._ervaringen, f"programma/{self._programma.id}")
        show(self._over, about(self._programma) + told)
        show(self._adres, Markup('<span data-adres="?sessie={}"></span>').format(self._programma.id))
        self._show()

    def _today(self) -> list[dict[str, Any]]:
        """One's meetings of today with a script of this day, newest first."""
        scripts, now = {deel.werkvorm for deel in self._programma.onderdelen}, today()
        return [
            one
            for one in self._overzicht["sessies"]
            if one["werkvorm"] in scripts and not one.get("weg") and day_of(one["geopend"]) == now
        ]

    def _show(self) -> None:
        times = hours(self._programma, time.fromisoformat(self._begin.value))
        named = self._namen[self._programma.id]
        self._dag.children = tuple(self._part(*one, names) for one, names in zip(times, named, strict=True))
        naar = f"/balie/programmas/{self._programma.id}/papier?begin={self._begin.value}"
        show(self._papier, link(naar, "De dag op papier", nieuw=True))

    def _part(self, van: time, tot: time, deel: Dagdeel, namen: Mapping[str, Any]) -> w.Widget:
        """One part: when, what, and the way in."""
        words = Markup('<p class="sz-dag__tijd">{:%H:%M} – {:%H:%M}</p><h3>{}</h3>').format(
            van, tot, deel.titel
        )
        if deel.uitleg:
            words += Markup("<p>{}</p>").format(deel.uitleg)
        named = ": ".join(part for part in (namen["oefening"], namen["casus"]) if part)
        if named and named != deel.titel:
            words += Markup('<p class="sz-zacht">{}</p>').format(named)
        soort = "sz-dag__deel sz-dag__deel--pauze" if deel.pauze else "sz-dag__deel"
        return row(html(words, "sz-dag__wat"), *self._way_in(deel, namen["ontbreekt"]), soort=soort)

    def _way_in(self, deel: Dagdeel, ontbreekt: Sequence[str]) -> tuple[w.Widget, ...]:
        if ontbreekt:
            missing = " en ".join(f"'{name}'" for name in ontbreekt)
            return (html(melding(f"{missing} staat er niet (meer). Kies zelf iets anders.")),)
        if deel.werkvorm is None:
            return ()
        group = self._groep.value.strip()
        there = [one for one in self._today() if one["werkvorm"] == deel.werkvorm]
        found = next((one for one in there if one.get("groep", "") == group), None)
        if found is None:
            return (self._scherm.knop("Klaarzetten", lambda: self._put_ready(deel), "rustig"),)
        words = "Terugkijken" if found["afgesloten"] else "Openen"
        return (html(link(f"/werkplaats/oefengesprek?sessie={found['id']}", words), "sz-dag__naar"),)

    def _put_ready(self, deel: Dagdeel) -> None:
        put_ready(
            self._scherm.client,
            self._plan(deel),
            werkvorm=deel.werkvorm,
            scenario=deel.scenario,
            groep=self._groep.value.strip() or None,
            verwacht=self._verwacht.value,
        )
        self._overzicht = self._scherm.client.overzicht()
        self._show()

    def _plan(self, deel: Dagdeel) -> Plan | None:
        """How many tables it takes to fit in its time; None for what has no rounds to plan."""
        method = self._werkvormen.get(deel.werkvorm or "")
        if method is None:
            return None
        steps = steps_of(method["fasen"], {})
        people = (self._verwacht.value, self._raad.value)
        return propose_plans(steps, *people, deel.minuten, method["rondes"])[0]


def about(programma: Programma) -> Markup:
    """For whom the day is, how long it takes, and what each function may learn."""
    total = duur(sum(deel.minuten for deel in programma.onderdelen))
    text = Markup("<p>{}</p><p>{}</p><p><b>Duurt {}, met pauzes.</b></p>").format(
        programma.voor, programma.uitleg, total
    )
    goals = Markup("").join(
        Markup("<h3>{}</h3>{}").format(one.functie, punten(one.doelen)) for one in programma.doelen
    )
    note = Markup('<p class="sz-zacht">{}</p>').format(werkversie(programma.werkversie))
    return text + uitklap("Wat u ervan leert, per functie", goals + note)


def programma(chosen: str | None = None) -> w.Widget:
    """The page for whoever this kernel serves; the day named, else the one in the page's address."""
    try:
        return ProgrammaPagina(connect(), chosen or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(melding(no.melding), "sz-notitie")
