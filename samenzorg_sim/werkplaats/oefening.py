"""The talk that somebody practises alone on this page: what the desk knows of it, and her own words."""

from typing import Any

from samenzorg_sim.balie.client import BalieClient


class Oefening:
    """One talk at a time. Own words live here only: neither the desk nor the journal ever gets them.

    `beeld` is the talk as the desk shows it (None: none is chosen), `eerder` the talk that it branched from.
    """

    def __init__(self, client: BalieClient) -> None:
        self._client = client
        self._words: dict[tuple[str, int], str] = {}
        self.beeld: dict[str, Any] | None = None
        self.eerder: dict[str, Any] | None = None

    @property
    def open(self) -> dict[str, Any]:
        """The talk; there must be one."""
        assert self.beeld is not None
        return self.beeld

    @property
    def said(self) -> int:
        """How many turns there are."""
        return len(self.open["beurten"])

    def begin(self, scenario: str) -> None:
        """A new talk with this naaste."""
        self._begin(scenario=scenario)

    def opnieuw(self) -> None:
        """A new talk with the same naaste, with the same words filled in."""
        now = self.open
        filled = {one["id"]: one["woorden"] for one in now["invulling"]}
        self._begin(scenario=now["scenario"], invulling=filled, tekening=now["tekening"])

    def _begin(self, **order: Any) -> None:
        self.show(self._client.doe(None, soort="oefen", **order)["sessie"])

    def wat_als(self, beurten: int) -> None:
        """A new talk that begins with the first `beurten` turns of this one."""
        uit = self.open["id"]
        branch = self._client.doe(None, soort="oefen", uit=uit, beurten=beurten)["sessie"]
        for number in range(beurten):
            if (uit, number) in self._words:
                self._words[branch, number] = self._words[uit, number]
        self.show(branch)

    def show(self, gesprek: str) -> None:
        """Turn to this talk, and to the one that it branched from, if that is still there."""
        self.beeld = self._client.beeld(gesprek)
        uit = self.beeld["uit"]
        if self.eerder is None or self.eerder["id"] != uit:
            known = (
                {line["id"] for line in self._client.overzicht()["alleen"]["gesprekken"]} if uit else set()
            )
            self.eerder = self._client.beeld(uit) if uit in known else None

    def kies(self, zin: str) -> None:
        """Say a formulation of the scenario."""
        self._do(soort="kies", zin=zin)

    def zeg(
        self, tekst: str, beurt: str, onderwerp: str | None, belooft: bool, in_plaats: bool = False
    ) -> None:
        """Say something in own words, taken so; only what it was goes to the desk."""
        number = self.said - in_plaats
        about = {"beurt": beurt, "onderwerp": onderwerp, "belooft": belooft}
        self._do(soort="zeg", woorden=len(tekst.split()), in_plaats=in_plaats, **about)
        self._words[self.open["id"], number] = tekst

    def do(self, soort: str, **rest: Any) -> None:
        """Any other order about this talk."""
        self._do(soort=soort, **rest)

    def gooi_weg(self) -> None:
        """Throw the talk away; none is chosen then."""
        self._client.doe(self.open["id"], soort="gooi_weg")
        self.beeld = self.eerder = None

    def words(self, gesprek: str, number: int) -> str:
        """The own words of a turn (from 0), as long as this page is open; else the empty string."""
        return self._words.get((gesprek, number), "")

    def _do(self, **order: Any) -> None:
        gesprek = self.open["id"]
        self._client.doe(gesprek, **order)
        self.beeld = self._client.beeld(gesprek)
