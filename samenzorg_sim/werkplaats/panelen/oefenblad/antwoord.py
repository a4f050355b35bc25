"""What one reads after an answer: how it fits and why, never a mark."""

from collections.abc import Iterator

from markupsafe import Markup

from samenzorg_sim.content.oefenblad import PAST, Oefenvraag, Past, Vorm
from samenzorg_sim.content.soort import SOORTEN
from samenzorg_sim.werkplaats.opmaak import alineas, punten, uitklap
from samenzorg_sim.werkplaats.panelen.oefenblad.gegeven import Gegeven

ZELF = "Lees uw eigen woorden nog eens. Kijk dan hiernaar."
ANDERS = "Wij vroegen hier om iets anders. Kijk eens naar de voorbeelden."
OVERLEG = "Denk er rustig over na, of vraag het een collega."


def told(vraag: Oefenvraag, gegeven: Gegeven) -> Markup:
    """Everything about this answer, as the inside of a card."""
    parts = [*_about(vraag, gegeven), *_always(vraag), *_more(vraag, gegeven)]
    return Markup("").join(parts)


def _about(vraag: Oefenvraag, gegeven: Gegeven) -> Iterator[Markup]:
    if vraag.vorm is Vorm.KIES:
        yield from _chosen(vraag, gegeven)
    elif vraag.vorm is Vorm.TYP:
        yield from _heard(vraag, gegeven)
    elif vraag.vorm is Vorm.SCHRIJF:
        yield Markup("<h3>Leg dit ernaast</h3><p>{}</p>{}").format(ZELF, punten(vraag.punten))
    else:
        yield Markup("<h3>Om over na te denken</h3><p>{}</p>{}").format(OVERLEG, punten(vraag.punten))


def _chosen(vraag: Oefenvraag, gegeven: Gegeven) -> Iterator[Markup]:
    chosen = next(one for one in vraag.antwoorden if one.id == gegeven.keuze)
    title = "Hierover" if chosen.past is None else PAST[chosen.past]
    yield Markup('<h3 class="sz-past">{}{}</h3><p>{}</p>').format(_sign(chosen.past), title, chosen.uitleg)


def _heard(vraag: Oefenvraag, gegeven: Gegeven) -> Iterator[Markup]:
    assert gegeven.soort is not None
    fits = gegeven.soort in vraag.gezocht
    title = PAST[Past.GOED] if fits else PAST[Past.KAN]
    yield Markup('<h3 class="sz-past">{}Wij hoorden: {}</h3><p>{} {}</p>').format(
        _sign(Past.GOED if fits else Past.KAN),
        SOORTEN[gegeven.soort],
        gegeven.zekerheid,
        title if fits else "",
    )
    reply = next((one.uitleg for one in vraag.gehoord if one.soort is gegeven.soort), "" if fits else ANDERS)
    if reply:
        yield Markup("<p>{}</p>").format(reply)


def _always(vraag: Oefenvraag) -> Iterator[Markup]:
    if vraag.uitleg:
        yield Markup("<p>{}</p>").format(vraag.uitleg)
    if vraag.praat:
        yield Markup('<p class="sz-waarom">{}</p>').format(vraag.praat)


def _more(vraag: Oefenvraag, gegeven: Gegeven) -> Iterator[Markup]:
    """What one opens when wanted."""
    if vraag.vorm is Vorm.KIES:
        others = Markup("").join(
            Markup("<p><b>{}</b><br>{}{}</p>").format(
                one.tekst, "" if one.past is None else f"{PAST[one.past]} ", one.uitleg
            )
            for one in vraag.antwoorden
            if one.id != gegeven.keuze
        )
        yield uitklap("Wat er bij de andere antwoorden staat", others)
    if vraag.voorbeelden:
        yield uitklap("Zo kan het bijvoorbeeld", alineas(f"‘{words}’" for words in vraag.voorbeelden))
    if vraag.bron:
        sources = Markup("").join(
            Markup("<p>{}{}</p>").format(
                one.tekst, Markup('<br><span class="sz-adres">{}</span>').format(one.link) if one.link else ""
            )
            for one in vraag.bron
        )
        checked = Markup("<p>Nagekeken: {}.</p>").format(vraag.nagekeken) if vraag.nagekeken else ""
        yield uitklap("Waar dit vandaan komt", sources + checked)


def _sign(past: Past | None) -> Markup:
    """A sign beside the words, which say the same."""
    return Markup('<span aria-hidden="true">✓ </span>') if past is Past.GOED else Markup("")
