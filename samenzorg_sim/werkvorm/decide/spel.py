"""One play: begin, time-out, resume, stop; and what observers tap meanwhile."""

from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, present
from samenzorg_sim.werkvorm.state import Openheid, Sessie, Spel, Stand

# A finger is slower than the trainer's: a tap this long after a time-out or stop still counts (ms).
GRACE = 3_000


def begin_gesprek(case: Case, state: Sessie, command: c.BeginGesprek, meant: Meant) -> tuple[Any, ...]:
    """Begin to play: in a phase for playing, with somebody in each of the roles that play."""
    fase = case.fase(state)
    if fase is None or not fase.spel:
        raise Refused("niet-nu", "Ga eerst naar de stap van het gesprek.")
    running = state.spel_van_ronde()
    if running is not None and running.stand is not Stand.GESTOPT:
        return ()
    for rol in case.script.rollen:
        if rol.aantal != "rest" and len(state.met_rol(rol.id)) < rol.aantal:
            raise Refused("rol-leeg", f"Nog niemand is {rol.naam.lower()}. Kies eerst wie dat doet.")
    return (e.GesprekStarted(command.spel, state.ronde),)


def time_out(case: Case, state: Sessie, command: c.TimeOut, meant: Meant) -> tuple[Any, ...]:
    """Pause; twice is once."""
    spel = play(state, command.spel)
    return (e.GesprekPaused(spel.id),) if spel.stand is Stand.LOPEND else ()


def hervat(case: Case, state: Sessie, command: c.Hervat, meant: Meant) -> tuple[Any, ...]:
    """Go on after a time-out, or take a stop back: with the same players, before anybody looks back."""
    spel = play(state, command.spel)
    if spel.stand is Stand.LOPEND:
        return ()
    fase = case.fase(state)
    newest = spel.ronde == state.ronde and spel == state.spel_van_ronde()
    if not newest or fase is None or not fase.spel or spel.openheid is not Openheid.DICHT:
        raise Refused("niet-nu", "Dit gesprek is al klaar. Wilt u nog eens? Begin een nieuwe ronde.")
    for who in state.aanwezigen:
        now, then = state.rol_van(who.id, spel.ronde).rol, spel.rol_van(who.id).rol
        if now != then and (case.plays(now) or case.plays(then)):
            raise Refused("niet-nu", "De rollen zijn gewisseld. Begin een nieuw gesprek.")
    return (e.GesprekResumed(spel.id),)


def stop(case: Case, state: Sessie, command: c.Stop, meant: Meant) -> tuple[Any, ...]:
    """Stop, at once and without a reason. Only who plays, or the trainer, stops a play."""
    spel = play(state, command.spel)
    if command.deelnemer is not None and not case.plays(spel.rol_van(command.deelnemer).rol):
        raise Refused(
            "niet-uw-rol", "Deze knop is voor de speler en de naaste. Wilt u stoppen? Steek uw hand op."
        )
    return () if spel.stand is Stand.GESTOPT else (e.GesprekStopped(spel.id, command.door),)


def tik(case: Case, state: Sessie, command: c.Tik, meant: Meant) -> tuple[Any, ...]:
    """An observation on the observer's own card, made while the play was on."""
    spel = play(state, command.spel)
    if command.tag in spel.tags or command.tag in spel.teruggenomen:
        return ()
    card = spel.rol_van(command.deelnemer).kaart
    punten = [p.id for k in case.scenario.rollen.observatoren if k.id == card for p in k.kijkpunten]
    if command.kijkpunt not in punten:
        raise Refused("niet-uw-kaart", "Deze knop staat niet op uw kaart.")
    if spel.openheid is not Openheid.DICHT:
        raise Refused("al-bekeken", "De tijdlijn is al bekeken. Vertel het gewoon aan de groep.")
    if spel.gestopt is not None and meant.happened_at > spel.gestopt + GRACE:
        raise Refused("al-gestopt", "Het gesprek was al gestopt. Vertel het bij het terugkijken.")
    if any(_during(meant.happened_at, van, tot) for van, tot in spel.onderbrekingen):
        raise Refused("time-out", "Het was time-out. Wat u dan hoort, telt niet mee.")
    return (e.TagAdded(command.tag, spel.id, command.deelnemer, command.kijkpunt, meant.clamped),)


def tik_terug(case: Case, state: Sessie, command: c.TikTerug, meant: Meant) -> tuple[Any, ...]:
    """Undo names what is undone: one's own tap, until the time line is looked at."""
    spel = play(state, command.spel)
    if command.tag in spel.teruggenomen:
        return ()
    tag = spel.tags.get(command.tag)
    if tag is None or tag.deelnemer != command.deelnemer:
        raise Refused("geen-tik", "Deze tik is er niet (meer).")
    if spel.openheid is not Openheid.DICHT:
        raise Refused("al-bekeken", "De tijdlijn is al bekeken. Vertel het gewoon aan de groep.")
    return (e.TagRemoved(spel.id, tag.id),)


def alleen_luisteren(case: Case, state: Sessie, command: c.AlleenLuisteren, meant: Meant) -> tuple[Any, ...]:
    """Put the card away this round, or take it up again."""
    who = present(state, command.deelnemer)
    if ((state.ronde, who.id) in state.luistert) == command.aan:
        return ()
    return (e.LuisterenChosen(state.ronde, who.id, command.aan),)


def play(state: Sessie, spel: str) -> Spel:
    """The play, or a refusal."""
    found = state.spellen.get(spel)
    if found is None:
        raise Refused("geen-gesprek", "Dit gesprek is er niet (meer).")
    return found


def _during(moment: int, van: int, tot: int | None) -> bool:
    return moment > van + GRACE and (tot is None or moment < tot)
