"""`/gezond`: does this server work? For a monitor, a proxy, and whoever wonders."""

from html import escape
from typing import Any, cast

from samenzorg_sim.dag import for_machines
from samenzorg_sim.server.doors.error_page import plain_page
from samenzorg_sim.server.doors.headers import Guarded
from samenzorg_sim.server.people.insiders import is_insider
from samenzorg_sim.server.watch.gezond import Gezondheid, Onderdeel, Stand, works
from samenzorg_sim.server.watch.versie import own_version

GOED, MIS = "Samenzorg werkt", "Samenzorg werkt nu niet goed"
_RUSTIG = "U kunt verder met wat u deed."
_WACHT = "Wacht even en probeer het opnieuw. Blijft het zo? Vraag hulp aan wie de computer beheert."


class Gezond(Guarded):
    """200 when people can go on working, 503 when they cannot; details for insiders only."""

    async def get(self) -> None:
        """A calm page for a browser, else JSON: `{gezond}`, and for insiders `versie, sinds, onderdelen`."""
        gezondheid = cast(Gezondheid, self.settings["gezondheid"])
        parts = await gezondheid.look()
        inside = is_insider(self)
        self.set_status(200 if works(parts) else 503)
        self.set_header("Cache-Control", "no-store")
        if self.request.headers.get("Accept", "").startswith("text/html"):
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(_page(parts, inside))
        else:
            self.finish(_told(parts, gezondheid.since) if inside else {"gezond": works(parts)})

    head = get


def _told(parts: tuple[Onderdeel, ...], since: float) -> dict[str, Any]:
    return {
        "gezond": works(parts),
        "versie": own_version(),
        "sinds": for_machines(since).isoformat(timespec="seconds"),
        "onderdelen": {part.naam: {"stand": part.stand, "melding": part.melding} for part in parts},
    }


def _page(parts: tuple[Onderdeel, ...], inside: bool) -> str:
    ok = works(parts)
    body = f"<p>{_RUSTIG if ok else _WACHT}</p>"
    if inside:
        wrong = [part for part in parts if part.stand is not Stand.GOED]
        rows = "".join(f"<li><b>{escape(one.kop)}.</b> {escape(one.melding)}</li>" for one in wrong)
        body = f"<ul class='sz-lijst'>{rows}</ul>" if rows else body
    return plain_page(GOED if ok else MIS, body)
