"""Who is asked a question and who will read its answers, in words."""

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.schrijfvraag import Opent, Schrijfvraag

INBRENG = (
    "De titel leest de groep nu al, zonder uw naam. Wie leidt, ziet van wie hij is. "
    "De rest leest {0} pas als de begeleider het opent."
)


def audience(zicht: Zicht, vraag: Schrijfvraag) -> str:
    """Who will read an answer, in words for who writes it."""
    if not vraag.ziet:
        return "Alleen u leest dit."
    when = {
        Opent.METEEN: "Dit leest ook {0}.",
        Opent.SAMEN: "Dit leest straks ook {0}, "
        + ("na de laatste dag van deze stap." if zicht.script.schriftelijk else "als iedereen klaar is."),
        Opent.BEGELEIDER: "Dit leest straks ook {0}, als de begeleider het opent.",
        Opent.SCHRIJVER: "Alleen u leest dit. U kiest daarna zelf of ook {0} het mag lezen.",
    }
    return (INBRENG if vraag.inbreng else when[vraag.opent]).format(readers(zicht, vraag))


def readers(zicht: Zicht, vraag: Schrijfvraag) -> str:
    """Who may read an answer besides its writer, as one listing in words; empty when nobody may."""
    words = {
        "begeleider": "de begeleider",
        "iedereen": "iedereen in de groep",
        "tafel": "iedereen aan uw tafel",
        "groepje": "uw groepje",
        "scherm": "de groep op het grote scherm",
    }
    named = [words.get(who) or f"de {zicht.rolnaam(who).lower()}" for who in vraag.ziet]
    return _listing(named)


def asked_of(zicht: Zicht, vraag: Schrijfvraag) -> str:
    """Who is asked, as one listing in words for the trainer."""
    words = {"begeleider": "u", "iedereen": "iedereen", "clientenraad": "de leden van de cliëntenraad"}
    words |= {"tafel": "elke tafel, met één pen"}
    several = {rol.id for rol in zicht.script.rollen if rol.aantal != 1}
    role = {who: f"de {zicht.rolnaam(who).lower()}{'s' if who in several else ''}" for who in vraag.wie}
    return _listing([words.get(who) or role[who] for who in vraag.wie])


def _listing(named: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))
