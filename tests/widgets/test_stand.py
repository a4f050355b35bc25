"""What a page shows at once is what the desk makes of it: the same order, in JavaScript and in Python."""

import random
from typing import Any

import pytest
from playwright.sync_api import Browser

from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN, as_pairs
from samenzorg_sim.journal import Refused, mint_id
from samenzorg_sim.widgets.modules import ECOGRAM_CANVAS, load_script
from tests.balie.ecogram.tekenkamer import Tekenkamer

CHOSEN = ("soort", "lijn", "richting", "hoe_vaak", "afstand", "bekend", "nabij", "vertegenwoordiger")
TICKED = ("spanning", "overleden", "contactpersoon")
WORDS = ("Riet", "de buurvrouw", "<script>", "belt op zondag", "zingt")
MANY = 400
IN_THE_BROWSER = """async ({script, keuzes, steps}) => {
    const page = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
    const { applyOrder, madeBy, takeWords } = await import(page);
    takeWords(keuzes);
    return steps.map(([before, order, digits]) => applyOrder(before, order, madeBy(order, digits)));
}"""


def an_order(seen: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Something that may be asked of this drawing, or nearly."""
    people, ties, groups = seen["contacten"], seen["banden"], seen["groepen"]
    new = {"soort": "voeg_toe", "naam": chance.choice(WORDS)}
    if chance.random() < 0.5:
        fields = {veld: chance.choice(list(KEUZELIJSTEN[veld])) for veld in chance.sample(CHOSEN, 2)}
        new |= {"velden": fields, "plaats": [chance.uniform(-1, 1), chance.uniform(-1, 1)]}
    asked: list[dict[str, Any]] = [new, {"soort": "noem_client", "naam": chance.choice(("", *WORDS))}]
    letter = chance.choice("abcdefg")
    asked.append({"soort": "voeg_groep_toe", "letter": letter, "naam": "De moskee"})
    if groups:
        groep = chance.choice(groups)["id"]
        asked += [
            {"soort": "wijzig_groep", "groep": groep, "letter": letter},
            {"soort": "wijzig_groep", "groep": groep, "naam": chance.choice(("", "Koor"))},
            {"soort": "haal_groep_weg", "groep": groep},
        ]
    if people:
        one, other = chance.choice(people), chance.choice(people)
        asked += _about(one, groups, chance)
        asked += [{"soort": "trek_band", "een": one["id"], "ander": other["id"]}] * 3
    if ties:
        tie = chance.choice(ties)
        both = {"een": tie["ander"], "ander": tie["een"]}
        asked.append({"soort": "wijzig_band", **both, "veld": "lijn", "waarde": chance.choice(("dun", None))})
        asked.append({"soort": "wijzig_band", **both, "veld": "spanning", "waarde": True})
        asked.append({"soort": "haal_band_weg", **both})
    return chance.choice(asked)


def _about(one: dict[str, Any], groups: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    at = {"contact": one["id"]}
    veld, lijst = chance.choice(CHOSEN), chance.choice(("steun", "doet", "wil"))
    choice = {"keuze": chance.choice(list(KEUZELIJSTEN[lijst]))}
    typed = {"woorden": "zingt voor"} if lijst != "steun" else choice
    ticked = chance.choice(TICKED)
    word = chance.choice(("naam", "relatie", "notitie"))
    return [
        {"soort": "wijzig", **at, "veld": veld, "waarde": chance.choice(list(KEUZELIJSTEN[veld]))},
        {"soort": "wijzig", **at, "veld": "groep", "waarde": chance.choice(groups)["id"] if groups else None},
        {"soort": "wijzig", **at, "veld": "ring", "waarde": chance.choice((1, 2, 3, None))},
        {"soort": "wijzig", **at, "veld": "besproken", "waarde": chance.choice((True, False, None))},
        {"soort": "wijzig", **at, "veld": ticked, "waarde": not one[ticked]},
        {"soort": "schrijf", **at, "veld": word, "woorden": chance.choice(WORDS)},
        {"soort": "kruis_aan", **at, "veld": lijst, "aan": chance.random() < 0.7, **choice},
        {"soort": "kruis_aan", **at, "veld": lijst, "aan": True, **typed},
        {"soort": "verplaats", "plaatsen": [[one["id"], chance.uniform(-1, 1), chance.uniform(-1, 1)]]},
        {"soort": "haal_weg", **at},
    ]


def drawn(view: dict[str, Any]) -> dict[str, Any]:
    """What of a view is the drawing; of what was typed only the words, for the desk gives them an id."""

    def plain(one: dict[str, Any]) -> dict[str, Any]:
        lists = {veld: sorted(item["naam"] for item in one[veld]) for veld in ("doet", "wil")}
        return one | lists | {"steun": sorted(one["steun"])}

    ties = sorted(view["banden"], key=lambda tie: (tie["een"], tie["ander"]))
    people = sorted(map(plain, view["contacten"]), key=lambda one: one["id"])
    groups = sorted(view["groepen"], key=lambda groep: groep["id"])
    return {"client": view["client"], "contacten": people, "banden": ties, "groepen": groups}


@pytest.fixture(scope="module")
def drawn_at_the_desk() -> list[tuple[dict[str, Any], dict[str, Any], str, dict[str, Any]]]:
    """Orders that the desk carried out: the drawing before, the order, its digits, the drawing after."""
    chance = random.Random(5)
    found = []
    with Tekenkamer() as kamer:
        kamer.begint()
        seen = kamer.ziet()
        for _ in range(MANY):
            order, command = an_order(seen, chance), mint_id("c")
            if isinstance(kamer.bea.probeert(order, command), Refused):
                continue
            found.append((seen, order, command[2:], seen := kamer.ziet()))
    return found


def test_the_page_and_the_desk_make_the_same_of_every_order(
    drawn_at_the_desk: list[tuple[dict[str, Any], dict[str, Any], str, dict[str, Any]]], chromium: Browser
) -> None:
    assert len(drawn_at_the_desk) > MANY / 2
    assert len({order["soort"] for _, order, _, _ in drawn_at_the_desk}) == 13
    page = chromium.new_page()
    steps = [list(step[:3]) for step in drawn_at_the_desk]
    told = {"script": load_script(ECOGRAM_CANVAS), "keuzes": as_pairs(), "steps": steps}
    made = page.evaluate(IN_THE_BROWSER, told)
    page.close()
    for (before, order, _, after), here in zip(drawn_at_the_desk, made, strict=True):
        assert drawn(here) == drawn(after), (order, drawn(before))
