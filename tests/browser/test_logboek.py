"""Writing for oneself, in a real browser: keep it, find it again, change it, take it along, erase it."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from samenzorg_sim.logboek.meegenomen import Meegenomen
from tests.axe import axe
from tests.browser.mensen import Bijeenkomst
from tests.browser.schrijver import Schrijver

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
PRINTER = (
    "window.print = () => { window.gedrukt = document.getElementById('vel').innerText;"
    " dispatchEvent(new Event('afterprint')); }"
)
"""What a headless browser does not have: it keeps what would be on paper, and says when it is done."""
GESCHROKEN = "Ik schrok van hoe stil zij werd."


@pytest.fixture
def ans(eigen_zaal: Bijeenkomst) -> Schrijver:
    return Schrijver(eigen_zaal.context(**PHONE, color_scheme="dark"), eigen_zaal.server.address)


def test_from_the_first_word_to_the_code_and_back_again(ans: Schrijver, eigen_zaal: Bijeenkomst) -> None:
    wrong = axe(ans.page)
    ans.writes("Wij zaten aan tafel.", "", "Ik vroeg door.", "", GESCHROKEN, soort="STARR")
    wrong += axe(ans.page)
    ans.press("Hier bewaren")
    ans.shows("Voordat u hier iets bewaart")
    expect(ans.page.locator("#scherm-eerst")).to_contain_text(
        "Raakt u de code kwijt? Dan is alles wat u hier bewaarde voorgoed onleesbaar."
    )
    wrong += axe(ans.page)
    ans.press("Terug, liever niet bewaren")
    ans.shows("STARR")
    before = ans.page.content()
    code = ans.gets_a_code()
    wrong += axe(ans.page)
    assert len(set(code)) >= 5
    ans.page.evaluate(PRINTER)
    ans.press("Kaartje afdrukken")
    card = str(ans.page.evaluate("window.gedrukt"))
    assert re.findall("|".join(code), card) == list(code), "the card has the words in their order"
    assert "Zet er geen naam op." in card
    ans.page.locator("#controle").fill("fout")
    ans.press("Ik heb de code. Bewaar mijn tekst")
    ans.says_wrong(re.compile("^Dat is niet woord [1-6]. Kijk nog eens: het staat hierboven.$"))
    ans.copies_a_word()
    ans.press("Ik heb de code. Bewaar mijn tekst")
    ans.shows("Uw logboek")
    wrong += axe(ans.page)
    # A word of the list may also stand in the page's own texts: there it tells nobody anything.
    own, now = before + ans.page.locator("#scherm-lijst").inner_text(), ans.page.content()
    assert [word for word in code if word in now and word not in own] == []
    expect(ans.page.locator("#woorden")).to_be_empty()
    expect(ans.page.locator("#vel")).to_be_empty()

    ans.opens()  # nothing was remembered: the page asks for the code again
    ans.shows("Schrijf voor uzelf op")
    other = Schrijver(eigen_zaal.context(viewport={"width": 1280, "height": 800}), eigen_zaal.server.address)
    other.unlocks("  " + ", ".join(word.upper() for word in code))
    other.reads("Wij zaten aan tafel.")
    expect(other.page.locator("#gelezen")).to_contain_text(GESCHROKEN)
    wrong += axe(other.page)
    assert wrong == []


def test_a_code_with_a_mistake_is_helped_along(ans: Schrijver) -> None:
    code = ans.keeps_first(GESCHROKEN)
    ans.press("Logboek sluiten")
    ans.press("Mijn logboek openen")
    field = ans.page.locator("#zes")
    field.press_sequentially(" ".join(code[:5]) + " " + code[5][:-1])
    ans.page.locator("#aanvullingen").get_by_role("button", name=code[5], exact=True).click()
    expect(field).to_have_value(" ".join(code) + " ")
    assert axe(ans.page) == []
    ans.unlocks(" ".join([*code[:5], "xyzzyx"]), wait=False)
    ans.says_wrong("‘xyzzyx’ staat niet op onze lijst. Kijk nog eens op uw kaartje.")
    ans.unlocks(" ".join(["kasteell", *code[1:]]), wait=False)
    ans.says_wrong(re.compile("^‘kasteell’ staat niet op onze lijst. Bedoelt u ‘kasteel’"))
    ans.unlocks(" ".join(code[:4]), wait=False)
    ans.says_wrong("Een code heeft zes woorden. U hebt er nu 4.")
    ans.unlocks(" ".join(reversed(code)), wait=False)
    ans.says_wrong("Bij deze zes woorden is hier geen logboek. Kijk op uw kaartje of elk woord klopt.")
    ans.unlocks("\r\n".join(f" {nth}. {word.title()} ," for nth, word in enumerate(code, 1)))


def test_changing_erasing_and_thinking_better_of_it(ans: Schrijver) -> None:
    code = ans.keeps_first("Wat ik deed.")
    ans.writes("Doorvragen zonder haast.", soort="Leerdoel")
    ans.keeps()
    ans.writes("Een stilte laten vallen.", "Zij ging door.", soort="Wat ik heb geprobeerd")
    ans.keeps()
    assert [one.split("\n")[0] for one in ans.stukken] == [
        "Doorvragen zonder haast.",
        "Wat ik heb geprobeerd",
        "Vrij schrijven",
    ]
    ans.page.locator("#zoek").fill("STILTE")
    expect(ans.page.locator("#zoek-uitslag")).to_have_text("1 stuk gevonden.")
    assert len(ans.stukken) == 1
    ans.page.locator("#zoek").fill("")
    ans.reads("Wat ik deed.")
    ans.press("Veranderen")
    ans.page.locator("#vragen textarea").fill("Wat ik liever deed.")
    ans.keeps()
    ans.reads("Wat ik liever deed.")
    ans.press("Wissen", exact=True)
    ans.press("Ja, wissen")
    expect(ans.page.locator("#gewist-balk")).to_contain_text("Het stuk is gewist.")
    ans.press("Toch bewaren")
    expect(ans.page.locator("#gewist-balk")).to_be_hidden()
    ans.reads("Doorvragen zonder haast.")
    ans.press("Dit is gelukt")
    expect(ans.page.locator("#gelezen")).to_contain_text("gelukt")
    ans.opens()
    ans.unlocks(" ".join(code))
    assert sorted(one.split("\n")[0] for one in ans.stukken) == [
        "Leerdoel",
        "Vrij schrijven",
        "Wat ik heb geprobeerd",
    ]
    ans.page.get_by_text("Alles meenemen, of wissen").click()
    ans.press("Alles wissen")
    ans.press("Ja, wis alles")
    ans.shows("Schrijf voor uzelf op")
    ans.unlocks(" ".join(code), wait=False)
    ans.says_wrong("Dit logboek is gewist. Er is niets meer van over.")


def test_before_its_time_is_over_it_says_so_and_can_be_kept_longer(ans: Schrijver) -> None:
    code = ans.keeps_first("Van lang geleden.")

    def grow_old(route: Route) -> None:
        answer = route.fetch()
        told = answer.json()
        told["logboek"] |= {"loopt_af": True, "tot": 1795010400000}
        route.fulfill(response=answer, json=told)

    ans.opens()
    ans.page.route("**/logboek/open", grow_old)
    ans.unlocks(" ".join(code))
    warning = ans.page.locator("#loopt-af")
    expect(warning).to_contain_text("Op 18 november 2026 wordt uw logboek gewist. Wilt u het houden?")
    assert axe(ans.page) == []
    ans.page.unroute("**/logboek/open")
    ans.press("Langer bewaren")
    expect(warning).to_be_hidden()


def test_left_alone_it_closes_and_nothing_of_it_stays_in_the_page(ans: Schrijver) -> None:
    ans.page.clock.install()
    ans.opens()
    ans.keeps_first("Dit leest niemand.")
    ans.writes("Ook dit niet.", soort="Leerdoel")
    ans.keeps()
    ans.page.clock.fast_forward("14:00")
    ans.shows("Uw logboek")
    ans.page.keyboard.press("Tab")
    ans.page.clock.fast_forward("14:00")
    ans.shows("Uw logboek")
    ans.page.clock.fast_forward("01:01")
    ans.shows("Schrijf voor uzelf op")
    expect(ans.page.locator("#vanzelf-dicht")).to_contain_text("omdat u een kwartier niets deed")
    fields = "[...document.querySelectorAll('textarea, input')].map((one) => one.value)"
    left = ans.page.evaluate(f"document.documentElement.outerHTML + {fields}")
    assert "Dit leest niemand." not in left
    assert "Ook dit niet." not in left


def test_taking_along_keeps_nothing_at_the_server(
    ans: Schrijver, eigen_zaal: Bijeenkomst, tmp_path: Path
) -> None:
    sent: list[str] = []
    ans.writes("Alleen voor thuis.")
    ans.page.on("request", lambda request: sent.append(request.url))
    ans.press("Meenemen")
    with ans.page.expect_download() as waiting:
        ans.press("Als bestand")
    waiting.value.save_as(tmp_path / "mee.json")
    Meegenomen.model_validate_json((tmp_path / "mee.json").read_bytes())
    taken = json.loads((tmp_path / "mee.json").read_text("utf-8"))
    assert taken["stukken"][0]["velden"] == [
        {"vraag": "Wat wilt u opschrijven?", "tekst": "Alleen voor thuis."}
    ]
    ans.page.evaluate(PRINTER)
    ans.press("Afdrukken")
    assert "Alleen voor thuis." in ans.page.evaluate("window.gedrukt")
    assert [url for url in sent if not url.startswith("blob:")] == []


def test_a_phone_remembers_only_what_it_may(ans: Schrijver) -> None:
    ans.writes("Nog niet af.")
    ans.page.once("dialog", lambda dialog: dialog.accept())
    ans.opens()
    expect(ans.page.locator("#scherm-begin .verder-schrijven")).to_be_hidden()
    assert ans.page.evaluate("localStorage.length") == 0
    ans.writes("Nog niet af.")
    ans.page.locator("#mag-klad").check()
    ans.opens()
    ans.press("Verder", exact=True)
    expect(ans.page.locator("#vragen textarea")).to_have_value("Nog niet af.")
    ans.gets_a_code()
    ans.copies_a_word()
    ans.page.locator("#mag-code").check()
    ans.press("Ik heb de code. Bewaar mijn tekst")
    ans.shows("Uw logboek")
    assert ans.page.evaluate("Object.keys(localStorage)") == ["samenzorg.logboek.code"]
    ans.opens()
    ans.shows("Uw logboek")
    ans.press("Dit apparaat mag mijn code vergeten")
    assert ans.page.evaluate("localStorage.length") == 0


def test_without_a_connection_nothing_is_lost_and_nothing_is_kept_twice(ans: Schrijver) -> None:
    ans.keeps_first("Het eerste.")
    ans.writes("Het tweede.")
    ans.page.route("**/logboek/doe", lambda route: route.abort())
    ans.press("Hier bewaren")
    ans.says_wrong("Niet bewaard: er is geen verbinding. Uw tekst staat er nog. Probeer het zo nog eens.")
    expect(ans.page.locator("#vragen textarea")).to_have_value("Het tweede.")
    ans.page.unroute("**/logboek/doe")

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    ans.page.route("**/logboek/doe", lose_the_answer)
    ans.press("Hier bewaren")
    ans.says_wrong(re.compile("^Niet bewaard: er is geen verbinding."))
    ans.page.unroute("**/logboek/doe")
    ans.page.locator("#vragen textarea").fill("Het tweede, en meer.")
    ans.keeps()
    assert [one.split("\n")[1] for one in ans.stukken] == ["Het tweede, en meer.", "Het eerste."]
