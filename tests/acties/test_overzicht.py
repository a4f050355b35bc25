"""Looking for actions, and putting them under headings."""

from typing import Any

from samenzorg_sim.acties.overzicht import grouped, pick
from samenzorg_sim.acties.woorden import days_late, source


def actie(wat: str, wanneer: str | None = None, **more: Any) -> dict[str, Any]:
    bron = {"soort": "zelf", "titel": ""}
    rest = {"wie": "", "thema": "", "stand": "open", "te_laat": 0, "slot": "", "bron": bron}
    return {"wat": wat, "wanneer": wanneer} | rest | more


LIJST = [
    actie("Folder", "2026-05-01", wie="welzijn", thema="taal", te_laat=31),
    actie("Rooster", "2026-06-20", wie="Teamleider", bron={"soort": "dialoog", "titel": "Voorjaar"}),
    actie("Koffie", "2026-09-01", wie="welzijn", thema="Buurt"),
    actie("Tuin", thema="buurt"),
    actie("Brief", "2026-02-01", stand="gedaan", slot="De brief is weg"),
]


def heads(hoe: str) -> list[tuple[str, list[str]]]:
    return [(kop, [one["wat"] for one in acties]) for kop, acties in grouped(LIJST, hoe, "2026-06-01")]


def test_by_day_late_comes_first_and_closed_last() -> None:
    assert heads("dag") == [
        ("Te laat", ["Folder"]),
        ("De komende 30 dagen", ["Rooster"]),
        ("Later", ["Koffie"]),
        ("Nog geen dag afgesproken", ["Tuin"]),
        ("Klaar, of gaat niet door", ["Brief"]),
    ]


def test_by_owner_by_theme_and_by_source_what_has_none_comes_last() -> None:
    assert [kop for kop, _ in heads("wie")] == ["Teamleider", "welzijn", "Nog niemand"]
    assert heads("wie")[1] == ("welzijn", ["Folder", "Koffie"])
    assert [kop for kop, _ in heads("thema")] == ["Buurt", "taal", "Zonder thema"]
    assert heads("thema")[0] == ("Buurt", ["Koffie", "Tuin"])
    assert [kop for kop, _ in heads("bron")] == ["Dialoogsessie: Voorjaar", "Zelf opgeschreven"]


def test_every_word_is_looked_for_in_all_that_is_written() -> None:
    assert [one["wat"] for one in pick(LIJST, "open", "WELZIJN taal")] == ["Folder"]
    assert [one["wat"] for one in pick(LIJST, "open", "dialoogsessie")] == ["Rooster"]
    assert [one["wat"] for one in pick(LIJST, "laat")] == ["Folder"]
    assert [one["wat"] for one in pick(LIJST, "klaar", "brief weg")] == ["Brief"]
    assert (len(pick(LIJST, "open")), len(pick(LIJST, "alles"))) == (4, 5)


def test_how_late_and_where_from_in_words() -> None:
    assert [days_late(days) for days in (0, 1, 12)] == ["", "1 dag te laat", "12 dagen te laat"]
    assert source({"soort": "kwartaal", "titel": ""}) == "Kwartaalgesprek"
