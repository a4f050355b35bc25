"""The verdicts on what a server with accounts adds, here on a laptop where nobody has one."""

from tests.veiligheid.vraag import Vraag, signed

SERVER: dict[str, list[Vraag]] = {
    "/in/wachtwoord$": [
        Vraag("/in/wachtwoord", 302, {}),
        Vraag("/in/wachtwoord", 403, {}, "POST", "naam=&wachtwoord=raad+ik+nooit"),
    ],
    "/beheer/inzage$": [
        Vraag("/beheer/inzage", *signed(200, 403)),
        Vraag("/beheer/inzage?tot=2", *signed(200, 403)),
        Vraag("/beheer/inzage", *signed(303, 403), "POST", "weg=alles"),
    ],
    "/account$": [
        Vraag("/account", *signed(200, 200)),
        Vraag("/account", *signed(400, 400, 303), "POST", "wat=wachtwoord&nieuw=een+twee+drie+vier"),
        Vraag("/account", *signed(400, 400, 303), "POST", "wat=overal"),
    ],
}
