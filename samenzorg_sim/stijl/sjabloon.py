"""Templates of every room, and those of this one: pieces of a page that both doors draw the same."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template


class Sjablonen(Environment):
    """The templates in one folder; what they print is escaped, what is missing raises."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )


@cache
def load_template(name: str) -> Template:
    """Read a template of this folder by its file name."""
    return Sjablonen(Path(__file__).parent).get_template(name)
