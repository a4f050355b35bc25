"""What somebody keeps for herself is found nowhere: not on the way, not on the disk, not by who owns both."""

import base64
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest
from playwright.sync_api import Browser, BrowserContext, Request, expect

from tests.browser.schrijver import Schrijver
from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep

GEHEIM, GEDEELD = "KlaproosAchterDeSchuur", "ZonnebloemVoorIedereen"
PHONE = {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL"}
NIET_TE_LEZEN = (
    "Dit stuk is niet te lezen met uw code: het is beschadigd, of iemand heeft het verwisseld. "
    "De andere stukken zijn heel."
)
ANDERE_VERSIE = (
    "Dit stuk is gemaakt door een andere versie van Samenzorg. Deze versie kan het niet lezen. "
    "Er is niets mee gebeurd."
)


def lan_address() -> str:
    """An address of this machine on its network, where a browser sees no secure context."""
    found = [
        one.address
        for many in psutil.net_if_addrs().values()
        for one in many
        if one.family.name == "AF_INET" and not one.address.startswith("127.")
    ]
    if not found:
        pytest.skip("this machine has no network address")
    return found[0]


@dataclass
class Verhaal:
    """A server on a real network address, a group, and Ans who writes on her phone there."""

    server: RunningServer
    browser: Browser
    sent: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def phone(self, naam: str = "") -> Schrijver:
        """A browser; everything that it sends is written down. With a name it takes part in the meeting."""
        context = self.browser.new_context(**PHONE)  # type: ignore[arg-type]
        self.contexts.append(context)
        context.on("request", self._note)
        if naam:
            page = context.new_page()
            page.goto(f"{self.lan}/meedoen#{self.groep.code}")
            page.get_by_label("Uw naam").fill(naam)
            page.get_by_role("button", name="Meedoen").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Welkom", timeout=60_000)
            page.close()
        return Schrijver(context, self.lan)

    def _note(self, request: Request) -> None:
        body = (request.post_data_buffer or b"").decode("latin-1")
        self.sent.append("\n".join([request.url, *map(str, request.all_headers().items()), body]))

    @property
    def lan(self) -> str:
        return f"http://{self.server.phones}:{self.server.port}"

    def begins(self) -> None:
        self.groep = Groep(self.server)
        self.ans, self.bea = self.phone("Ans"), self.phone("Bea")
        page = self.ans.page
        assert page.evaluate("isSecureContext") is False
        expect(page.locator("#onbeveiligd")).to_contain_text("Dit netwerk is niet beveiligd (http)")
        self.ans.writes(f"Eerst: {GEHEIM}", soort="Korthagen")
        page.locator("#vragen textarea").nth(2).fill(f"De kern: {GEHEIM}")
        page.get_by_text("Hoort dit bij een gesprek").click()
        page.locator("#bij-soort").select_option("gesprek")
        page.locator("#bij-naam").fill(f"bij {GEHEIM}")
        self.ans.gets_a_code()
        self.ans.copies_a_word()
        page.locator("#mag-code").check()
        self.ans.press("Ik heb de code. Bewaar mijn tekst")
        self.ans.shows("Uw logboek")
        self.ans.writes(f"Nog een {GEHEIM}")
        self.ans.keeps()
        self.ans.reads(f"Nog een {GEHEIM}")
        self.ans.press("Veranderen")
        page.locator("#vragen textarea").fill(f"Anders: {GEHEIM}")
        self.ans.keeps()
        self.ans.opens()  # the phone remembers the code: it opens by itself
        self.ans.shows("Uw logboek")
        self.ans.reads(f"Anders: {GEHEIM}")
        self.ans.press("Een kopie delen")
        expect(page.locator("#gemerkt mark")).to_have_text(GEHEIM)
        page.locator("#kopie").fill(f"Dit mag iedereen weten: {GEDEELD}")
        page.get_by_label("De groep").check()
        self.ans.press("Deel deze kopie")
        expect(page.locator("#delingen")).to_contain_text(
            "Een kopie is gedeeld met de groep van ‘Oefengesprek"
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


def shapes(secret: str) -> list[bytes]:
    """How words may lie somewhere: plain, in wide letters, in base64 at any place, hex, in an address."""
    plain = secret.encode()
    # What surrounds it in base64 differs; the middle of each of the three ways to lie does not.
    in_base64 = [base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)]
    wide = secret.encode("utf-16-le")
    others = [plain.hex().encode(), quote(secret).encode(), plain[::-1]]
    return [plain, plain.lower(), wide, wide[::-1], *in_base64, *others]


def holds(where: bytes, secret: str) -> bool:
    return any(shape in where for shape in shapes(secret))


def in_a_row(code: list[str]) -> re.Pattern[bytes]:
    """Two words of the code next to each other, with anything between: each by itself is in the list."""
    pairs = [f"{one}[^a-z]{{0,6}}{two}" for one, two in pairwise(code)]
    return re.compile("|".join(pairs).encode(), re.IGNORECASE)


def test_neither_the_text_nor_the_code_ever_leaves_the_browser(verhaal: Verhaal) -> None:
    sent = "\n".join(verhaal.sent).encode("latin-1")
    assert b"/logboek/doe" in sent
    assert holds(sent, GEDEELD), "what she shared did leave: else this test sees nothing"
    assert not holds(sent, GEHEIM)
    assert in_a_row(verhaal.ans.woorden).search(sent) is None
    assert {one.split("/")[2] for one in re.findall(r"^https?://\S+", sent.decode("latin-1"), re.M)} == {
        f"{verhaal.server.phones}:{verhaal.server.port}"
    }


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
    """A changed letter, two swapped, another owner's, an old one put back, and a form that is not known."""
    bea = verhaal.bea
    bea.opens()
    bea.keeps_first("van Bea")
    ans = verhaal.ans
    for text in ("heel", "veranderd", "verwisseld-1", "verwisseld-2", "vreemd", "oud", "toekomst"):
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
    _heel, veranderd, een, twee, vreemd, oud, toekomst = kept[-7:]
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
        ["Niet te lezen\n" + NIET_TE_LEZEN] * 5 + ["Niet te lezen\n" + ANDERE_VERSIE]
    )
    ans.reads("stuk heel")
    expect(ans.page.locator("#gelezen")).to_contain_text("stuk heel")


def rows_of(kept: list[str], rows: dict[str, tuple[str, str, str]], verhaal: Verhaal) -> list[str]:
    """The streams of the logboeken, Ans's first."""
    mine = rows[kept[-1]][2]
    return [mine, next(row[2] for row in rows.values() if row[2] != mine)]
