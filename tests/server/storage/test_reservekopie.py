"""A reservekopie is made under load and put back: with what was acknowledged, without what was erased."""

import json
import os
import re
import sqlite3
import threading
import zipfile
from pathlib import Path

import pytest

from samenzorg_sim.journal import SqliteStore
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.storage.data_folder import DATABASE, DataFolder
from samenzorg_sim.server.storage.reservekopie import (
    AUTOMATIC,
    LIST,
    GeenKopie,
    backup,
    keep_kopie,
    make_kopie,
)
from samenzorg_sim.server.storage.terugzetten import restore
from samenzorg_sim.server.storage.verify import verify
from tests.running_server import RunningServer
from tests.server.storage.test_verify import ORDER


def opens(server: RunningServer, groep: str) -> str:
    """A session of the trainer; its id."""
    desk = server.desk()
    werkvorm = desk.get("/balie/overzicht").json()["werkvormen"][0]["id"]
    told = {"sessie": None, "opdracht": ORDER | {"werkvorm": werkvorm, "groep": groep}}
    answer = desk.post("/balie/opdracht", json=told | {"command_id": "c_" + os.urandom(16).hex()})
    return str(answer.json()["sessie"])


def groups(server: RunningServer) -> set[str]:
    """The names of the groups on the trainer's home page."""
    return {one["groep"] for one in server.desk().get("/balie/overzicht").json()["sessies"]}


def rows_of(folder: Path) -> int:
    store = SqliteStore(folder / "journal.db")
    count = sum(seq for seq, _ in store.heads().values())
    store.close()
    return count


def test_a_copy_under_load_is_whole_and_opens_on_another_machine(
    own_server: RunningServer, tmp_path: Path
) -> None:
    """Two desks open sessions without pause while three copies are made, each whole by itself."""
    (own_server.data / "content" / "scenarios").mkdir(parents=True)
    (own_server.data / "content" / "scenarios" / "eigen.txt").write_text("van onszelf")
    enough, opened = threading.Event(), []

    def go_on(number: int) -> None:
        turn = 0
        while not enough.is_set():
            opens(own_server, f"Groep {number}-{turn}")
            opened.append(turn)
            turn += 1

    desks = [threading.Thread(target=go_on, args=(number,)) for number in range(2)]
    for desk in desks:
        desk.start()
    sizes = []
    try:
        for number in range(3):
            before = len(opened)
            text, code = backup(tmp_path / f"{number}.zip", own_server.data)
            assert code == 0, text
            restore(tmp_path / f"{number}.zip", tmp_path / f"elders-{number}")
            assert verify(tmp_path / f"elders-{number}") == []
            assert rows_of(tmp_path / f"elders-{number}") >= before
            sizes.append(rows_of(tmp_path / f"elders-{number}"))
    finally:
        enough.set()
        for desk in desks:
            desk.join()
    assert sizes == sorted(sizes)
    here = groups(own_server)
    own_server.stop()
    assert backup(tmp_path / "laatste.zip", own_server.data)[1] == 0
    restore(tmp_path / "laatste.zip", tmp_path / "elders")
    assert (tmp_path / "elders" / "content" / "scenarios" / "eigen.txt").read_text() == "van onszelf"
    assert oct((tmp_path / "laatste.zip").stat().st_mode & 0o777) == "0o600"
    other = RunningServer(tmp_path / "elders").start()
    try:
        assert groups(other) == here
        assert "niet meer zoals" not in other.said
    finally:
        other.stop()


def test_put_back_says_what_is_lost_and_keeps_what_stood_there(
    own_server: RunningServer, tmp_path: Path
) -> None:
    old = opens(own_server, "Oude groep")
    text, code = backup(tmp_path, own_server.data)
    assert code == 0
    assert "(1 MB, 1 bijeenkomst, gesprek, groep of logboek)" in text
    (file,) = tmp_path.glob("samenzorg-*.zip")
    opens(own_server, "Nieuwe groep")
    told = {"sessie": old, "opdracht": {"soort": "fase", "fase": "voorbereiden", "ronde": 1}, "age_ms": 0}
    answer = own_server.desk().post("/balie/opdracht", json=told | {"command_id": "c_" + "7" * 32})
    assert answer.status_code == 200, answer.text
    text, code = restore(file, own_server.data)
    assert code == 1
    assert text.startswith("Samenzorg draait al")
    own_server.stop()
    text, code = restore(file, own_server.data)
    assert code == 0, text
    lines = text.splitlines()
    assert re.fullmatch(r"De kopie van \w\w \d+ \w+ \d{4}, \d\d:\d\d is teruggezet in .*gegevens\.", lines[0])
    kept = Path(lines[1].removeprefix("Wat er stond, is bewaard in ").removesuffix("."))
    assert verify(kept) == []
    assert "Het gaat om 2 bijeenkomsten, gesprekken, groepen en logboeken: 1 nieuwe, en 1 die" in lines[2]
    assert lines[3] == "Samen 3 regels (elke knop, tekst of stap is een regel):"
    assert [line.partition(" · ")[2] for line in lines[4:6]] == [
        "Nieuwe groep · De chauffeur: 2 regels",
        "Oude groep · De chauffeur: 1 regel",
    ]
    assert lines[6].startswith("Wat mensen na de kopie wisten, staat er weer in.")
    own_server.start()
    assert groups(own_server) == {"Oude groep"}


def test_a_damaged_database_is_mended_from_the_copy_the_server_keeps(
    own_server: RunningServer, tmp_path: Path
) -> None:
    opens(own_server, "Team Linde")
    own_server.stop()
    folder = DataFolder.open(own_server.data)
    assert keep_kopie(folder)
    assert not keep_kopie(folder)  # nothing was written since
    os.utime(folder.backups / AUTOMATIC, (4e9, 4e9))  # made while the clock was years ahead
    assert keep_kopie(folder)
    folder.close()
    journal = own_server.data / "journal.db"
    whole = journal.read_bytes()
    journal.write_bytes(whole[: len(whole) // 2 - 4_096] + os.urandom(len(whole) - len(whole) // 2 + 4_096))
    with pytest.raises(GeenKopie) as told:  # the sound copy stays
        make_kopie(own_server.data, folder.backups / AUTOMATIC)
    assert told.value.melding == f"Het bestand {journal} is niet heel te lezen. Er is geen kopie gemaakt."
    text, code = restore(None, own_server.data)
    assert code == 0, text
    assert verify(own_server.data) == []
    own_server.start()
    assert groups(own_server) == {"Team Linde"}


def test_what_was_erased_is_in_no_copy_made_after(own_server: RunningServer, tmp_path: Path) -> None:
    opens(own_server, "Vreemdewoorden")
    assert backup(tmp_path / "voor.zip", own_server.data)[1] == 0
    own_server.stop()
    store = SqliteStore(own_server.data / "journal.db")
    with sqlite3.connect(own_server.data / "journal.db") as database:
        ids = [row[0] for row in database.execute("select text_id from text where text = 'Vreemdewoorden'")]
    database.close()
    assert ids
    store.erase(ids, 1)
    store.close()
    assert backup(tmp_path / "na.zip", own_server.data)[1] == 0
    found = {
        name: zipfile.ZipFile(tmp_path / name).read("journal.db").count(b"Vreemdewoorden")
        for name in ("voor.zip", "na.zip")
    }
    assert found["voor.zip"] > 0
    assert found["na.zip"] == 0


def test_what_is_no_copy_changes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "g"
    DataFolder.open(data).close()
    SqliteStore(data / "journal.db").close()
    text, code = backup(tmp_path / "goed.zip", data)
    assert code == 0, text
    before = {path.name: path.read_bytes() for path in data.iterdir() if path.is_file()}
    (tmp_path / "brief.zip").write_text("een brief")
    with zipfile.ZipFile(tmp_path / "vreemd.zip", "w") as vreemd:
        vreemd.writestr("vakantie.txt", "zon")
    sly(tmp_path / "goed.zip", tmp_path / "ontsnapt.zip", "../../ontsnapt.txt")
    for name in ("brief.zip", "vreemd.zip", "ontsnapt.zip"):
        told, code = restore(tmp_path / name, data)
        expected = f"{tmp_path / name} is geen reservekopie van Samenzorg. Er is niets veranderd."
        assert (told, code) == (expected, 1)
    weg = f"Het bestand {tmp_path / 'weg.zip'} is er niet, of u mag het niet lezen. Er is niets veranderd."
    assert restore(tmp_path / "weg.zip", data) == (weg, 1)
    changed(tmp_path / "goed.zip", tmp_path / "anders.zip")
    told, code = restore(tmp_path / "anders.zip", data)
    assert code == 1
    assert told.endswith("is beschadigd (journal.db). Er is niets veranderd. Neem een andere kopie.")
    assert not list(tmp_path.parent.glob("ontsnapt.txt"))
    assert {path.name: path.read_bytes() for path in data.iterdir() if path.is_file()} == before
    there = f"{tmp_path / 'goed.zip'} bestaat al. Er is niets veranderd. "
    assert backup(tmp_path / "goed.zip", data) == (
        there + "Kies een andere naam, of voeg --overwrite toe.",
        1,
    )
    assert restore(None, data)[0].startswith(f"In {data / 'backups'} staat geen reservekopie.")


def sly(good: Path, to: Path, name: str) -> None:
    """The same copy, with a file that wants to be written elsewhere."""
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(to, "w") as out:
        listed = json.loads(source.read(LIST))
        listed["bestanden"][name] = "0"
        for member in source.namelist():
            out.writestr(member, json.dumps(listed) if member == LIST else source.read(member))
        out.writestr(name, "gevonden")


def changed(good: Path, to: Path) -> None:
    """The same copy, with another journal in it."""
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(to, "w") as out:
        for member in source.namelist():
            out.writestr(member, b"x" if member == "journal.db" else source.read(member))


def test_a_copy_never_goes_over_a_database(tmp_path: Path) -> None:
    DataFolder.open(tmp_path).close()
    (tmp_path / DATABASE).write_text('{"id": "d_1", "plaats": "postgresql://db.huis.nl/samenzorg"}')
    assert restore(tmp_path / "kopie.zip", tmp_path) == (
        f"De gegevens van de map {tmp_path} staan in een database. Daar komt een kopie nooit overheen. Zet "
        f"de kopie terug in een lege map (met --data), en breng die met '{typed('move')}' over naar een lege "
        "database.",
        1,
    )


def test_a_place_where_no_copy_can_be_is_told(tmp_path: Path) -> None:
    DataFolder.open(tmp_path / "g").close()
    SqliteStore(tmp_path / "g" / "journal.db").close()
    lang = tmp_path / ("a" * 300)
    why = {lang: "File name too long", tmp_path / "nergens" / "kopie.zip": "No such file or directory"}
    for place, reason in why.items():
        assert backup(place, tmp_path / "g") == (
            f"In {place} kan niet worden geschreven ({reason}). Er is geen kopie gemaakt. "
            "Kies een map waarin u mag schrijven.",
            1,
        )
