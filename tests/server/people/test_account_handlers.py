"""On a server one signs in with a name and a password, changes it, and is out everywhere when need be."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from samenzorg_sim.server.people import account_command
from samenzorg_sim.server.people.account_handlers import KIES_EERST, ONGELIJK, ONJUIST, OUD_ONJUIST, VERANDERD
from samenzorg_sim.server.people.wachtwoord import TE_KORT, TE_MAKKELIJK
from tests.running_server import RunningServer, start_server

HUIS = "https://samenzorg.huis.test"
GOED = "drie kopjes thee"


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("accounts"), notebooks=notebooks, address=HUIS)
    yield running
    running.stop()


class Bezoeker:
    """A browser at the public address, behind the proxy on this machine."""

    def __init__(self, server: RunningServer, address: str = "203.0.113.7") -> None:
        self.cookie = ""
        self.client = httpx.Client(
            base_url=server.address,
            headers={
                "Host": "samenzorg.huis.test",
                "Origin": HUIS,
                "X-Forwarded-For": address,
                "Accept": "text/html",
            },
            timeout=60,
        )

    def ask(self, path: str, **form: str) -> httpx.Response:
        """Look at a page, or post a form."""
        method, data = ("POST", form) if form else ("GET", None)
        answer = self.client.request(method, path, data=data, headers={"Cookie": self.cookie})
        for kept in answer.headers.get_list("Set-Cookie"):
            self.cookie = kept.partition(";")[0]
        return answer

    def is_in(self) -> bool:
        """Whether the workbench knows her."""
        return self.ask("/").status_code == 302

    def signs_in(self, naam: str, wachtwoord: str) -> httpx.Response:
        """With the form of `/in`."""
        return self.ask("/in/wachtwoord", naam=naam, wachtwoord=wachtwoord)


def made(server: RunningServer, naam: str, rol: str = "trainer") -> Bezoeker:
    """Somebody with an account who followed her link and chose a password."""
    text, _ = account_command.add(naam, rol, server.data)
    bezoeker = Bezoeker(server)
    assert bezoeker.ask("/in", geheim=text.strip()).headers["Location"] == "/account"
    assert KIES_EERST in bezoeker.ask("/account").text
    assert VERANDERD in bezoeker.ask("/account", wat="wachtwoord", nieuw=GOED, nogmaals=GOED).text
    return bezoeker


def test_a_link_leads_to_a_password_and_that_leads_in(hosted: RunningServer) -> None:
    ria = made(hosted, "ria@huis.test")
    assert ria.is_in()
    again = Bezoeker(hosted)
    assert not again.is_in()
    page = again.ask("/in").text
    assert page.index("Wachtwoord</label>") < page.index("Ik kreeg een link")
    assert again.signs_in(" RIA@huis.test", GOED).headers["Location"] == "/werkplaats/start"
    assert again.is_in()
    assert "<b>ria@huis.test</b>" in again.ask("/account").text


def test_a_wrong_password_and_an_unknown_name_hear_the_same(hosted: RunningServer) -> None:
    made(hosted, "bilal")
    stranger = Bezoeker(hosted, "203.0.113.8")
    for naam, wachtwoord in (("bilal", "vier kopjes thee"), ("niemand", GOED), ("bilal", "")):
        answer = stranger.signs_in(naam, wachtwoord)
        assert (answer.status_code, ONJUIST in answer.text) == (403, True)
        assert not stranger.is_in()


def test_who_guesses_must_wait_also_from_elsewhere_and_also_with_the_right_one(hosted: RunningServer) -> None:
    made(hosted, "carla")
    for number in range(5):
        assert Bezoeker(hosted, f"203.0.113.{20 + number}").signs_in("carla", "x" * 12).status_code == 403
    late = Bezoeker(hosted, "203.0.113.40").signs_in("carla", GOED)
    assert late.status_code == 429
    assert "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht " in late.text
    made(hosted, "daan")
    assert Bezoeker(hosted, "203.0.113.40").signs_in("daan", GOED).status_code == 303  # somebody else may


def test_a_new_password_must_be_good_and_puts_other_devices_out(hosted: RunningServer) -> None:
    here = made(hosted, "emma")
    there = Bezoeker(hosted)
    there.signs_in("emma", GOED)
    for form, melding in (
        (
            {"oud": "iets anders dan dat", "nieuw": "vijf rode fietsen", "nogmaals": "vijf rode fietsen"},
            OUD_ONJUIST,
        ),
        ({"oud": GOED, "nieuw": "vijf rode fietsen", "nogmaals": "vijf rode fiets"}, ONGELIJK),
        ({"oud": GOED, "nieuw": "kort", "nogmaals": "kort"}, TE_KORT),
        ({"oud": GOED, "nieuw": "emma emma emma", "nogmaals": "emma emma emma"}, TE_MAKKELIJK),
    ):
        refused = here.ask("/account", wat="wachtwoord", **form)
        assert (refused.status_code, melding in refused.text) == (409, True)
    fiets = "vijf rode fietsen"
    assert VERANDERD in here.ask("/account", wat="wachtwoord", oud=GOED, nieuw=fiets, nogmaals=fiets).text
    assert here.is_in()
    assert not there.is_in()
    assert there.signs_in("emma", GOED).status_code == 403
    assert there.signs_in("emma", fiets).status_code == 303


def test_signing_out_here_and_everywhere(hosted: RunningServer) -> None:
    here, there = made(hosted, "fatima"), Bezoeker(hosted)
    there.signs_in("fatima", GOED)
    kept = here.cookie
    assert here.ask("/account", wat="uit").headers["Location"] == "/in"
    assert not here.is_in()
    assert there.is_in()
    there.ask("/account", wat="overal")
    here.cookie = kept  # somebody kept it
    assert not here.is_in()
    assert not there.is_in()


def test_a_removed_account_is_out_at_once_with_its_open_pages(hosted: RunningServer) -> None:
    gone = made(hosted, "gerrit")
    assert gone.ask("/werkplaats/start").status_code in (200, 404)
    account_command.remove("gerrit", hosted.data)
    assert not gone.is_in()
    assert gone.signs_in("gerrit", GOED).status_code == 403


def test_a_new_password_by_the_beheerder_ends_the_old_one(hosted: RunningServer) -> None:
    hanna = made(hosted, "hanna")
    text, _ = account_command.password("hanna", hosted.data)
    assert not hanna.is_in()
    assert hanna.signs_in("hanna", GOED).status_code == 403
    assert hanna.ask("/in", geheim=text.strip()).headers["Location"] == "/account"


def test_another_site_signs_nobody_in_or_out(hosted: RunningServer) -> None:
    ivo = made(hosted, "ivo")
    kept = ivo.cookie
    ivo.client.headers["Origin"] = "https://elders.test"
    assert ivo.ask("/account", wat="overal").status_code == 403
    assert ivo.signs_in("ivo", GOED).status_code == 403
    ivo.client.headers["Origin"] = HUIS
    ivo.cookie = kept
    assert ivo.is_in()
