"""Whether a typed turn promises something: 'ik zoek het uit', 'dat regel ik'."""

import re
from functools import cache

from samenzorg_sim.herkennen.zinnen import LONGEST, words

# On small letters without punctuation; <IK> is I or we, <U> any you, <EVEN> up to four words.
_PARTS = {"<IK>": "(?:ik|we|wij)", "<U>": "(?:u|je|jou|jullie)", "<EVEN>": r"(?:\w+ ){0,4}?"}
_PROMISES = (
    r"<IK> beloof(?! (?:<U> )?nie?[kt])",
    r"beloof <IK>(?! (?:<U> )?nie?[kt])",
    r"kan <IK> <U> beloven",
    r"<IK> (?:zal|zullen) (?:<U>|het|dat|er|ervoor|eens)",
    r"dat zal <IK>",
    r"<IK> zoek(?:en)? .*uit",
    r"dat zoek(?:en)? <IK> <EVEN>uit",
    r"(?:<IK> bel(?:len)?|dan bel(?:len)? <IK>) <U>",
    r"<IK> kom(?:en)? (?:er|daar) <EVEN>op terug",
    r"<IK> regel(?:en)?",
    r"dat regel(?:en)? <IK>",
    r"<IK> zorg(?:en)? (?:er ?voor|dat)",
    r"daar (?:zorg(?:en)?|ga|gaan) <IK> (?:voor|achteraan)",
    r"<IK> ga(?:an)? (?:het|dat|dit) <EVEN>(?:uitzoeken|regelen|navragen|vragen|doorgeven|doen|na)",
    r"dat ga(?:an)? <IK> <EVEN>(?:uitzoeken|regelen|navragen|vragen|doorgeven|doen)",
    r"<IK> ga(?:an)? (?:er|daar) (?:achteraan|navraag naar doen|voor zorgen)",
    r"<IK> ga(?:an)? erachteraan",
    r"<IK> vra(?:ag|gen) (?:het|dat) <EVEN>(?:na|aan)",
    r"<IK> hou(?:d|den)? <U> op de hoogte",
    r"(?:<IK> la(?:at|ten)|dan la(?:at|ten) <IK>) (?:<U>|het) <EVEN>weten",
    r"<IK> neem het op (?:me|mij)",
    r"komt voor elkaar",
    r"<U> hoor(?:t|en)? <EVEN>van (?:mij|me|ons)",
)


@cache
def _promise() -> re.Pattern[str]:
    text = "|".join(_PROMISES)
    for name, part in _PARTS.items():
        text = text.replace(name, part)
    return re.compile(rf"\b(?:{text})\b")


def promises(utterance: str) -> bool:
    """True for a promise in these words; never raises."""
    return bool(_promise().search(" ".join(words(utterance[-LONGEST:]))))
