"""Where a table is, and the buttons that lead it on: never by themselves."""

import time
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.stijl.datum import moment
from samenzorg_sim.stijl.kring import kring_html
from samenzorg_sim.stijl.opsomming import opsomming
from samenzorg_sim.werkplaats.opmaak import html, melding, punten, show
from samenzorg_sim.werkplaats.panelen.schrijfdagen import until
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.tafel import going_along, is_repeated, is_together

# Milliseconds: a meeting that was prepared days ago does not begin with a clock that is days late.
LANG_OM = 3_600_000


class Stuur:
    """The phases as a path and what the trainer does now; `navigatie` holds back, on, and another round."""

    def __init__(self, scherm: Scherm, sessie: str) -> None:
        self._scherm, self._sessie = scherm, sessie
        self._beeld: dict[str, Any] = {}
        self._pad = html(soort="sz-pad")
        self._nu = html()
        self._terug = scherm.knop("Terug", lambda: self._go("vorige"), "rustig")
        self._ronde = scherm.knop("Nog een ronde", lambda: self._go("nieuwe_ronde"), "rustig")
        self._verder = scherm.knop("Verder", lambda: self._go("volgende"))
        self._klaar = scherm.knop("Pauze is klaar", self._end_break)
        self.navigatie = row(
            self._klaar, self._terug, self._ronde, self._verder, soort="sz-stuur sz-stuur--verder"
        )
        self.widget = column(self._pad, self._nu, soort="sz-kaart")

    def toon(self, beeld: dict[str, Any]) -> None:
        """Show the phase that is on."""
        self._beeld = beeld
        show(self._pad, path(beeld))
        self.tik()
        spel, rest = beeld["spel"], beeld["klok"]["pauze"] is not None
        playing = beeld["fase"]["spel"] and spel is not None and spel["stand"] != "gestopt"
        # While people play there is one thing to do, and its buttons stand here instead.
        visible(self.navigatie, not playing and not beeld["afgesloten"])
        visible(self._klaar, rest)
        self._label(self._verder, "Verder: ", None if rest else beeld["volgende"])
        self._label(self._terug, "Terug: ", None if rest else beeld["vorige"])
        visible(self._ronde, not rest and beeld["nieuwe_ronde"] is not None)
        # One thing stands out at a time: before a play that is to begin, not to pass it by; and not what
        # would take another table along from the middle of its round.
        to_begin = beeld["fase"]["spel"] and beeld["fase"]["ronde"] and (spel is None or spel["volgend"])
        looking = "tijdlijn" in beeld["fase"]["onderdelen"] and spel is not None
        quiet = to_begin or beeld["achter"] or (looking and spel["openheid"] in ("dicht", "gezien"))
        (self._verder.add_class if quiet else self._verder.remove_class)("sz-knop--rustig")

    def tik(self) -> None:
        """Show the clock as it is now."""
        show(self._nu, now(self._beeld, time.time() * 1000))

    def _label(self, button: w.Button, before: str, step: dict[str, Any] | None) -> None:
        visible(button, step is not None)
        if step is None:
            return
        others = len(self._beeld["tafels"]) > 1
        together = others and (is_together(self._beeld) or not step["per_ronde"])
        button.description = ("Samen " + before.lower() if together else before) + step["titel"]

    def _go(self, way: str) -> None:
        going = [(tafel["nummer"], tafel[way]) for tafel in going_along(self._beeld) if tafel[way]]
        if all(step == going[0][1] for _, step in going) and is_together(self._beeld):
            going = [(None, step) for _, step in going[:1]]  # all at once
        for nummer, step in going:
            fase = {"fase": step["fase"], "ronde": step["ronde"]}
            self._scherm.client.doe(self._sessie, soort="fase", **fase, tafel=nummer)

    def _end_break(self) -> None:
        for tafel in going_along(self._beeld):
            self._scherm.client.doe(self._sessie, soort="pauze_klaar", tafel=tafel["nummer"])


def now(beeld: dict[str, Any], at: float) -> Markup:
    """What is on at this moment (ms), with tips."""
    fase, klok = beeld["fase"], beeld["klok"]
    if beeld["afgesloten"]:
        over = "De bijeenkomst is afgesloten. Hieronder staat wat u samen meeneemt."
        return Markup("<h2>Afgesloten</h2><p>{}</p>").format(over)
    if klok["pauze"] is not None:
        text = f"{left(klok['pauze'], at)} Daarna gaat u verder met: {fase['titel']}."
        return Markup("<h2>Pauze</h2><p>{}</p>").format(text)
    agreed = beeld["termijn"]
    lasts = left(klok, at) if agreed is None else until(agreed)
    several = is_repeated(beeld) and (agreed is None or fase["ronde"] > 1)
    ronde = f" – ronde {fase['ronde']}" if fase["ronde"] and several else ""
    notices = melding(behind(beeld)) + melding(tired(beeld))
    places = Markup("").join(kring_html(one["hier"], one["rol"]) for one in beeld["kring"])
    return Markup('<h2>{}{}</h2><p class="sz-zacht">{}</p>{}{}{}').format(
        fase["titel"], ronde, lasts, places, notices, punten(fase["tips"])
    )


def behind(beeld: dict[str, Any]) -> str:
    """Which tables the next step would take along before they are so far; the empty string for none."""
    who = opsomming(beeld["achter"])
    if not who:
        return ""
    one = len(beeld["achter"]) == 1
    return (
        f"{who} {'is' if one else 'zijn'} nog niet zover. Met 'Samen verder' "
        f"{'gaat die tafel' if one else 'gaan die tafels'} meteen mee."
    )


def left(klok: dict[str, Any], at: float) -> str:
    """How long it takes and what is left of that; it informs, so a time that is over is no alarm."""
    if not klok["minuten"]:
        return "Zo lang als nodig."
    about = moment(60 * klok["minuten"])
    remaining = -int(-(klok["tot"] - at) // 60_000)
    if remaining >= klok["minuten"] or at - klok["tot"] > LANG_OM:
        return f"Ongeveer {about}."
    if remaining > 0:
        return f"Ongeveer {about}, nog {remaining}."
    return f"Ongeveer {about}. Die tijd is om. U kiest zelf wanneer u verdergaat."


def tired(beeld: dict[str, Any]) -> str:
    """Whom to give a rest before she plays once more; the empty string for nobody."""
    playing = beeld["spel"] is not None and beeld["spel"]["stand"] != "gestopt"
    if not beeld["rust"] or playing or not is_repeated(beeld):
        return ""
    who = " en ".join(beeld["rust"])
    return (
        f"{who} speelde twee keer achter elkaar de naaste. Dat kost veel. Laat nu een ander, of neem pauze."
    )


def path(beeld: dict[str, Any]) -> Markup:
    """The phases in a row, the one that is on marked for eye and ear; a table among others has a name."""
    phases = [fase["id"] for fase in beeld["fasen"]]
    step = phases.index(beeld["fase"]["id"]) + 1
    steps = Markup("").join(
        Markup("<li{}>{}</li>").format(
            Markup(' aria-current="step"') if fase["id"] == beeld["fase"]["id"] else "", fase["titel"]
        )
        for fase in beeld["fasen"]
    )
    here = f"{beeld['fase']['id']}/{beeld['fase']['ronde']}"
    name = "" if is_together(beeld) else beeld["naam"]
    casus = beeld["casus"]["titel"] if beeld["casus"] else ""
    title = Markup("<h2>{} <small>{}</small></h2>{}").format(name, casus, players(beeld))
    return Markup(
        '{}<nav aria-label="Stappen van {}" data-stap="{}"><ol>{}</ol>'
        '<p class="sz-pad__stap">Stap {} van {}</p></nav>'
    ).format(title if name else "", name.lower() or "de bijeenkomst", here, steps, step, len(phases))


def players(beeld: dict[str, Any]) -> Markup:
    """Who plays at this table, on one line: the list of the group stands below, out of sight."""
    if not is_repeated(beeld):
        return Markup("")
    told = []
    for rol in (rol for rol in beeld["rollen"] if rol["aantal"] != "rest"):
        who = [d["naam"] for d in beeld["deelnemers"] if d["aanwezig"] and d["rol"] == rol["id"]]
        if who or not rol["gekozen"]:  # who chooses sees below who has it
            told.append(Markup("{}: <b>{}</b>").format(rol["naam"], " en ".join(who) or "nog niemand"))
    return Markup('<p class="sz-pad__spelers">{}</p>').format(Markup(" · ").join(told))
