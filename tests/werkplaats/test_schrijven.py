"""Written questions and keeping, with the trainer's page alone and with one phone."""

import pytest

from samenzorg_sim.balie.client import BalieClient
from tests.werkplaats.lezen import buttons, parts, press, text
from tests.werkplaats.trainer import Trainer, a_group


@pytest.fixture
def trainer(client: BalieClient) -> Trainer:
    opened = client.doe(None, soort="open", scenario="de-chauffeur", werkvorm="met-vragen")
    trainer = a_group(client, str(opened["sessie"]))
    trainer.presses("Verder: Voorbereiden")
    return trainer


def card(trainer: Trainer, vraag: str) -> object:
    """The card of one question."""
    cards = [p for p in parts(trainer.page) if "sz-kaart" in getattr(p, "_dom_classes", ())]
    return next(p for p in cards if text(p).startswith(vraag))


def writes(trainer: Trainer, vraag: str, who: str, answer: str) -> None:
    here = card(trainer, vraag)
    form = [p for p in parts(here) if hasattr(p, "description") and p.description]
    named = next((p for p in form if p.description == "Van wie is dit antwoord?"), None)
    if named is not None:
        named.value = next(value for words, value in named.options if words.startswith(who))
    next(p for p in form if p.description == "Antwoord").value = answer
    press(here, "Antwoord opschrijven")
    trainer.screen.toon(trainer.client.beeld(trainer.sessie))
    trainer.screen.toezicht.check()


def test_all_write_first_and_then_it_opens(trainer: Trainer) -> None:
    shown = text(card(trainer, "Wat viel u op?"))
    assert shown.startswith("Wat viel u op? vraag aan iedereen en u ")
    assert "Dit lezen: iedereen in de groep en de begeleider. Klaar: 0 van 8." in shown
    assert (
        "U schrijft het op voor Ans, Bilal, Corrie, Dewi, Erik, Fatma en Mevrouw Yildiz. "
        "De antwoorden zijn nog dicht." in shown
    )
    writes(trainer, "Wat viel u op?", "Ans", "Dat Kees schrok")
    assert "Dat Kees schrok" not in trainer.sees
    assert "Nu openen" in buttons(card(trainer, "Wat viel u op?"))
    writes(trainer, "Wat viel u op?", "uzelf", "De stilte")
    shown = text(card(trainer, "Wat viel u op?"))
    assert (
        "Klaar: 2 van 8. U schrijft het op voor Bilal, Corrie, Dewi, Erik, Fatma en Mevrouw Yildiz." in shown
    )
    for who in ("Bilal", "Corrie", "Dewi", "Erik", "Fatma", "Mevrouw Yildiz"):
        writes(trainer, "Wat viel u op?", who, "")
    shown = text(card(trainer, "Wat viel u op?"))
    assert "De antwoorden zijn open." in shown
    assert "Antwoorden lezen (1) Ans : Dat Kees schrok" in shown
    assert "Antwoord opschrijven" not in buttons(card(trainer, "Wat viel u op?"))


def test_the_trainer_opens_before_everybody_is_ready(trainer: Trainer) -> None:
    writes(trainer, "Wat viel u op?", "Bilal", "Hij keek weg")
    press(card(trainer, "Wat viel u op?"), "Nu openen")
    trainer.screen.toon(trainer.client.beeld(trainer.sessie))
    assert "Bilal : Hij keek weg" in trainer.sees


def test_a_step_on_a_scale_is_written_for_who_has_no_phone(trainer: Trainer) -> None:
    writes(trainer, "Hoe ging u erin?", "Ans", "4")
    shown = text(card(trainer, "Hoe ging u erin?"))
    assert "Antwoorden lezen (1) 4 van 5 (gespannen – rustig)" in shown


def test_what_is_private_goes_on_paper(trainer: Trainer) -> None:
    shown = text(card(trainer, "Wat vond u moeilijk?"))
    assert "Wie het schrijft, kiest zelf of de meekijker het mag lezen." in shown
    assert "Wie geen telefoon heeft, schrijft het op papier. U leest het niet." in shown
    assert buttons(card(trainer, "Wat vond u moeilijk?")) == []


def test_closing_says_what_stays_and_what_goes(trainer: Trainer) -> None:
    writes(trainer, "Wat viel u op?", "Ans", "Dat Kees schrok")
    trainer.client.doe(trainer.sessie, soort="fase", fase="oogst", ronde=0)
    trainer.screen.toon(trainer.client.beeld(trainer.sessie))
    told = "Als u afsluit Dit blijft bewaard: de afspraken de leerpunten die mensen zelf kozen "
    assert (
        told + "Dit wordt gewist, en dat blijft zo: wat mensen bij de andere vragen schreven" in trainer.sees
    )
    assert "Wie op stop drukte, is nergens bewaard." in trainer.sees
    trainer.presses("Bijeenkomst afsluiten")
    assert "Als u afsluit" not in trainer.sees
