"""One question of the form: its field, an example below it, and what is wrong with what was typed."""

from typing import Any, Final

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.content.node import Path
from samenzorg_sim.content.validate import is_required, model_at
from samenzorg_sim.werkplaats.opmaak import html
from samenzorg_sim.werkplaats.panelen.maken.blad import Blad, css_name
from samenzorg_sim.werkplaats.panelen.maken.regels import as_lines, retyped
from samenzorg_sim.werkplaats.panelen.maken.vragen import Keuzes, Veld
from samenzorg_sim.werkplaats.pieces import Options, choice, column, make

_KIES: Final = ("Kies…", "")


def make_veld(blad: Blad, around: Path, veld: Veld) -> w.VBox:
    """The field for this question, in the item at `around` (empty: the case itself)."""
    path = (*around, *veld.pad)
    if veld.soort in ("vertellingen", "vinken", "eerder"):
        inside = _boxes(blad, path, veld)
    elif veld.soort in ("regel", "tekst", "regels", "leerdoelen"):
        inside = [_typed(blad, path, veld)]
    else:
        inside = [_chosen(blad, path, veld)]
    example = (
        [html(Markup('<p class="sz-zacht">Bijvoorbeeld: {}</p>').format(veld.voorbeeld))]
        if veld.voorbeeld
        else []
    )
    return column(*inside, *example, blad.place(path), soort=f"sz-vraag {css_name(path)}")


def _typed(blad: Blad, path: Path, veld: Veld) -> w.Widget:
    value = blad.concept.at(path)
    if veld.soort == "regel":
        field = make(w.Text, description=veld.vraag, value=str(value or ""))
        field.observe(lambda change: blad.zet(path, change["new"] or _nothing(blad, path)), "value")
        return field
    lines, things = veld.soort != "tekst", veld.soort == "leerdoelen"
    key = "tekst" if things else None
    items = list(value or ()) if lines else []
    told = as_lines(one.get("tekst", "") if things else one for one in items) if lines else str(value or "")
    field = make(w.Textarea, description=veld.vraag, value=told, rows=3 if lines else 2)

    def typed(change: dict[str, Any]) -> None:
        if not lines:
            blad.zet(path, change["new"] or _nothing(blad, path))
            return
        now = list(blad.concept.at(path) or ())
        number = blad.concept.number()
        fresh = iter(range(number, number + 500))
        new = (lambda line: {"id": f"nieuw-{next(fresh)}", "tekst": line}) if things else str
        blad.zet(path, retyped(now, range(len(now)), key, change["new"], new), ("regels", path))

    field.observe(typed, "value")
    return field


def _nothing(blad: Blad, path: Path) -> str | None:
    """What an emptied field becomes: gone when it may be, else empty."""
    return "" if is_required(blad.concept.kind, path) else None


def _chosen(blad: Blad, path: Path, veld: Veld) -> w.Dropdown:
    value = blad.concept.at(path)
    if veld.soort == "stand":
        now = ", ".join(f"{name}: {number}" for name, number in value.items()) if value else ""
        options = list(veld.keuzes)
        if now and now not in [one for _, one in options]:
            options.append((f"Zoals het nu staat ({now.replace(':', '')})", now))
    elif veld.soort == "schaal":
        now = str(value) if value is not None else str(_default(blad, path))
        options = between(veld.keuzes, now)
    else:
        now = str(value or "")
        options = _things(blad, veld)
        if now and now not in [one for _, one in options]:
            options.append((f"Bestaat niet (meer): {now}", now))
    if veld.leeg:
        options = [(veld.leeg, ""), *(one for one in options if one[0] != veld.leeg)]
    elif not now and "" not in [one for _, one in options]:
        options = [_KIES, *options]
    if now not in [one for _, one in options]:
        now = options[0][1]
    field = choice(veld.vraag, options)
    field.value = now

    def chosen(change: dict[str, Any]) -> None:
        new = change["new"]
        if veld.soort == "stand" and new:
            blad.zet(path, dict(one.split(": ") for one in new.split(", ")))
        else:
            blad.zet(path, new or ({} if veld.soort == "stand" and not veld.leeg else _nothing(blad, path)))

    field.observe(chosen, "value")
    return field


def _default(blad: Blad, path: Path) -> object:
    owner = model_at(blad.concept.kind, path[:-1])
    return owner.model_fields[str(path[-1])].get_default() if owner is not None else ""


def between(keuzes: Keuzes, now: str) -> Options:
    """The choices of a scale, and one in words for a number that lies between them."""
    options = list(keuzes)
    try:
        at = float(now)
    except ValueError:
        return [*options, (f"Geen getal: {now}", now)]
    same = next((n for n, (_, one) in enumerate(options) if float(one) == at), None)
    if same is not None:
        options[same] = (options[same][0], now)
        return options
    below = [words for words, one in options if float(one) < at]
    above = [words for words, one in options if float(one) > at]
    words = f"Tussen ‘{below[-1]}’ en ‘{above[0]}’" if below and above else ""
    words = words or (f"Meer dan ‘{below[-1]}’" if below else f"Minder dan ‘{above[0]}’")
    options.insert(len(below), (words, now))
    return options


def _things(blad: Blad, veld: Veld) -> Options:
    """What there is to choose: fixed, or what stands elsewhere in the case."""
    if veld.soort == "onderwerp":
        subjects = blad.concept.at(("onderwerpen",)) or ()
        return [(str(one.get("titel") or f"Onderwerp {n}"), one["id"]) for n, one in enumerate(subjects, 1)]
    if veld.soort == "einde":
        endings = blad.concept.at(("eindes",)) or ()
        return [(_short(one.get("tekst"), f"Einde {n}"), one["id"]) for n, one in enumerate(endings, 1)]
    return list(veld.keuzes)


def _short(text: object, otherwise: str) -> str:
    words = str(text or "") or otherwise
    return words if len(words) <= 60 else words[:59] + "…"


def _boxes(blad: Blad, path: Path, veld: Veld) -> list[w.Widget]:
    """A box to tick for each thing that may be in the list."""
    chosen = list(blad.concept.at(path) or ())
    boxes: list[w.Widget] = []
    for name, words in _tickable(blad, path, veld):
        box = make(w.Checkbox, "sz-vakje", description=words, value=name in chosen, indent=False)
        box.observe(lambda change, id_=name: _tick(blad, path, id_, change["new"]), "value")
        boxes.append(box)
    return [html(Markup("<p><b>{}</b></p>").format(veld.vraag)), *boxes] if boxes else []


def _tickable(blad: Blad, path: Path, veld: Veld) -> list[tuple[str, str]]:
    """What may be ticked, each with its words: fixed, what the naaste can tell, or earlier questions."""
    if veld.soort == "vinken":
        return [(name, words) for words, name in veld.keuzes]
    if veld.soort == "eerder":
        before = (blad.concept.at(path[:-2]) or ())[: int(path[-2])]
        return [
            (one["id"], _short(one.get("vraag"), one["id"])) for one in before if one.get("vorm") != "kaart"
        ]
    told = [one for sub in blad.concept.at(("onderwerpen",)) or () for one in sub.get("onthullingen") or ()]
    return [(one["id"], _short(one.get("wat"), one["id"])) for one in told]


def _tick(blad: Blad, path: Path, name: str, on: bool) -> None:
    others = [one for one in blad.concept.at(path) or () if one != name]
    blad.zet(path, ([*others, name] if on else others) or None)
