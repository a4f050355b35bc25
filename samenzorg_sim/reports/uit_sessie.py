"""From a session to what may leave it and to the names on its sheets; nothing else here reads a session."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from samenzorg_sim.balie.sessie.beeld.barometer import uitslagen
from samenzorg_sim.balie.sessie.beeld.schrijven import in_words
from samenzorg_sim.balie.sessie.beeld.tekeningen import opened
from samenzorg_sim.balie.sessie.beeld.tijdlijn import lijnen
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.dag import day_of
from samenzorg_sim.ecogram.over_elkaar import Lagen
from samenzorg_sim.reports.bezetting import Bezetting, Kijker
from samenzorg_sim.reports.verslag import Aanwezige, Afspraak, Gehoord, Gesprek, Lijst, Regel, Verslag
from samenzorg_sim.werkvorm.antwoord import Antwoord
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.lezers import Lezer, may_read
from samenzorg_sim.werkvorm.spel import NAASTE, SPELER, Openheid

BEGELEIDER = "de begeleider"


def make_verslag(seen: Zicht) -> Verslag:
    """What may leave the room; agreements by their day, people in the order they came.

    Raises `Refused` when a case of the session was taken away.
    """
    zicht = replace(seen, text=_readable(seen.text))
    state, names = zicht.state, _names(zicht)
    cases = zicht.casussen
    agreed = (
        Afspraak(
            a.id,
            zicht.text(a.wat),
            BEGELEIDER if a.wie is None else names[a.wie],
            a.wanneer,
            a.terugkijken,
        )
        for a in state.afspraken.values()
    )
    played = dict.fromkeys(spel.naaste for spel in state.spellen.values())
    return Verslag(
        # Not the session's id: its first digits open the door for who scans.
        kenmerk=hashlib.sha256(zicht.sessie.encode()).hexdigest()[:16],
        dag=day_of(state.geopend),
        groep=_groep(zicht),
        casus=" en ".join(case.titel for case in cases),
        oefening=zicht.script.titel,
        leerdoelen=tuple(
            dict.fromkeys(d.tekst for case in cases if isinstance(case, Scenario) for d in case.leerdoelen)
        ),
        aanwezigen=tuple(
            Aanwezige(
                names[d.id], d.soort is SoortDeelnemer.CLIENTENRAAD, zicht.text(state.leerpunten.get(d.id))
            )
            for d in state.deelnemers.values()
            if not (d.gewist or d.verwacht)
        ),
        afspraken=tuple(sorted(agreed, key=lambda a: (a.wanneer, a.terugkijken))),
        lijsten=(*_lijsten(zicht), *_barometer(zicht)),
        naasten=tuple(names[who] for who in played if who is not None and not state.deelnemers[who].gewist),
        gesprekken=tuple(_gesprekken(zicht)),
        tekeningen=tuple(_tekeningen(zicht)),
    )


def make_bezetting(seen: Zicht) -> Bezetting:
    """The names for sheets of the round that is on at the table of this view, or of the first that comes."""
    zicht = replace(seen, text=_readable(seen.text))
    state, opening, names = zicht.state, zicht.state.opening, _names(zicht)
    roles = {
        d.id: state.rol_van(d.id, max(1, zicht.ronde), zicht.nummer) for d in state.aan_tafel(zicht.nummer)
    }

    def with_role(rol: str) -> str:
        return " en ".join(names[who] for who, had in roles.items() if had.rol == rol)

    return Bezetting(
        groep=_groep(zicht),
        dag=day_of(state.geopend),
        verwacht=opening.verwacht if opening else 0,
        minuten=opening.minuten if opening else (),
        namen=tuple(names[d.id] for d in state.aanwezigen),
        speler=with_role(SPELER),
        naaste=with_role(NAASTE),
        kijkers=tuple(Kijker(names[who], had.kaart) for who, had in roles.items() if had.kaart),
    )


def _lijsten(zicht: Zicht) -> Iterator[Lijst]:
    """Questions whose answers may leave, with what the trainer may read of them by now."""
    trainer = Lezer(begeleider=True)
    for vraag in (v for fase in zicht.script.fasen for v in fase.schrijfvragen if v.blijft):
        regels = []
        for plek, blad in sorted(zicht.state.bladen.items()):
            for who in blad.antwoorden if plek.vraag == vraag.id else ():
                tekst = _answer(zicht, vraag, blad.van(who))
                if tekst and may_read(vraag, zicht.state, plek, who, trainer):
                    regels.append(Regel(tekst, _names(zicht)[who] if vraag.met_naam and who else ""))
        if not vraag.met_naam:
            regels.sort(key=lambda regel: regel.tekst.casefold())
        yield Lijst(vraag.id, vraag.vraag, tuple(regels))


def _barometer(zicht: Zicht) -> Iterator[Lijst]:
    """Each result that everybody saw: how often what was chosen."""
    for number, keer in enumerate(uitslagen(zicht) if zicht.script.barometer else ()):
        when = f" ({keer['keer'].lower()})" if keer["keer"] else ""
        regels = tuple(Regel(f"{een['aantal']} keer: {een['tekst']}", "") for een in keer["aantallen"])
        assert zicht.script.barometer is not None
        yield Lijst(f"barometer-{number}", f"Barometer{when}: {zicht.script.barometer.stelling}", regels)


def _answer(zicht: Zicht, vraag: Schrijfvraag, parts: Mapping[int, Antwoord]) -> str:
    """An answer on one line; the empty string for nothing."""
    said = [(kop, in_words(zicht, vraag, parts.get(number))) for number, kop in enumerate(vraag.parts)]
    return " · ".join(f"{kop}: {words}" if kop else words for kop, words in said if words)


def _gesprekken(zicht: Zicht) -> Iterator[Gesprek]:
    """Only talks that player and naaste both keep, and that the group has seen."""
    for spel in zicht.state.spellen.values():
        if spel.blijft and spel.openheid is Openheid.OPEN and not spel.gewist:
            drawn = lijnen(zicht, spel)
            watched = (lijn for lijn in drawn["lijnen"] if lijn["op_gelet"])
            gehoord = tuple(Gehoord(lijn["tekst"], tuple(lijn["momenten"])) for lijn in watched)
            yield Gesprek(spel.ronde, drawn["duur_s"], gehoord)


def _tekeningen(zicht: Zicht) -> Iterator[Lagen]:
    """What lies open for the group at each table; drawn from a talk, only when who played keep that talk."""
    for nummer in zicht.state.tafels:
        played = [spel for spel in zicht.state.spellen.values() if spel.tafel == nummer]
        lagen = opened(zicht.aan(nummer)) if all(spel.blijft and not spel.gewist for spel in played) else None
        if lagen is not None:
            yield lagen


def _groep(zicht: Zicht) -> str:
    return zicht.text(zicht.state.opening.groep) if zicht.state.opening else ""


def _names(zicht: Zicht) -> dict[str, str]:
    return {d.id: zicht.text(d.naam) for d in zicht.state.deelnemers.values()}


def _readable(text: Callable[[str | None], str]) -> Callable[[str | None], str]:
    """The same words without control characters: a spreadsheet refuses them, and a calendar breaks."""

    def read(key: str | None) -> str:
        return "".join(c for c in text(key) if c == "\n" or _shows(c))

    return read


def _shows(c: str) -> bool:
    """False for a control character, half a character, and the two that XML cannot hold."""
    return unicodedata.category(c) not in ("Cc", "Cs") and c not in "\ufffe\uffff"
