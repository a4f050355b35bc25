"""The plan of the day in words and as a bar: how many rounds, how long, who gets a turn."""

from collections.abc import Sequence

from markupsafe import Markup

from samenzorg_sim.stijl.datum import duur
from samenzorg_sim.werkvorm.plan import BREAK, ROUNDS_BEFORE_BREAK, Plan

# The least part of the strip in which a word can be read.
ROOM_FOR_A_WORD = 0.08
Stuk = tuple[str, int]
"""What a piece of the day is (begin, ronde, pauze, eind) and its minutes."""


def in_words(plan: Plan) -> str:
    """One plan on one line, to choose from."""
    tables = "1 tafel" if plan.tafels == 1 else f"{plan.tafels} tafels"
    if not plan.rondes:
        return f"{duur(plan.totaal)}: {tables}"
    rounds = "1 ronde" if plan.rondes == 1 else f"{plan.rondes} rondes"
    return f"{duur(plan.totaal)}: {tables}, {rounds}"


def explained(plan: Plan) -> Markup:
    """How the time is made up, and the bar."""
    if not plan.rondes:
        return Markup("")
    turns = "1 persoon speelt" if plan.spelers == 1 else f"{plan.spelers} mensen spelen"
    who = "Iedereen speelt één keer." if plan.iedereen else f"{turns} één keer. Wie niet speelt, kijkt mee."
    each = f"{plan.rondes} {'ronde' if plan.rondes == 1 else 'rondes'} van {duur(plan.per_ronde)}"
    words = f"{each}: samen {duur(plan.spelen)}. Begin en eind: {duur(plan.begin + plan.einde)}."
    if plan.pauzes:
        breaks = "1 pauze" if plan.pauzes == 1 else f"{plan.pauzes} pauzes"
        when = f"ronde {ROUNDS_BEFORE_BREAK}" if plan.pauzes == 1 else f"elke {ROUNDS_BEFORE_BREAK} rondes"
        words += f" En {breaks} van {BREAK} minuten, na {when}."
    return Markup("<p><b>{}</b> {}</p>{}").format(who, words, bar(pieces(plan)))


def pieces(plan: Plan) -> list[Stuk]:
    """The day from begin to end."""
    day: list[Stuk] = [("begin", plan.begin)]
    for number in range(1, plan.rondes + 1):
        day.append(("ronde", plan.per_ronde))
        if number % ROUNDS_BEFORE_BREAK == 0 and number < plan.rondes:
            day.append(("pauze", BREAK))
    return [*day, ("eind", plan.einde)]


def bar(day: Sequence[Stuk]) -> Markup:
    """A strip as wide as the day; the words beside it say the same."""
    number, parts, total = 0, Markup(""), sum(minutes for _, minutes in day)
    for soort, minutes in day:
        number += soort == "ronde"
        pause = "pauze" if minutes >= ROOM_FOR_A_WORD * total else ""
        label = {"ronde": str(number), "pauze": pause}.get(soort, "")
        parts += Markup('<span class="sz-dag__{}" style="flex:{}">{}</span>').format(soort, minutes, label)
    return Markup('<div class="sz-dag" aria-hidden="true">{}</div>').format(parts)
