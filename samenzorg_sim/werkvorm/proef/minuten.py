"""Minutes that do not fit: too little time to write, another length than promised, more than a day."""

from collections.abc import Iterator

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.plan import make_plan, plan_steps, propose_plans
from samenzorg_sim.werkvorm.proef.bevinding import Bevinding
from samenzorg_sim.werkvorm.proef.gezien import Gezien
from samenzorg_sim.werkvorm.proef.opstelling import RAAD

# Minutes that people can take in on one day. Ours: no source gives a number.
DAG = 8 * 60
# Days that a group keeps a situation in mind from home. Ours: no source gives a number.
MAANDEN = 60


def too_short_to_write(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Phases in which somebody has more to write than there is time."""
    for number, fase in enumerate(script.fasen):
        seconds = seen.schrijftijd.get(fase.id, 0)
        if seconds > fase.minuten * 60:
            needed = -(-seconds // 60)
            text = f"Wie hier alles beantwoordt, is zeker {needed} minuten bezig. Er staat: {fase.minuten}."
            yield Bevinding(("fasen", number, "minuten"), f"{text}\nGeef meer tijd, of vraag minder.")


def other_than_promised(script: Werkvorm) -> Iterator[Bevinding]:
    """The steps add up to another length than `duur` says."""
    if script.duur is None:
        return
    van, tot, rondes = script.duur.van, script.duur.tot, script.duur.rondes
    if rondes > script.groep.tot:
        text = f"Met {script.groep.tot} mensen zijn er geen {rondes} rondes: iedereen speelt één keer."
        yield Bevinding(("duur", "rondes"), text)
    whole = make_plan(plan_steps(script), rondes, 1, rondes).totaal
    if not van <= whole <= tot:
        rounds = "1 ronde" if rondes == 1 else f"{rondes} rondes"
        text = f"Met {rounds} duren de stappen samen {whole} minuten, met pauzes. Hier staat {van} tot {tot}."
        yield Bevinding(("duur",), f"{text}\nVerander de minuten van de stappen, of wat hier staat.")


def longer_than_a_day(script: Werkvorm) -> Iterator[Bevinding]:
    """Everybody of the largest group plays once, at as many tables as that takes."""
    if script.schriftelijk:
        return
    rondes = None if script.duur is None else script.duur.rondes
    plans = propose_plans(plan_steps(script), script.groep.tot, RAAD, rondes=rondes)
    shortest = min(plans, key=lambda plan: plan.totaal)
    if shortest.totaal > DAG:
        where = "" if shortest.tafels == 1 else f", ook aan {shortest.tafels} tafels"
        people = f"Met {script.groep.tot} mensen"
        text = f"{people} duurt dit {shortest.totaal} minuten{where}: dat is te lang voor één dag."
        hint = "Maak de stappen korter of de groep kleiner, of zet bij 'duur' hoeveel rondes u wilt."
        yield Bevinding(("groep", "tot"), f"{text}\n{hint}")


def longer_than_remembered(script: Werkvorm) -> Iterator[Bevinding]:
    """In writing: all steps together."""
    days = sum(fase.dagen or 0 for fase in script.fasen)
    if days > MAANDEN:
        text = f"De stappen duren samen {days} dagen. Na {MAANDEN} dagen is een situatie niet vers meer."
        yield Bevinding(("fasen",), f"{text}\nGeef de stappen minder dagen, of haal er een weg.")
