"""The script's written questions on a screen: to answer, to wait for, and to read."""

from collections.abc import Iterator
from typing import Any

from samenzorg_sim.balie.sessie.beeld.voor_wie import asked_of, audience, readers
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.schrijfvraag import Antwoordsoort, Opent, Schrijfvraag
from samenzorg_sim.content.werkvorm import Fase
from samenzorg_sim.journal.values import is_text_id
from samenzorg_sim.werkvorm.antwoord import Antwoord, Blad, Plek
from samenzorg_sim.werkvorm.lezers import Lezer, has_written, may_read, may_write, may_write_for, writers
from samenzorg_sim.werkvorm.plek import place_of
from samenzorg_sim.werkvorm.script import questions_again
from samenzorg_sim.werkvorm.termijn import is_past, may_be_late


def schrijfvragen(zicht: Zicht, lezer: Lezer, *, eerder: bool = True) -> list[dict[str, Any]]:
    """The questions of the phase that is on, for who has something to write or to read there.

    With `eerder` also what the phase shows once more of earlier ones.
    """
    again = list(_again(zicht, lezer)) if eerder else []
    shown = [part["id"] for part in again]
    late = [part for part in _late(zicht, lezer) if part["id"] not in shown]
    return [*again, *late, *_of_phase(zicht, zicht.fase, lezer)]


def _places(zicht: Zicht, fase: Fase, vraag: Schrijfvraag, lezer: Lezer) -> list[Plek]:
    """Where this one finds the answers: who leads, and the projector, at all tables that are together."""
    all_tables = vraag.van_tafel and not fase.per_ronde and lezer.deelnemer is None
    tables = zicht.state.tafels if all_tables else (zicht.nummer,)
    return [place_of(zicht.script, fase, vraag.id, zicht.state, nummer) for nummer in tables]


def _again(zicht: Zicht, lezer: Lezer) -> Iterator[dict[str, Any]]:
    """What was written in an earlier phase, only to read."""
    asked = questions_again(zicht.script, zicht.fase)
    for vraag, plek in ((v, plek) for fase, v in asked for plek in _places(zicht, fase, v, lezer)):
        part = schrijfvraag(zicht, vraag, plek, lezer) | {"verwacht": False, "pen": None}
        if not part["laat"]:
            part["mag_schrijven"] = False
        if lezer.begeleider and (part["klaar"] or part["lezen"]):
            yield part | without_phone(zicht, vraag, plek) | ({} if part["laat"] else {"zonder_telefoon": []})
        elif part["lezen"] or part["laat"] or any(part["eigen"]):
            yield part


def _late(zicht: Zicht, lezer: Lezer) -> Iterator[dict[str, Any]]:
    """What this one may still write of a step that is just over; the trainer, for who has no phone."""
    for fase in zicht.script.fasen:
        for vraag in fase.schrijfvragen if zicht.script.schriftelijk else ():
            plek = place_of(zicht.script, fase, vraag.id, zicht.state, zicht.nummer)
            part = schrijfvraag(zicht, vraag, plek, lezer)
            if part["laat"]:
                yield part | (without_phone(zicht, vraag, plek) if lezer.begeleider else {})


def _is_late(zicht: Zicht, vraag: Schrijfvraag, plek: Plek, lezer: Lezer) -> bool:
    """Whether this one, or (for the trainer) somebody without a phone, may write what is really over."""
    if not vraag.alsnog or not is_past(zicht.script, zicht.state, vraag.id):
        return False
    state, who = zicht.state, [lezer.deelnemer]
    if lezer.begeleider:
        who = [d.id for d in state.aanwezigen if d.apparaat is None]
    parts = range(len(vraag.parts))
    return any(
        may_write(vraag, state, one, plek)
        and all(may_be_late(zicht.script, state, vraag, plek, one, deel) for deel in parts)
        for one in who
        if one is not None
    )


def _of_phase(zicht: Zicht, fase: Fase, lezer: Lezer) -> Iterator[dict[str, Any]]:
    asked = ((v, plek) for v in fase.schrijfvragen for plek in _places(zicht, fase, v, lezer))
    for vraag, plek in asked:
        part = schrijfvraag(zicht, vraag, plek, lezer)
        if lezer.begeleider:
            yield part | without_phone(zicht, vraag, plek)
        elif part["mag_schrijven"] or part["lezen"] or part["verwacht"] or part["pen"] or any(part["eigen"]):
            yield part


def schrijfvraag(zicht: Zicht, vraag: Schrijfvraag, plek: Plek, lezer: Lezer) -> dict[str, Any]:
    """One question: what this one wrote, whether she may (still) write, and what she may read of others.

    `laat`: its step is over, and it may still be written.
    `klaar` and `wachten` count who has written and who is waited for; never who, and of what the writer
    keeps to herself not even that. `verwacht`: others write now, and this one will read it.
    """
    state, blad = zicht.state, zicht.state.blad(plek)
    own = lezer.deelnemer
    writes = (own is not None or lezer.begeleider) and may_write(vraag, state, own, plek)
    own = None if vraag.van_tafel else own
    late = _is_late(zicht, vraag, plek, lezer)
    waited = writers(vraag, state, plek) if vraag.opent is not Opent.SCHRIJVER else ()
    others = [who for who in blad.antwoorden if who != own or (own is None and not writes)]
    read = [who for who in others if may_read(vraag, state, plek, who, lezer)]
    told = [(who, answer) for who in read if (answer := _answer(zicht, vraag, blad.van(who)))]
    if not vraag.met_naam:  # in the order in which they were written, the room knows whose is the last
        told.sort(key=lambda one: [part["tekst"].casefold() for part in one[1]])
    return {
        "soort": "schrijfvraag",
        "id": vraag.id,
        "tafel": plek.tafel,
        "ronde": plek.ronde,
        "keer": plek.keer,
        "vraag": vraag.vraag,
        "uitleg": vraag.uitleg,
        "hoe": vraag.soort.value,
        "delen": list(vraag.parts),
        "keuzes": [{"id": keuze.id, "tekst": keuze.tekst} for keuze in vraag.keuzes],
        "laag": vraag.laag,
        "hoog": vraag.hoog,
        "opent": vraag.opent.value,
        "open": blad.open,
        "voor_wie": audience(zicht, vraag),
        "lezers": readers(zicht, vraag),
        "met_naam": vraag.met_naam,
        "van_tafel": vraag.van_tafel,
        "tafelnaam": zicht.aan(plek.tafel).tafelnaam if vraag.van_tafel else "",
        "pen": _pen(zicht, plek, lezer) if vraag.van_tafel and lezer.deelnemer else None,
        "blijft": vraag.blijft,
        "mag_schrijven": writes
        and (late or not (blad.open and vraag.opent in (Opent.SAMEN, Opent.BEGELEIDER))),
        "laat": late,
        "schriftelijk": zicht.script.schriftelijk,
        "eigen": [_part(zicht, vraag, blad.van(own).get(deel)) for deel in range(len(vraag.parts))]
        if writes
        else [],
        "klaar_zelf": writes and has_written(vraag, blad, own),
        "getoond": own in blad.getoond,
        "klaar": sum(has_written(vraag, blad, who) for who in waited),
        "wachten": len(waited),
        # At home the screen itself says what comes when.
        "verwacht": not (writes or told or vraag.van_tafel)
        and _will_read(vraag, lezer)
        and (lezer.begeleider or not zicht.script.schriftelijk),
        "titels": titles(zicht, vraag, blad, lezer),
        "lezen": [
            {"wie": zicht.namen([who])[0] if vraag.met_naam and who else "", "delen": answer}
            for who, answer in told
        ],
    }


def _pen(zicht: Zicht, plek: Plek, lezer: Lezer) -> dict[str, Any]:
    """Who writes for this table, as somebody who sits there sees it."""
    who = zicht.state.pen(plek.tafel)
    return {"wie": "" if who is None else zicht.namen([who])[0], "zelf": who == lezer.deelnemer}


def titles(zicht: Zicht, vraag: Schrijfvraag, blad: Blad, lezer: Lezer) -> list[dict[str, Any]]:
    """What the group may choose by before the situations open: the titles, and how many would like each.

    Whose it is, only who leads sees; the order says nothing of who wrote first. Not for a projector.
    """
    if not vraag.inbreng or blad.open or not (lezer.begeleider or lezer.deelnemer):
        return []
    found = []
    for who, parts in blad.antwoorden.items():
        part = parts.get(0)
        if who is None or part is None or part.leeg:
            continue
        fans = {one for one, whose in blad.voorkeur if whose == who}
        told: dict[str, Any] = {"titel": in_words(zicht, vraag, part), "id": part.wat, "graag": len(fans)}
        seen = {"wie": who} if lezer.begeleider else {"zelf": lezer.deelnemer in fans}
        found.append(told | seen)
    return sorted(found, key=lambda one: (-one["graag"], one["titel"].casefold()))


def without_phone(zicht: Zicht, vraag: Schrijfvraag, plek: Plek) -> dict[str, Any]:
    """Who is asked this here and has no phone; `namens`: the trainer may write down what they say."""
    state, blad = zicht.state, zicht.state.blad(plek)
    mine = not vraag.van_tafel  # what a table wrote on paper, the trainer writes down as her own hand
    here = [d for d in state.aanwezigen if mine and d.apparaat is None and plek.tafel in (0, d.tafel)]
    asked = [d.id for d in here if may_write(vraag, state, d.id, plek)]
    return {
        "aan": asked_of(zicht, vraag),
        "schreven": _who_wrote(zicht, vraag, plek),
        "namens": may_write_for(vraag),
        "zonder_telefoon": [
            {"id": who, "naam": naam, "klaar": has_written(vraag, blad, who)}
            for who, naam in zip(asked, zicht.namen(asked), strict=True)
        ],
    }


def _who_wrote(zicht: Zicht, vraag: Schrijfvraag, plek: Plek) -> list[dict[str, Any]]:
    """By name who answered and who not yet, where the script says so; not of what each keeps to herself."""
    if not zicht.script.wie_schreef or vraag.opent is Opent.SCHRIJVER:
        return []
    asked = [who for who in writers(vraag, zicht.state, plek) if who is not None]
    blad = zicht.state.blad(plek)
    return [
        {"naam": naam, "klaar": has_written(vraag, blad, who)}
        for who, naam in zip(asked, zicht.namen(asked), strict=True)
    ]


def on_own_card(zicht: Zicht, deelnemer: str) -> list[dict[str, Any]]:
    """What somebody wrote to have on her own role card, as parts of that card."""
    delen = []
    for fase in zicht.script.fasen:
        for vraag in (vraag for vraag in fase.schrijfvragen if vraag.op_kaart):
            plek = place_of(zicht.script, fase, vraag.id, zicht.state, zicht.nummer)
            words = in_words(zicht, vraag, zicht.state.blad(plek).van(deelnemer).get(0))
            if words:
                delen.append({"kop": "In uw eigen woorden", "alineas": [words], "punten": []})
    return delen


def _will_read(vraag: Schrijfvraag, lezer: Lezer) -> bool:
    """Nobody waits for what its writer may keep to herself; the trainer only learns that it is asked."""
    if vraag.opent is Opent.SCHRIJVER:
        return lezer.begeleider
    return lezer.begeleider or bool(set(vraag.ziet) & {"iedereen", "tafel"} and lezer.deelnemer)


def _answer(zicht: Zicht, vraag: Schrijfvraag, parts: Any) -> list[dict[str, Any]]:
    """What somebody said, part by part, in words; empty when nothing was said."""
    said = []
    for deel, kop in enumerate(vraag.parts):
        words = in_words(zicht, vraag, parts.get(deel))
        if words:
            said.append({"kop": kop, "tekst": words, "stap": _step(zicht, vraag, parts[deel])})
    return said


def in_words(zicht: Zicht, vraag: Schrijfvraag, part: Antwoord | None) -> str:
    """One part of an answer as text; the empty string for nothing."""
    if part is None or part.leeg:
        return ""
    said = _said(zicht, part)
    if vraag.soort is Antwoordsoort.KEUZE:
        return next((keuze.tekst for keuze in vraag.keuzes if keuze.id == said), "")
    if vraag.soort is Antwoordsoort.SCHAAL and said.isdecimal():
        return f"{said} van 5 ({vraag.laag or 'laag'} – {vraag.hoog or 'hoog'})"
    return said


def _said(zicht: Zicht, part: Antwoord) -> str:
    """What is kept of it: words, the id of a choice, a step; rows of before hold the last two themselves."""
    return zicht.text(part.wat) if part.wat is None or is_text_id(part.wat) else part.wat


def _step(zicht: Zicht, vraag: Schrijfvraag, part: Antwoord) -> int | None:
    said = _said(zicht, part)
    return int(said) if vraag.soort is Antwoordsoort.SCHAAL and said.isdecimal() else None


def _part(zicht: Zicht, vraag: Schrijfvraag, part: Antwoord | None) -> dict[str, Any] | None:
    if part is None:
        return None
    said = _said(zicht, part)
    return {
        "tekst": said if vraag.soort is Antwoordsoort.TEKST else "",
        "keuze": said if vraag.soort is Antwoordsoort.KEUZE and said else None,
        "stap": _step(zicht, vraag, part),
        "leeg": part.leeg,
        "woorden": in_words(zicht, vraag, part),
    }
