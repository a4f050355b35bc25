"""A day that nobody closed: after a week what was heard is gone, and the rest stays."""

from samenzorg_sim.balie.sessie.verlopen import VERLOOPT_NA, close_forgotten
from tests.balie.verhaal import Verhaal

WEEK = VERLOOPT_NA // 1000


def closes(v: Verhaal) -> int:
    return v.run(close_forgotten(v.balie, v.sessies.alle(), v.now))


def test_after_a_week_a_forgotten_day_closes_and_what_was_heard_is_gone() -> None:
    with Verhaal() as v:
        v.speelt()
        v["Bea"].tikt()
        (tag,) = v.state.spellen[v.spel].tags.values()
        v.later(WEEK - 60)
        assert closes(v) == 0
        v.later(61)
        assert closes(v) == 1
        assert v.state.afgesloten
        assert v.state.spellen[v.spel].tags == {}
        assert v.store.texts([tag.wat]) == {tag.wat: None}
        assert closes(v) == 0
        v.trainer.doe("heropen")
        assert not v.state.afgesloten


def test_what_was_written_goes_as_well_a_week_after_the_last_answer() -> None:
    """Also where nobody played: an answer that nobody closed is not kept by forgetting."""
    with Verhaal() as v:
        v.groep()
        v.later(WEEK)
        v["Joop"].doe("antwoord", vraag="te-dichtbij", tafel=0, ronde=0, tekst="mijn zus")
        (blad,) = v.state.bladen.values()
        words = blad.antwoorden[v["Joop"].id][0].wat
        v.later(WEEK - 1)
        assert closes(v) == 0
        v.later(1)
        assert closes(v) == 1
        assert v.store.texts([words]) == {words: None}


def test_what_both_keep_and_what_is_prepared_for_later_stays_as_it_is() -> None:
    with Verhaal() as v:
        v.speelt()
        v["Bea"].tikt()
        v.trainer.doe("stop", spel=v.spel)
        for who in ("Ans", "Joop"):
            v[who].doe("bewaren", spel=v.spel, ja=True)
        v.opent()
        v.later(3 * WEEK)
        assert closes(v) == 0
