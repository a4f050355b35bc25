"""Whoever is put out loses what stands open: projector, page, its kernel, the phone with which she led."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

import httpx
import pytest
import websocket

from samenzorg_sim.server.people import account_command
from samenzorg_sim.server.people.account_command import LINKS_UIT, WIE, ZELF
from samenzorg_sim.server.people.invitations import Invitations
from samenzorg_sim.server.storage.data_folder import DataFolder
from tests.running_server import RunningServer, start_server, wait_until
from tests.server.people.test_meeleiden import desk_of, leading, opened
from tests.server.people.test_ownership import kernel_of

#: Lines of a stream: a heartbeat takes three in five seconds, so that waiting in vain ends.
MANY = 60


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[RunningServer]:
    """One on which nobody else counts on a link."""
    running = start_server(tmp_path_factory.mktemp("uitgelogd"), notebooks=notebooks)
    running.desk().post("/balie/deur", json={"open": True})
    yield running
    running.stop()
    assert "Traceback" not in running.said


class Open:
    """What somebody who signed in in this browser has open: one of each."""

    def __init__(self, server: RunningServer, browser: httpx.Client, stack: ExitStack) -> None:
        self.browser, self.desk = browser, desk_of(server, browser)
        self.sessie = opened(self.desk)
        code = self.desk.get(f"/balie/sessies/{self.sessie}/beeld").json()["leidcode"]
        self.phone = leading(server, self.sessie, code)
        assert self.leads()
        projector = browser.stream("GET", f"/meedoen/scherm/{self.sessie}/stroom", timeout=60)
        self.projector = stack.enter_context(projector).iter_lines()
        kernel = self.desk.stream("GET", f"/balie/sessies/{self.sessie}/stroom", timeout=60)
        self.kernel = stack.enter_context(kernel).iter_lines()
        assert next(self.projector) == "event: scherm"
        assert next(self.kernel).startswith("data: ")
        page = kernel_of(browser.get("/werkplaats/start"))
        cookie = "; ".join(f"{c.name}={c.value}" for c in browser.cookies.jar)
        url = f"ws://127.0.0.1:{server.port}/api/kernels/{page}/channels?session_id=x"
        self.page = websocket.create_connection(url, cookie=cookie, timeout=60)
        stack.callback(self.page.close)

    def leads(self) -> bool:
        return "U leidt met deze telefoon" in self.phone.get("/meedoen").text

    def ends(self) -> None:
        """Everything is over within seconds; the projector with a word."""
        said = list(islice(self.projector, MANY))
        assert said[-3:-1] == ["event: weg", 'data: {"melding": "U bent uitgelogd. Log opnieuw in."}']
        assert len(list(islice(self.kernel, MANY))) < MANY
        while self.page.connected and self.page.recv():  # '' once it is closed
            pass
        wait_until(lambda: not self.leads(), "the phone to lead no more")
        assert self.desk.get(f"/balie/sessies/{self.sessie}/beeld").status_code == 403
        assert self.browser.get("/account").status_code == 403


def comes_in(server: RunningServer, naam: str) -> httpx.Client:
    """Somebody with an account, by the link with which she may choose a password."""
    text, _ = account_command.add(naam, "trainer", server.data)
    return server.sign_in("/in#" + text.rpartition("#")[2].split()[0])


DEEDS: dict[str, Callable[[str, Path], object]] = {
    "remove": account_command.remove,
    "password": account_command.password,
    "signout": lambda naam, data: account_command.signout(naam, data=data),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_stands_open_ends_with_the_account(server: RunningServer, deed: str) -> None:
    naam = f"{deed}@huis.test"
    with ExitStack() as stack:
        hers = Open(server, comes_in(server, naam), stack)
        DEEDS[deed](naam, server.data)
        hers.ends()


def test_the_beheerder_puts_out_everybody_who_came_by_a_link(server: RunningServer) -> None:
    """Not herself in this browser, nor who has an account; a link that was not used ends too."""
    beheerder, account = server.sign_in(), comes_in(server, "blijft@huis.test")
    link = server.desk().post("/balie/uitnodiging", json={}).json()["link"]
    with ExitStack() as stack:
        colleague = Open(server, server.colleague(), stack)
        asked = beheerder.post("/beheer", data={"wat": "links"}).text
        assert "Iedereen met een link uitloggen?" in asked
        assert LINKS_UIT not in asked
        assert LINKS_UIT in beheerder.post("/beheer", data={"wat": "links", "zeker": "ja"}).text
        colleague.ends()
    assert beheerder.get("/beheer").status_code == 200
    assert account.get("/account").status_code == 200
    gone = httpx.post(server.address + "/in", json={"geheim": link.partition("#")[2]})
    assert (gone.status_code, gone.json()["code"]) == (403, "link-gebruikt")
    assert server.desk().get("/balie/overzicht").status_code == 200
    assert server.colleague().get("/account").status_code == 200


def test_one_who_came_by_a_link_is_put_out_by_her_number(server: RunningServer) -> None:
    other = server.colleague()
    answer = server.desk().post("/balie/uitnodiging", json={}).json()
    one, number = server.sign_in(answer["link"]), answer["persoon"]
    assert account_command.signout(number, data=server.data) == (
        f"{number} is uitgelogd, en komt er alleen met een nieuwe link weer in.", 0,
    )  # fmt: skip
    assert [each.get("/account").status_code for each in (other, one)] == [200, 403]


def test_the_command_says_whom_it_needs(server: RunningServer) -> None:
    signout = account_command.signout
    assert signout(data=server.data) == (WIE, 1)
    assert signout("ria", links=True, data=server.data) == (WIE, 1)
    assert signout("p_" + "0" * 31, data=server.data)[0].startswith("Er is geen account")
    trainer = Invitations(DataFolder(server.data)).trainer
    assert signout(trainer, data=server.data) == (ZELF, 1)
    assert signout(links=True, data=server.data) == (LINKS_UIT, 0)
