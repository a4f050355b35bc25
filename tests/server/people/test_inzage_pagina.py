"""The beheerder sees who looked at what, by ids: nobody else does, and no word of a meeting stands there."""

import secrets

import httpx
import pytest

from samenzorg_sim.server.people.inzage_pagina import GEEN_DAG, inzage
from samenzorg_sim.server.storage.verify import verify
from tests.running_server import RunningServer

GROEP = "Groep van de lijsterbes"


@pytest.fixture(scope="module")
def sessie(server: RunningServer) -> str:
    """A meeting that its trainer looked at, and took a report of."""
    order = {
        "soort": "open",
        "scenario": "de-chauffeur",
        "werkvorm": "oefengesprek-standaard",
        "groep": GROEP,
    }
    told = {"sessie": None, "opdracht": order, "command_id": f"c_{secrets.token_hex(16)}", "age_ms": 0}
    desk = server.desk()
    found: str = desk.post("/balie/opdracht", json=told).json()["sessie"]
    for _ in range(3):
        assert desk.get(f"/balie/sessies/{found}/beeld").status_code == 200
    assert server.sign_in().get(f"/balie/sessies/{found}/meenemen/verslag.html").status_code == 200
    return found


def lines(server: RunningServer, sessie: str) -> list[str]:
    """What the command tells about this meeting."""
    text, code = inzage(data=server.data)
    assert code == 0
    return [line.partition("\t")[2] for line in text.splitlines() if sessie[:8] in line]


def test_the_trail_holds_looks_and_files_once(server: RunningServer, sessie: str) -> None:
    assert lines(server, sessie) == [
        f"wie Samenzorg startte\tbekeek: bijeenkomst {sessie[:8]}",
        f"wie Samenzorg startte\topende of bewaarde een blad of bestand: bijeenkomst {sessie[:8]}, "
        "meenemen/verslag.html",
    ]


def test_who_was_refused_did_not_look(server: RunningServer, sessie: str) -> None:
    colleague = server.colleague()
    assert colleague.get(f"/balie/sessies/{sessie}/meenemen/verslag.html").status_code == 404
    assert len(lines(server, sessie)) == 2


def test_leading_along_is_in_the_trail(server: RunningServer, sessie: str) -> None:
    link = server.desk().post("/balie/uitnodiging", json={"sessie": sessie}).json()["link"]
    server.sign_in(link)
    invited, led = lines(server, sessie)[2:]
    assert invited == f"wie Samenzorg startte\tnodigde een collega uit: bijeenkomst {sessie[:8]}"
    assert led.startswith("zonder account (p_")
    assert led.endswith(f"leidt mee: bijeenkomst {sessie[:8]}")


def test_only_the_beheerder_sees_the_page_and_it_holds_no_words(server: RunningServer, sessie: str) -> None:
    page = server.sign_in().get("/beheer/inzage", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert f"bekeek: bijeenkomst {sessie[:8]}" in page.text
    assert "lijsterbes" not in page.text
    assert server.colleague().get("/beheer/inzage").status_code == 403
    assert httpx.get(f"{server.address}/beheer/inzage").status_code == 403
    for nonsense in ("?tot=-1", "?tot=x", "?tot=" + "9" * 50, "?tot=1"):
        assert server.sign_in().get(f"/beheer/inzage{nonsense}").status_code == 200


def test_a_failed_link_is_in_the_trail_without_the_link(server: RunningServer) -> None:
    httpx.post(f"{server.address}/in", json={"geheim": "dit-is-geen-link"})
    text, _ = inzage(data=server.data)
    assert sum(line.endswith("\tonbekend\tkon niet inloggen") for line in text.splitlines()) == 1
    assert "dit-is-geen-link" not in text


def test_the_command_tells_from_a_day_on_and_as_a_table(server: RunningServer, sessie: str) -> None:
    table, code = inzage("2020-01-01", True, server.data)
    assert code == 0
    first, *rest = table.splitlines()
    assert first == "nr,moment,persoon,naam,daad,wat"
    assert any(line.endswith(f",bekeken,{sessie}") for line in rest)
    assert inzage("2999-01-01", True, server.data) == (first, 0)
    assert inzage("gisteren", data=server.data) == (GEEN_DAG.format("gisteren"), 1)


def test_the_trail_of_a_running_server_is_whole_and_a_change_is_found(
    server: RunningServer, sessie: str
) -> None:
    assert [melding for melding in verify(server.data) if "inzage" in melding] == []
    (file,) = (server.data / "inzage").glob("*.jsonl")
    before = file.read_bytes()
    file.write_bytes(before.replace(b"bekeken", b"ingelogd", 1))
    try:
        assert any("overzicht van inzage klopt niet meer" in melding for melding in verify(server.data))
    finally:
        file.write_bytes(before)
