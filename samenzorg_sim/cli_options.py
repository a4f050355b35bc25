"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

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
