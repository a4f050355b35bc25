"""Whether a typed turn promises something: 'ik zoek het voor u uit', 'ik bel u morgen'."""

import re

from samenzorg_sim.herkennen.zinnen import LONGEST, words

_PROMISE = re.compile(
    r"\b(?:beloof ik|ik beloof|ik zal (?:u|het|dat|er|ervoor|eens)|(?:ik|we|wij) (?:zoek|zoeken)\b.*\buit"
    r"|ik bel (?:u|je)|dan bel ik (?:u|je)|ik kom er (?:\w+ ){0,3}op terug|ik regel|ik zorg (?:er ?voor|dat)"
    r"|ik ga (?:het|dat) (?:voor (?:u|je) )?(?:uitzoeken|regelen|navragen)"
    r"|ik vraag het (?:voor (?:u|je) )?na)\b"
)


def promises(utterance: str) -> bool:
    """True for a promise in these words; never raises."""
    return bool(_PROMISE.search(" ".join(words(utterance[-LONGEST:]))))
