"""The peer of a tap: a tornado server that keeps nothing, asks nobody anything and draws no screen.

It answers the same phones by the same HTTP and SSE, with a screen as large as ours. What it does not do is
what a tap costs with us: rules, a journal on the disk, and screens of which each phone sees its own.
"""

import asyncio
import json
import re
import sys
from collections import defaultdict
from typing import Any

from tornado.ioloop import IOLoop
from tornado.iostream import StreamClosedError
from tornado.web import Application, RequestHandler

#: About as much as an observer's screen.
SCREEN = "<p>een regel van een scherm</p>" * 200
_FORM = (
    '<input type="hidden" name="spel" value="g_' + "0" * 32 + '">'
    '<input type="hidden" name="knop" value="open-vraag">'
)


class Phones:
    """The open streams by hall, and in it by the phone that looks, or by the address of a larger screen."""

    def __init__(self) -> None:
        self.halls: defaultdict[str, dict[str, asyncio.Queue[str]]] = defaultdict(dict)


class Door(RequestHandler):
    """Joining, and a page with a button; the first two of a hall get none: a player's phone lies away."""

    def initialize(self, phones: Phones) -> None:
        """`phones` is shared."""
        self.phones = phones

    @property
    def hall(self) -> str:
        """Which hall this phone or larger screen is in."""
        found = re.search("s_([0-9]+)", self.request.path)
        return found[1] if found else self.get_cookie("code") or ""

    @property
    def who(self) -> str:
        """Which one it is there."""
        return self.get_cookie("naam") or self.request.path

    def get(self) -> None:
        """The page."""
        self.finish("" if self.who in ("Mens_1", "Mens_2") else _FORM)

    def post(self) -> None:
        """A phone comes in."""
        kind = "code" if self.request.path.endswith("/code") else "naam"
        self.set_cookie(kind, self.get_body_argument(kind).replace(" ", "_"))
        self.redirect("/meedoen", status=303)


class Tap(Door):
    """A tap, answered with the screen; the phone's own stream gets it too."""

    def post(self) -> None:
        """Answer at once."""
        command = json.loads(self.request.body)["command_id"]
        self.phones.halls[self.hall][self.who].put_nowait(command)
        self.finish({"ok": True, "command_id": command, "scherm": SCREEN})


class Everyone(Door):
    """The trainer's order, for all streams."""

    def post(self) -> None:
        """Tell all."""
        told = json.loads(self.request.body)
        shown = "/time-out/" if told["opdracht"]["soort"] == "time_out" else "/lopend/"
        for queue in self.phones.halls[told["sessie"].removeprefix("s_")].values():
            queue.put_nowait(shown)
        self.finish({"sessie": told["sessie"]})


class Stream(Door):
    """A live stream."""

    async def get(self) -> None:  # type: ignore[override]
        """Send what comes, and the screen with it."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        self.phones.halls[self.hall][self.who] = queue
        self.set_header("Content-Type", "text/event-stream")
        queue.put_nowait("first")
        try:
            while True:
                told = {"sleutel": await queue.get(), "hoofd": SCREEN}
                self.write(f"event: scherm\ndata: {json.dumps(told)}\n\n")
                await self.flush()
        except StreamClosedError:
            return


async def main(port: int) -> None:
    """Serve until killed."""
    phones: dict[str, Any] = {"phones": Phones()}
    app = Application(
        [
            (r"/meedoen/doe", Tap, phones),
            (r"/balie/opdracht", Everyone, phones),
            (r".*/stroom", Stream, phones),
            (r"/meedoen.*", Door, phones),
        ],
        compress_response=False,
    )
    app.listen(port, "127.0.0.1")
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    IOLoop.current().run_sync(lambda: main(int(sys.argv[1])))
