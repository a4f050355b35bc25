"""A phone that leads, and the projector: tables beside each other, breaks, darkness and what people wrote."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from samenzorg_sim.meedoen.koekje import Bezig
from tests.meedoen.kijken import State, wrong_in

pytestmark = pytest.mark.browser

SAID = (
    "Zij liet een stilte vallen toen hij over zijn moeder begon.",
    "Hij keek weg toen het over de sleutels ging, en zei een tijdje niets.",
    "Zij vroeg of het mocht.",
    "Hij lachte voor het eerst toen zij naar de duiven vroeg.",
)


def story(huis: Any) -> Iterator[State]:
    """Two tables that go their own way, led from a phone."""
    sessie = huis.open_sessie("schrijven")
    scherm = f"/scherm/{sessie}"
    yield "leiden-zonder-code", None, "/leiden"
    yield "leiden-fout", Bezig(melding="Deze code werkt niet (meer)."), "/leiden"
    huis.leid(sessie, "tafel_erbij")
    mensen = [huis.doe_mee(sessie, naam) for naam in ("Ans", "Bilal", "Corrie", "Dewi", "Erik", "Fatma")]
    for naam in ("Wil", "Mevrouw Yildiz"):
        mensen.append(huis.doe_mee(sessie, naam, soort_deelnemer="clientenraad"))
    leider = huis.new_id("a")
    huis.doe(leider, sessie, "leiden", code=huis.trainer_beeld(sessie)["leidcode"])
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    yield "scherm-tafels-gelijk", "scherm", scherm
    yield "telefoon-aan-tafel", mensen[1], ""
    huis.leid(sessie, "fase", fase="spelen", ronde=1, tafel=2)
    yield "leiden-twee-tafels", leider, ""
    yield "scherm-twee-tafels", "scherm", scherm
    huis.leid(sessie, "begin", tafel=2)
    huis.leid(sessie, "pauze", tafel=1, minuten=15)
    yield "leiden-pauze-en-gesprek", leider, ""
    yield "scherm-pauze-en-gesprek", "scherm", scherm
    spel = huis.beeld(huis.trainer, sessie)["tafels"][1]["spel"]["id"]
    huis.doe(leider, sessie, "time_out", spel=spel)
    yield "leiden-time-out", leider, ""
    huis.doe(leider, sessie, "stop", spel=spel)
    yield "leiden-gestopt", leider, ""
    huis.leid(sessie, "fase", fase="samen", ronde=1, tafel=2)
    at_two = [d for d in huis.beeld(huis.trainer, sessie)["deelnemers"] if d["tafel"] == 2]
    seated = [m for m in mensen if huis.beeld_van(m, sessie)["wie"]["deelnemer"] in {d["id"] for d in at_two}]
    for wie, tekst in zip(seated, SAID, strict=True):
        huis.doe(wie, sessie, "antwoord", vraag="gezien", tafel=2, ronde=1, deel=0, tekst=tekst)
        huis.doe(wie, sessie, "antwoord", vraag="gezien", tafel=2, ronde=1, deel=1)
    yield "scherm-gelezen-aan-een-tafel", "scherm", scherm
    huis.leid(sessie, "pauze", tafel=None, minuten=1)
    yield "scherm-pauze", "scherm", scherm
    huis.leid(sessie, "tafel_erbij", scenario="het-busje")
    huis.leid(sessie, "tafels_verdelen")
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    yield "scherm-drie-tafels-gelijk", "scherm", scherm
    huis.leid(sessie, "fase", fase="spelen", ronde=1, tafel=3)
    huis.leid(sessie, "pauze", tafel=2, minuten=10)
    yield "scherm-drie-tafels", "scherm", scherm
    huis.leid(sessie, "tafel_erbij")
    yield "scherm-vier-tafels", "scherm", scherm
    for _ in range(8):
        huis.leid(sessie, "tafel_erbij")
    yield "scherm-twaalf-tafels", "scherm", scherm
    huis.leid(sessie, "fase", fase="wensen", ronde=1)
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    yield "scherm-twaalf-tafels-gelijk", "scherm", scherm
    for tafel in range(12, 3, -1):
        huis.leid(sessie, "tafel_weg", tafel=tafel)
    yield "leiden-drie-tafels", leider, ""
    huis.leid(sessie, "donker", aan=True)
    yield "scherm-donker", "scherm", scherm
    yield "leiden-donker", leider, ""
    huis.leid(sessie, "sluit")
    yield "leiden-klaar", leider, ""


def one_table(huis: Any) -> Iterator[State]:
    """What is opened at the only table, large enough for the back of the room; and a second chance."""
    sessie = huis.open_sessie("schrijven")
    scherm = f"/scherm/{sessie}"
    ans = huis.doe_mee(sessie, "Ans")
    huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    karim = huis.doe_mee(sessie, "Karim")
    huis.doe_mee(sessie, "Joke")
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    spellen = []
    for keer in ("eerste", "fragment"):
        if keer != "eerste":
            huis.leid(sessie, "herkansing", spel=spellen[0], wat=keer)
        huis.leid(sessie, "begin")
        spellen.append(huis.trainer_beeld(sessie)["spel"]["id"])
        for knop in huis.beeld_van(karim, sessie)["onderdelen"][0]["knoppen"]:
            huis.doe(karim, sessie, "tik", spel=spellen[-1], knop=knop["id"])
        huis.leid(sessie, "stop", spel=spellen[-1])
        huis.leid(sessie, "fase", fase="tijdlijn", ronde=1)
        huis.leid(sessie, "tijdlijn_tonen", spel=spellen[-1], op="telefoon")
        huis.doe(ans, sessie, "tijdlijn_gezien", spel=spellen[-1], mag_open=True)
        huis.leid(sessie, "tijdlijn_openen", spel=spellen[-1])
        if keer == "eerste":
            huis.leid(sessie, "tafel_erbij")
            yield "scherm-tijdlijn-aan-een-tafel", "scherm", scherm
            huis.leid(sessie, "tafel_weg", tafel=2)
    yield "herkansing", karim, ""
    yield "scherm-herkansing", "scherm", scherm
    huis.leid(sessie, "tafel_erbij")
    huis.leid(sessie, "pauze", tafel=2, minuten=15)
    yield "scherm-herkansing-en-pauze", "scherm", scherm
    huis.leid(sessie, "tafel_weg", tafel=2)
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    for wie, tekst in ((ans, SAID[0]), (karim, SAID[1])):
        huis.doe(wie, sessie, "antwoord", vraag="gezien", tafel=1, ronde=1, deel=0, tekst=tekst)
    huis.leid(sessie, "open_vraag", vraag="gezien", tafel=1, ronde=1)
    yield "scherm-gelezen", "scherm", scherm


def test_every_state_of_leading_is_accessible_and_fits(huis: Any, chromium: Browser) -> None:
    wrong = wrong_in(huis, chromium, story(huis))
    assert not wrong, "\n".join(wrong)


def test_what_is_opened_at_one_table_is_accessible_and_fits(huis: Any, chromium: Browser) -> None:
    wrong = wrong_in(huis, chromium, one_table(huis))
    assert not wrong, "\n".join(wrong)
