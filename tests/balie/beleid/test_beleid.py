"""A policy check at the desk: two rounds, who may see it, and words that go for good."""

from collections.abc import Iterator
from typing import Any

import pytest

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.beleid.loket import BeleidLoket
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm, Wie
from samenzorg_sim.journal import Refused, mint_id
from tests.balie.verhaal import Verhaal
from tests.werkvorm.oefening import shipped

TINEKE, WIM = Begeleider("p_" + "1" * 32), Begeleider("p_" + "2" * 32)
GEEN = "Deze beleidscheck is er niet (meer)."


class Checkkamer(Verhaal):
    """The desk; `check` is the stream of Tineke's check."""

    def __init__(self) -> None:
        super().__init__(beside=self._counters)

    def _counters(self, archief: Archief) -> list[Loket]:
        return [BeleidLoket(archief, shipped(), clock=lambda: self.now)]

    def begint(self) -> "Checkkamer":
        self.check = self.doet("beleidscheck", stream=None)
        return self

    def doet(self, soort: str, wie: Wie = TINEKE, stream: str | None = "", **rest: Any) -> str:
        """Have it done; the stream, or of somebody new who answers the id."""
        command = mint_id("c")
        where = self.check if stream == "" else stream
        done = self.run(self.balie.do(wie, where, {"soort": soort, **rest}, command_id=command))
        return f"d_{command[2:]}" if soort == "invuller" else str(done["sessie"])

    def ziet(self, wie: Wie = TINEKE) -> dict[str, Any]:
        return self.balie.beeld(wie, self.check)


@pytest.fixture
def kamer() -> Iterator[Checkkamer]:
    with Checkkamer() as kamer:
        yield kamer.begint()


def test_several_people_answer_and_half_a_year_later_again(kamer: Checkkamer) -> None:
    with pytest.raises(Refused, match="In deze ronde is nog niets ingevuld"):
        kamer.doet("ronde")
    een = kamer.doet("invuller", functie="verzorgende")
    kamer.doet("antwoord", invuller=een, vraag="in-de-visie", oordeel="nee", bewijs="Ik vond het nergens")
    ander = kamer.doet("invuller", functie="teamleider")
    kamer.doet("antwoord", invuller=ander, vraag="in-de-visie", oordeel="ja")
    kamer.later(180 * 86_400)
    kamer.doet("ronde")
    with pytest.raises(Refused, match="doet in deze ronde niet mee"):
        kamer.doet("antwoord", invuller=een, vraag="in-de-visie", oordeel="ja")
    nu = kamer.doet("invuller", functie="verzorgende")
    kamer.doet(
        "antwoord", invuller=nu, vraag="in-de-visie", oordeel="deels", bewijs="Het staat in het jaarplan"
    )
    kamer.herstart()
    first, second = kamer.ziet()["rondes"]
    assert [one["functie"] for one in first["invullers"]] == ["verzorgende", "teamleider"]
    assert first["invullers"][0]["antwoorden"]["in-de-visie"]["bewijs"] == "Ik vond het nergens"
    assert second["invullers"][0]["antwoorden"]["in-de-visie"] == {
        "oordeel": "deels",
        "bewijs": "Het staat in het jaarplan",
        "op": second["op"],
    }
    undo = kamer.ziet()["ongedaan"]
    assert undo is not None
    assert undo["wat"] == "een antwoord"
    kamer.doet("ongedaan", daad=undo["daad"])
    assert kamer.ziet()["rondes"][1]["invullers"][0]["antwoorden"] == {}


def test_what_is_wrong_is_said_in_plain_words(kamer: Checkkamer) -> None:
    een = kamer.doet("invuller", functie="welzijn")
    for order, melding in (
        (
            {"soort": "invuller", "functie": " "},
            "Vul een functie in, bijvoorbeeld verzorgende of teamleider.",
        ),
        (
            {"soort": "antwoord", "invuller": een, "vraag": "in-de-visie", "oordeel": "soms"},
            "Kies een antwoord.",
        ),
        (
            {"soort": "antwoord", "invuller": een, "vraag": "geen-vraag", "oordeel": "ja"},
            "Deze vraag staat niet (meer) in de lijst. Laad de pagina opnieuw.",
        ),
    ):
        with pytest.raises(Refused) as refused:
            kamer.doet(**order)
        assert refused.value.melding == melding


def test_for_anybody_else_it_does_not_exist_until_asked_in(kamer: Checkkamer) -> None:
    for wie in (WIM, Apparaat("a_" + "3" * 32), Scherm(TINEKE.persoon)):
        with pytest.raises(Refused) as refused:
            kamer.ziet(wie)
        assert refused.value.melding == GEEN
        with pytest.raises(Refused) as refused:
            kamer.doet("invuller", wie, functie="spion")
        assert refused.value.melding == GEEN
    assert kamer.balie.overzicht(WIM)["beleidschecks"] == []
    kamer.doet("medebegeleider", persoon=WIM.persoon)
    kamer.doet("invuller", WIM, functie="welzijn")
    with pytest.raises(Refused, match="Dit kan alleen wie de check begon"):
        kamer.doet("wis_check", WIM)
    kamer.doet("medebegeleider_weg", persoon=WIM.persoon)
    with pytest.raises(Refused, match="is er niet"):
        kamer.ziet(WIM)


def test_answers_that_are_taken_away_are_erased_at_once(kamer: Checkkamer) -> None:
    een = kamer.doet("invuller", functie="verzorgende")
    kamer.doet("antwoord", invuller=een, vraag="in-de-visie", oordeel="nee", bewijs="Over mevrouw De Wit")
    ids = [row.payload for row in kamer.store.read(kamer.check) if row.name == "antwoord.given"]
    text = ids[0].split('"bewijs":"')[1][:34]
    assert kamer.store.texts([text]) == {text: "Over mevrouw De Wit"}
    kamer.doet("invuller_weg", invuller=een)
    assert kamer.store.texts([text]) == {text: None}
    kamer.doet("wis_check")
    with pytest.raises(Refused, match="is er niet"):
        kamer.ziet()
