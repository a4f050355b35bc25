"""Workbooks: a team's quarters below each other, the page, and an example of a list of residents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from samenzorg_sim.kwartaal.bladzijde_woorden import hinder_of, say_bladzijde, say_rij
from samenzorg_sim.kwartaal.kwartaal import Kwartaal
from samenzorg_sim.kwartaal.lijst import KOLOMMEN


def make_kwartalen(beeld: Mapping[str, Any], lijst: Mapping[str, Any]) -> bytes:
    """The quarters of a team with something in them, newest first; a cell that is empty was not known."""
    from samenzorg_sim.reports.tabellen import as_xlsx, tabel

    there = [one for one in beeld["kwartalen"] if not one["leeg"]]
    numbers = [
        tuple(
            "" if cell is None else cell
            for cell in (one["naam"], one["clienten"], one["gehouden"], one["verslagen"])
        )
        for one in there
    ]
    words = [
        (one["naam"], vraag["vraag"], one["antwoorden"][vraag["id"]])
        for one in there
        for deel in lijst["delen"]
        for vraag in deel["vragen"]
        if vraag["id"] in one["antwoorden"]
    ]
    ticked = [
        (one["naam"], keuze["naam"])
        for one in there
        for deel in lijst["delen"]
        for keuze in deel["keuzes"]
        if keuze["id"] in one["keuzes"]
    ]
    return as_xlsx(
        {
            "Aantallen": tabel(("Kwartaal", "Bewoners", "Met een gesprek", "Met een verslag"), numbers),
            "Antwoorden": tabel(("Kwartaal", "Vraag", "Antwoord"), words),
            "In de weg": tabel(("Kwartaal", "Wat"), ticked),
        }
    )


def make_bladzijde_xlsx(beeld: Mapping[str, Any], lijst: Mapping[str, Any] | None) -> bytes:
    """The page as a workbook: what was left out is left out here too."""
    from samenzorg_sim.reports.tabellen import as_xlsx, tabel

    rows: list[tuple[Any, ...]] = [(one["team"], one["clienten"], say_rij(one)) for one in beeld["rijen"]]
    return as_xlsx(
        {
            "Kwartaal": tabel(("Wat",), [(beeld["naam"],), *((zin,) for zin in say_bladzijde(beeld))]),
            "Teams": tabel(("Team", "Bewoners", "Met een gesprek"), rows),
            "In de weg": tabel(("Wat",), [(one,) for one in hinder_of(beeld, lijst)]),
        }
    )


def make_voorbeeldlijst(kwartaal: Kwartaal) -> bytes:
    """A list of three made-up rooms, to write one's own over."""
    from samenzorg_sim.reports.tabellen import as_xlsx, tabel

    day: date = kwartaal.begin
    rows: list[tuple[Any, ...]] = [("L12", day, "ja"), ("L14", day, "nee"), ("L15", "", "")]
    return as_xlsx({"Lijst": tabel(KOLOMMEN, rows)})
