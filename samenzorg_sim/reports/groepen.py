"""Groups to take along: a workbook, calendars, and lists on A4 by group and by team; and an example."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from samenzorg_sim.groepen.indeling import Groep, Indeling
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.voorbeeld import make_rijen

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("c5f0b0ae-54a1-4a7e-9c53-1d8c0b7c9f6d")
_KOPPEN = ("naam", "functie", "team", "leidinggevende", "cliëntenraad")


def make_rekenblad(rooster: Rooster, indeling: Indeling) -> bytes:
    """The roster with the groups in it, which can be chosen as a roster again; and the groups alone."""
    from samenzorg_sim.reports.tabellen import as_xlsx, tabel

    rows: list[tuple[object, ...]] = []
    for place, one in enumerate(rooster.personen):
        mine = indeling.of(place)
        leider = "" if one.leider is None else rooster.personen[one.leider].naam
        moment = _names(rooster, indeling.groepen[mine[0]]) if len(mine) == 1 else ""
        vast = any((place, groep) in indeling.vast for groep in mine)
        able = ("ja" if m in one.kan else "nee" for m in range(len(rooster.momenten)))
        number = mine[0] + 1 if len(mine) == 1 else ", ".join(str(groep + 1) for groep in mine)
        rows.append(
            (one.naam, one.functie, one.team, leider, _yes(one.raad), number, moment, _yes(vast), *able)
        )
    heads = (*_KOPPEN, "groep", "moment", "vast", *(one.naam for one in rooster.momenten))
    groups: list[tuple[object, ...]] = [
        (number, _names(rooster, groep), rooster.personen[i].naam, rooster.personen[i].functie)
        for number, groep in enumerate(indeling.groepen, 1)
        for i in groep.leden
    ]
    return as_xlsx(
        {"Rooster": tabel(heads, rows), "Groepen": tabel(("Groep", "Moment", "Naam", "Functie"), groups)}
    )


def make_agendas(rooster: Rooster, indeling: Indeling, soort: str, op: date) -> bytes:
    """A zip with a calendar file for each group that has dates; made on the day `op`.

    A day without a time: which hours are meant, the organisation knows.
    """
    from samenzorg_sim.reports.kalender import new_kalender, whole_day

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        for number, groep in enumerate(indeling.groepen, 1):
            agenda = new_kalender(soort, f"{soort} groep {number}")
            who = ", ".join(rooster.personen[i].naam for i in groep.leden)
            for m in groep.momenten:
                moment = rooster.momenten[m]
                if moment.dag is not None:
                    kop = f"{soort}, groep {number}" + (f" ({moment.deel})" if moment.deel else "")
                    uid = str(uuid5(_SPACE, f"{soort}/{number}/{moment.naam}/{who}"))
                    agenda.add_component(whole_day(uid, op, moment.dag, kop, f"Met: {who}"))
            if agenda.subcomponents:
                folder.writestr(f"groep-{number}.ics", bytes(agenda.to_ical()))
    return packed.getvalue()


def make_groepslijsten(rooster: Rooster, indeling: Indeling, soort: str) -> bytes:
    """An A4 a group, to hang up and to sign."""
    from samenzorg_sim.reports.papier import teken

    bladen = [
        {
            "kop": f"Groep {number}",
            "onder": _names(rooster, groep),
            "koppen": ("Naam", "Functie", "Team", "Handtekening"),
            "rijen": [
                (rooster.personen[i].naam, rooster.personen[i].functie, rooster.personen[i].team, "")
                for i in groep.leden
            ],
        }
        for number, groep in enumerate(indeling.groepen, 1)
    ]
    return teken("groepslijsten", soort=soort, bladen=bladen).encode()


def make_teamlijsten(rooster: Rooster, indeling: Indeling, soort: str) -> bytes:
    """An A4 a team: who comes when, in which group."""
    from samenzorg_sim.reports.papier import teken

    bladen = []
    for team in sorted({one.team for one in rooster.personen}, key=str.casefold):
        rijen = [
            (one.naam, f"Groep {groep + 1}", _names(rooster, indeling.groepen[groep]))
            for place, one in enumerate(rooster.personen)
            if one.team == team
            for groep in indeling.of(place)
        ]
        rijen += [
            (one.naam, "nog geen groep", "")
            for place, one in enumerate(rooster.personen)
            if one.team == team and not indeling.of(place)
        ]
        koppen = ("Naam", "Groep", "Wanneer")
        bladen.append({"kop": f"Team {team}", "onder": "", "koppen": koppen, "rijen": rijen})
    return teken("groepslijsten", soort=soort, bladen=bladen).encode()


def make_sjabloon(momenten: Sequence[str]) -> bytes:
    """A roster of made-up people to fill in over; `momenten` are the headings of its days."""
    from samenzorg_sim.reports.tabellen import as_xlsx, tabel

    heads, *rows = make_rijen(momenten, 12)
    return as_xlsx({"Rooster": tabel(heads, list(rows))})


def _names(rooster: Rooster, groep: Groep) -> str:
    return " + ".join(rooster.momenten[m].naam for m in groep.momenten)


def _yes(is_so: bool) -> str:
    return "ja" if is_so else "nee"
