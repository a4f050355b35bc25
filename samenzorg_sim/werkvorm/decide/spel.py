"""One play: begin, time-out, resume, stop; and what observers tap meanwhile."""

from typing import Any

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, present, table
from samenzorg_sim.werkvorm.decide.fasen import no_play_running
from samenzorg_sim.werkvorm.rust import steps_out_first
from samenzorg_sim.werkvorm.spel import Openheid, Spel, Stand
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import Volgend

# A finger is slower than the trainer's: a tap this long after a time-out or stop still counts (ms).
GRACE = 3_000


def begin_gesprek(case: Case, state: Sessie, command: c.BeginGesprek, meant: Meant) -> tuple[Any, ...]:
    """Begin to play: in a phase for playing, with somebody in each of the roles that play."""
    here = table(state, command.tafel)
    fase = case.fase(state, here.nummer)
    if fase is None or not fase.spel:
        raise Refused("niet-nu", "Ga eerst naar de stap van het gesprek.")
    running = state.spel_van_ronde(here.nummer)
    if running is not None and running.stand is not Stand.GESTOPT:
        return ()
    for rol in case.script.rollen:
        if rol.aantal != "rest" and len(state.met_rol(rol.id, here.nummer)) < rol.aantal:
            raise Refused("rol-leeg", f"Nog niemand is {rol.naam.lower()}. Kies eerst wie dat doet.")
    again = here.volgend
    soort, van = (Spelsoort.EERSTE, None) if again is None else (again.soort, again.van)
    started = e.GesprekStarted(command.spel, here.nummer, here.ronde, soort, van)
    return (*((e.PauzeEnded(here.nummer),) if here.pauze else ()), started)


def kies_herkansing(case: Case, state: Sessie, command: c.KiesHerkansing, meant: Meant) -> tuple[Any, ...]:
    """Play once more in the same round with the same people: back to the phase of the play.

    A second chance of a second chance is one of the first play, so that two can be laid beside each other.
    After a stop by who plays, not before the step after it.
    """
    spel = play(state, command.van)
    here = table(state, spel.tafel)
    fase = case.script.spelfase
    first = spel.van or spel.id
    chosen = e.HerkansingChosen(here.nummer, first, command.soort)
    if command.soort is Spelsoort.EERSTE or fase is None:
        return () if here.volgend is None else (chosen,)
    no_play_running(state, (here.nummer,))
    if spel.ronde != here.ronde or spel.stand is not Stand.GESTOPT:
        raise Refused("niet-nu", "Nog eens spelen kan na het gesprek, in dezelfde ronde.")
    if here.fase == fase.id and here.volgend == Volgend(first, command.soort):
        return ()
    if steps_out_first(spel, here, fase.id):
        raise Refused("eerst-uit-de-rol", "Iemand drukte op stop. Ga eerst een stap verder, uit de rol.")
    entered = e.FaseEntered(here.nummer, fase.id, here.ronde)
    moved = () if here.fase == fase.id else (entered,)
    rested = (e.PauzeEnded(here.nummer),) if here.pauze else ()
    return (*rested, *moved, chosen)


def time_out(case: Case, state: Sessie, command: c.TimeOut, meant: Meant) -> tuple[Any, ...]:
    """Pause; twice is once."""
    spel = play(state, command.spel)
    return (e.GesprekPaused(spel.id),) if spel.stand is Stand.LOPEND else ()


def hervat(case: Case, state: Sessie, command: c.Hervat, meant: Meant) -> tuple[Any, ...]:
    """Go on after a time-out, or take a stop back: with the same players, before anybody looks back."""
    spel = play(state, command.spel)
    if spel.stand is Stand.LOPEND:
        return ()
    here = state.tafels.get(spel.tafel)
    fase = None if here is None else case.fase(state, spel.tafel)
    newest = here is not None and spel.ronde == here.ronde and spel == state.spel_van_ronde(spel.tafel)
    if not newest or fase is None or not fase.spel or spel.bekeken:
        raise Refused("niet-nu", "Dit gesprek is al klaar. Wilt u nog eens? Begin een nieuwe ronde.")
    for who in state.aan_tafel(spel.tafel):
        now, then = state.rol_van(who.id, spel.ronde, spel.tafel).rol, spel.rol_van(who.id).rol
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
    punten = [p.id for k in case.cards(spel.scenario) if k.id == card for p in k.kijkpunten]
    if command.kijkpunt not in punten:
        raise Refused("niet-uw-kaart", "Deze knop staat niet op uw kaart.")
    _not_looked_at(spel)
    if spel.gewist and not state.afgesloten:
        raise Refused("al-gewist", "De waarnemingen van dit gesprek zijn al gewist.")
    if spel.gewist or (state.afgesloten and not spel.blijft):
        raise Refused("afgesloten", "Deze bijeenkomst is afgesloten. Dit is niet meer bewaard.")
    if spel.gestopt is not None and meant.happened_at > spel.gestopt + GRACE:
        raise Refused("al-gestopt", "Het gesprek was al gestopt. Vertel het bij het terugkijken.")
    if any(_during(meant.happened_at, van, tot) for van, tot in spel.onderbrekingen):
        raise Refused("time-out", "Het was time-out. Wat u dan hoort, telt niet mee.")
    return (e.TagAdded(command.tag, spel.id, command.deelnemer, command.wat, meant.clamped),)


def tik_terug(case: Case, state: Sessie, command: c.TikTerug, meant: Meant) -> tuple[Any, ...]:
    """Undo names what is undone: one's own tap, until the time line is looked at."""
    spel = play(state, command.spel)
    if command.tag in spel.teruggenomen:
        return ()
    tag = spel.tags.get(command.tag)
    if tag is None or tag.deelnemer != command.deelnemer:
        raise Refused("geen-tik", "Deze tik is er niet (meer).")
    _not_looked_at(spel)
    return (e.TagRemoved(spel.id, tag.id),)


def alleen_luisteren(case: Case, state: Sessie, command: c.AlleenLuisteren, meant: Meant) -> tuple[Any, ...]:
    """Put the card away this round, or take it up again."""
    who = present(state, command.deelnemer)
    ronde = state.tafel_van(who.id).ronde
    if ((who.tafel, ronde, who.id) in state.luistert) == command.aan:
        return ()
    return (e.LuisterenChosen(who.tafel, ronde, who.id, command.aan),)


def kies_bewaren(case: Case, state: Sessie, command: c.KiesBewaren, meant: Meant) -> tuple[Any, ...]:
    """Only who played decides, each for herself; the trainer notes it for who has no phone."""
    spel = play(state, command.spel)
    if command.deelnemer not in (spel.speler, spel.naaste):
        raise Refused("niet-uw-rol", "Alleen de speler en de naaste beslissen over bewaren.")
    if command.namens and state.deelnemers[command.deelnemer].apparaat is not None:
        raise Refused("niet-aan-u", "Deze persoon beslist zelf, op de eigen telefoon.")
    if spel.gewist:
        raise Refused("al-gewist", "De waarnemingen van dit gesprek zijn al gewist.")
    if spel.bewaren.get(command.deelnemer) is command.ja:
        return ()
    return (e.BewarenChosen(spel.id, command.deelnemer, command.ja),)


def play(state: Sessie, spel: str) -> Spel:
    """The play, or a refusal."""
    found = state.spellen.get(spel)
    if found is None:
        raise Refused("geen-gesprek", "Dit gesprek is er niet (meer).")
    return found


def _not_looked_at(spel: Spel) -> None:
    if spel.openheid is not Openheid.DICHT:
        raise Refused("al-bekeken", "De tijdlijn is al bekeken. Vertel het gewoon aan de groep.")
    if spel.bekeken:
        raise Refused("al-bekeken", "Wat u hoorde, ligt al naast elkaar. Vertel het gewoon aan de groep.")


def _during(moment: int, van: int, tot: int | None) -> bool:
    return moment > van + GRACE and (tot is None or moment < tot)
