"""A drawing as who looks sees it, as plain JSON; the package's docstring describes it."""

from typing import Any

from samenzorg_sim.balie.ecogram.opgave import make_opgave, make_vergelijking, plain_alinea
from samenzorg_sim.balie.ecogram.rechten import is_maker, may_discard, may_draw, tekenaar
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.balie.wie import Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.daad import Daad, to_redo, to_undo
from samenzorg_sim.ecogram.groep import name_of
from samenzorg_sim.ecogram.measures.lezing import read_ecogram
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.teksten import texts_of
from samenzorg_sim.ecogram.veld import Veld
from samenzorg_sim.ecogram.verschil import differ
from samenzorg_sim.ecogram.verwoorden import verwoord
from samenzorg_sim.ecogram.zeggen import say_daad
from samenzorg_sim.werkvorm.state import Sessie


def make_beeld(
    wie: Wie, blik: Blik, sessie: Sessie | None, library: Library, eerder: Ecogram | None
) -> dict[str, Any]:
    """Everything of one drawing, and what this one may do with it; `eerder` is what it goes on from."""
    state: Ecogram = blik.state
    words = {text: blik.text(text) for text in texts_of(state)}
    read = verwoord(state, words)
    draws = tekenaar(wie, sessie) if may_draw(wie, state, sessie) and not state.gesloten else None
    casus, later = library.ecogrammen.get(state.casus or ""), state.uit is not None

    def button(daad: Daad | None) -> dict[str, Any] | None:
        return None if daad is None else {"daad": daad.nummer, "wat": say_daad(state, daad, words)}

    return {
        "id": blik.stream,
        "versie": blik.versie,
        "casus": state.casus,
        "sessie": state.sessie,
        "uit": state.uit,
        "van_mij": is_maker(wie, state, sessie),
        "mag": {
            "tekenen": draws is not None,
            "heropenen": state.gesloten and may_draw(wie, state, sessie),
            "weggooien": may_discard(wie, state, sessie),
        },
        "client": read.client,
        "gesloten": state.gesloten,
        "groepen": [
            {"id": one.id, "letter": one.letter, "naam": name_of(one), "eigen_naam": one.naam is not None}
            for one in read.groepen.values()
        ],
        "contacten": [_contact(one, state.contacten[one.id], words) for one in read.contacten.values()],
        "banden": [
            {"een": one.een, "ander": one.ander, "lijn": one.lijn, "spanning": one.spanning}
            for one in read.banden.values()
        ],
        "ongedaan": None if draws is None else button(to_undo(state.daden, draws)),
        "opnieuw": None if draws is None else button(to_redo(state.daden, draws)),
        "lezing": [plain_alinea(one) for one in read_ecogram(read)],
        "verschil": None if eerder is None else plain_alinea(differ(eerder, read).alinea),
        "opgave": None if casus is None else make_opgave(casus, later),
        # Beside the story only once it is ready: before, it would tell who is still missing.
        "vergelijking": make_vergelijking(read, casus, later)
        if casus is not None and state.gesloten
        else None,
    }


def _contact(read: Contact, kept: Contact, words: dict[str, str]) -> dict[str, Any]:
    plain: dict[str, Any] = {"id": read.id, **{veld.value: getattr(read, veld) for veld in Veld}}
    for lijst in ("doet", "wil"):
        keuzes = getattr(kept, lijst)
        plain[lijst] = [{"id": one, "naam": words.get(one) or said(one)} for one in keuzes]
    return plain | {"steun": list(read.steun), "x": read.x, "y": read.y}
