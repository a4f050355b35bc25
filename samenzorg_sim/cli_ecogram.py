"""The commands `samenzorg ecogram …`."""

from pathlib import Path
from typing import Annotated

import typer

from samenzorg_sim.cli_options import say

ecogram = typer.Typer(help="Ecogrammen lezen en omzetten.", no_args_is_help=True)


@ecogram.command("measure")
def ecogram_measure(
    file: Annotated[
        Path, typer.Argument(help="Een ecogram (.json, .csv, .graphml) of een map.", metavar="FILE")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON, voor programma's.")] = False,
) -> None:
    """Lees een ecogram voor, met getallen voor wie onderzoekt."""
    from samenzorg_sim.ecogram.opdracht import measured
    from samenzorg_sim.journal import Refused

    try:
        text, mistakes = measured(file, as_json)
    except Refused as no:
        say(no.melding, 1)
    typer.echo(text)
    for mistake in mistakes:
        typer.echo(mistake, err=True)
    raise typer.Exit(1 if mistakes else 0)


@ecogram.command("convert")
def ecogram_convert(
    source: Annotated[Path, typer.Argument(help="Een ecogram, of een map met ecogrammen.", metavar="IN")],
    to: Annotated[Path, typer.Argument(help="Het bestand of de map die u wilt.", metavar="OUT")],
    kind: Annotated[str | None, typer.Option(help="Bij een map: wat u wilt maken, zoals svg of csv.")] = None,
) -> None:
    """Zet een ecogram om naar JSON, CSV of GraphML, of maak er een tekening van."""
    from samenzorg_sim.ecogram.opdracht import convert
    from samenzorg_sim.journal import Refused
    from samenzorg_sim.reports.ecogram import DRAW

    try:
        made, notes, mistakes = convert(source, to, kind, DRAW)
    except Refused as no:
        say(no.melding, 1)
    for line in made:
        typer.echo(f"Gemaakt: {line}")
    for told in (*notes, *mistakes):
        typer.echo(told, err=True)
    raise typer.Exit(1 if mistakes else 0)
