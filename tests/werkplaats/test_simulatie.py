"""A trainer plays a case many times: what to play, how far it is, stopping, and what it does not say."""

import asyncio

import pytest

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.simulatie import Simulatie
from tests.werkplaats.lezen import buttons, field, parts, press, text


async def until_done(page) -> None:
    """The page says by its buttons that it is busy."""
    async with asyncio.timeout(60):
        await asyncio.sleep(0)
        while "Naspelen" not in buttons(page):
            await asyncio.sleep(0.01)


def played(client: BalieClient, prepare) -> Simulatie:
    """A screen on which something was chosen and played to its end."""
    screen = Simulatie(client)

    async def story() -> None:
        prepare(screen.widget)
        press(screen.widget, "Naspelen")
        await until_done(screen.widget)

    asyncio.run(story())
    screen.toezicht.check()
    return screen


def only(page, *ways: str) -> None:
    for box in ("Luisteren", "Informeren", "Ondervragen", "Adviseren", "Overtuigen", "Willekeurig"):
        field(page, box).value = box in ways


def test_listening_and_pressing_side_by_side(client: BalieClient) -> None:
    page = played(client, lambda page: only(page, "Luisteren", "Overtuigen")).widget
    shown = text(page)
    assert (
        "In dit oefenmodel lopen bij ‘luisteren’ 97 van de 100 gesprekken goed af, en bij ‘overtuigen’"
        in shown
    )
    assert "Ook bij ‘luisteren’ lopen er dus 3 anders af." in shown
    assert "Wat dit plaatje niet zegt Het zegt niet wat een echte naaste doet." in shown
    assert "Het zegt niets over u of over uw team. Gebruik het dus nooit als cijfer." in shown
    pictures = "".join(
        part.value for part in parts(page) if hasattr(part, "value") and "<svg" in str(part.value)
    )
    assert pictures.count('role="img"') == 2
    assert "Luisteren: 97 van de 100 gesprekken lopen goed af." in pictures
    assert "var(--eind-goed-1)" in pictures


def test_an_order_of_ones_own(client: BalieClient) -> None:
    def prepare(page) -> None:
        only(page)
        field(page, "Uw eigen volgorde").value = True
        assert "Uw lijst is nog leeg." in text(page)
        for kind, about in (("open_vraag", "vervoer"), ("reflectie", ""), ("overtuigen", "")):
            field(page, "Wat zegt de zorgmedewerker?").value = kind
            field(page, "Waarover?").value = about
            press(page, "Beurt toevoegen")
        press(page, "Laatste beurt weghalen")
        assert "Open vraag, over: Rijden Teruggeven wat u hoort" in text(page)
        assert "Aandringen" not in text(page)

    shown = text(played(client, prepare).widget)
    assert "van de 100 gesprekken goed af." in shown
    assert "Uw eigen volgorde" in shown


def test_a_list_is_full_after_twelve(client: BalieClient) -> None:
    page = Simulatie(client).widget
    field(page, "Uw eigen volgorde").value = True
    for _ in range(12):
        press(page, "Beurt toevoegen")
    assert "Beurt toevoegen" not in buttons(page)


def test_nothing_chosen_is_said(client: BalieClient) -> None:
    page = Simulatie(client).widget
    only(page)
    press(page, "Naspelen")
    assert "Kies eerst een aanpak, of zet een beurt in uw eigen volgorde." in text(page)


def test_who_stops_keeps_what_is_done(client: BalieClient) -> None:
    screen = Simulatie(client)
    page = screen.widget

    async def story() -> None:
        only(page, "Luisteren", "Overtuigen")
        field(page, "Hoeveel gesprekken?").value = "1000000"
        press(page, "Naspelen")
        async with asyncio.timeout(60):
            while 'value="0"' in bar(page):
                await asyncio.sleep(0.01)
        press(page, "Stoppen")
        await until_done(page)

    asyncio.run(story())
    screen.toezicht.check()
    shown = text(page)
    assert "U stopte. Klaar zijn" in shown
    assert "van de 1.000.000 gesprekken per aanpak." in shown
    assert "lopen bij ‘luisteren’ 97 van de 100" in shown
    assert "Stoppen" not in buttons(page)


def bar(page) -> str:
    """The progress bar as HTML; before there is one, an empty bar."""
    found = [str(p.value) for p in parts(page) if "<progress" in str(getattr(p, "value", ""))]
    return found[0] if found else 'value="0"'


def test_the_case_comes_whole_and_one_that_is_gone_is_refused(client: BalieClient) -> None:
    assert client.scenario("de-chauffeur")["antwoorden"]
    with pytest.raises(Refused) as gone:
        client.scenario("weg")
    assert gone.value.melding == "Deze casus is er niet (meer). Kies een andere."
