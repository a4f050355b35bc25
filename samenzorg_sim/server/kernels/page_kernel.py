"""The kernel of a page: IPython's, without what a fork would pay for and no page can reach.

A fork shares its parent's memory until it touches it, and Python touches what it only reads: each object
that is looked at makes the 4 kB around it this kernel's own.
"""

import sys
from types import ModuleType
from typing import Any

from ipykernel import ipkernel
from ipykernel.kernelapp import IPKernelApp
from traitlets.config import Config

#: No history database, no thread that watches the file descriptors, no notices on the terminal.
SETTINGS = Config(
    HistoryManager={"enabled": False},
    IPKernelApp={"capture_fd_output": False, "log_level": 50},
    InteractiveShell={"colors": "nocolor"},
)


class PageKernelApp(IPKernelApp):
    """An IPython kernel whose settings are known beforehand: `PageKernelApp.instance(connection_file=…)`."""

    name = "ipython-kernel"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]
        self.update_config(SETTINGS)

    def _ip_default(self) -> str:
        # Asked for even where the connection file says it; jupyter's own looks up all addresses there are.
        return "127.0.0.1"

    def parse_command_line(self, argv: object = None) -> None:
        """Nothing: a parser for every setting of every class costs 3 MB."""

    def load_config_file(self, *_: object, **__: object) -> None:
        """Nothing: how somebody likes her own IPython is not for pages."""

    def init_kernel(self) -> None:
        """Make it; its list of every module's file is for a debugger (2 MB), and no page has one."""
        ipkernel.sys = _without_modules()  # type: ignore[attr-defined]
        try:
            super().init_kernel()  # type: ignore[no-untyped-call]
        finally:
            ipkernel.sys = sys  # type: ignore[attr-defined]


def _without_modules() -> Any:
    found = ModuleType("sys")
    vars(found).update(vars(sys), modules={})
    return found
