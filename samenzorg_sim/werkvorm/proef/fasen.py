"""Phases that never come, conditions that do nothing, and screens or parts of them that nobody sees."""

from collections.abc import Iterator

from samenzorg_sim.content.node import Path
from samenzorg_sim.content.voorwaarde import Tegenspeler
from samenzorg_sim.content.werkvorm import IEDEREEN, Fase, Onderdeel, Werkvorm
from samenzorg_sim.werkvorm.plan import LEAST_AT_TABLE
from samenzorg_sim.werkvorm.proef.bevinding import Bevinding
from samenzorg_sim.werkvorm.proef.gezien import Gezien
from samenzorg_sim.werkvorm.proef.opstelling import most_tables
from samenzorg_sim.werkvorm.proef.voorwaarden import conditions_of
from samenzorg_sim.werkvorm.spel import SPELER

_PAST_NIET = {
    Onderdeel.ROLKAART: "Alleen de speler en de naaste hebben een rolkaart, zodra de ronde begint.",
    Onderdeel.VOORLEZEN: "Alleen de speler en de naaste lezen voor.",
    Onderdeel.KIJKKAART: "Alleen wie meekijkt (aantal: rest) heeft een kijkkaart, zodra de ronde begint.",
    Onderdeel.OBSERVEREN: "Alleen wie meekijkt (aantal: rest) heeft knoppen.",
    Onderdeel.VRAGEN: "Dit zijn vragen om terug te kijken. Ze komen na het spel.",
    Onderdeel.ROL_VERLATEN: "Alleen de naaste stapt uit de rol, na het spel.",
    Onderdeel.TIJDLIJN: "Een tijdlijn komt na een spel met een 'speler' en met meekijkers die 'observeren'.",
    Onderdeel.BEWAREN: "Deze vraag is voor de speler en de naaste, na een spel met 'observeren'.",
    Onderdeel.OVEREENKOMST: "Er is iets te vergelijken na voorlezen met 'observeren'.",
    Onderdeel.SPEELWENS: "Na de laatste ronde speelt niemand meer.",
    Onderdeel.SCHRIJFVRAGEN: "De vragen van deze fase zijn voor anderen, om te schrijven en om te lezen.",
    Onderdeel.LEIDRAAD: "Deze fase heeft geen tips: schrijf ze bij 'begeleider'.",
    Onderdeel.KIJKSLEUTEL: "De kijksleutel komt pas na het voorlezen.",
}


def never(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Phases that no walk ever entered, with the condition that never held."""
    for number, fase in enumerate(script.fasen):
        if fase.id in seen.fasen:
            continue
        keys = conditions_of(fase)
        false = [key for key in keys if (fase.id, key) not in seen.voorwaarden]
        each = "Elke voorwaarde kan, maar nooit alle tegelijk. Haal er een weg."
        why = " ".join(_why(script, fase, key) for key in false) or each
        path: Path = ("fasen", number, "als", *false[:1])
        yield Bevinding(path, f"Deze fase komt nooit aan de beurt. {why}")


def always(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Conditions that nothing depends on."""
    if script.fasen[0].als is not None:
        text = "De eerste fase doet altijd mee. Haal 'als' weg, of zet er een andere fase voor."
        yield Bevinding(("fasen", 0, "als"), text)
    for number, fase in enumerate(script.fasen[1:], 1):
        if fase.als is not None and fase.id in seen.fasen - seen.overgeslagen:
            text = "Deze fase wordt nooit overgeslagen: wat hier staat, klopt altijd. Haal 'als' weg."
            yield Bevinding(("fasen", number, "als"), text)


def unseen(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Screens without a viewer, viewers without a screen, and parts that stay empty."""
    for number, fase in enumerate(script.fasen):
        path = ("fasen", number, "schermen")
        for (phase, rol), plaats in seen.geen_scherm.items():
            if phase == fase.id:
                who = f"Wie '{rol}' is" if rol else "Wie (nog) geen rol heeft"
                yield Bevinding(path, f"{who}, heeft hier geen scherm. Maak een scherm 'iedereen'.", plaats)
        for name, scherm in fase.schermen.items() if fase.id in seen.fasen else ():
            if (fase.id, name) not in seen.schermen:
                if name != IEDEREEN:
                    text = f"Dit scherm ziet niemand: in deze fase is niemand '{name}'."
                    hint = "Rollen zijn er vanaf de eerste fase van een ronde."
                    yield Bevinding((*path, name), f"{text}\n{hint}")
                continue
            for place, deel in enumerate(scherm.onderdelen):
                if (fase.id, name, deel) not in seen.onderdelen:
                    text = f"'{deel}' past hier niet. {_PAST_NIET[deel]}"
                    yield Bevinding((*path, name, "onderdelen", place), text)


def hidden_from_the_player(script: Werkvorm) -> Iterator[Bevinding]:
    """The player sees the time line first, and decides about it: so it must be on her own screen too."""
    for number, fase in enumerate(script.fasen):
        own = fase.scherm_van(SPELER)
        shown = any(Onderdeel.TIJDLIJN in scherm.onderdelen for scherm in fase.schermen.values())
        if shown and not script.leest_voor and (own is None or Onderdeel.TIJDLIJN not in own.onderdelen):
            text = "De speler beslist wie de tijdlijn mag zien, maar heeft hem hier zelf niet."
            path: Path = ("fasen", number, "schermen", *((SPELER,) if SPELER in fase.schermen else ()))
            yield Bevinding(path, f"{text}\nZet 'tijdlijn' ook op het scherm van de speler.")


def before_talking(script: Werkvorm) -> Iterator[Bevinding]:
    """People talk first; what was tapped comes after."""
    for number, fase in enumerate(script.fasen if not script.leest_voor else ()):
        shown = [name for name, one in fase.schermen.items() if Onderdeel.TIJDLIJN in one.onderdelen]
        if shown and fase.per_ronde:
            place = fase.schermen[shown[0]].onderdelen.index(Onderdeel.TIJDLIJN)
            text = "De tijdlijn komt te vroeg: mensen vertellen eerst, en zien daarna pas wat er gehoord is."
            hint = "Zet er een fase voor waarin de speler 'vragen' heeft om terug te kijken."
            yield Bevinding(("fasen", number, "schermen", shown[0], "onderdelen", place), f"{text}\n{hint}")
        own = fase.scherm_van(SPELER)
        if own is not None and Onderdeel.VRAGEN in own.onderdelen:
            return


def whole_table(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Subgroups that are the whole table."""
    for number, fase in enumerate(script.fasen):
        if fase.groepjes is not None and fase.id in seen.fasen - seen.gesplitst:
            text = f"Er is hier altijd maar één groepje: ook met {script.groep.tot} mensen zijn er geen twee."
            hint = "Maak het getal kleiner, of haal 'groepjes' weg."
            yield Bevinding(("fasen", number, "groepjes"), f"{text}\n{hint}")


def _why(script: Werkvorm, fase: Fase, key: str) -> str:
    assert fase.als is not None
    match key:
        case "tafels":
            high, most = script.groep.tot, most_tables(script)
            tables = "1 tafel" if most == 1 else f"{most} tafels"
            return f"Met {high} mensen zijn er hooguit {tables}, van minstens {LEAST_AT_TABLE}."
        case "ronde":
            return "Deze oefening heeft maar één ronde."
        case "spel" if script.leest_voor:
            return "Wat wordt voorgelezen, krijgt geen herkansing."
        case "spel":
            return "Een herkansing begint meteen bij het spel. Zet deze fase na het spel."
        case "naaste":
            council = fase.als.naaste is Tegenspeler.CLIENTENRAAD
            return f"De naaste is hier nooit iemand {'van de cliëntenraad' if council else 'uit de groep'}."
        case _:
            return f"Niemand kan bij '{fase.als.vraag}' kiezen voor '{fase.als.antwoord}'."
