"""What is kept of me: to read and print, to take along as a file, and to have erased."""

from __future__ import annotations

import json
from typing import Any

from samenzorg_sim.meedoen.desk import Apparaat, Refused
from samenzorg_sim.meedoen.pagina import Pagina


class Gegevens(Pagina):
    """One's own data of the session this phone is in; nobody else's are ever asked for."""

    def get(self) -> None:
        """Show them."""
        own = self.own()
        if own is not None:
            self.show("gegevens.html", eigen=own)

    def own(self) -> dict[str, Any] | None:
        """Return them; None when this phone has none, and that has been said."""
        apparaat = self.apparaat()
        sessie = self.huis.sessies.van(apparaat) if apparaat else None
        if apparaat is None or sessie is None:
            self.to()
            return None
        try:
            blik = self.huis.balie.blik(Apparaat(apparaat), sessie)
            return self.huis.sessies.gegevens(apparaat, blik)
        except Refused as refused:
            self.bericht("Er is niets bewaard", refused.melding, 404)
            return None


class Bestand(Gegevens):
    """The same as a file: JSON that another program can read."""

    def get(self) -> None:
        """Send it to be kept."""
        own = self.own()
        if own is None:
            return
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Content-Disposition", 'attachment; filename="mijn-gegevens.json"')
        mine = {key: value for key, value in own.items() if key != "sessie"}
        self.finish_packed(json.dumps(mine, ensure_ascii=False, indent=2).encode())


class Wissen(Gegevens):
    """Erasing: asked once, since it cannot be taken back."""

    def get(self) -> None:
        """Say what goes and what stays, and ask."""
        own = self.own()
        if own is not None:
            self.show("wissen.html", sessie=own["sessie"])


class Gewist(Pagina):
    """After erasing."""

    def get(self) -> None:
        """Say that it is done; the script forgets what it kept too."""
        self.show("gewist.html")
