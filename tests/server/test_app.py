"""The workbench answers to its own names, says little, and never hops to another port."""

import re
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import psutil
import pytest

from samenzorg_sim.server.command_line import typed
from tests.running_server import RunningServer, free_port, wait_until

HTML = {"Accept": "text/html,*/*"}
START = "import sys; from pathlib import Path; from samenzorg_sim.server.start import start; sys.exit(start("


def run_start(arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"{START}{arguments}, browser=False))"]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize(
    "host", ["elders.test", "elders.test:{port}", "127.0.0.1", "127.0.0.1:1", "", "[::1]:{port}"]
)
@pytest.mark.parametrize(
    "path", ["/", "/in", "/werkplaats/start", "/meedoen", "/balie/overzicht", "/nergens"]
)
def test_a_request_to_another_name_is_refused(server: RunningServer, host: str, path: str) -> None:
    headers = {"Host": host.format(port=server.port)}
    answer = server.sign_in().get(path, headers=headers)
    assert answer.status_code in (400, 421)
    assert "Welkom" not in answer.text


def test_localhost_is_also_our_name(server: RunningServer) -> None:
    answer = httpx.get(server.address + "/in", headers={"Host": f"localhost:{server.port}"})
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/", "/in", "/werkplaats/start", "/nergens", "/balie/overzicht"])
def test_the_headers_are_strict(server: RunningServer, path: str) -> None:
    headers = server.sign_in().get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert re.search(r"script-src 'self' blob:(;|$)", policy)
    assert re.search(r"style-src 'self'(;|$)", policy)
    assert headers["X-Content-Type-Options"] == "nosniff"
    # The page with the form for a password: a browser that is told 'no-referrer' posts it from "null".
    assert headers["Referrer-Policy"] == ("same-origin" if path == "/in" else "no-referrer")
    assert headers["Server"] == "samenzorg"


def test_no_page_has_a_script_or_style_of_its_own_or_of_another_host(server: RunningServer) -> None:
    trainer = server.sign_in()
    for path in ("/in", "/werkplaats/start", "/nergens"):
        page = trainer.get(path, headers=HTML).text
        assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
        assert re.findall(r"<style|\bon\w+=|\bstyle=", page) == []
        assert [
            a for a in re.findall(r"(?:src|href)='([^']*)'", page) if not a.startswith(("/", "data:,"))
        ] == []


def test_an_unknown_page_is_told_in_dutch(server: RunningServer) -> None:
    page = server.sign_in().get("/nergens", headers=HTML)
    assert page.status_code == 404
    assert "Deze pagina is er niet. Ga naar het begin en kies opnieuw." in page.text
    assert "<html lang='nl'>" in page.text


@pytest.mark.parametrize("name", ["fout", "weg"])
def test_an_error_in_a_notebook_is_a_dutch_sentence(server: RunningServer, name: str) -> None:
    page = server.sign_in().get(f"/werkplaats/{name}", headers=HTML).text
    assert 'role="alert"' in page or "role='alert'" in page
    assert "Wat al bewaard was, is er nog. Laad de pagina opnieuw." in page
    for word in ("Traceback", "geheim-van-de-kernel", "ValueError", "DeadKernel", "Error"):
        assert word not in page
    assert page.endswith("<div id='einde' hidden></div></main></body></html>")


def test_the_title_and_language_stand_in_the_first_piece(server: RunningServer) -> None:
    with server.sign_in().stream("GET", "/werkplaats/start") as page:
        first = next(page.iter_text())
    assert "<html lang='nl'>" in first
    assert "<title>Proefpagina – Samenzorg</title>" in first
    assert "Even geduld…" in first
    assert "data-kernel" not in first


def test_the_bundle_is_compressed_and_kept_for_good(server: RunningServer) -> None:
    page = server.sign_in().get("/werkplaats/start").text
    script = re.search(r"src='(/vast/bladzijde-[^']+\.js)'", page)
    assert script
    answer = httpx.get(server.address + script[1], headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    plain = httpx.get(server.address + script[1], headers={"Accept-Encoding": "identity"})
    assert plain.content == answer.content


def test_too_large_a_request_is_refused(server: RunningServer) -> None:
    answer = server.desk().post("/balie/opdracht", content=b"{" + b" " * 70_000 + b"}")
    assert answer.status_code == 413
    assert answer.json()["melding"] == "Dit is te lang om te bewaren. Maak het korter en probeer het opnieuw."


def test_it_listens_on_loopback_only(server: RunningServer) -> None:
    assert server.process is not None
    server.desk().post("/balie/deur", json={"open": False}).raise_for_status()
    listening = psutil.Process(server.process.pid).net_connections("inet")
    assert {
        c.laddr.ip for c in listening if c.status == psutil.CONN_LISTEN and c.laddr.port == server.port
    } == {"127.0.0.1"}


def test_a_port_in_use_is_told_and_no_other_is_taken(tmp_path: Path) -> None:
    port = free_port()
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        done = run_start(f"port={port}, data=Path({str(tmp_path / 'g')!r})")
    assert done.returncode == 1
    assert done.stderr == (
        f"Poort {port} is al in gebruik. Draait Samenzorg al? Typ dan '{typed('link')}'. "
        "Anders: sluit het andere programma, of kies een andere poort met --port.\n"
    )
    assert done.stdout == ""


def test_a_data_folder_in_use_is_told(server: RunningServer) -> None:
    done = run_start(f"port={free_port()}, data=Path({str(server.data)!r})")
    assert done.returncode == 1
    assert done.stderr == (
        f"Samenzorg draait al met de map met gegevens {server.data}. "
        f"Typ '{typed('link')}' voor een nieuwe link, of stop eerst het andere venster (Ctrl-C).\n"
    )
    wait_until(lambda: server.sign_in().get("/"), "the first server to be well")


def test_a_journal_that_is_not_ours_is_told(tmp_path: Path) -> None:
    data = tmp_path / "g"
    data.mkdir()
    (data / "journal.db").write_text("dit is geen logboek, maar een briefje" * 200)
    done = run_start(f"port={free_port()}, data=Path({str(data)!r})")
    assert done.returncode == 1
    assert done.stderr == (
        f"Het bestand {data}/journal.db kan niet worden gebruikt. Er is niets veranderd. "
        f"In {data}/backups staat geen reservekopie. Vraag hulp aan wie de computer beheert.\n"
    )
    assert (data / "journal.db").read_text().startswith("dit is geen logboek")


def test_a_start_reads_no_grammar_of_web_addresses() -> None:
    """It took half of the time that a start takes."""
    asked = (
        "import sys, samenzorg_sim.server.workbench; "
        "print(*(name in sys.modules for name in ('jsonschema', 'lark')))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
