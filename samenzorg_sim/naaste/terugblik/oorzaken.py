"""The clauses after 'want': what each term of the model is called when it explains a reaction."""

from enum import Enum
from typing import Final

from samenzorg_sim.content.soort import Reactie
from samenzorg_sim.naaste.coefficienten import Rij
from samenzorg_sim.naaste.gewichten import Toon
from samenzorg_sim.naaste.reden import Reden


class Uitkomst(Enum):
    """What reactions have in common when it comes to why."""

    OPEN = "open"
    TWIJFEL = "twijfel"
    KORT = "kort"
    DICHT = "dicht"
    VRAAG = "vraag"


UITKOMST: Final[dict[Reactie, Uitkomst]] = {
    Reactie.OPENT: Uitkomst.OPEN,
    Reactie.VERTELT: Uitkomst.OPEN,
    Reactie.DENKT_HARDOP: Uitkomst.OPEN,
    Reactie.TWIJFELT: Uitkomst.TWIJFEL,
    Reactie.NEUTRAAL: Uitkomst.KORT,
    Reactie.TREKT_TERUG: Uitkomst.DICHT,
    Reactie.SPREEKT_TEGEN: Uitkomst.DICHT,
    Reactie.VERTREKT: Uitkomst.DICHT,
    Reactie.VRAAGT_TERUG: Uitkomst.VRAAG,
}

_NIEUW: Final = "u vertelde iets nieuws{nieuws}"
_RAAD: Final = "u gaf raad waar {wie} niet om vroeg"

DOOR_RIJ: Final[dict[tuple[Rij, Uitkomst], str]] = {
    (Rij.OPEN_VRAAG, Uitkomst.OPEN): "een open vraag geeft ruimte om te vertellen",
    (Rij.OPEN_VRAAG, Uitkomst.TWIJFEL): "een open vraag haalt ook twijfel naar boven",
    (Rij.OPEN_VRAAG, Uitkomst.VRAAG): "een open vraag geeft ook ruimte om zelf iets te vragen",
    (Rij.GESLOTEN_VRAAG, Uitkomst.KORT): "op een gesloten vraag past een kort antwoord",
    (Rij.GESLOTEN_VRAAG, Uitkomst.DICHT): "een gesloten vraag geeft weinig ruimte",
    (Rij.REFLECTIE_ZORG, Uitkomst.OPEN): "u zei terug wat moeilijk is",
    (Rij.REFLECTIE_ZORG, Uitkomst.TWIJFEL): "u zei de zorg terug, en dan komt die op tafel",
    (Rij.REFLECTIE_HOOP, Uitkomst.OPEN): "u zei terug waar {wie} naar verlangt",
    (Rij.SAMENVATTING, Uitkomst.OPEN): "u zette op een rij wat u had gehoord",
    (Rij.SAMENVATTING, Uitkomst.TWIJFEL): "in uw samenvatting kwam ook de twijfel terug",
    (Rij.BEVESTIGING, Uitkomst.OPEN): "uw waardering deed {wie} goed",
    (Rij.BEVESTIGING, Uitkomst.KORT): "op waardering hoeft geen antwoord te komen",
    (Rij.INFORMATIE, Uitkomst.KORT): "u vertelde iets waar geen antwoord op hoeft",
    (Rij.INFORMATIE, Uitkomst.DICHT): "u vertelde iets waar {wie} niet om vroeg",
    (Rij.INFORMATIE, Uitkomst.VRAAG): "wie iets hoort, wil soms meer weten",
    (Rij.NIEUWS, Uitkomst.OPEN): _NIEUW,
    (Rij.NIEUWS, Uitkomst.VRAAG): _NIEUW,
    (Rij.ANTWOORD, Uitkomst.OPEN): "u gaf een duidelijk antwoord",
    (Rij.TOESTEMMING, Uitkomst.KORT): "u liet de keus aan {wie}, en daar past een kort antwoord bij",
    (Rij.TOESTEMMING, Uitkomst.VRAAG): "u liet de keus aan {wie}, en dat geeft ruimte voor een vraag",
    (Rij.ADVIES, Uitkomst.TWIJFEL): "raad roept al snel bezwaren op",
    (Rij.ADVIES, Uitkomst.DICHT): _RAAD,
    (Rij.ADVIES, Uitkomst.KORT): _RAAD,
    (Rij.ADVIES_MAG, Uitkomst.OPEN): "u vroeg eerst of u iets mocht zeggen",
    (Rij.ADVIES_MAG, Uitkomst.TWIJFEL): "raad roept bezwaren op, ook als u eerst vraagt of het mag",
    (Rij.OVERTUIGEN, Uitkomst.TWIJFEL): "aandringen roept bezwaren op",
    (Rij.OVERTUIGEN, Uitkomst.DICHT): "u drong aan",
    (Rij.OVERTUIGEN, Uitkomst.KORT): "u drong aan",
    (Rij.OVERIG, Uitkomst.KORT): "het was een praatje tussendoor",
    (Rij.OVERIG, Uitkomst.VRAAG): "een praatje geeft ruimte voor een eigen vraag",
}

DOOR_TOON: Final[dict[Toon, str]] = {
    Toon.OPEN: "{wie} was al aan het vertellen",
    Toon.TWIJFEL: "de twijfel van daarnet was er nog",
    Toon.DICHT: "{wie} was daarvoor al dichtgegaan",
    Toon.NEE: "{wie} had net nee gezegd",
}

DOOR_TOESTAND: Final[dict[bool, tuple[str, str, str, str]]] = {
    True: (
        "er was al vertrouwen",
        "{wie} voelde zich gehoord",
        "{wie} was ontspannen",
        "{wie} had nog energie",
    ),
    False: (
        "er was nog weinig vertrouwen",
        "{wie} voelde zich nog niet gehoord",
        "de spanning was hoog",
        "{wie} was moe",
    ),
}

DOOR_REDEN: Final[dict[Reden, str]] = {
    Reden.HERHAALD: "het was voor de {nth} keer op rij hetzelfde soort zin",
    Reden.NEE_GEDUWD: "u drong aan na een nee",
    Reden.NEE_GEHOORD: "u liet de nee een nee zijn",
    Reden.ZORG_GEHOORD: "u ging in op {zorg}",
    Reden.ZORG_GENEGEERD: "u ging voorbij aan {zorg}",
    Reden.VRAAG_BEANTWOORD: "u gaf antwoord op de vraag van {wie}",
    Reden.VRAAG_GENEGEERD: "u ging voorbij aan de vraag van {wie}",
    Reden.NIEUWS: _NIEUW,
    Reden.MAG: "u vroeg eerst of u iets mocht zeggen",
    Reden.HELPT: "dit is iets wat bij {wie} helpt",
    Reden.BELOFTE: "u beloofde iets",
}
