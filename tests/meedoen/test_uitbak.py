"""What a phone kept while there was no line goes in one post, oldest first, and each order counts once."""

import asyncio
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.meedoen.kijken import NewPhone
from tests.running_server import wait_until

#: In ms, on the server's clock.
MINUTE = 60_000


def observer(huis: Any) -> tuple[str, str, list[dict[str, Any]]]:
    """A session in play; a phone that taps there, and three of its taps, 9, 6 and 3 minutes old."""
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    karim = huis.doe_mee(sessie, "Karim")
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    huis.later += 10 * MINUTE
    knop = huis.beeld_van(karim, sessie)["onderdelen"][0]["knoppen"][0]["id"]
    tik = {"soort": "tik", "spel": huis.trainer_beeld(sessie)["spel"]["id"], "knop": knop}
    told = [
        {"command_id": huis.new_id("c"), "sessie": sessie, "opdracht": tik, "age_ms": age}
        for age in (9 * MINUTE, 6 * MINUTE, 3 * MINUTE)
    ]
    return sessie, karim, told


def test_each_has_its_own_answer_and_its_own_time(huis: Any) -> None:
    sessie, karim, (first, wrong, last) = observer(huis)
    wrong["opdracht"] = {"soort": "sluit"}
    post = {"samen": [first, wrong, last], "nu": huis.now()}
    with huis.as_phone(karim) as phone:
        answers = [phone.post("/meedoen/doe", json=post).json() for _ in range(2)]
    for answer in answers:
        assert answer["samen"] == [
            {"ok": True, "command_id": first["command_id"], "status": 200},
            {
                "ok": False,
                "command_id": wrong["command_id"],
                "melding": "Dit konden we niet lezen. Ga terug en probeer het nog eens.",
                "status": 400,
            },
            {"ok": True, "command_id": last["command_id"], "status": 200},
        ]
        assert first["command_id"] in answer["scherm"]["hoofd"]
        assert last["command_id"] in answer["scherm"]["hoofd"]
    rows = huis.rows(sessie, "tag_added")
    assert [row["command_id"] for row in rows] == [first["command_id"], last["command_id"]]
    assert rows[1]["happened_at"] - rows[0]["happened_at"] > 5 * MINUTE


def test_a_tap_and_its_taking_back_in_one_write(huis: Any) -> None:
    sessie, karim, (first, second, last) = observer(huis)
    spel, tag = first["opdracht"]["spel"], first["command_id"]
    last["opdracht"] = {"soort": "tik_terug", "spel": spel, "tag": tag}
    with huis.as_phone(karim) as phone:
        answer = phone.post("/meedoen/doe", json={"samen": [first, second, last]}).json()
    assert [one["status"] for one in answer["samen"]] == [200, 200, 200]
    (left,) = huis.beeld_van(karim, sessie)["onderdelen"][0]["laatste"]
    assert left["tag"] == second["command_id"]
    written = huis.rows(sessie, "tag_added") + huis.rows(sessie, "tag_removed")
    assert [row["command_id"] for row in written] == [one["command_id"] for one in (first, second, last)]
    assert len({row["recorded_at"] for row in written}) == 1


def test_what_cannot_be_recorded_now_lets_nothing_overtake_it(huis: Any) -> None:
    sessie, karim, told = observer(huis)
    huis.loop.call_soon_threadsafe(huis.job.cancel)
    wait_until(huis.job.done, "the desk to stop")
    with huis.as_phone(karim) as phone:
        stopped = phone.post("/meedoen/doe", json={"samen": told}).json()["samen"]
        melding = "Het programma stopt. Probeer het straks nog eens."
        command = told[0]["command_id"]
        assert stopped == [{"ok": False, "command_id": command, "melding": melding, "status": 503}]
        huis.wait(_runs_again(huis))
        again = phone.post("/meedoen/doe", json={"samen": told}).json()["samen"]
    assert [one["ok"] for one in again] == [True, True, True]
    assert [row["command_id"] for row in huis.rows(sessie, "tag_added")] == [
        one["command_id"] for one in told
    ]


async def _runs_again(huis: Any) -> None:
    huis.job = asyncio.create_task(huis.balie.run())
    while huis.balie._stopped:
        await asyncio.sleep(0)


@pytest.mark.parametrize("samen", [[], {}, "c_", None, [[]], [{}] * 26])
def test_a_post_of_nonsense(huis: Any, samen: object) -> None:
    _, karim, _ = observer(huis)
    with huis.as_phone(karim) as phone:
        answer = phone.post("/meedoen/doe", json={"samen": samen})
    assert answer.status_code == 400
    assert answer.json()["melding"] == "Dit konden we niet lezen. Ga terug en probeer het nog eens."


@pytest.mark.browser
def test_after_a_restart_a_phone_sends_all_it_kept_in_one_post(huis: Any, phone: NewPhone) -> None:
    sessie, _, _ = observer(huis)
    _, page = phone(sessie, "Joke")
    button = page.locator("button.tik").first
    expect(button).to_be_enabled()
    huis.stop()
    for times in ("1 keer", "2 keer", "3 keer"):
        button.click()
        expect(button).to_contain_text(times)
    with page.expect_event("requestfinished", lambda request: request.method == "POST") as post:
        huis.start()
    assert len(post.value.post_data_json["samen"]) == 3
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    expect(button).to_contain_text("3 keer")
    assert len(huis.rows(sessie, "tag_added")) == 3
