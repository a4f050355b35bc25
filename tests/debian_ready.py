"""Install what tests need of Debian, beside Chromium: `python -m tests.debian_ready` says what it did."""

import os
import shutil
import subprocess
from pathlib import Path

POSTGRES = Path("/usr/lib/postgresql")
#: Without it Debian makes a database of its own, and starts it.
_NO_CLUSTER = "mkdir -p {0} && echo create_main_cluster = false > {0}/samenzorg.conf"
_DROP_INS = Path("/etc/postgresql-common/createcluster.d")


def find_postgres() -> Path | None:
    """The folder with `initdb` and `pg_ctl` of the newest PostgreSQL here, None for none."""
    for found in sorted(POSTGRES.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]), reverse=True):
        return found.parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def find_nginx() -> str | None:
    """The path of nginx; Debian keeps it out of the way of who is not root."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def install(*packages: str) -> bool:
    """`apt-get install`, as root or with sudo that asks nothing; whether it went well."""
    return may_install() and all(
        _run(step) for step in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages])
    )


def may_install() -> bool:
    """Whether this is a machine, and a user, with which `apt-get install` can be tried."""
    return bool(shutil.which("apt-get")) and (os.geteuid() == 0 or bool(shutil.which("sudo")))


def _run(command: list[str]) -> bool:
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run([*sudo, *command], env=environment, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def make_ready() -> list[str]:
    """Install what is missing; returns what was done, a sentence each."""
    told = []
    for name, package, find in (
        ("PostgreSQL", "postgresql", find_postgres),
        ("nginx", "nginx-light", find_nginx),
    ):
        found = find()
        if not found and may_install():
            if package == "postgresql" and not _DROP_INS.parent.exists():
                _run(["sh", "-c", _NO_CLUSTER.format(_DROP_INS)])
            install(package)
            found = find()
        told.append(
            f"Tests use {name} in {found}."
            if found
            else f"{name} is not here and could not be installed: its tests are skipped ({package})."
        )
    return told


if __name__ == "__main__":
    print("\n".join(make_ready()))
