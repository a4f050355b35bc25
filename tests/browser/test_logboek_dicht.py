"""Closing a logboek: nothing of it stays for whoever comes next, and nothing that was written is lost."""

import pytest
from playwright.sync_api import Route, expect

from tests.axe import axe
from tests.browser.mensen import Bijeenkomst
from tests.browser.schrijver import Schrijver

EVERYTHING = """document.documentElement.outerHTML
    + [...document.querySelectorAll('textarea, input')].map((one) => one.value)
    + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + JSON.stringify(history.state)
    + location.href + document.title"""
KOMT_TERUG = "Waar u aan schreef, komt terug als u uw logboek opent. Laat deze pagina zolang open staan."


@pytest.fixture
def ans(eigen_zaal: Bijeenkomst) -> Schrijver:
    return Schrijver(
        eigen_zaal.context(viewport={"width": 360, "height": 740}, has_touch=True), eigen_zaal.server.address
    )


def test_with_the_answer_lost_the_words_on_the_card_stay_the_words(ans: Schrijver) -> None:
    """She copies six words, keeping seems to fail, she goes back and tries again: the same six words."""
    ans.writes("Dit wil ik houden.")
    card = ans.gets_a_code()
    ans.copies_a_word()

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    ans.page.route("**/logboek/doe", lose_the_answer)
    ans.press("Ik heb de code. Bewaar mijn tekst")
    ans.says_wrong("Niet bewaard: er is geen verbinding. Uw tekst staat er nog. Probeer het zo nog eens.")
    ans.page.unroute("**/logboek/doe")
    ans.page.go_back()
    ans.page.go_back()
    ans.page.go_back()
    ans.shows("Schrijf voor uzelf op")
    ans.press("Verder", exact=True)
    assert ans.gets_a_code() == card
    ans.copies_a_word()
    ans.press("Ik heb de code. Bewaar mijn tekst")
    ans.shows("Uw logboek")
    ans.press("Logboek sluiten")
    ans.unlocks(" ".join(card))
    assert [one.split("\n")[1] for one in ans.stukken] == ["Dit wil ik houden."]


def test_closed_while_a_piece_is_changed_only_the_code_brings_it_back(ans: Schrijver) -> None:
    code = ans.keeps_first("Wat ik bewaarde.")
    ans.reads("Wat ik bewaarde.")
    ans.press("Veranderen")
    ans.page.locator("#vragen textarea").fill("Wat ik bewaarde, en beter.")
    ans.page.go_back()
    ans.shows("Uw logboek")
    expect(ans.page.locator("#scherm-lijst .verder-schrijven")).to_be_visible()
    assert axe(ans.page) == []
    ans.press("Logboek sluiten")
    ans.shows("Schrijf voor uzelf op")
    expect(ans.page.locator("#klad-wacht")).to_have_text(KOMT_TERUG)
    assert axe(ans.page) == []
    left = ans.page.evaluate(EVERYTHING)
    assert "Wat ik bewaarde" not in left
    assert " ".join(code) not in left
    assert not any(f">{word}<" in left for word in code)
    ans.page.go_back()
    assert "Wat ik bewaarde" not in ans.page.evaluate(EVERYTHING)
    ans.press("Mijn logboek openen")
    ans.page.locator("#zes").fill(" ".join(code))
    ans.press("Openen", exact=True)
    ans.shows("Vrij schrijven")
    expect(ans.page.locator("#vragen textarea")).to_have_value("Wat ik bewaarde, en beter.")
    ans.keeps()
    assert [one.split("\n")[1] for one in ans.stukken] == ["Wat ik bewaarde, en beter."]
    ans.press("Logboek sluiten")
    expect(ans.page.locator("#klad-wacht")).to_be_hidden()


def test_left_alone_in_the_middle_of_writing_it_closes_too(ans: Schrijver) -> None:
    ans.page.clock.install()
    ans.opens()
    code = ans.keeps_first("Het eerste.")
    ans.writes("Halverwege een zin")
    ans.page.clock.fast_forward("15:01")
    ans.shows("Schrijf voor uzelf op")
    expect(ans.page.locator("#vanzelf-dicht")).to_contain_text("omdat u een kwartier niets deed")
    left = ans.page.evaluate(EVERYTHING)
    assert "Halverwege" not in left
    assert "Het eerste" not in left
    ans.press("Mijn logboek openen")
    ans.page.locator("#zes").fill(" ".join(code))
    ans.page.clock.fast_forward("15:01")
    expect(ans.page.locator("#zes")).to_have_value("")
    ans.page.locator("#zes").fill(" ".join(code))
    ans.page.clock.resume()
    ans.press("Openen", exact=True)
    ans.shows("Vrij schrijven")
    expect(ans.page.locator("#vragen textarea")).to_have_value("Halverwege een zin")


def test_beginning_something_else_asks_before_it_throws_away(ans: Schrijver) -> None:
    ans.writes("Nog niet bewaard.")
    ans.page.go_back()
    ans.shows("Schrijf voor uzelf op")
    ans.page.locator("#scherm-begin .soorten").get_by_role("button", name="Leerdoel").click()
    expect(ans.page.locator("#weggooien")).to_contain_text("Dit is nog niet bewaard. Wilt u het weggooien?")
    ans.press("Nee, verder schrijven")
    expect(ans.page.locator("#vragen textarea")).to_have_value("Nog niet bewaard.")


def test_the_next_one_at_this_laptop_chooses_for_herself(ans: Schrijver) -> None:
    """Ans let it remember her code and had it forget; Bea, after her, is not remembered unasked."""
    ans.keeps_first("van Ans", onthoud=True)
    ans.press("Dit apparaat mag mijn code vergeten")
    assert ans.page.evaluate("localStorage.length") == 0
    ans.press("Logboek sluiten")
    ans.writes("van Bea")
    ans.gets_a_code()
    expect(ans.page.locator("#mag-code")).not_to_be_checked()
    ans.copies_a_word()
    ans.press("Ik heb de code. Bewaar mijn tekst")
    ans.shows("Uw logboek")
    assert ans.page.evaluate("localStorage.length") == 0


def test_who_left_the_page_and_goes_back_finds_it_closed(ans: Schrijver) -> None:
    """A browser may keep a page as it was, to be quick when somebody goes back."""
    ans.keeps_first("Van mij alleen.")
    ans.page.get_by_role("link", name="Naar het begin").click()
    ans.page.wait_for_url("**/meedoen")
    ans.page.go_back()
    ans.page.locator("body[data-klaar='1']").wait_for()
    ans.shows("Schrijf voor uzelf op")
    assert "Van mij alleen." not in ans.page.evaluate(EVERYTHING)


def test_no_translator_and_no_spelling_service_reads_along(ans: Schrijver) -> None:
    """Both send what stands on a page to somebody else's computer, unasked on some laptops."""
    ans.keeps_first("Zij huilde zacht.")
    ans.reads("Zij huilde zacht.")
    ans.press("Een kopie delen")
    open_to_them = ans.page.evaluate(
        """() => {
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walk.nextNode()) {
              const { nodeValue, parentElement } = walk.currentNode;
              const seen = nodeValue.includes('huilde') && parentElement.translate;
              if (seen) found.push(parentElement.outerHTML);
            }
            const fields = [...document.querySelectorAll('textarea, input:not([type=checkbox])')];
            const kept = (one) => (one.form ?? one).autocomplete !== 'off'; // a browser may offer it later
            const names = (which) => fields.filter(which).map((one) => one.id);
            return [found, names((one) => one.spellcheck), names(kept)];
        }"""
    )
    assert open_to_them == [[], [], []]
