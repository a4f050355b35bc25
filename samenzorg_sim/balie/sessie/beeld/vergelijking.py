"""What observers heard differently in a play, as questions to the group; nobody is named or ranked."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.tijdlijn import bekeken, kaart_van
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.gesprek.vergelijking import compare_waarnemingen
from samenzorg_sim.gesprek.verhouding import make_verhoudingen, tell_verhouding
from samenzorg_sim.gesprek.waarneming import Waarneming
from samenzorg_sim.journal import Moment
from samenzorg_sim.werkvorm.spel import Openheid, Spel


def vergelijking(zicht: Zicht) -> list[dict[str, Any]]:
    """The comparison as a part for phones and projector; none until the trainer opened it."""
    spel = zicht.spel
    opened = spel is not None and spel.vergelijking and spel.openheid is Openheid.OPEN
    return [{"soort": "vergelijking", **vergelijk(zicht, spel)}] if spel is not None and opened else []


def vergelijk(zicht: Zicht, spel: Spel) -> dict[str, Any]:
    """The questions, why there are none (or the empty string), and shares in words."""
    seen = waarnemingen(zicht, spel)
    words = {punt.id: punt.knop for punt in zicht.kijkpunten_van(spel)}
    found = compare_waarnemingen(seen, words, spel.begonnen, venster(zicht))
    return {
        "vragen": [vraag.tekst for vraag in found.vragen],
        "melding": found.melding,
        "verhoudingen": _shares(zicht, spel, seen),
    }


def waarnemingen(zicht: Zicht, spel: Spel) -> tuple[Waarneming, ...]:
    """What each observer watched and heard in a play; without ids, so that nothing further names anybody."""
    taps: dict[str, dict[str, list[Moment]]] = {}
    for tag, wat in zicht.gehoord(spel):
        taps.setdefault(tag.deelnemer, {}).setdefault(wat, []).append(tag.moment)
    seen = []
    for who in spel.rollen:
        # Who tapped did watch her card, even if she put it away later.
        card = kaart_van(zicht, spel, who) if who in taps else bekeken(zicht, spel, who)
        heard = {punt: tuple(taps.get(who, {}).get(punt, ())) for punt in card}
        if heard:
            seen.append(Waarneming(heard, spel.gekomen.get(who), spel.gegaan.get(who)))
    return tuple(seen)


def venster(zicht: Zicht) -> int:
    """How far apart two taps for one moment may lie, in milliseconds."""
    return zicht.script.venster_s * 1_000


def _shares(zicht: Zicht, spel: Spel, seen: tuple[Waarneming, ...]) -> list[str]:
    """For each card with two things to watch: how often the one and how often the other, by one observer."""
    told = []
    for kaart in zicht.kaarten_van(spel):
        if len(kaart.kijkpunten) == 2:
            een, ander = kaart.kijkpunten
            found = make_verhoudingen(seen, {een.id}, {een.id, ander.id})
            told.append(tell_verhouding(een.knop, ander.knop, found))
    return [sentence for sentence in told if sentence]
