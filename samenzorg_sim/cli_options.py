"""What several commands share: their options, and how they end."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer


def _ours(folder: Path | None) -> Path | None:
    """The folder as given; who may not use it reads why, and the command ends with code 1."""
    from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused
    from samenzorg_sim.server.storage.owner import must_be_ours

    try:
        must_be_ours(folder)
    except DataFolderRefused as refused:
        typer.echo(refused.melding, err=True)
        raise typer.Exit(1) from None
    return folder


Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        help="De map met gegevens.",
        envvar="SAMENZORG_DATA",
        show_default=False,
        readable=False,  # `_ours` says so in Dutch
        callback=_ours,
    ),
]
Database = Annotated[
    str,
    typer.Option(
        "--database",
        help="De PostgreSQL-database met de gegevens, als die er een is: postgresql://...",
        envvar="SAMENZORG_DATABASE",
        show_default=False,
        show_envvar=True,
    ),
]


def say(text: str, code: int) -> NoReturn:
    """End with this text and exit code; what went wrong goes to standard error."""
    typer.echo(text, err=code != 0)
    raise typer.Exit(code)
