"""One's own story read again, printed or taken back, by the three words that its teller got."""

from __future__ import annotations

import asyncio
import re

from samenzorg_sim.content.ervaring import Ervaringsverhaal
from samenzorg_sim.meedoen.desk import Refused
from samenzorg_sim.meedoen.ervaring import Ervaringen
from samenzorg_sim.meedoen.opdracht import Onleesbaar
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.meedoen.throttle import Throttle
from samenzorg_sim.reports.ervaring import agreed, make_tellersblad
from samenzorg_sim.reports.papier import security_policy

_GEEN = "Met deze woorden vinden wij geen verhaal. Kijk ze na. Misschien is het al gewist."
_WACHT = "Er zijn te vaak andere woorden getypt. Wacht {} seconden en probeer het dan opnieuw."
_GEWIST = (
    "Het wordt niet meer voorgelezen. De reservekopie van dit programma is het binnen een uur ook kwijt. "
    "Ligt het nog ergens op papier, of op een andere reservekopie? Vraag de trainer om dat ook weg te doen."
)


class MijnErvaring(Pagina):
    """For who knows the words, with or without the council's link; slowly for who keeps guessing."""

    def initialize(self, huis: Huis, ervaringen: Ervaringen, geraden: Throttle) -> None:  # type: ignore[override]
        """Take what the handlers share, what keeps the stories, and the count of wrong words."""
        super().initialize(huis)
        self._ervaringen, self._geraden = ervaringen, geraden

    def get(self) -> None:
        """Ask for the words."""
        self._ask()

    async def post(self) -> None:
        """Show the story, give its paper, or erase it."""
        try:
            posted = self.posted()
        except Onleesbaar as no:
            return self._ask(no.melding, 400)
        address = self.request.remote_ip or ""
        wait = self._geraden.wait_s(self.apparaat(), address)
        if wait:
            return self._ask(_WACHT.format(wait), 409)
        naam = "-".join(re.findall(r"[a-z]+", str(posted.get("woorden", "")).lower()))
        story = self._ervaringen.lees(naam)
        if story is None:
            self._geraden.wrong(self.known_apparaat(), address)
            return self._ask(_GEEN, 404)
        match posted.get("wat"):
            case "papier":
                return self._paper(story)
            case "terug":
                return await self._take_back(story)
        waar, tot = agreed(story)
        return self.show("mijn_ervaring.html", verhaal=story, mag=waar, tot=tot, melding="")

    def _ask(self, melding: str = "", status: int = 200) -> None:
        self.show("mijn_ervaring.html", status=status, verhaal=None, melding=melding)

    def _paper(self, story: Ervaringsverhaal) -> None:
        self.set_header("Content-Security-Policy", security_policy())
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish_packed(make_tellersblad(story).encode())

    async def _take_back(self, story: Ervaringsverhaal) -> None:
        try:
            await asyncio.to_thread(self._ervaringen.neem_terug, story.id)
        except Refused as no:
            return self._ask(no.melding, 409)
        return self.bericht("Uw verhaal is gewist", _GEWIST, naar="/ervaring", knop="Naar het begin")
