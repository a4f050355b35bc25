"""The verdicts on the phones' roads, the same at both doors."""

from tests.veiligheid.groep import command_id
from tests.veiligheid.vraag import (
    BEWAAR,
    ECOGRAM,
    IN,
    NAMES,
    OWN,
    PHONES,
    TEKENING,
    Vraag,
    draws,
    order,
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
