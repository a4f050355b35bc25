"""Reads any order of a group for intervisie from JSON; nonsense gets a Dutch sentence."""

from samenzorg_sim.balie.intervisie import opdrachten as o
from samenzorg_sim.balie.opdracht import MOST_NAME, MOST_TEXT, Opdracht, read_order, reader_of

_ANY = reader_of(
    o.Groep | o.Hernoem | o.Bewaar | o.WisGroep | o.Medebegeleider | o.MedebegeleiderWeg
    | o.LeidinggevendeErbij | o.GeefTaak | o.LidErbij | o.LidNaam | o.LidWeg | o.WisLid
    | o.Plan | o.Verzet | o.Methode | o.Leider | o.ZegAf | o.Koppel | o.Herken | o.RondAf
    | o.BrengIn | o.WijzigInbreng | o.KiesInbreng | o.Verschuif | o.TrekIn
    | o.NeemVoor | o.Vertel | o.VoornemenWeg | o.StelLeerdoel | o.LeerdoelKlaar | o.LeerdoelWeg
    | o.NoemThema | o.ThemaWeg | o.Ongedaan
)  # fmt: skip

_KORT = f"Dit is te lang. Gebruik hoogstens {MOST_NAME} letters."
_LANG = f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters."
_DUUR = "Hoe lang duurt het? Kies van 15 minuten tot en met 8 uur."
_MELDINGEN = {
    ("naam", "string_too_short"): "Vul een naam in. Een verzonnen naam mag ook.",
    ("leden", "string_too_short"): "Vul een naam in. Een verzonnen naam mag ook.",
    ("leden", "too_long"): "In een groep passen 20 mensen. Groepen van 6 tot 8 werken het best.",
    ("titel", "string_too_short"): "Geef de situatie een korte titel, zonder naam van iemand.",
    ("stap", "string_too_short"): "Schrijf op wat iemand gaat doen.",
    ("tekst", "string_too_short"): "Typ eerst wat u wilt opschrijven.",
    **{(field, "string_too_long"): _KORT for field in ("naam", "leden", "titel", "plaats")},
    **{(field, "string_too_long"): _LANG for field in ("vraag", "stap", "inzicht", "tekst")},
    ("dag", ""): "Kies een dag.",
    ("begin", ""): "Hoe laat begint het? Kies een tijd tussen 0:00 en 23:59.",
    ("minuten", "greater_than_equal"): _DUUR,
    ("minuten", "less_than_equal"): _DUUR,
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_ANY, asked, _MELDINGEN)
    return order
