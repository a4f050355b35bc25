"""The talk as a dialogue: who said what, the naaste left, you right."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from samenzorg_sim.werkplaats.oefening import Oefening
from samenzorg_sim.werkplaats.opmaak import html, show


class Dialoog:
    """Everything that was said; the last answer is also told to who listens to the page."""

    def __init__(self) -> None:
        self._tekst = html(soort="sz-dialoog")
        self._nieuws = html(soort="sz-alleen-voorlezen sz-meld")
        self.widgets = (self._tekst, self._nieuws)

    def toon(self, oefening: Oefening) -> None:
        """Show the talk as it is now."""
        beeld = oefening.open
        show(self._tekst, dialogue(oefening, beeld, follow=True))
        turns = beeld["beurten"]
        last = f"{beeld['naaste']}: {turns[-1]['antwoord'] or 'zegt niets.'}" if turns else ""
        show(self._nieuws, last)


def dialogue(oefening: Oefening, beeld: Mapping[str, Any], start: int = 0, follow: bool = False) -> Markup:
    """The turns from `start` on as a list of what was said; `follow` brings the newest in sight."""
    said = [] if start else [bubble(beeld["naaste"], beeld["openingszin"])]
    turns: Sequence[dict[str, Any]] = beeld["beurten"]
    for number in range(start, len(turns)):
        newest = follow and number == len(turns) - 1
        said += exchange(oefening, beeld, number, newest)
    return Markup("<ol>{}</ol>").format(Markup("").join(said))


def exchange(oefening: Oefening, beeld: Mapping[str, Any], number: int, newest: bool = False) -> list[Markup]:
    """One turn and its answer."""
    turn = beeld["beurten"][number]
    mark = f"{beeld['id']} {number}" if newest else ""
    mine = bubble("U", own(oefening, beeld, number), tag=kind(beeld, turn), mine=True, mark=mark)
    answer = turn["antwoord"] or f"({beeld['naaste']} zegt niets.)"
    return [mine, bubble(beeld["naaste"], answer)]


def own(oefening: Oefening, beeld: Mapping[str, Any], number: int) -> str:
    """What you said; for own words after a reload only what they were."""
    turn = beeld["beurten"][number]
    typed = oefening.words(beeld["id"], number)
    return turn["zegt"] or typed or "(Uw eigen woorden. Die zijn niet bewaard.)"


def kind(beeld: Mapping[str, Any], turn: Mapping[str, Any]) -> str:
    """What a turn was: 'een open vraag, over ‘Rijden’'."""
    about = titel(beeld, turn["onderwerp"])
    return f"{turn['soort_naam']}, over ‘{about}’" if about else turn["soort_naam"]


def titel(beeld: Mapping[str, Any], onderwerp: str | None) -> str:
    """What a subject is called; empty for none."""
    return next((one["titel"] for one in beeld["onderwerpen"] if one["id"] == onderwerp), "")


def bubble(who: str, text: str, tag: str = "", mine: bool = False, mark: str = "") -> Markup:
    """One thing that somebody said; the page scrolls to a `mark` that it did not see before."""
    small = Markup('<span class="sz-beurt__soort">{}</span>').format(tag) if tag else Markup("")
    classes = "sz-beurt sz-beurt--u" if mine else "sz-beurt"
    follow = Markup(' data-volg="{}"').format(mark) if mark else Markup("")
    return Markup('<li class="{}"{}><b>{}</b><p>{}</p>{}</li>').format(classes, follow, who, text, small)
