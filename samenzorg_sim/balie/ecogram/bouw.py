"""From an order to the command of the ecogram; typed words become texts of their own on the way."""

import json
from typing import Any

from samenzorg_sim.balie.ecogram import opdrachten as o
from samenzorg_sim.balie.loket import Vraag
from samenzorg_sim.balie.opdracht import MOST_NAME, ONZIN, Opdracht
from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram.bestand.als_json import read_json
from samenzorg_sim.ecogram.bezigheid import BEZIGHEDEN
from samenzorg_sim.ecogram.daad import Daad
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.veld import TEKSTEN, Groepveld, Lijstveld, Veld
from samenzorg_sim.ecogram.verwoorden import to_keep
from samenzorg_sim.journal import Refused, mint_id

# No text has this id: what somebody saw is not what stands there.
_SOMETHING_ELSE = "t_" + "0" * 32


def build_command(
    vraag: Vraag, tekenaar: str, eerder: Ecogram | None = None, sessie: str | None = None
) -> object:
    """The command for an order of who draws under this id; raises `Refused`.

    `eerder`: the drawing of words that an order to begin goes on from; `sessie`: where it begins.
    """
    order: Opdracht = vraag.opdracht
    match order:
        case o.Teken():
            naam = None if order.client is None or eerder is not None else vraag.keep(order.client)
            kept = None if eerder is None else to_keep(eerder, vraag.keep, lambda: mint_id("n"))
            casus = order.casus if eerder is None else eerder.casus
            # A phone's drawing lies where its owner sits.
            tafel = None if isinstance(vraag.wie, Apparaat) else order.tafel
            return c.OpenEcogram(naam, casus, sessie, order.uit, kept, tafel)
        case o.NoemClient():
            return c.NoemClient(_kept(vraag, order.naam, vraag.state.client))
        case o.NeemOver():
            return c.NeemOver(_taken_over(vraag, order))
        case o.Ongedaan():
            return c.MaakOngedaan(_own(vraag.state, order.daad, tekenaar))
        case o.Opnieuw():
            return c.DoeOpnieuw(_own(vraag.state, order.daad, tekenaar))
        case o.Sluit():
            return c.SluitEcogram()
        case o.Heropen():
            return c.HeropenEcogram()
        case o.GooiWeg():
            return c.GooiEcogramWeg()
    return _at_contact(order, vraag) or _between(order, vraag)


def _at_contact(order: Opdracht, vraag: Vraag) -> object | None:
    match order:
        case o.VoegToe():
            return _drawn(order, vraag)
        case o.Schrijf():
            return _written(order, vraag)
        case o.Wijzig():
            if order.veld in TEKSTEN:
                raise Refused("onzin", ONZIN)
            was = order.was if "was" in order.model_fields_set else c.ONGEZIEN
            return c.WijzigContact(order.contact, order.veld, order.waarde, was)
        case o.KruisAan():
            return _ticked(order, vraag)
        case o.Verplaats():
            return c.Verplaats(order.plaatsen)
        case o.HaalWeg():
            return c.HaalContactWeg(order.contact)
        case o.Wis():
            return c.WisContact(order.contact)
    return None


def _between(order: Opdracht, vraag: Vraag) -> object:
    match order:
        case o.TrekBand():
            return c.TrekBand(order.een, order.ander)
        case o.WijzigBand():
            return c.WijzigBand(order.een, order.ander, order.veld, order.waarde)
        case o.HaalBandWeg():
            return c.HaalBandWeg(order.een, order.ander)
        case o.VoegGroepToe():
            naam = None if order.naam is None else vraag.keep(order.naam)
            return c.VoegGroepToe(order.groep or f"groep-{vraag.hex[:12]}", order.letter, naam)
        case o.WijzigGroep():
            if (order.letter is None) == (order.naam is None):
                raise Refused("onzin", ONZIN)
            if order.letter is not None:
                return c.WijzigGroep(order.groep, Groepveld.LETTER, order.letter)
            now = vraag.state.groepen.get(order.groep)
            naam = _kept(vraag, order.naam or "", None if now is None else now.naam)
            return c.WijzigGroep(order.groep, Groepveld.NAAM, naam)
        case o.HaalGroepWeg():
            return c.HaalGroepWeg(order.groep)
    raise Refused("onzin", ONZIN)


def _drawn(order: o.VoegToe, vraag: Vraag) -> c.VoegContactToe:
    if set(order.velden) & set(TEKSTEN):
        raise Refused("onzin", ONZIN)
    velden: tuple[tuple[Veld, Any], ...] = tuple(order.velden.items())
    if order.relatie is not None:
        velden = ((Veld.RELATIE, vraag.keep(order.relatie)), *velden)
    keuzes = tuple((Lijstveld.STEUN, one.value) for one in dict.fromkeys(order.steun))
    return c.VoegContactToe(f"n_{vraag.hex}", vraag.keep(order.naam), velden, keuzes, order.plaats)


def _written(order: o.Schrijf, vraag: Vraag) -> c.WijzigContact:
    words = order.woorden
    if order.veld is not Veld.NOTITIE:
        words = " ".join(words.split())
        if len(words) > MOST_NAME:
            raise Refused("te-lang", o.TE_LANG)
    if order.veld is Veld.NAAM and not words:
        raise Refused("geen-naam", o.ZONDER_NAAM)
    contact = vraag.state.contacten.get(order.contact)
    now = None if contact is None else getattr(contact, order.veld)
    was: Any = c.ONGEZIEN
    if "was" in order.model_fields_set:
        was = now if (order.was or "") == vraag.text(now) else _SOMETHING_ELSE
    return c.WijzigContact(order.contact, order.veld, _kept(vraag, words, now), was)


def _ticked(order: o.KruisAan, vraag: Vraag) -> c.KruisAan:
    if (order.keuze is None) == (order.woorden is None):
        raise Refused("onzin", ONZIN)
    if order.keuze is not None:
        return c.KruisAan(order.contact, order.veld, order.keuze, order.aan)
    if order.veld is Lijstveld.STEUN:
        raise Refused("onzin", ONZIN)
    words = str(order.woorden)
    contact = vraag.state.contacten.get(order.contact)
    ticked = () if contact is None else getattr(contact, order.veld)
    said = {name.casefold(): id_ for id_, name in BEZIGHEDEN.items()}
    said |= {vraag.text(one).casefold(): one for one in ticked if one not in BEZIGHEDEN}
    keuze = said.get(words.casefold()) or vraag.keep(words)
    return c.KruisAan(order.contact, order.veld, keuze, order.aan)


def _taken_over(vraag: Vraag, order: o.NeemOver) -> Ecogram:
    """The drawing of words, with an id of its own for each word and each contact."""
    read = read_json(json.dumps(order.tekening).encode()).ecogram
    return to_keep(read, vraag.keep, lambda: mint_id("n"))


def _kept(vraag: Vraag, words: str, now: str | None) -> str | None:
    """The text id of these words: the one that stands there when they are the same, None for no words."""
    if not words:
        return None
    return now if now is not None and vraag.text(now) == words else vraag.keep(words)


def _own(state: Ecogram, nummer: int | None, tekenaar: str) -> int | None:
    """An act of one's own: nobody takes back what another did."""
    found: Daad | None = next((one for one in state.daden if one.nummer == nummer), None)
    if found is not None and found.wie != tekenaar:
        text = "Dit deed een ander. Vraag die ander het terug te nemen, of verander het zelf."
        raise Refused("van-een-ander", text)
    return nummer
