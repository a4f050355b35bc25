"""Short exercises on one's own phone: read, think, and open what is told; nothing is sent or kept."""

from collections.abc import Mapping

from tornado.web import HTTPError

from samenzorg_sim.content.oefenblad import PAST, Oefenblad
from samenzorg_sim.content.scenario import Niveau
from samenzorg_sim.meedoen.pagina import Huis, Pagina

Oefenbladen = Mapping[str, Oefenblad]


class _Oefenen(Pagina):
    oefenbladen: Oefenbladen

    def initialize(self, huis: Huis, oefenbladen: Oefenbladen) -> None:  # type: ignore[override]
        """Take what the handlers share, and what may be shown."""
        super().initialize(huis)
        self.oefenbladen = oefenbladen


class Oefenlijst(_Oefenen):
    """Which exercise?"""

    def get(self) -> None:
        """Show them, the easy ones first; no meeting and no name is needed."""
        easy = sorted(self.oefenbladen.values(), key=lambda blad: list(Niveau).index(blad.niveau))
        self.show("oefenbladen.html", oefenbladen=easy)


class Oefenen(_Oefenen):
    """One of them, whole: each answer opens what is told about it."""

    def get(self, name: str) -> None:
        """Show it; raises HTTPError 404."""
        if name not in self.oefenbladen:
            raise HTTPError(404)
        self.show("oefenblad.html", oefening=self.oefenbladen[name], past=PAST)
