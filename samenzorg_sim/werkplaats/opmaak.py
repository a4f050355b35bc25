"""Small pieces of HTML for screens; everything a person typed is escaped."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.werkplaats.pieces import make


def html(inhoud: Markup | str = "", soort: str = "") -> w.HTML:
    """A widget that shows this; `soort` are its CSS classes."""
    return make(w.HTML, soort, value=str(Markup.escape(inhoud)))


def show(widget: w.HTML, inhoud: Markup | str) -> None:
    """Change what it shows; the same again sends nothing to the page."""
    value = str(Markup.escape(inhoud))
    if widget.value != value:
        widget.value = value


def alineas(teksten: Iterable[str]) -> Markup:
    """A paragraph each."""
    return Markup("").join(Markup("<p>{}</p>").format(tekst) for tekst in teksten)


def punten(teksten: Iterable[str]) -> Markup:
    """A bulleted list."""
    items = Markup("").join(Markup("<li>{}</li>").format(tekst) for tekst in teksten)
    return Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(items)


def kruimelpad(pagina: str, adres: str = "", naam: str = "", stap: str | None = None) -> Markup:
    """Where one is, with the way home: a page, and by name what is open on it.

    `adres` leads from there to the page itself. With another `stap` the page is shown from its top.
    """
    here = Markup('<a href="/werkplaats/{}">{}</a> › {}').format(adres, pagina, naam) if naam else pagina
    mark = Markup("") if stap is None else Markup(' data-stap="{}"').format(stap)
    home = Markup('<a href="/werkplaats/start">Samenzorg</a> › {}').format(here)
    return Markup('<nav aria-label="U bent hier"{}><p class="sz-zacht">{}</p></nav>').format(mark, home)


def melding(tekst: str, goed: bool = False) -> Markup:
    """A notice; nothing for the empty string."""
    if not tekst:
        return Markup("")
    soort = " sz-melding--goed" if goed else ""
    return Markup('<div class="sz-melding{}">{}</div>').format(soort, tekst)


def link(
    adres: str, tekst: str, nieuw: bool = False, knop: bool = True, ga: bool = False, bewaar: bool = False
) -> Markup:
    """A link that looks like a button; `nieuw` opens beside this page, `ga` is followed at once, `bewaar`
    keeps a file."""
    return Markup('<a class="{}" href="{}"{}{}{}>{}</a>').format(
        "sz-knop" if knop else "",
        quote(adres, safe="/:?=&#%"),
        Markup(' target="_blank" rel="noopener"') if nieuw else "",
        Markup(" data-ga") if ga else "",
        Markup(" download") if bewaar else "",
        tekst,
    )


def naast_elkaar(*knoppen: Markup) -> Markup:
    """Links that look like buttons beside each other, while there is room; nothing for none."""
    place = Markup('<div class="sz-naast">{}</div>')
    return place.format(Markup("").join(knoppen)) if knoppen else Markup("")


def uitklap(kop: str, inhoud: Markup, open: bool = False) -> Markup:
    """Something to open when wanted; `open` when that is now."""
    return Markup('<details class="sz-uitklap"{}><summary>{}</summary>{}</details>').format(
        Markup(" open") if open else "", kop, inhoud
    )


def kijkkaarten(kaarten: Iterable[dict[str, Any]]) -> Markup:
    """What observers watch, for who has no phone to read it on."""
    body = Markup("").join(
        Markup("<h3>{}</h3>{}").format(
            kaart["titel"], punten(f"{punt['knop']}. {punt['uitleg']}" for punt in kaart["kijkpunten"])
        )
        for kaart in kaarten
    )
    return uitklap("Waar de meekijkers op letten", body)


def rolkaart(kaart: dict[str, Any]) -> Markup:
    """A role card, as the trainer reads it aloud."""
    body = Markup("").join(
        Markup("<h3>{}</h3>{}{}").format(
            deel["kop"], alineas(deel["alineas"]), punten(deel["punten"]) if deel["punten"] else ""
        )
        for deel in kaart["delen"]
    )
    title = Markup("<p><b>{}</b></p>").format(kaart["titel"])
    return uitklap(f"Rolkaart: {str(kaart['rolnaam']).lower()}", title + body)
