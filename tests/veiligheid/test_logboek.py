"""What somebody keeps for herself is found nowhere: not on the way, not on the disk, not by who owns both."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, expect

from tests.running_server import RunningServer
from tests.veiligheid.geheim import GEDEELD, GEHEIM, Verhaal, holds, in_a_row, lan_address

NIET_TE_LEZEN = (
    "Dit stuk is niet te lezen met uw code: het is beschadigd, of iemand heeft het verwisseld. "
    "De andere stukken zijn heel."
)
ANDERE_VERSIE = (
    "Dit stuk is gemaakt door een andere versie van Samenzorg. Deze versie kan het niet lezen. "
    "Er is niets mee gebeurd."
)


@pytest.fixture(scope="module")
def verhaal(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verhaal]:
    server = RunningServer(tmp_path_factory.mktemp("geheim") / "gegevens", phones=lan_address()).start()
    verhaal = Verhaal(server, chromium)
    verhaal.begins()
    yield verhaal
    for context in verhaal.contexts:
        context.close()
    server.stop()
    assert "Traceback" not in server.said


def test_neither_the_text_nor_the_code_ever_leaves_the_browser(verhaal: Verhaal) -> None:
    sent = "\n".join(verhaal.sent).encode("latin-1")
    assert b"/logboek/doe" in sent
    assert holds(sent, GEDEELD), "what she shared did leave: else this test sees nothing"
    assert not holds(sent, GEHEIM)
    assert in_a_row(verhaal.ans.woorden).search(sent) is None
    assert {one.split("/")[2] for one in re.findall(r"^https?://\S+", sent.decode("latin-1"), re.M)} == {
        f"{verhaal.server.phones}:{verhaal.server.port}"
    }


def test_only_sharing_says_whose_phone_it_is(verhaal: Verhaal) -> None:
    """What opens and keeps carries no cookie: nobody can lay a logboek beside a participant."""
    asked = [one for one in verhaal.sent if "/meedoen/logboek/" in one.split("\n")[0]]
    with_cookie = [one for one in asked if "('cookie', " in one]
    posts = [one for one in asked if '"sleutel"' in one]
    assert len(posts) > 5
    assert with_cookie, "sharing does: else this looked at nothing"
    assert [one for one in with_cookie if '"soort":"deel"' not in one] == []


def test_the_owner_of_the_disk_finds_nothing(verhaal: Verhaal, tmp_path: Path) -> None:
    """Every file of the data folder, what the server printed, a copy of the database, reports."""
    data = verhaal.server.data
    with closing(sqlite3.connect(f"file:{data / 'journal.db'}?mode=ro", uri=True)) as source:
        with closing(sqlite3.connect(tmp_path / "kopie.db")) as copy:
            source.backup(copy)
        dump = "\n".join(
            map(str, [*source.execute("SELECT * FROM journal"), *source.execute("SELECT * FROM text")])
        )
    (tmp_path / "tabellen.txt").write_text(dump, "utf-8")
    command = [sys.executable, "-m", "samenzorg_sim.cli", "export", verhaal.groep.sessie]
    out = subprocess.run([*command, "--data", str(data), "--to", str(tmp_path / "mee")], capture_output=True)
    (tmp_path / "gezegd.txt").write_bytes(out.stdout + out.stderr + verhaal.server.said.encode())
    files = [file for folder in (data, tmp_path) for file in folder.rglob("*") if file.is_file()]
    assert {"journal.db", "journal.db-wal", "kopie.db", "tabellen.txt"} <= {file.name for file in files}
    everything = {file: file.read_bytes() for file in files}
    assert [file.name for file, found in everything.items() if holds(found, GEDEELD)], (
        "the copy she shared is there"
    )
    assert [file.name for file, found in everything.items() if holds(found, GEHEIM)] == []
    code = in_a_row(verhaal.ans.woorden)
    assert [file.name for file, found in everything.items() if code.search(found)] == []


def test_no_memory_of_the_server_or_of_a_kernel_holds_it(verhaal: Verhaal) -> None:
    """Everything that the server and the processes it started can write to."""
    server = psutil.Process(verhaal.server.process.pid)  # type: ignore[union-attr]
    one, two = verhaal.ans.woorden[:2]
    hidden = [
        GEHEIM.encode(),
        GEHEIM.encode("utf-16-le"),
        *(f"{one}{x}{two}".encode() for x in (" ", '", "')),
    ]
    seen = []
    for process in (server, *server.children(recursive=True)):
        for part in memory_of(process.pid):
            seen.append(GEDEELD.encode() in part)
            assert not any(secret in part for secret in hidden), process
    assert any(seen), "the copy she shared is in the server's memory: else this looked at nothing"


def memory_of(pid: int) -> Iterator[bytes]:
    try:
        places = Path(f"/proc/{pid}/maps").read_text()
        with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
            for begin, end in re.findall(r"^([0-9a-f]+)-([0-9a-f]+) rw", places, re.M):
                try:
                    memory.seek(int(begin, 16))
                    yield memory.read(int(end, 16) - int(begin, 16))
                except (OSError, ValueError, OverflowError):
                    continue
    except (FileNotFoundError, PermissionError, ProcessLookupError):
        pytest.skip("this system does not show the memory of a process")


def test_the_group_reads_the_copy_until_it_is_taken_back(verhaal: Verhaal) -> None:
    page = verhaal.bea.page
    page.goto(f"{verhaal.lan}/meedoen/logboek/gedeeld")
    expect(page.get_by_role("article")).to_contain_text(f"Dit mag iedereen weten: {GEDEELD}")
    assert GEHEIM not in page.content()
    verhaal.ans.press("Neem terug")
    expect(verhaal.ans.page.locator("#delingen")).to_be_empty(timeout=60_000)
    page.reload()
    expect(page.get_by_text("Er is nu niets met u gedeeld.")).to_be_visible()
    files = [file for file in verhaal.server.data.rglob("*") if file.is_file()]
    assert [file.name for file in files if holds(file.read_bytes(), GEDEELD)] == []


def test_what_the_owner_of_the_disk_changes_is_refused_and_the_rest_stays(verhaal: Verhaal) -> None:
    """Changed, cut off, emptied, swapped, another owner's, an old one put back, and a form not known."""
    bea = verhaal.bea
    bea.opens()
    bea.keeps_first("van Bea")
    ans = verhaal.ans
    texts = "heel veranderd verwisseld-1 verwisseld-2 vreemd oud toekomst afgekapt leeg"
    for text in texts.split():
        ans.opens()
        ans.shows("Uw logboek")
        ans.writes(f"stuk {text}")
        ans.keeps()
    where = verhaal.server.data / "journal.db"
    with closing(sqlite3.connect(where)) as db:
        rows = {
            row[0]: row
            for row in db.execute("SELECT text_id, text, stream FROM text WHERE text LIKE 'sz1.%'")
        }
        order = [
            row[0]
            for row in db.execute("SELECT payload FROM journal WHERE name = 'stuk.kept' ORDER BY rowid")
        ]
    kept = [re.findall("t_[0-9a-f]{32}", payload)[0] for payload in order]
    _heel, veranderd, een, twee, vreemd, oud, toekomst, afgekapt, leeg = kept[-9:]
    van_bea = next(row[1] for row in rows.values() if row[2] == rows_of(kept, rows, verhaal)[-1])
    ans.opens()
    ans.shows("Uw logboek")
    ans.reads("stuk oud")
    ans.press("Veranderen")
    ans.page.locator("#vragen textarea").fill("stuk oud, maar nieuwer")
    ans.keeps()
    verhaal.server.kill()  # nothing that was said to be kept is lost by it
    swap = {
        veranderd: rows[veranderd][1][:-9]
        + ("A" if rows[veranderd][1][-9] != "A" else "B")
        + rows[veranderd][1][-8:],
        een: rows[twee][1],
        twee: rows[een][1],
        vreemd: van_bea,
        toekomst: "sz7" + rows[toekomst][1][3:],
        afgekapt: rows[afgekapt][1][:-40],
        leeg: "",
    }
    with closing(sqlite3.connect(where)) as db, db:
        newest = db.execute(
            "SELECT payload FROM journal WHERE name = 'stuk.changed' ORDER BY rowid DESC"
        ).fetchone()[0]
        swap[re.findall("t_[0-9a-f]{32}", newest)[0]] = rows[oud][1]
        for text_id, text in swap.items():
            assert db.execute("UPDATE text SET text = ? WHERE text_id = ?", (text, text_id)).rowcount == 1
    verhaal.server.start()
    verhaal.groep.again()
    verhaal.groep.desk.post("/balie/deur", json={"open": True})
    ans.opens()
    ans.shows("Uw logboek")
    broken = [one for one in ans.stukken if one.startswith("Niet te lezen")]
    assert sorted(broken) == sorted(
        ["Niet te lezen\n" + NIET_TE_LEZEN] * 7 + ["Niet te lezen\n" + ANDERE_VERSIE]
    )
    ans.reads("stuk heel")
    expect(ans.page.locator("#gelezen")).to_contain_text("stuk heel")


def rows_of(kept: list[str], rows: dict[str, tuple[str, str, str]], verhaal: Verhaal) -> list[str]:
    """The streams of the logboeken, Ans's first."""
    mine = rows[kept[-1]][2]
    return [mine, next(row[2] for row in rows.values() if row[2] != mine)]
