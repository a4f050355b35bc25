"""Wrong codes are slowed, and a class still gets in while somebody guesses."""

import time
from itertools import islice

import pytest

from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep, Telefoon

#: Wrong codes that one address may try at once, and in a minute after that.
AT_ONCE, A_MINUTE = 60, 60


@pytest.fixture
def groep(server: RunningServer) -> Groep:
    """With a door that was shut and opened again: it has forgotten who guessed before."""
    shut = server.desk().post("/balie/deur", json={"open": False})
    assert shut.json()["open"] is False
    return Groep(server)


def guesses(server: RunningServer, many: int, source: str) -> tuple[float, int]:
    """Guess with a new device each time; how long it took (seconds) and how many codes were looked at."""
    attacker = Telefoon(server, source=source)
    looked, began = 0, time.monotonic()
    for number in range(many):
        attacker.client.cookies.clear()
        looked += "Deze code klopt niet" in _tries(attacker, f"{number:08d}")
    return time.monotonic() - began, looked


def test_who_makes_new_devices_is_slowed_by_the_address(server: RunningServer, groep: Groep) -> None:
    seconds, looked = guesses(server, 4 * AT_ONCE, "127.0.0.11")
    years = 10**8 / A_MINUTE / 60 / 24 / 365
    print(f"{4 * AT_ONCE} guesses in {seconds:.1f} s, {looked} looked at; all codes: {years:.1f} years")
    assert looked <= AT_ONCE + A_MINUTE * seconds / 60 + 2
    assert years > 3


def test_one_device_waits_longer_each_time(server: RunningServer, groep: Groep) -> None:
    phone = Telefoon(server, source="127.0.0.12")
    said = [_tries(phone, "00000000") for _ in range(5)]
    assert all("Deze code klopt niet" in page for page in said)
    assert "Wacht 5 seconden" in said[-1]
    # The right one too; where a busy machine tries it too late, one more mistake makes the wait longer.
    tried = (_tries(phone, code) for _ in range(4) for code in ("00000000", groep.code))
    assert any("Er is te vaak een verkeerde code ingevuld." in page for page in islice(tried, 1, None, 2))


def test_a_class_joins_from_another_address_while_somebody_guesses(
    server: RunningServer, groep: Groep
) -> None:
    guesses(server, 2 * AT_ONCE, "127.0.0.13")
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
    class_ = [Telefoon(server, f"Leerling {number}", source="127.0.0.16") for number in range(25)]
    wrong_tail = scan[:-1] + ("0" if scan[-1] != "0" else "1")
    for slowed in (groep.code, wrong_tail):
        assert any(_is_slowed(server, class_[0], slowed) for _ in range(5))
    assert [phone for phone in class_ if "Uw naam" not in _tries(phone, scan)] == []


def _is_slowed(server: RunningServer, phone: Telefoon, code: str) -> bool:
    """Right after somebody guessed; now and then a second has just given room for one more."""
    guesses(server, 2 * AT_ONCE, "127.0.0.16")
    return "Er is te vaak een verkeerde code ingevuld." in _tries(phone, code)


def test_a_wrong_tail_is_a_wrong_code(server: RunningServer, groep: Groep) -> None:
    """Else who has the code could try tails, or codes, without being slowed."""
    phone = Telefoon(server, source="127.0.0.17")
    for tail in ("0" * 10, "", "0", "x" * 10, "é"):
        said = _tries(phone, f"{groep.code}~{tail}")
        assert ("Uw naam" in said) == (tail == "")
    assert "Deze code klopt niet" in _tries(phone, f"00000000~{groep.sessie[2:12]}")


def _tries(phone: Telefoon, code: str) -> str:
    return phone.client.post("/meedoen/code", data={"code": code}, follow_redirects=True).text
