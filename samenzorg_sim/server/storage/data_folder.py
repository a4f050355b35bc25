"""The data folder: everything that must outlive the server, for one server, or for all on one database."""

import errno
import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.server.storage.data_folder_refused import (
    DataFolderRefused,
    Full,
    InUse,
    NewerVersion,
    NotAFolder,
    NotWritable,
    OnNetworkDrive,
    ReadOnly,
)
from samenzorg_sim.server.storage.drives import network_kind

#: Of the folder's layout; raised together with a step in a migration.
VERSION = 1
_SUBFOLDERS = ("content", "backups", "log")
#: Names the database that holds the journal of this folder, when it is not in the folder itself.
DATABASE = "database.json"
#: Bytes that must fit before we start: a start that fails says more than a session that stops.
_ROOM = 256 * 1024


class DataFolder:
    """An opened data folder; `close` (or the end of the process) lets go of its lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal = path / "journal.db"
        self.heads = path / "heads.json"
        self.content = path / "content"
        self.backups = path / "backups"
        self.log = path / "log"
        self._lock: IO[str] | None = None
        self._secret = b""

    @staticmethod
    def default() -> Path:
        """Where it is when nobody says otherwise."""
        return data_folder()

    @classmethod
    def open(cls, path: Path | None = None, shared: bool = False) -> "DataFolder":
        """Make the folder where needed and lock it; raises a DataFolderRefused.

        `shared`: with others that ask so too, for the journal is in a database. A network drive will do then.
        """
        folder = cls((path or cls.default()).expanduser().absolute())
        with refused(folder.path):
            folder._open(shared)
        return folder

    def _open(self, shared: bool) -> None:
        if self.path.exists() and not self.path.is_dir():
            raise NotAFolder(self.path)
        if not shared and (kind := network_kind(self.path)):
            raise OnNetworkDrive(self.path, kind)
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._take_lock(shared)
        try:
            with self._one_by_one():
                self._check_version()
                self.check_room()
                for name in _SUBFOLDERS:
                    (self.path / name).mkdir(mode=0o700, exist_ok=True)
                self._secret = self._read_secret()
            for left in self.path.glob(".*.nieuw") if not shared else ():  # of a server that was killed
                left.unlink(missing_ok=True)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def _one_by_one(self) -> Iterator[None]:
        """Servers that start at the same time on one folder find one secret in it."""
        with (self.path / ".begin").open("a") as file:
            if os.name != "nt":
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _take_lock(self, shared: bool) -> None:
        # Opened for appending: a server that is refused must not empty what the other one wrote.
        self._lock = open(self.path / "lock", "a+", encoding="utf-8")  # noqa: SIM115
        try:
            _lock_file(self._lock, shared)
        except OSError as error:
            self._lock.close()
            self._lock = None
            if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                raise InUse(self.path) from error
            raise

    def _check_version(self) -> None:
        file = self.path / "VERSION"
        found = file.read_text("utf-8").strip() if file.exists() else ""
        if not found:
            file.write_text(f"{VERSION}\n", "utf-8")
        elif not found.isdigit() or int(found) > VERSION:
            raise NewerVersion(self.path, found)

    def check_room(self) -> None:
        """Write something and take it away again; raises OSError where that is not possible."""
        probe = self.path / ".ruimte"
        try:
            with probe.open("wb") as file:
                file.write(b"\0" * _ROOM)
                file.flush()
                os.fsync(file.fileno())
        finally:
            probe.unlink(missing_ok=True)

    def _read_secret(self) -> bytes:
        file = self.path / "secret"
        if not file.exists() or file.stat().st_size != 32:
            write_private(file, secrets.token_bytes(32))
        file.chmod(0o600)
        return file.read_bytes()

    @property
    def in_database(self) -> bool:
        """Whether the journal of this folder is in a database, whose keeper makes its copies."""
        return (self.path / DATABASE).exists()

    @property
    def secret(self) -> bytes:
        """32 random bytes; whoever has them can make cookies and signed heads."""
        return self._secret

    def read_json(self, name: str) -> Any:
        """What stands in the file `name`, or None when it is absent or damaged."""
        try:
            return json.loads((self.path / name).read_text("utf-8"))
        except (OSError, ValueError):
            return None

    def write_json(self, name: str, value: Any) -> None:
        """Replace the file `name`, for this user's eyes only, whole or not at all."""
        with refused(self.path):
            write_private(self.path / name, json.dumps(value, ensure_ascii=False).encode())

    def remove(self, name: str) -> None:
        """Remove the file `name` if it is there."""
        (self.path / name).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the lock."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def write_private(file: Path, content: bytes) -> None:
    """Write `content` durably with mode 0600; a crash leaves the old file or the new one."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}.nieuw")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    os.replace(draft, file)


def _lock_file(file: IO[str], shared: bool) -> None:
    if os.name == "nt":  # knows no shared lock: there one server works on a folder
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


@contextmanager
def refused(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into our own exceptions."""
    try:
        yield
    except DataFolderRefused:
        raise
    except OSError as error:
        kinds: dict[int | None, Callable[[Path], DataFolderRefused]] = {
            errno.ENOSPC: Full,
            errno.EDQUOT: Full,
            errno.EROFS: ReadOnly,
            errno.ENOTDIR: NotAFolder,
            errno.EEXIST: NotAFolder,
            errno.EISDIR: NotWritable,
            errno.EACCES: NotWritable,
            errno.EPERM: NotWritable,
        }
        if error.errno not in kinds:
            raise
        raise kinds[error.errno](path) from error
