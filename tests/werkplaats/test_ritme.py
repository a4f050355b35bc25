"""Who plans the year changes what is assumed, lays a second plan beside it, and can always go back."""

import asyncio

import pytest

from samenzorg_sim.content.aanname import THEMAS
from samenzorg_sim.werkplaats.ritme import RitmePagina
from tests.werkplaats.lezen import buttons, field, parts, press, text

PLANWEKEN = "In hoeveel van die weken plant u gesprekken? (weken)"


async def until_played(page: RitmePagina) -> None:
    async with asyncio.timeout(120):
        await asyncio.sleep(0)
        while "De jaren worden nagespeeld…" in text(page.widget):
            await asyncio.sleep(0.01)


def does(page: RitmePagina, *changes) -> str:
    """Do these things one after the other, each played to its end; what the page says then."""

    async def story() -> None:
        for change in changes:
            change()
            await until_played(page)

    asyncio.run(story())
    page.toezicht.check()
    return text(page.widget)


@pytest.fixture(scope="module")
def page(server) -> RitmePagina:
    """One page for the folder; a story begins it anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENZORG_DATA", str(server.data))
        patch.delenv("SAMENZORG_SERVED", raising=False)
        from samenzorg_sim.balie.client import connect

        return RitmePagina(connect())


@pytest.fixture(autouse=True)
def anew(page: RitmePagina) -> None:
    if "Terug naar het voorbeeld" in buttons(page.widget):
        does(page, lambda: press(page.widget, "Terug naar het voorbeeld"))


def test_the_first_screen_answers_for_the_example(page: RitmePagina) -> None:
    shown = text(page.widget)
    assert "Past het? Met dit plan zijn 84 van de 100 gesprekken op tijd." in shown
    assert "Alles samen kost 75 uur per week: 24 uur aan gesprekken en 51 uur aan leren." in shown
    assert "Waar het vastloopt Team: bij Populier zijn 76 van de 100 gesprekken op tijd." in shown
    assert "Samen 210 bewoners, 250 medewerkers en 68 gespreksvoerders." in shown
    assert "Alleen het aantal bewoners en medewerkers, het gesprek per kwartaal" in shown
    assert buttons(page.widget) == [
        "Een plan B ernaast zetten", "Team erbij", "Team weghalen", "Excel-bestand maken",
    ]  # fmt: skip


def test_a_second_plan_with_room_at_the_end_of_the_quarter(page: RitmePagina) -> None:
    shown = does(page, lambda: press(page.widget, "Een plan B ernaast zetten"))
    assert "De plannen zijn nog gelijk. Verander hieronder iets in plan B." in shown
    assert "U verandert nu plan B." in shown
    shown = does(page, lambda: setattr(field(page.widget, PLANWEKEN), "value", 10))
    assert "houdt 87 van de 100 gesprekken op tijd, tegen 84." in shown
    assert "In hoeveel van die weken plant u gesprekken: 13 in plan A, 10 in plan B (weken)." in shown
    assert "Plan A. Met dit plan zijn 84 van de 100" in shown
    # The other plan has its own number, and switching changes nothing of either.
    does(page, lambda: press(page.widget, "Plan A veranderen"))
    assert field(page.widget, PLANWEKEN).value == 13
    shown = does(page, lambda: press(page.widget, "Plan B veranderen"))
    assert field(page.widget, PLANWEKEN).value == 10
    shown = does(page, lambda: press(page.widget, "Laatste verandering terug"))
    assert "De plannen zijn nog gelijk." in shown
    assert field(page.widget, PLANWEKEN).value == 10 + 3
    shown = does(page, lambda: press(page.widget, "Plan B weghalen"))
    assert "Past het? Met dit plan zijn 84 van de 100" in shown


def test_every_theme_has_its_fields_with_range_and_why(page: RitmePagina) -> None:
    for thema in THEMAS:
        field(page.widget, "Waarover?").value = thema
    shown = text(page.widget)
    assert "Aanname. Zo lang duurt het voor er een nieuwe dag is. Kan zijn: 1 tot en met 12 weken." in shown
    field(page.widget, "Waarover?").value = THEMAS[0]
    assert "Uit een bron: Roomburgh, 2025." in text(page.widget)


def test_an_own_plan_in_the_data_folder_can_be_begun_with(page: RitmePagina) -> None:
    begin = field(page.widget, "Begin met")
    assert [titel for titel, _ in begin.options] == ["Voorbeeld: elk kwartaal een gesprek", "Ons huis"]
    shown = does(page, lambda: setattr(begin, "value", "ons-huis"))
    assert "Met dit plan zijn 91 van de 100 gesprekken op tijd." in shown
    shown = does(page, lambda: press(page.widget, "Terug naar het voorbeeld"))
    assert "Met dit plan zijn 84 van de 100 gesprekken op tijd." in shown
    assert begin.value == "ritme-voorbeeld"


def test_teams_change_and_what_cannot_be_is_said(page: RitmePagina) -> None:
    does(page, lambda: press(page.widget, "Team erbij"))
    assert field(page.widget, "Naam van het team").value == "Nieuw team"
    assert "Samen 216 bewoners, 256 medewerkers en 70 gespreksvoerders." in text(page.widget)
    people = field(page.widget, "Gespreksvoerders: wie van hen voeren de gesprekken?")
    shown = does(page, lambda: setattr(people, "value", 0))
    assert (
        "Dit team heeft bewoners, maar niemand die gesprekken voert. Vul iemand in. Er is niets veranderd."
        in shown
    )
    shown = does(page, lambda: press(page.widget, "Team weghalen"))
    assert "Samen 210 bewoners" in shown


def test_a_plan_is_kept_as_a_file_and_read_back(page: RitmePagina) -> None:
    from samenzorg_sim.content.ritme_bestand import read_ritme
    from samenzorg_sim.werkplaats.panelen.ritme.meenemen import as_file

    does(page, lambda: setattr(field(page.widget, PLANWEKEN), "value", 9))
    file = own_file(as_file(page._stand.plan, "A"))
    read, wrong = read_ritme(file)
    assert wrong == ()
    assert read is not None
    assert (read.id, read.titel) == ("mijn-plan-a", "Mijn plan A")
    does(page, lambda: press(page.widget, "Terug naar het voorbeeld"))
    upload = next(part for part in parts(page.widget) if part.__class__.__name__ == "FileUpload")
    shown = does(page, lambda: setattr(upload, "value", (told(file),)))
    assert "Het plan is ingelezen." in shown
    assert field(page.widget, PLANWEKEN).value == 9
    shown = does(
        page, lambda: setattr(upload, "value", (told(file.replace(b"waarde: 9\n", b"waarde: 99\n")),))
    )
    assert "Dit bestand is niet ingelezen. Er is niets veranderd. Dit klopt niet:" in shown
    assert "Hier past 1 tot en met 52 weken. U schreef 99." in shown


def own_file(link: str) -> bytes:
    from urllib.parse import unquote

    return unquote(str(link).partition("charset=utf-8,")[2].partition('"')[0]).encode()


def told(content: bytes) -> dict[str, object]:
    from datetime import UTC, datetime

    about = {"name": "plan-a.yaml", "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    return {**about, "content": memoryview(content)}


def test_a_workbook_of_what_is_on_the_page(page: RitmePagina) -> None:
    shown = does(page, lambda: press(page.widget, "Excel-bestand maken"))
    assert "Het bestand is klaar. Excel-bestand bewaren" in shown
