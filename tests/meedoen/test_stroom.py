"""The live stream: each new screen once, presence while it runs, and never more than the machine can hold."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx

from samenzorg_sim.balie.klok import ticks
from samenzorg_sim.meedoen import koekje, stroom
from samenzorg_sim.meedoen.koekje import Koekjes


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "waited a minute in vain"
        time.sleep(0.01)


def cookie(huis: Any, apparaat: str) -> dict[str, str]:
    return {"Cookie": f"{koekje.APPARAAT}={Koekjes(huis.secret).sign(koekje.APPARAAT, apparaat)}"}


def events(response: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in response.iter_lines():
        if line.startswith("event: "):
            name = line[7:]
        elif line.startswith("data: "):
            yield name, json.loads(line[6:])


def test_each_new_screen_once(huis: Any) -> None:
    sessie = huis.open_sessie()
    ans, karim = huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Karim")
    with huis.client(**cookie(huis, ans)).stream("GET", "/meedoen/stroom") as response:
        assert response.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert "Content-Encoding" not in response.headers
        coming = events(response)
        name, first = next(coming)
        assert (name, first["sleutel"]) == ("scherm", huis.beeld_van(ans, sessie)["sleutel"])
        assert "<h1>Welkom</h1>" in first["hoofd"]
        # what concerns somebody else sends nothing: the next event is the next phase
        huis.doe(karim, sessie, "leerpunt", tekst="Van mij")
        huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
        name, second = next(coming)
        assert "U voert straks het gesprek" in second["hoofd"]
        assert second["versie"] > first["versie"]


def test_a_screen_says_when_it_was_made_and_not_how_much_was_recorded(huis: Any) -> None:
    """Else a phone that asks again and again would see when the others tap or write."""
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    with huis.client(**cookie(huis, ans)) as phone:
        order = {"soort": "wens", "wens": "graag"}
        body = {"command_id": "c_" + "7" * 32, "sessie": sessie, "opdracht": order}
        before = ticks()
        scherm = phone.post("/meedoen/doe", json=body).json()["scherm"]
        assert before <= scherm["versie"] <= ticks()


def test_streamed_forms_carry_no_shared_command_id(huis: Any) -> None:
    """Two phones that see the same get the same text: an id in it would make two taps one."""
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    huis.leid(sessie, "fase", fase="oogst", ronde=0)
    with huis.client(**cookie(huis, ans)).stream("GET", "/meedoen/stroom") as response:
        _, scherm = next(events(response))
    assert 'name="command_id" value=""' in scherm["hoofd"]
    page = huis.client(**cookie(huis, ans)).get("/meedoen").text
    ids = [part[:34] for part in page.split('name="command_id" value="')[1:]]
    assert len(ids) == len(set(ids)) >= 2
    assert all(one.startswith("c_") for one in ids)


def test_presence_lasts_as_long_as_the_stream(huis: Any) -> None:
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    with huis.client(**cookie(huis, ans)).stream("GET", "/meedoen/stroom") as response:
        coming = events(response)  # kept: a reader that is thrown away hangs up
        next(coming)
        wait_for(lambda: huis.scherm_beeld(sessie)["meedoen"]["aanwezig"] == 1)
    wait_for(lambda: huis.scherm_beeld(sessie)["meedoen"]["aanwezig"] == 0)


def test_one_phone_cannot_use_up_the_machine(huis: Any) -> None:
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    readers = []
    with ExitStack() as stack:
        for _ in range(stroom.STREAMS_PER_VIEWER):
            client = stack.enter_context(huis.client(**cookie(huis, ans)))
            response = stack.enter_context(client.stream("GET", "/meedoen/stroom"))
            readers.append(events(response))
            next(readers[-1])
        assert huis.client(**cookie(huis, ans)).get("/meedoen/stroom").status_code == 503
    wait_for(lambda: huis.scherm_beeld(sessie)["meedoen"]["aanwezig"] == 0)
    with huis.client(**cookie(huis, ans)).stream("GET", "/meedoen/stroom") as response:
        assert response.status_code == 200


def test_in_silence_a_heartbeat(huis: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(stroom, "HEARTBEAT_S", 0.05)
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    with huis.client(**cookie(huis, ans)).stream("GET", "/meedoen/stroom") as response:
        coming = events(response)
        assert [next(coming)[0] for _ in range(3)] == ["scherm", "hartslag", "hartslag"]


def test_a_phone_that_is_taken_over_hears_it(huis: Any) -> None:
    """The old phone's stream says 'weg', so that its page asks anew and shows how to join."""
    sessie = huis.open_sessie()
    ans, new = huis.doe_mee(sessie, "Ans"), huis.new_id("a")
    huis.doe(new, sessie, "meedoen", naam="Ans", zelfde=True)
    with huis.client(**cookie(huis, ans)).stream("GET", "/meedoen/stroom") as response:
        coming = events(response)
        next(coming)
        huis.leid(sessie, "overname", apparaat=new, goed=True)
        melding = "U gaat verder op een andere telefoon. Deze doet niet meer mee."
        assert next(coming) == ("weg", {"melding": melding})
    assert "U gaat verder op een andere telefoon" in huis.client(**cookie(huis, ans)).get("/meedoen").text
    assert "U bent Ans" in huis.client(**cookie(huis, new)).get("/meedoen").text
