"""How the naaste takes a turn: as pressing, as news, as an answer; and what he has to tell about it."""

from samenzorg_sim.content.soort import Raakt, Reactie, Soort
from samenzorg_sim.naaste.coefficienten import Rij
from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.state import Binnen, Niveaus, Zet
from samenzorg_sim.naaste.wet import GROEP, RIJ, Wet


def presses(was: Binnen, zet: Zet) -> bool:
    """Whether he takes this as being pressed."""
    # Advice right after asking leave is not pressing.
    asked = was.groep == GROEP[Soort.VRAAG_TOESTEMMING]
    return zet.soort is Soort.OVERTUIGEN or (zet.soort is Soort.ADVIES and not asked)


def row_of(wet: Wet, was: Binnen, zet: Zet, over: str | None, redenen: list[Reden]) -> Rij:
    """The row of coefficients for this turn; adds to `redenen` why it is not the plain one."""
    subject = wet.onderwerpen.get(over or "")
    match zet.soort:
        case Soort.REFLECTIE:
            back = zet.weerspiegelt or (subject.raakt if subject else Raakt.ZORG)
            return Rij.REFLECTIE_HOOP if back is Raakt.HOOP else Rij.REFLECTIE_ZORG
        case Soort.INFORMATIE if is_news(wet, was, zet, over):
            redenen.append(Reden.NIEUWS)
            return Rij.NIEUWS
        case Soort.INFORMATIE if was.vraag and over == was.onderwerp:
            redenen.append(Reden.VRAAG_BEANTWOORD)
            return Rij.ANTWOORD
        case Soort.ADVIES if not presses(was, zet):
            redenen.append(Reden.MAG)
            return Rij.ADVIES_MAG
    return RIJ[zet.soort]


def is_news(wet: Wet, was: Binnen, zet: Zet, over: str | None) -> bool:
    """Whether this tells him what he did not know."""
    subject = wet.onderwerpen.get(over or "")
    unknown = subject is not None and subject.wist_niet is not None and subject.id not in was.weet
    return unknown and zet.soort is Soort.INFORMATIE


def help_of(wet: Wet, was: Binnen, soort: Soort, over: str | None) -> str | None:
    """The first thing of `wat_helpt` that this turn is, and that did its good not yet."""
    for help_ in wet.scenario.wat_helpt:
        fits = help_.soort is soort and help_.onderwerp in (None, over)
        if fits and help_.id not in was.geholpen:
            return help_.id
    return None


def telling_of(wet: Wet, was: Binnen, reactie: Reactie, over: str | None, niveaus: Niveaus) -> str | None:
    """The first thing on this subject that he may tell now."""
    opens = reactie in (Reactie.OPENT, Reactie.VERTELT)
    for one in wet.onthullingen.get(over or "", ()):
        open_ = opens and wet.drempels[one.id].holds(niveaus)
        pushed = reactie is Reactie.SPREEKT_TEGEN and one.bij_duwen
        if one.id not in was.verteld and (open_ or pushed) and all(e in was.verteld for e in one.eerst):
            return one.id
    return None


def is_nee(wet: Wet, over: str | None, onthulling: str) -> bool:
    """Whether telling this is saying no."""
    return any(one.nee for one in wet.onthullingen.get(over or "", ()) if one.id == onthulling)
