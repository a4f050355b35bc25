"""Who may sign in on a server with a name: one file in the data folder, that several servers may share."""

import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, TypeVar

from samenzorg_sim.server.people.invitations import new_persoon
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.file_lock import locked

ACCOUNTS: Final = "accounts.json"
TRAINER, BEHEERDER = "trainer", "beheerder"
ROLLEN: Final = (TRAINER, BEHEERDER)
MOST_NAME = 80
GEEN_NAAM = "Een naam heeft 2 tot 80 tekens, zoals s.jansen@huis.nl. Kies een andere naam."
BESTAAT_AL = "Er is al een account '{}'. Kies een andere naam."
BESTAAT_NIET = "Er is geen account '{}'. Typ 'samenzorg account list' voor de namen."

BESCHADIGD = "Het bestand {} is beschadigd. Er is niets veranderd. Zet het terug uit een reservekopie."

T = TypeVar("T")
#: What a cookie of this person must hold to be good; None when none is.
Standing = Callable[[str], int | None]


class AccountRefused(Exception):
    """What was asked cannot be done with this account; `melding` is for the beheerder."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


@dataclass(frozen=True)
class Account:
    """`wachtwoord` is an argon2 hash, '' while none was chosen; `generatie` counts from 1.

    A cookie holds the generation in which it was made: a new one ends all cookies of before.
    """

    naam: str
    persoon: str
    rol: str = TRAINER
    wachtwoord: str = ""
    generatie: int = 1


@dataclass(frozen=True)
class _Kept:
    accounts: tuple[Account, ...] = ()
    #: Persons whose account was taken away, or who were put out: their cookies and pages end.
    weg: frozenset[str] = frozenset()
    #: The generation of who came by a link and has no account; it rises when all of them are put out.
    links: int = 0


class Accounts:
    """All accounts of one data folder; what another program wrote is seen at the next question."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder, self._file = folder, folder.path / ACCOUNTS
        self._seen: tuple[int, ...] = ()  # of the file that was read last
        self._kept = _Kept()
        self._standing: tuple[_Kept, Standing] | None = None

    def all(self) -> tuple[Account, ...]:
        """Every account, by name."""
        return tuple(sorted(self._read().accounts, key=lambda account: account.naam))

    def of(self, persoon: str) -> Account | None:
        """The account of a person, None for who came by a link only."""
        return next((each for each in self._read().accounts if each.persoon == persoon), None)

    def named(self, naam: str) -> Account | None:
        """The account with this name, however it was typed."""
        name = plain_name(naam)
        return next((each for each in self._read().accounts if each.naam == name), None)

    def generation(self, persoon: str) -> int:
        """What a new cookie of this person holds; of who has no account the same for all, 0 at first."""
        account = self.of(persoon)
        return self._read().links if account is None else account.generatie

    def holds(self, persoon: str, generatie: int) -> bool:
        """Whether a cookie of this person, made in this generation, is still good."""
        return self.generation(persoon) == generatie and persoon not in self._read().weg

    def standing(self) -> Standing | None:
        """What a cookie must hold now, by person; the same one until that changes. None: cannot be read.

        The file is opened: of that a network drive tells no old news, so other servers' changes are seen.
        """
        try:
            with self._file.open("rb"):
                pass
        except FileNotFoundError:  # nobody has an account yet, or was put out
            return _nobody_yet
        except OSError:
            return None
        kept = self._look()
        if kept is None:
            return None
        if self._standing is None or self._standing[0] is not kept:
            each = {account.persoon: account.generatie for account in kept.accounts}
            told: Standing = lambda persoon: None if persoon in kept.weg else each.get(persoon, kept.links)  # noqa: E731
            self._standing = kept, told
        return self._standing[1]

    def add(self, naam: str, rol: str = TRAINER) -> Account:
        """A new account with a person id of its own; raises `AccountRefused`."""
        name = plain_name(naam)
        if not 2 <= len(name) <= MOST_NAME or not name.isprintable():
            raise AccountRefused(GEEN_NAAM)

        def add(kept: _Kept) -> tuple[_Kept, Account]:
            if any(each.naam == name for each in kept.accounts):
                raise AccountRefused(BESTAAT_AL.format(name))
            new = Account(name, new_persoon(), rol)
            return replace(kept, accounts=(*kept.accounts, new)), new

        return self._change(add)

    def of_name(self, naam: str) -> Account:
        """The account with a name that a proxy or a Hub vouches for; made when it is new.

        Raises `AccountRefused`, also for a name that is somebody else's there and becomes hers only as we
        write names: 'strauß' is not 'strauss'.
        """
        if not _keeps_its_letters(naam):
            raise AccountRefused(GEEN_NAAM)
        found = self.named(naam)
        if found is not None:
            return found
        try:
            return self.add(naam)
        except AccountRefused:  # another request of hers was faster, or this is no name
            found = self.named(naam)
            if found is None:
                raise
            return found

    def remove(self, naam: str) -> Account:
        """Take an account away: whoever was signed in with it is so no longer. Raises `AccountRefused`."""

        def remove(kept: _Kept) -> tuple[_Kept, Account]:
            found = _find(kept, naam)
            rest = tuple(each for each in kept.accounts if each is not found)
            return replace(kept, accounts=rest, weg=kept.weg | {found.persoon}), found

        return self._change(remove)

    def give_role(self, naam: str, rol: str) -> Account:
        """Another role; it ends her cookies. Raises `AccountRefused`."""
        return self._replace(lambda kept: _find(kept, naam), rol=rol)

    def clear_password(self, naam: str) -> Account:
        """No password until she chooses one; it ends her cookies. Raises `AccountRefused`."""
        return self._replace(lambda kept: _find(kept, naam), wachtwoord="")

    def set_password(self, persoon: str, wachtwoord: str) -> Account:
        """Keep the hash of a new password; it ends her cookies. Raises `AccountRefused`."""
        return self._replace(lambda kept: _find(kept, persoon=persoon), wachtwoord=wachtwoord)

    def sign_out_everywhere(self, persoon: str) -> Account:
        """End all her cookies; raises `AccountRefused`."""
        return self._replace(lambda kept: _find(kept, persoon=persoon))

    def put_out(self, persoon: str) -> None:
        """End all cookies of who came by a link, for good; raises `AccountRefused`."""

        def put_out(kept: _Kept) -> tuple[_Kept, None]:
            return replace(kept, weg=kept.weg | {persoon}), None

        self._change(put_out)

    def put_out_links(self) -> None:
        """End all cookies of everybody who came by a link and has no account."""
        self._change(lambda kept: (replace(kept, links=kept.links + 1), None))

    def _replace(self, find: Callable[[_Kept], Account], **new: str) -> Account:
        def change(kept: _Kept) -> tuple[_Kept, Account]:
            found = find(kept)
            after = replace(found, generatie=found.generatie + 1, **new)
            accounts = tuple(after if each is found else each for each in kept.accounts)
            return replace(kept, accounts=accounts), after

        return self._change(change)

    def _change(self, change: Callable[[_Kept], tuple[_Kept, T]]) -> T:
        with locked(self._file):
            self._seen = ()
            before = self._read()
            if not self._seen and self._file.exists():  # not written over: what stands there may be mended
                raise AccountRefused(BESCHADIGD.format(self._file))
            kept, changed = change(before)
            told = {"accounts": [asdict(each) for each in kept.accounts], "weg": sorted(kept.weg)}
            self._folder.write_json(ACCOUNTS, told | {"links": kept.links})
        return changed

    def _read(self) -> _Kept:
        """What the file says; nobody gets in by one that is not there, cut off or damaged."""
        return self._look() or _Kept()

    def _look(self) -> _Kept | None:
        """The same, None when it cannot be read; read again only when it was written since."""
        try:
            now = self._file.stat()
        except OSError:
            return None
        seen = (now.st_mtime_ns, now.st_size, now.st_ino)
        if seen != self._seen:
            told = self._folder.read_json(ACCOUNTS)
            if told is None:
                return None
            accounts = tuple(Account(**each) for each in told["accounts"])
            self._kept = _Kept(accounts, frozenset(told["weg"]), told.get("links", 0))
            self._seen = seen
        return self._kept


def _nobody_yet(persoon: str) -> int | None:
    return 0


def plain_name(naam: str) -> str:
    """A name as it is kept and compared: capitals, and how accents are written, make no difference."""
    return unicodedata.normalize("NFKC", naam).strip().casefold()


def as_of_now(here: Any, copy: Any) -> Any:
    """The accounts of a `copy` where those of `here` stand now (None: no file of them).

    Who was taken away since stays out, and what was changed since stays changed: her old password and
    her old cookies do not come back.
    """
    if here is None:
        return copy
    before = copy or {"accounts": [], "weg": []}
    gone = {*before["weg"], *here["weg"]}
    taken = gone | {one[key] for one in here["accounts"] for key in ("persoon", "naam")}
    back = [one for one in before["accounts"] if taken.isdisjoint((one["persoon"], one["naam"]))]
    links = max(here.get("links", 0), before.get("links", 0))
    return {"accounts": [*here["accounts"], *back], "weg": sorted(gone), "links": links}


def _keeps_its_letters(naam: str) -> bool:
    """Whether a name, as we write it, differs by its capitals and its way of writing accents alone."""
    plain = plain_name(naam)
    same = unicodedata.normalize("NFC", naam.strip()).lower() == plain
    return naam.isascii() or (same and not plain.isascii())


def _find(kept: _Kept, naam: str = "", persoon: str = "") -> Account:
    name = plain_name(naam)
    found = next((each for each in kept.accounts if each.naam == name or each.persoon == persoon), None)
    if found is None:
        raise AccountRefused(BESTAAT_NIET.format(naam))
    return found
