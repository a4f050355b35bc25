"""A plan or two as a workbook: the answer, the teams, the weeks, and everything that was assumed."""

from __future__ import annotations

from collections.abc import Sequence

from samenzorg_sim.content.aanname import AANNAMEN
from samenzorg_sim.content.ritme import Ritme, Ritmewaarde
from samenzorg_sim.reports.ritme.plaatje import LETTERS
from samenzorg_sim.reports.tabellen import as_xlsx, tabel
from samenzorg_sim.ritme.plan import WEKEN
from samenzorg_sim.ritme.uitkomst import REDENEN, Uitkomst, gewoon
from samenzorg_sim.ritme.verwoorden import WOORDEN, answer, past, verschil, waar

Gespeeld = Sequence[tuple[Ritme, Uitkomst]]
"""One plan or two, each with what came of it."""


def make_werkblad(plannen: Gespeeld) -> bytes:
    """The workbook; numbers are numbers, so that somebody can go on with them."""
    names = [f"Plan {letter}" for letter, _ in zip(LETTERS, plannen, strict=False)]
    antwoord: list[tuple[object, ...]] = []
    for name, (_, found) in zip(names, plannen, strict=True):
        low, high = (round(100 * one, 1) for one in gewoon(found.op_tijd))
        antwoord += [
            (name, "Op tijd, van elke 100 gesprekken", round(100 * float(found.op_tijd.mean()), 1)),
            (name, "In 8 van de 10 jaren ten minste", low),
            (name, "In 8 van de 10 jaren ten hoogste", high),
            (name, "Uren per week", round(float(found.uren_per_week.mean()), 1)),
            (name, "Waarvan aan gesprekken", round(float(found.gesprekuren.mean()) / WEKEN, 1)),
            (name, "Nagespeelde jaren", found.jaren),
            *((name, "In woorden", words) for words in (answer(found), past(found), *waar(found))),
        ]
    if len(plannen) > 1:
        antwoord.append(("A en B", "In woorden", verschil(plannen[0][1], plannen[1][1])))
    weken = [
        (name, week + 1, *(round(float(many), 1) for many in found.wacht.sum(axis=0)[week]))
        for name, (_, found) in zip(names, plannen, strict=True)
        for week in range(WEKEN)
    ]
    teams = [
        (name, t.naam, t.bewoners, t.medewerkers, t.gespreksvoerders,
         round(100 * float(share), 1) if t.bewoners else "")
        for name, (_, found) in zip(names, plannen, strict=True)
        for t, share in zip(found.plan.teams, found.per_team, strict=True)
    ]  # fmt: skip
    first = {one.id: one for one in plannen[0][0].aannamen}
    aannamen = [
        (one.thema, one.vraag, one.eenheid, *(found.plan[one.id] for _, found in plannen), one.bereik,
         first[one.id].waarom, herkomst(first[one.id]))
        for one in AANNAMEN.values()
    ]  # fmt: skip
    reasons = [f"Wacht: {WOORDEN[reden]}" for reden in REDENEN]
    heads = ("Plan", "Team", "Bewoners", "Medewerkers", "Gespreksvoerders", "Op tijd, van elke 100")
    return as_xlsx(
        {
            "Antwoord": tabel(("Plan", "Wat", "Waarde"), antwoord),
            "Teams": tabel(heads, teams),
            "Weken": tabel(("Plan", "Week", *reasons), weken),
            "Aannamen": tabel(
                ("Over", "Vraag", "Eenheid", *names, "Mag zijn", "Waarom", "Bekend?"), aannamen
            ),
        }
    )


def herkomst(one: Ritmewaarde) -> str:
    """Whether a number comes from somewhere, or is assumed."""
    return "Aanname" if one.bron is None else f"Uit een bron: {one.bron.tekst}"
