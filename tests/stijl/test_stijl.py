"""Assets under hashed names, the same on every start; colours that can be read."""

import re

import pytest

from samenzorg_sim.stijl import FOLDER, UnknownAsset, load_assets, load_icons, make_asset
from samenzorg_sim.stijl.datum import datum, keer, klok, moment


def test_a_name_changes_with_its_content() -> None:
    one, two = make_asset("a.css", b"x{}"), make_asset("a.css", b"y{}")
    assert one == make_asset("a.css", b"x{}")
    assert one.hashed != two.hashed
    assert re.fullmatch(r"a\.[0-9a-f]{10}\.css", one.hashed)


def test_sheets_name_only_fonts_that_are_served() -> None:
    assets = load_assets()
    for name in ("telefoon.css", "scherm.css", "werkplaats.css", "papier.css"):
        asked = re.findall(rb"url\(\"([^\"]+)\"\)", assets.by_name[name].content)
        assert len(asked) == 2
        assert all(font.decode() in assets.by_hashed for font in asked)
        assert b"http" not in assets.by_name[name].content


def test_an_asset_that_is_not_there() -> None:
    with pytest.raises(UnknownAsset, match=r"no asset is called 'x\.css'"):
        load_assets().hashed("x.css")


def test_icons_are_decoration() -> None:
    assert {"hand", "vinkje", "oor", "telefoon-weg"} <= set(load_icons())
    drawn = [*load_icons().values(), *load_icons("tegels").values()]
    assert all('aria-hidden="true"' in svg and "style=" not in svg for svg in drawn)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


PAIRS = [
    ("inkt", "papier", 7),
    ("inkt", "kaart", 7),
    ("inkt-zacht", "papier", 7),
    ("inkt-zacht", "kaart", 7),
    ("inkt", "groen-zacht", 7),
    ("op-groen", "groen", 7),
    ("groen", "kaart", 7),
    ("op-let-op", "let-op", 7),
    ("op-stop", "stop", 4.5),
    ("rand-veld", "kaart", 3),
    ("groen", "groen-zacht", 3),
    *((f"op-eind-{n}", f"eind-{n}", 4.5) for n in ("goed-1", "goed-2", "goed-3", "goed-4")),
    *((f"op-eind-{n}", f"eind-{n}", 4.5) for n in ("ander-1", "ander-2", "ander-3")),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_can_be_read(scheme: str) -> None:
    """Body text at 7:1 (WCAG AAA), large text on the stop button at 4.5, borders of fields at 3."""
    light, _, dark = (FOLDER / "tokens.css").read_text().partition("prefers-color-scheme: dark")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    if scheme == "dark":
        colours |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark.partition("@media print")[0]))
    for ink, ground, least in PAIRS:
        high, low = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= least, (scheme, ink, ground)


def test_dutch_dates_and_moments() -> None:
    assert datum("2026-12-01") == "di 1 december 2026"
    assert datum(None) == "nog geen datum"
    assert [klok(9), klok(184)] == ["0:09", "3:04"]
    assert [moment(0), moment(61), moment(120)] == ["0 seconden", "1 minuut en 1 seconde", "2 minuten"]
    assert [keer(0), keer(1)] == ["nog niet", "1 keer"]
