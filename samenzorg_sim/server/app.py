"""The workbench: Voilà with our own sign-in, kernels, template and routes, on the loopback address only."""

import asyncio
import contextlib
import errno
import logging
import secrets
import shutil
import ssl
import sys
import tempfile
from pathlib import Path
from socket import socket
from typing import Any, cast

from jupyter_server import DEFAULT_TEMPLATE_PATH_LIST
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from traitlets.config import Config
from voila.app import Voila
from voila.configuration import VoilaConfiguration

from samenzorg_sim.server.bundle import OwnFile
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.doors.adres import GEEN_LUISTERADRES, Adres, AdresRefused
from samenzorg_sim.server.doors.certificaat import Certificaat
from samenzorg_sim.server.doors.crowd import CrowdServer
from samenzorg_sim.server.doors.headers import OwnHosts
from samenzorg_sim.server.doors.public_hosts import PublicHosts
from samenzorg_sim.server.kernels.forker_link import ForkerLink
from samenzorg_sim.server.kernels.owned_kernels import OwnedKernels
from samenzorg_sim.server.kernels.specs import OneKernel
from samenzorg_sim.server.pages import Alive, Home, NotebookPage
from samenzorg_sim.server.people.accounts import Accounts
from samenzorg_sim.server.people.identity import SignedIn
from samenzorg_sim.server.people.invitations import Invitations
from samenzorg_sim.server.people.ownership import ALLOWED_MESSAGES, kernel_routes
from samenzorg_sim.server.people.sign_in import SignIn
from samenzorg_sim.server.people.tickets import Tickets
from samenzorg_sim.server.watch.tellingen import Tellingen

LOOPBACK = "127.0.0.1"
TEMPLATE = Path(__file__).parent / "template"
#: Bytes that a request may bring, and a message over a kernel's websocket (a file that is uploaded).
LARGEST_BODY, LARGEST_MESSAGE = 1 << 20, 16 << 20
#: How kernels are spoken with. What a kernel says on a port of the machine, every user of it can hear (its
#: key signs, and hides nothing); at a socket in a folder of ours only who may open that folder.
TRANSPORT = "ipc" if sys.platform == "linux" else "tcp"
#: Letters that a socket's path may have, and that ours adds to the folder for what is of a moment.
_LONGEST_PATH, _OUR_PATH = 107, len("/samenzorg-xxxxxxxx/kernel--ipc-5") + 36
#: Seconds without a page after which a kernel ends, and between two looks.
KERNEL_IDLE, KERNEL_LOOK = 180, 30
#: Seconds that a connection may be idle between requests, and a request's body may take.
IDLE_CONNECTION, SLOW_BODY = 120.0, 30.0
#: Seconds that open connections get to end when the server stops.
_LEAVE = 2.0


class PortInUse(Exception):
    """Another program listens on the port; we do not hop to another, for the phones know this one."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is in use")
        self.melding = (
            f"Poort {port} is al in gebruik. Draait Samenzorg al? Typ dan '{typed('link')}'. "
            f"Anders: sluit het andere programma, of kies een andere poort met --port."
        )


class SamenzorgApp(Voila):  # type: ignore[misc, unused-ignore]
    """Voilà's machinery for notebook pages with everything that asks nobody who they are taken out."""

    name = "samenzorg"
    identity_provider_class = SignedIn

    def __init__(
        self,
        *,
        port: int,
        secret: bytes,
        notebooks: Path,
        forker: ForkerLink,
        invitations: Invitations,
        accounts: Accounts,
        tellingen: Tellingen,
        adres: Adres | None = None,
    ) -> None:
        idle = {"cull_idle_timeout": KERNEL_IDLE, "cull_interval": KERNEL_LOOK}
        # A kernel that died stays dead: its page loads itself anew and gets another.
        restarter = {"restart_limit": 0, "time_to_dead": 0.5}
        super().__init__(
            port=port,
            ip=LOOPBACK,
            base_url="/",
            root_dir=str(notebooks),
            cookie_secret=secret,
            open_browser=False,
            log_level=logging.WARNING,
            config=Config(
                OwnedKernels=idle,
                KernelRestarter=restarter,
                KernelManager={"shutdown_wait_time": 1.0, "transport": TRANSPORT},
            ),
        )
        # Jupyter writes to the terminal, with whatever was in hand: our log takes it, without the words.
        self.log.handlers.clear()
        self.log.propagate = True
        self.log.setLevel(logging.WARNING)
        self.notebooks = notebooks
        self.forker = forker
        self.invitations, self.accounts = invitations, accounts
        self.tickets = Tickets()
        self.tellingen = tellingen
        self.adres = adres
        #: Where kernels and commands on this machine find us, and where visitors do.
        self.address = f"http://{LOOPBACK}:{port}"
        self.public = adres.url if adres else self.address
        self.server: HTTPServer | None = None
        self.https: HTTPServer | None = None
        self.certificaat: Certificaat | None = None

    def initialize(self, argv: object = None) -> None:
        """Our settings only: no configuration files, no command line, no signal handlers."""
        self.voila_configuration = VoilaConfiguration(
            parent=self,
            template="samenzorg",
            strip_sources=True,
            allow_template_override="NO",
            allow_theme_override="NO",
            http_header_envs=[],
            http_keep_alive_timeout=3600,  # what Voilà sends then is an inline script
            kernel_spec_manager_class=OneKernel,
            multi_kernel_manager_class=OwnedKernels,
        )
        self.template_paths = [str(TEMPLATE)]
        self.static_paths: list[str] = []

    def init_settings(self) -> dict[str, Any]:
        """Voilà's settings and ours."""
        settings: dict[str, Any] = super().init_settings()
        self.kernel_manager.allowed_message_types = list(ALLOWED_MESSAGES)
        settings.update(
            port=self.port,
            start=secrets.token_hex(8),
            notebooks=self.notebooks,
            invitations=self.invitations,
            accounts=self.accounts,
            tickets=self.tickets,
            address=self.public,
            adres=self.adres,
            template_path=DEFAULT_TEMPLATE_PATH_LIST[0],
            websocket_max_message_size=LARGEST_MESSAGE,
            allow_unauthenticated_access=True,  # each of our handlers asks for itself
        )
        settings.pop("login_url", None)
        settings["log_function"] = self.tellingen.answered
        return settings

    def init_handlers(self) -> list[Any]:
        """Only what is listed here: no tree, no files, no themes, no extensions, no server-wide shutdown."""
        page = {
            "template_paths": self.template_paths,
            "traitlet_config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        return [
            (r"/", Home),
            (r"/leeft", Alive),
            (r"/in", SignIn),
            (r"/werkplaats/([a-z0-9_-]+)", NotebookPage, page),
            *kernel_routes(),
            (r"/vast/(.+)", OwnFile),
        ]

    def open(self, more_routes: list[Any]) -> None:
        """Listen; raises PortInUse. Needs a running loop."""
        encrypted = self._bind_https()
        sockets = [each for address in self._listens() for each in _bind(self.port, address)]
        self.connection_dir = _own_folder()
        hosts = (f"{LOOPBACK}:{self.port}", f"localhost:{self.port}")
        kind = PublicHosts if self.adres else OwnHosts
        self.app = kind(hosts=hosts, own_pages_only=True, **self.init_settings())
        self.app.add_handlers(r".*", [*self.init_handlers(), *more_routes])
        self.server = self._serve_visitors()
        self.server.add_sockets(sockets)
        if self.certificaat is not None:
            self.https = self._serve_visitors(self.certificaat.context)
            self.https.add_sockets(encrypted)

    def _serve_visitors(self, encrypted: ssl.SSLContext | None = None) -> HTTPServer:
        """On a public address with a ceiling for each visitor; on loopback there is only this machine."""
        if self.adres is None:
            return serve(self.app)
        server = cast(CrowdServer, serve(self.app, CrowdServer, encrypted))
        server.believed = self.adres.believes
        return server

    def _listens(self) -> tuple[str, ...]:
        """Always loopback, where kernels find us; a wildcard holds it already."""
        listen = self.adres.listen if self.adres and not self.adres.certificate else ""
        if listen in ("", LOOPBACK):
            return (LOOPBACK,)
        return (listen,) if listen == "0.0.0.0" else (LOOPBACK, listen)

    def _bind_https(self) -> list[socket]:
        """Where visitors knock when we speak https ourselves; raises `AdresRefused` for a bad certificate."""
        adres = self.adres
        if adres is None or adres.certificate is None or adres.key is None:
            return []
        self.certificaat = Certificaat(adres.certificate, adres.key, adres.name)
        return _bind(adres.port, adres.listen)

    async def close(self) -> None:
        """Stop listening, end every kernel."""
        if self.https is not None:
            self.https.stop()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.https.close_all_connections(), _LEAVE)
        if self.server is not None:
            self.server.stop()
            await self.kernel_manager.shutdown_all(now=True)
            shutil.rmtree(self.connection_dir, ignore_errors=True)


def _own_folder() -> str:
    """A new folder for this user only, short enough to have sockets in it."""
    too_long = TRANSPORT == "ipc" and len(tempfile.gettempdir()) + _OUR_PATH >= _LONGEST_PATH
    return tempfile.mkdtemp(prefix="samenzorg-", dir="/tmp" if too_long else None)


def _bind(port: int, address: str) -> list[socket]:
    try:
        return bind_sockets(port, address, reuse_port=False)
    except OSError as error:
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortInUse(port) from error
        if error.errno == errno.EADDRNOTAVAIL:
            raise AdresRefused(GEEN_LUISTERADRES, address) from error
        raise


def serve(
    application: web.Application,
    kind: type[HTTPServer] = HTTPServer,
    encrypted: ssl.SSLContext | None = None,
) -> HTTPServer:
    """A server for `application` that lets nobody send without end, or hold a line for nothing."""
    return kind(
        application,
        max_body_size=LARGEST_BODY,
        max_header_size=1 << 16,
        idle_connection_timeout=IDLE_CONNECTION,
        body_timeout=SLOW_BODY,
        ssl_options=encrypted,
    )
