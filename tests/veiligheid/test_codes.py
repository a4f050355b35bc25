"""Wrong codes are slowed, and a class still gets in while somebody guesses."""

import time

import pytest

from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep, Telefoon

SECONDS = 2.0
#: Wrong codes that one address may try at once, and in a minute after that.
AT_ONCE, A_MINUTE = 60, 60


@pytest.fixture
def groep(server: RunningServer) -> Groep:
    """With a door that was shut and opened again: it has forgotten who guessed before."""
    shut = server.desk().post("/balie/deur", json={"open": False})
    assert shut.json()["open"] is False
    return Groep(server)


def guesses(server: RunningServer, groep: Groep, seconds: float, source: str) -> tuple[int, int]:
    """Guess with a new device each time; how often we asked, and how often a code was really looked at."""
    attacker = Telefoon(server, source=source)
    asked = looked = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        attacker.client.cookies.clear()
        said = attacker.client.post(
            "/meedoen/code", data={"code": f"{asked:08d}"}, follow_redirects=True
        ).text
        asked += 1
        looked += "Deze code klopt niet" in said
    return asked, looked


def test_who_makes_new_devices_is_slowed_by_the_address(server: RunningServer, groep: Groep) -> None:
    asked, looked = guesses(server, groep, SECONDS, "127.0.0.11")
    most = AT_ONCE + A_MINUTE * SECONDS / 60 + 2
    years = 10**8 / A_MINUTE / 60 / 24 / 365
    print(f"{asked} guesses in {SECONDS} s, {looked} were looked at; all codes would take {years:.1f} years")
    assert asked > 2 * most
    assert looked <= most
    assert years > 3


def test_one_device_waits_longer_each_time(server: RunningServer, groep: Groep) -> None:
    phone = Telefoon(server, source="127.0.0.12")
    for _ in range(5):
        assert "Deze code klopt niet" in _tries(phone, "00000000")
    assert "Wacht 5 seconden" in _tries(phone, "00000000")
    assert "Wacht" in _tries(phone, groep.code)  # the right one too


def test_a_class_joins_from_another_address_while_somebody_guesses(
    server: RunningServer, groep: Groep
) -> None:
    guesses(server, groep, 1.5, "127.0.0.13")
    for number in range(25):
        groep.telefoon(f"Leerling {number}", source="127.0.0.14")
    assert len(groep.beeld()["deelnemers"]) == 25


def test_a_class_of_25_behind_one_address_may_each_be_wrong_once(server: RunningServer, groep: Groep) -> None:
    for number in range(25):
        phone = Telefoon(server, f"Leerling {number}", source="127.0.0.15")
        assert "Deze code klopt niet" in _tries(phone, "00000000")
        phone.joins(groep)
    assert len(groep.beeld()["deelnemers"]) == 25


def test_a_class_that_scans_joins_while_somebody_guesses_behind_the_same_address(
    server: RunningServer, groep: Groep
) -> None:
    """The code alone has to wait; the square holds a tail that cannot be guessed."""
    scan = str(groep.beeld()["scan"])
    guesses(server, groep, 1.5, "127.0.0.16")
    class_ = [Telefoon(server, f"Leerling {number}", source="127.0.0.16") for number in range(25)]
    assert "Er is te vaak een verkeerde code ingevuld." in _tries(class_[0], groep.code)
    wrong_tail = scan[:-1] + ("0" if scan[-1] != "0" else "1")
    assert "Er is te vaak een verkeerde code ingevuld." in _tries(class_[0], wrong_tail)
    assert [phone for phone in class_ if "Uw naam" not in _tries(phone, scan)] == []


def test_a_wrong_tail_is_a_wrong_code(server: RunningServer, groep: Groep) -> None:
    """Else who has the code could try tails, or codes, without being slowed."""
    phone = Telefoon(server, source="127.0.0.17")
    for tail in ("0" * 10, "", "0", "x" * 10, "é"):
        said = _tries(phone, f"{groep.code}~{tail}")
        assert ("Uw naam" in said) == (tail == "")
    assert "Deze code klopt niet" in _tries(phone, f"00000000~{groep.sessie[2:12]}")


def _tries(phone: Telefoon, code: str) -> str:
    return phone.client.post("/meedoen/code", data={"code": code}, follow_redirects=True).text
