"""Answers to the script's written questions: who may write, and when everybody may read."""

from typing import Any

from samenzorg_sim.content.schrijfvraag import STAPPEN, Antwoordsoort, Opent, Schrijfvraag
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.antwoord import Antwoord, Blad, Plek
from samenzorg_sim.werkvorm.decide.case import Case
from samenzorg_sim.werkvorm.lezers import has_written, may_write, may_write_for, writers
from samenzorg_sim.werkvorm.plek import newest_keer
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.termijn import is_past, may_be_late
from samenzorg_sim.werkvorm.voorwaarde import is_counted


def schrijf_antwoord(case: Case, state: Sessie, command: c.SchrijfAntwoord, meant: Meant) -> tuple[Any, ...]:
    """Write, rewrite, or leave open on purpose."""
    vraag, plek = _asked(case, state, command)
    who = command.deelnemer
    if not may_write(vraag, state, who, plek):
        if vraag.van_tafel:
            raise Refused("niet-uw-pen", "Iemand anders schrijft nu voor uw tafel. Neem eerst de pen over.")
        raise Refused("niet-uw-vraag", "Deze vraag is niet voor u. U hoeft niets te doen.")
    if vraag.van_tafel:
        who = None  # the words are the table's, whoever held the pen
    if command.namens and who is not None:
        _may_write_for(state, vraag, who)
    _fits(vraag, command)
    said = Antwoord(command.wat, command.keuze if is_counted(case.script, vraag.id) else None)
    blad = state.blad(plek)
    if blad.van(who).get(command.deel) == said:
        return ()
    late = may_be_late(case.script, state, vraag, plek, who, command.deel)
    if case.script.schriftelijk and is_past(case.script, state, vraag.id) and not late:
        raise Refused("voorbij", "De laatste dag voor deze vraag is geweest. Hier kan niets meer bij.")
    if blad.open and not said.leeg and not late:
        raise Refused("al-open", "De antwoorden zijn al open. Vertel het gewoon aan de groep.")
    return (
        e.AntwoordWritten(
            vraag.id, plek.tafel, plek.ronde, plek.keer, who, command.deel, said.wat, said.keuze
        ),
    )


def toon_antwoord(case: Case, state: Sessie, command: c.ToonAntwoord, meant: Meant) -> tuple[Any, ...]:
    """The writer alone decides, and may change her mind."""
    vraag, plek = _asked(case, state, command)
    blad = state.blad(plek)
    if vraag.opent is not Opent.SCHRIJVER:
        raise Refused("niet-nu", "Deze antwoorden gaan voor iedereen tegelijk open.")
    if command.aan and command.deelnemer not in blad.antwoorden:
        raise Refused("leeg", "Schrijf eerst zelf een antwoord.")
    if (command.deelnemer in blad.getoond) is command.aan:
        return ()
    return (e.AntwoordShown(vraag.id, plek.tafel, plek.ronde, plek.keer, command.deelnemer, command.aan),)


def geef_voorkeur(case: Case, state: Sessie, command: c.GeefVoorkeur, meant: Meant) -> tuple[Any, ...]:
    """Say beforehand what one would like to talk about; nobody sees who said so."""
    found = case.script.schrijfvraag(command.vraag)
    plek = Plek(command.vraag, 0, 0)
    blad = state.blad(plek)
    van = next((who for who, parts in blad.antwoorden.items() if _titled(parts.get(0), command.titel)), None)
    if found is None or not found[1].inbreng or van is None:
        raise Refused("geen-inbreng", "Deze situatie is er niet meer, of heeft een andere titel.")
    if ((command.deelnemer, van) in blad.voorkeur) is command.aan:
        return ()
    return (
        e.VoorkeurGiven(plek.vraag, plek.tafel, plek.ronde, plek.keer, command.deelnemer, van, command.aan),
    )


def _titled(part: Antwoord | None, titel: str) -> bool:
    return part is not None and part.wat == titel


def open_vraag(case: Case, state: Sessie, command: c.OpenVraag, meant: Meant) -> tuple[Any, ...]:
    """The trainer opens what opens together, also when somebody has not written yet.

    An empty sheet does not open: nobody could write on it any more.
    """
    vraag, plek = _asked(case, state, command)
    blad = state.blad(plek)
    if vraag.opent not in (Opent.SAMEN, Opent.BEGELEIDER):
        raise Refused("niet-aan-u", "Deze antwoorden laat alleen de schrijver zelf zien.")
    if blad.open:
        return ()
    if not blad.gezegd:
        raise Refused("leeg", "Er staat nog geen antwoord. Wacht tot iemand iets heeft opgeschreven.")
    return (e.VraagOpened(vraag.id, plek.tafel, plek.ronde, plek.keer),)


def open_barometer(case: Case, state: Sessie, command: c.OpenBarometer, meant: Meant) -> tuple[Any, ...]:
    """Once: the box is shut by now, and what it tells does not change any more."""
    if command.fase not in case.script.peilingen:
        raise Refused("geen-vraag", "Deze vraag is er niet (meer). Laad de pagina opnieuw.")
    if command.fase in state.uitslagen:
        return ()
    return (e.BarometerOpened(command.fase, command.aantallen),)


def open_complete(case: Case, state: Sessie) -> tuple[e.VraagOpened, ...]:
    """What opens together opens once nobody is waited for: she wrote last, or left, or moved."""
    return tuple(
        e.VraagOpened(plek.vraag, plek.tafel, plek.ronde, plek.keer)
        for plek, blad in state.bladen.items()
        if not blad.open and _is_complete(case, state, plek, blad)
    )


def _is_complete(case: Case, state: Sessie, plek: Plek, blad: Blad) -> bool:
    found = case.script.schrijfvraag(plek.vraag)
    # In writing it stays shut until the step is over: until then everybody may change what she wrote.
    if found is None or found[1].opent is not Opent.SAMEN or case.script.schriftelijk or not blad.gezegd:
        return False
    waited = writers(found[1], state, plek)
    return bool(waited) and all(has_written(found[1], blad, who) for who in waited)


def _asked(
    case: Case, state: Sessie, command: c.SchrijfAntwoord | c.ToonAntwoord | c.OpenVraag
) -> tuple[Schrijfvraag, Plek]:
    """The question and where its answers go; what has not come yet has no answers."""
    found = case.script.schrijfvraag(command.vraag)
    if found is None:
        raise Refused("geen-vraag", "Deze vraag is er niet (meer). Laad de pagina opnieuw.")
    fase, asked = found
    if not fase.per_ronde and not asked.van_tafel:
        return asked, Plek(asked.id, 0, 0)
    if not fase.per_ronde:
        plek = Plek(asked.id, command.tafel, 0)
        if command.tafel not in state.tafels and plek not in state.bladen:
            raise Refused("geen-tafel", "Deze tafel is er niet (meer). Laad de pagina opnieuw.")
        return asked, plek
    newest = newest_keer(case.script, fase, state, command.tafel, command.ronde)
    keer = newest if command.keer is None else command.keer
    plek = Plek(asked.id, command.tafel, command.ronde, keer)
    here = state.tafels.get(command.tafel)
    come = here is not None and 1 <= command.ronde <= here.ronde and 0 <= keer <= newest
    if not come and plek not in state.bladen:
        raise Refused("geen-ronde", "Deze ronde is er nog niet. Laad de pagina opnieuw.")
    return asked, plek


def _fits(vraag: Schrijfvraag, command: c.SchrijfAntwoord) -> None:
    """An answer of the kind that is asked, in one of its parts, or none."""
    kinds = {Antwoordsoort.KEUZE: command.keuze, Antwoordsoort.SCHAAL: command.stap}
    given = {kind for kind, value in kinds.items() if value is not None}
    asked = {vraag.soort} & set(kinds) if command.wat is not None else set()
    allowed = command.keuze is None or command.keuze in {keuze.id for keuze in vraag.keuzes}
    allowed = allowed and (command.stap is None or 1 <= command.stap <= STAPPEN)
    if not 0 <= command.deel < len(vraag.parts) or given != asked or not allowed:
        raise Refused("onzin", "Dit antwoord past niet bij de vraag. Laad de pagina opnieuw.")


def _may_write_for(state: Sessie, vraag: Schrijfvraag, who: str) -> None:
    """The trainer writes for who has no phone, and never what she may not read herself."""
    if state.deelnemers[who].apparaat is not None:
        raise Refused("niet-aan-u", "Deze persoon schrijft het zelf op, op de eigen telefoon.")
    if not may_write_for(vraag):
        raise Refused("niet-aan-u", "Dit antwoord is privé. Laat het op papier schrijven.")
