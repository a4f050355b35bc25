"""What `samenzorg account …` does: accounts by hand, with the server on or off."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.people.accounts import BESTAAT_NIET, ROLLEN, Account, AccountRefused, Accounts
from samenzorg_sim.server.people.invitations import COLLEAGUE_HOURS, Invitations
from samenzorg_sim.server.people.inzage import note_by_hand
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.data_folder_refused import DataFolderRefused

GEEN_MAP = "In {} staan nog geen gegevens van Samenzorg. Start Samenzorg daar eerst één keer."
GEEN_ROL = "'{}' is geen rol. Kies trainer of beheerder."
NIEMAND = "Er zijn nog geen accounts. Maak er een met '{}'."
_LINK = "Geef deze link aan {}, om een wachtwoord te kiezen. Hij werkt één keer, een week lang.\n\n  {}\n"
_ADRES = "https://ADRES"
_VUL_IN = "Zet op de plaats van ADRES het adres van uw server. Samenzorg kent het nog niet.\n"
LINKS_UIT = "Iedereen die met een link binnenkwam, is uitgelogd. Wie een account heeft, merkt er niets van."
WIE = (
    "Noem wie er uit moet: een account, een nummer dat met p_ begint, of --links voor iedereen met een link."
)
ZELF = "Dit is wie Samenzorg op deze computer startte. Kies --links: een nieuwe link is er altijd."
_PERSOON = re.compile("p_[0-9a-f]{32}")
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


def signout(naam: str = "", links: bool = False, data: Path | None = None) -> Outcome:
    """End every sign-in of one account or one person (`p_…`, as the trail has it), or of all by link."""

    def change(folder: DataFolder) -> str:
        accounts = Accounts(folder)
        if links and not naam:
            put_out_links(accounts, Invitations(folder))
            note_by_hand(folder.path, "links_uitgelogd")
            return LINKS_UIT
        if not naam or links:
            raise AccountRefused(WIE)
        if _PERSOON.fullmatch(naam) and accounts.of(naam) is None:
            invitations = Invitations(folder)
            if naam == invitations.trainer:
                raise AccountRefused(ZELF)
            accounts.put_out(naam)
            invitations.withdraw(naam)
            note_by_hand(folder.path, "uitgelogd_door", naam)
            return f"{naam} is uitgelogd, en komt er alleen met een nieuwe link weer in."
        account = accounts.of(naam) or accounts.named(naam)
        if account is None:
            raise AccountRefused(BESTAAT_NIET.format(naam))
        accounts.sign_out_everywhere(account.persoon)
        note_by_hand(folder.path, "uitgelogd_door", account.persoon)
        return f"{account.naam} is overal uitgelogd, en kan opnieuw inloggen."

    return _with(data, change)


def put_out_links(accounts: Accounts, invitations: Invitations) -> None:
    """End every sign-in by a link without an account, and such links that were not used."""
    accounts.put_out_links()
    invitations.withdraw_all(lambda persoon: accounts.of(persoon) is not None)


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
    address = _address(folder)
    link = _LINK.format(account.naam, f"{address}/in#{secret}")
    more = _VUL_IN if address == _ADRES else ""
    return f"Account {account.naam} ({account.rol}) is {what}.\n{link}{more}"


def _address(folder: DataFolder) -> str:
    """Where the server of this folder is, or was last; with an open place where nobody knows."""
    try:
        return str(json.loads((folder.path / "adres.json").read_text("utf-8"))["adres"])
    except (OSError, ValueError, KeyError, TypeError):
        return _ADRES


def _has_password(account: Account) -> str:
    return "wachtwoord gekozen" if account.wachtwoord else "nog geen wachtwoord"
