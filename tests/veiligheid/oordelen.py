"""What each road gives to each role: the verdicts that the walk holds them against."""

from samenzorg_sim.server.people.ownership import KERNEL
from tests.veiligheid.oordelen_kwartaal import KWARTAAL
from tests.veiligheid.oordelen_meedoen import MEEDOEN
from tests.veiligheid.oordelen_server import SERVER
from tests.veiligheid.vraag import (
    ACTIES,
    AGAIN,
    BELEID,
    BEWAAR,
    CARDS,
    CASE,
    CONCEPT,
    EIGEN,
    ID,
    JAAR,
    NAMES,
    OOGST,
    SESSIE,
    STREAM,
    TEAM,
    Vraag,
    draws,
    kernels,
    order,
    sends_away,
    signed,
    tells,
)

SCHERM = f"/meedoen/scherm/{SESSIE}$", f"/meedoen/scherm/{SESSIE}/stroom$"
DOOR = MEEDOEN | {
    "/$": [Vraag("/", 302, {})],
    SCHERM[0]: [Vraag("/meedoen/scherm/{sessie}", 404, {})],
    SCHERM[1]: [Vraag("/meedoen/scherm/{sessie}/stroom", 404, {})],
}

LOOPBACK = MEEDOEN | {
    "/$": [Vraag("/", *signed(302, 302))],
    "/leeft$": [Vraag("/leeft", 200, {})],
    # Everybody here is a program on this machine; behind a proxy only `gezond` is told.
    "/gezond$": [Vraag("/gezond", 200, {})],
    "/cijfers$": [Vraag("/cijfers", 200, {})],
    # A colleague is no beheerder.
    "/beheer$": [
        Vraag("/beheer", *signed(200, 403)),
        Vraag("/beheer", *signed(303, 403), "POST", "wat=iets"),
        Vraag("/beheer", *signed(200, 403), "POST", "wat=deur"),
    ],
    "/in$": [Vraag("/in", 200, {}), Vraag("/in", 403, {}, "POST", {"geheim": "fout"})],
    "/werkplaats/([a-z0-9_-]+)$": [
        Vraag("/werkplaats/oefengesprek?sessie={sessie}", *signed(200, 200)),
        Vraag("/werkplaats/nergens", *signed(404, 404)),
    ],
    f"/api/kernels/{KERNEL}$": [
        Vraag("/api/kernels/{kernel}", *signed(200, 404)),
        Vraag("/api/kernels/{kernel}/interrupt", 404, {}, "POST"),
        Vraag("/api/kernels/{kernel}/restart", 404, {}, "POST"),
    ],
    f"/api/kernels/{KERNEL}/channels$": [Vraag("/api/kernels/{kernel}/channels", *signed(400, 404))],
    f"/voila/api/shutdown/{KERNEL}$": [Vraag("/voila/api/shutdown/{kernel}", *signed(405, 404))],
    "/vast/(.+)$": [Vraag("/vast/app.py", 404, {})],
    "/balie/ticket$": [Vraag("/balie/ticket", 403, {}, "POST", {"ticket": "x", "sleutel": "y"})],
    "/balie/link$": [Vraag("/balie/link", 403, {}, "POST", {"sleutel": "y"})],
    "/balie/scenarios/([a-z0-9-]+)$": [
        Vraag("/balie/scenarios/de-chauffeur", *kernels(200, 200), leest=CARDS)
    ],
    "/balie/oefenbladen/([a-z0-9-]+)$": [
        Vraag("/balie/oefenbladen/oma-thuis", *kernels(200, 200)),
        Vraag("/balie/oefenbladen/geen", *kernels(409, 409)),
    ],
    f"/balie/programmas/{ID}/papier$": [
        Vraag("/balie/programmas/programma-oefendag/papier?begin=10:15", *signed(200, 200)),
        Vraag("/balie/programmas/programma-oefendag/papier?begin=kwart", *signed(404, 404)),
        Vraag("/balie/programmas/geen/papier", *signed(404, 404)),
    ],
    f"/balie/leeslijsten/{ID}/papier$": [
        Vraag("/balie/leeslijsten/sofa/papier", *signed(200, 200)),
        Vraag("/balie/leeslijsten/geen/papier", *signed(404, 404)),
    ],
    "/balie/bronnen/papier$": [Vraag("/balie/bronnen/papier", *signed(200, 200))],
    f"/balie/oefenbladen/{ID}/papier$": [
        Vraag("/balie/oefenbladen/oma-thuis/papier", *signed(200, 200)),
        Vraag("/balie/oefenbladen/geen/papier", *signed(404, 404)),
    ],
    # Whoever has notebooks may read every case; a draft is its writer's only.
    "/balie/eigen$": [
        Vraag("/balie/eigen", *kernels(200, 200)),
        Vraag("/balie/eigen", *kernels(409, 409), "POST", EIGEN | {"tekst": "versie: 1"}),
        Vraag("/balie/eigen", *kernels(400, 400), "POST", EIGEN | {"tekst": 1}),
    ],
    "/balie/eigen/tekst/([a-z0-9-]+)/([a-z0-9-]+)$": [
        Vraag("/balie/eigen/tekst/scenarios/de-chauffeur", *kernels(200, 200), leest=CARDS),
        Vraag("/balie/eigen/tekst/leeslijst/nergens", *kernels(409, 409)),
    ],
    # Only who started Samenzorg puts what is shipped out of sight, and back.
    "/balie/eigen/(weg|terug)$": [
        Vraag("/balie/eigen/weg", *kernels(200, 409), "POST", {"vak": "leeslijst", "id": "sofa"}),
        Vraag("/balie/eigen/terug", *kernels(200, 409), "POST", {"vak": "leeslijst", "id": "sofa"}),
        Vraag("/balie/eigen/weg", *kernels(400, 400), "POST", {"vak": "..", "id": "sofa"}),
    ],
    "/balie/eigen/concepten/(k_[0-9a-f]{32})$": [
        Vraag(CONCEPT, *kernels(409, 409)),
        Vraag(CONCEPT, *kernels(200, 200), "POST", {"weg": True}),
    ],
    r"/balie/eigen/leeg\.xlsx$": [Vraag("/balie/eigen/leeg.xlsx", *signed(200, 200))],
    r"/balie/eigen/concepten/(k_[0-9a-f]{32})/gesprek\.xlsx$": [
        Vraag(f"{CONCEPT}/gesprek.xlsx", *signed(404, 404)),
    ],
    "/balie/overzicht$": [Vraag("/balie/overzicht", *kernels(200, 200))],
    "/balie/opdracht$": [
        Vraag("/balie/opdracht", *kernels(200, 409), "POST", order("begin")),
        Vraag("/balie/opdracht", *kernels(200, 409), "POST", draws("heropen")),
        Vraag("/balie/opdracht", *kernels(200, 409), "POST", AGAIN),
        Vraag("/balie/opdracht", *kernels(409, 409), "POST", order("wis_alles") | {"sessie": "{logboek}"}),
        Vraag("/balie/opdracht", *kernels(200, 409), "POST", sends_away()),
    ],
    f"/balie/sessies/{STREAM}/beeld$": [
        Vraag("/balie/sessies/{sessie}/beeld", *kernels(200, 409)),
        Vraag("/balie/sessies/{tekening}/beeld", *kernels(200, 409)),
        Vraag("/balie/sessies/{logboek}/beeld", *kernels(409, 409)),
        Vraag("/balie/sessies/{jaar}/beeld", *kernels(200, 409)),
        Vraag("/balie/sessies/{acties}/beeld", *kernels(200, 409)),
        Vraag("/balie/sessies/{team}/beeld", *kernels(200, 409)),
        Vraag("/balie/sessies/{bladzijde}/beeld", *kernels(200, 200), leest=TEAM),
    ],
    f"/balie/sessies/{STREAM}/stroom$": [
        Vraag("/balie/sessies/{sessie}/stroom", *kernels(200, 409)),
        Vraag("/balie/sessies/{tekening}/stroom", *kernels(200, 409)),
        Vraag("/balie/sessies/{logboek}/stroom", *kernels(409, 409)),
    ],
    # A case is for every trainer; a session only for who leads it.
    f"/balie/papier/{ID}/{ID}/{ID}$": [
        Vraag(f"/balie/papier/{CASE}/rolkaart-naaste", *signed(200, 200), leest=CARDS),
        Vraag(f"/balie/papier/{CASE}/alles", *signed(200, 200), leest=CARDS),
        Vraag(f"/balie/papier/{CASE}/geheim", *signed(404, 404)),
        Vraag("/balie/papier/geen/geen/alles", *signed(404, 404)),
    ],
    f"/balie/sessies/{SESSIE}/papier/{ID}$": [
        Vraag("/balie/sessies/{sessie}/papier/alles", *signed(200, 404), leest=CARDS | NAMES),
        Vraag("/balie/sessies/{sessie}/papier/aanwezig?tafel=2", *signed(404, 404)),
    ],
    rf"/balie/sessies/{SESSIE}/schrijfdagen\.(ics|html)$": [
        Vraag("/balie/sessies/{sessie}/schrijfdagen.ics", *signed(404, 404)),
        Vraag("/balie/sessies/{sessie}/schrijfdagen.html", *signed(404, 404)),
    ],
    rf"/balie/sessies/{SESSIE}/meenemen/([a-z-]+\.[a-z]+)$": [
        Vraag("/balie/sessies/{sessie}/meenemen/verslag.json", *signed(200, 404), leest=NAMES | OOGST),
        Vraag("/balie/sessies/{sessie}/meenemen/verslag.html", *signed(200, 404), leest=NAMES | OOGST),
        Vraag("/balie/sessies/{sessie}/meenemen/geheim.json", *signed(404, 404)),
    ],
    # Paper holds nothing of a case and nothing of what anybody means to do, not even for who leads.
    r"/balie/intervisie/(i_[0-9a-f]{32})/([a-z]+\.[a-z]+)$": [
        Vraag("/balie/intervisie/{jaar}/uitnodiging.html", *signed(200, 404), leest=JAAR),
        Vraag("/balie/intervisie/{jaar}/jaar.html", *signed(200, 404), leest=JAAR),
        Vraag("/balie/intervisie/{jaar}/dagen.ics", *signed(200, 404), leest=JAAR),
        Vraag("/balie/intervisie/{jaar}/geheim.html", *signed(404, 404)),
    ],
    r"/balie/acties/(u_[0-9a-f]{32})/([a-z]+\.[a-z]+)$": [
        Vraag("/balie/acties/{acties}/acties.html", *signed(200, 404), leest=ACTIES),
        Vraag("/balie/acties/{acties}/acties.ics", *signed(200, 404), leest=ACTIES),
        Vraag("/balie/acties/{acties}/geheim.html", *signed(404, 404)),
    ],
    r"/balie/beleid/(y_[0-9a-f]{32})/([a-z]+\.html)$": [
        Vraag("/balie/beleid/{beleid}/uitkomst.html", *signed(200, 404), leest=BELEID),
        Vraag("/balie/beleid/{beleid}/geheim.html", *signed(404, 404)),
    ],
    "/balie/deur$": [
        Vraag("/balie/deur", *kernels(200, 200)),
        Vraag("/balie/deur", *kernels(400, 400), "POST", {"open": "ja"}),
    ],
    f"/balie/sessies/{STREAM}/proefgroep$": [
        Vraag("/balie/sessies/{sessie}/proefgroep", *kernels(200, 409)),
        Vraag("/balie/sessies/{sessie}/proefgroep", *kernels(409, 409), "POST", {"aan": True}),
    ],
    "/balie/functie$": [
        Vraag("/balie/functie", *kernels(200, 200)),
        Vraag("/balie/functie", *kernels(400, 400), "POST", {"functie": "directeur"}),
    ],
    "/balie/zaalproef$": [
        Vraag("/balie/zaalproef", *kernels(200, 200)),
        Vraag("/balie/zaalproef", *kernels(400, 400), "POST", {"aan": "ja"}),
    ],
    # Only who leads a running session, or the owner, invites somebody.
    "/balie/uitnodiging$": [Vraag("/balie/uitnodiging", *kernels(200, 409), "POST", {})],
    BEWAAR: [Vraag("/meedoen/ervaring/bewaar", *signed(400, 400, 409), "POST", tells())],
    "/balie/ervaringen$": [Vraag("/balie/ervaringen", *kernels(200, 200))],
    # The link opens the door of phones for strangers: only for who leads a running session, or the owner.
    "/balie/ervaringen/link$": [
        Vraag("/balie/ervaringen/link", *kernels(400, 400), "POST", {"aan": "ja"}),
        Vraag("/balie/ervaringen/link", *kernels(200, 409), "POST", {"aan": False}),
    ],
    "/balie/ervaringen/voorlezen$": [
        Vraag("/balie/ervaringen/voorlezen", *kernels(400, 400), "POST", {"plaats": "elders/x"}),
    ],
    f"/balie/ervaringen/{ID}/terug$": [
        Vraag("/balie/ervaringen/verzonnen-de-soep/terug", *kernels(409, 409), "POST"),
    ],
    f"/balie/ervaringen/{ID}/papier$": [
        Vraag("/balie/ervaringen/verzonnen-de-soep/papier", *signed(200, 200)),
        Vraag("/balie/ervaringen/geen/papier", *signed(404, 404)),
    ],
    SCHERM[0]: [Vraag("/meedoen/scherm/{sessie}", *signed(200, 404, 404))],
    # To the colleague only: 'this is not there (any more)'.
    SCHERM[1]: [Vraag("/meedoen/scherm/{sessie}/stroom", *signed(200, 200, 404))],
}
LOOPBACK |= KWARTAAL | SERVER
