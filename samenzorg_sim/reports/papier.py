"""Draws sheets to print: whole pages that need nothing else, with their style and letters inside."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.ecogram.over_elkaar import Lagen
from samenzorg_sim.reports.verslag import Gesprek
from samenzorg_sim.stijl import FOLDER, LETTERS, load_assets
from samenzorg_sim.stijl.datum import datum, duur, moment, voluit, weekdag
from samenzorg_sim.stijl.sjabloon import Sjablonen
from samenzorg_sim.stijl.tijdlijn import tijdlijn_html

_TEMPLATES = Path(__file__).parent / "templates"
# The one script of a sheet: the button that prints it, shown only where it works.
_SCRIPT = (
    "for (const knop of document.querySelectorAll('[data-afdrukken]')) {"
    " knop.hidden = false; knop.addEventListener('click', () => window.print()); }"
)


def teken(template: str, **values: Any) -> str:
    """Draw a page from `templates/<template>.html`; what people typed is escaped."""
    return _environment().get_template(f"{template}.html").render(**values)


def teken_deel(template: str, **values: Any) -> Markup:
    """Only the sheets of a page, to be put together with those of others."""
    return Markup(teken(template, vel="los.html", **values))


@cache
def security_policy() -> str:
    """The Content-Security-Policy a sheet keeps to: its own style, letters and button, nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(_style())}'; script-src '{_digest(_SCRIPT)}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


@cache
def _environment() -> Sjablonen:
    environment = Sjablonen(_TEMPLATES)
    environment.globals.update(vel="blad.html", stijl=Markup(_style()), script=Markup(_SCRIPT))
    environment.filters.update(
        datum=datum, duur=duur, moment=moment, voluit=voluit, weekdag=weekdag, werkversie=werkversie
    )
    environment.filters.update(lijn=_lijn, prent=_prent)
    return environment


@cache
def _style() -> str:
    """The sheet's style with its letters in it: a page sent by mail or kept on a stick still looks right."""
    assets = load_assets()
    style = assets.by_name["papier.css"].content.decode()
    for letter in LETTERS:
        packed = base64.b64encode((FOLDER / letter).read_bytes()).decode()
        style = style.replace(assets.hashed(letter), f"data:font/woff2;base64,{packed}")
    return style


def _lijn(gesprek: Gesprek) -> Markup:
    """A kept talk along its time; what nobody pressed has an empty lane."""
    lijnen = [{"tekst": h.knop, "op_gelet": True, "momenten": h.seconden} for h in gesprek.gehoord]
    return tijdlijn_html({"duur_s": gesprek.duur, "lijnen": lijnen})


def _prent(lagen: Lagen) -> Markup:
    """Drawings over each other."""
    from samenzorg_sim.reports.ecogram.lagen import draw_smal, say_lagen  # takes a moment to import

    return draw_smal(lagen, for_page=True).inline(say_lagen(lagen))


def _digest(inline: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
