"""What a naaste may do with or for somebody: words to choose from, besides what is typed."""

from collections.abc import Mapping
from typing import Final

BEZIGHEDEN: Final[Mapping[str, str]] = {
    "op-bezoek": "op bezoek komen",
    "bellen": "bellen",
    "wandelen": "wandelen",
    "boodschappen": "boodschappen",
    "administratie": "administratie",
    "financien": "financiën",
    "samen-eten": "samen eten",
    "koken": "koken",
    "rijden": "rijden",
    "mee-naar-de-dokter": "mee naar de dokter",
    "de-was": "de was",
    "huishouden": "huishouden",
    "klussen": "klussen",
    "tuin": "de tuin",
    "wassen-en-kleden": "helpen met wassen en kleden",
    "naar-bed": "helpen met naar bed gaan",
    "voorlezen": "voorlezen",
    "muziek": "muziek",
    "spelletjes": "spelletjes",
    "uitstapjes": "uitstapjes",
    "naar-de-kerk": "mee naar kerk, moskee of gebedshuis",
}
"""Id → words. The first named ones come from practice (administratie, financiën, boodschappen, wandelen)."""


def said(bezigheid: str) -> str:
    """What an activity is called: the words of this list, or what was typed."""
    return BEZIGHEDEN.get(bezigheid, bezigheid)
