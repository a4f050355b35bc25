"""What several commands share: their options, and how they end."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

Data = Annotated[
    Path | None,
    typer.Option("--data", help="De map met gegevens.", envvar="SAMENZORG_DATA", show_default=False),
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
