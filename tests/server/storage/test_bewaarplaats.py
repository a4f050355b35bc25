"""Servers on one database share a data folder; a folder and a database that do not belong are refused."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import psycopg
import pytest

from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.export import sessions
from samenzorg_sim.server.people.account_command import LINKS_UIT
from samenzorg_sim.server.storage.bewaarplaats import open_database
from samenzorg_sim.server.storage.file_lock import locked
from samenzorg_sim.server.storage.reservekopie import backup
from samenzorg_sim.server.storage.terugzetten import restore
from samenzorg_sim.server.storage.verify import sign, verify
from tests.postgres import Cluster
from tests.running_server import RunningServer, free_port, wait_until
from tests.server.people.test_meeleiden import desk_of
from tests.server.people.test_meeleiden import opened as opens_session
from tests.server.people.test_uitgelogd import MANY
from tests.server.storage.test_reservekopie import groups, opens
from tests.server.storage.test_verify import ORDER


@pytest.fixture(scope="module")
def url(cluster: Cluster) -> str:
    """A database for all of this file."""
    return cluster.make()


@pytest.fixture(scope="module")
def pair(
    tmp_path_factory: pytest.TempPathFactory, notebooks: Path, url: str
) -> Iterator[tuple[RunningServer, RunningServer]]:
    """Two servers on one database and one data folder."""
    data = tmp_path_factory.mktemp("samen") / "gegevens"
    more = {"notebooks": notebooks, "database": url}
    both = tuple(RunningServer(data, phones=f"127.0.0.{number}", **more) for number in (2, 3))
    yield both[0].start(), both[1].start()
    for server in both:
        server.stop()


def start(data: Path, database: str = "") -> str:
    """What `samenzorg start` says when it does not start."""
    command = [sys.executable, "-m", "samenzorg_sim.cli", "start", "--no-browser", "--data", str(data)]
    asked = [*command, "--port", str(free_port()), *(["--database", database] if database else [])]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 1, done.stdout
    return done.stderr.strip()


def test_servers_share_the_folder_and_neither_says_the_password(
    cluster: Cluster, pair: tuple[RunningServer, RunningServer]
) -> None:
    """Each has its own link and its own key; a server that keeps its journal in the folder is refused."""
    one, other = pair
    opens(one, "Groep Zon")
    wait_until(lambda: "Groep Zon" in groups(other), "the other server to hear of it")
    assert one.key() != other.key()
    assert not (one.data / "journal.db").exists()
    assert start(one.data) == (
        f"Samenzorg draait al met de map met gegevens {one.data}. "
        f"Typ '{typed('link')}' voor een nieuwe link, of stop eerst het andere venster (Ctrl-C)."
    )
    written = [path.read_bytes() for path in one.data.rglob("*") if path.is_file()]
    assert not any(cluster.password.encode() in octets for octets in written)
    assert cluster.password not in one.said + other.said


def test_who_looks_after_the_servers_hears_who_makes_the_copies(
    pair: tuple[RunningServer, RunningServer],
) -> None:
    """No copy of the file in the folder is promised, made or offered, for there is no such file."""
    told = "De gegevens staan in een database. Kopieën maakt wie die database beheert."
    page = pair[0].sign_in().get("/beheer").text
    assert told in page
    assert "Maak nu een reservekopie" not in page
    assert pair[0].sign_in().get("/gezond").json()["onderdelen"]["reservekopie"]["melding"] == told


def test_a_database_that_is_away_for_a_while_is_told_and_waited_for(
    cluster: Cluster, pair: tuple[RunningServer, RunningServer]
) -> None:
    """What is not kept is said; what was kept is there when the database is back, at both servers."""
    one, other = pair
    opens(one, "Groep Vuur")
    desk = one.desk()
    werkvorm = desk.get("/balie/overzicht").json()["werkvormen"][0]["id"]
    told = {"sessie": None, "opdracht": ORDER | {"werkvorm": werkvorm, "groep": "Groep Water"}}
    order = {**told, "command_id": "c_" + os.urandom(16).hex()}
    with cluster.away():
        answer = desk.post("/balie/opdracht", json=order)
    assert answer.json()["melding"] == "Bewaren lukt nu niet. Probeer het zo nog eens."
    wait_until(lambda: desk.post("/balie/opdracht", json=order).status_code == 200, "it to be kept")
    for server in pair:
        wait_until(lambda: {"Groep Vuur", "Groep Water"} <= groups(server), "both groups")  # noqa: B023
    assert "Samenzorg moest stoppen" not in one.said + other.said


def test_a_copy_of_a_database_is_put_back_as_a_file(
    pair: tuple[RunningServer, RunningServer], url: str, tmp_path: Path, notebooks: Path
) -> None:
    """Made while both run, whole, with all that stands beside the journal but where the database is."""
    opens(pair[0], "Groep Maan")
    text, code = backup(tmp_path / "kopie.zip", pair[0].data, database=url)
    assert code == 0, text
    assert restore(tmp_path / "kopie.zip", tmp_path / "elders")[1] == 0
    assert verify(tmp_path / "elders") == []
    assert not [*(tmp_path / "elders").glob("server*"), *(tmp_path / "elders").glob("database.json")]
    alone = RunningServer(tmp_path / "elders", phones="127.0.0.2", notebooks=notebooks).start()
    assert "Groep Maan" in groups(alone)
    alone.stop()


def test_who_is_put_out_at_one_server_sees_it_at_the_other(
    pair: tuple[RunningServer, RunningServer],
) -> None:
    """What she has open there ends too, within seconds."""
    one, other = pair
    colleague = other.colleague()
    sessie = opens_session(desk_of(other, colleague))
    with colleague.stream("GET", f"/meedoen/scherm/{sessie}/stroom", timeout=60) as projector:
        lines = projector.iter_lines()
        assert next(lines) == "event: scherm"
        done = one.sign_in().post("/beheer", data={"wat": "links", "zeker": "ja"})
        assert LINKS_UIT in done.text
        assert "event: weg" in islice(lines, MANY)
    assert colleague.get("/account").status_code == 403


def test_a_text_that_was_changed_in_the_database_is_found(
    pair: tuple[RunningServer, RunningServer], url: str
) -> None:
    """Also once both servers have signed again, until that meeting goes on."""
    opens(pair[0], "Groep Linde")
    folder = pair[0].data

    def signs() -> None:
        store, heads = open_database(url), folder / "heads.json"
        with locked(heads):
            sign(heads, store, (folder / "secret").read_bytes())
        store.close()

    signs()
    assert verify(folder, url) == []
    change = "UPDATE text SET text = %s WHERE text = %s RETURNING stream"
    with psycopg.connect(url) as database:
        found = database.execute(change, ("Groep Roos", "Groep Linde")).fetchone()
    assert found is not None
    told = [f"de teksten bij '{found[0]}' zijn niet meer wat er is opgeschreven."]
    assert verify(folder, url) == told
    signs()
    assert verify(folder, url) == told
    with psycopg.connect(url) as database:
        database.execute(change, ("Groep Linde", "Groep Roos"))
    assert verify(folder, url) == []


def test_who_forgets_the_database_is_told(
    pair: tuple[RunningServer, RunningServer], url: str, tmp_path: Path
) -> None:
    """Every command that looks into the folder; with its address they work."""
    data, place = pair[0].data, url.rpartition("@")[2]
    opens(pair[0], "Groep Ster")
    told = (
        f"De gegevens van de map {data} staan in een database: postgresql://{place}. "
        "Geef het adres van die database op, met --database."
    )
    assert verify(data) == [told]
    assert backup(tmp_path / "kopie.zip", data) == (told, 1)
    assert "Groep Ster" in {one.verslag.groep for one in sessions(data, url)}
    assert [one for one in verify(data, url) if "heads.json" not in one] == []


def test_a_folder_without_its_own_database_does_not_start(
    cluster: Cluster, pair: tuple[RunningServer, RunningServer], url: str, tmp_path: Path
) -> None:
    """Not with another database, not with none, and not where a journal still has to be moved."""
    data, place = tmp_path / "kopie van de map", url.rpartition("@")[2]
    data.mkdir()
    (data / "database.json").write_bytes((pair[0].data / "database.json").read_bytes())
    assert start(data) == (
        f"De gegevens van de map {data} staan in een database: postgresql://{place}. "
        "Geef het adres van die database op, met --database."
    )
    another = cluster.make()
    assert start(data, another) == (
        f"De map {data} hoort bij een andere database: postgresql://{place}. Er is niets veranderd. "
        "Kies met --data een andere map, of met --database die andere database."
    )
    assert restore(None, data)[0].startswith(f"De gegevens van de map {data} staan in een database")
    (data / "journal.db").write_bytes(b"")
    assert start(data, url) == (
        f"In de map {data} staan gegevens die nog niet in de database staan. "
        f"Typ '{typed('move')}' om ze over te brengen, of kies met --data een andere map."
    )


def test_a_database_that_is_away_is_told_without_its_password(tmp_path: Path) -> None:
    away = f"127.0.0.1:{free_port()}/oefenen"
    said = start(tmp_path, f"postgresql://ans:geheim@{away}")
    assert said.startswith("De database kan niet worden gebruikt. Er is niets veranderd. ")
    assert f"Zeg er dit bij: postgresql://{away} does not answer: " in said
    assert "geheim" not in said
