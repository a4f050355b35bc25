"""One turn for a whole zwerm; step by step the law of `model.react`."""

import numpy as np

from samenzorg_sim.naaste import zwerm as z
from samenzorg_sim.naaste.coefficienten import SCHAAL, Rij
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
    VAAK,
    VRAAG_GENEGEERD,
    ZORG_GENEGEERD,
    ZORG_TERUG,
    ZORG_WEG,
    Toon,
)
from samenzorg_sim.naaste.kansen import MILLE
from samenzorg_sim.naaste.zwerm import KLEIN, Column, Draws, Flags, Zetten, Zwerm, Zwermwet


def step(wet: Zwermwet, was: Zwerm, zet: Zetten, worp: Draws) -> None:
    """React to one turn each (`zet`, columns as long as the zwerm) with one draw each; changes `was` itself.

    Who has left keeps the state he left with.
    """
    soort = zet.soort
    over = np.where(zet.onderwerp >= 0, zet.onderwerp, was.onderwerp)
    groep = z.PER_SOORT_GROEP[soort]
    reeks = np.where(groep == was.groep, np.minimum(VAAK, was.reeks + KLEIN(1)), KLEIN(1))
    rij, duwt = _rows(wet, was, zet, over)
    vaak = reeks == VAAK
    effect = _turn_effect(wet, was, rij, duwt, vaak)
    hier = over == was.onderwerp
    nee = (was.toon == Toon.NEE) & hier
    gunt = z.PER_SOORT_GUNT[soort]
    _add(effect, nee & duwt, NEE_GEDUWD)
    _add(effect, nee & gunt & ~duwt, NEE_GEHOORD)
    open_ = was.zorg >= 0
    gehoord = open_ & z.PER_SOORT_LUISTERT[soort] & (over == was.zorg)
    genegeerd = open_ & ~gehoord
    _add(effect, genegeerd & (was.zorg_oud % 2 == 0), ZORG_GENEGEERD)
    zorg_oud = was.zorg_oud + genegeerd
    over_is = gehoord | (zorg_oud == ZORG_WEG)
    zorg = np.where(over_is, KLEIN(-1), was.zorg)
    zorg_oud[over_is] = 0
    informeert = soort == z.INFORMATIE
    _add(effect, was.vraag & ~(hier & (informeert | gunt)), VRAAG_GENEGEERD)
    _help(wet, was, soort, over, ~vaak, effect)
    bit = wet.onderwerp_bit[over]
    belooft = zet.belooft & (over >= 0) & ((was.beloofd & bit) == 0) & ~z.PER_SOORT_DUWT[soort]
    _add(effect, belooft, BELOFTE)
    was.beloofd |= np.where(belooft, bit, 0)
    now = [np.clip(level + change, 0, SCHAAL) for level, change in zip(was.niveaus, effect, strict=True)]

    mood = mood_of(wet, now, vaak * KLEIN(HERHAALD_STEMMING))
    place = (rij.astype(np.int32) * len(Toon) + was.toon) * STEMMINGEN + mood
    reactie = wet.table[place * MILLE + (worp * MILLE).astype(np.int32)].astype(KLEIN)
    moe = now[3] == 0
    reactie[moe] = z.WEG
    terug = (zorg >= 0) & np.isin(zorg_oud, ZORG_TERUG) & (reactie != z.WEG)
    reactie[terug] = z.TWIJFELT
    over_wat = np.where(terug, zorg, over)
    zei_nee = _tell(wet, was, reactie, over_wat, now)

    eigen = z.EIGEN[:, reactie]
    np.copyto(eigen[0], np.minimum(eigen[0], 0), where=duwt)
    twijfel = (reactie == z.TWIJFELT) & (zorg < 0) & (over_wat >= 0)
    here = ~was.weg
    for level, middle, own in zip(was.niveaus, now, eigen, strict=True):
        np.copyto(level, np.clip(middle + own, 0, SCHAAL), where=here)
    np.copyto(was.reactie, reactie, where=here)
    was.toon = np.where(zei_nee, KLEIN(Toon.NEE), z.PER_REACTIE_TOON[reactie])
    was.groep, was.reeks, was.onderwerp = groep, reeks, over_wat
    was.zorg = np.where(twijfel, over_wat, zorg)
    was.zorg_oud = np.where(twijfel, KLEIN(0), zorg_oud)
    was.vraag = (reactie == z.VRAAGT) | (was.vraag & gunt & hier & (over == over_wat))
    was.weet |= np.where(rij == Rij.NIEUWS, bit, 0)
    was.weg |= reactie == z.WEG


def mood_of(wet: Zwermwet, niveaus: list[Column], extra: Column | int = 0) -> Column:
    """The mood of each, as `model.stemming`."""
    sum_: Column = np.full_like(niveaus[0], wet.wet.openheid + STEMMING_NUL)
    for weight, level in zip(STEMMING_GEWICHT, niveaus, strict=True):
        sum_ += KLEIN(weight) * level
    mood: Column = np.clip(sum_ // KLEIN(STEMMING_STAP) + extra, 0, STEMMINGEN - 1)
    return mood


def _rows(wet: Zwermwet, was: Zwerm, zet: Zetten, over: Column) -> tuple[Column, Flags]:
    soort = zet.soort
    rij = z.PER_SOORT_RIJ[soort]
    mag = (soort == z.ADVIES) & (was.groep == z.TOESTEMMING)
    rij[mag] = Rij.ADVIES_MAG
    hoop = np.where(zet.weerspiegelt < 0, wet.hoop[over], zet.weerspiegelt == 1)
    rij[(soort == z.REFLECTIE) & hoop] = Rij.REFLECTIE_HOOP
    informeert = soort == z.INFORMATIE
    rij[informeert & was.vraag & (over == was.onderwerp)] = Rij.ANTWOORD
    rij[informeert & wet.nieuws[over] & ((was.weet & wet.onderwerp_bit[over]) == 0)] = Rij.NIEUWS
    return rij, z.PER_SOORT_DUWT[soort] & ~mag


def _turn_effect(wet: Zwermwet, was: Zwerm, rij: Column, duwt: Flags, vaak: Flags) -> list[Column]:
    effect = list(z.EFFECT[:, rij])
    druk = effect[2]
    np.copyto(druk, np.maximum(druk + KLEIN(wet.wet.duw), 0), where=duwt)
    for gain in effect[:2]:
        np.copyto(gain, np.minimum(gain, 0), where=vaak)
    np.copyto(druk, np.maximum(druk, 0) + KLEIN(HERHAALD_DRUK), where=vaak)
    return effect


def _add(effect: list[Column], where: Flags, change: tuple[int, int, int, int]) -> None:
    for column, amount in zip(effect, change, strict=True):
        if amount:
            column += where * KLEIN(amount)


def _help(wet: Zwermwet, was: Zwerm, soort: Column, over: Column, fresh: Flags, effect: list[Column]) -> None:
    free = fresh.copy()
    for number, (kind, subject) in enumerate(wet.hulp):
        helps = free & (soort == kind) & ((was.geholpen & (1 << number)) == 0)
        if subject >= 0:
            helps &= over == subject
        _add(effect, helps, HELPT)
        was.geholpen |= np.where(helps, 1 << number, 0)
        free &= ~helps


def _tell(wet: Zwermwet, was: Zwerm, reactie: Column, over: Column, now: list[Column]) -> Flags:
    """Who tells something, and whether it is a no; only the few columns that may tell are looked at."""
    zei_nee = np.zeros(len(reactie), dtype=bool)
    may = np.flatnonzero(((reactie == z.OPENT) | (reactie == z.VERTELT) | (reactie == z.TEGEN)) & ~was.weg)
    opens = reactie[may] != z.TEGEN
    reactie[may[opens]] = z.OPENT
    about, told = over[may], was.verteld[may]
    free = np.ones(len(may), dtype=bool)
    for one in wet.tellingen:
        v, g, d, e = (level[may] for level in now)
        ready = opens & (v >= one.vertrouwen) & (g >= one.gehoord) & (d <= one.druk) & (e >= one.energie)
        if one.bij_duwen:
            ready |= ~opens
        ready &= free & (about == one.onderwerp) & ((told & one.bit) == 0) & ((told & one.eerst) == one.eerst)
        was.verteld[may[ready]] |= one.bit
        reactie[may[ready & opens]] = z.VERTELT
        zei_nee[may[ready]] |= one.nee
        free &= ~ready
    return zei_nee
