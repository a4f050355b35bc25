"""Who takes part: joining, leaving, coming back, and a new phone with the trainer's consent."""

from typing import Any

from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, present
from samenzorg_sim.werkvorm.decide.rollen import newcomer
from samenzorg_sim.werkvorm.decide.tafels import emptiest
from samenzorg_sim.werkvorm.spel import Stand
from samenzorg_sim.werkvorm.state import Sessie

# More people than this in one session is a mistake or an attack; a dialogue session has 65.
MOST = 80
# More new phones than this waiting for the trainer's word is somebody who plays with us.
MOST_WAITING = 20


def doe_mee(case: Case, state: Sessie, command: c.DoeMee, meant: Meant) -> tuple[Any, ...]:
    """Join. A phone that belongs to somebody here already brings her back, if she had left."""
    here = None if command.apparaat is None else state.op_apparaat(command.apparaat)
    if here is not None:
        return keer_terug(case, state, c.KeerTerug(here.id), meant)
    if len(state.deelnemers) >= MOST:
        raise Refused("vol", f"Er doen al {MOST} mensen mee. Vraag de begeleider om hulp.")
    _leads(state, command.apparaat)
    tafel = emptiest(state, command.soort)
    joined = e.DeelnemerJoined(command.deelnemer, command.naam, command.soort, command.apparaat, tafel)
    return (joined, *newcomer(case, state, command.deelnemer, tafel))


def verwacht(case: Case, state: Sessie, command: c.Verwacht, meant: Meant) -> tuple[Any, ...]:
    """Put a name ready; who comes first with it takes that place."""
    if len(state.deelnemers) >= MOST:
        raise Refused("vol", f"Er doen al {MOST} mensen mee. Vraag de begeleider om hulp.")
    tafel = emptiest(state, command.soort)
    return (e.DeelnemerExpected(command.deelnemer, command.naam, command.soort, tafel),)


def kom_binnen(case: Case, state: Sessie, command: c.KomBinnen, meant: Meant) -> tuple[Any, ...]:
    """Come, on the place that was ready; the role that was chosen for her beforehand waits there."""
    who = state.deelnemers.get(command.deelnemer)
    here = None if command.apparaat is None else state.op_apparaat(command.apparaat)
    if here is not None:
        return keer_terug(case, state, c.KeerTerug(here.id), meant)
    if who is None or not who.verwacht:
        raise Refused("niet-verwacht", "Deze plaats is al bezet. Kies een andere naam.")
    _leads(state, command.apparaat)
    return (e.DeelnemerArrived(who.id, command.apparaat), *_role_if_none(case, state, who.id))


def vertrek(case: Case, state: Sessie, command: c.Vertrek, meant: Meant) -> tuple[Any, ...]:
    """Go home. A play does not stop by it: the trainer sees who left."""
    who = state.deelnemers.get(command.deelnemer)
    return (e.DeelnemerLeft(who.id),) if who is not None and who.aanwezig else ()


def keer_terug(case: Case, state: Sessie, command: c.KeerTerug, meant: Meant) -> tuple[Any, ...]:
    """Come back; without a role in this round she observes."""
    who = state.deelnemers.get(command.deelnemer)
    if who is None or who.gewist:
        raise Refused("niet-aanwezig", "Deze persoon doet niet mee.")
    if who.verwacht:
        return kom_binnen(case, state, c.KomBinnen(who.id, None), meant)
    return () if who.aanwezig else (e.DeelnemerReturned(who.id), *_role_if_none(case, state, who.id))


def vraag_overname(case: Case, state: Sessie, command: c.VraagOvername, meant: Meant) -> tuple[Any, ...]:
    """Ask for it; a phone that is already somebody's here cannot become somebody else's."""
    who = state.deelnemers.get(command.deelnemer)
    if who is None or who.gewist:
        raise Refused("niet-aanwezig", "Deze persoon doet niet mee.")
    if state.op_apparaat(command.apparaat) is not None:
        raise Refused("al-bezet", "Met deze telefoon doet al iemand mee. Gebruik een andere telefoon.")
    _leads(state, command.apparaat)
    if state.overnames.get(command.apparaat) == command.deelnemer:
        return ()
    if len(state.overnames) >= MOST_WAITING and command.apparaat not in state.overnames:
        raise Refused("vol", f"Er wachten al {MOST_WAITING} telefoons. Vraag de begeleider om hulp.")
    return (e.OvernameRequested(command.deelnemer, command.apparaat),)


def beslis_overname(case: Case, state: Sessie, command: c.BeslisOvername, meant: Meant) -> tuple[Any, ...]:
    """The trainer looks who holds the phone, and decides."""
    asked = state.overnames.get(command.apparaat)
    if asked is None:
        raise Refused("geen-overname", "Deze vraag is er niet meer. U hoeft niets te doen.")
    if not command.goed:
        return (e.OvernameRefused(command.apparaat),)
    return (e.OvernameGranted(asked, command.apparaat), *_role_if_none(case, state, asked))


def kies_speelwens(case: Case, state: Sessie, command: c.KiesSpeelwens, meant: Meant) -> tuple[Any, ...]:
    """Whether one would like to practise; it is a wish, so it may change at any time."""
    who = present(state, command.deelnemer)
    return () if who.wens is command.wens else (e.SpeelwensChosen(who.id, command.wens),)


def wis_gegevens(case: Case, state: Sessie, command: c.WisGegevens, meant: Meant) -> tuple[Any, ...]:
    """Everything that was typed by or about somebody goes for good; not while she plays.

    What was heard while she played is about her, so that goes too.
    """
    who = state.deelnemers.get(command.deelnemer)
    if who is None or who.gewist:
        return ()
    spel = state.spel_van_ronde(who.tafel)
    if spel is not None and spel.stand is not Stand.GESTOPT and case.plays(spel.rol_van(who.id).rol):
        raise Refused("gesprek-loopt", "U speelt nu. Wis uw gegevens als het gesprek is gestopt.")
    heard = (p.id for p in state.spellen.values() if who.id in (p.speler, p.naaste) and not p.gewist)
    return (*map(e.WaarnemingenErased, heard), e.GegevensErased(who.id))


def _leads(state: Sessie, apparaat: str | None) -> None:
    if apparaat in state.leidtelefoons:
        raise Refused(
            "al-bezet", "Met deze telefoon wordt de bijeenkomst geleid. Gebruik een andere telefoon."
        )


def _role_if_none(case: Case, state: Sessie, deelnemer: str) -> tuple[e.RolAssigned, ...]:
    return (
        ()
        if state.rol_van(deelnemer).rol
        else newcomer(case, state, deelnemer, state.deelnemers[deelnemer].tafel)
    )
