"""Asking for coaching in two taps: a message that is ready on one's own phone; we send and keep nothing."""

from urllib.parse import quote

from samenzorg_sim.meedoen.pagina import ClosedPagina

ONDERWERP = "Kunnen we even samen kijken?"
BERICHT = (
    "Hallo,\n\n"
    "Ik heb een situatie met een naaste waar ik graag samen naar kijk. "
    "Heb je deze week of volgende week een half uur? "
    "Ik vertel het liever dan dat ik het opschrijf.\n\n"
    "Groet,\n"
)


class Coaching(ClosedPagina):
    """The page; it needs no meeting and no name, and the browser lets it send nothing."""

    def get(self) -> None:
        """Show it; whoever opens it is not told apart from anybody else."""
        mail = f"mailto:?subject={quote(ONDERWERP)}&body={quote(BERICHT)}"
        # '?&' is what both kinds of phone read.
        self.show("coaching.html", mail=mail, sms=f"sms:?&body={quote(BERICHT)}", bericht=BERICHT.strip())
