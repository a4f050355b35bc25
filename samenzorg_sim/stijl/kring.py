"""A picture of the circle and where somebody is: silent in it, outside it or out of the room; and words."""

from math import cos, radians, sin

from markupsafe import Markup

# What who it is about reads, and what the room reads about her.
ZELF = {
    "zwijgt": "U zit in de kring en zegt nu niets.",
    "buiten": "Ga met uw rug naar de groep zitten. U luistert en zegt nu niets.",
    "weg": "Neem rustig de tijd. U wordt zo opgehaald.",
}
ANDER = {
    "zwijgt": "De {} luistert en zegt nu niets.",
    "buiten": "De {} zit buiten de kring, luistert en zegt nu niets.",
    "weg": "De {} is even de kamer uit.",
}
# Degrees at which the others sit; the place at the right is the one it is about.
PLEKKEN = (60, 120, 180, 240, 300)
MIDDEN, STRAAL = (60, 60), 40


def kring_html(hier: str, wie: str = "") -> Markup:
    """The picture with its sentence; `hier` is a place of `content.kring`, `wie` a role (else: you)."""
    zin = ANDER[hier].format(wie.lower()) if wie else ZELF[hier]
    return Markup('<div class="kring kring--{}" data-deel="kring">{}<p>{}</p></div>').format(
        hier, _picture(hier), zin
    )


def _picture(hier: str) -> Markup:
    """Chairs seen from above; it says nothing that the sentence beside it does not."""
    x, y = MIDDEN
    ring = Markup('<circle class="kring__lijn" cx="{}" cy="{}" r="{}"/>').format(x, y, STRAAL)
    others = Markup("").join(
        Markup('<circle class="kring__stoel" cx="{:.0f}" cy="{:.0f}" r="9"/>').format(
            x + STRAAL * cos(radians(at)), y + STRAAL * sin(radians(at))
        )
        for at in PLEKKEN
    )
    door = Markup('<path class="kring__deur" d="M128 14V42M128 78V106M128 42L146 30"/>')
    place = {"zwijgt": x + STRAAL, "buiten": 136, "weg": 164}[hier]
    mouth = Markup('<path class="kring__mond" d="M{} 60h8"/>').format(place - 4)
    own = Markup('<circle class="kring__eigen" cx="{}" cy="60" r="11"/>').format(place)
    return Markup(
        '<svg class="kring__prent" viewBox="0 0 184 120" aria-hidden="true" focusable="false">{}</svg>'
    ).format(ring + others + (door if hier == "weg" else Markup("")) + own + mouth)
