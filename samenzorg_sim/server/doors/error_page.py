"""The calm Dutch page for everything that goes wrong on the way to a page."""

from html import escape

_MELDINGEN = {
    400: "Dit konden we niet lezen. Ga terug en probeer het opnieuw.",
    403: "Deze pagina is niet voor u. Vraag de begeleider om een nieuwe link.",
    404: "Deze pagina is er niet. Ga naar het begin en kies opnieuw.",
    405: "Dat kan hier niet. Ga terug en probeer het opnieuw.",
    413: "Dit is te groot om te versturen. Maak het kleiner en probeer het opnieuw.",
    421: "Samenzorg heet hier anders. Gebruik de link die Samenzorg bij het starten liet zien.",
    503: "Het is nu te druk. Sluit pagina's die u niet gebruikt. Wacht even en laad deze pagina opnieuw.",
}
_ANDERS = "Er ging iets mis bij Samenzorg. Wat al bewaard was, is er nog. Laad de pagina opnieuw."


def melding_for(status: int) -> str:
    """A Dutch sentence for an HTTP status: what happened and what to do."""
    return _MELDINGEN.get(status, _ANDERS)


def error_page(melding: str) -> str:
    """The page that tells a Dutch sentence."""
    return plain_page("Dat lukte niet", f"<p>{escape(melding)}</p><p><a href='/'>Naar het begin</a></p>")


def plain_page(title: str, body: str, script: str = "") -> str:
    """A page of our style; `body` is HTML, `script` the name of a script of ours."""
    from samenzorg_sim.server.bundle import address_of  # which needs the headers, which need this page

    load = f"<script type='module' src='{address_of(script)}'></script>" if script else ""
    return (
        "<!doctype html><html lang='nl'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        f"<title>{escape(title)} – Samenzorg</title><link rel='icon' href='data:,'>"
        f"<link rel='stylesheet' href='{address_of('werkplaats.css')}'>"
        f"{load}</head><body class='sz'><main class='sz-alleen'>"
        f"<div class='sz-kaart'><h1>{escape(title)}</h1>{body}</div></main></body></html>"
    )
