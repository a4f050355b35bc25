"""The session of a meeting as the group's year shows it: who came, which situations by title."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.scan import scan_text
from samenzorg_sim.content.rol_references import GESPREKSLEIDER, INBRENGER
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst
from samenzorg_sim.werkvorm.antwoord import Blad, Plek
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL


def make_gesprek(
    day: Bijeenkomst,
    state: Sessie,
    script: Werkvorm | None,
    text: Callable[[str | None], str],
    adres: str | None,
) -> dict[str, Any]:
    """The session behind a meeting, as plain JSON; of a situation its title only.

    `script` is None for a method that is there no more; `adres` for phones, None while they cannot come in.
    """
    assert state.opening is not None
    assert day.sessie is not None
    code = f"{state.opening.code:08d}"
    blad = _sheet(state, script)
    names = {one.id: text(one.naam) for one in state.deelnemers.values() if not one.gewist}
    return {
        "code": code,
        "scan": scan_text(code, day.sessie),
        "adres": adres,
        "dag": None if state.dag is None else state.dag.isoformat(),
        "afgesloten": state.afgesloten,
        "deelnemers": [
            {
                "id": one.id,
                "naam": names[one.id],
                "lid": day.lid_van(one.id),
                "telefoon": one.apparaat is not None,
                "stand": "verwacht" if one.verwacht else "hier" if one.aanwezig else "weg",
            }
            for one in state.deelnemers.values()
            if one.id in names
        ],
        "vraag": None if script is None or script.inbreng is None else script.inbreng.id,
        "open": blad is not None and blad.open,
        "verteller": _with_role(state, INBRENGER),
        "gespreksleider": _with_role(state, GESPREKSLEIDER),
        "situaties": [] if blad is None else _titles(blad, names, text),
        "rest": None if script is None else next((r.id for r in script.rollen if r.aantal == "rest"), None),
        "meteen": _start(script, state),
    }


def _sheet(state: Sessie, script: Werkvorm | None) -> Blad | None:
    """What was handed in; None where the method has no question for it, or it was erased with the end."""
    vraag = None if script is None else script.inbreng
    return None if vraag is None or state.afgesloten else state.blad(Plek(vraag.id, 0, 0))


def _titles(blad: Blad, names: dict[str, str], text: Callable[[str | None], str]) -> list[dict[str, Any]]:
    titled = ((who, parts[0].wat) for who, parts in blad.antwoorden.items() if who in names and 0 in parts)
    return [
        {
            "deelnemer": who,
            "naam": names[str(who)],
            "titel": text(wat),
            "graag": sum(whose == who for _, whose in blad.voorkeur),
        }
        for who, wat in titled
        if wat is not None
    ]


def _with_role(state: Sessie, rol: str) -> str | None:
    """Who has this role in the round that is on, or that comes first."""
    ronde = max(1, state.tafels[EERSTE_TAFEL].ronde)
    return next((one for one in state.deelnemers if state.rol_van(one, ronde, EERSTE_TAFEL).rol == rol), None)


def _start(script: Werkvorm | None, state: Sessie) -> dict[str, Any] | None:
    """The first step of the talk itself, after all that is for choosing; None once a round has begun."""
    vraag = None if script is None else script.inbreng
    if script is None or vraag is None or state.tafels[EERSTE_TAFEL].ronde or state.afgesloten:
        return None
    choosing = [n for n, f in enumerate(script.fasen) if vraag in f.schrijfvragen or vraag.id in f.toont]
    after = script.fasen[choosing[-1] + 1 :]
    return {"fase": after[0].id, "ronde": 1, "titel": after[0].titel} if after else None
