"""A turn typed by somebody who practises gets a kind, an honest confidence, and never a crash."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.herkennen import herken
from samenzorg_sim.herkennen.soorten import SOORTEN

# Written for this test; none of them stands in the examples.
CLEAR = {
    "Hoe was het voor u om haar hier achter te laten?": Soort.OPEN_VRAAG,
    "vertelt u eens wat meer over uw vader": Soort.OPEN_VRAAG,
    "Komt uw zoon vanavond ook?": Soort.GESLOTEN_VRAAG,
    "hoe vaak belt ze u op een dag": Soort.GESLOTEN_VRAAG,
    "Dus u voelt zich eigenlijk buitengesloten.": Soort.REFLECTIE,
    "Samengevat: u komt graag, u wilt niet wassen, en u wilt eerder gebeld worden.": Soort.SAMENVATTING,
    "Wat knap dat u dit al die jaren hebt volgehouden.": Soort.BEVESTIGING,
    "De fysiotherapeut komt op dinsdag en donderdag om tien uur.": Soort.INFORMATIE,
    "Heeft u er al eens aan gedacht om de huisarts te bellen?": Soort.ADVIES,
    "Als ik u was zou ik een dag vrij nemen.": Soort.ADVIES,
    "U moet toch begrijpen dat het zo echt niet langer kan.": Soort.OVERTUIGEN,
    "Vindt u het goed als ik daar iets over vertel?": Soort.VRAAG_TOESTEMMING,
    "Goedemorgen, fijn weer vandaag hè.": Soort.OVERIG,
    "Dat mag gewoon.": Soort.INFORMATIE,
    "Iedereen mag hier blijven eten.": Soort.INFORMATIE,
    "Je mag hier zelf thee zetten.": Soort.INFORMATIE,
    "Het spijt me dat wij u niet gebeld hebben.": Soort.BEVESTIGING,
    "Sorry, dat had ik anders moeten doen.": Soort.BEVESTIGING,
    "Lukt het?": Soort.GESLOTEN_VRAAG,
    "Wil je dat?": Soort.GESLOTEN_VRAAG,
    "Ik ga het voor je regelen.": Soort.INFORMATIE,
}


@pytest.mark.parametrize(("uiting", "soort"), CLEAR.items())
def test_a_clear_turn_gets_its_kind(uiting: str, soort: Soort) -> None:
    assert herken(uiting).soort is soort


@pytest.mark.parametrize("uiting", CLEAR)
def test_the_mark_at_the_end_never_decides(uiting: str) -> None:
    bare = uiting.rstrip("?.!")
    assert herken(bare) == herken(bare + "?") == herken(bare + ".") == herken(bare + "!!")


def test_the_last_sentence_that_does_something_decides() -> None:
    turn = "Dat lijkt me zwaar. Hoe houdt u dat vol? Oké."
    assert herken(turn).soort is Soort.OPEN_VRAAG


def test_a_tag_belongs_to_its_sentence() -> None:
    said = "U voelt zich schuldig dat u haar niet thuis kunt houden"
    assert herken(f"{said}, hè?").soort is herken(f"{said}. Klopt dat?").soort is Soort.REFLECTIE


ODD = {
    "empty": "",
    "white": " \t\n ",
    "marks": "?!... —",
    "emoji": "😀😭👍",
    "English": "I think your mother should really see another doctor about this.",
    "Russian": "Мама болеет, и я не знаю, что делать.",
    "Arabic": "كيف حالك اليوم",
    "one letter for ever": "a" * 100_000,
    "one syllable for ever": "ja" * 50_000,
    "100,000 characters of Dutch": "U moet toch begrijpen dat het zo niet langer kan. " * 2_000,
    "zero bytes": "\x00\x01",
}


@pytest.mark.parametrize("uiting", ODD.values(), ids=ODD)
def test_what_is_no_turn_is_overig_and_unsure(uiting: str) -> None:
    found = herken(uiting, "Hoe bedoelt u?")
    assert (found.soort, found.zeker) == (Soort.OVERIG, False)
    assert found.zekerheid <= 0.1


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.text(max_size=100))
def test_no_text_at_all_makes_it_fall(uiting: str, context: str) -> None:
    found = herken(uiting, context)
    assert 0 <= found.zekerheid <= 1
    assert found.tweede is not found.soort


def test_it_asks_when_two_kinds_are_near() -> None:
    unsure = herken("Dat hoort erbij.")
    assert not unsure.zeker
    assert herken("Mag ik u daar iets over vragen?").zeker


def test_it_knows_every_kind_once() -> None:
    assert sorted(SOORTEN) == sorted(Soort)


def test_importing_it_reads_nothing_and_training_tools_are_not_needed() -> None:
    program = (
        "import sys, samenzorg_sim.herkennen as h; assert 'numpy' not in sys.modules; h.herken('Dag'); "
        "assert not {'sklearn', 'scipy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
