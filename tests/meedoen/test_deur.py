"""The door by plain HTTP: forms without the script, double submits, guards and Dutch for every mistake."""

import re
from typing import Any

import httpx
import pytest


def command_id(html: str) -> str:
    found = re.search(r'name="command_id" value="(c_[0-9a-f]{32})"', html)
    assert found
    return found[1]


def fields(html: str, soort: str, **extra: str) -> dict[str, str]:
    """The hidden fields of the form that sends this command."""
    for form in re.findall(r"<form.*?</form>", html, re.DOTALL):
        found = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
        if found.get("soort") == soort:
            return found | extra
    raise AssertionError(f"no form for {soort}")


def join(huis: Any, sessie: str, naam: str, **extra: str) -> httpx.Client:
    client: httpx.Client = huis.client()
    client.get("/meedoen")
    client.post("/meedoen/code", data={"code": huis.code(sessie)})
    page = client.get("/meedoen/naam").text
    answer = client.post("/meedoen/naam", data={"naam": naam, "command_id": command_id(page), **extra})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/meedoen")
    return client


def test_a_session_by_forms_alone(huis: Any) -> None:
    """Join, take a role, tap, take back, stop, go home: no script anywhere, every post answers with 303."""
    sessie = huis.open_sessie()
    ans = join(huis, sessie, "Ans")
    join(huis, sessie, "Wil", groep="clientenraad")
    karim = join(huis, sessie, "Karim")
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    assert "U speelt de zorgmedewerker" in ans.get("/meedoen").text
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    page = karim.get("/meedoen").text
    assert karim.post("/meedoen/doe", data=fields(page, "tik")).status_code == 303
    page = karim.get("/meedoen").text
    assert "1 keer" in page
    karim.post("/meedoen/doe", data=fields(page, "tik_terug"))
    assert "1 keer" not in karim.get("/meedoen").text
    ans.post("/meedoen/doe", data=fields(ans.get("/meedoen").text, "stop"))
    assert "Het gesprek is gestopt" in ans.get("/meedoen").text
    karim.post("/meedoen/doe", data=fields(karim.get("/meedoen/vertrekken").text, "vertrekken"))
    page = karim.get("/meedoen").text
    assert "U doet nu even niet mee" in page
    karim.post("/meedoen/doe", data=fields(page, "terugkeren"))
    assert "U doet nu even niet mee" not in karim.get("/meedoen").text


def test_a_double_submit_counts_once(huis: Any) -> None:
    sessie = huis.open_sessie()
    join(huis, sessie, "Ans"), join(huis, sessie, "Wil", groep="clientenraad")
    karim = join(huis, sessie, "Karim")
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    form = fields(karim.get("/meedoen").text, "tik")
    for _ in range(3):
        assert karim.post("/meedoen/doe", data=form).status_code == 303
    assert len(huis.rows(sessie, "tag_added")) == 1


def knocks(huis: Any, sessie: str, naam: str) -> httpx.Client:
    """Somebody types a name that is there already."""
    client: httpx.Client = huis.client()
    client.get("/meedoen")
    client.post("/meedoen/code", data={"code": huis.code(sessie)})
    page = client.get("/meedoen/naam").text
    there = client.post("/meedoen/naam", data={"naam": naam, "command_id": command_id(page)})
    assert there.headers["Location"] == "/meedoen/zelf"
    assert f"Er is al iemand die {naam} heet" in client.get("/meedoen/zelf").text
    return client


def test_the_same_person_with_another_phone_waits_for_the_trainer(huis: Any) -> None:
    sessie = huis.open_sessie()
    join(huis, sessie, "Ans")
    client = knocks(huis, sessie, "ans")
    data = {"naam": "ans", "zelfde": "ja", "command_id": huis.new_id("c")}
    assert client.post("/meedoen/naam", data=data).headers["Location"] == "/meedoen"
    assert "De begeleider ziet dat u met een andere telefoon" in client.get("/meedoen").text


def test_two_people_with_one_name_are_told_apart(huis: Any) -> None:
    """The second puts something behind it; nothing will not do, and what is taken already neither."""
    sessie = huis.open_sessie()
    join(huis, sessie, "Ans"), join(huis, sessie, "Ans B")
    client = knocks(huis, sessie, "Ans")

    def says(**more: str) -> str:
        data = {"naam": "Ans", "command_id": huis.new_id("c"), **more}
        return str(client.post("/meedoen/naam", data=data).headers["Location"])

    assert says(zelfde="nee") == "/meedoen/erbij"
    assert "Dan heten er twee mensen Ans" in client.get("/meedoen/erbij").text
    assert says(erbij=" ") == "/meedoen/erbij"
    assert "Zet er iets achter. Eén letter is genoeg." in client.get("/meedoen/erbij").text
    assert says(erbij="b") == "/meedoen/zelf"
    assert "Er is al iemand die Ans b heet" in client.get("/meedoen/zelf").text
    assert says(erbij="van de keuken") == "/meedoen"
    assert "U bent Ans van de keuken" in client.get("/meedoen").text
    names = [d["naam"] for d in huis.trainer_beeld(sessie)["deelnemers"]]
    assert names == ["Ans", "Ans B", "Ans van de keuken"]


def test_the_right_code_after_the_end(huis: Any) -> None:
    """Who took part sees what she takes along; who did not is told that it is over, and may try on."""
    sessie = huis.open_sessie()
    code = huis.code(sessie)
    ans = join(huis, sessie, "Ans")
    huis.leid(sessie, "sluit")
    assert ans.post("/meedoen/code", data={"code": code}).headers["Location"] == "/meedoen"
    assert "Dit neemt u mee" in ans.get("/meedoen").text
    late = huis.client()
    late.get("/meedoen")
    for _ in range(8):
        late.post("/meedoen/code", data={"code": code})
        assert "Deze bijeenkomst is afgelopen." in late.get("/meedoen/code").text
    huis.leid(sessie, "heropen")
    assert late.post("/meedoen/code", data={"code": code}).headers["Location"] == "/meedoen/naam"


@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("  ", "Vul een naam in. Een verzonnen naam mag ook."),
        ("x" * 41, "Deze naam is te lang. Gebruik hoogstens 40 letters."),
    ],
)
def test_a_name_that_will_not_do(huis: Any, naam: str, melding: str) -> None:
    sessie = huis.open_sessie()
    client = huis.client()
    client.get("/meedoen")
    client.post("/meedoen/code", data={"code": huis.code(sessie)})
    page = client.get("/meedoen/naam").text
    client.post("/meedoen/naam", data={"naam": naam, "command_id": command_id(page)})
    assert melding in client.get("/meedoen/naam").text
    assert melding not in client.get("/meedoen/naam").text


def test_script_in_a_name_stays_text(huis: Any) -> None:
    sessie = huis.open_sessie()
    page = join(huis, sessie, "<script>alert(1)</script>").get("/meedoen").text
    assert "U bent &lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_a_code_with_spaces_and_the_wrong_ones(huis: Any) -> None:
    """Wrong codes: a sentence; after five a growing wait in seconds, told; other phones are not slowed."""
    sessie = huis.open_sessie()
    code = huis.code(sessie)
    client = huis.client()
    client.get("/meedoen")
    wrong = f"{(int(code) + 1) % 10**8:08d}"
    for _ in range(5):
        client.post("/meedoen/code", data={"code": wrong})
    page = client.get("/meedoen/code").text
    assert "Deze code klopt niet. Kijk nog eens op het grote scherm: het zijn acht cijfers." in page
    assert "Wacht 5 seconden met opnieuw proberen." in page
    client.post("/meedoen/code", data={"code": code})
    page = client.get("/meedoen/code").text
    assert "Er is te vaak een verkeerde code ingevuld. Wacht 5 seconden." in page
    join(huis, sessie, "Ans")
    huis.seconds += 5
    assert (
        client.post("/meedoen/code", data={"code": f"{code[:4]} {code[4:]}"}).headers["Location"]
        == "/meedoen/naam"
    )


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://elders.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
    ],
)
def test_a_post_from_another_site(huis: Any, headers: dict[str, str], status: int) -> None:
    answer = huis.client(**headers).post("/meedoen/code", data={"code": "00000000"})
    assert answer.status_code == status
    if status == 403:
        assert "Dat kan niet vanaf hier" in answer.text


WHO = b'"command_id":"c_' + b"0" * 32 + b'","sessie":"s_' + b"0" * 32 + b'"'
NONSENSE = [
    ("form", b"\xff\xfe=1"),
    ("form", b""),
    ("form", b"soort=opblazen&sessie=s_1&command_id=c_1"),
    ("json", b"[1]"),
    ("json", b"{"),
    ("json", b"[" * 9000),
    ("json", b'{"command_id": "c_0", "sessie": 3}'),
    ("json", b"{" + WHO + b',"opdracht":{"soort":["stop"]}}'),
    ("json", b"{" + WHO + b',"age_ms":1e400,"opdracht":{"soort":"vertrekken"}}'),
]


@pytest.mark.parametrize(("kind", "body"), NONSENSE)
def test_nonsense_gets_a_dutch_sentence(huis: Any, kind: str, body: bytes) -> None:
    client = join(huis, huis.open_sessie(), "Ans")
    mime = "application/json" if kind == "json" else "application/x-www-form-urlencoded"
    answer = client.post("/meedoen/doe", content=body, headers={"Content-Type": mime})
    assert answer.status_code == 400
    assert "Dit konden we niet lezen. Ga terug en probeer het nog eens." in answer.text
    assert "Traceback" not in answer.text


def test_too_much_text(huis: Any) -> None:
    sessie = huis.open_sessie()
    client = join(huis, sessie, "Ans")
    assert client.post("/meedoen/doe", content=b"a" * 16385).status_code == 413
    huis.leid(sessie, "fase", fase="oogst", ronde=0)
    form = fields(client.get("/meedoen").text, "leerpunt", tekst="x" * 501)
    answer = client.post("/meedoen/doe", data=form)
    assert answer.status_code == 400
    assert "Deze tekst is te lang. Gebruik hoogstens 500 letters." in answer.text


def test_pages_keep_their_guard(huis: Any) -> None:
    answer = huis.client().get("/meedoen")
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    cookie = answer.headers["Set-Cookie"]
    assert re.search(r"HttpOnly.*Path=/meedoen; SameSite=Lax", cookie)
    assert not re.search(r"<script(?! src)|style=| on\w+=", answer.text)


def test_what_is_not_there(huis: Any) -> None:
    sessie = huis.open_sessie()
    for path in (
        "/meedoen/bestaat-niet",
        f"/meedoen/scherm/{sessie}",
        f"/meedoen/scherm/{sessie}/stroom",
        "/meedoen/stijl/x.css",
    ):
        answer = huis.client().get(path)
        assert answer.status_code == 404
        assert "Deze pagina is er niet" in answer.text
    assert huis.client().put("/meedoen/bestaat-niet").status_code == 404
    assert huis.client().delete("/meedoen").status_code == 405
    assert huis.client().get("/meedoen/stroom").status_code == 204


def test_a_forged_cookie_is_nobody(huis: Any) -> None:
    sessie = huis.open_sessie()
    join(huis, sessie, "Ans")
    apparaat = huis.trainer_beeld(sessie)["deelnemers"][0].get("apparaat", "a_" + "0" * 32)
    client = huis.client(Cookie=f"samenzorg_apparaat={apparaat}")
    assert "Op het grote scherm staat een code" in client.get("/meedoen").text
    assert client.get("/meedoen/stroom").status_code == 204


def test_assets_are_kept_for_good_and_small(huis: Any) -> None:
    """A cold page: its document, style, script and two fonts."""
    client = huis.client()
    page = client.get("/meedoen")
    sizes = [int(page.headers["Content-Length"])]
    for path in sorted(set(re.findall(r'"(/meedoen/stijl/[^"]+)"', page.text))):
        answer = client.get(path)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        sizes.append(int(answer.headers["Content-Length"]))
    assert len(sizes) == 5
    assert sum(sizes) < 60_000
