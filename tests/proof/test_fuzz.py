"""A hundred thousand damaged requests at both doors, and as many damaged files (`make proof`)."""

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.proof.uitslag import keep
from tests.running_server import start_server
from tests.server.pages import write_pages
from tests.veiligheid.bestoken import Bestoker
from tests.veiligheid.goede_bestanden import kopie
from tests.veiligheid.groep import PHONES
from tests.veiligheid.inhoud_bestoken import Lezers, bestook
from tests.veiligheid.rollen import Toneel
from tests.veiligheid.test_bestoken import tracebacks

#: A new server for each part: what the orders before have made would slow the later ones.
PARTS, REQUESTS = 10, 10_000
SEEDS, FILES = 4, 25_000


@pytest.mark.proof
@pytest.mark.timeout(3_600)
def test_a_hundred_thousand_damaged_requests(tmp_path: Path) -> None:
    statuses, wrong, traced = Counter[int](), list[str](), list[str]()
    for part in range(PARTS):
        place = tmp_path / str(part)
        (place / "bladzijden").mkdir(parents=True)
        notebooks = write_pages(place / "bladzijden")
        server = start_server(place, phones=PHONES, notebooks=notebooks)
        try:
            uitslag = Bestoker(Toneel(server, "p"), seed=part).fire(REQUESTS)
            traced += tracebacks(server)
        finally:
            server.stop()
        statuses += uitslag.statuses
        wrong += uitslag.wrong
    kinds = {f"status_{status}": many for status, many in sorted(statuses.items())}
    hangs = sum(one.startswith("no answer") for one in wrong)
    found = {"requests": PARTS * REQUESTS, "status_500": 0, "hangs": hangs, "tracebacks": len(traced)}
    keep("fuzzed requests", found | kinds)
    assert (wrong, traced) == ([], [])


@pytest.mark.proof
@pytest.mark.timeout(3_600)
def test_a_hundred_thousand_damaged_files(tmp_path: Path) -> None:
    """In processes of their own, beside each other; a reader that raises or hangs ends the test."""
    places = [tmp_path / str(seed) for seed in range(SEEDS)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        given = sum(pool.map(read_damaged, places, range(SEEDS)), Counter[str]())
    keep("fuzzed files", {"files": given.total(), "readers": len(given), "raised": 0, "hangs": 0})
    assert given.total() == SEEDS * FILES


def read_damaged(folder: Path, seed: int) -> Counter[str]:
    """So many damaged files, read in a folder of their own."""
    for name in ("gegevens", "lezen"):
        (folder / name).mkdir(parents=True)
    return bestook(Lezers(folder / "lezen", kopie(folder / "gegevens")).alle(), seed, FILES)
