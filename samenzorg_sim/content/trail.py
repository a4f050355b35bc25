"""Turns the place of a mistake into words: from the outside in, and by the author's own ids."""

from __future__ import annotations

from samenzorg_sim.content.node import Node, Path

_ONE = {
    "bron": "bron",
    "leerdoelen": "leerdoel",
    "houdt_achter": "houdt_achter",
    "observatoren": "observator",
    "kijkpunten": "kijkpunt",
    "wat_helpt": "wat_helpt",
    "invulplekken": "invulplek",
    "voorbeelden": "voorbeeld",
    "onderwerpen": "onderwerp",
    "onthullingen": "onthulling",
    "eindes": "einde",
    "antwoorden": "antwoord",
    "zinnen": "zin",
    "volgorde": "aanpak",
    "wandelingen": "wandeling",
    "beurten": "beurt",
    "uitspraken": "uitspraak",
    "spelregels": "spelregel",
    "rollen": "rol",
    "fasen": "fase",
    "onderdelen": "onderdeel",
    "schrijfvragen": "schrijfvraag",
    "keuzes": "keuze",
    "begeleider": "tip",
    "contacten": "contact",
    "banden": "band",
    "verhaal": "alinea",
    "vragen": "vraag",
    "punten": "punt",
    "gezocht": "soort",
    "gehoord": "soort",
}


def one_of(field: str) -> str:
    """What one item of this list is called: 'kijkpunt' for 'kijkpunten'; 'regel' where it has no name."""
    return _ONE.get(field, "regel")


def trail_of(root: Node, path: Path) -> tuple[str, ...]:
    """The words for a path: "onderwerp 'vervoer'", "onthulling 'rijbewijs'", 'na'; () for the file itself."""
    words: list[str] = []
    for depth, step in enumerate(path):
        before = path[depth - 1] if depth else ""
        if isinstance(step, int):
            item = root.nearest(path[: depth + 1])
            name = item.text("id") or item.text("naam")
            named = f"'{_short(name)}'" if name else str(step + 1)
            label = f"{one_of(str(before))} {named}"
            # a list without a word of its own keeps its field: terugkijken > speler > regel 2
            if str(before) in _ONE:
                words[-1] = label
            else:
                words.append(label)
        elif before == "schermen":
            words[-1] = f"scherm '{_short(step)}'"
        else:
            words.append(_short(step))
    return tuple(words)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else flat[:39] + "…"
