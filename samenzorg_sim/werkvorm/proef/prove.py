"""Proves a werkvorm: every step that nobody can finish, in the form of a mistake with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as File

from samenzorg_sim.content.document import read_document
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.places import shown
from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.content.trail import trail_of
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.proef.gang import Gang
from samenzorg_sim.werkvorm.proef.gezien import Gezien, Plaats
from samenzorg_sim.werkvorm.proef.opstelling import Opstelling, opstellingen


@dataclass(frozen=True)
class Bevinding:
    """`path` leads to the place in the file; `plaats` is the smallest group and the steps that show it."""

    path: Path
    melding: str
    plaats: Plaats | None = None

    @property
    def message(self) -> str:
        """The whole text, with the way there on a line of its own."""
        if self.plaats is None:
            return self.melding
        return f"{self.melding}\nZo komt u daar: {' > '.join(self.plaats.stappen)}."


def prove(script: Werkvorm) -> tuple[Bevinding, ...]:
    """Every finding; walks with every group this was made for."""
    seen = Gezien()
    groups = tuple(opstellingen(script))
    for opstelling in groups:
        Gang(script, opstelling, None, seen).walk()
    for antwoord in dict.fromkeys(f.als.antwoord for f in script.fasen if f.als and f.als.antwoord):
        Gang(script, groups[0], antwoord, seen).walk()
    return (*_roles(script, seen), *_phases(script, seen), *_questions(script, seen))


def prove_file(path: File, script: Werkvorm) -> tuple[Mistake, ...]:
    """The findings about the werkvorm in this file, in order of line."""
    found = prove(script)
    root = read_document(path).root if found else None
    if root is None:
        return ()
    mistakes = [
        Mistake(shown(path), node.line, trail_of(root, node.path), "", one.message)
        for one in found
        for node in [root.nearest(one.path)]
    ]
    return tuple(sorted(mistakes, key=lambda mistake: mistake.line))


def _roles(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    for number, rol in enumerate(script.rollen):
        plaats = seen.zonder_rol.get(rol.id)
        if plaats is None:
            continue
        why = "Dan begint het gesprek niet." if rol.aantal != "rest" else "Dan kijkt niemand mee."
        text = f"Met {plaats.opstelling} zijn er niet genoeg mensen voor '{rol.id}'. {why}"
        yield Bevinding(
            ("rollen", number, "aantal"),
            f"{text}\nMaak 'aantal' bij de rollen kleiner, of 'van' bij de groep groter.",
            plaats,
        )


def _phases(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    for number, fase in enumerate(script.fasen):
        if fase.id not in seen.fasen:
            text = "Deze fase komt nooit aan de beurt: bij niemand die wij lieten lopen, klopt de voorwaarde."
            hint = "Een herkansing begint meteen bij het spel. Zet de fase na het spel, of verander 'als'."
            yield Bevinding(("fasen", number, "als"), f"{text}\n{hint}")
    places = {fase.id: number for number, fase in enumerate(script.fasen)}
    for (fase_id, rol), plaats in seen.geen_scherm.items():
        who = f"Wie de rol '{rol}' heeft" if rol else "Wie nog geen rol heeft"
        text = f"{who}, heeft hier geen scherm. Maak een scherm 'iedereen'."
        yield Bevinding(("fasen", places[fase_id], "schermen"), text, plaats)


def _questions(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    for number, fase in enumerate(script.fasen):
        for place, vraag in enumerate(fase.schrijfvragen if fase.id in seen.fasen else ()):
            yield from _question(vraag, ("fasen", number, "schrijfvragen", place), seen)


def _question(vraag: Schrijfvraag, path: Path, seen: Gezien) -> Iterator[Bevinding]:
    if vraag.id not in seen.geschreven:
        listed = " of ".join(f"'{who}'" for who in vraag.wie)
        text = f"Niemand kan dit beantwoorden: in deze fase is er niemand voor {listed}."
        yield Bevinding((*path, "wie"), f"{text}\nRollen zijn er vanaf de eerste fase van een ronde.")
        return
    if vraag.id in seen.dicht:
        plaats, wrote = seen.dicht[vraag.id]
        many = "schrijft er maar 1" if wrote == 1 else f"schrijven er maar {wrote}"
        text = f"Met {plaats.opstelling} {many}. Dit blijft dus dicht: 'minstens' is {vraag.minstens}."
        yield Bevinding((*path, "minstens"), f"{text}\nMaak 'minstens' kleiner.", plaats)
    unread = [who for who in vraag.ziet if (vraag.id, who) not in seen.gelezen]
    if unread and len(unread) == len(vraag.ziet):
        text = "Niemand leest deze antwoorden ooit: wie bij 'ziet' staat, is er in deze fase niet."
        yield Bevinding((*path, "ziet"), text)
        return
    for who in unread:
        text = f"'{who}' leest dit nooit: die is er nu niet, of schrijft het zelf. Haal '{who}' weg."
        yield Bevinding((*path, "ziet", vraag.ziet.index(who)), text)


__all__ = ["Bevinding", "Opstelling", "prove", "prove_file"]
