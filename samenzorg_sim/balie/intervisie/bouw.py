"""From an order to the command of the group; typed words become texts of their own on the way."""

from samenzorg_sim.balie.intervisie import opdrachten as o
from samenzorg_sim.balie.loket import Vraag
from samenzorg_sim.balie.opdracht import ONZIN, Opdracht
from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie.bewaren import GEWOON
from samenzorg_sim.journal import Refused, mint_id


def build_command(vraag: Vraag) -> object:
    """The command for an order; raises `Refused`."""
    order: Opdracht = vraag.opdracht
    found = _of_group(order, vraag) or _of_meeting(order, vraag) or _of_harvest(order, vraag)
    if found is None:
        raise Refused("onzin", ONZIN)
    return found


def _of_group(order: Opdracht, vraag: Vraag) -> object | None:
    match order:
        case o.Groep():
            leden = tuple((mint_id("m"), vraag.keep(naam)) for naam in order.leden)
            return c.OpenGroep(vraag.keep(order.naam), order.maanden or GEWOON, leden)
        case o.Hernoem():
            return c.HernoemGroep(_kept(vraag, order.naam, vraag.state.naam))
        case o.Bewaar():
            return c.BewaarGroep(order.maanden)
        case o.WisGroep():
            return c.GooiGroepWeg()
        case o.Medebegeleider():
            return c.VoegBegeleiderToe(order.persoon)
        case o.MedebegeleiderWeg():
            return c.HaalBegeleiderWeg(order.persoon)
        case o.LeidinggevendeErbij():
            return c.KiesLeidinggevende(order.keuze)
        case o.GeefTaak():
            return c.GeefTaak(order.taak, order.hand)
        case o.LidErbij():
            return c.VoegLidToe(f"m_{vraag.hex}", vraag.keep(order.naam))
        case o.LidNaam():
            now = vraag.state.leden.get(order.lid)
            return c.HernoemLid(order.lid, _kept(vraag, order.naam, None if now is None else now.naam))
        case o.LidWeg():
            return c.LaatLidGaan(order.lid, order.weg)
        case o.WisLid():
            return c.WisLid(order.lid)
        case o.Ongedaan():
            return c.MaakOngedaan(order.daad)
    return None


def _of_meeting(order: Opdracht, vraag: Vraag) -> object | None:
    match order:
        case o.Plan():
            plaats = _words(vraag, order.plaats, None)
            return c.PlanBijeenkomst(f"b_{vraag.hex}", order.dag, order.begin, order.minuten, plaats)
        case o.Verzet():
            now = vraag.state.bijeenkomsten.get(order.bijeenkomst)
            plaats = _words(vraag, order.plaats, None if now is None else now.plaats)
            return c.VerzetBijeenkomst(order.bijeenkomst, order.dag, order.begin, order.minuten, plaats)
        case o.Methode():
            return c.KiesMethode(order.bijeenkomst, order.werkvorm)
        case o.Leider():
            return c.KiesLeider(order.bijeenkomst, order.lid)
        case o.ZegAf():
            return c.ZegAf(order.bijeenkomst, order.af)
        case o.Koppel():
            return c.KoppelSessie(order.bijeenkomst, order.sessie, tuple(order.wie.items()))
        case o.Herken():
            return c.HerkenDeelnemer(order.bijeenkomst, order.deelnemer, order.lid)
        case o.RondAf():
            return c.RondAf(order.bijeenkomst, order.aanwezig)
        case o.BrengIn():
            words = (vraag.keep(order.titel), _words(vraag, order.vraag, None))
            return c.BrengIn(f"q_{vraag.hex}", order.bijeenkomst, order.van, *words)
        case o.WijzigInbreng():
            found = vraag.state.inbreng_met(order.inbreng)
            titel, question = (None, None) if found is None else (found[1].titel, found[1].vraag)
            return c.WijzigInbreng(
                order.inbreng, _kept(vraag, order.titel, titel), _words(vraag, order.vraag, question)
            )
        case o.KiesInbreng():
            return c.KiesInbreng(order.inbreng, order.gekozen)
        case o.Verschuif():
            return c.VerschuifInbreng(order.inbreng, order.bijeenkomst)
        case o.TrekIn():
            return c.TrekInbrengIn(order.inbreng)
    return None


def _of_harvest(order: Opdracht, vraag: Vraag) -> object | None:
    match order:
        case o.NeemVoor():
            return c.NeemVoor(
                f"v_{vraag.hex}",
                order.bijeenkomst,
                order.van,
                vraag.keep(order.stap),
                _words(vraag, order.inzicht, None),
                order.vraagt,
                order.wanneer,
                order.afspraak,
            )
        case o.Vertel():
            return c.VertelVoornemen(order.voornemen, order.bijeenkomst, order.uitkomst)
        case o.VoornemenWeg():
            return c.HaalVoornemenWeg(order.voornemen)
        case o.StelLeerdoel():
            return c.StelLeerdoel(f"l_{vraag.hex}", order.van, vraag.keep(order.tekst))
        case o.LeerdoelKlaar():
            return c.ZetLeerdoel(order.leerdoel, order.klaar)
        case o.LeerdoelWeg():
            return c.HaalLeerdoelWeg(order.leerdoel)
        case o.NoemThema():
            if (order.tekst is None) == (order.thema is None):
                raise Refused("onzin", "Typ het thema, of kies er een die er al staat.")
            if order.tekst is None:
                return c.NoemThema(str(order.thema), order.bijeenkomst)
            known = (one for one in vraag.state.themas.values() if _same(vraag.text(one.tekst), order.tekst))
            again = next(known, None)
            if again is not None:
                return c.NoemThema(again.id, order.bijeenkomst)
            return c.NoemThema(f"h_{vraag.hex}", order.bijeenkomst, vraag.keep(order.tekst))
        case o.ThemaWeg():
            return c.HaalThemaWeg(order.thema)
    return None


def _same(een: str, ander: str) -> bool:
    return een.casefold() == ander.casefold()


def _words(vraag: Vraag, words: str, now: str | None) -> str | None:
    """The text id of these words, None for no words."""
    return _kept(vraag, words, now) if words else None


def _kept(vraag: Vraag, words: str, now: str | None) -> str:
    """The text id of these words: the one that stands there when they are the same."""
    return now if now is not None and vraag.text(now) == words else vraag.keep(words)
