"""The notebook pages: `/` and `/werkplaats/<naam>`, from an allow-list of shipped notebooks."""

import asyncio
import contextlib
import logging
import re
from html import escape
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlencode

from jupyter_server.base.handlers import JupyterHandler
from tornado import web
from tornado.iostream import StreamClosedError

from samenzorg_sim.server.bundle import address_of
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.doors.error_page import melding_for, plain_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.kernels.owned_kernels import Opener, OwnedKernels
from samenzorg_sim.server.kernels.specs import NAME
from samenzorg_sim.server.people.identity import signed_in
from samenzorg_sim.server.shipped import ShippedRenderer, shipped, title_of
from samenzorg_sim.server.watch.logregel import note

#: A session, or a stream of another counter.
_SESSIE = re.compile(r"[a-z]_[0-9a-f]{32}|[a-z0-9]+(-[a-z0-9]+)*")
#: Pages that may be open at once, all visitors together: each costs about 30 MB.
MOST_KERNELS = 40
#: The last of them are for who has fewer than this open: one person alone keeps nobody out.
LAST_KERNELS = 10
#: The script knows by `einde` that the page is whole, and was not cut off by a server that stopped.
END = "<div id='einde' hidden></div></main></body></html>"
_NOT_SIGNED_IN = (
    "<p>Voor de werkplaats is een link nodig.</p>"
    "<p>Bent u de begeleider? Open een tweede venster in de map waarin u Samenzorg startte. "
    "Typ <code>{}</code> en open de link die u dan ziet.</p>"
    "<p>Doet u mee met een groep? Ga dan naar <a href='/meedoen'>Meedoen</a>.</p>"
)
# On a public address most who come here are phones, and a begeleider has no window to type in.
_CODE = (
    "<form class='sz-formulier' method='post' action='/meedoen/code'>"
    "<p id='code-uitleg'>Doet u mee met een groep? Vul dan de code in die de begeleider laat zien.</p>"
    "<div class='sz-veld'><label for='code'>Code</label><input class='sz-invoer' id='code' name='code' "
    "inputmode='numeric' autocomplete='off' maxlength='12' aria-describedby='code-uitleg' required></div>"
    "<button class='sz-knop'>Meedoen</button></form>"
    "<p>Hebt u geen code? <a href='/meedoen'>Kijk wat u ook kunt doen</a>.</p>"
)
_OP_EEN_SERVER = f"{_CODE}<p>Bent u begeleider? <a href='/in'>Hier logt u in</a>.</p>"
_AT_HUB = (
    f"{_CODE}"
    "<p>Bent u begeleider? Log dan in zoals u dat op uw werk gewend bent.</p>"
    "<p><a class='sz-knop' href='/in/hub'>Inloggen</a></p>"
    "<p>Kreeg u een link, of hebt u hier een wachtwoord? <a href='/in'>Log dan hier in</a>.</p>"
)


class Alive(Guarded):
    """`/leeft`: which start of the server this is, for pages that wait for it."""

    def get(self) -> None:
        """`{start}`: differs after each start; nothing else."""
        self.set_header("Cache-Control", "no-store")
        self.finish({"start": self.settings["start"]})


class Home(Guarded):
    """`/`: to the first notebook, or how to get in."""

    def get(self) -> None:
        """Redirect, or the friendly page."""
        if signed_in(self):
            self.redirect("/werkplaats/start")
        elif self.settings["adres"] and self.settings["door"].on_trial:  # a phone that checks the room
            self.redirect("/meedoen/werkt-het")
        else:
            self.finish(not_signed_in(self))


def hub_signs_in(handler: web.RequestHandler) -> bool:
    """Whether who has no link can sign in at the organisation's JupyterHub."""
    hub = handler.settings["hub"]
    return hub is not None and bool(hub.signs_in)


def not_signed_in(handler: web.RequestHandler) -> str:
    """The page for who has no link yet; sets status 403."""
    handler.set_status(403)
    handler.set_header("Cache-Control", "no-store")
    if hub_signs_in(handler) or handler.settings.get("adres"):
        # The phones' pages ask from where a code is sent.
        handler.set_header("Referrer-Policy", "same-origin")
    if hub_signs_in(handler):
        return plain_page("Welkom bij Samenzorg", _AT_HUB)
    if handler.settings.get("adres"):
        return plain_page("Welkom bij Samenzorg", _OP_EEN_SERVER)
    return plain_page("Welkom bij Samenzorg", _NOT_SIGNED_IN.format(escape(typed("link"))))


class NotebookPage(Guarded, JupyterHandler):  # type: ignore[misc, unused-ignore]
    """One shipped notebook as a page: its head goes out at once, its widgets when the kernel has run.

    Voilà's own handler waits for ever when its renderer fails; this one asks the same renderer and says so.
    """

    def initialize(self, **voila: Any) -> None:
        """`voila`: what its renderer wants to be told."""
        self.voila = voila

    async def prepare(self) -> None:  # type: ignore[override]
        """No redirect to a login page: `get` says it in words."""

    async def get(self, name: str) -> None:
        """The page `name`; 403 without a sign-in, 404 for what is not shipped."""
        persoon = signed_in(self)
        if persoon is None:
            if hub_signs_in(self):
                self.redirect(f"/in/hub?{urlencode({'naar': self.request.uri})}")
            else:
                self.finish(not_signed_in(self))
            return
        notebook = shipped(self.settings["notebooks"]).get(name)
        if notebook is None:
            raise web.HTTPError(404)
        kernels = cast(OwnedKernels, self.kernel_manager)
        free, hers = MOST_KERNELS - len(kernels.owners), list(kernels.owners.values()).count(persoon)
        if free <= 0 or free <= LAST_KERNELS <= hers:
            raise web.HTTPError(503)
        sessie = self.get_query_argument("sessie", "")
        asked = sessie if _SESSIE.fullmatch(sessie) else None
        generatie = self.settings["accounts"].generation(persoon)
        stream = self.request.connection.stream  # type: ignore[union-attr]
        stream.set_nodelay(True)  # the pieces of the page are small and go out at once
        kernels.reserve(Opener(persoon, asked, name, generatie))
        starting = asyncio.create_task(self.kernel_manager.start_kernel(kernel_name=NAME))
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Accel-Buffering", "no")  # a proxy passes the head on at once, too
        self.write(head(title_of(notebook), self.settings["start"], bool(self.settings["adres"])))
        try:
            await self.flush()
            await self._show(notebook, starting)
        except StreamClosedError:
            await self._end(starting)  # the visitor left while the page was made
        except Exception as wrong:
            note("page_not_made", logging.ERROR, wrong, kind=name)
            self.write(f"<p class='fout' role='alert'>{escape(melding_for(500))}</p>")
            await self._end(starting)
        if not stream.closed():
            self.finish(END)

    async def _show(self, notebook: Path, starting: asyncio.Task[str]) -> None:
        renderer = ShippedRenderer(
            request_handler=self,
            notebook_path=str(notebook),
            config_manager=self.config_manager,
            contents_manager=self.contents_manager,
            kernel_spec_manager=self.kernel_spec_manager,
            base_url="/",
            page_config={},
            **self.voila,
        )
        await renderer.initialize()
        kernel_id = await starting
        kernel = self.kernel_manager.get_kernel(kernel_id)
        async for html, _ in renderer.generate_content_generator(kernel_id, kernel):
            self.write(html)
            await self.flush()

    async def _end(self, starting: asyncio.Task[str]) -> None:
        with contextlib.suppress(Exception):
            await self.kernel_manager.shutdown_kernel(await starting, now=True)  # type: ignore[no-untyped-call]


def head(title: str, start: str, account: bool = False) -> str:
    """Everything of a page that needs no kernel: it is on screen while the kernel starts.

    `account`: on a server one can see who one is there, and go out.
    """
    return (
        "<!doctype html><html lang='nl'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        f"<title>{escape(title)} – Samenzorg</title><link rel='icon' href='data:,'>"
        f"<link rel='stylesheet' href='{address_of('bladzijde.css')}'>"
        f"<link rel='stylesheet' href='{address_of('werkplaats.css')}'>"
        f"<script async src='{address_of('bladzijde.js')}'></script></head>"
        f"<body class='sz' data-start='{start}'>"
        + (
            "<nav class='sz-wie' aria-label='Account'><a href='/account'>Mijn account</a></nav>"
            if account
            else ""
        )
        + "<p id='melding' role='status' aria-live='polite'></p><main>"
        "<div id='wachten'><p>Even geduld…</p><noscript><p>Deze pagina heeft JavaScript nodig. "
        "Zet JavaScript aan in uw browser.</p></noscript></div>"
    )
