"""One row of what observers heard beside each other, as the desk tells it and the screens draw it."""


def rij(zin: str) -> dict[str, object]:
    """Three observers, nearly of one mind on open questions; `zin` says so."""
    return {
        "knop": "Open vraag",
        "observatoren": 3,
        "samen": 8,
        "deels": 2,
        "een": 1,
        "kappa": "0,85",
        "zin": zin,
    }
