"""The commands `samenzorg account …` and `samenzorg inzage`: for who looks after a server."""

from typing import Annotated

import typer

from samenzorg_sim.cli_options import Data, say

account = typer.Typer(help="Wie op een server mag inloggen met een naam.", no_args_is_help=True)

Naam = Annotated[str, typer.Argument(help="De naam om mee in te loggen.", metavar="NAME")]
Rol = Annotated[str, typer.Option("--role", help="trainer of beheerder.")]


@account.command("add")
def account_add(name: Naam, role: Rol = "trainer", data: Data = None) -> None:
    """Maak een account; wie het krijgt, kiest met een eenmalige link zelf een wachtwoord."""
    from samenzorg_sim.server.people import account_command

    say(*account_command.add(name, role, data))


@account.command("password")
def account_password(name: Naam, data: Data = None) -> None:
    """Laat iemand een nieuw wachtwoord kiezen, met een eenmalige link; het oude werkt niet meer."""
    from samenzorg_sim.server.people import account_command

    say(*account_command.password(name, data))


@account.command("role")
def account_role(
    name: Naam,
    role: Annotated[str, typer.Argument(help="trainer of beheerder.", metavar="ROLE")],
    data: Data = None,
) -> None:
    """Geef iemand een andere rol."""
    from samenzorg_sim.server.people import account_command

    say(*account_command.role(name, role, data))


@account.command("remove")
def account_remove(name: Naam, data: Data = None) -> None:
    """Haal een account weg; wie ermee was ingelogd, is meteen uitgelogd."""
    from samenzorg_sim.server.people import account_command

    say(*account_command.remove(name, data))


@account.command("signout")
def account_signout(
    name: Annotated[
        str, typer.Argument(help="Een account, of een nummer uit de lijst van inzage.", metavar="[NAME]")
    ] = "",
    links: Annotated[bool, typer.Option("--links", help="Iedereen die met een link binnenkwam.")] = False,
    data: Data = None,
) -> None:
    """Log iemand overal uit, of iedereen die met een link binnenkwam; wat openstaat, sluit vanzelf."""
    from samenzorg_sim.server.people import account_command

    say(*account_command.signout(name, links, data))


@account.command("list")
def account_list(data: Data = None) -> None:
    """Laat zien wie er mag inloggen: naam, rol, en of er een wachtwoord is gekozen."""
    from samenzorg_sim.server.people import account_command

    say(*account_command.listed(data))


def inzage(
    since: Annotated[str, typer.Option(help="Alleen vanaf deze dag, zoals 2026-11-22.", metavar="DATE")] = "",
    as_csv: Annotated[bool, typer.Option("--csv", help="Als CSV, voor een rekenblad.")] = False,
    data: Data = None,
) -> None:
    """Laat zien wie wat bekeek of meenam, en wanneer."""
    from samenzorg_sim.server.people.inzage_pagina import inzage as told

    say(*told(since, as_csv, data))
