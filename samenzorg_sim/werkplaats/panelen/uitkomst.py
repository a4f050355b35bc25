"""What many played talks came to, for a page: a sentence, the picture, a table, and what it does not say."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.naaste.uitkomst import Uitkomst
from samenzorg_sim.reports.eindes import Eind, eindes_of, goed_van_de_100, shares, van_de_100
from samenzorg_sim.reports.simulatie import BREED, SMAL, Gespeeld, draw_simulatie, duizend
from samenzorg_sim.werkplaats.opmaak import melding, punten, uitklap

NIET: Final = (
    "Het zegt niet wat een echte naaste doet. De naaste hier bestaat uit rekenregels.",
    "De getallen komen uit gesprekken met andere mensen: vooral cliënten in de verslavingszorg. "
    "Naasten in een verpleeghuis zijn zo nooit onderzocht. Een deel hebben wij zelf geschat.",
    "Het zegt niet dat een aanpak altijd werkt. Kijk maar: ook bij de beste aanpak loopt een deel anders af.",
    "Niemand praat in een vaste volgorde. Een goed gesprek volgt de ander, en dat kan dit niet nadoen.",
    "Het zegt niets over u of over uw team. Gebruik het dus nooit als cijfer.",
)
_VERTROUWEN: Final = ((0.3, "weinig"), (0.5, "een beetje"), (0.65, "redelijk wat"), (1.01, "veel"))


def make_uitkomst(
    scenario: Scenario, names: Sequence[str], found: Sequence[Uitkomst], asked: int, number: int
) -> Markup:
    """The whole result; `asked` talks were asked for of each, `number` tells this result from the last."""
    played = [Gespeeld(name, one) for name, one in zip(names, found, strict=True)]
    kop = Markup('<nav data-stap="{}" aria-label="Uitkomst"><h2>De uitkomst</h2></nav>').format(number)
    if not found[0].plays:
        return kop + melding(
            "U stopte voordat er een gesprek klaar was. Druk op ‘Naspelen’ om opnieuw te beginnen."
        )
    eindes = [
        one for one in eindes_of(scenario) if one.id is not None or any(None in f.endings for f in found)
    ]
    stopped = ""
    if found[0].plays < asked:
        stopped = (
            f"U stopte. Klaar zijn {duizend(found[0].plays)} van de {duizend(asked)} gesprekken per aanpak."
        )
    return Markup("").join(
        (
            kop,
            melding(stopped, goed=True),
            Markup("<p>{}</p>").format(in_short(eindes, played)),
            picture(scenario, eindes, played),
            table(eindes, played),
            uitklap("Alle eindes, en wat de naaste vertelde", whole_table(scenario, eindes, played)),
            Markup("<h3>Wat dit plaatje niet zegt</h3>{}").format(punten(NIET)),
        )
    )


def in_short(eindes: Sequence[Eind], played: Sequence[Gespeeld]) -> str:
    """The picture in one or two sentences."""
    good = [(goed_van_de_100(eindes, one.uitkomst), one.naam.lower()) for one in played]
    (most, best), (least, worst) = max(good), min(good)
    if len(good) == 1 or most == least:
        return f"In dit oefenmodel lopen {most} van de 100 gesprekken goed af."
    return (
        f"In dit oefenmodel lopen bij ‘{best}’ {most} van de 100 gesprekken goed af, en bij ‘{worst}’ "
        f"{least}. Ook bij ‘{best}’ lopen er dus {100 - most} anders af."
    )


def picture(scenario: Scenario, eindes: Sequence[Eind], played: Sequence[Gespeeld]) -> Markup:
    """Drawn twice: for a phone and for a wider page; the page shows one of them."""
    label = "Plaatje. " + " ".join(
        f"{one.naam}: {goed_van_de_100(eindes, one.uitkomst)} van de 100 gesprekken lopen goed af."
        for one in played
    )
    label += " Dezelfde getallen staan in de tabel hieronder."
    return Markup('<div class="sz-smal">{}</div><div class="sz-breed">{}</div>').format(
        *(draw_simulatie(scenario, played, width, for_page=True).inline(label) for width in (SMAL, BREED))
    )


def table(eindes: Sequence[Eind], played: Sequence[Gespeeld]) -> Markup:
    """How many end well, and with how much trust."""
    lines = [(one.naam, (good_in_words(eindes, one.uitkomst), vertrouwen(one.uitkomst))) for one in played]
    heads = ("Aanpak", "Loopt goed af", "Vertrouwen aan het eind")
    return tabel("Hetzelfde in een tabel, van elke 100 gesprekken", heads, lines)


def good_in_words(eindes: Sequence[Eind], found: Uitkomst) -> str:
    """How many of 100 end well; hardly any is not none."""
    part = goed_van_de_100(eindes, found)
    some = any(found.endings.get(one.id, 0) for one in eindes if one.goed)
    return "minder dan 1" if part == 0 and some else str(part)


def vertrouwen(found: Uitkomst) -> str:
    """The mean trust at the end in words; what they stand for is our own choice."""
    return next(words for below, words in _VERTROUWEN if found.mean() < below)


def whole_table(scenario: Scenario, eindes: Sequence[Eind], played: Sequence[Gespeeld]) -> Markup:
    """Every ending, and everything that can be told, of 100 talks."""
    parts = [shares(eindes, one.uitkomst) for one in played]
    lines = [
        (f"{eind.letter}. {eind.woorden}. {eind.tekst}", [str(part[n]) for part in parts])
        for n, eind in enumerate(eindes)
    ]
    for onderwerp in scenario.onderwerpen:
        for telling in onderwerp.onthullingen:
            counts = [(one.uitkomst.told[telling.id], one.uitkomst.plays) for one in played]
            told = [str(van_de_100((yes, plays - yes))[0]) for yes, plays in counts]
            lines.append((telling.wat, told))
    heads = ("Wat er gebeurt", *(one.naam for one in played))
    return tabel("Van elke 100 gesprekken", heads, lines)


def tabel(kop: str, heads: Sequence[str], lines: Sequence[tuple[str, Sequence[str]]]) -> Markup:
    """A table with a caption; the first cell of each line is its head. Where it is too wide, it slides."""
    top = Markup("").join(Markup('<th scope="col">{}</th>').format(head) for head in heads)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            head, Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells)
        )
        for head, cells in lines
    )
    return Markup(
        '<div class="sz-schuif" tabindex="0" role="region" aria-label="{0}">'
        '<table class="sz-tabel"><caption>{0}</caption>'
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(kop, top, body)
