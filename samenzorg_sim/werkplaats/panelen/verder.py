"""What a trainer was busy with: her newest meetings and her groups, one press to go on."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from samenzorg_sim.dag import here, today
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.bijeenkomsten import people
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm

# More is read no faster than a list; the rest is behind the button.
MOST = 3
_KOP = Markup("<h2>{}</h2>")
_EERST = Markup("<p>{}</p>")
_MET_VOORBEELD = (
    "Open het voorbeeld hieronder. Onderaan de pagina leest u steeds waar u op drukt. In twee minuten ziet "
    "u hoe een bijeenkomst gaat."
)
_ZONDER = "Kies hieronder wat u wilt doen. Wij vragen dan wat u nodig hebt. Er begint nog niets."


class Verder:
    """The top of the home page; `all_sessions` opens the list of all."""

    def __init__(self, scherm: Scherm, overzicht: dict[str, Any], all_sessions: Callable[[], None]) -> None:
        self._kop, self._lijst = html(), html()
        self._alle = scherm.knop("Alle bijeenkomsten", all_sessions, "rustig")
        self.widget = column(
            row(self._kop, self._alle, soort="sz-begin__kop"), self._lijst, soort="sz-verder"
        )
        self.toon(overzicht)

    def toon(self, overzicht: dict[str, Any]) -> None:
        """Show what there is to go on with; the first time what to do first."""
        kept = [one for one in overzicht["sessies"] if not one.get("weg")]
        running = [one for one in kept if one["bruikbaar"] and not one["afgesloten"]]
        # An example is there to learn from; one's own come first.
        sessions = sorted(running, key=lambda one: bool(one["voorbeeld"]))[:MOST]
        groups = [one for one in overzicht["intervisie"]["groepen"] if one["bruikbaar"]]
        # The nearest day first; a group without one last.
        groups = sorted(groups, key=lambda one: one["volgende"] or "9")[:MOST]
        own = [one for one in kept if not one["voorbeeld"]]
        if own or groups:
            kop, first = "Verder waar u was", ""
        else:
            kop, first = "Bent u hier voor het eerst?", _MET_VOORBEELD if sessions else _ZONDER
        items = Markup("").join([*map(session, sessions), *map(group, groups)])
        listed = Markup('<ul class="sz-doorgaan">{}</ul>').format(items) if items else Markup("")
        quiet = "" if items or first else "Er loopt nu niets."
        show(self._kop, _KOP.format(kop) + (_EERST.format(first or quiet) if first or quiet else Markup("")))
        show(self._lijst, listed)
        visible(self._alle, len(kept) > len(sessions) or bool(own))
        self._alle.description = f"Alle bijeenkomsten ({len(kept)})"


def session(sessie: dict[str, Any]) -> Markup:
    """A meeting: its case or exercise, whose it is, where it stands."""
    opened = here(sessie["geopend"])
    title = f"{sessie['titel']} – {sessie['groep']}" if sessie["groep"] else sessie["titel"]
    day = "vandaag" if opened.date() == today() else datum(opened.date())
    words = [f"{day}, {opened:%H:%M} uur", sessie["fase"], people(sessie["aantal"])]
    if sessie["voorbeeld"]:
        words.insert(0, "voorbeeld")
    return _item(f"/werkplaats/oefengesprek?sessie={sessie['id']}", title, words)


def group(groep: dict[str, Any]) -> Markup:
    """A group for intervisie: when it meets next, and when it would be erased soon."""
    words = ["intervisie"]
    words.append(f"de volgende keer: {datum(groep['volgende'])}" if groep["volgende"] else "nog geen datum")
    if groep["waarschuw"]:
        words.append(f"wordt gewist op {datum(groep['tot'])}")
    return _item(f"/werkplaats/intervisie?sessie={groep['id']}", groep["naam"], words)


def _item(naar: str, title: str, words: list[str]) -> Markup:
    item = '<li><span><a href="{}">{}</a> <span class="sz-zacht">{}</span></span></li>'
    return Markup(item).format(naar, title, " · ".join(words))
