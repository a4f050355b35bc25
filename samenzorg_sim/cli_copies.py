"""The commands that keep all data whole: `samenzorg verify`, `backup`, `restore` and `move`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from samenzorg_sim.cli_options import Data, Database, say


def verify(
    data: Data = None,
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON, voor programma's.")] = False,
    database: Database = "",
) -> None:
    """Controleer of het journaal heel is: niets veranderd, weg, verwisseld of afgeknipt."""
    from samenzorg_sim.server.storage.verify import verify as walk

    findings = walk(data, database)
    if as_json:
        typer.echo(json.dumps(findings, ensure_ascii=False))
    else:
        typer.echo("\n".join(findings) or "Het journaal is heel.")
    raise typer.Exit(1 if findings else 0)


def backup(
    file: Annotated[
        Path, typer.Argument(help="Het bestand (.zip), of een map.", metavar="FILE", readable=False)
    ],
    data: Data = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Vervang wat er al staat.")] = False,
    database: Database = "",
) -> None:
    """Maak een reservekopie van alle gegevens in één bestand; dat mag terwijl de werkplaats draait."""
    from samenzorg_sim.server.storage.reservekopie import backup as copy

    text, code = copy(file, data, overwrite, database)
    _note("reservekopie", data, code)
    say(text, code)


def restore(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="Een reservekopie; zonder: die de werkplaats zelf maakte.", metavar="FILE", readable=False
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Zet een reservekopie terug, met de werkplaats gestopt; wat er stond, wordt bewaard."""
    from samenzorg_sim.server.storage.terugzetten import restore as put_back

    text, code = put_back(file, data)
    _note("teruggezet", data, code)
    say(text, code)


def move(
    to: Annotated[
        str,
        typer.Option(
            "--to",
            "--database",
            help="De PostgreSQL-database: postgresql://...",
            envvar="SAMENZORG_DATABASE",
            show_default=False,
        ),
    ] = "",
    back: Annotated[bool, typer.Option("--back", help="Haal de gegevens terug uit de database.")] = False,
    data: Data = None,
) -> None:
    """Breng alle gegevens over naar een database, met de werkplaats gestopt; er gaat niets verloren."""
    from samenzorg_sim.server.storage.verhuizen import move as move_over

    say(*move_over(to, back, data))


def _note(what: str, data: Path | None, code: int) -> None:
    """In the trail of who took what, when it was done."""
    from samenzorg_sim.balie.vinden import data_folder
    from samenzorg_sim.server.people.inzage import note_by_hand

    if code == 0:
        note_by_hand((data or data_folder()).absolute(), what)
