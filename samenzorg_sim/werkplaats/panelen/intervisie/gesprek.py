"""The meeting that is ready: how people get in from home, who is in, and the way to the talk itself."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.vierkant import plain, qr, spaced
from samenzorg_sim.werkplaats.opmaak import html, link, melding, show, uitklap
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.intervisie.klaarzetten import live, next_of
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

THUIS = Markup(
    "<p>Dat lukt als Samenzorg op een computer van uw organisatie draait die van buiten te bereiken is. "
    "Vraag het wie de computer beheert.</p>"
    "<p>Staat het op uw eigen laptop? Dan kan het alleen op hetzelfde wifi-netwerk. Vraag mensen dan wat "
    "zij willen inbrengen, en schrijf het hieronder zelf op. Het werkt daarna hetzelfde.</p>"
)


class Gesprek:
    """Shown once the meeting is ready, and gone when it is over."""

    def __init__(self, scherm: Scherm, in_gesprek: Doe) -> None:
        self._scherm, self._in_gesprek = scherm, in_gesprek
        self._day: dict[str, Any] = {}
        self._kop, self._deur, self._wie = html(), html(), html()
        self._open = scherm.knop("Telefoons toelaten", self._let_in, "rustig")
        self._links = html(soort="sz-rustige-link")
        self._meteen = scherm.knop("Meteen beginnen", self._start)
        hulp = html(uitklap("Kan dat ook vanaf huis?", THUIS))
        self.widget = column(
            self._kop, self._deur, self._open, hulp, self._wie, self._links,
            row(self._meteen, soort="sz-stuur"),
        )  # fmt: skip

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show how the next meeting stands."""
        day = next_of(beeld)
        gesprek = live(day)
        visible(self.widget, gesprek is not None)
        if day is None or gesprek is None:
            return
        self._day = day
        show(self._kop, melding("De bijeenkomst staat klaar.", goed=True))
        show(self._deur, way_in(gesprek))
        visible(self._open, gesprek["adres"] is None)
        show(self._wie, who_is_in(gesprek))
        sheet = link(
            f"/balie/intervisie/{beeld['id']}/uitnodiging.html", "Uitnodiging met de code, om af te drukken",
            nieuw=True,
        )  # fmt: skip
        naar = link(f"/werkplaats/oefengesprek?sessie={day['sessie']}", "Naar de bijeenkomst")
        show(self._links, Markup("<p>{}</p><p>{}</p>").format(sheet, naar))
        begins = gesprek["meteen"] is not None and gesprek["verteller"] is not None
        visible(self._meteen, begins and day["dag"] <= beeld["vandaag"])
        if begins:
            self._meteen.description = f"Meteen beginnen bij ‘{gesprek['meteen']['titel']}’"

    def _let_in(self) -> None:
        answer = self._scherm.client.deur(True)
        if answer.get("melding"):
            self._scherm.meld(answer["melding"])

    def _start(self) -> None:
        step = self._day["gesprek"]["meteen"]
        self._in_gesprek("fase", fase=step["fase"], ronde=step["ronde"])


def way_in(gesprek: dict[str, Any]) -> Markup:
    """The square, the address and the code; without an address what to do first."""
    if gesprek["adres"] is None:
        return Markup(
            "<p>Thuis kunnen mensen op hun telefoon al een situatie inbrengen. "
            "Laat dan eerst telefoons toe.</p>"
        )
    return Markup(
        '<div class="sz-ingang"><div class="sz-qr" role="img" aria-label="QR-code om mee te doen">{}</div>'
        '<div><p>Deel dit uit. Of zeg: ga naar <b class="sz-adres">{}</b> en vul deze code in:</p>'
        '<p class="sz-code">{}</p></div></div>'
    ).format(qr(f"{gesprek['adres']}#{gesprek['scan']}"), plain(gesprek["adres"]), spaced(gesprek["code"]))


def who_is_in(gesprek: dict[str, Any]) -> Markup:
    """Who took her place already, and who is still to come; nobody is chased."""
    stands = ("hier", "Al binnen"), ("verwacht", "Komen nog")
    lines = [
        f"{words}: {', '.join(one['naam'] for one in gesprek['deelnemers'] if one['stand'] == stand)}."
        for stand, words in stands
        if any(one["stand"] == stand for one in gesprek["deelnemers"])
    ]
    return Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)
