"""After a few groups, pages and exports a server holds what it held: no file, socket or kernel more."""

from collections.abc import Iterator

import pytest

from samenzorg_sim.loadtest.eigen_server import DEUR
from tests.loadtest.werkdag import Werkdag
from tests.running_server import start_server, wait_until

#: The first fill what stays: threads that wait for work, a mould of each page, connections of the journal.
FIRST, AFTER = 2, 3


@pytest.fixture(scope="module")
def werkdag(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Werkdag]:
    server = start_server(tmp_path_factory.mktemp("werkdag"), phones=DEUR)
    yield Werkdag(server)
    server.stop()


def test_nothing_stays_open_of_who_has_gone(werkdag: Werkdag) -> None:
    for _ in range(FIRST):
        werkdag.round()
    wait_until(lambda: werkdag.stand().kernels == 0, "every kernel to end")
    before = werkdag.stand()
    for _ in range(AFTER):
        werkdag.round()
    wait_until(lambda: werkdag.stand().kernels == 0, "every kernel to end")
    wait_until(lambda: werkdag.stand().files <= before.files, "every connection to close")


def test_a_closed_session_is_on_no_screen_and_its_report_is_still_made(werkdag: Werkdag) -> None:
    sessie = werkdag.talk()
    assert werkdag.begeleider.desk.beeld(sessie)["afgesloten"] is True
    answer = werkdag.browser.get(f"/balie/sessies/{sessie}/meenemen/afspraken.csv")
    assert "Eerst vragen." in answer.text
