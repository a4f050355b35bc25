"""Draws the pages: Jinja with autoescape, and a small store of drawn screens that many phones share."""

from __future__ import annotations

import json
import re
import secrets
from collections import OrderedDict
from collections.abc import Iterator, MutableMapping
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import segno
from markupsafe import Markup

from samenzorg_sim.balie.opdracht import MOST_NAME, MOST_TEXT
from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.dag import here
from samenzorg_sim.meedoen.desk import Beeld
from samenzorg_sim.stijl import Assets, datum, load_icons
from samenzorg_sim.stijl.herkansing import twee_keer_html
from samenzorg_sim.stijl.kring import kring_html
from samenzorg_sim.stijl.opsomming import opsomming
from samenzorg_sim.stijl.sjabloon import Sjablonen
from samenzorg_sim.stijl.tekeningen import tekeningen_html
from samenzorg_sim.stijl.tijdlijn import tijdlijn_html
from samenzorg_sim.stijl.vergelijking import vergelijking_html
from samenzorg_sim.stijl.vierkant import plain
from samenzorg_sim.stijl.voorbeeldgesprek import kijksleutel_html, samen_html, voorlezen_html

TEMPLATES = Path(__file__).parent / "templates"
#: Half a thousand phones that tap: each screen is drawn for the answer, and found again for the stream.
KEPT_SCREENS = 512

# What a drawn screen is not allowed to differ in between two phones that see the same.
_NOT_DRAWN = ("versie",)
_EMPTY_ID = re.compile(r'(name="command_id" value=")(?=")')


class _Sjablonen(Sjablonen):
    """Templates here have no names of their own beside the environment's: no need to look in two places."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the environment's own, of which each part of a screen takes a copy."""
        return super().make_globals(d) if d else self.globals


class Tekenaar:
    """Draws pages and screens for one address prefix (``/meedoen``)."""

    def __init__(self, prefix: str, assets: Assets) -> None:
        self._env = _Sjablonen(TEMPLATES)
        icons = {name: Markup(svg) for name, svg in load_icons().items()}
        self._env.globals.update(
            pad=prefix,
            stijl=lambda name: f"{prefix}/stijl/{assets.hashed(name)}",
            icoon=icons.__getitem__,
            qr=_qr,
            tijdlijn_html=tijdlijn_html,
            kring_html=kring_html,
            twee_keer_html=twee_keer_html,
            vergelijking_html=vergelijking_html,
            voorlezen_html=voorlezen_html,
            samen_html=samen_html,
            kijksleutel_html=kijksleutel_html,
            tekeningen_html=tekeningen_html,
            lagen_html=_lagen_html,
            naam_max=MOST_NAME,
            tekst_max=MOST_TEXT,
        )
        self._env.filters.update(
            datum=datum.datum,
            weekdag=datum.weekdag,
            klok=datum.klok,
            moment=datum.moment,
            keer=datum.keer,
            code=_code,
            adreskaal=plain,
            klokslag=_klokslag,
            opsomming=opsomming,
            werkversie=werkversie,
            combineer=_combineer,
        )
        self._screens: OrderedDict[tuple[bool, bytes], dict[str, str]] = OrderedDict()

    def ahead(self) -> Iterator[None]:
        """Compile one template after the other: the first tap of a session must not wait for it."""
        for name in self._env.list_templates():
            self._env.get_template(name)
            yield

    def page(self, template: str, **values: Any) -> str:
        """Draw a whole page; every form gets a command id of its own, so that a double submit counts once."""
        html = self._env.get_template(template).render(**values)
        return _EMPTY_ID.sub(lambda found: found[1] + "c_" + secrets.token_hex(16), html)

    def screen(self, beeld: Beeld, *, projector: bool = False) -> dict[str, str]:
        """Draw the parts of a screen that change: ``hoofd`` (inside main) and ``voet`` (inside the footer).

        Phones that see the same get the same strings, so a hundred streams hold one copy. Forms have an
        empty command id here: a shared one would make a second phone's tap look like the first phone's.
        """
        seen = {key: value for key, value in beeld.items() if key not in _NOT_DRAWN}
        told = json.dumps(seen, sort_keys=True)
        key = (projector, blake2b(told.encode(), digest_size=16).digest())
        drawn = self._screens.get(key)
        if drawn is None:
            name = "scherm" if projector else "telefoon"
            render = partial(self._render, beeld=beeld)
            drawn = {"hoofd": render(f"{name}_hoofd.html"), "voet": render(f"{name}_voet.html")}
            self._screens[key] = drawn
            if len(self._screens) > KEPT_SCREENS:
                self._screens.popitem(last=False)
        self._screens.move_to_end(key)
        return drawn

    def _render(self, template: str, beeld: Beeld) -> str:
        return self._env.get_template(template).render(beeld=beeld)


def _lagen_html(plain: Any, *, smal: bool = False) -> Markup:
    # Matplotlib takes half a second to import: who shows no drawings starts without it.
    from samenzorg_sim.reports.ecogram.lagen import lagen_html

    return lagen_html(plain, smal=smal)


def _code(code: str) -> str:
    """Write a code in two groups: ``'48291375'`` → ``'4829 1375'``, kept together on a line."""
    return f"{code[:4]}\u00a0{code[4:]}"


def _combineer(velden: dict[str, Any], meer: dict[str, Any]) -> dict[str, Any]:
    return {**velden, **meer}


def _klokslag(moment: int) -> str:
    """Say a moment (ms) as the clock on the wall here has it: ``'10.45 uur'``."""
    clock = here(moment)
    return f"{clock.hour}.{clock:%M} uur"


def _qr(text: str) -> Markup:
    """Draw a QR code; its quiet zone is part of it, its colour comes from the style sheet."""
    code = segno.make(text, error="m", micro=False)
    return Markup(code.svg_inline(border=2, omitsize=True, svgclass=None, lineclass="qr"))
