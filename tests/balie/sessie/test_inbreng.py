"""Days before a meeting: people take the place that is ready, hand in, and choose by the titles."""

import json
from datetime import UTC, datetime, timedelta

from samenzorg_sim.balie.sessie.verlopen import close_forgotten
from samenzorg_sim.journal import Refused, mint_id
from samenzorg_sim.werkvorm.antwoord import Plek
from tests.balie.verhaal import Bezoeker, Verhaal

DAG = 86_400
GEHEIM = "Ik schrok van de dochter van kamer negen"
METHODE = "intervisie-incident-b"


def ready(v: Verhaal, days: int = 0) -> None:
    """A meeting put ready with three names, for the day that is so many days ahead."""
    v.opent(werkvorm=METHODE, scenario=None)
    for naam in ("Fatma", "Joost", "Carla"):
        v.trainer.doe("verwacht", naam=naam)
    day = datetime.fromtimestamp(v.now / 1000, UTC).date() + timedelta(days=days)
    v.trainer.doe("dag", dag=day.isoformat())


def at_home(v: Verhaal, naam: str) -> Bezoeker:
    return v.telefoon(naam).doet_mee()


def hands_in(who: Bezoeker, titel: str, vraag: str = GEHEIM) -> None:
    for deel, tekst in enumerate((titel, vraag)):
        who.doe("antwoord", vraag="situatie", tafel=0, ronde=0, deel=deel, tekst=tekst)


def titles(who: Bezoeker) -> list[tuple[str, int]]:
    return [(one["titel"], one["graag"]) for one in who.deel("schrijfvraag")["titels"]]


def test_who_gives_a_name_that_is_ready_takes_that_place_and_nobody_elses() -> None:
    with Verhaal() as v:
        ready(v)
        assert v.sessies.verwachten(v.sessie) == ("Fatma", "Joost", "Carla")
        people = {d["naam"]: d for d in v.trainer.ziet()["deelnemers"]}
        assert [d["verwacht"] for d in people.values()] == [True, True, True]
        fatma = at_home(v, "fatma ")
        assert fatma.id == people["Fatma"]["id"]
        assert v.sessies.verwachten(v.sessie) == ("Joost", "Carla")
        again = v.telefoon("Fatma").probeert({"soort": "meedoen", "naam": "Fatma"}, mint_id("c"))
        assert isinstance(again, Refused)
        assert again.melding == "Er doet al iemand mee met de naam Fatma."
        v.trainer.doe("terugkeren", deelnemer=people["Joost"]["id"])
        joost = v.state.deelnemers[people["Joost"]["id"]]
        assert (joost.aanwezig, joost.verwacht, joost.apparaat) == (True, False, None)


def test_before_it_opens_the_group_sees_titles_without_names_and_never_the_rest() -> None:
    with Verhaal() as v:
        ready(v, days=10)
        fatma, joost = at_home(v, "Fatma"), at_home(v, "Joost")
        hands_in(fatma, "Een boze dochter")
        hands_in(joost, "De lege stoel", "Wat zeg ik dan?")
        assert titles(joost) == [("De lege stoel", 0), ("Een boze dochter", 0)]
        assert joost.ziet()["tekst"] == ["U doet mee, Joost."]
        assert joost.ziet()["vooraf"] == "2026-11-28"
        for who in (joost, v.scherm):
            seen = json.dumps(who.ziet(), ensure_ascii=False)
            assert GEHEIM not in seen
            assert fatma.id not in seen
        (asked,) = (part for part in v.trainer.ziet()["schrijfvragen"] if part["id"] == "situatie")
        assert {one["titel"]: one["wie"] for one in asked["titels"]} == {
            "De lege stoel": joost.id,
            "Een boze dochter": fatma.id,
        }
        assert GEHEIM not in json.dumps(v.trainer.ziet(), ensure_ascii=False)
        v.trainer.doe("open_vraag", vraag="situatie", tafel=0, ronde=0)
        assert joost.deel("schrijfvraag")["titels"] == []
        assert GEHEIM in json.dumps(joost.ziet(), ensure_ascii=False)


def test_the_group_says_beforehand_what_it_would_like_to_talk_about() -> None:
    with Verhaal() as v:
        ready(v, days=10)
        fatma, joost = at_home(v, "Fatma"), at_home(v, "Joost")
        hands_in(fatma, "Een boze dochter")
        hands_in(joost, "De lege stoel")
        (first, *_) = (
            one for one in joost.deel("schrijfvraag")["titels"] if one["titel"] == "Een boze dochter"
        )
        for who in (fatma, joost, joost):
            who.doe("voorkeur", vraag="situatie", titel=first["id"], aan=True)
        assert titles(fatma) == [("Een boze dochter", 2), ("De lege stoel", 0)]
        joost.doe("voorkeur", vraag="situatie", titel=first["id"], aan=False)
        assert titles(fatma)[0] == ("Een boze dochter", 1)
        nothing = {"soort": "voorkeur", "vraag": "situatie", "titel": "t_" + "0" * 32, "aan": True}
        refused = joost.probeert(nothing, mint_id("c"))
        assert isinstance(refused, Refused)
        assert refused.melding == "Deze situatie is er niet meer, of heeft een andere titel."
        fatma.doe("wissen")
        assert v.state.blad(Plek("situatie", 0, 0)).voorkeur == frozenset()


def test_who_tells_and_who_leads_is_known_before_they_come() -> None:
    with Verhaal() as v:
        ready(v, days=10)
        people = {d["naam"]: d["id"] for d in v.trainer.ziet()["deelnemers"]}
        v.trainer.doe("rol", deelnemer=people["Joost"], rol="gespreksleider")
        refused = v.trainer.probeert(
            {"soort": "rol", "deelnemer": people["Joost"], "rol": "inbrenger"}, mint_id("c")
        )
        assert isinstance(refused, Refused)
        assert "kan in deze ronde geen verteller zijn" in refused.melding
        v.trainer.doe("rol", deelnemer=people["Fatma"], rol="inbrenger")
        for naam in people:
            at_home(v, naam)
        v.naar("voorval")
        assert {v.state.deelnemers[who].id: v.state.rol_van(who).rol for who in people.values()} == {
            people["Fatma"]: "inbrenger",
            people["Joost"]: "gespreksleider",
            people["Carla"]: "lid",
        }


def test_what_was_handed_in_waits_for_the_day_and_is_erased_a_week_after_it() -> None:
    with Verhaal() as v:
        ready(v, days=30)
        fatma = at_home(v, "Fatma")
        hands_in(fatma, "Een boze dochter")
        words = [part.wat for part in v.state.blad(Plek("situatie", 0, 0)).van(fatma.id).values()]
        closed = []
        for _ in range(38):
            v.later(DAG)
            closed.append(v.run(close_forgotten(v.balie, v.sessies.alle(), v.now)))
        assert (sum(closed[:36]), sum(closed)) == (0, 1)
        assert set(v.store.texts(words).values()) == {None}
