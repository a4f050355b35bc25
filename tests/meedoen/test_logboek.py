"""The logboek's page and its posts: what it says before anything is kept, and what it refuses."""

import json
import re
from collections.abc import Iterator

import pytest

from samenzorg_sim.content.library import Library
from tests.logboek.kluis import make_keys, seal, unseal
from tests.meedoen.conftest import Opstelling, new_id

KEYS = make_keys("appel bezem citroen drempel eekhoorn fietspad")


@pytest.fixture
def huis(library: Library) -> Iterator[Opstelling]:
    opstelling = Opstelling(library)
    yield opstelling
    opstelling.close()


def begin(stuk: str = "b_" + "1" * 32) -> dict[str, object]:
    sealed = seal(KEYS, stuk, 1, {"soort": "vrij"})
    order = {"soort": "begin_logboek", "vorm": 1, "maanden": 24, "stuk": stuk, "tekst": sealed}
    return {
        "logboek": KEYS.logboek,
        "sleutel": KEYS.sleutel,
        "command_id": f"c_{KEYS.logboek[2:]}",
        "opdracht": order,
    }


def test_the_page_leaves_no_cookie_and_says_beforehand_what_is_lost(huis: Opstelling) -> None:
    answer = huis.client().get("/meedoen/logboek")
    assert "Set-Cookie" not in answer.headers
    assert "Raakt u de code kwijt? Dan is alles wat u hier bewaarde voorgoed onleesbaar." in answer.text
    assert "Schrijft u 24 maanden niets meer?" in answer.text


def test_a_group_that_keeps_things_shorter_says_so(huis: Opstelling) -> None:
    sessie = huis.open_sessie()
    huis.maanden[sessie] = 15
    page = huis.as_phone(huis.doe_mee(sessie, "Ans")).get("/meedoen/logboek").text
    assert 'data-maanden="15"' in page
    assert "Schrijft u 15 maanden niets meer?" in page


def test_it_is_light(huis: Opstelling) -> None:
    """What the page loads, packed: less than a phone page's own limit for all scripts and its sheet."""
    client = huis.client()
    page = client.get("/meedoen/logboek").text
    named = re.findall(r'(?:src|href)="(/meedoen/stijl/[^"]+\.(?:js|css))"', page)
    script = client.get(next(name for name in named if name.endswith(".js"))).text
    named += [f"/meedoen/stijl/{name}" for name in re.findall(r"import\('\./([\w.]+)'\)", script)]
    assert len(named) == 4
    packed = [len(next(huis_raw(client, name))) for name in named]
    assert sum(packed) < 60_000


def huis_raw(client: object, name: str) -> Iterator[bytes]:
    with client.stream("GET", name, headers={"Accept-Encoding": "gzip"}) as answer:  # type: ignore[attr-defined]
        yield b"".join(answer.iter_raw())


def test_opening_is_a_post_with_the_right_secret(huis: Opstelling) -> None:
    client = huis.client()
    assert client.post("/meedoen/logboek/doe", json=begin()).json()["ok"]
    own = {"logboek": KEYS.logboek, "sleutel": KEYS.sleutel}
    assert client.post("/meedoen/logboek/open", json=own).json()["logboek"]["vorm"] == 1
    wrong = client.post("/meedoen/logboek/open", json=own | {"sleutel": "0" * 64})
    assert wrong.status_code == 409
    assert wrong.json()["melding"].startswith("Bij deze zes woorden is hier geen logboek.")
    assert client.get("/meedoen/logboek/open").status_code == 405


@pytest.mark.parametrize(
    "change",
    [
        {"logboek": "l_kort"},
        {"logboek": None},
        {"sleutel": "geen"},
        {"sleutel": 5},
        {"command_id": "c_" + "0" * 32},
        {"opdracht": {"soort": "laat_verlopen"}},
        {"opdracht": {"soort": "open"}},
        {"opdracht": []},
        {"opdracht": None},
    ],
    ids=str,
)
def test_nonsense_is_refused_in_dutch(huis: Opstelling, change: dict[str, object]) -> None:
    answer = huis.client().post("/meedoen/logboek/doe", json=begin() | change)
    assert answer.status_code == 400
    assert answer.json()["melding"] == "Dit konden we niet lezen. Ga terug en probeer het nog eens."


def test_words_that_a_broken_page_would_send_are_refused_and_stay_nowhere(
    huis: Opstelling, caplog: pytest.LogCaptureFixture
) -> None:
    """The refusal does not repeat them, and neither log nor store holds them."""
    caplog.set_level(0)
    plain = "Zij huilde om haar zoon."
    for change in ({"tekst": plain}, {"stuk": plain}, {"maanden": plain}, {plain: 1}):
        asked = begin() | {"opdracht": dict(begin()["opdracht"]) | change}  # type: ignore[call-overload]
        answer = huis.client().post("/meedoen/logboek/doe", json=asked)
        assert answer.status_code == 409
        assert "huilde" not in answer.text
    answer = huis.client().post("/meedoen/logboek/doe", content=plain, headers=JSON)
    assert answer.status_code == 400
    assert "huilde" not in answer.text + caplog.text
    assert list(huis.store.read(KEYS.logboek)) == []


def test_what_was_overheard_and_is_sent_again_changes_nothing(huis: Opstelling) -> None:
    """Who listens in on plain HTTP has the access too; an old text over a newer one is still refused."""
    client, stuk = huis.client(), "b_" + "1" * 32
    client.post("/meedoen/logboek/doe", json=begin(stuk))

    def changed(versie: int) -> dict[str, object]:
        tekst = seal(KEYS, stuk, versie, {"soort": "vrij", "gemaakt": versie})
        order = {"soort": "wijzig", "stuk": stuk, "versie": versie, "tekst": tekst}
        return begin(stuk) | {"command_id": new_id("c"), "opdracht": order}

    overheard, newer = changed(2), changed(3)
    for asked in (overheard, newer, overheard):
        assert client.post("/meedoen/logboek/doe", json=asked).json()["ok"]
    answer = client.post("/meedoen/logboek/doe", json=overheard | {"command_id": new_id("c")})
    assert answer.json()["code"] == "veranderd"
    own = {"logboek": KEYS.logboek, "sleutel": KEYS.sleutel}
    (kept,) = client.post("/meedoen/logboek/open", json=own).json()["logboek"]["stukken"]
    assert kept["versie"] == 3
    assert unseal(KEYS, stuk, 3, kept["tekst"])["gemaakt"] == 3


def test_a_post_from_another_site_is_refused(huis: Opstelling) -> None:
    answer = huis.client(Origin="http://elders.example").post("/meedoen/logboek/doe", json=begin())
    assert answer.status_code == 403


def test_who_begins_many_at_once_has_to_wait(huis: Opstelling) -> None:
    client, statuses = huis.client(), []
    for _ in range(62):
        asked = begin(new_id("b"))
        fresh = new_id("l")
        asked |= {"logboek": fresh, "command_id": f"c_{fresh[2:]}"}
        statuses.append(client.post("/meedoen/logboek/doe", json=asked))
    assert statuses[59].status_code == 200
    assert statuses[61].status_code == 409
    assert statuses[61].json()["melding"].startswith("Er worden nu te veel logboeken tegelijk begonnen.")
    huis.seconds += 61
    assert client.post("/meedoen/logboek/doe", json=begin()).status_code == 200


def test_what_is_shared_stands_on_a_page_and_its_writer_takes_it_back_there(huis: Opstelling) -> None:
    sessie = huis.open_sessie()
    ans, bea = huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Bea")
    order = {"soort": "deel", "sessie": sessie, "lezers": ["groep"], "woorden": "Ik <b>schrok</b>."}
    asked = {"command_id": new_id("c"), "opdracht": order | {"sleutel": "a" * 64}}
    assert huis.as_phone(ans).post("/meedoen/logboek/doe", json=asked).json()["ok"]
    seen = huis.as_phone(bea).get("/meedoen/logboek/gedeeld").text
    assert "Van Ans" in seen
    assert "Ik &lt;b&gt;schrok&lt;/b&gt;." in seen
    assert "Neem terug" not in seen
    form = {"deling": f"w_{asked['command_id'][2:]}", "command_id": new_id("c")}
    assert huis.as_phone(bea).post("/meedoen/logboek/gedeeld", data=form).status_code == 409
    assert huis.as_phone(ans).post("/meedoen/logboek/gedeeld", data=form).status_code == 303
    assert "Er is nu niets met u gedeeld." in huis.as_phone(bea).get("/meedoen/logboek/gedeeld").text


def test_a_phone_that_takes_no_part_shares_nothing(huis: Opstelling) -> None:
    order = {"soort": "deel", "sessie": huis.open_sessie(), "lezers": ["groep"], "woorden": "Hoi"}
    asked = {"command_id": new_id("c"), "opdracht": order | {"sleutel": "a" * 64}}
    answer = huis.client().post("/meedoen/logboek/doe", content=json.dumps(asked), headers=JSON)
    assert answer.status_code == 409
    assert answer.json()["code"] == "niet-hier"


JSON = {"Content-Type": "application/json"}
