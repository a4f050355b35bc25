"""Reads any order of a group session from JSON; nonsense gets a Dutch sentence."""

from samenzorg_sim.balie.opdracht import MOST_NAME, MOST_TEXT, Opdracht, read_order, reader_of
from samenzorg_sim.balie.sessie import opdrachten as o
from samenzorg_sim.balie.sessie import opdrachten_dag as d
from samenzorg_sim.balie.sessie import opdrachten_schrijven as w

_ANY = reader_of(
    o.Open | o.Sluit | o.GooiWeg | o.Heropen
    | o.Fase | o.Toevoegen | o.Verwacht | o.Dag | o.Meedoen | o.Vertrekken | o.Terugkeren
    | o.Overname | o.Rol | o.Verdeel | o.Begin | o.TimeOut | o.Hervat | o.Stop | o.Tik | o.TikTerug
    | o.AlleenLuisteren | o.TijdlijnTonen | o.TijdlijnGezien | o.TijdlijnOpenen | o.Leerpunt
    | o.Afspraak | o.AfspraakWeg
    | d.TafelErbij | d.TafelWeg | d.Casus | d.AanTafel | d.TafelsVerdelen | d.Herkansing | d.Tijd
    | d.Pauze | d.PauzeKlaar | d.Groepjes | d.Medebegeleider | d.MedebegeleiderWeg | d.Leiden
    | d.LeidenKlaar | d.Donker | d.TekeningenTonen | d.Termijnen
    | w.Wens | w.Wissen | w.Bewaren | w.Vergelijking | w.Kijksleutel
    | w.Antwoord | w.ToonAntwoord | w.OpenVraag | w.Voorkeur | w.Pen | w.Peil
    | w.BarometerOpenen
)  # fmt: skip

_HOEVEEL = "Hoeveel deelnemers verwacht u? Vul een getal van 1 tot en met 80 in."
_MELDINGEN = {
    ("naam", "string_too_short"): "Vul een naam in. Een verzonnen naam mag ook.",
    ("naam", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("groep", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("tekst", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("wat", "string_too_short"): "Schrijf op wat u afspreekt.",
    ("wat", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("verwacht", "greater_than_equal"): _HOEVEEL,
    ("verwacht", "less_than_equal"): _HOEVEEL,
    ("wanneer", ""): "Kies wanneer het klaar is.",
    ("terugkijken", ""): "Kies wanneer u erop terugkijkt.",
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value.

    Raises `Refused` with code `onzin` and a sentence that names the field a user can mend.
    """
    order: Opdracht = read_order(_ANY, asked, _MELDINGEN)
    return order
