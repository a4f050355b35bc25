"""Script modules that stand in files of their own, joined into the one module that a browser gets."""

import re
from functools import cache
from pathlib import Path

_IMPORT = re.compile(r"^import (?:\{[^}]*\} from )?'(\.\.?/[\w/-]+\.js)';\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)

ECOGRAM_CANVAS = Path(__file__).parent / "ecogram_canvas"
"""The folder of a widget; its script and its sheet have the folder's name."""


def load_script(widget: Path) -> str:
    """The script of a widget as one module, for a page with or without a kernel."""
    return join_modules(widget / f"{widget.name}.js")


def load_sheet(widget: Path) -> str:
    """How a widget looks."""
    return (widget / f"{widget.name}.css").read_text(encoding="utf-8")


@cache
def join_modules(entry: Path) -> str:
    """`entry` and all that it imports (`import { … } from './name.js'`), each once, before who needs it.

    Each part is wrapped in a function that returns what it exports, so that two parts may use one name.
    """
    order: list[Path] = []
    _visit(entry.resolve(), order)
    parts = [_wrapped(path) for path in order[:-1]]
    body = order[-1].read_text(encoding="utf-8")
    return "\n".join([*parts, _bound(body)])


def _visit(path: Path, order: list[Path]) -> None:
    for name in _IMPORT.findall(path.read_text(encoding="utf-8")):
        if (needed := (path.parent / name).resolve()) not in order:
            _visit(needed, order)
    order.append(path)


def _wrapped(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    names = re.findall(r"^export (?:const|let|function|class) ([\w$]+)", text, re.MULTILINE)
    body = _EXPORT.sub("", _bound(text))
    return f"const {_name(path.name)} = (() => {{\n{body}\nreturn {{ {', '.join(names)} }};\n}})();"


def _bound(text: str) -> str:
    """Each import as what it takes out of the part that was wrapped before."""

    def take(found: re.Match[str]) -> str:
        braces = re.search(r"\{[^}]*\}", found[0])
        return f"const {braces[0]} = {_name(Path(found[1]).name)};\n" if braces else ""

    return _IMPORT.sub(take, text)


def _name(file: str) -> str:
    return "$" + re.sub(r"\W", "_", file.removesuffix(".js"))
