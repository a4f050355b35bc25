"""A few thousand damaged requests, the same ones each time (`make proof` sends a hundred thousand)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_server import RunningServer, start_server
from tests.server.pages import write_pages
from tests.veiligheid.bestoken import Bestoker
from tests.veiligheid.goede_bestanden import kopie
from tests.veiligheid.groep import PHONES
from tests.veiligheid.inhoud_bestoken import Lezers, bestook
from tests.veiligheid.orders import all_orders
from tests.veiligheid.rollen import Toneel


@pytest.fixture(scope="module")
def toneel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Toneel]:
    """On a server of its own: afterwards it has had so many wrong codes that everybody must wait."""
    place = tmp_path_factory.mktemp("bestoken")
    (place / "bladzijden").mkdir()
    running = start_server(place, phones=PHONES, notebooks=write_pages(place / "bladzijden"))
    yield Toneel(running, "v")
    running.stop()


def tracebacks(server: RunningServer) -> list[str]:
    """Every line of the log that tells where an exception of ours came from, and what was printed of one."""
    files = sorted((server.data / "log").iterdir())
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [line for line in [*lines, *server.said.splitlines()] if '"trace"' in line or "Traceback" in line]


def test_damaged_requests_give_no_error_of_ours_and_no_traceback(toneel: Toneel) -> None:
    before = tracebacks(toneel.server)
    uitslag = Bestoker(toneel, seed=2026).fire(3_000)
    assert uitslag.wrong == []
    assert tracebacks(toneel.server) == before
    assert min(uitslag.statuses[status] for status in (200, 303, 400, 403, 404, 405, 409)) > 20
    assert toneel.a.get("/leeft").status_code == 200


def test_there_are_orders_of_every_counter_among_them() -> None:
    places = {order.__module__.split(".")[2] for order in all_orders()}
    counters = {"sessie", "alleen", "ecogram", "intervisie", "logboek", "acties", "beleid", "dialoog"}
    assert places >= counters | {"kwartaal"}


@pytest.mark.filterwarnings("ignore::UserWarning")  # openpyxl tells what it leaves out
def test_damaged_files_are_refused_in_words(tmp_path: Path) -> None:
    """Content of every kind, workbooks, tables, drawings and reservekopieën; nothing is written elsewhere."""
    for name in ("gegevens", "lezen"):
        (tmp_path / name).mkdir()
    lezers = Lezers(tmp_path / "lezen", kopie(tmp_path / "gegevens")).alle()
    given = bestook(lezers, seed=2026, many=1_500)
    assert set(given) == {lezer.naam for lezer in lezers}
