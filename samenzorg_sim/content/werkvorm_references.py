"""What must fit together in a werkvorm: roles, screens, the round, the play, and what may be shown to whom.

Works on the tree, not on the model, so that these mistakes come at once with all others.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from samenzorg_sim.content.barometer import check_barometer
from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.content.explain import choose, missing
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.rol_references import check_roles
from samenzorg_sim.content.scenario_references import once
from samenzorg_sim.content.schrijfvraag_references import check_questions
from samenzorg_sim.content.termijn_references import check_days
from samenzorg_sim.content.voorwaarde_references import check_conditions
from samenzorg_sim.content.werkvorm import IEDEREEN, PUBLIC, SCHERM, VAN_GESPREK, Onderdeel

_ONLY_IN_PLAY = (Onderdeel.STOPKNOP, Onderdeel.OBSERVEREN, Onderdeel.VOORLEZEN)
_ONLY_AFTER_READING = (Onderdeel.OVEREENKOMST, Onderdeel.KIJKSLEUTEL)
_WHO_PLAY = ("speler", "naaste")


def check_werkvorm(root: Node) -> Iterator[Problem]:
    """Every cross-reference problem of a werkvorm."""
    roles = [name for role in root.items("rollen") if (name := role.text("id")) not in ("", IEDEREEN, SCHERM)]
    yield from once(root.items("rollen"))
    yield from once(root.items("fasen"))
    yield from _range(root, "groep", "De groep gaat")
    yield from _range(root, "duur", "De duur gaat")
    yield from check_roles(root.items("rollen"))
    yield from _rest(root)
    yield from _case(root)
    for role in root.items("rollen"):
        node = role.get("id")
        if node is not None and node.value in (IEDEREEN, SCHERM):
            yield problem(node, f"'{node.value}' heeft al een eigen betekenis. Kies een ander id.")
    for phase in root.items("fasen"):
        yield from _screens(phase, roles)
        yield from _groups(phase)
        yield from _place_of_questions(phase)
        yield from _guide(phase)
    yield from _round(root)
    yield from check_questions(root.items("fasen"), roles)
    yield from check_conditions(root.items("fasen"))
    yield from check_days(root)
    yield from check_barometer(root)
    yield from _reading(root)


def _range(root: Node, field: str, subject: str) -> Iterator[Problem]:
    """From the smaller number to the larger one."""
    low, high = root.text(field, "van"), root.get(field, "tot")
    upper = root.text(field, "tot")
    if high is not None and low.isdecimal() and upper.isdecimal() and int(low) > int(upper):
        yield problem(high, f"{subject} van {low} tot {upper}. Zet het kleinste getal bij 'van'.")


def _case(root: Node) -> Iterator[Problem]:
    """A script with another case than a conversation, or with none, has no play and nothing of a play."""
    kind = root.text("casus") or Casussoort.GESPREK
    if kind == Casussoort.GESPREK:
        if not root.items("rollen"):
            yield problem(root.get("rollen") or root, missing("rollen"))
        return
    if kind not in set(Casussoort):
        return  # a mistake of its own
    for phase in root.items("fasen"):
        play = phase.get("spel")
        if play is not None and _yes(phase, "spel"):
            yield problem(
                play, f"Een spel hoort bij een gesprek. Hier staat 'casus: {kind}'. Haal 'spel' weg."
            )
        for screen in phase.fields("schermen").values():
            for part in screen.items("onderdelen"):
                if part.value == Onderdeel.ECOGRAM and kind == Casussoort.GEEN:
                    text = "Samen tekenen gaat over een verhaal of een gesprek, en hier staat 'casus: geen'."
                    yield problem(part, f"{text} Bedoelde u 'eigen_netwerk'?")
                if part.text() in VAN_GESPREK:
                    text = f"'{part.value}' hoort bij een gesprek, en hier staat 'casus: {kind}'."
                    yield problem(part, f"{text} Haal dit weg, of kies 'casus: gesprek'.")


def _rest(root: Node) -> Iterator[Problem]:
    rest = [role for role in root.items("rollen") if role.text("aantal") == "rest"]
    for role in rest[1:]:
        node = role.get("aantal")
        assert node is not None
        yield problem(node, f"'rest' kan maar bij één rol. Hij staat al bij '{rest[0].text('id')}'.")


def _screens(phase: Node, roles: list[str]) -> Iterator[Problem]:
    screens = phase.fields("schermen")
    play, sure = _yes(phase, "spel"), _answered(phase, "spel")
    strangers = [name for name in screens if name not in (*roles, IEDEREEN, SCHERM)]
    for name, screen in screens.items():
        if name in strangers:
            wrong = choose(name, "rol hier", (IEDEREEN, SCHERM, *roles))
            yield Problem(screen.path[:-1], screen.line, name, wrong)
        parts = screen.items("onderdelen")
        for part in parts:
            if name == SCHERM and part.text() in set(Onderdeel) - PUBLIC:
                yield problem(
                    part, choose(str(part.value), "onderdeel voor het grote scherm", sorted(PUBLIC))
                )
            elif part.text() in _ONLY_IN_PLAY and sure and not play:
                yield problem(part, f"'{part.value}' kan alleen in de fase van het spel (spel: ja).")
    if play:
        yield from _away(phase, roles)
    absent = [role for role in roles if role not in screens]
    if screens and IEDEREEN not in screens and absent and not strangers:
        node = phase.get("schermen")
        assert node is not None
        listed = ", ".join(absent)
        yield problem(node, f"Geen scherm voor: {listed}. Voeg het toe, of maak een scherm 'iedereen'.")


def _groups(phase: Node) -> Iterator[Problem]:
    """Who talks in a subgroup must be told with whom; without subgroups there is nothing to tell."""
    groups = phase.get("groepjes")
    shown = [
        part
        for screen in phase.fields("schermen").values()
        for part in screen.items("onderdelen")
        if part.value == Onderdeel.GROEPJE
    ]
    if groups is not None and not shown:
        yield problem(groups, "Niemand ziet met wie hij praat. Zet 'groepje' bij de onderdelen.")
    for part in shown if groups is None else ():
        yield problem(part, "In deze fase zijn geen groepjes. Zet er 'groepjes: 3' bij, of haal dit weg.")


def _place_of_questions(phase: Node) -> Iterator[Problem]:
    for screen in phase.fields("schermen").values():
        for part in screen.items("onderdelen"):
            asks = phase.items("schrijfvragen") or phase.items("toont")
            if part.value == Onderdeel.SCHRIJFVRAGEN and not asks:
                yield problem(part, "Hier zijn geen schrijfvragen. Schrijf ze erbij, of haal dit weg.")


def _guide(phase: Node) -> Iterator[Problem]:
    """The tips for who leads are for one role."""
    screen = phase.get("schermen", IEDEREEN)
    for part in () if screen is None else screen.items("onderdelen"):
        if part.value == Onderdeel.LEIDRAAD:
            text = "De leidraad is voor wie het gesprek leidt. Zet hem op het scherm van die rol."
            yield problem(part, text)


def _away(phase: Node, roles: list[str]) -> Iterator[Problem]:
    """During play the phones of player and naaste show only 'put it away' and the stop button.

    Or, when an example conversation is read aloud, only that and the stop button.
    """
    wanted = ("voorlezen" if _reads(phase) else "wegleggen", "stopknop")
    for role in _WHO_PLAY:
        screen = phase.get("schermen", role) or phase.get("schermen", IEDEREEN)
        if role in roles and screen is not None:
            shown = tuple(part.value for part in screen.items("onderdelen"))
            if shown != wanted:
                message = f"Tijdens het spel krijgt de {role} alleen: onderdelen: [{', '.join(wanted)}]."
                yield problem(screen, message)


def _reads(phase: Node) -> bool:
    """Whether a screen of this phase has the example conversation."""
    screens = phase.fields("schermen").values()
    return any(part.value == Onderdeel.VOORLEZEN for screen in screens for part in screen.items("onderdelen"))


def _reading(root: Node) -> Iterator[Problem]:
    """Without the word of a player, what was heard is only compared where nobody plays a talk of her own."""
    phases = root.items("fasen")
    if any(_yes(phase, "spel") and _reads(phase) for phase in phases):
        return
    for phase in phases:
        for screen in phase.fields("schermen").values():
            for part in screen.items("onderdelen"):
                if part.text() in _ONLY_AFTER_READING:
                    yield problem(
                        part,
                        f"'{part.value}' kan alleen na voorlezen. Zet 'voorlezen' in de fase van het spel.",
                    )


def _round(root: Node) -> Iterator[Problem]:
    phases = root.items("fasen")
    if not all(_answered(phase, key) for phase in phases for key in ("spel", "per_ronde")):
        return
    inside = [place for place, phase in enumerate(phases) if _yes(phase, "per_ronde")]
    for place, following in pairwise(inside):
        if following != place + 1:
            gap = phases[place + 1]
            yield problem(
                gap, "Deze fase breekt de ronde in tweeën. Zet hier 'per_ronde: ja', of verplaats de fase."
            )
    plays = [phase for phase in phases if _yes(phase, "spel")]
    for phase in plays:
        if not _yes(phase, "per_ronde"):
            yield problem(phase, "Een fase met 'spel: ja' hoort in de ronde. Zet er 'per_ronde: ja' bij.")
    for phase in plays[1:]:
        yield problem(phase, f"In een ronde past één spel. Fase '{plays[0].text('id')}' is al het spel.")
    talk = (root.text("casus") or Casussoort.GESPREK) == Casussoort.GESPREK
    if talk and inside and not plays:
        yield problem(phases[inside[0]], "Deze ronde heeft geen spel. Zet bij één fase 'spel: ja'.")


def _yes(phase: Node, key: str) -> bool:
    return phase.text(key) in ("ja", "true")


def _answered(phase: Node, key: str) -> bool:
    """False when there is something that is neither ja nor nee: that is a mistake of its own."""
    return phase.get(key) is None or phase.text(key) in ("ja", "nee", "true", "false")
