"""A few thousand damaged requests, the same ones each time (`make proof` sends a hundred thousand)."""

from pathlib import Path

import pytest

from tests.running_server import RunningServer
from tests.veiligheid.bestoken import Bestoker
from tests.veiligheid.goede_bestanden import kopie
from tests.veiligheid.inhoud_bestoken import Lezers, bestook
from tests.veiligheid.orders import all_orders
from tests.veiligheid.rollen import Toneel


@pytest.fixture(scope="module")
def toneel(server: RunningServer) -> Toneel:
    return Toneel(server, "v")


def logged(server: RunningServer) -> str:
    """All that the server wrote down and printed."""
    files = sorted((server.data / "log").iterdir())
    return "".join(file.read_text("utf-8") for file in files) + server.said


def test_damaged_requests_give_no_error_of_ours_and_no_traceback(toneel: Toneel) -> None:
    before = logged(toneel.server).count("Traceback")
    uitslag = Bestoker(toneel, seed=2026).fire(3_000)
    assert uitslag.wrong == []
    assert logged(toneel.server).count("Traceback") == before
    assert min(uitslag.statuses[status] for status in (200, 303, 400, 403, 404, 405, 409)) > 20
    assert toneel.a.get("/leeft").status_code == 200


def test_there_are_orders_of_every_counter_among_them() -> None:
    places = {order.__module__.split(".")[2] for order in all_orders()}
    counters = {"sessie", "alleen", "ecogram", "intervisie", "logboek", "acties", "beleid", "dialoog"}
    assert places == counters | {"kwartaal"}


@pytest.mark.filterwarnings("ignore::UserWarning")  # openpyxl tells what it leaves out
def test_damaged_files_are_refused_in_words(tmp_path: Path) -> None:
    """Content of every kind, workbooks, tables, drawings and reservekopieën; nothing is written elsewhere."""
    for name in ("gegevens", "lezen"):
        (tmp_path / name).mkdir()
    lezers = Lezers(tmp_path / "lezen", kopie(tmp_path / "gegevens")).alle()
    given = bestook(lezers, seed=2026, many=1_500)
    assert set(given) == {lezer.naam for lezer in lezers}
