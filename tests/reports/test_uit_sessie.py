"""What may leave the room of a session, and what never does."""

from dataclasses import replace
from datetime import date

import pytest

from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.reports.bestanden import BESTANDEN, make_bestand
from samenzorg_sim.reports.bezetting import Kijker
from samenzorg_sim.reports.uit_sessie import make_bezetting, make_verslag
from samenzorg_sim.reports.verslag import Aanwezige, Gehoord, Lijst, Regel, Verslag
from samenzorg_sim.werkvorm.antwoord import Antwoord, Blad, Plek
from tests.balie.verhaal import Verhaal
from tests.reports.dag import JOOP, NAMEN, gezien, oogst, opent, speelt, speelt_met_alles, verslag_van
from tests.reports.lezen import everything, sheets
from tests.reports.vellen import de_chauffeur


def day(play: object, **rest: object) -> Verslag:
    with Verhaal() as v:
        opent(v, **rest)
        play(v)  # type: ignore[operator]
        return verslag_van(oogst(v))


def test_agreements_learning_points_and_who_was_there() -> None:
    verslag = day(speelt)
    assert verslag.dag == date(2026, 11, 18)
    assert (verslag.groep, verslag.casus, verslag.oefening) == ("Team Linde", "De chauffeur", "Oefengesprek")
    assert verslag.aanwezigen == (
        Aanwezige("Ans", leerpunt="Stiltes durven uitzitten"),
        *(Aanwezige(naam) for naam in NAMEN[1:]),
        Aanwezige(JOOP, raad=True, leerpunt="Eerst koffie schenken"),
    )
    assert [(a.wat, a.wie, a.wanneer, a.terugkijken) for a in verslag.afspraken] == [
        ("Een bord bij de ingang", "de begeleider", date(2026, 12, 2), date(2026, 12, 20)),
        ("Kees bellen over het busje", "Ans", date(2026, 12, 8), date(2027, 3, 1)),
    ]
    assert verslag.naasten == (JOOP,)
    assert verslag.lijsten == (Lijst("regelen", "Wat moet de organisatie regelen?", ()),)
    assert verslag.gesprekken == ()


def test_a_talk_that_was_heard_stopped_and_not_shown_leaves_no_trace() -> None:
    """Two days that differ only in what happened in the play: every file is the same, byte for byte."""
    quiet, full = day(speelt), day(speelt_met_alles)
    assert quiet == full
    for name in BESTANDEN:
        if name.endswith(".xlsx"):  # which notes the moment at which it was saved
            assert sheets(make_bestand(name, quiet)) == sheets(make_bestand(name, full))
        else:
            assert make_bestand(name, quiet) == make_bestand(name, full)


def test_no_file_names_a_button_a_stop_or_the_session() -> None:
    with Verhaal() as v:
        opent(v)
        speelt_met_alles(v)
        said = everything(verslag_van(oogst(v))).lower()
        buttons = [punt.knop for kaart in de_chauffeur().rollen.observatoren for punt in kaart.kijkpunten]
        for secret in (*buttons, "gestopt", "liever niet", "time-out", v.sessie, v.sessie[2:12], v.spel):
            assert secret.lower() not in said
    assert "kees bellen over het busje" in said
    assert "stiltes durven uitzitten" in said


def test_nobody_played_so_nobody_is_phoned() -> None:
    assert day(lambda v: None).naasten == ()


def test_what_was_erased_reads_as_erased() -> None:
    with Verhaal() as v:
        oogst(opent(v))
        state = v.state
        ans = next(iter(state.deelnemers.values()))
        v.store.erase([ans.naam, state.leerpunten[ans.id], *(a.wat for a in state.afspraken.values())], v.now)
        verslag = verslag_van(v)
        said = everything(verslag)
    assert verslag.aanwezigen[0] == Aanwezige("(gewist)", leerpunt="(gewist)")
    assert [a.wat for a in verslag.afspraken] == ["(gewist)", "(gewist)"]
    for gone in ("Stiltes durven", "busje", "bord bij", "Ans"):
        assert gone not in said
    assert make_bestand("deelname.html", verslag).count(b"<article") == len(verslag.aanwezigen) - 1


def test_who_went_home_was_there_and_a_session_without_a_name_has_none() -> None:
    with Verhaal() as v:
        opent(v, groep=None)
        v["Els"].doe("vertrekken")
        verslag = verslag_van(v)
    assert "Els" in [wie.naam for wie in verslag.aanwezigen]
    assert verslag.groep == ""


def test_words_that_no_file_can_hold_are_left_out() -> None:
    """A control character would make a workbook that cannot be opened."""
    with Verhaal() as v:
        opent(v)
        v["Ans"].doe("leerpunt", tekst="eerste\x07 regel\ntweede\x0bregel")
        verslag = verslag_van(v)
        assert verslag.leerpunten[0].leerpunt == "eerste regel\ntweederegel"


def test_the_names_on_sheets_are_those_of_the_round_that_comes() -> None:
    with Verhaal() as v:
        opent(v, verwacht=9, minuten={"spelen": 12})
        bezetting = make_bezetting(gezien(v))
        assert (bezetting.speler, bezetting.naaste) == ("Ans", JOOP)
        assert [kijker.naam for kijker in bezetting.kijkers] == ["Bea", "Cor", "Dirk", "Els"]
        assert bezetting.kijkers[0] == Kijker("Bea", "vragen-en-horen")
        assert bezetting.namen == (*NAMEN, JOOP)
        assert (bezetting.verwacht, dict(bezetting.minuten)["spelen"]) == (9, 12)


def keeps(v: Verhaal, *who: str, shown: bool = True) -> Verslag:
    """A talk in which Bea heard something; these want to keep it, and the group saw it or not."""
    opent(v).trainer.doe("begin")
    v.later(12)
    v["Bea"].tikt()
    v.later(60)
    v.trainer.doe("stop", spel=v.spel)
    v.naar("tijdlijn")
    v.trainer.doe("tijdlijn_tonen", spel=v.spel, op="telefoon")
    v["Ans"].doe("tijdlijn_gezien", spel=v.spel, mag_open=shown)
    if shown:
        v.trainer.doe("tijdlijn_openen", spel=v.spel)
    for naam in who:
        v[naam].doe("bewaren", spel=v.spel, ja=True)
    return verslag_van(v)


def test_a_talk_that_both_keep_and_the_group_saw_may_leave() -> None:
    with Verhaal() as v:
        (kept,) = keeps(v, "Ans", JOOP).gesprekken
        assert (kept.ronde, kept.duur) == (1, 72)
        assert Gehoord("Open vraag", (12,)) in kept.gehoord
        v.naar("oogst", 0).trainer.doe("sluit")
        assert verslag_van(v).gesprekken == (kept,)


@pytest.mark.parametrize("who", [(), ("Ans",), (JOOP,)])
def test_one_of_the_two_is_not_enough(who: tuple[str, ...]) -> None:
    with Verhaal() as v:
        assert keeps(v, *who).gesprekken == ()


def test_what_the_player_did_not_show_the_group_stays_out_even_when_kept() -> None:
    with Verhaal() as v:
        assert keeps(v, "Ans", JOOP, shown=False).gesprekken == ()


def test_only_answers_to_a_question_that_says_so_leave_and_by_name_only_where_it_says_so() -> None:
    asked = "Wat moet de organisatie regelen?"
    wish = Schrijfvraag(id="regelen", vraag=asked, wie=("clientenraad",), ziet=("begeleider",), blijft=True)
    secret = wish.model_copy(update={"id": "gehoord", "blijft": False})
    unread = wish.model_copy(update={"id": "eigen", "ziet": ()})
    named = wish.model_copy(update={"id": "idee", "met_naam": True, "delen": ("Wat", "Waarom")})
    with Verhaal() as v:
        opent(v)
        zicht = gezien(v)
        joop = v[JOOP].id
    phase = zicht.script.fasen[-1].model_copy(update={"schrijfvragen": (wish, secret, unread, named)})
    vast, bellen = (f"t_{number:032x}" for number in (1, 2))
    answers = (Antwoord(wat=vast), Antwoord(wat=bellen))
    pages = {
        Plek(vraag.id, 0, 0): Blad({joop: dict(enumerate(answers[: len(vraag.parts)]))})
        for vraag in phase.schrijfvragen
    }
    words = {vast: "Eén vast nummer", bellen: "Wij bellen vaak"}
    seen = replace(
        zicht,
        werkvorm=zicht.script.model_copy(update={"fasen": (*zicht.script.fasen[:-1], phase)}),
        state=replace(zicht.state, bladen=pages),
        text=lambda key: words.get(key or "") or zicht.text(key),
    )
    assert make_verslag(seen).lijsten == (
        Lijst("regelen", asked, (Regel("Eén vast nummer"),)),
        Lijst("eigen", asked),
        Lijst("idee", asked, (Regel("Wat: Eén vast nummer · Waarom: Wij bellen vaak", JOOP),)),
    )


def test_two_tables_make_one_report_and_each_has_its_own_cards() -> None:
    with Verhaal() as v:
        opent(v)
        v.trainer.doe("tafel_erbij")
        for naam in ("Dirk", "Els"):
            v.trainer.doe("aan_tafel", deelnemer=v[naam].id, tafel=2)
        v.trainer.doe("fase", fase="voorbereiden", ronde=1, tafel=2)
        verslag, zicht = verslag_van(v), gezien(v)
    assert verslag.casus == "De chauffeur"
    assert len(verslag.leerdoelen) == len(de_chauffeur().leerdoelen)
    first, second = make_bezetting(zicht), make_bezetting(zicht.aan(2))
    assert {first.speler, first.naaste} == {"Ans", JOOP}
    assert {second.speler, second.naaste} == {"Dirk", "Els"}
    assert first.namen == second.namen == (*NAMEN, JOOP)
