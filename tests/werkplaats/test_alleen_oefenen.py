"""Somebody practises alone: speaks in two ways, is understood or asked, looks back, tries it otherwise."""

import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.alleen_oefenen import AlleenOefenen, alleen_oefenen
from samenzorg_sim.werkplaats.panelen.alleen.kiezen import Kiezen
from samenzorg_sim.werkplaats.scherm import Scherm
from tests.running_server import RunningServer
from tests.werkplaats.lezen import buttons, field, press, text

GERUST = "Er is niets aan de hand met uw moeder. Ik wilde u gewoon eens spreken."
OPEN_VRAAG = "Hoe is dat voor u, dat uw moeder hier woont?"


class Oefenaar:
    """Somebody at the page."""

    def __init__(self, client: BalieClient, gesprek: str | None = None) -> None:
        self.screen = AlleenOefenen(client, gesprek)
        self.page = self.screen.widget

    def presses(self, *descriptions: str) -> "Oefenaar":
        for description in descriptions:
            press(self.page, description)
        return self

    def types(self, words: str) -> "Oefenaar":
        if "Zelf typen" in buttons(self.page):
            self.presses("Zelf typen")
        field(self.page, "Wat zegt u?").value = words
        return self.presses("Zeg dit")

    @property
    def sees(self) -> str:
        return text(self.page)

    @property
    def turns(self) -> list[str]:
        return [turn["soort"] for turn in self.screen.oefening.open["beurten"]]


@pytest.fixture
def oefenaar(client: BalieClient) -> Oefenaar:
    return Oefenaar(client).presses("Begin een gesprek met Kees")


def test_the_page_says_that_it_is_a_model_and_that_nothing_typed_is_kept(oefenaar: Oefenaar) -> None:
    model = "Kees is een oefenmaatje: een model, geen mens. Wat u hier ziet, voorspelt niet"
    assert model in oefenaar.sees
    assert "Goedemiddag. U wilde mij spreken?" in oefenaar.sees
    oefenaar.presses("Zelf typen")
    assert "Wat u typt, wordt nergens bewaard." in oefenaar.sees


def test_a_formulation_is_said_with_one_press_and_others_can_be_had(oefenaar: Oefenaar) -> None:
    oefenaar.presses(GERUST)
    assert f"U {GERUST} informatie, over ‘Alleen gebeld als er iets is’" in oefenaar.sees
    before = buttons(oefenaar.page)
    oefenaar.presses("Andere zinnen")
    assert buttons(oefenaar.page) != before
    field(oefenaar.page, "Waarover wilt u praten?").value = "vervoer"
    assert "Wat doet u zelf graag?" in buttons(oefenaar.page)


def test_typed_words_are_understood_said_and_can_be_corrected(oefenaar: Oefenaar) -> None:
    oefenaar.types(OPEN_VRAAG)
    assert f"U {OPEN_VRAAG} een open vraag" in oefenaar.sees
    assert "Wij hoorden: een open vraag . Daar zijn wij bijna zeker van." in oefenaar.sees
    oefenaar.presses("Dat klopt niet")
    field(oefenaar.page, "Wat voor zin is het?").value = "advies"
    field(oefenaar.page, "Waar gaat het over?").value = "grenzen"
    oefenaar.presses("Zo bedoelde ik het")
    assert oefenaar.turns == ["advies"]
    assert "Wij hoorden: advies, over ‘Wat Kees liever niet doet’ . Dat koos u zelf." in oefenaar.sees
    assert f"U {OPEN_VRAAG} advies" in oefenaar.sees


def test_when_unsure_the_program_asks_and_does_as_it_is_told(oefenaar: Oefenaar) -> None:
    oefenaar.types("Kom je vaak hier?")
    assert "Bedoelde u dit als een gesloten vraag of als informatie?" in oefenaar.sees
    assert oefenaar.turns == []
    oefenaar.presses("Een gesloten vraag")
    assert oefenaar.turns == ["gesloten_vraag"]
    assert "Dat koos u zelf." in oefenaar.sees


def test_when_the_subject_is_not_clear_it_asks_that_too(oefenaar: Oefenaar) -> None:
    oefenaar.types("Vroeger reed u dus de hele dag pakketten rond.")
    oefenaar.presses("Teruggeven wat u hoort")
    assert "Ging dit over ‘Rijden’?" in oefenaar.sees
    assert oefenaar.turns == []
    oefenaar.presses("Over ‘Rijden’")
    assert oefenaar.screen.oefening.open["beurten"][0]["onderwerp"] == "vervoer"


def test_who_is_asked_may_say_it_otherwise_and_loses_nothing(oefenaar: Oefenaar) -> None:
    oefenaar.types("Kom je vaak hier?").presses("Ik zeg het anders")
    assert field(oefenaar.page, "Wat zegt u?").value == "Kom je vaak hier?"
    assert oefenaar.turns == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "U hebt nog niets getypt. Typ wat u wilt zeggen, of kies een zin."),
        (" \n ", "U hebt nog niets getypt. Typ wat u wilt zeggen, of kies een zin."),
        ("😀🎉", "Hier staan geen woorden in. Typ in woorden wat u wilt zeggen."),
        (
            "x" * 100_000,
            "Dit is te lang voor één beurt. Zeg het in een paar zinnen. Wat u typte, staat er nog.",
        ),
        (
            "How are you doing today my dear friend?",
            "Dit verstaan wij niet. Is het wel Nederlands? Zeg het anders, of kies zelf wat u bedoelde.",
        ),
    ],
    ids=["leeg", "wit", "emoji", "lang", "engels"],
)
def test_bad_input_gets_a_clear_answer_and_the_talk_goes_on(
    oefenaar: Oefenaar, typed: str, answer: str
) -> None:
    oefenaar.presses(GERUST).types(typed)
    assert answer in oefenaar.sees
    assert len(oefenaar.turns) == 1
    if "Ik zeg het anders" in buttons(oefenaar.page):
        oefenaar.presses("Ik zeg het anders")
    assert field(oefenaar.page, "Wat zegt u?").value == typed.strip(" \n") or not typed.strip()
    oefenaar.types(OPEN_VRAAG)
    assert oefenaar.turns == ["informatie", "open_vraag"]
    assert answer not in oefenaar.sees


def test_the_last_turn_is_taken_back_and_the_talk_begun_again(oefenaar: Oefenaar) -> None:
    oefenaar.presses(GERUST).types(OPEN_VRAAG).presses("Laatste beurt terugnemen")
    assert oefenaar.turns == ["informatie"]
    oefenaar.presses("Gesprek afronden", "Opnieuw beginnen")
    assert oefenaar.turns == []


def test_looking_back_tells_why_and_what_stayed_untold(oefenaar: Oefenaar) -> None:
    oefenaar.presses(GERUST).types(OPEN_VRAAG).presses("Gesprek afronden")
    for told in (
        "Hoe het afliep",
        "Hoe open Kees was",
        "Beurt voor beurt",
        "Wat Kees niet vertelde",
        "Wie aan het woord was",
    ):
        assert told in oefenaar.sees
    assert "Kees was in het begin op de hoede, na beurt 1" in oefenaar.sees
    assert OPEN_VRAAG in oefenaar.sees
    assert "Verklap wat het was" in oefenaar.sees
    oefenaar.presses("Toch verder praten")
    assert "Zeg dit" in buttons(oefenaar.page)


def test_what_if_shows_both_talks_beside_each_other(oefenaar: Oefenaar) -> None:
    oefenaar.presses(GERUST).types("U moet haar gewoon vaker meenemen, dat is goed voor haar.")
    if "Aandringen" in buttons(oefenaar.page):
        oefenaar.presses("Aandringen")
    oefenaar.presses("Gesprek afronden", "Wat als bij beurt 2?")
    assert "U bent terug bij beurt 2. Eerst zei u: ‘U moet haar gewoon vaker meenemen" in oefenaar.sees
    assert oefenaar.turns == ["informatie"]
    oefenaar.types(OPEN_VRAAG).presses("Gesprek afronden")
    assert "Naast elkaar Tot en met beurt 1 zijn de gesprekken gelijk. Zoals het eerst ging" in oefenaar.sees
    assert "Zoals het nu ging" in oefenaar.sees
    assert "Dit gesprek: Kees was in het begin" in oefenaar.sees
    assert "Eerder: Kees was in het begin" in oefenaar.sees


def test_a_kept_talk_is_found_again_and_one_thrown_away_is_not(
    client: BalieClient, oefenaar: Oefenaar
) -> None:
    oefenaar.presses(GERUST, "Gesprek afronden")
    oefenaar.presses("Gesprek bewaren")
    assert "Geef het gesprek eerst een naam." in oefenaar.sees
    field(oefenaar.page, "Naam van dit gesprek").value = "Eerst gerust"
    oefenaar.presses("Gesprek bewaren")
    assert "Bewaard als Eerst gerust . Alleen u kunt dit gesprek zien." in oefenaar.sees
    assert "Uw bewaarde gesprekken Eerst gerust" in Oefenaar(client).sees
    oefenaar.presses("Gesprek weggooien", "Nee, laat staan", "Gesprek weggooien", "Ja, weggooien")
    assert "Eerst gerust" not in Oefenaar(client).sees
    assert "Begin een gesprek met Kees" in buttons(oefenaar.page)


def test_after_a_reload_the_talk_is_at_the_same_turn_without_the_own_words(
    client: BalieClient, oefenaar: Oefenaar, server: RunningServer
) -> None:
    oefenaar.presses(GERUST).types("Hoe is het met u, nu uw moeder in de Wilgenhof woont, zeepaardje?")
    again = Oefenaar(client, oefenaar.screen.oefening.open["id"])
    assert again.turns == oefenaar.turns
    assert "(Uw eigen woorden. Die zijn niet bewaard.) een open vraag" in again.sees
    kept = b"".join(file.read_bytes() for file in server.data.rglob("*") if file.is_file())
    assert b"zeepaardje" not in kept


def test_a_talk_of_somebody_else_is_not_there(data: object, monkeypatch: pytest.MonkeyPatch) -> None:
    page = alleen_oefenen("n_" + "0" * 32)
    assert text(page) == "Dit gesprek is er niet (meer). Naar alleen oefenen"


def test_without_anybody_to_talk_with_the_page_says_what_to_do(client: BalieClient) -> None:
    choose = Kiezen(Scherm(client), lambda case: None)
    case = client.overzicht()["alleen"]["scenarios"][0] | {"te_spelen": False}
    choose.toon({"scenarios": [case], "gesprekken": []})
    assert "Er is nog geen situatie om alleen te oefenen." in text(choose.widget)
    assert f"Alleen met een groep te spelen: {case['titel']}." in text(choose.widget)
