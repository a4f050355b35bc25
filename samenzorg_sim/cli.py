"""The command `samenzorg`; each command imports what it needs, so that the others start at once."""

from pathlib import Path
from typing import Annotated

import typer

from samenzorg_sim.cli_account import account, inzage
from samenzorg_sim.cli_copies import backup, move, restore, verify
from samenzorg_sim.cli_ecogram import ecogram
from samenzorg_sim.cli_options import Data, Database, say

app = typer.Typer(
    help="Samenzorg: oefenen met het gesprek met naasten.", no_args_is_help=True, add_completion=False
)

app.add_typer(ecogram, name="ecogram")
app.add_typer(account, name="account")

PORT = 8866


@app.command()
def start(
    port: Annotated[
        int, typer.Option(help="De poort van de werkplaats.", envvar="SAMENZORG_PORT", min=1, max=65535)
    ] = PORT,
    data: Data = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open de browser.")] = True,
    phones: Annotated[
        str | None, typer.Option(help="Het adres waarop telefoons meedoen, als u er een wilt kiezen.")
    ] = None,
    demo: Annotated[bool, typer.Option(help="Zet een voorbeeldgroep klaar als er nog niets is.")] = False,
    address: Annotated[
        str,
        typer.Option(
            help="Op een server: het adres in de browser, zoals https://samenzorg.huis.nl.",
            envvar="SAMENZORG_ADDRESS",
        ),
    ] = "",
    proxy: Annotated[
        list[str] | None,
        typer.Option(help="De server die ervoor staat, als die niet op deze computer draait. Mag vaker."),
    ] = None,
    listen: Annotated[str, typer.Option(help="Het IP-adres waarop die andere server deze bereikt.")] = "",
    identity_header: Annotated[
        str,
        typer.Option(
            help="De kopregel waarin die server zegt wie er inlogde, zoals X-Forwarded-User.",
            envvar="SAMENZORG_IDENTITY_HEADER",
        ),
    ] = "",
    certificate: Annotated[
        Path | None,
        typer.Option(help="Het certificaat (PEM), om zelf https te spreken.", envvar="SAMENZORG_CERTIFICATE"),
    ] = None,
    key: Annotated[
        Path | None, typer.Option(help="De sleutel van dat certificaat (PEM).", envvar="SAMENZORG_KEY")
    ] = None,
    hub: Annotated[
        str,
        typer.Option(help="Het adres van uw JupyterHub, als mensen daar inloggen.", envvar="SAMENZORG_HUB"),
    ] = "",
    database: Database = "",
) -> None:
    """Start de werkplaats op deze computer; stop met Ctrl-C."""
    from samenzorg_sim.server.start import start as serve

    served = serve(
        port=port,
        data=data,
        browser=browser,
        phones=phones,
        demo=demo,
        address=address,
        proxies=proxy or (),
        listen=listen,
        identity_header=identity_header,
        certificate=certificate,
        key=key,
        hub=hub,
        database=database,
    )
    raise typer.Exit(served)


@app.command()
def link(data: Data = None) -> None:
    """Geef een nieuwe link om in te loggen op de werkplaats die nu draait."""
    from samenzorg_sim.server.people.link import new_link

    raise typer.Exit(new_link(data))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def lab(context: typer.Context, data: Data = None) -> None:
    """Open JupyterLab voor wie notebooks maakt, met de werkplaats ernaast. JupyterLab-opties mogen mee."""
    from samenzorg_sim.server.lab import lab as open_lab

    raise typer.Exit(open_lab(data, context.args))


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Bestanden of mappen.", metavar="PATH")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON, voor programma's.")] = False,
) -> None:
    """Controleer casussen en oefeningen; zonder PATH alles wat is meegeleverd en uw eigen materiaal."""
    from samenzorg_sim.balie.vinden import data_folder
    from samenzorg_sim.content.check import check as check_content
    from samenzorg_sim.content.oefenblad import Oefenblad
    from samenzorg_sim.content.oefenblad_werkvorm import as_werkvorm
    from samenzorg_sim.content.places import shipped_folder
    from samenzorg_sim.content.proof import Proofs
    from samenzorg_sim.content.scenario import Scenario
    from samenzorg_sim.content.werkvorm import Werkvorm
    from samenzorg_sim.naaste.proof.prove import prove as prove_scenario
    from samenzorg_sim.werkvorm.proef.prove import prove as prove_werkvorm

    own = data_folder() / "content"
    folders = paths or [shipped_folder(), *([own] if own.is_dir() else [])]
    proofs: Proofs = {
        Scenario: prove_scenario,
        Werkvorm: prove_werkvorm,
        Oefenblad: lambda blad: prove_werkvorm(as_werkvorm(blad)),
    }
    result = check_content(folders, proofs)
    typer.echo(result.json() if as_json else result.text())
    raise typer.Exit(result.exit_code)


@app.command()
def simulate(
    scenario: Annotated[str, typer.Argument(help="Een situatie: het id of een bestand.", metavar="SCENARIO")],
    strategy: Annotated[
        list[str] | None,
        typer.Option(
            help="luisteren (zonder keuze), informeren, ondervragen, adviseren, overtuigen of willekeurig; "
            "of een eigen lijst, zoals open_vraag:vervoer,reflectie. Mag vaker: dan naast elkaar."
        ),
    ] = None,
    plays: Annotated[int, typer.Option(help="Hoeveel gesprekken.", min=1, max=100_000_000)] = 10_000,
    seed: Annotated[int, typer.Option(help="Hetzelfde getal geeft dezelfde gesprekken.", min=0)] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON, voor programma's.")] = False,
    picture: Annotated[
        Path | None, typer.Option(help="Bewaar een plaatje: een .svg, .png of .pdf.", dir_okay=False)
    ] = None,
) -> None:
    """Speel een situatie heel vaak met de gespeelde naaste; Ctrl-C bewaart wat klaar is."""
    from samenzorg_sim.balie.vinden import data_folder
    from samenzorg_sim.journal import Refused
    from samenzorg_sim.naaste import opdracht

    draw = None
    try:
        if picture is not None:  # without one, matplotlib stays where it is
            from samenzorg_sim.reports.simulatie import picture_in

            draw = picture_in(picture)
        found = opdracht.find_scenario(scenario, data_folder() / "content")
        played = opdracht.play_ways(found, strategy or ["luisteren"], plays, seed)
        typer.echo(opdracht.as_json(played) if as_json else opdracht.as_text(found, played, plays))
        if draw is not None:
            draw(found, {opdracht.named(way): outcome for way, outcome in played.items()})
    except Refused as no:
        say(no.melding, 1)


@app.command()
def export(
    session: Annotated[
        str,
        typer.Argument(help="'laatste', een deel van de naam van de groep, of een id.", metavar="SESSION"),
    ],
    to: Annotated[Path, typer.Option("--to", help="De map waar de bestanden komen.")],
    data: Data = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Vervang wat er al staat.")] = False,
    database: Database = "",
) -> None:
    """Bewaar wat een bijeenkomst mee naar buiten mag nemen: afspraken, leerpunten, verslag en bewijzen."""
    from samenzorg_sim.server.export import export as take_along

    say(*take_along(session, to, data, overwrite, database))


@app.command()
def classify() -> None:
    """Herken de soort van uitingen: van stdin id, context, uiting met tabs; terug id, soort, zekerheid."""
    from samenzorg_sim.herkennen.tabel import classify as read

    left_out = read(typer.get_binary_stream("stdin"), typer.echo, lambda text: typer.echo(text, err=True))
    raise typer.Exit(1 if left_out else 0)


@app.command()
def loadtest(
    phones: Annotated[int, typer.Option(help="Hoeveel telefoons tikken.", min=1, max=2_000)] = 65,
    seconds: Annotated[int, typer.Option(help="Hoeveel seconden.", min=1, max=3_600)] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON, voor programma's.")] = False,
) -> None:
    """Meet deze computer: nagebootste telefoons tikken op een eigen werkplaats, en dan valt de stroom uit."""
    from samenzorg_sim.balie.client import BalieWeg
    from samenzorg_sim.loadtest import opdracht
    from samenzorg_sim.loadtest.eigen_server import StartteNiet
    from samenzorg_sim.loadtest.menigte import MenigteWeg
    from samenzorg_sim.server.doors.crowd import allow_more_files

    try:
        found = opdracht.loadtest(phones, seconds, allow_more_files())
    except (StartteNiet, BalieWeg) as no:
        say(no.melding, 1)
    except MenigteWeg as no:
        say(opdracht.AFGEBROKEN.format(no), 1)
    except ValueError as no:
        say(str(no), 1)
    typer.echo(opdracht.as_lines(found) if as_json else opdracht.as_text(found))
    raise typer.Exit(1 if found.lost or found.doubled else 0)


for command in (backup, restore, move, verify, inzage):
    app.command()(command)

if __name__ == "__main__":
    app()
