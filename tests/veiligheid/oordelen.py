"""What each road gives to each role: the verdicts that the walk holds them against."""

from samenzorg_sim.server.people.ownership import KERNEL
from tests.veiligheid.groep import command_id
from tests.veiligheid.oordelen_kwartaal import KWARTAAL
from tests.veiligheid.oordelen_server import SERVER
from tests.veiligheid.vraag import (
    ACTIES,
    AGAIN,
    BELEID,
    BEWAAR,
    CARDS,
    CASE,
    CONCEPT,
    ECOGRAM,
    EIGEN,
    ID,
    IN,
    JAAR,
    NAMES,
    OOGST,
    OWN,
    PHONES,
    SESSIE,
    STREAM,
    TEAM,
    TEKENING,
    Vraag,
    draws,
    kernels,
    order,
    sends_away,
    signed,
    tells,
    writes,
)

MEEDOEN: dict[str, list[Vraag]] = {
    "/meedoen$": [Vraag("/meedoen", 200, {})],
    "/meedoen/code$": [
        Vraag("/meedoen/code", 200, {}),
        Vraag("/meedoen/code", 303, {}, "POST", "code=abc"),
    ],
    "/meedoen/naam$": [
        Vraag("/meedoen/naam", 303, {}),
        Vraag("/meedoen/naam", 303, {}, "POST", "naam=Indringer&command_id=" + command_id()),
    ],
    "/meedoen/erbij$": [Vraag("/meedoen/erbij", 303, {})],
    "/meedoen/zelf$": [Vraag("/meedoen/zelf", 303, {})],
    "/meedoen/leiden$": [
        Vraag("/meedoen/leiden", 200, {}),
        Vraag("/meedoen/leiden", 303, {}, "POST", "code={sessie}~" + "0" * 32),
    ],
    "/meedoen/gegevens$": [Vraag("/meedoen/gegevens", 303, OWN)],
    "/meedoen/gegevens/bestand$": [Vraag("/meedoen/gegevens/bestand", 303, OWN)],
    "/meedoen/gegevens/wissen$": [Vraag("/meedoen/gegevens/wissen", 303, OWN)],
    # Of a meeting where people are together there are no such days.
    r"/meedoen/dagen\.ics$": [Vraag("/meedoen/dagen.ics", 404, {})],
    "/meedoen/mijn-gesprek/(g_[0-9a-f]{32})$": [Vraag("/meedoen/mijn-gesprek/g_" + "0" * 32, 404, {})],
    "/meedoen/gewist$": [Vraag("/meedoen/gewist", 200, {})],
    "/meedoen/doe$": [
        Vraag("/meedoen/doe", 409, {"telefoon": 200}, "POST", order("alleen_luisteren", aan=False)),
        Vraag("/meedoen/doe", 400, {}, "POST", order("sluit")),
    ],
    "/meedoen/stroom$": [Vraag("/meedoen/stroom", 204, dict.fromkeys(IN, 200))],
    "/meedoen/vertrekken$": [Vraag("/meedoen/vertrekken", 303, dict.fromkeys(IN, 200))],
    "/meedoen/weg$": [Vraag("/meedoen/weg", 200, dict.fromkeys(IN, 303))],
    "/meedoen/werkt-het$": [Vraag("/meedoen/werkt-het", 200, {})],
    "/meedoen/coaching$": [Vraag("/meedoen/coaching", 200, {})],
    "/meedoen/eigen-netwerk$": [Vraag("/meedoen/eigen-netwerk", 200, {})],
    "/meedoen/oefenen$": [Vraag("/meedoen/oefenen", 200, {})],
    "/meedoen/oefenen/([a-z0-9-]{1,80})$": [
        Vraag("/meedoen/oefenen/oma-thuis", 200, {}),
        Vraag("/meedoen/oefenen/nergens", 404, {}),
    ],
    # Everybody may see the questions; to keep a story one needs the link, or to be signed in on this machine.
    "/meedoen/ervaring$": [Vraag("/meedoen/ervaring", 200, {})],
    "/meedoen/ervaring/binnen$": [Vraag("/meedoen/ervaring/binnen", 409, {}, "POST", {"geheim": "x"})],
    BEWAAR: [Vraag("/meedoen/ervaring/bewaar", 409, {}, "POST", tells())],
    "/meedoen/ervaring/mijn$": [
        Vraag("/meedoen/ervaring/mijn", 200, {}),
        Vraag("/meedoen/ervaring/mijn", 404, {}, "POST", "woorden=een+twee+drie&wat=terug"),
        Vraag("/meedoen/ervaring/mijn", 404, {}, "POST", "woorden=verzonnen-de-soep&wat=terug"),
    ],
    "/meedoen/samenzorggesprek$": [Vraag("/meedoen/samenzorggesprek", 200, {})],
    "/meedoen/samenzorggesprek/([a-z0-9-]{1,80})$": [
        Vraag("/meedoen/samenzorggesprek/samenzorggesprek", 200, {}),
        Vraag("/meedoen/samenzorggesprek/samenzorggesprek", 400, {}, "POST", "bestand=afspraken.csv"),
        Vraag("/meedoen/samenzorggesprek/nergens", 404, {}),
    ],
    "/meedoen/samenzorggesprek/([a-z0-9-]{1,80})/papier$": [
        Vraag("/meedoen/samenzorggesprek/samenzorggesprek/papier", 200, {}),
    ],
    # A phone without a place in the session hears that the drawing is not there; without a phone: the code.
    "/meedoen/tekening$": [
        Vraag("/meedoen/tekening", 303, dict.fromkeys(IN, 409), "POST", "command_id=" + command_id()),
    ],
    f"/meedoen/tekening/{TEKENING}$": [
        Vraag("/meedoen/tekening/{tekening}", 303, PHONES | {"telefoon": 200}, leest=ECOGRAM),
        Vraag("/meedoen/tekening/{tekening}", 400, {}, "POST", "soort=gooi_weg"),
    ],
    f"/meedoen/tekening/{TEKENING}/doe$": [
        Vraag("/meedoen/tekening/{tekening}/doe", 400, dict.fromkeys(PHONES, 409), "POST", draws("wis")),
    ],
    f"/meedoen/tekening/{TEKENING}/stroom$": [
        Vraag(
            "/meedoen/tekening/{tekening}/stroom",
            204,
            dict.fromkeys(PHONES, 200),
            leest=ECOGRAM,
            wie=("telefoon",),  # to the others only: 'this is not there (any more)'
        )
    ],
    "/meedoen/logboek$": [
        Vraag("/meedoen/logboek", 200, {}, leest=NAMES | {"deelnemer"}, wie=IN),  # whom she may share with
    ],
    "/meedoen/logboek/open$": [
        Vraag("/meedoen/logboek/open", 409, {}, "POST", {"logboek": "l_" + "0" * 32, "sleutel": "0" * 64}),
        Vraag("/meedoen/logboek/open", 409, {}, "POST", {"logboek": "{logboek}", "sleutel": "0" * 64}),
        Vraag("/meedoen/logboek/open", 400, {}, "POST", {"logboek": "{sessie}", "sleutel": "0" * 64}),
    ],
    "/meedoen/logboek/doe$": [
        Vraag("/meedoen/logboek/doe", 409, {}, "POST", writes("wis_alles")),
        Vraag("/meedoen/logboek/doe", 400, {}, "POST", order("begin")),
    ],
    "/meedoen/logboek/gedeeld$": [
        Vraag("/meedoen/logboek/gedeeld", 200, {}),
        Vraag("/meedoen/logboek/gedeeld", 400, {}, "POST", "deling=geen"),
    ],
    "/meedoen/stijl/(.+)$": [Vraag("/meedoen/stijl/meedoen.js", 404, {})],
    "/meedoen/.*$": [Vraag("/meedoen/nergens", 404, {})],
}
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
