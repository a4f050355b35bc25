"""Questions that nobody can answer, that never open for who should read them, or that need a phone."""

from collections.abc import Iterator

from samenzorg_sim.content.node import Path
from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.proef.bevinding import Bevinding
from samenzorg_sim.werkvorm.proef.gezien import Gezien


def questions(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Everything found about the questions of the phases that come."""
    for number, fase in enumerate(script.fasen):
        for place, vraag in enumerate(fase.schrijfvragen if fase.id in seen.fasen else ()):
            path = ("fasen", number, "schrijfvragen", place)
            yield from _written(vraag, path, seen)
            if any((vraag.id, who) in seen.geschreven for who in vraag.wie):
                yield from _read(vraag, path, seen)
                yield from _on_card(vraag, path, seen)


def after_the_rounds(script: Werkvorm) -> Iterator[Bevinding]:
    """After the rounds a role belongs to who had it last; who had it before does not any more."""
    if script.duur is not None and script.duur.rondes == 1:
        return
    play = {rol.id for rol in script.rollen if rol.aantal != "rest"}
    over = False
    for number, fase in enumerate(script.fasen):
        over = over or fase.per_ronde
        for place, vraag in enumerate(fase.schrijfvragen if over and not fase.per_ronde else ()):
            for field, people in (("wie", vraag.wie), ("ziet", vraag.ziet)):
                for who in (who for who in people if who in play):
                    text = (
                        f"Na de rondes is alleen wie het laatst '{who}' was dat nog. De anderen missen dit."
                    )
                    path = ("fasen", number, "schrijfvragen", place, field, people.index(who))
                    yield Bevinding(path, f"{text}\nZet de vraag in de ronde, of kies 'iedereen'.")


def _written(vraag: Schrijfvraag, path: Path, seen: Gezien) -> Iterator[Bevinding]:
    absent = [who for who in vraag.wie if (vraag.id, who) not in seen.geschreven]
    hint = "Rollen zijn er vanaf de eerste fase van een ronde."
    if len(absent) == len(vraag.wie):
        listed = " of ".join(f"'{who}'" for who in absent)
        text = f"Niemand kan dit beantwoorden: in deze fase is niemand {listed}."
        yield Bevinding((*path, "wie"), f"{text}\n{hint}")
        return
    for who in absent:
        text = f"Niemand schrijft hier als '{who}': in deze fase is niemand dat."
        yield Bevinding((*path, "wie", vraag.wie.index(who)), f"{text}\n{hint}")
    if vraag.id in seen.alleen_telefoon:
        text = "Wie geen telefoon heeft, kan dit niet beantwoorden, en de groep gaat ermee verder."
        hint = "Zet 'begeleider' bij 'ziet': dan schrijft die het op voor wie geen telefoon heeft."
        yield Bevinding(path, f"{text}\n{hint}", seen.alleen_telefoon[vraag.id])


def _read(vraag: Schrijfvraag, path: Path, seen: Gezien) -> Iterator[Bevinding]:
    if vraag.id in seen.dicht:
        plaats, wrote = seen.dicht[vraag.id]
        many = "schrijft er maar 1" if wrote == 1 else f"schrijven er maar {wrote}"
        text = f"Met {plaats.opstelling} {many}. Dan gaat dit nooit open: 'minstens' is {vraag.minstens}."
        yield Bevinding((*path, "minstens"), f"{text}\nMaak 'minstens' kleiner.", plaats)
    unread = [who for who in vraag.ziet if (vraag.id, who) not in seen.gelezen]
    if unread and len(unread) == len(vraag.ziet):
        text = "Niemand leest deze antwoorden ooit: wie bij 'ziet' staat, is er niet, of het gaat niet open."
        yield Bevinding((*path, "ziet"), text)
        return
    for who in unread:
        text = (
            f"'{who}' leest dit nooit: die is er in deze fase niet, of schrijft het zelf. Haal '{who}' weg."
        )
        yield Bevinding((*path, "ziet", vraag.ziet.index(who)), text)


def _on_card(vraag: Schrijfvraag, path: Path, seen: Gezien) -> Iterator[Bevinding]:
    if vraag.op_kaart and vraag.id not in seen.op_kaart:
        text = "Dit komt op geen enkele kaart: wie het schrijft, krijgt daarna geen rolkaart te zien."
        yield Bevinding(
            (*path, "op_kaart"), f"{text}\nStel de vraag vóór de fase met 'rolkaart', of haal 'op_kaart' weg."
        )
