"""The page of the policy check: filled in by several people, seen beside each other, made into an action."""

import ipywidgets as w

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.beleidscheck import BeleidscheckPagina, beleidscheck
from tests.werkplaats.lezen import buttons, field, parts, press, text

VISIE = "Staat samenwerken met naasten in onze visie, onze missie en ons beleid?"
DELEN = 6


def answered(page: BeleidscheckPagina, functie: str, oordeel: str, bewijs: str = "") -> None:
    """Somebody answers the first question, and leaves the rest for another day."""
    field(page.widget, "Iemand erbij: welke functie?").value = functie
    press(page.widget, "Erbij zetten")
    assert "Onderdeel 1 van 6." in text(page.widget)
    field(page.widget, VISIE).value = oordeel
    if bewijs:
        evidence = [
            one for one in parts(page.widget) if isinstance(one, w.Text) and "Waar ziet" in one.description
        ]
        evidence[0].value = bewijs
    for _ in range(DELEN - 1):
        press(page.widget, "Opslaan en verder")
    press(page.widget, "Opslaan en klaar")


def test_from_the_first_answer_to_the_change_after_half_a_year(client: BalieClient) -> None:
    page = BeleidscheckPagina(client, None)
    assert "Waar u verschilt, begint het gesprek." in text(page.widget)
    press(page.widget, "Beginnen")
    press(page.widget, "Naast elkaar")
    assert "Er is nog niets ingevuld. Vul bij ‘Invullen’ de eerste antwoorden in." in text(page.widget)
    press(page.widget, "Invullen")
    answered(page, "verzorgende", "nee", "Ik vond het nergens")
    assert "1 persoon vulde in." in text(page.widget)
    press(page.widget, "Invullen")
    answered(page, "teamleider", "ja")
    assert "2 mensen vulden in. U verschilt bij 1 van de 17 vragen." in text(page.widget)
    assert "Hier verschilt u. Praat hierover. teamleider: ja; verzorgende: nee." in text(page.widget)
    field(page.widget, "Laat zien").value = "verschil"
    assert buttons(page.widget).count("Een actie van maken") == 1
    press(page.widget, "Een actie van maken")
    field(page.widget, "Wat gaat er gebeuren?").value = "De visie bespreken in het teamoverleg"
    press(page.widget, "Actie opschrijven")
    assert "Acties: De visie bespreken in het teamoverleg" in text(page.widget)
    (one,) = client.acties.list(soort="beleidscheck", stand="open")
    assert one["bron"]["onderdeel"] == "in-de-visie"

    press(page.widget, "Delen en opnieuw")
    press(page.widget, "Opnieuw invullen")
    answered(page, "verzorgende", "ja")
    field(page.widget, "Laat zien").value = "anders"
    told = "Het gaat hier beter dan de vorige keer. Toen: 1 keer ja, 1 keer nee. Nu: 1 keer ja."
    assert told in text(page.widget)
    assert "1 beter, 0 minder goed, 0 ongeveer gelijk." in text(page.widget)
    page.toezicht.check()

    assert "U verschilt bij geen enkele vraag." in text(beleidscheck()), "opened anew it shows the latest"
    press(page.widget, "Delen en opnieuw")
    field(page.widget, "Deze check wissen").value = True
    press(page.widget, "Ja, alle antwoorden wissen")
    assert client.overzicht()["beleidschecks"] == []
    client.acties.remove(one["id"])
