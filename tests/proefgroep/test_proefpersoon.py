"""Made-up people at the real door: they join, press what their own screen offers, and come back."""

import asyncio
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.proefgroep.formulier import Formulier, Veld
from samenzorg_sim.proefgroep.groep import Opdracht, take_part
from samenzorg_sim.proefgroep.proefpersoon import GEWOONTEN, fill_in, one_of
from samenzorg_sim.proefgroep.telefoon import NietBinnen, Telefoon
from samenzorg_sim.proefgroep.woorden import TEKSTEN, names
from tests.running_server import RunningServer, start_server, wait_until
from tests.veiligheid.groep import PHONES, Groep

SNEL = 0.05


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("proefgroep"), phones=PHONES)
    yield running
    running.stop()


@pytest.fixture
def groep(server: RunningServer) -> Groep:
    return Groep(server)


def adres(groep: Groep) -> str:
    return f"http://{PHONES}:{groep.server.port}/meedoen"


@contextmanager
def meedoen(groep: Groep, aantal: int, **rest: Any) -> Iterator[list[dict[str, str]]]:
    """A group that takes part meanwhile; what its phones keep."""
    kept: list[dict[str, str]] = []
    loop = asyncio.new_event_loop()
    opdracht = Opdracht(adres(groep), groep.code, aantal, tempo=SNEL, **rest)
    job = loop.create_task(take_part(opdracht, kept.extend))
    thread = threading.Thread(target=lambda: loop.run_until_complete(asyncio.wait({job})))
    thread.start()
    wait_until(lambda: sum(d["verbonden"] for d in groep.beeld()["deelnemers"]) == aantal, "everybody inside")
    yield kept
    loop.call_soon_threadsafe(job.cancel)
    thread.join(60)
    loop.close()


def taps(groep: Groep) -> int:
    """How many rows of the journal are taps: no screen shows them while people play."""
    store = SqliteStore(groep.server.data / "journal.db")
    try:
        return sum(row.name == "gesprek.tag_added" for row in store.read(groep.sessie))
    finally:
        store.close()


def test_they_do_what_their_screens_offer_from_the_welcome_to_the_agreements(groep: Groep) -> None:
    with meedoen(groep, 5):
        assert [d["naam"] for d in groep.beeld()["deelnemers"]] == [
            f"{naam} (proefpersoon)" for naam in ("Hanna", "Jamal", "Lies", "Mo", "Nel")
        ]
        spel = groep.speelt()
        wait_until(lambda: taps(groep) >= 6, "taps")
        groep.doe(soort="stop", spel=spel)
        groep.naar("tijdlijn")
        groep.doe(soort="tijdlijn_tonen", spel=spel, op="telefoon")
        wait_until(lambda: groep.beeld()["spel"]["openheid"] == "gezien", "the player's yes")
        groep.doe(soort="tijdlijn_openen", spel=spel)
        assert groep.beeld()["spel"]["stand"] == "gestopt"
        assert not groep.beeld()["spel"]["door_deelnemer"]
        assert any(lijn["momenten"] for lijn in groep.beeld()["spel"]["tijdlijn"]["lijnen"])
        groep.naar("oogst", 1)
        wait_until(lambda: groep.beeld()["leerpunten"] and groep.beeld()["afspraken"], "what they take along")
        assert groep.beeld()["leerpunten"][0]["tekst"] in TEKSTEN["leerpunt"]
        gemaakt = groep.beeld()["afspraken"][0]
        assert gemaakt["wat"] in TEKSTEN["afspraak"]
        assert gemaakt["wanneer"] < gemaakt["terugkijken"]


def test_a_group_that_comes_back_has_the_same_phones(groep: Groep) -> None:
    with meedoen(groep, 2) as kept:
        koekjes = list(kept)
    wait_until(lambda: not any(d["verbonden"] for d in groep.beeld()["deelnemers"]), "phones put away")
    with meedoen(groep, 2, koekjes=koekjes):
        assert len(groep.beeld()["deelnemers"]) == 2


def test_who_has_a_name_that_is_taken_picks_another(groep: Groep) -> None:
    groep.doe(soort="toevoegen", naam="Hanna (proefpersoon)")
    with meedoen(groep, 1):
        assert [d["naam"] for d in groep.beeld()["deelnemers"]][1:] == ["Jamal (proefpersoon)"]


def test_a_wrong_code_lets_nobody_in(groep: Groep) -> None:
    async def come_in() -> None:
        await Telefoon(adres(groep)).join("12345678", names(0, 1))

    with pytest.raises(NietBinnen, match="Deze code klopt niet"):
        asyncio.run(come_in())


def test_no_two_phones_try_the_same_name() -> None:
    tried = [naam for nummer in range(65) for naam in names(nummer, 65)]
    assert len(set(tried)) == len(tried)
    assert all(naam.endswith("(proefpersoon)") and len(naam) <= 40 for naam in tried)


def test_an_unknown_form_is_filled_in_by_its_fields() -> None:
    form = Formulier(
        "/meedoen/doe",
        "Bewaren",
        (
            Veld("soort", "hidden", "stelling"),
            Veld("antwoord", "textarea"),
            Veld("eens", "radio", "", ("ja", "nee")),
            Veld("wanneer", "date"),
            Veld("daarna", "date"),
        ),
    )
    filled = fill_in(form, random.Random(1), date(2026, 11, 21))
    assert filled["antwoord"] in TEKSTEN[""]
    assert filled["eens"] in ("ja", "nee")
    assert "2026-11-28" <= filled["wanneer"] < filled["daarna"]
    assert "soort" not in filled


def test_nobody_stops_the_talk_or_takes_an_agreement_away_by_chance() -> None:
    assert {soort for soort, gewoonte in GEWOONTEN.items() if gewoonte.kans == 0} == {
        "stop",
        "afspraak_weg",
        "alleen_luisteren",
    }


def test_between_yes_and_no_mostly_yes_and_sometimes_no() -> None:
    ja, nee = (Formulier("/x", w, (Veld("mag_open", "hidden", w),)) for w in ("ja", "nee"))
    chosen = [one_of([ja, nee], random.Random(n)).knop for n in range(200)]
    assert 150 < chosen.count("ja") < 200
