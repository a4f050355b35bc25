"""A real PostgreSQL for tests: Debian's programs, in a temporary folder, on a port of its own."""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from tests.debian_ready import find_postgres
from tests.running_server import free_port

#: Small, for the memory of whoever runs the tests; the disk is waited for (fsync), as it is everywhere.
_SETTINGS = {
    "shared_buffers": "16MB",
    "max_connections": "60",
    "max_wal_size": "64MB",
    "min_wal_size": "32MB",
    "log_min_messages": "warning",
}
#: Owns its databases and may do nothing else, as an organisation would have it; beside who may do all.
_USER, _ALL = "samenzorg", "postgres"
_ONE = "oefenen"


class Cluster:
    """One PostgreSQL with databases in it; `stop` and `start` as often as a test likes."""

    def __init__(self) -> None:
        found = find_postgres()
        if found is None:
            pytest.skip("no PostgreSQL here: python -m tests.debian_ready installs Debian's")
        if os.geteuid() == 0 and not (shutil.which("runuser") and _has_user("postgres")):
            pytest.skip("PostgreSQL does not run as root, and there is no user 'postgres' to run it as")
        self._bin = found
        self.folder = Path(tempfile.mkdtemp(prefix="samenzorg-pg-", dir="/tmp"))
        self.data, self.log = self.folder / "data", self.folder / "log"
        self.port = free_port()
        self.password = secrets.token_urlsafe(12)
        # PostgreSQL refuses to run as root.
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            shutil.chown(self.folder, "postgres")
        secret = self.folder / "password"
        secret.write_text(self.password)
        if self._as:
            shutil.chown(secret, "postgres")
        self._run(
            "initdb", "-D", self.data, "-U", _ALL, "-A", "scram-sha-256", "--pwfile", secret,
            "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions",
        )  # fmt: skip
        self.start()
        self.tell(f"CREATE ROLE {_USER} LOGIN PASSWORD '{self.password}'")

    def start(self) -> None:
        """Start, and wait until it answers."""
        settings = " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items())
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 {settings}"
        self._run("pg_ctl", "start", "-w", "-D", self.data, "-l", self.log, "-o", options)

    def stop(self, mode: str = "fast") -> None:
        """Stop: `fast` ends everybody's connection, `immediate` is like pulling the plug."""
        self._run("pg_ctl", "stop", "-w", "-D", self.data, "-m", mode)

    @contextmanager
    def away(self, mode: str = "immediate") -> Iterator[None]:
        """It does not answer meanwhile; afterwards it does, also where a test fails."""
        self.stop(mode)
        try:
            yield
        finally:
            self.start()

    def url(self, database: str, user: str = _USER) -> str:
        """The address of a database, with a password in it."""
        return f"postgresql://{user}:{self.password}@127.0.0.1:{self.port}/{database}"

    def make(self, more: str = "") -> str:
        """Make an empty database (`more`: an option of CREATE DATABASE); its address."""
        name = f"test_{secrets.token_hex(6)}"
        self.tell(f"CREATE DATABASE {name} OWNER {_USER} {more}")
        return self.url(name)

    def is_made(self, database: str) -> bool:
        """Whether there is a database with this name."""
        with psycopg.connect(self.url(_ALL, _ALL)) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database])
            return found.fetchone() is not None

    def tell(self, statement: str, database: str = _ALL) -> None:
        """Have a statement done by somebody who may do everything."""
        with psycopg.connect(self.url(database, _ALL), autocommit=True) as connection:
            connection.execute(statement)

    def remove(self) -> None:
        """Stop, and leave nothing."""
        with suppress(subprocess.CalledProcessError):  # it was stopped already
            self.stop("immediate")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: object) -> None:
        subprocess.run(
            [*self._as, str(self._bin / program), *map(str, arguments)],
            check=True,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )


def _has_user(name: str) -> bool:
    try:
        return bool(pwd.getpwnam(name))
    except KeyError:
        return False


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL for all tests of this run."""
    made = Cluster()
    yield made
    made.remove()


@pytest.fixture
def database(cluster: Cluster) -> str:
    """The address of an empty database, the same one for each test: making one takes half a second."""
    if not cluster.is_made(_ONE):
        cluster.tell(f"CREATE DATABASE {_ONE} OWNER {_USER}")
    # Whoever still is in it (a server that was killed) must not keep it.
    cluster.tell(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_ONE}'")
    cluster.tell(f"DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION {_USER}", _ONE)
    return cluster.url(_ONE)
