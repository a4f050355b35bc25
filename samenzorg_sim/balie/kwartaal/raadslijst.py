"""What the client council said in one's own meetings that the organisation must arrange."""

from collections.abc import Iterator
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.balie.sessie.beeld.schrijven import in_words
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import Refused
from samenzorg_sim.kwartaal.kwartaal import Kwartaal
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.lezers import Lezer, may_read


class Raadslijst:
    """Reads the lists that may leave a meeting; a meeting that cannot be read is left out."""

    def __init__(self, archief: Archief, sessies: SessieLoket) -> None:
        self._archief, self._sessies = archief, sessies

    def of(self, persoon: str, kwartaal: Kwartaal, now: int) -> list[dict[str, Any]]:
        """`{tekst, dag}` of each wish in the meetings that this person leads, the oldest first; no names."""
        found = []
        for sessie in self._sessies.led_by(persoon):
            try:
                state = self._archief.state(self._sessies, sessie)
                day = day_of(state.geopend)
                if day in kwartaal and not state.weg:
                    self._archief.load_texts(self._sessies, sessie, state)
                    blik = Blik(sessie, 0, state, self._archief.teksten, now, frozenset())
                    found += [(day.isoformat(), words) for words in self._wishes(blik)]
            except Refused:
                continue
        return [{"tekst": words, "dag": day} for day, words in sorted(found)]

    def _wishes(self, blik: Blik) -> Iterator[str]:
        zicht, trainer = self._sessies.zicht(blik), Lezer(begeleider=True)
        asked = [one for fase in zicht.script.fasen for one in fase.schrijfvragen]
        for vraag in (one for one in asked if one.blijft and SoortDeelnemer.CLIENTENRAAD.value in one.wie):
            for plek, blad in zicht.state.bladen.items():
                for who in blad.antwoorden if plek.vraag == vraag.id else ():
                    if may_read(vraag, zicht.state, plek, who, trainer):
                        for part in blad.van(who).values():
                            yield from filter(None, (in_words(zicht, vraag, part).strip(),))
