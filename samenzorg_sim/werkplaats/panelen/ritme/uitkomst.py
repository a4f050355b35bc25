"""What came of the plans, for a page: a sentence, the picture, where it gets stuck, what it does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from samenzorg_sim.content.aanname import AANNAMEN
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.reports.ritme.plaatje import BREED, LETTERS, SMAL, draw_ritme
from samenzorg_sim.reports.ritme.werkblad import herkomst
from samenzorg_sim.ritme.uitkomst import Uitkomst
from samenzorg_sim.ritme.verwoorden import (
    WOORDEN,
    answer,
    op_tijd_is,
    past,
    redenen_van_100,
    van_100,
    verschil,
    waar,
)
from samenzorg_sim.werkplaats.opmaak import punten, uitklap
from samenzorg_sim.werkplaats.panelen.uitkomst import tabel

NIET: Final = (
    "Of het een goed gesprek was. Het telt alleen of het gesprek er kwam.",
    "Wat verhuizen en overlijden doen. Gesprekken met een nieuwe bewoner komen er dus nog bij.",
    "Wat begeleiders van training en intervisie aan tijd kwijt zijn. Die uren tellen niet mee.",
    "Iets over echte mensen of teams. Gebruik het nooit om iemand te beoordelen.",
)
Gespeeld = Sequence[tuple[Ritme, Uitkomst]]


def make_uitkomst(plannen: Gespeeld) -> Markup:
    """All of it; with two plans first how they differ."""
    found = [one for _, one in plannen]
    parts = [Markup('<p class="sz-groot">{}</p>').format(_said(found))]
    if len(found) == 1:
        parts.append(Markup("<p>{} {}</p>").format(past(found[0]), op_tijd_is(found[0])))
    else:
        each = (f"Plan {letter}. {answer(one)}" for letter, one in zip(LETTERS, found, strict=False))
        parts += [punten(each), _changed([one for one, _ in plannen])]
    parts += [picture(found), _stuck(found), uitklap("Dezelfde getallen in een tabel", _tables(found))]
    parts.append(Markup("<h3>Wat dit niet zegt</h3>{}").format(punten(NIET)))
    parts.append(Markup('<p class="sz-zacht">{}</p>').format(plannen[0][0].werkversie))
    return Markup("").join(parts)


def _said(found: Sequence[Uitkomst]) -> str:
    return answer(found[0]) if len(found) == 1 else verschil(*found)


def _changed(plannen: Sequence[Ritme]) -> Markup:
    """What the two plans have different."""
    was, now = ({one.id: one.waarde for one in plan.aannamen} for plan in plannen)
    told = [
        f"{one.vraag.rstrip('?')}: {was[one.id]} in plan A, {now[one.id]} in plan B"
        f" ({one.eenheid or 'week'})."
        for one in AANNAMEN.values()
        if was[one.id] != now[one.id]
    ]
    if plannen[0].teams != plannen[1].teams:
        told.append("De teams zijn anders.")
    if not told:
        return Markup("<p>De plannen zijn nog gelijk. Verander hieronder iets in plan B.</p>")
    return Markup("<h3>Wat er anders is</h3>{}").format(punten(told))


def picture(found: Sequence[Uitkomst]) -> Markup:
    """Drawn twice: for a phone and for a wider page; the page shows one of them."""
    named = [
        f"{f'Plan {letter}: ' if len(found) > 1 else ''}{share} van de 100 op tijd."
        for letter, share in zip(LETTERS, _shares(found), strict=False)
    ]
    label = f"Plaatje. {' '.join(named)} Dezelfde getallen staan in de tabel hieronder."
    drawn = (draw_ritme(found, width, for_page=True).inline(label) for width in (SMAL, BREED))
    return Markup('<div class="sz-smal">{}</div><div class="sz-breed">{}</div>').format(*drawn)


def in_short(found: Sequence[Uitkomst]) -> str:
    """The answer beside the fields: who changes a number there need not look for it."""
    told = [
        f"{f'Plan {letter}: ' if len(found) > 1 else 'Nu: '}{share} van de 100 op tijd, "
        f"{round(float(one.uren_per_week.mean()))} uur per week."
        for letter, share, one in zip(LETTERS, _shares(found), found, strict=False)
    ]
    return " ".join(told)


def _shares(found: Sequence[Uitkomst]) -> list[int]:
    return [van_100(float(one.op_tijd.mean())) for one in found]


def _stuck(found: Sequence[Uitkomst]) -> Markup:
    body = Markup("").join(
        (Markup("<h4>Plan {}</h4>").format(letter) if len(found) > 1 else Markup("")) + punten(waar(one))
        for letter, one in zip(LETTERS, found, strict=False)
    )
    return Markup("<h3>Waar het vastloopt</h3>{}").format(body)


def _tables(found: Sequence[Uitkomst]) -> Markup:
    names = [f"Plan {letter}" for letter, _ in zip(LETTERS, found, strict=False)]
    alike = all([t.naam for t in one.plan.teams] == [t.naam for t in found[0].plan.teams] for one in found)
    lines = [("Alle teams", [str(share) for share in _shares(found)])]
    if alike:
        lines += [
            (team.naam, [str(van_100(float(one.per_team[n]))) for one in found])
            for n, team in enumerate(found[0].plan.teams)
            if all(one.plan.teams[n].bewoners for one in found)
        ]
    reasons = [redenen_van_100(one) for one in found]
    waits = [
        (words.capitalize(), [str(one.get(reden, 0)) for one in reasons]) for reden, words in WOORDEN.items()
    ]
    return tabel("Op tijd, van elke 100 gesprekken", ("Team", *names), lines) + tabel(
        "Waarop een gesprek wacht, van elke 100 keer", ("Reden", *names), waits
    )


def assumed(plannen: Sequence[Ritme]) -> Markup:
    """Everything that was assumed below each other: to unfold on a screen, and on paper as it is."""
    names = [f"Plan {letter}" for letter, _ in zip(LETTERS, plannen, strict=False)]
    by_id = [{one.id: one for one in plan.aannamen} for plan in plannen]
    lines = [
        (one.vraag, [*(f"{some[one.id].waarde} {one.eenheid}".rstrip() for some in by_id),
                     herkomst(by_id[0][one.id])])
        for one in AANNAMEN.values()
    ]  # fmt: skip
    body = tabel("Wat er is aangenomen", ("Vraag", *names, "Bekend?"), lines)
    heads = ("Team", "Bewoners", "Medewerkers", "Gespreksvoerders")
    for name, plan in zip(names, plannen, strict=True):
        teams = [
            (team.naam, [str(team.bewoners), str(team.medewerkers), str(team.gespreksvoerders)])
            for team in plan.teams
        ]
        body += tabel(f"{name}: de teams", heads, teams)
    folded = uitklap("Alle aannamen onder elkaar", body)
    return Markup('<div class="sz-niet-afdrukken">{}</div><div class="sz-alleen-afdrukken">{}</div>').format(
        folded, body
    )
