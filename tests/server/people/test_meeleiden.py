"""A colleague who leads a session along, by a link that works once; and who may open the door."""

import json
import secrets

import httpx
import pytest

from samenzorg_sim.server.people.sign_in import LEIDT_AL
from samenzorg_sim.server.routes.desk_request import NIET_AAN_U
from tests.running_server import RunningServer


def do(desk: httpx.Client, sessie: str | None, /, **opdracht: object) -> httpx.Response:
    told = {"sessie": sessie, "opdracht": opdracht, "command_id": "c_" + secrets.token_hex(16), "age_ms": 0}
    return desk.post("/balie/opdracht", json=told)


def opened(desk: httpx.Client) -> str:
    order = {"soort": "open", "scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}
    return str(do(desk, None, **order).json()["sessie"])


def desk_of(server: RunningServer, browser: httpx.Client) -> httpx.Client:
    """The desk, in the name of who is signed in in this browser."""
    page = browser.get("/werkplaats/verteld").text
    token = json.loads(page.split("@@")[1])["trades"][0][1]["token"]
    return httpx.Client(base_url=server.address, timeout=30, headers={"Authorization": f"Bearer {token}"})


def geheim(desk: httpx.Client, sessie: str) -> dict[str, str]:
    link = desk.post("/balie/uitnodiging", json={"sessie": sessie}).json()["link"]
    return {"geheim": link.partition("#")[2]}


def test_who_accepts_leads_this_session_along_and_no_other(server: RunningServer) -> None:
    desk = server.desk()
    sessie, other = opened(desk), opened(desk)
    told = geheim(desk, sessie)
    with httpx.Client(base_url=server.address, timeout=30) as browser:
        answer = browser.post("/in", json=told)
        assert answer.json() == {"naar": f"/werkplaats/oefengesprek?sessie={sessie}"}
        colleague = desk_of(server, browser)
    assert colleague.get(f"/balie/sessies/{sessie}/beeld").status_code == 200
    assert colleague.get(f"/balie/sessies/{other}/beeld").status_code == 409
    assert do(colleague, sessie, soort="fase", fase="voorbereiden", ronde=1).status_code == 200
    assert [s["id"] for s in colleague.get("/balie/overzicht").json()["sessies"]] == [sessie]
    assert httpx.post(server.address + "/in", json=told).status_code == 403
    persoon = desk.get(f"/balie/sessies/{sessie}/beeld").json()["begeleiders"][0]
    assert do(desk, sessie, soort="medebegeleider_weg", persoon=persoon).status_code == 200
    assert colleague.get(f"/balie/sessies/{sessie}/beeld").status_code == 409


def test_who_works_here_already_stays_who_she_is(server: RunningServer) -> None:
    sessie = opened(server.desk())
    browser = server.colleague()
    before = desk_of(server, browser)
    own = opened(before)
    answer = browser.post("/in", data=geheim(server.desk(), sessie))
    assert (answer.status_code, answer.headers["Location"]) == (
        303, f"/werkplaats/oefengesprek?sessie={sessie}",
    )  # fmt: skip
    found = desk_of(server, browser).get("/balie/overzicht").json()["sessies"]
    assert {s["id"] for s in found} == {sessie, own}


def test_who_leads_it_already_keeps_the_link_for_the_colleague(server: RunningServer) -> None:
    sessie = opened(server.desk())
    trainer = server.sign_in()
    told = geheim(server.desk(), sessie)
    refused = trainer.post("/in", json=told)
    assert (refused.status_code, refused.json()) == (403, {"code": "leidt-al", "melding": LEIDT_AL})
    assert LEIDT_AL in trainer.post("/in", data=told).text
    assert httpx.post(server.address + "/in", json=told).status_code == 200


def test_a_link_survives_a_restart_and_one_to_a_full_session_is_not_used_up(
    own_server: RunningServer,
) -> None:
    desk = own_server.desk()
    sessie = opened(desk)
    told = geheim(desk, sessie)
    for number in range(6):
        assert do(desk, sessie, soort="medebegeleider", persoon=f"p_{number:032x}").status_code == 200
    own_server.kill()
    own_server.start()
    full = httpx.post(own_server.address + "/in", json=told)
    assert (full.status_code, full.json()["melding"]) == (
        403, "Er leiden al 6 anderen mee. Haal er eerst een weg.",
    )  # fmt: skip
    desk = own_server.desk()
    assert do(desk, sessie, soort="medebegeleider_weg", persoon=f"p_{1:032x}").status_code == 200
    again = geheim(desk, sessie)  # who was sent away may hold the link of before
    assert httpx.post(own_server.address + "/in", json=told).json()["code"] == "link-gebruikt"
    assert httpx.post(own_server.address + "/in", json=again).status_code == 200


def test_who_is_sent_away_loses_everything_at_once(server: RunningServer) -> None:
    """Her page, her drawing, the link she kept, the phone she led with, and the code she saw."""
    desk = server.desk()
    desk.post("/balie/deur", json={"open": True})
    sessie = opened(desk)
    with httpx.Client(base_url=server.address, timeout=30) as browser:
        browser.post("/in", json=geheim(desk, sessie))
        colleague = desk_of(server, browser)
    kept = geheim(colleague, sessie)
    tekening = do(colleague, None, soort="teken", sessie=sessie).json()["sessie"]
    code = colleague.get(f"/balie/sessies/{sessie}/beeld").json()["leidcode"]
    phone, other = leading(server, sessie, code), leading(server, sessie, "0" * 32)
    assert "U leidt met deze telefoon" in phone.get("/meedoen").text
    persoon = desk.get(f"/balie/sessies/{sessie}/beeld").json()["begeleiders"][0]
    assert do(desk, sessie, soort="medebegeleider_weg", persoon=persoon).status_code == 200

    for stream in (sessie, tekening):
        assert colleague.get(f"/balie/sessies/{stream}/beeld").status_code == 409
        assert do(colleague, stream, soort="gooi_weg").status_code == 409
    assert colleague.get("/balie/overzicht").json()["ecogram"]["tekeningen"] == []
    assert desk.get(f"/balie/sessies/{tekening}/beeld").json()["contacten"] == []  # of the session: it stays
    assert httpx.post(server.address + "/in", json=kept).json()["code"] == "link-gebruikt"
    assert "U leidt met deze telefoon" not in phone.get("/meedoen").text
    other.post("/meedoen/leiden", data={"code": f"{sessie}~{code}"})
    assert "U leidt met deze telefoon" not in other.get("/meedoen").text


def leading(server: RunningServer, sessie: str, code: str) -> httpx.Client:
    """A phone that tried to lead with this code."""
    base = f"http://127.0.0.1:{server.port}"
    phone = httpx.Client(base_url=base, timeout=30, headers={"Origin": base})
    phone.get("/meedoen")
    phone.post("/meedoen/leiden", data={"code": f"{sessie}~{code}"})
    return phone


def test_only_who_leads_a_session_invites_into_it(server: RunningServer) -> None:
    sessie = opened(server.desk())
    colleague = desk_of(server, server.colleague())
    opened(colleague)
    drawing = do(colleague, None, soort="teken").json()["sessie"]
    for asked in (sessie, drawing, "s_" + "0" * 32, "n_" + "0" * 32, "x", 5, [], {}):
        answer = colleague.post("/balie/uitnodiging", json={"sessie": asked})
        assert answer.status_code == 409, asked
        assert set(answer.json()) == {"code", "melding"}


@pytest.mark.parametrize(
    "path_and_body",
    [("deur", {"open": True}), ("zaalproef", {"aan": True}), ("uitnodiging", {})],
    ids=["deur", "zaalproef", "link"],
)
def test_a_colleague_hosts_only_while_she_leads(
    server: RunningServer, path_and_body: tuple[str, dict[str, object]]
) -> None:
    path, body = path_and_body
    colleague = desk_of(server, server.colleague())
    refused = colleague.post(f"/balie/{path}", json=body)
    assert (refused.status_code, refused.json()["melding"]) == (409, NIET_AAN_U)
    mine = opened(colleague)
    assert colleague.post(f"/balie/{path}", json=body).status_code == 200
    assert do(colleague, mine, soort="sluit").status_code == 200
    assert colleague.post(f"/balie/{path}", json=body).status_code == 409
    assert server.desk().post(f"/balie/{path}", json=body).status_code == 200


def test_a_colleague_shuts_the_door_after_her_own_meeting_and_never_during_another(
    own_server: RunningServer,
) -> None:
    colleague = desk_of(own_server, own_server.colleague())
    mine = opened(colleague)
    colleague.post("/balie/deur", json={"open": True})
    do(colleague, mine, soort="sluit")
    assert colleague.post("/balie/deur", json={"open": False}).json()["open"] is False
    opened(own_server.desk())
    own_server.desk().post("/balie/deur", json={"open": True})
    assert colleague.post("/balie/deur", json={"open": False}).status_code == 409
    assert own_server.desk().get("/balie/deur").json()["open"] is True


def test_a_colleague_leads_a_year_of_intervisie_along(server: RunningServer) -> None:
    desk = server.desk()
    groep = str(do(desk, None, soort="groep", naam="Team Linde", leden=["Fatma"]).json()["sessie"])
    told = geheim(desk, groep)
    with httpx.Client(base_url=server.address, timeout=30) as browser:
        assert browser.post("/in", json=told).json() == {"naar": f"/werkplaats/intervisie?sessie={groep}"}
        colleague = desk_of(server, browser)
    assert colleague.get(f"/balie/sessies/{groep}/beeld").json()["naam"] == "Team Linde"
    late = geheim(desk, groep)
    persoon = desk.get(f"/balie/sessies/{groep}/beeld").json()["begeleiders"][0]
    assert do(desk, groep, soort="medebegeleider_weg", persoon=persoon).status_code == 200
    assert colleague.get(f"/balie/sessies/{groep}/beeld").status_code == 409
    assert httpx.post(server.address + "/in", json=late).status_code == 403, "she may hold that one too"
