"""The browser's cryptography beside another library's: the same keys, each opens what the other sealed."""

from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from playwright.sync_api import Browser, Page

from samenzorg_sim.meedoen.logboek import load_logboek
from tests.logboek.kluis import Sleutels, fingerprint, make_keys, seal, sharing_key, unseal

WORDS = "appel bezem citroen drempel eekhoorn fietspad"
STUK, ANDER = "b_" + "1" * 32, "b_" + "2" * 32
VALUE = {"soort": "vrij", "velden": {"tekst": "Zij zei: ‘ik ben moe’ 😔\nEn toen?"}, "gemaakt": 1795010400000}
# What form 1 gives for these words, for ever: a later version that gives something else locks everybody out.
FINGERPRINT = "c81f90bb98ee1cbafa2a3cf93b49250f67dd01f4c8f492ba124b940df6c3ca85"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Any:
    """The very file that phones get, in a page without a server."""
    (versleutel,) = (one for one in load_logboek() if one.name == "versleutel.js")
    page = chromium.new_page()
    page.goto("about:blank")
    page.evaluate(
        """async (code) => {
            const place = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
            globalThis.v = await import(place);
            globalThis.open = (keys, stuk, versie, sealed) => {
              try { return v.open(keys, stuk, versie, sealed); } catch (e) {
                if (e instanceof v.AndereVorm) return 'andere vorm';
                return e instanceof v.Onleesbaar ? 'onleesbaar' : String(e);
              }
            };
        }""",
        versleutel.content.decode(),
    )
    page.evaluate("async (words) => { globalThis.keys = await v.makeKeys(words.split(' '), 1); }", WORDS)
    yield page
    page.close()


@pytest.fixture(scope="module")
def keys() -> Sleutels:
    return make_keys(WORDS)


def in_browser(page: Page, sealed: str, stuk: str = STUK, versie: int = 1) -> Any:
    return page.evaluate("([s, v, t]) => open(keys, s, v, t)", [stuk, versie, sealed])


def test_both_make_the_same_keys(page: Page, keys: Sleutels) -> None:
    hexed = "Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('')"
    made = page.evaluate(
        f"""() => {{ const hex = (bytes) => {hexed};
            return [keys.logboek, keys.sleutel, hex(keys.kist), hex(keys.delen)]; }}"""
    )
    assert made == [keys.logboek, keys.sleutel, keys.kist.hex(), keys.delen.hex()]
    deling = "w_" + "3" * 32
    assert page.evaluate("(d) => v.sharingKey(keys, d)", deling) == sharing_key(keys, deling)


def test_the_keys_of_today_are_those_of_the_first_version(keys: Sleutels) -> None:
    assert fingerprint(keys) == FINGERPRINT


def test_each_opens_what_the_other_sealed(page: Page, keys: Sleutels) -> None:
    theirs = page.evaluate("([s, value]) => v.seal(keys, s, 3, value)", [STUK, VALUE])
    assert unseal(keys, STUK, 3, theirs) == VALUE
    assert in_browser(page, seal(keys, STUK, 3, VALUE), versie=3) == VALUE


def test_the_same_text_never_looks_the_same_and_tells_little_of_its_length(page: Page) -> None:
    sealed = page.evaluate("(s) => ['a', 'b'.repeat(100), 'a'].map((t) => v.seal(keys, s, 1, { t }))", STUK)
    assert len(set(sealed)) == 3
    assert len({len(one) for one in sealed}) == 1


@pytest.mark.parametrize("place", [5, 60, 150, 400, -3])
def test_a_changed_letter_is_refused(page: Page, keys: Sleutels, place: int) -> None:
    sealed = list(seal(keys, STUK, 1, VALUE))
    sealed[place] = "A" if sealed[place] != "A" else "B"
    changed = "".join(sealed)
    assert in_browser(page, changed) == "onleesbaar"
    with pytest.raises(InvalidTag):
        unseal(keys, STUK, 1, changed)


def test_another_piece_another_moment_and_another_owner_are_refused(page: Page, keys: Sleutels) -> None:
    sealed = seal(keys, STUK, 1, VALUE)
    assert in_browser(page, sealed) == VALUE
    assert in_browser(page, sealed, stuk=ANDER) == "onleesbaar"
    assert in_browser(page, sealed, versie=2) == "onleesbaar"
    assert in_browser(page, seal(make_keys(WORDS.replace("appel", "banaan")), STUK, 1, VALUE)) == "onleesbaar"


def test_key_and_text_of_two_pieces_cannot_be_mixed(page: Page, keys: Sleutels) -> None:
    one, other = (seal(keys, stuk, 1, VALUE).split(".") for stuk in (STUK, ANDER))
    assert in_browser(page, ".".join(("sz1", one[1], other[2]))) == "onleesbaar"


@pytest.mark.parametrize(
    ("sealed", "why"),
    [
        ("sz2.a.b", "andere vorm"),
        ("sz0.a.b", "andere vorm"),
        ("", "onleesbaar"),
        ("(gewist)", "onleesbaar"),
        ("sz1", "onleesbaar"),
    ],
)
def test_a_form_that_it_does_not_know_is_said_apart(page: Page, sealed: str, why: str) -> None:
    assert in_browser(page, sealed) == why


def test_words_are_drawn_without_any_preference(page: Page) -> None:
    """Each of 2,048 comes about 29 times in 60,000 draws; one that never comes would be a mistake."""
    counts = page.evaluate(
        """() => { const list = Array.from({ length: 2048 }, (_, i) => i); const counts = list.map(() => 0);
            for (const one of v.drawWords(list, 30000)) counts[one] += 1;
            for (const one of v.drawWords(list, 30000)) counts[one] += 1; return counts; }"""
    )
    assert sum(counts) == 60_000
    assert min(counts) > 0
    assert max(counts) < 80
