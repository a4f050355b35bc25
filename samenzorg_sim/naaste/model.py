"""One turn and its answer, for one naaste; `zwerm.py` plays the same law for many at once."""

from dataclasses import dataclass, replace

from samenzorg_sim.content.soort import Reactie, Soort
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIE_EFFECT, REACTIES, Rij
from samenzorg_sim.naaste.gewichten import (
    BELOFTE,
    HELPT,
    HERHAALD_DRUK,
    HERHAALD_STEMMING,
    NEE_GEDUWD,
    NEE_GEHOORD,
    STEMMING_GEWICHT,
    STEMMING_NUL,
    STEMMING_STAP,
    STEMMINGEN,
    TOON,
    VAAK,
    VRAAG_GENEGEERD,
    ZORG_GENEGEERD,
    ZORG_TERUG,
    ZORG_WEG,
    Toon,
)
from samenzorg_sim.naaste.kansen import MILLE, reaction_table
from samenzorg_sim.naaste.opvatting import help_of, is_nee, presses, row_of, telling_of
from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.state import Binnen, Niveaus, Zet, clip, plus
from samenzorg_sim.naaste.wet import DUWT, GROEP, GUNT, LUISTERT, Wet


@dataclass(frozen=True, slots=True)
class Stap:
    """What a turn leads to: the reaction, what is told, why, and the state after it.

    `rij`, `niveaus` and `stemming` are what the chances were read from: the turn's row of coefficients, and
    the state and mood as the turn left them, before his own answer did its work.
    """

    reactie: Reactie
    onthulling: str | None
    redenen: tuple[Reden, ...]
    na: Binnen
    rij: Rij
    niveaus: Niveaus
    stemming: int


def react(wet: Wet, was: Binnen, zet: Zet, worp: float) -> Stap:
    """The naaste's reaction to `zet`; `worp` in [0, 1) is the only chance in it.

    First the turn works on the state, then the state (and the turn) give the chances, then the answer works
    on the state a little.
    """
    over = zet.onderwerp or was.onderwerp
    redenen: list[Reden] = []
    groep = GROEP[zet.soort]
    reeks = min(VAAK, was.reeks + 1) if groep == was.groep else 1
    duwt = presses(was, zet)
    rij = row_of(wet, was, zet, over, redenen)
    effect = COEFFICIENTEN[rij].effect
    if duwt:
        effect = plus(effect, (0, 0, max(-effect[2], wet.duw), 0))
    if reeks == VAAK:
        redenen.append(Reden.HERHAALD)
        effect = (min(0, effect[0]), min(0, effect[1]), max(0, effect[2]) + HERHAALD_DRUK, effect[3])
    if was.toon is Toon.NEE and over == was.onderwerp:
        if duwt:
            redenen.append(Reden.NEE_GEDUWD)
            effect = plus(effect, NEE_GEDUWD)
        elif zet.soort in GUNT:
            redenen.append(Reden.NEE_GEHOORD)
            effect = plus(effect, NEE_GEHOORD)
    zorg, zorg_oud = was.zorg, was.zorg_oud
    if zorg is not None:
        if zet.soort in LUISTERT and over == zorg:
            redenen.append(Reden.ZORG_GEHOORD)
            zorg, zorg_oud = None, 0
        else:
            redenen.append(Reden.ZORG_GENEGEERD)
            effect = plus(effect, ZORG_GENEGEERD) if zorg_oud % 2 == 0 else effect
            zorg_oud += 1
            if zorg_oud == ZORG_WEG:
                zorg, zorg_oud = None, 0
    if was.vraag and not (over == was.onderwerp and zet.soort in (Soort.INFORMATIE, *GUNT)):
        redenen.append(Reden.VRAAG_GENEGEERD)
        effect = plus(effect, VRAAG_GENEGEERD)
    geholpen = was.geholpen
    if reeks < VAAK and (help_ := help_of(wet, was, zet.soort, over)) is not None:
        redenen.append(Reden.HELPT)
        effect = plus(effect, HELPT)
        geholpen = (*geholpen, help_)
    beloofd = was.beloofd
    if zet.belooft and over is not None and over not in beloofd and zet.soort not in DUWT:
        redenen.append(Reden.BELOFTE)
        effect = plus(effect, BELOFTE)
        beloofd = (*beloofd, over)
    niveaus = clip(plus(was.niveaus, effect))

    mood = stemming(wet, niveaus, HERHAALD_STEMMING if reeks == VAAK else 0)
    reactie = REACTIES[reaction_table()[rij, was.toon, mood, int(worp * MILLE)]]
    antwoord_over = over
    if niveaus[3] == 0:
        redenen.append(Reden.MOE)
        reactie = Reactie.VERTREKT
    elif zorg is not None and zorg_oud in ZORG_TERUG and reactie is not Reactie.VERTREKT:
        redenen.append(Reden.ZORG_KOMT_TERUG)
        reactie, antwoord_over = Reactie.TWIJFELT, zorg
    onthulling = telling_of(wet, was, reactie, antwoord_over, niveaus)
    if reactie in (Reactie.OPENT, Reactie.VERTELT):
        reactie = Reactie.OPENT if onthulling is None else Reactie.VERTELT

    own = REACTIE_EFFECT[reactie]
    if duwt:
        own = (min(0, own[0]), *own[1:])
    if reactie is Reactie.TWIJFELT and zorg is None and antwoord_over is not None:
        zorg, zorg_oud = antwoord_over, 0
    nee = onthulling is not None and is_nee(wet, antwoord_over, onthulling)
    na = replace(
        was,
        niveaus=clip(plus(niveaus, own)),
        toon=Toon.NEE if nee else TOON[reactie],
        groep=groep,
        reeks=reeks,
        onderwerp=antwoord_over,
        zorg=zorg,
        zorg_oud=zorg_oud,
        vraag=reactie is Reactie.VRAAGT_TERUG
        or (was.vraag and zet.soort in GUNT and over == was.onderwerp == antwoord_over),
        geraakt=_add(was.geraakt, over),
        verteld=_add(was.verteld, onthulling),
        weet=_add(was.weet, over if rij is Rij.NIEUWS else None),
        geholpen=geholpen,
        beloofd=beloofd,
        weg=reactie is Reactie.VERTREKT,
    )
    return Stap(reactie, onthulling, tuple(redenen), na, rij, niveaus, mood)


def stemming(wet: Wet, niveaus: Niveaus, extra: int = 0) -> int:
    """The mood, 0 (shut) … 10 (wide open), of this state for this naaste; `extra` moods are added."""
    sum_ = sum(w * n for w, n in zip(STEMMING_GEWICHT, niveaus, strict=True)) + wet.openheid
    return max(0, min(STEMMINGEN - 1, (sum_ + STEMMING_NUL) // STEMMING_STAP + extra))


def _add(ids: tuple[str, ...], new: str | None) -> tuple[str, ...]:
    return ids if new is None or new in ids else (*ids, new)
