"""One session over two servers, one of which is killed: nothing is lost or doubled, everybody comes back."""

from collections.abc import Iterator

import pytest

from tests.hosting.running_pair import Begeleiding, RunningPair, Telefoon, all_at
from tests.postgres import Cluster
from tests.running_server import wait_until

NAMEN = ("Ans", "Bea", "Cor", "Dirk", "Els", "Fatma", "Gerrit", "Hanna", "Iris", "Jan", "Kees", "Lies")


@pytest.fixture(scope="module")
def pair(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPair]:
    made = RunningPair(tmp_path_factory.mktemp("paar"), cluster)
    try:
        yield made.start()
    finally:
        made.stop()


def come(pair: RunningPair, sessie: str, code: str) -> list[Telefoon]:
    """Phones until three are at each server; chance decides which of the two a cookie leads to."""
    phones: list[Telefoon] = []
    for naam in NAMEN:
        phones.append(Telefoon(pair, sessie, code, naam))
        each = [sum(phone.server is server for phone in phones) for server in (pair.een, pair.twee)]
        if min(each) >= 3:
            break
    return phones


def test_a_group_over_two_servers_goes_on_when_one_is_killed(pair: RunningPair) -> None:
    trainer = Begeleiding(pair.een)
    code = trainer.opent()
    wait_until(lambda: pair.twee.desk().get("/balie/deur").json()["open"], "the door to be open at both")
    phones = come(pair, trainer.sessie, code)
    for phone in phones:
        phone.start()
    beside = Begeleiding(pair.twee, trainer.sessie)
    wait_until(lambda: all(one.naam in str(beside.beeld()) for one in phones), "both to know them")
    trainer.doe(soort="fase", fase="voorbereiden", ronde=1)
    all_at(phones, "voorbereiden")
    for phone in phones:
        phone.says(True)
    wait_until(lambda: all(len(phone.acknowledged) >= 5 for phone in phones), "everybody to be heard")
    there = [phone for phone in phones if phone.server is pair.twee]
    before = {phone.naam: (phone.back, len(phone.acknowledged)) for phone in phones}
    pair.twee.kill()
    wait_until(lambda: all(phone.back > before[phone.naam][0] for phone in there), "its phones to be back")
    wait_until(
        lambda: all(len(phone.acknowledged) >= before[phone.naam][1] + 5 for phone in phones), "all to go on"
    )
    for phone in phones:
        phone.says(False)
    trainer.doe(soort="fase", fase="spelen", ronde=1)
    all_at(phones, "spelen")
    assert {phone.server for phone in phones} == {pair.een}

    pair.twee.start()
    again = Begeleiding(pair.twee, trainer.sessie)
    assert again.beeld()["versie"] == trainer.beeld()["versie"]
    for phone in phones:
        phone.stop()
    acknowledged = [command for phone in phones for command in phone.acknowledged]
    assert pair.recorded(acknowledged) == len(acknowledged) == len(set(acknowledged))
