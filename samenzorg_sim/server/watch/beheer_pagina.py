"""How the page of the beheerder is drawn."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Template

from samenzorg_sim.dag import here
from samenzorg_sim.server.bundle import address_of
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.shipped import shipped, title_of
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC
from samenzorg_sim.server.watch.beheer import SOORTEN, Toestand
from samenzorg_sim.server.watch.gezond import Gezondheid, Onderdeel, Stand, copied_at, in_gb
from samenzorg_sim.server.watch.gezond_zinnen import IN_DATABASE
from samenzorg_sim.server.watch.versie import own_version
from samenzorg_sim.stijl import load_icons
from samenzorg_sim.stijl.datum import datum_en_tijd
from samenzorg_sim.stijl.sjabloon import Sjablonen

_FOLDER = Path(__file__).parents[1] / "template"
WOORDEN = {Stand.GOED: "Goed", Stand.LET_OP: "Let op", Stand.MIS: "Mis"}
_ICONEN = {Stand.GOED: "vinkje", Stand.LET_OP: "let-op", Stand.MIS: "kruis"}
_KOPPEN = {
    Stand.GOED: "Alles werkt",
    Stand.LET_OP: "Samenzorg werkt, maar kijk even",
    Stand.MIS: "Er is iets mis",
}
_ZWAARTE = (Stand.GOED, Stand.LET_OP, Stand.MIS)


def draw(
    *,
    onderdelen: tuple[Onderdeel, ...],
    toestand: Toestand,
    gezondheid: Gezondheid,
    notebooks: Path,
    nu: str,
    **more: Any,
) -> str:
    """The part of the page that changes; `more` are the template's other values."""
    worst = max((part.stand for part in onderdelen), key=_ZWAARTE.index)
    titles = {name: title_of(file) for name, file in shipped(notebooks).items()}
    icons = load_icons()
    return _template().render(
        onderdelen=onderdelen,
        toestand=toestand,
        kop=_KOPPEN[worst],
        woorden=WOORDEN,
        iconen={stand: icons[name] for stand, name in _ICONEN.items()},
        titel_van=lambda page: titles.get(page, page or "Onbekend"),
        moment_van=lambda at: "onbekend" if at is None else datum_en_tijd(here(at)),
        in_mb=in_gb,
        stil_van=_stil,
        kopie=_kopie(gezondheid),
        kopie_hier=not gezondheid.folder.in_database,
        opdracht=typed("backup"),
        feiten=_feiten(toestand, gezondheid),
        moment=nu,
        tijd=nu.rpartition(" ")[2],
        **more,
    )


def beheer_page(body: str, kop: str = "Beheer", script: bool = True) -> str:
    """The whole page; `script` keeps it fresh."""
    load = f"<script type='module' src='{address_of('beheer.js')}'></script>" if script else ""
    return (
        "<!doctype html><html lang='nl'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        f"<title>{kop} – Samenzorg</title><link rel='icon' href='data:,'>"
        f"<link rel='stylesheet' href='{address_of('werkplaats.css')}'>"
        f"{load}</head>"
        "<body class='sz'><main class='sz-beheer'><p><a href='/'>Naar het begin</a></p>"
        f"<h1>{kop}</h1>{body}</main></body></html>"
    )


def _kopie(gezondheid: Gezondheid) -> str:
    if gezondheid.folder.in_database:
        return IN_DATABASE
    made = copied_at(gezondheid.folder)
    if made is None:
        return "Er is nog geen kopie."
    size = (gezondheid.folder.backups / AUTOMATIC).stat().st_size
    return f"De laatste kopie is van {datum_en_tijd(here(made * 1000))} ({in_gb(size)}), en is nagekeken."


def _feiten(toestand: Toestand, gezondheid: Gezondheid) -> list[tuple[str, str]]:
    kept = [
        f"{count} {SOORTEN[letter][0 if count == 1 else 1]}"
        for letter, count in sorted(toestand.bewaard.items(), key=lambda pair: -pair[1])
        if letter in SOORTEN
    ]
    pages = sum(one.bytes for one in toestand.bladzijden)
    return [
        ("Deze server", toestand.computer),
        ("Versie", own_version() or "onbekend"),
        ("Aan sinds", datum_en_tijd(here(gezondheid.since * 1000))),
        ("Geheugen van Samenzorg", in_gb(toestand.geheugen + pages)),
        ("Geheugen nog vrij", in_gb(toestand.geheugen_vrij)),
        ("Schijf nog vrij", in_gb(gezondheid.free())),
        ("Map met gegevens", in_gb(toestand.map)),
        ("Bewaard", ", ".join(kept) or "nog niets"),
        ("Gebeurtenissen bewaard", f"{toestand.rijen:,}".replace(",", ".")),
    ]


def _stil(seconds: float) -> str:
    """How long ago, for people: nobody needs the seconds."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return "zonet"
    if minutes < 60:
        return f"{minutes} min geleden"
    hours = minutes // 60
    return f"{hours} uur geleden"


@cache
def _template() -> Template:
    return Sjablonen(_FOLDER).get_template("beheer.html")
