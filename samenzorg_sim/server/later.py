"""Libraries that imports name and a server hardly ever uses: they are read when somebody does."""

import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

#: `requests` asks the network for a list of extensions, which we never show; the two after it help to read
#: web pages of unknown origin; days for a calendar are asked now and then. Together a tenth of a start.
HARDLY_EVER = ("requests", "charset_normalizer", "soupsieve", "icalendar")

#: jsonschema does without these: it would check addresses, periods and colours in what Jupyter writes to
#: its log. The grammar of the first alone takes 1.6 s to build.
NEVER = ("rfc3987_syntax", "rfc3986_validator", "isoduration", "webcolors", "fqdn", "uri_template")


class Later(ModuleType):
    """Stands where a library would stand, until somebody asks it something.

    `importlib.util.LazyLoader` is meant for this, but in Python 3.11 a second `import` reads the library.
    """

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def load_later(names: Sequence[str] = HARDLY_EVER) -> None:
    """From now on importing one of these reads it at its first use; one that is there stays as it is."""
    for name in NEVER:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    for name in names:
        sys.modules.setdefault(name, Later(name))
