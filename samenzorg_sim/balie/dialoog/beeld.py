"""A dialogue as its leader sees it: the rooms, every thought of the harvest, and the themes above them."""

from collections.abc import Callable, Iterator
from typing import Any

from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.dialoog.state import Dialoog, Kaart, Zaal
from samenzorg_sim.journal.values import is_text_id
from samenzorg_sim.werkvorm.state import Sessie

Text = Callable[[str | None], str]
Gevonden = tuple[Zaal, Sessie, Werkvorm]


def make_beeld(blik: Blik, gevonden: list[Gevonden]) -> dict[str, Any]:
    """The whole dialogue; `gevonden` are the rooms that can be read now."""
    state: Dialoog = blik.state
    kaarten = [kaart for one in gevonden for kaart in _thoughts(state, *one, blik.text)]
    return {
        "versie": blik.versie,
        "id": blik.stream,
        "naam": blik.text(state.naam),
        "zalen": [_room(*one, blik.text) for one in gevonden],
        "themas": [{"id": thema, "naam": blik.text(naam)} for thema, naam in state.themas.items()],
        "kaarten": kaarten,
        "afspraken": [afspraak for one in gevonden for afspraak in _agreed(*one, blik.text)],
        "ongedaan": state.eerder[-1].daad if state.eerder else None,
    }


def _named(zaal: Zaal, sessie: Sessie, text: Text) -> str:
    name = "" if sessie.opening is None else text(sessie.opening.groep)
    return f"{name} (verdieping)" if zaal.verdieping else name


def _room(zaal: Zaal, sessie: Sessie, script: Werkvorm, text: Text) -> dict[str, Any]:
    at = {tafel.fase for tafel in sessie.tafels.values()}
    return {
        "sessie": zaal.sessie,
        "naam": _named(zaal, sessie, text),
        "verdieping": zaal.verdieping,
        "titel": script.titel,
        "stap": next((fase.titel for fase in script.fasen if fase.id in at), ""),
        "mensen": len(sessie.aanwezigen),
        "tafels": len(sessie.tafels),
        "klaar": sessie.afgesloten,
    }


def _thoughts(
    state: Dialoog, zaal: Zaal, sessie: Sessie, script: Werkvorm, text: Text
) -> Iterator[dict[str, Any]]:
    """Each line of what the tables of this room wrote, in the order of the script."""
    asked = [vraag for fase in script.fasen for vraag in fase.schrijfvragen if vraag.van_tafel]
    for vraag in asked:
        for plek, blad in sorted(sessie.bladen.items()):
            parts = blad.van(None).values() if plek.vraag == vraag.id else ()
            for wat in (part.wat for part in parts if part.wat is not None and is_text_id(part.wat)):
                lines = [line.strip() for line in text(wat).splitlines()]
                for regel, line in enumerate(lines):
                    if line:
                        yield {
                            "antwoord": wat,
                            "regel": regel,
                            "tekst": line,
                            "vraag": vraag.vraag,
                            "zaal": _named(zaal, sessie, text),
                            "tafel": plek.tafel,
                            "thema": state.plek.get(Kaart(wat, regel)),
                        }


def _agreed(zaal: Zaal, sessie: Sessie, script: Werkvorm, text: Text) -> Iterator[dict[str, Any]]:
    for afspraak in sessie.afspraken.values():
        who = None if afspraak.wie is None else sessie.deelnemers.get(afspraak.wie)
        yield {
            "id": afspraak.id,
            "wat": text(afspraak.wat),
            "wie": "de begeleider" if who is None else text(who.naam),
            "wanneer": afspraak.wanneer.isoformat(),
            "zaal": _named(zaal, sessie, text),
            "sessie": zaal.sessie,
        }
