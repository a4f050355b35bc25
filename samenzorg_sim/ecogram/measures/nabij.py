"""Whom the client wants near: what is read first."""

from samenzorg_sim.ecogram.contact import Nabij
from samenzorg_sim.ecogram.measures.alinea import Alinea, counted, listed
from samenzorg_sim.ecogram.state import Ecogram


def wanted_near(ecogram: Ecogram) -> tuple[str, ...]:
    """The ids of whom the client wants near, also who has died and also a pet."""
    return tuple(one.id for one in ecogram.contacten.values() if one.nabij is Nabij.GRAAG)


def rather_not(ecogram: Ecogram) -> tuple[str, ...]:
    """The ids of whom the client would rather not have near now."""
    return tuple(one.id for one in ecogram.contacten.values() if one.nabij is Nabij.LIEVER_NIET)


def read_nabij(ecogram: Ecogram) -> Alinea:
    """Who is wanted near, who rather not, and of whom it was not asked yet."""
    client, contacten = ecogram.client or "de cliënt", ecogram.contacten
    near, not_now = wanted_near(ecogram), rather_not(ecogram)
    zinnen = []
    if near:
        zinnen.append(f"Graag dichtbij: {listed(contacten[one].naam for one in near)}.")
        dead = [contacten[one].naam for one in near if contacten[one].overleden]
        if dead:
            verbs = ("leeft", "hoort") if len(dead) == 1 else ("leven", "horen")
            zinnen.append(f"{listed(dead)} {verbs[0]} niet meer, en {verbs[1]} er toch bij.")
    if not_now:
        zinnen.append(f"Nu liever niet: {listed(contacten[one].naam for one in not_now)}.")
    open_ = len(contacten) - len(near) - len(not_now)
    if contacten and open_ == len(contacten):
        zinnen.append(f"Het staat er nog van niemand bij. Vraag {client}: wie heeft u graag om u heen?")
    elif open_:
        zinnen.append(f"Van {counted(open_, 'naam', 'namen')} staat dat er nog niet bij.")
    return Alinea(f"Wie heeft {client} graag dichtbij?", tuple(zinnen), near)
