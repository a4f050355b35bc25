"""Where answers are kept: outside the rounds together or by table, in them by round, after a play by play."""

from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.state import Sessie


def place_of(
    script: Werkvorm, fase: Fase, vraag: str, state: Sessie, tafel: int, ronde: int | None = None
) -> Plek:
    """Where answers to a question of this phase go now, or in this round.

    A second chance is looked back at anew: what was written about the first play stays as it is.
    """
    if not fase.per_ronde:
        of_table = any(one.id == vraag and one.van_tafel for one in fase.schrijfvragen)
        return Plek(vraag, tafel if of_table else 0, 0)
    number = state.tafels[tafel].ronde if ronde is None else ronde
    return Plek(vraag, tafel, number, newest_keer(script, fase, state, tafel, number))


def newest_keer(script: Werkvorm, fase: Fase, state: Sessie, tafel: int, ronde: int) -> int:
    """Which play of a round a phase is about: 0 for the first, and always before the phase of the play."""
    # By id: phases themselves are compared field by field, and this is asked at every answer.
    ids = [one.id for one in script.fasen]
    play = next((place for place, one in enumerate(script.fasen) if one.spel), len(ids))
    before = fase.id in ids[:play]
    return 0 if before else max(0, len(state.spellen_van_ronde(tafel, ronde)) - 1)
