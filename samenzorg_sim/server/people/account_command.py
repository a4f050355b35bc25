"""What `samenzorg account …` does: accounts by hand, with the server on or off."""

import json
from collections.abc import Callable
from pathlib import Path

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.people.accounts import ROLLEN, Account, AccountRefused, Accounts
from samenzorg_sim.server.people.invitations import COLLEAGUE_HOURS, Invitations
from samenzorg_sim.server.people.inzage import note_by_hand
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused

GEEN_MAP = "In {} staan nog geen gegevens van Samenzorg. Start Samenzorg daar eerst één keer."
GEEN_ROL = "'{}' is geen rol. Kies trainer of beheerder."
NIEMAND = "Er zijn nog geen accounts. Maak er een met '{}'."
_LINK = "Geef deze link aan {}, om een wachtwoord te kiezen. Hij werkt één keer, een week lang.\n\n  {}\n"
_ADRES = "https://ADRES"
#: A sentence and the exit code.
Outcome = tuple[str, int]


def add(naam: str, rol: str, data: Path | None = None) -> Outcome:
    """Make an account; the one-time link by which its owner chooses a password."""
    return _with(data, lambda folder: _link(folder, Accounts(folder).add(naam, _rol(rol)), "gemaakt"))


def password(naam: str, data: Path | None = None) -> Outcome:
    """End the old password; a new one-time link."""
    return _with(data, lambda folder: _link(folder, Accounts(folder).clear_password(naam), "opengezet"))


def role(naam: str, rol: str, data: Path | None = None) -> Outcome:
    """Give another role."""

    def change(folder: DataFolder) -> str:
        account = Accounts(folder).give_role(naam, _rol(rol))
        note_by_hand(folder.path, "rol_veranderd", account.persoon)
        return f"{account.naam} is nu {account.rol} en moet opnieuw inloggen."

    return _with(data, change)


def remove(naam: str, data: Path | None = None) -> Outcome:
    """Take an account away."""

    def change(folder: DataFolder) -> str:
        account = Accounts(folder).remove(naam)
        Invitations(folder).withdraw(account.persoon)
        note_by_hand(folder.path, "account_weg", account.persoon)
        return f"Het account {account.naam} is weg. Wie ermee was ingelogd, is uitgelogd."

    return _with(data, change)


def listed(data: Path | None = None) -> Outcome:
    """Every account on a line: name, role, and whether a password was chosen."""

    def tell(folder: DataFolder) -> str:
        found = Accounts(folder).all()
        lines = (f"{each.naam}\t{each.rol}\t{_has_password(each)}" for each in found)
        return "\n".join(lines) or NIEMAND.format(typed("account add"))

    return _with(data, tell)


def _with(data: Path | None, do: Callable[[DataFolder], str]) -> Outcome:
    folder = DataFolder((data or data_folder()).expanduser().absolute())
    if not (folder.path / "secret").exists():
        return GEEN_MAP.format(folder.path), 1
    try:
        return do(folder), 0
    except (AccountRefused, DataFolderRefused) as refused:
        return refused.melding, 1


def _rol(rol: str) -> str:
    if rol not in ROLLEN:
        raise AccountRefused(GEEN_ROL.format(rol))
    return rol


def _link(folder: DataFolder, account: Account, what: str) -> str:
    note_by_hand(folder.path, f"account_{what}", account.persoon)
    secret = Invitations(folder).for_person(account.persoon, COLLEAGUE_HOURS)
    link = f"{_address(folder)}/in#{secret}"
    return f"Account {account.naam} ({account.rol}) is {what}.\n" + _LINK.format(account.naam, link)


def _address(folder: DataFolder) -> str:
    """Where the server of this folder is, or was last; with an open place where nobody knows."""
    try:
        return str(json.loads((folder.path / "adres.json").read_text("utf-8"))["adres"])
    except (OSError, ValueError, KeyError, TypeError):
        return _ADRES


def _has_password(account: Account) -> str:
    return "wachtwoord gekozen" if account.wachtwoord else "nog geen wachtwoord"
