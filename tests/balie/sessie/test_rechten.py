"""Who may ask what: every order tried by every kind of visitor."""

from typing import Any

import pytest

from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie import opdrachten as o
from samenzorg_sim.balie.wie import Begeleider, Scherm
from samenzorg_sim.journal import Refused, mint_id
from tests.balie.verhaal import Bezoeker, Verhaal, geweigerd

SOMETHING, DAY = "g_" + "0" * 32, "2026-12-01"
# One well-formed order of each kind, and who may give it: t(rainer), p(hone), n(ew phone).
ORDERS: dict[str, tuple[str, dict[str, Any]]] = {
    "open": ("t", {"scenario": "de-chauffeur", "werkvorm": "oefengesprek-standaard"}),
    "sluit": ("t", {}),
    "heropen": ("t", {}),
    "fase": ("t", {"fase": "oogst", "ronde": 1}),
    "toevoegen": ("t", {"naam": "Zus"}),
    "verwacht": ("t", {"naam": "Zus"}),
    "dag": ("t", {"dag": DAY}),
    "meedoen": ("pn", {"naam": "Nieuw"}),
    "vertrekken": ("tp", {"deelnemer": "d_" + "0" * 32}),
    "terugkeren": ("tp", {"deelnemer": "d_" + "0" * 32}),
    "overname": ("t", {"apparaat": "a_" + "0" * 32, "goed": True}),
    "rol": ("t", {"deelnemer": "d_" + "0" * 32, "rol": "speler"}),
    "gooi_weg": ("t", {}),
    "verdeel": ("t", {}),
    "begin": ("t", {}),
    "time_out": ("t", {"spel": SOMETHING}),
    "hervat": ("t", {"spel": SOMETHING}),
    "stop": ("tp", {"spel": SOMETHING}),
    "tik": ("p", {"spel": SOMETHING, "knop": "open-vraag"}),
    "tik_terug": ("p", {"spel": SOMETHING, "tag": "c_" + "0" * 32}),
    "alleen_luisteren": ("p", {"aan": True}),
    "tijdlijn_tonen": ("t", {"spel": SOMETHING, "op": "laptop"}),
    "tijdlijn_gezien": ("tp", {"spel": SOMETHING, "mag_open": True}),
    "tijdlijn_openen": ("t", {"spel": SOMETHING}),
    "leerpunt": ("tp", {"tekst": "Stil zijn", "deelnemer": "d_" + "0" * 32}),
    "afspraak": ("tp", {"wat": "Bellen", "wanneer": DAY, "terugkijken": DAY}),
    "afspraak_weg": ("tp", {"afspraak": "k_" + "0" * 32}),
}
ONLY_TRAINER = ("mag-niet", "Dit kan alleen de begeleider doen. Vraag het gerust.")
NOT_IN = ("doet-niet-mee", "Deze telefoon doet nog niet mee. Vul eerst de code in.")
NO_SESSION = ("geen-sessie", "Deze bijeenkomst is er niet (meer).")
OF_RIGHTS = {"mag-niet", "doet-niet-mee", "geen-sessie"}


def refusal(who: Bezoeker, soort: str) -> tuple[str, str]:
    """What the desk says to this order; ("", "") when it was done."""
    try:
        who.doe(soort, **ORDERS[soort][1])
    except Refused as refused:
        return refused.code, refused.melding
    return "", ""


def test_every_order_is_tried() -> None:
    orders = [cls for cls in Opdracht.__subclasses__() if cls.__module__ == o.__name__]
    kinds = {cls.model_fields["soort"].annotation.__args__[0] for cls in orders}  # type: ignore[union-attr]
    assert kinds == set(ORDERS)


@pytest.mark.parametrize("soort", sorted(ORDERS))
def test_every_order_by_every_kind_of_visitor(soort: str) -> None:
    may = ORDERS[soort][0]
    with Verhaal() as v:
        v.groep()
        before = v.state
        stranger = v.telefoon("Vreemde")
        other = Bezoeker(v, Begeleider("p_" + "2" * 32))
        assert refusal(v.scherm, soort) == ONLY_TRAINER, "the projector only looks"
        if soort != "open":
            strange = Bezoeker(v, Scherm("p_" + "2" * 32))
            assert refusal(strange, soort) == refusal(other, soort) == NO_SESSION, "it is not there"
        if "p" not in may:
            assert refusal(stranger, soort) == ONLY_TRAINER
            assert refusal(v["Ans"], soort) == ONLY_TRAINER
        elif "n" not in may:
            assert refusal(stranger, soort) == NOT_IN
        if "t" not in may:
            assert refusal(v.trainer, soort) == ONLY_TRAINER
        assert v.state == before, "who may not, changes nothing"
        if "p" in may:
            assert refusal(v["Ans"], soort)[0] not in OF_RIGHTS
        if "t" in may:
            assert refusal(v.trainer, soort)[0] not in OF_RIGHTS
        if "n" in may:
            assert refusal(stranger, soort)[0] not in OF_RIGHTS


def test_a_phone_speaks_for_its_owner_only() -> None:
    with Verhaal() as v:
        v.groep()
        ans, bea = v["Ans"], v["Bea"]
        ans.doe("leerpunt", tekst="Wachten", deelnemer=bea.id)
        assert set(v.state.leerpunten) == {ans.id}
        ans.doe("vertrekken", deelnemer=bea.id)
        assert v.state.deelnemers[bea.id].aanwezig
        assert not v.state.deelnemers[ans.id].aanwezig


def test_the_trainer_writes_a_learning_point_only_for_who_has_no_phone() -> None:
    with Verhaal() as v:
        v.groep().trainer.doe("toevoegen", naam="Truus")
        truus = next(d["id"] for d in v.trainer.ziet()["deelnemers"] if d["naam"] == "Truus")
        v.trainer.doe("leerpunt", tekst="Rustig beginnen", deelnemer=truus)
        assert v.trainer.ziet()["leerpunten"] == [{"naam": "Truus", "tekst": "Rustig beginnen"}]
        with geweigerd("niet-aan-u", "Deze persoon schrijft het zelf op, op de eigen telefoon."):
            v.trainer.doe("leerpunt", tekst="Overschreven", deelnemer=v["Ans"].id)
        with geweigerd("onzin", "Kies eerst iemand uit de groep."):
            v.trainer.doe("leerpunt", tekst="Voor niemand")


def test_a_phone_in_another_session_is_a_stranger_here() -> None:
    with Verhaal() as v:
        ans = v.groep()["Ans"]
        v.opent()
        with geweigerd(*NOT_IN):
            ans.doe("leerpunt", tekst="Hier niet")
        with geweigerd(*NOT_IN):
            ans.ziet()


def test_a_phone_that_waits_for_its_owner_may_nothing_yet() -> None:
    with Verhaal() as v:
        v.speelt()
        nieuw = v.telefoon("Ans").doet_mee(zelfde=True)
        with geweigerd(*NOT_IN):
            nieuw.doe("stop", spel=v.spel)
        v.trainer.doe("overname", apparaat=nieuw.wie.apparaat, goed=True)  # type: ignore[union-attr]
        with geweigerd(*NOT_IN):
            v["Ans"].doe("stop", spel=v.spel)
        nieuw.doe("stop", spel=v.spel)


def test_a_session_that_never_was() -> None:
    with Verhaal() as v:
        v.groep()
        v.sessie = mint_id("s")
        for who in (v.trainer, v["Ans"], v.scherm):
            with geweigerd(*NO_SESSION):
                who.ziet()
        for who in (v.trainer, v["Ans"]):
            with geweigerd(*NO_SESSION):
                who.doe("afspraak_weg", afspraak="k_" + "0" * 32)
