"""Everything people write and choose on a phone, and read there and on the projector, in every state."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.meedoen.kijken import State, wrong_in

pytestmark = pytest.mark.browser

LANG = (
    "Zij liet een stilte vallen toen hij over zijn moeder begon, en keek hem aan. Daarna vertelde hij meer."
)


def story(huis: Any) -> Iterator[State]:
    """Wishes, a question for the council, subgroups, a break, writing together, showing, keeping."""
    sessie = huis.open_sessie("schrijven")
    ans, wil = huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    karim, joke = huis.doe_mee(sessie, "Karim"), huis.doe_mee(sessie, "Johanna van der Meulen-Oosterhuis")

    def schrijf(wie: str, vraag: str, *, plek: tuple[int, int] = (1, 1), deel: int = 0, **wat: Any) -> None:
        huis.doe(wie, sessie, "antwoord", vraag=vraag, tafel=plek[0], ronde=plek[1], deel=deel, **wat)

    yield "wens", ans, ""
    huis.doe(ans, sessie, "wens", wens="graag")
    yield "wens-graag", ans, ""
    huis.leid(sessie, "fase", fase="raad", ronde=0)
    yield "raad-leeg", wil, ""
    schrijf(wil, "regelen", plek=(0, 0), tekst="Een vaste contactpersoon, en iemand die terugbelt.")
    yield "raad-bewaard", wil, ""
    schrijf(wil, "regelen", plek=(0, 0))
    yield "raad-open-gelaten", wil, ""
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    yield "groepje", ans, ""
    huis.leid(sessie, "pauze", tafel=None, minuten=15)
    yield "pauze", ans, ""
    huis.leid(sessie, "pauze_klaar", tafel=None)
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    spel = huis.trainer_beeld(sessie)["spel"]["id"]
    knoppen = [knop["id"] for knop in huis.beeld_van(karim, sessie)["onderdelen"][0]["knoppen"]]
    for knop in knoppen:
        huis.doe(karim, sessie, "tik", spel=spel, knop=knop)
    huis.leid(sessie, "stop", spel=spel)
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    yield "samen-leeg", karim, ""
    for deel, tekst in enumerate((LANG, "Ik werd er zelf ook rustig van.")):
        schrijf(karim, "gezien", deel=deel, tekst=tekst)
    schrijf(karim, "hoe", keuze="spannend")
    yield "samen-wacht", karim, ""
    for wie in (ans, wil, joke):
        schrijf(wie, "gezien", tekst="Hij keek weg toen het over de sleutels ging.")
        schrijf(wie, "gezien", deel=1)
    schrijf(joke, "hoe")
    yield "samen-open", karim, ""
    huis.leid(sessie, "fase", fase="gehoord", ronde=1)
    yield "gehoord-leeg", wil, ""
    for deel, stap in enumerate((2, 3, 5)):
        schrijf(wil, "gehoord", deel=deel, stap=stap)
    yield "gehoord-van-mij", wil, ""
    huis.doe(wil, sessie, "toon_antwoord", vraag="gehoord", tafel=1, ronde=1, aan=True)
    yield "gehoord-getoond", wil, ""
    yield "gehoord-gelezen", ans, ""
    huis.leid(sessie, "fase", fase="bewaren", ronde=1)
    yield "bewaren", ans, ""
    huis.doe(ans, sessie, "bewaren", spel=spel, ja=True)
    yield "bewaren-ja", ans, ""
    yield "gegevens", karim, "/gegevens"
    yield "wissen", karim, "/gegevens/wissen"
    yield "gewist", karim, "/gewist"


def test_every_state_of_writing_is_accessible_and_fits(huis: Any, chromium: Browser) -> None:
    wrong = wrong_in(huis, chromium, story(huis))
    assert not wrong, "\n".join(wrong)
