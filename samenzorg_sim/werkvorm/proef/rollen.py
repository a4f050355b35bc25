"""Roles that nobody gets, and people who get none."""

from collections.abc import Iterator

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.proef.bevinding import Bevinding
from samenzorg_sim.werkvorm.proef.gezien import Gezien
from samenzorg_sim.werkvorm.spel import NAASTE, SPELER


def starts_in_a_round(script: Werkvorm) -> Iterator[Bevinding]:
    """Roles are given on entering a phase of a round: too early for who joins in that phase."""
    if script.fasen[0].per_ronde:
        text = "De oefening begint midden in een ronde. Dan heeft nog niemand een rol."
        yield Bevinding(("fasen", 0, "per_ronde"), f"{text}\nZet er een fase voor, zoals een welkom.")


def without_a_round(script: Werkvorm) -> Iterator[Bevinding]:
    """No round, no roles."""
    if any(fase.per_ronde for fase in script.fasen):
        return
    for number, rol in enumerate(script.rollen):
        if any(rol.id in fase.schermen for fase in script.fasen):
            text = f"Niemand wordt '{rol.id}': rollen worden in een ronde verdeeld, en er is geen ronde."
            hint = "Zet bij de fasen van de ronde 'per_ronde: ja', of haal de schermen van deze rol weg."
            yield Bevinding(("rollen", number), f"{text}\n{hint}")


def too_few(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Groups too small to play, or with nobody left to watch."""
    for number, rol in enumerate(script.rollen):
        plaats = seen.zonder_rol.get(rol.id)
        if plaats is None:
            continue
        rest = rol.aantal == "rest"
        why = (
            "Dan kijkt niemand mee." if rest else "Dan begint het gesprek niet: hier blijft de groep steken."
        )
        text = f"Met {plaats.opstelling} zijn er niet genoeg mensen voor '{rol.id}'. {why}"
        hint = "Maak 'aantal' bij de rollen kleiner, of 'van' bij de groep groter."
        yield Bevinding(("rollen", number, "aantal"), f"{text}\n{hint}", plaats)


def left_over(seen: Gezien) -> Iterator[Bevinding]:
    """People who are nothing while others play."""
    if seen.over is not None:
        plaats, people = seen.over
        who = "heeft 1 mens" if people == 1 else f"hebben {people} mensen"
        text = f"Met {plaats.opstelling} {who} geen rol. Zet bij één rol 'aantal: rest'."
        yield Bevinding(("rollen",), text, plaats)


def wrong_people(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """The role for the rest falls to everybody, whoever it says it is for."""
    for number, rol in enumerate(script.rollen):
        if rol.id in seen.verkeerd:
            text = "Wie geen andere rol heeft, krijgt deze: van de groep en van de cliëntenraad."
            yield Bevinding(("rollen", number, "uit"), f"{text}\nSchrijf hier 'uit: iedereen'.")


def who_plays(script: Werkvorm) -> Iterator[Bevinding]:
    """One person learns from a play and decides about its time line; a few play the naaste."""
    absent = [one for one in (SPELER, NAASTE) if all(rol.id != one for rol in script.rollen)]
    if script.spelfase is not None and absent:
        listed = " en ".join(f"'{one}'" for one in absent)
        text = (
            f"Er wordt gespeeld, maar geen rol heeft het id {listed}. Daaraan zien telefoons wie er speelt."
        )
        yield Bevinding(("rollen",), text)
    for number, rol in enumerate(script.rollen):
        if rol.id == SPELER and rol.aantal != 1:
            text = "Een gesprek heeft één speler: die beslist over de tijdlijn. Zet hier 'aantal: 1'."
            yield Bevinding(("rollen", number, "aantal"), text)
        if rol.id == NAASTE and rol.aantal == "rest":
            text = "De naaste is niet de rest: dan speelt bijna iedereen, en kijkt niemand. Zet een getal."
            yield Bevinding(("rollen", number, "aantal"), text)


def stays_in_role(script: Werkvorm, seen: Gezien) -> Iterator[Bevinding]:
    """Who played the naaste must be told how to leave the role, after every play."""
    for number, rol in enumerate(script.rollen):
        if rol.id in seen.in_de_rol:
            text = "Wie de naaste speelde, stapt dan niet uit de rol. Dat is nodig, ook na een licht gesprek."
            hint = (
                "Zet 'rol_verlaten' op het scherm van de naaste, in een fase na het spel die altijd meedoet."
            )
            yield Bevinding(("rollen", number), f"{text}\n{hint}", seen.in_de_rol[rol.id])
