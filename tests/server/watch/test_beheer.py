"""The page of the beheerder: counts and kinds, nobody's name, and three things that she may do."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from html import unescape

import httpx
import pytest

from tests.running_server import RunningServer, end, start_server, wait_until
from tests.veiligheid.groep import PHONES, Groep


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("beheer"), phones=PHONES)
    yield running
    running.stop()
    assert "Traceback" not in running.said


@pytest.fixture(scope="module")
def groep(server: RunningServer) -> Groep:
    return Groep(server, "Geheimteam")


@pytest.fixture(scope="module")
def beheerder(server: RunningServer, groep: Groep) -> httpx.Client:
    return server.sign_in()


def words(html: str) -> str:
    """What somebody reads."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<(style|script).*?</\1>|<[^>]+>", " ", html, flags=re.S)))


def shown(browser: httpx.Client) -> str:
    answer = browser.get("/beheer")
    assert answer.status_code == 200
    return words(answer.text)


def test_it_says_first_how_it_is(beheerder: httpx.Client) -> None:
    page = shown(beheerder)
    assert "Beheer Alles werkt Goed Bewaren Alles wat mensen doen, wordt bewaard." in page
    assert "1 bijeenkomst" in page
    assert "Versie 0.1.0" in page
    assert "De laatste zeven dagen ging er niets mis." in page


def test_what_runs_is_counted_and_never_named(beheerder: httpx.Client, groep: Groep) -> None:
    phones = [groep.telefoon(name) for name in ("Annegeheim", "Bepgeheim")]
    with ExitStack() as looking:
        lines = [
            looking.enter_context(phone.client.stream("GET", "/meedoen/stroom")).iter_lines()
            for phone in phones
        ]
        assert all(next(one) for one in lines)
        page = shown(beheerder)
    row = re.search(r"Soort Begonnen Telefoons Andere schermen (.*?) U ziet hier", page)
    assert row is not None
    assert re.fullmatch(r"Bijeenkomst [a-z]{2} \d+ [a-z]+ \d{4}, \d\d:\d\d 2 0", row[1])
    html = beheerder.get("/beheer").text
    for secret in ("Annegeheim", "Bepgeheim", "Geheimteam", groep.sessie, groep.code):
        assert secret not in html


def test_a_colleague_is_no_beheerder(server: RunningServer) -> None:
    answer = server.colleague().get("/beheer")
    assert answer.status_code == 403
    assert "Deze bladzijde is voor wie de computer beheert." in answer.text
    assert server.desk().get("/balie/overzicht").json()["beheerder"] is True


def test_a_copy_now(server: RunningServer, beheerder: httpx.Client) -> None:
    page = words(beheerder.post("/beheer", data={"wat": "kopie"}).text)
    assert "De reservekopie is gemaakt en nagekeken." in page
    assert re.search(r"De laatste kopie is van .* \(minder dan 1 MB\), en is nagekeken\.", page)
    with zipfile.ZipFile(server.data / "backups" / "reservekopie.zip") as copy:
        assert "journal.db" in copy.namelist()


def test_a_page_that_nobody_looks_at_is_closed(server: RunningServer, beheerder: httpx.Client) -> None:
    """Its kernel ends; one on a screen has no such button."""
    assert beheerder.get("/werkplaats/materiaal").status_code == 200
    html = beheerder.get("/beheer").text
    assert "zonet, niemand kijkt" in words(html)
    kernels = re.findall(r'name="kernel" value="([0-9a-f-]{36})"', html)
    asked = beheerder.post("/beheer", data={"wat": "sluit", "kernel": kernels[0]})
    assert "De bladzijde sluiten? Staat zij nog ergens open" in words(asked.text)
    for kernel in kernels:
        done = beheerder.post("/beheer", data={"wat": "sluit", "kernel": kernel, "zeker": "ja"})
        assert "De bladzijde is gesloten." in words(done.text)
    assert "Er is geen bladzijde open." in shown(beheerder)
    wait_until(lambda: len(server.family()) == 1, "only the forker to be left")
    unknown = {"wat": "sluit", "kernel": "0" * 36, "zeker": "ja"}
    assert beheerder.post("/beheer", data=unknown).status_code == 303


def test_the_door_is_shut_when_she_is_sure(server: RunningServer, beheerder: httpx.Client) -> None:
    asked = words(beheerder.post("/beheer", data={"wat": "deur"}).text)
    assert "De deur sluiten? Iedereen die met een telefoon meedoet, gaat er dan uit." in asked
    assert f"http://{PHONES}:{server.port}/meedoen" in shown(beheerder)
    done = words(beheerder.post("/beheer", data={"wat": "deur", "zeker": "ja"}).text)
    assert "De deur is dicht." in done
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://{PHONES}:{server.port}/meedoen")
    log = (server.data / "log" / "samenzorg.log").read_text("utf-8")
    assert log.count('"event": "door_shut"') == 1


def test_what_went_wrong_is_told_in_dutch(server: RunningServer, beheerder: httpx.Client) -> None:
    """A page whose kernel fell over."""
    beheerder.get("/werkplaats/materiaal")
    end(*server.kernels())
    told = "Een bladzijde viel uit (materiaal). Zij laadt zichzelf opnieuw."
    wait_until(lambda: told in shown(beheerder), "the sentence")
