"""The one calm screen of somebody's own phone."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.mijn_gesprek import mijn_gesprekken
from samenzorg_sim.balie.sessie.beeld.onderdelen import PARTS
from samenzorg_sim.balie.sessie.beeld.schrijven import schrijfvragen
from samenzorg_sim.balie.sessie.beeld.tafel import stand_van
from samenzorg_sim.balie.sessie.beeld.termijn import termijn
from samenzorg_sim.balie.sessie.beeld.vergelijking import vergelijking
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.werkvorm import Onderdeel, Uit
from samenzorg_sim.werkvorm.lezers import Lezer
from samenzorg_sim.werkvorm.spel import Openheid, Stand
from samenzorg_sim.werkvorm.state import Deelnemer

# Parts with which somebody always has something to do.
_TO_DO = ("speelwens", "leerpunt", "afspraken", "ecogram", "eigen_netwerk")


def beeld_telefoon(zicht: Zicht, apparaat: str) -> dict[str, Any]:
    """The screen of a phone in this session: its owner's part of the phase that is on, and nothing else."""
    who = zicht.state.op_apparaat(apparaat)
    if who is None:
        waits = apparaat in zicht.state.overnames
        return {"sessie": zicht.sessie, "titel": zicht.titel, "sleutel": "buiten", "wie": None,
                "overname": "wacht" if waits else None, "klaar": zicht.state.afgesloten}  # fmt: skip
    zicht = zicht.aan(who.tafel)
    had = zicht.state.rol_van(who.id)
    scherm = zicht.fase.scherm_van(had.rol)
    base: dict[str, Any] = {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel,
        "spelregels": list(zicht.script.spelregels),
        "wie": {
            "deelnemer": who.id,
            "naam": zicht.text(who.naam),
            "rol": had.rol,
            "rolnaam": "" if _out_of_role(zicht, had.rol) else zicht.rolnaam(had.rol),
            "tafel": zicht.tafelnaam,
            "aanwezig": who.aanwezig,
        },
        "fase": {"id": zicht.fase.id, "titel": zicht.fase.titel, "ronde": zicht.ronde},
        "termijn": termijn(zicht),
        "klaar": zicht.state.afgesloten,
    }
    if zicht.state.afgesloten:
        return base | {
            "sleutel": "klaar",
            "kop": "Dank u wel",
            "tekst": ["Deze bijeenkomst is afgesloten. Dit neemt u mee."],
            "onderdelen": [PARTS["oogst"](zicht, who), *mijn_gesprekken(zicht, who)],
        }
    stand, rest = stand_van(zicht), zicht.klok()["pauze"]
    key = f"{who.tafel}/{zicht.fase.id}/{had.rol}/{zicht.ronde}/{stand}/{int(who.aanwezig)}"
    if rest is not None and who.aanwezig:
        minutes = "1 minuut" if rest["minuten"] == 1 else f"{rest['minuten']} minuten"
        tekst = [f"De pauze duurt ongeveer {minutes}. U hoeft nu niets te doen."]
        paused = {"sleutel": f"{key}/pauze", "kop": "Pauze", "tekst": tekst, "onderdelen": []}
        return base | paused | {"pauze": rest}
    # Who went home has nothing before her any more, until she says that she is back.
    shown = scherm.onderdelen if scherm and who.aanwezig else ()
    parts = _parts(zicht, who, shown) if who.aanwezig else []
    tekst = list(scherm.tekst) if scherm else []
    if Onderdeel.OBSERVEREN in shown and stand in (Stand.TIME_OUT, Stand.GESTOPT):
        tekst = []  # there is nothing to listen for now; the part itself says what is
    if Onderdeel.TIJDLIJN in shown and zicht.spel is not None and zicht.spel.openheid is Openheid.OPEN:
        tekst = []  # what is said of who looks first is past
    early = zicht.state.dag if zicht.vooraf() else None
    if early is not None:
        tekst = [f"U doet mee, {zicht.text(who.naam)}."]
    elif not zicht.ronde:
        nothing = "" if any(_asks(part) for part in parts) else " U hoeft nu niets te doen."
        tekst.insert(0, f"U doet mee, {zicht.text(who.naam)}.{nothing}")
    return base | {
        "sleutel": key,
        "kop": scherm.kop if scherm else zicht.fase.titel,
        "kring": scherm.kring.value if scherm and scherm.kring and who.aanwezig else None,
        "vooraf": None if early is None else early.isoformat(),
        "tekst": tekst,
        "onderdelen": parts,
    }


def _parts(zicht: Zicht, who: Deelnemer, shown: tuple[Onderdeel, ...]) -> list[dict[str, Any]]:
    """What the script names, in its order; its questions last, unless it says where they stand."""
    asked = schrijfvragen(zicht, Lezer(deelnemer=who.id), eerder=Onderdeel.SCHRIJFVRAGEN in shown)
    parts: list[dict[str, Any] | None] = [*vergelijking(zicht)] if Onderdeel.TIJDLIJN in shown else []
    for deel in shown if Onderdeel.SCHRIJFVRAGEN in shown else (*shown, Onderdeel.SCHRIJFVRAGEN):
        parts += asked if deel is Onderdeel.SCHRIJFVRAGEN else [PARTS[deel](zicht, who)]
        parts += mijn_gesprekken(zicht, who) if deel is Onderdeel.BEWAREN else []
    return [part for part in parts if part is not None]


def _asks(part: dict[str, Any]) -> bool:
    """Whether somebody can do something with this part of her screen."""
    return part["soort"] in _TO_DO or bool(part.get("mag_schrijven") or part.get("mag") or part.get("pen"))


def _out_of_role(zicht: Zicht, rol: str) -> bool:
    """Whether this role has been left: the naaste is called by her own name once the play is over."""
    council = any(r.id == rol and r.uit is Uit.CLIENTENRAAD for r in zicht.script.rollen)
    return council and zicht.na_het_spel
