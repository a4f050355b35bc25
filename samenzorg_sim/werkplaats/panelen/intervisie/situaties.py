"""Cases that members hand in beforehand, so that the conversation starts at once."""

from typing import Any

from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.intervisie.blad import Blad
from samenzorg_sim.werkplaats.panelen.intervisie.keuze import Doe
from samenzorg_sim.werkplaats.panelen.intervisie.klaarzetten import live, next_of, tell, write_down
from samenzorg_sim.werkplaats.panelen.oogst import follow
from samenzorg_sim.werkplaats.pieces import choice, column, line, row, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm

DICHT = "U ziet alleen titels. De rest leest de groep samen, als u in de bijeenkomst op ‘Nu openen’ drukt."
UITLEG = (
    "Geen namen, geen kamer, geen ziekte: een verhaal kan ook zonder naam herkend worden. "
    "Na de bijeenkomst worden deze woorden gewist."
)
LEEG = Markup("<p>Nog geen situatie. Vraag rond wie iets wil inbrengen. Het mag ook ter plekke.</p>")


class Situaties(Blad):
    """What is handed in for the next meeting, and what the group chose."""

    def __init__(self, scherm: Scherm, doe: Doe, in_gesprek: Doe) -> None:
        super().__init__(scherm, doe)
        self._in_gesprek = in_gesprek
        self._lijst = html()
        self._welke = choice("Welke situatie?", [("kies een situatie", "")], "sz-ruim")
        self._opnieuw = choice("Later: op welke dag?", [("een andere keer", "")])
        knoppen = row(
            scherm.knop("De groep kiest deze", self._choose, "rustig"),
            scherm.knop("Bewaren voor later", self._later, "rustig"),
            scherm.knop("Terugtrekken en wissen", self._withdraw, "rustig"),
            soort="sz-stuur",
        )
        self._doen = column(line(self._welke, self._opnieuw), knoppen)
        self._van = choice("Wie brengt in?", [("", "")])
        self._titel = text_field("Een korte titel", "Bijvoorbeeld: een boze dochter")
        self._vraag = text_field("De eigen vraag, in de ik-vorm", "Hoe blijf ik rustig als …?")
        self._nieuw = column(
            html(UITLEG),
            line(self._van, self._titel),
            self._vraag,
            scherm.knop("Opschrijven", self._bring_in, "rustig"),
            soort="sz-formulier",
        )
        self._open = self._fold("Een situatie opschrijven")
        kop = html(Markup("<h2>Situaties voor deze keer</h2>"))
        self.widget = column(kop, self._lijst, self._doen, self._open, self._nieuw, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the cases of the next meeting."""
        self._beeld = beeld
        day = next_of(beeld)
        visible(self.widget, day is not None)
        if day is None:
            return
        cases = cases_of(beeld, day)
        lines = Markup("").join(Markup("<li>{}</li>").format(case(one)) for one in cases)
        listed = Markup('<ul class="sz-lijst sz-lijst--punten">{}</ul>').format(lines)
        gesprek = live(day)
        closed = gesprek is not None and bool(gesprek["situaties"]) and not gesprek["open"]
        told = Markup('<p class="sz-zacht">{}</p>').format(DICHT) if closed else Markup("")
        show(self._lijst, listed + told if cases else LEEG)
        visible(self._doen, bool(cases))
        visible(self._nieuw, self._open.value)
        follow(self._welke, [("kies een situatie", ""), *((one["titel"], one["id"]) for one in cases)])
        planned = [d for d in beeld["bijeenkomsten"] if d["stand"] == "gepland"]
        later = [*planned[1:], *planned[:1]]  # this day comes last: it is for what waits for another one
        follow(self._opnieuw, [(datum(d["dag"]), d["id"]) for d in later] or [("", "")])
        visible(self._opnieuw, bool(later))
        follow(
            self._van, [(one["naam"], one["id"]) for one in beeld["leden"] if not one["weg"]] or [("", "")]
        )

    def _bring_in(self) -> None:
        day, van = next_of(self._beeld), self._van.value or "m_" + "0" * 32
        gesprek = live(day)
        who = None if gesprek is None else participant(gesprek, van)
        if day is not None and gesprek is not None and gesprek["vraag"] and who is not None:
            write_down(self._in_gesprek, day, who, self._titel.value.strip(), self._vraag.value.strip())
        else:
            words = {"titel": self._titel.value, "vraag": self._vraag.value}
            self._doe("breng_in", bijeenkomst=self._beeld["volgende"], van=van, **words)
        self._titel.value = self._vraag.value = ""

    def _picked(self) -> dict[str, Any] | None:
        day = next_of(self._beeld)
        here = [] if day is None else cases_of(self._beeld, day)
        return next((one for one in here if one["id"] == self._welke.value), None)

    def _choose(self) -> None:
        one, day = self._picked(), next_of(self._beeld)
        if one is None or day is None:
            return
        if one["deelnemer"] is None:
            self._doe("kies_inbreng", inbreng=one["id"], gekozen=not one["gekozen"])
        else:
            tell(self._in_gesprek, day, None if one["gekozen"] else one["deelnemer"])

    def _later(self) -> None:
        """Keep it for another day; of what came by phone only the title: that is all one may read."""
        one = self._picked()
        if not self._opnieuw.value:
            raise Refused("geen-dag", "Prik eerst nog een dag, bij ‘Het jaar’.")
        if one is None:
            return
        if one["deelnemer"] is None:
            self._doe("verschuif", inbreng=one["id"], bijeenkomst=self._opnieuw.value)
        elif one["van"] is not None and self._opnieuw.value != self._beeld["volgende"]:
            self._doe("breng_in", bijeenkomst=self._opnieuw.value, van=one["van"], titel=one["titel"])

    def _withdraw(self) -> None:
        one, day = self._picked(), next_of(self._beeld)
        if one is None or day is None:
            return
        if one["deelnemer"] is None:
            self._doe("trek_in", inbreng=one["id"])
        else:
            write_down(self._in_gesprek, day, one["deelnemer"], "", "")


def participant(gesprek: dict[str, Any], lid: str) -> str | None:
    """Who this member is in the session."""
    return next((one["id"] for one in gesprek["deelnemers"] if one["lid"] == lid), None)


def cases_of(beeld: dict[str, Any], day: dict[str, Any]) -> list[dict[str, Any]]:
    """What was handed in for this day, by phone or on this page, and what waits from a cancelled one."""
    waiting = [
        one | {"naam": f"{one['naam']} · van een afgezegde dag"}
        for other in beeld["bijeenkomsten"]
        if other["stand"] == "afgezegd"
        for one in other["inbreng"]
    ]
    written = [one | {"deelnemer": None, "graag": 0} for one in (*day["inbreng"], *waiting)]
    gesprek = live(day) or {"deelnemers": (), "situaties": (), "verteller": None}
    known = {one["id"]: one["lid"] for one in gesprek["deelnemers"]}
    told = gesprek["verteller"]
    handed = [
        one | {"id": who, "van": known.get(who), "vraag": "", "gekozen": who == told}
        for one in gesprek["situaties"]
        if (who := one["deelnemer"])
    ]
    return [*sorted(handed, key=lambda one: -one["graag"]), *written]


def case(one: dict[str, Any]) -> Markup:
    """A case with whose it is; the chosen one first says so."""
    chosen = Markup(" <b>· gekozen</b>") if one["gekozen"] else Markup("")
    people = "1 persoon wil dit" if one["graag"] == 1 else f"{one['graag']} mensen willen dit"
    words = one["vraag"] or (people if one["graag"] else "")
    return Markup('<b>{}</b> <span class="sz-zacht">{}</span>{}<br>{}').format(
        one["titel"], one["naam"], chosen, words
    )
