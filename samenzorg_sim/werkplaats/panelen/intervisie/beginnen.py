"""The groups there are, and a new one."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, link, show
from samenzorg_sim.werkplaats.pieces import column, text_field, visible
from samenzorg_sim.werkplaats.scherm import Scherm, kaart

UITLEG = (
    "Zes tot acht mensen komen elke twee of drie maanden bij elkaar en denken mee over een eigen situatie. "
    "Hier houdt u bij wanneer, wie leidt, en wat mensen zich voornemen."
)
BLIJFT = (
    "Wat in het gesprek gezegd wordt, komt hier niet. Situaties die vooraf zijn ingebracht, "
    "worden gewist als u de bijeenkomst afrondt, en anders twee weken later."
)
LEEG = Markup("<p>Er is nog geen groep. Begin er hieronder een: een naam is genoeg.</p>")


class Beginnen:
    """What comes before a group is open; `begin` gets its name and the names of its members."""

    def __init__(self, scherm: Scherm, begin: Callable[[str, list[str]], None]) -> None:
        self._begin = begin
        self._lijst = html()
        self._groepen = kaart("Uw groepen", self._lijst)
        self._naam = text_field("Hoe heet de groep?", "Bijvoorbeeld: team Linde")
        self._namen = text_field("Wie zitten erin? Zet een komma tussen de namen.", "Fatma, Joost, Carla")
        knop = scherm.knop("Groep beginnen", self._new)
        uitleg = html(Markup("<p>{}</p><p>{}</p>").format(UITLEG, BLIJFT))
        nieuw = kaart("Een groep beginnen", uitleg, self._naam, self._namen, knop, soort="sz-formulier")
        self.widget = column(self._groepen, nieuw, soort="sz-hoofd")

    def toon(self, overzicht: dict[str, Any]) -> None:
        """Show her groups, newest first."""
        groups = overzicht["intervisie"]["groepen"]
        lines = Markup("").join(Markup("<li>{}</li>").format(line(one)) for one in groups)
        show(self._lijst, Markup('<ul class="sz-sessies">{}</ul>').format(lines) if groups else LEEG)
        visible(self._groepen, True)

    def _new(self) -> None:
        names = [name.strip() for name in self._namen.value.split(",")]
        self._begin(self._naam.value, [name for name in names if name])


def line(one: dict[str, Any]) -> Markup:
    """A group as a link, with what comes next."""
    if not one["bruikbaar"]:
        return Markup("{}").format(one["naam"])
    people = "1 persoon" if one["leden"] == 1 else f"{one['leden']} mensen"
    next_ = f"de volgende keer: {datum(one['volgende'])}" if one["volgende"] else "nog geen datum"
    words = [people, next_]
    if one["waarschuw"]:
        words.append(f"wordt gewist op {datum(one['tot'])}")
    return Markup('{} <span class="sz-zacht">{}</span>').format(
        link(f"/werkplaats/intervisie?sessie={one['id']}", one["naam"], knop=False), " · ".join(words)
    )
