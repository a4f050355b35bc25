"""Where shipped content and notebooks live: inside the wheel, or at the top of the repository."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder() -> Path:
    """The folder of `scenarios/`, `exercises/`, `notebooks/`: `_bundled` in a wheel, else the repository."""
    bundled = _PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent


def notebooks_folder() -> Path:
    """The folder of the shipped notebooks."""
    return shipped_folder() / "notebooks"


def stays_in(folder: Path, path: Path) -> bool:
    """Whether no link on the way to `path`, below `folder`, leads out of it; false for a ring of links."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def shown(path: Path) -> str:
    """The path as a trainer would type it: from the current folder when it is below it, else whole."""
    whole = Path(path).absolute()
    return (whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole).as_posix()
