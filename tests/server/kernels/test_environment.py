"""What a kernel is told, and what not."""

import json

from tests.running_server import RunningServer

SESSIE = "s_" + "7" * 32


def told(server: RunningServer, query: str = "", **headers: str) -> dict:
    page = server.sign_in().get(f"/werkplaats/verteld{query}", headers=headers).text
    return json.loads(page.split("@@")[1])


def test_a_ticket_is_traded_once_for_a_token_in_the_name_of_the_owner(server: RunningServer) -> None:
    first, second = told(server)["trades"]
    assert first[0] == 200
    assert first[1]["persoon"].startswith("p_")
    assert second[0] == 403
    assert second[1]["melding"] == "Deze pagina is verlopen. Laad de pagina opnieuw."


def test_a_token_ends_with_its_kernel(server: RunningServer) -> None:
    trainer = server.sign_in()
    page = trainer.get("/werkplaats/verteld").text
    token = json.loads(page.split("@@")[1])["trades"][0][1]["token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert trainer.get("/balie/overzicht", headers=headers).status_code == 200
    kernel = page.partition('data-kernel="')[2][:36]
    assert trainer.post(f"/voila/api/shutdown/{kernel}").status_code == 204
    assert trainer.get("/balie/overzicht", headers=headers).status_code == 403


def test_a_forged_ticket_is_lost_on_the_way(server: RunningServer) -> None:
    forged = {"X-Samenzorg-Ticket": "vals", "SAMENZORG_TICKET": "vals", "Samenzorg-Ticket": "vals"}
    env = told(server, "?SAMENZORG_TICKET=vals&sessie=../..", **forged)["env"]
    assert "vals" not in json.dumps(env)
    assert "SAMENZORG_SESSIE" not in env
    assert env["QUERY_STRING"] == ""


def test_the_session_and_nothing_else_of_the_address_is_passed_on(server: RunningServer) -> None:
    env = told(server, f"?meer=nee&sessie={SESSIE}")["env"]
    assert env["SAMENZORG_SESSIE"] == SESSIE
    assert env["QUERY_STRING"] == f"sessie={SESSIE}"


def test_the_servers_own_environment_stays_with_the_server(server_to_be: RunningServer) -> None:
    server = server_to_be.start(MIJN_WACHTWOORD="hunter2", DATABASE_URL="postgres://u:hunter2@h/d")
    env = told(server)["env"]
    assert "hunter2" not in json.dumps(env)
    assert env["SAMENZORG_SERVED"] == "1"
    assert env["SAMENZORG_ADDRESS"] == server.address
    assert str(server.data) not in json.dumps(env)
    forker = server.family()[0]
    assert "hunter2" not in json.dumps(forker.environ())


def test_without_a_ticket_the_desk_is_shut(server: RunningServer) -> None:
    trainer = server.sign_in()  # a cookie is not enough
    for headers in (
        {},
        {"Authorization": "Bearer x"},
        {"Authorization": "Basic eDp5"},
        {"Authorization": "x"},
    ):
        assert trainer.get("/balie/overzicht", headers=headers).status_code == 403
        assert trainer.post("/balie/deur", json={"open": True}, headers=headers).status_code == 403
