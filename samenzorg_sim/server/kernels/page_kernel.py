"""The kernel of a page: IPython's, without what a fork would pay for and no page can reach.

A fork shares its parent's memory until it touches it, and Python touches what it only reads: each object
that is looked at makes the 4 kB around it this kernel's own.
"""

import sys
import tempfile
from types import ModuleType
from typing import Any

from ipykernel import ipkernel
from ipykernel.compiler import XCachingCompiler
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.profiledir import ProfileDir
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

    def init_profile_dir(self) -> None:
        """None: what IPython keeps between two visits is not kept for pages."""
        self.profile_dir = ProfileDir()

    def init_config_files(self) -> None:
        """Nothing: there are none."""

    def init_extensions(self) -> None:
        """Nothing: a page asks for no magic words."""

    def init_code(self) -> None:
        """Nothing: the only code that runs is the page's."""

    def init_kernel(self) -> None:
        """Make it; its list of every module's file is for a debugger (2 MB), and no page has one."""
        ipkernel.sys = _without_modules()  # type: ignore[attr-defined]
        try:
            super().init_kernel()  # type: ignore[no-untyped-call]
        finally:
            ipkernel.sys = sys  # type: ignore[attr-defined]
        shell = self.kernel.shell
        shell.parent = shell.kernel = self.kernel
        shell.log, shell.ipython_dir, shell.profile_dir = self.log, self.ipython_dir, self.profile_dir


def prepare_shell() -> None:
    """Make IPython's shell before the fork: a kernel then takes this one, and touches half of what it would.

    It stands alone: without folder, thread or socket, and without a kernel until `init_kernel` gives it one.
    """
    ZMQInteractiveShell.instance(
        config=SETTINGS,
        ipython_dir=tempfile.gettempdir(),
        profile_dir=ProfileDir(),
        compiler_class=XCachingCompiler,
    )


def _without_modules() -> Any:
    found = ModuleType("sys")
    vars(found).update(vars(sys), modules={})
    return found
