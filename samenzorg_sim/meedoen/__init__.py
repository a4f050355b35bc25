"""Meedoen, the light door: the group on their own phones, and the projector: no account, app or kernel."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

from tornado.web import RequestHandler

from samenzorg_sim.balie.buren import Buren
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.meedoen.coaching import Coaching
from samenzorg_sim.meedoen.desk import Desk, Scherm, Sessies
from samenzorg_sim.meedoen.eigen_netwerk import EigenNetwerk, load_canvas
from samenzorg_sim.meedoen.ervaring import (
    Binnen,
    ErvaringBewaar,
    Ervaringen,
    ErvaringPagina,
    load_ervaring,
    load_ervaring_sheet,
)
from samenzorg_sim.meedoen.gegevens import Bestand, Gegevens, Gewist, Wissen
from samenzorg_sim.meedoen.koekje import Koekjes
from samenzorg_sim.meedoen.logboek import (
    Delingen,
    Gedeeld,
    Logboek,
    LogboekDoe,
    LogboekOpen,
    MaandenVan,
    load_logboek,
    load_logboek_sheet,
    no_group,
)
from samenzorg_sim.meedoen.mijn_ervaring import MijnErvaring
from samenzorg_sim.meedoen.oefenbladen import Oefenbladen, Oefenen, Oefenlijst
from samenzorg_sim.meedoen.pagina import Huis, Onbekend
from samenzorg_sim.meedoen.samen_tekenen import Beginnen, Tekening, TekeningDoe, TekeningStroom
from samenzorg_sim.meedoen.samenzorggesprek import Leidraad, LeidraadPapier, Leidraden, Leidradenlijst
from samenzorg_sim.meedoen.scherm import SchermPagina, SchermStroom, SchermVan
from samenzorg_sim.meedoen.sessie import Dagen, Doe, MijnGesprek, Start, Vertrekken, Weg, WerktHet
from samenzorg_sim.meedoen.stijlbestand import Stijlbestand, load_script
from samenzorg_sim.meedoen.stroom import Open, Stroom
from samenzorg_sim.meedoen.tekenen import Tekenaar
from samenzorg_sim.meedoen.throttle import Throttle
from samenzorg_sim.meedoen.toetreden import Code, Erbij, Leiden, Naam, Zelf
from samenzorg_sim.stijl import load_assets, make_asset

Route = tuple[str, type[RequestHandler], dict[str, Any]]
_SESSIE = r"(s_[0-9a-f]{32})"
_ID = r"([a-z0-9-]{1,80})"
_TEKENING = r"(e_[0-9a-f]{32})"


def nobody(handler: RequestHandler, sessie: str) -> Scherm | None:
    """Let nobody see a projector page: what holds until the server says who signed in."""
    return None


def unchecked(handler: RequestHandler) -> str:
    """Count no phones: what holds while nobody checks the room."""
    return ""


def routes(
    balie: Desk,
    sessies: Sessies,
    secret: bytes,
    *,
    scherm_van: SchermVan = nobody,
    bereikt: Callable[[RequestHandler], str] = unchecked,
    delingen: Delingen | None = None,
    maanden_van: MaandenVan = no_group,
    leidraden: Leidraden = MappingProxyType({}),
    oefenbladen: Oefenbladen = MappingProxyType({}),
    ervaringen: Ervaringen | None = None,
    buren: Buren | None = None,
    prefix: str = "/meedoen",
    clock: Callable[[], float] = time.monotonic,
    nu: Callable[[], int] = now_ms,
) -> list[Route]:
    """Return the tornado routes of this door.

    Args:
        balie: the desk, or anything that keeps to :class:`~samenzorg_sim.meedoen.desk.Desk`.
        sessies: finds the session of a code or a phone.
        secret: the data folder's secret; the cookie key is derived from it.
        scherm_van: ``(handler, sessie)`` → the :class:`Scherm` that looks, or None (404); may be a coroutine.
        bereikt: told of each phone that asks whether it works; ``telefoon`` or ``laptop`` during a check
            of the room, else ``''``.
        delingen: knows what people share from their logboek; without it there is no logboek.
        maanden_van: ``sessie`` → how many months its group keeps what is written, or None.
        leidraden: what to hold on to in a real talk, by id.
        oefenbladen: short exercises, by id.
        ervaringen: keeps the stories that people tell here; without it nobody can.
        buren: the servers beside this one, who count wrong codes together.
        prefix: the address of the door, as the browser sees it; also the path of its cookies.
        clock: seconds that never go back, for slowing who guesses codes.
        nu: the desk's clock (ms), by which pages count the minutes that are left.
    """
    shared_assets = load_assets()
    own_assets = [make_asset("meedoen.js", load_script()), load_logboek_sheet(shared_assets), *load_logboek()]
    own_assets += [load_ervaring(), load_ervaring_sheet(shared_assets)]
    assets = shared_assets.also([*own_assets, *load_canvas(shared_assets)])
    huis = Huis(
        balie,
        sessies,
        Koekjes(secret),
        Tekenaar(prefix, assets),
        Throttle(clock, "code", buren),
        assets,
        prefix,
        bereikt,
        nu,
        secrets.token_hex(4),
    )
    shared = {"huis": huis}
    talk = {**shared, "leidraden": leidraden}
    practice = {**shared, "oefenbladen": oefenbladen}
    streams = {"huis": huis, "open_streams": Open()}
    written: list[Route] = [
        (rf"{prefix}/logboek", Logboek, {**shared, "delingen": delingen, "maanden_van": maanden_van}),
        (rf"{prefix}/logboek/open", LogboekOpen, shared),
        (rf"{prefix}/logboek/doe", LogboekDoe, {**shared, "begonnen": Throttle(clock, "logboek", buren)}),
        (rf"{prefix}/logboek/gedeeld", Gedeeld, {**shared, "delingen": delingen}),
    ]
    told: list[Route] = [
        (rf"{prefix}/ervaring", ErvaringPagina, {**shared, "ervaringen": ervaringen}),
        (rf"{prefix}/ervaring/binnen", Binnen, {**shared, "ervaringen": ervaringen}),
        (rf"{prefix}/ervaring/bewaar", ErvaringBewaar, {**shared, "ervaringen": ervaringen}),
        (
            rf"{prefix}/ervaring/mijn",
            MijnErvaring,
            {**shared, "ervaringen": ervaringen, "geraden": Throttle(clock, "verhaal", buren)},
        ),
    ]
    return [
        # What phones ask most comes first: the way to it is looked for from the top.
        (rf"{prefix}/doe", Doe, shared),
        (rf"{prefix}/stroom", Stroom, streams),
        *(told if ervaringen is not None else ()),
        *(written if delingen is not None else ()),
        (rf"{prefix}", Start, shared),
        (rf"{prefix}/code", Code, shared),
        (rf"{prefix}/naam", Naam, shared),
        (rf"{prefix}/zelf", Zelf, shared),
        (rf"{prefix}/erbij", Erbij, shared),
        (rf"{prefix}/leiden", Leiden, shared),
        (rf"{prefix}/mijn-gesprek/(g_[0-9a-f]{{32}})", MijnGesprek, shared),
        (rf"{prefix}/dagen\.ics", Dagen, shared),
        (rf"{prefix}/vertrekken", Vertrekken, shared),
        (rf"{prefix}/weg", Weg, shared),
        (rf"{prefix}/gegevens", Gegevens, shared),
        (rf"{prefix}/gegevens/bestand", Bestand, shared),
        (rf"{prefix}/gegevens/wissen", Wissen, shared),
        (rf"{prefix}/gewist", Gewist, shared),
        (rf"{prefix}/werkt-het", WerktHet, shared),
        (rf"{prefix}/tekening", Beginnen, shared),
        (rf"{prefix}/tekening/{_TEKENING}", Tekening, shared),
        (rf"{prefix}/tekening/{_TEKENING}/doe", TekeningDoe, shared),
        (rf"{prefix}/tekening/{_TEKENING}/stroom", TekeningStroom, streams),
        (rf"{prefix}/coaching", Coaching, shared),
        (rf"{prefix}/eigen-netwerk", EigenNetwerk, shared),
        (rf"{prefix}/oefenen", Oefenlijst, practice),
        (rf"{prefix}/oefenen/{_ID}", Oefenen, practice),
        (rf"{prefix}/samenzorggesprek", Leidradenlijst, talk),
        (rf"{prefix}/samenzorggesprek/{_ID}", Leidraad, talk),
        (rf"{prefix}/samenzorggesprek/{_ID}/papier", LeidraadPapier, talk),
        (rf"{prefix}/stijl/(.+)", Stijlbestand, shared),
        (rf"{prefix}/scherm/{_SESSIE}", SchermPagina, {**shared, "scherm_van": scherm_van}),
        (rf"{prefix}/scherm/{_SESSIE}/stroom", SchermStroom, {**streams, "scherm_van": scherm_van}),
        (rf"{prefix}/.*", Onbekend, shared),
    ]


def ahead(door: list[Route]) -> Iterator[None]:
    """Make ready what the pages of these `routes` are drawn with, a little at each step."""
    huis: Huis = door[0][2]["huis"]
    yield from huis.tekenaar.ahead()
