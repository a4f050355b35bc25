"""The legend below a drawing: codes differ from book to book, so each drawing explains its own."""

from markupsafe import Markup

from samenzorg_sim.ecogram.contact import Lijn, Richting
from samenzorg_sim.ecogram.groep import name_of
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.streep import draw_arrow, draw_streep
from samenzorg_sim.stijl.kleuren import kleuren

LEGENDA_HOOG = 300
_LINES = (
    (Lijn.STEUNEND, False, None, "steunend"),
    (Lijn.NEUTRAAL, False, None, "neutraal"),
    (Lijn.DUN, False, None, "dun"),
    (None, False, None, "nog niet gevraagd"),
    (Lijn.DUN, True, None, "met spanning"),
    (Lijn.DUN, False, Richting.ONTVANGT, "de pijl wijst naar wie ontvangt"),
)


def draw_legenda(ecogram: Ecogram, top: float, wide: float) -> Markup:
    """Lines, letters and shapes, from `top` down (pixels)."""
    ink = kleuren()
    parts = [
        Markup('<path d="M40 {t} H{w}" stroke="{c}" stroke-width="2"/>').format(
            t=top, w=wide - 40, c=ink["rand"]
        )
    ]
    for number, (lijn, spanning, richting, words) in enumerate(_LINES):
        y = top + 40 + 32 * number
        begin, end = (50.0, y), (130.0, y)
        parts += [
            draw_streep(begin, end, lijn, spanning),
            draw_arrow(begin, end, richting),
            _text(150, y + 6, words),
        ]
    for number, groep in enumerate(ecogram.groepen.values()):
        parts.append(_text(450, top + 46 + 32 * number, f"{groep.letter}  {name_of(groep)[:34]}"))
    more = (
        "Steun, onder de naam:",
        "P praktisch · G gezelschap",
        "A advies · E emotioneel",
        "rond: mens · vierkant: organisatie",
        "ruit: dier · streep erdoor: overleden",
        "gekleurd: graag dichtbij",
        "stippelboog: zij kennen elkaar",
    )
    parts += [_text(790, top + 46 + 32 * number, words) for number, words in enumerate(more)]
    note = "Een oefentekening met verzonnen namen. Een echt ecogram hoort in het zorgdossier."
    parts.append(_text(50, top + LEGENDA_HOOG - 18, note, 15))
    return Markup("").join(parts)


def _text(x: float, y: float, words: str, size: int = 18) -> Markup:
    return Markup('<text x="{}" y="{}" font-size="{}" fill="{}">{}</text>').format(
        x, y, size, kleuren()["inkt-zacht"], words
    )
