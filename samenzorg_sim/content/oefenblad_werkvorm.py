"""The same exercise for a group: its questions as the steps of a script, so one engine plays all."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.content.oefenblad import PAST, Oefenblad, Oefenvraag, Past, Vorm
from samenzorg_sim.content.schrijfvraag import Antwoordsoort, Keuze, Opent, Schrijfvraag
from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.content.werkvorm import IEDEREEN, SCHERM, Fase, Groep, Onderdeel, Scherm, Werkvorm

WELKOM, PRATEN, AFRONDEN = 3, 5, 5
"""Minutes of these steps; ours, as are those of answering. The trainer may change them."""
ANTWOORDEN = {Vorm.KIES: 3, Vorm.TYP: 4, Vorm.SCHRIJF: 5}

_GROEP = Groep(van=2, tot=16, waarom="Met meer dan zestien mensen komt niet iedereen aan het woord.")
_SPELREGELS = (
    "Iets anders vinden is niet fout. Daar leert u het meest van.",
    "Noem geen namen van bewoners of naasten.",
    "Een vraag overslaan mag. U hoeft niet te zeggen waarom.",
    "Uw naam staat niet bij uw antwoord.",
)
_BIJ_WELKOM = (
    "Vertel waar deze oefening over gaat, en lees de spelregels hardop.",
    "Meedoen kan met een telefoon, op papier of door een hand op te steken.",
    "Niemand krijgt een cijfer. Het gaat om het gesprek over de antwoorden.",
)
_BIJ_ANTWOORDEN = (
    "Lees de situatie en de vraag hardop voor.",
    "Zonder telefoon? Laat handen opsteken, of vul het antwoord hier zelf in.",
    "De antwoorden gaan samen open. Vraag dan aan een paar mensen waarom ze dit kozen.",
)
_BIJ_PRATEN = (
    "Stel eerst de vraag op het scherm. Wacht, en laat een stilte duren.",
    "Lees daarna de uitleg voor. De hele uitleg staat op de telefoons en op papier.",
    "U hoeft het niet eens te worden.",
)
_BIJ_AFRONDEN = (
    "Laat ieder één ding kiezen om mee te nemen. Overslaan mag.",
    "Vraag wie er iets gaat proberen, en wanneer.",
    "Weinig afspraken is genoeg.",
)


def as_werkvorm(blad: Oefenblad) -> Werkvorm:
    """The script of this exercise, under the same id: who answers, and what is then talked about."""
    asked = [vraag for vraag in blad.vragen if vraag.praat]
    steps = [step for number, vraag in enumerate(asked, 1) for step in _steps(vraag, number, len(asked))]
    about = [text for text in (blad.uitleg, blad.let_op, werkversie(blad.werkversie)) if text]
    welkom = Fase(
        id="welkom",
        titel="Welkom",
        minuten=WELKOM,
        begeleider=_BIJ_WELKOM,
        schermen={
            SCHERM: Scherm(kop=blad.titel, tekst=(blad.doel,), onderdelen=(Onderdeel.SPELREGELS,)),
            IEDEREEN: Scherm(kop="Welkom", tekst=tuple(about), onderdelen=(Onderdeel.SPELREGELS,)),
        },
    )
    afronden = Fase(
        id="afronden",
        titel="Wat neemt u mee?",
        minuten=AFRONDEN,
        begeleider=_BIJ_AFRONDEN,
        schermen={
            SCHERM: Scherm(kop="Wat neemt u mee?", onderdelen=(Onderdeel.AFSPRAKEN,)),
            IEDEREEN: Scherm(
                kop="Wat neemt u mee?",
                tekst=("Kies één ding. Het mag iets kleins zijn.",),
                onderdelen=(Onderdeel.LEERPUNT, Onderdeel.AFSPRAKEN),
            ),
        },
    )
    return Werkvorm(
        versie=1,
        id=blad.id,
        titel=blad.titel,
        uitleg=blad.uitleg,
        casus=Casussoort.GEEN,
        bron=blad.bron,
        groep=_GROEP,
        spelregels=_SPELREGELS,
        fasen=(welkom, *steps, afronden),
    )


def group_minutes(script: Werkvorm) -> int:
    """How long all its steps take together."""
    return sum(fase.minuten for fase in script.fasen)


def _steps(vraag: Oefenvraag, number: int, many: int) -> Iterator[Fase]:
    kop, before = f"Vraag {number} van {many}", tuple(before_answering(vraag))
    if vraag.vorm is not Vorm.KAART:
        choices = tuple(
            f"{letter}. {one.tekst}" for letter, one in zip("ABCDEF", vraag.antwoorden, strict=False)
        )
        yield Fase(
            id=f"vraag-{vraag.id}",
            titel=f"Vraag {number}",
            minuten=ANTWOORDEN[vraag.vorm],
            begeleider=_BIJ_ANTWOORDEN,
            toont=tuple(f"op-{earlier}" for earlier in vraag.leest),
            schermen={
                SCHERM: Scherm(kop=vraag.vraag, tekst=(*before, *choices)),
                IEDEREEN: Scherm(kop=kop, tekst=before, onderdelen=(Onderdeel.SCHRIJFVRAGEN,)),
            },
            schrijfvragen=(_question(vraag),),
        )
    card = (vraag.vraag, *before) if vraag.vorm is Vorm.KAART else ()
    # What people wrote earlier takes the place of the card on the projector: then who leads reads it aloud.
    aloud = card if vraag.leest else ()
    assert vraag.praat is not None
    yield Fase(
        id=f"praten-{vraag.id}",
        titel=f"Praten over vraag {number}",
        minuten=PRATEN,
        begeleider=(*aloud, *_BIJ_PRATEN),
        toont=tuple(f"op-{earlier}" for earlier in vraag.leest) if vraag.vorm is Vorm.KAART else (),
        schermen={
            SCHERM: Scherm(kop=vraag.praat, tekst=(*card, *explained(vraag, short=True))),
            IEDEREEN: Scherm(
                kop=vraag.praat,
                tekst=(*card, *explained(vraag)),
                onderdelen=(Onderdeel.SCHRIJFVRAGEN,) if aloud else (),
            ),
        },
    )


def _question(vraag: Oefenvraag) -> Schrijfvraag:
    choose = vraag.vorm is Vorm.KIES
    return Schrijfvraag(
        id=f"op-{vraag.id}",
        vraag=vraag.vraag,
        soort=Antwoordsoort.KEUZE if choose else Antwoordsoort.TEKST,
        keuzes=tuple(Keuze(id=one.id, tekst=one.tekst) for one in vraag.antwoorden),
        wie=(IEDEREEN,),
        ziet=(IEDEREEN, SCHERM),
        opent=Opent.SAMEN,
    )


def before_answering(vraag: Oefenvraag) -> Iterator[str]:
    """What one reads before the question: the situation, and what the naaste says."""
    if vraag.situatie:
        yield vraag.situatie
    if vraag.zegt:
        yield f"De {vraag.noem} zegt: ‘{vraag.zegt}’"


def explained(vraag: Oefenvraag, short: bool = False) -> Iterator[str]:
    """What is told after an answer, a paragraph each; `short`: of the answers only what fits well."""
    for one in vraag.antwoorden:
        if short and one.past not in (None, Past.GOED):
            continue
        weighed = "" if one.past is None else f"{PAST[one.past]} "
        yield f"‘{one.tekst}’ {weighed}{one.uitleg}"
    yield from (f"Zo kan het: ‘{words}’" for words in vraag.voorbeelden)
    yield from vraag.punten
    if vraag.uitleg:
        yield vraag.uitleg
    if vraag.nagekeken:
        yield from (source.tekst for source in vraag.bron)
        yield f"Nagekeken: {vraag.nagekeken}."
