"""The routes by which a trainer finds stories, gives the client council its link, and takes a story back."""

import asyncio
import re
from typing import cast

from tornado import web

from samenzorg_sim.content.ervaring import GEBRUIK, THEMAS, VERTELLERS
from samenzorg_sim.journal import Refused
from samenzorg_sim.reports.ervaring import make_voorleesblad
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.routes.desk_request import ONZIN, DeskRequest
from samenzorg_sim.server.routes.report_handlers import Papier
from samenzorg_sim.server.storage.ervaringen import Ervaringen

_ID = r"([a-z0-9-]{1,80})"
_PLAATS = re.compile(r"(?:oefenblad|programma|werkvorm|scenario)/[a-z0-9-]{1,80}")
MEESTE = 5
"""Stories that are read aloud in one place."""


class _Request(DeskRequest):
    @property
    def ervaringen(self) -> Ervaringen:
        """The stories."""
        return cast(Ervaringen, self.settings["ervaringen"])


class Verhalen(_Request):
    """What there is."""

    def get(self) -> None:
        """Every story (`eigen`: may be taken back), where it is read aloud, and until when a link is good."""
        stories = self.ervaringen.library.ervaringen.values()
        self.answer(
            {
                "verhalen": [
                    one.model_dump(mode="json")
                    | {
                        "eigen": self.ervaringen.is_eigen(one.id),
                        "wie": VERTELLERS[one.verteller],
                        "waarover": [THEMAS[thema] for thema in one.themas],
                        "waar": "" if one.toestemming is None else GEBRUIK[one.toestemming.mag],
                    }
                    for one in sorted(stories, key=lambda one: (one.verzonnen, one.titel))
                ],
                "plaatsen": self.ervaringen.plaatsen(),
                "link_tot": self.ervaringen.link_tot(),
            }
        )


class Raadslink(_Request):
    """The link for the client council."""

    def post(self) -> None:
        """`{aan: bool}` → `{link, hier}`: the page for phones and on this machine; empty once ended."""
        wanted = self.told().get("aan")
        if not isinstance(wanted, bool):
            raise Refused("onzin", ONZIN)
        self.check_hosts()
        if not wanted:
            self.ervaringen.sluit_link()
            return self.answer({"link": "", "hier": ""})
        secret = self.ervaringen.geef_link()
        door = cast(Door, self.settings["door"]).first
        page = f"/ervaring#{secret}"
        return self.answer(
            {"link": door + page if door else "", "hier": f"{self.settings['address']}/meedoen{page}"}
        )


class Voorlezen(_Request):
    """Where stories are read aloud."""

    def post(self) -> None:
        """`{plaats, verhalen}`: these, and no others, are read there."""
        told = self.told()
        place, stories = told.get("plaats"), told.get("verhalen")
        named = isinstance(stories, list) and all(isinstance(one, str) for one in stories)
        if not isinstance(place, str) or not _PLAATS.fullmatch(place) or not named:
            raise Refused("onzin", ONZIN)
        known = self.ervaringen.library.ervaringen
        self.ervaringen.leg_voor(place, [one for one in cast(list[str], stories) if one in known][:MEESTE])
        self.answer({})


class Terugnemen(_Request):
    """A story that its teller takes back by way of the trainer."""

    async def post(self, naam: str) -> None:
        """Erase it; 409 with a Dutch sentence for one that is not there, or was shipped."""
        await asyncio.to_thread(self.ervaringen.neem_terug, naam)
        self.answer({})


class ErvaringPapier(Papier):
    """A story to read aloud, on paper."""

    def get(self, naam: str) -> None:
        """The page; 404 when it is not there (any more)."""
        found = cast(Ervaringen, self.settings["ervaringen"]).library.ervaringen.get(naam)
        if found is None:
            raise web.HTTPError(404)
        self.show(make_voorleesblad(found))


def ervaring_routes() -> list[tuple[str, type[web.RequestHandler]]]:
    """All routes for stories."""
    return [
        (r"/balie/ervaringen", Verhalen),
        (r"/balie/ervaringen/link", Raadslink),
        (r"/balie/ervaringen/voorlezen", Voorlezen),
        (rf"/balie/ervaringen/{_ID}/terug", Terugnemen),
        (rf"/balie/ervaringen/{_ID}/papier", ErvaringPapier),
    ]
