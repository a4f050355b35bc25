"""Who may look into a drawing and who may draw: who began it, and who is in its session."""

from samenzorg_sim.balie.ecogram import opdrachten as o
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm, Wie
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.state import Sessie

GEEN_TEKENING = "Deze tekening is er niet (meer)."

# These cannot be undone, so they are for whoever began the drawing, and for who leads.
FOR_GOOD = (o.Wis, o.GooiWeg)


def is_maker(wie: Wie, ecogram: Ecogram, sessie: Sessie | None) -> bool:
    """Whether this one began the drawing; of a session's drawing, only while she leads or is there."""
    here = (
        isinstance(wie, Apparaat)
        or ecogram.sessie is None
        or (sessie is not None and sessie.leidt(wie.persoon))
    )
    return here and ecogram.van is not None and ecogram.van == tekenaar(wie, sessie)


def tekenaar(wie: Wie, sessie: Sessie | None) -> str | None:
    """Under which id this one draws: a trainer's own, or whoever it is in the session; None for nobody.

    A phone is not who draws: whoever goes on with another phone still undoes what is hers. Who went home
    draws no more, until she is back.
    """
    if not isinstance(wie, Apparaat):
        return wie.persoon
    known = None if sessie is None else sessie.op_apparaat(wie.apparaat)
    return known.id if known is not None and known.aanwezig else None


def may_look(wie: Wie, ecogram: Ecogram, sessie: Sessie | None) -> bool:
    """The maker, and who is in the session of the drawing; of what was thrown away nobody.

    Not a phone that leads: whoever finds it reads nothing that people wrote.
    """
    if ecogram.weg:
        return False
    if is_maker(wie, ecogram, sessie):
        return True
    if sessie is None:
        return False
    if isinstance(wie, Apparaat):
        return tekenaar(wie, sessie) is not None
    return sessie.leidt(wie.persoon)


def may_draw(wie: Wie, ecogram: Ecogram, sessie: Sessie | None) -> bool:
    """Who may look, except the projector, and a phone once its session is over."""
    if isinstance(wie, Scherm) or not may_look(wie, ecogram, sessie):
        return False
    return isinstance(wie, Begeleider) or (
        sessie is not None and not sessie.afgesloten and tekenaar(wie, sessie) is not None
    )


def may_discard(wie: Wie, ecogram: Ecogram, sessie: Sessie | None) -> bool:
    """Of who may draw, the maker and who leads."""
    return may_draw(wie, ecogram, sessie) and (isinstance(wie, Begeleider) or is_maker(wie, ecogram, sessie))


def check_may_do(wie: Wie, order: Opdracht, ecogram: Ecogram, sessie: Sessie | None) -> None:
    """Raises `Refused` unless this one may ask this of a drawing that exists."""
    check_may_look(wie, ecogram, sessie)
    if not may_draw(wie, ecogram, sessie):
        over = sessie is not None and sessie.afgesloten
        why = "De bijeenkomst is afgelopen." if over else "Hier kunt u alleen kijken."
        raise Refused("alleen-kijken", f"{why} Tekenen kan nu niet meer." if over else why)
    if isinstance(order, FOR_GOOD) and not may_discard(wie, ecogram, sessie):
        text = "Voorgoed weghalen kan alleen wie de tekening begon, of de begeleider."
        raise Refused("mag-niet", text)


def check_may_look(wie: Wie, ecogram: Ecogram, sessie: Sessie | None) -> None:
    """The same words as for a drawing that does not exist: nobody learns that it does."""
    if not may_look(wie, ecogram, sessie):
        raise Refused("geen-tekening", GEEN_TEKENING)


def check_may_begin(wie: Wie, sessie: Sessie | None) -> None:
    """A trainer anywhere she leads or by herself; a phone in the session it is in, while that is on."""
    if isinstance(wie, Begeleider) and (sessie is None or sessie.leidt(wie.persoon)):
        return
    joined = sessie is not None and isinstance(wie, Apparaat) and tekenaar(wie, sessie) is not None
    if not joined:
        raise Refused("mag-niet", "Een tekening begint u in uw eigen bijeenkomst, of in de werkplaats.")
    if sessie is not None and sessie.afgesloten:
        raise Refused("afgelopen", "De bijeenkomst is afgelopen. Tekenen kan nu niet meer.")
