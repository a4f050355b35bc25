"""What the numbers of a quarter say, in plain sentences; what is not known is said as not known."""

from samenzorg_sim.kwartaal.state import Aantallen


def say_aantallen(een: Aantallen) -> tuple[str, ...]:
    """One to three sentences.

    Example: say_aantallen(Aantallen(22, 14, None)) is ("Bij 14 van de 22 bewoners was er een gesprek, bij 8
    niet.", "Van hoeveel er een verslag is, is niet ingevuld.").
    """
    if een == Aantallen():
        return ("Er is niets ingevuld. Dat is iets anders dan: er was geen gesprek.",)
    held = een.gehouden
    if held is None:
        told = ["Bij hoeveel bewoners er een gesprek was, is niet ingevuld."]
    elif een.clienten is None:
        told = [f"Bij {_people(held)} was er een gesprek. Hoeveel bewoners het team heeft, is niet ingevuld."]
    elif held == een.clienten:
        told = [
            f"Bij alle {held} bewoners was er een gesprek."
            if held > 1
            else "Bij elke bewoner was er een gesprek."
        ]
    elif held == 0:
        told = [f"Bij geen van de {een.clienten} bewoners was er een gesprek."]
    else:
        told = [
            f"Bij {held} van de {een.clienten} bewoners was er een gesprek, bij {een.clienten - held} niet."
        ]
    if een.verslagen is None:
        return (*told, "Van hoeveel er een verslag is, is niet ingevuld.")
    if held is None:
        return (*told, f"Van {een.verslagen} is er een verslag.")
    if held and een.verslagen == held:
        return (
            *told,
            "Van elk gesprek is er een verslag." if held > 1 else "Van dat gesprek is er een verslag.",
        )
    if held:
        return (*told, f"Van {een.verslagen} is er een verslag, van {held - een.verslagen} niet.")
    return tuple(told)


def say_verschil(nu: Aantallen, toen: Aantallen) -> str:
    """What changed since the quarter before; '' when that cannot be said."""
    if nu.gehouden is None or toen.gehouden is None or None in (nu.clienten, toen.clienten):
        return ""
    more = nu.gehouden - toen.gehouden
    same = (
        ""
        if nu.clienten == toen.clienten
        else f" Het team had toen {toen.clienten} bewoners, nu {nu.clienten}."
    )
    if more == 0:
        return f"Dat zijn er evenveel als in het kwartaal ervoor.{same}"
    return f"Dat zijn er {abs(more)} {'meer' if more > 0 else 'minder'} dan in het kwartaal ervoor.{same}"


def _people(many: int) -> str:
    return "1 bewoner" if many == 1 else f"{many} bewoners"
