"""What the beheerder reads about each part of the server: how it is, and what to do."""

BEWAART = "Alles wat mensen doen, wordt bewaard."
STIL = (
    "Er wordt nu niets bewaard: het programma is daar net mee gestopt en probeert het opnieuw. "
    "Blijft dit staan? Stop Samenzorg en start het opnieuw."
)
VAST = (
    "Er wordt nu niets bewaard: de schijf of de database antwoordt niet. "
    "Kijk of de schijf werkt. Blijft dit staan? Start de computer opnieuw."
)
SCHIJF_ZWIJGT = "De schijf antwoordt niet. Kijk of de schijf werkt, of start de computer opnieuw."
ONBEREIKBAAR = (
    "De map met gegevens is niet te bereiken. Er wordt nu niets bewaard. Kijk of de schijf werkt "
    "en of de database draait."
)
WEG = (
    "Het bestand met de gegevens is weg. Er wordt nu niets bewaard. Laat Samenzorg aan staan, "
    "en zet het bestand terug uit de prullenbak."
)
BEZET = "Een ander programma houdt de gegevens vast. Sluit dat programma; daarna gaat het vanzelf verder."
ZONDER_SCHRIJVEN = (
    "In de map met gegevens kan niet worden geschreven. Er wordt nu niets bewaard. "
    "Kijk of de schijf op alleen-lezen staat, en wie de eigenaar van de map is."
)
RUIMTE = "Er is {} vrij."
KRAP = "Er is nog maar {} vrij. Maak ruimte vrij, voor de schijf vol is."
VOL = (
    "De schijf is vol ({} vrij). Er wordt nu niets bewaard. Maak ruimte vrij; daarna gaat het vanzelf verder."
)
KOPIE = "De laatste kopie is van {}."
KOPIE_MISLUKT = (
    "Een nieuwe kopie lukte niet. De laatste kopie is van {}. Kijk of er ruimte is op de schijf, "
    "en maak dan zelf een kopie."
)
KOPIE_LUKT_NIET = "Er is nog geen kopie: dat lukte niet. Kijk of er ruimte is op de schijf."
GEEN_KOPIE = "Er is nog geen kopie. Een minuut na de start maakt Samenzorg er vanzelf een."
IN_DATABASE = "De gegevens staan in een database. Kopieën maakt wie die database beheert."
DICHT = "De deur is dicht. Telefoons komen er niet in."
OPEN = "De deur is open."
CERTIFICAAT = "Geldig tot {}."
CERTIFICAAT_BIJNA = (
    "Geldig tot {}. Vraag nu een nieuw certificaat aan, en zet het op dezelfde plaats. "
    "Opnieuw starten hoeft niet."
)
CERTIFICAAT_VERLOPEN = (
    "Verlopen op {}. Bezoekers komen er niet meer in: hun browser waarschuwt. "
    "Zet een nieuw certificaat op dezelfde plaats. Binnen vijf minuten werkt het weer."
)
TAKEN = "Werk op de achtergrond"
LOOPT = "Alles loopt."
ACHTER = "Dit lukte net niet: {}. Samenzorg probeert het opnieuw."
#: What each task of the supervisor does, in words.
WERK = {
    "desk": "bewaren",
    "door": "het netwerk volgen",
    "buren": "de andere servers horen",
    "elders": "lezen wat op andere servers veranderde",
    "pages": "bladzijden klaarzetten",
    "certificate": "het certificaat volgen",
    "zaalproef": "de proef met telefoons",
    "forgotten": "vergeten bijeenkomsten sluiten en wissen wat weg moet",
    "steps": "schriftelijke stappen openen",
    "heads": "controlegegevens bewaren",
    "uitgelogd": "sluiten wat openstaat van wie uitgelogd is",
    "wissen": "gewiste woorden uit het bestand halen",
    "counts": "tellen",
    "kopie": "een reservekopie maken",
}
