"""The routes by which a kernel reaches the desk; only the loopback application has them."""

import asyncio
import hmac
import json
import re
from contextlib import suppress
from typing import Any

from tornado.iostream import StreamClosedError

from samenzorg_sim.ecogram.bestand.plat import LARGEST_DRAWING
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.doors.door import Door
from samenzorg_sim.server.people.meeleiden import counter_for
from samenzorg_sim.server.people.rollen import is_beheerder
from samenzorg_sim.server.people.tickets import Bearer
from samenzorg_sim.server.routes.desk_request import (
    GEEN_KAARTJE,
    LARGEST_COMMAND,
    ONZIN,
    TE_GROOT,
    DeskRequest,
)

_COMMAND = re.compile(r"c_[0-9a-f]{32}")
#: A session, or a stream of another counter.
STREAM = r"([a-z]_[0-9a-f]{32})"
_CONTENT = r"([a-z0-9-]+)"
#: Streams in which somebody practises alone (a conversation): nobody keeps when she did.
ALONE = "n"
#: Seconds of silence after which a stream sends a sign of life.
_HEARTBEAT = 15.0


class Ticket(DeskRequest):
    """A kernel's ticket, or the key of the person at the keyboard, for a bearer token."""

    open_to_all = True

    def post(self) -> None:
        """`{ticket}` or `{sleutel}` → `{token, persoon}`; else 403. A ticket is good for one trade."""
        told = self.told()
        token = self.tickets.trade(str(told.get("ticket", "")))
        if token is None and self._is_key(told.get("sleutel")):
            trainer = self.settings["invitations"].trainer
            generatie = self.settings["accounts"].generation(trainer)
            token = self.tickets.token(Bearer(trainer, None, generatie=generatie))
        bearer = self.tickets.bearer(token) if token else None
        if token is None or bearer is None:
            raise Refused("geen-kaartje", GEEN_KAARTJE)
        self.answer({"token": token, "persoon": bearer.persoon})

    def _is_key(self, offered: object) -> bool:
        key = self.settings["keyboard_key"]
        return isinstance(offered, str) and hmac.compare_digest(
            offered.encode(errors="replace"), key.encode()
        )


class Link(Ticket):
    """A new one-time link for the person at the keyboard."""

    def post(self) -> None:
        """`{sleutel}` → `{link}`; 403 without the key."""
        if not self._is_key(self.told().get("sleutel")):
            raise Refused("geen-kaartje", GEEN_KAARTJE)
        self.answer({"link": f"{self.settings['address']}/in#{self.settings['invitations'].for_trainer()}"})


class Overzicht(DeskRequest):
    """What there is for this trainer."""

    def get(self) -> None:
        """Cases, exercises and her own sessions; `beheerder`: whether she looks after the machine."""
        beheerder = is_beheerder(self.settings, self.bearer.persoon)
        self.answer(self.balie.overzicht(self.wie) | {"beheerder": beheerder})


class Scenario(DeskRequest):
    """A whole case."""

    def get(self, scenario: str) -> None:
        """Its frozen object as JSON, for who has notebooks: it holds what the naaste keeps back."""
        found = self.settings["scenarios"].get(scenario)
        if found is None:
            raise Refused("geen-materiaal", "Deze casus is er niet (meer). Kies een andere.")
        self.answer(found.model_dump(mode="json"))


class Oefenblad(DeskRequest):
    """A whole short exercise, with what is told after each answer."""

    def get(self, blad: str) -> None:
        """Its frozen object as JSON, for who has notebooks."""
        found = self.settings["oefenbladen"].get(blad)
        if found is None:
            raise Refused("geen-materiaal", "Deze oefening is er niet (meer). Kies een andere.")
        self.answer(found.model_dump(mode="json"))


class Opdracht(DeskRequest):
    """Have something done; only a drawing from a file may be large."""

    largest = LARGEST_DRAWING

    async def post(self) -> None:
        """`{sessie|null, opdracht, command_id, age_ms}` → what the desk says once it is durable."""
        told = self.told()
        sessie, command_id, age_ms = told.get("sessie"), told.get("command_id"), told.get("age_ms", 0)
        order = told.get("opdracht")
        from_file = isinstance(order, dict) and order.get("soort") == "neem_over"
        if not from_file and len(self.request.body) > LARGEST_COMMAND:
            raise Refused("te-groot", TE_GROOT)
        sane = (sessie is None or isinstance(sessie, str)) and _COMMAND.fullmatch(str(command_id))
        if not sane or not isinstance(age_ms, int) or isinstance(age_ms, bool):
            raise Refused("onzin", ONZIN)
        done = await self.balie.do(self.wie, sessie, order, command_id=str(command_id), age_ms=age_ms)
        if isinstance(order, dict) and order.get("soort") == "medebegeleider_weg" and sessie is not None:
            self.inzage.note(self.bearer.persoon, "leidt_niet_meer_mee", sessie)
        self.answer(done)


class _Looks(DeskRequest):
    """What shows a stream: who looks at what others are in is kept, what somebody does alone is not."""

    def seen(self, stream: str) -> None:
        """She may see it, and did."""
        if stream[0] not in ALONE:
            self.inzage.look(self.bearer.persoon, "bekeken", stream)


class Beeld(_Looks):
    """A session, or another stream, as this trainer may see it."""

    def get(self, stream: str) -> None:
        """The present state."""
        beeld = self.balie.beeld(self.wie, stream)
        self.seen(stream)
        self.answer(beeld)


class Stroom(_Looks):
    """The same, and again after each change."""

    _job: asyncio.Task[Any] | None = None

    async def get(self, stream: str) -> None:
        """Server-sent events, one JSON object each, never compressed."""
        beelden = self.balie.volg(self.wie, stream)
        self.settings["uitgelogd"].keep(self, self.bearer.persoon, self.bearer.generatie)
        coming = asyncio.ensure_future(anext(beelden, None))
        self._job = asyncio.current_task()
        try:
            first = await coming  # a refusal still gets its own status
            self.seen(stream)
            self.set_header("Content-Type", "text/event-stream; charset=utf-8")
            self.set_header("Cache-Control", "no-store")
            self.set_header("X-Accel-Buffering", "no")
            self.request.connection.stream.set_nodelay(True)  # type: ignore[union-attr]
            await self._send(first)
            coming = asyncio.ensure_future(anext(beelden, None))
            while True:
                done, _ = await asyncio.wait({coming}, timeout=_HEARTBEAT)
                if self.find_bearer() is None:
                    return  # she shows anew who she is, and comes back, unless her account is gone
                if done:
                    await self._send(coming.result())
                    coming = asyncio.ensure_future(anext(beelden, None))
                else:
                    self.write(": \n\n")
                    await self.flush()
        except (StreamClosedError, asyncio.CancelledError):
            return  # the kernel went
        finally:
            coming.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await coming
            await beelden.aclose()  # type: ignore[attr-defined]

    def put_out(self) -> None:
        """End it: the kernel asks again, and is refused."""
        if self._job is not None:
            self._job.cancel()

    async def _send(self, beeld: object) -> None:
        self.write(f"data: {json.dumps(beeld, ensure_ascii=False)}\n\n")
        await self.flush()

    def on_connection_close(self) -> None:
        """End at once, so that presence is right."""
        super().on_connection_close()
        if self._job is not None:
            self._job.cancel()


class Deur(DeskRequest):
    """The door for phones."""

    @property
    def door(self) -> Door:
        """The one door."""
        door: Door = self.settings["door"]
        return door

    def get(self) -> None:
        """How phones get in now."""
        self.answer(self.door.state())

    def post(self) -> None:
        """`{open: bool}` opens or shuts it."""
        wanted = self.told().get("open")
        if not isinstance(wanted, bool):
            raise Refused("onzin", ONZIN)
        # An open door of somebody whose meeting is over may be shut, but not while another group is inside.
        if wanted or self.sessies.loopt_iets():
            self.check_hosts()
        self.door.set_open(wanted)
        self.answer(self.door.state())


class Uitnodiging(DeskRequest):
    """A colleague who may use the notebooks."""

    def post(self) -> None:
        """`{sessie?}` → `{link, persoon}`; the link is good for one use within a week. No name is kept.

        With a session, who uses the link leads it along; only who leads it herself may ask for that.
        """
        sessie = self.told().get("sessie")
        if sessie is None:
            self.check_hosts()
            persoon, secret = self.settings["invitations"].for_colleague()
        else:
            self.balie.beeld(self.wie, str(sessie))  # refuses who does not lead it
            found = counter_for(self.settings, str(sessie)).uitnodiging(str(sessie))
            if found is None:
                raise Refused("geen-sessie", "Deze bijeenkomst is er niet (meer).")
            persoon, secret = self.settings["invitations"].for_colleague(str(sessie), *found)
        self.inzage.note(self.bearer.persoon, "uitgenodigd", str(sessie or ""))
        self.answer({"link": f"{self.settings['address']}/in#{secret}", "persoon": persoon})


def desk_routes() -> list[tuple[str, type[DeskRequest]]]:
    """All routes of the desk over loopback."""
    return [
        (r"/balie/ticket", Ticket),
        (r"/balie/link", Link),
        (r"/balie/overzicht", Overzicht),
        (rf"/balie/scenarios/{_CONTENT}", Scenario),
        (rf"/balie/oefenbladen/{_CONTENT}", Oefenblad),
        (r"/balie/opdracht", Opdracht),
        (rf"/balie/sessies/{STREAM}/beeld", Beeld),
        (rf"/balie/sessies/{STREAM}/stroom", Stroom),
        (r"/balie/deur", Deur),
        (r"/balie/uitnodiging", Uitnodiging),
    ]
