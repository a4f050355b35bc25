"""A server that runs for months keeps in memory what is in use; the rest is read again, and is the same."""

from contextlib import aclosing

from tests.balie.verhaal import Verhaal


def in_memory(verhaal: Verhaal) -> tuple[bool, int]:
    """Whether the session is, and how many typed texts."""
    return verhaal.archief.streams.is_loaded(verhaal.sessie), len(verhaal.archief.teksten._known)


def test_what_nobody_comes_for_is_let_go_and_comes_back_the_same() -> None:
    with Verhaal() as verhaal:
        bea = verhaal.speelt()["Bea"]
        bea.tikt()
        before = bea.ziet()
        assert verhaal.balie.let_go() == ()  # somebody just came for it
        assert verhaal.balie.let_go() == (verhaal.sessie,)
        assert not in_memory(verhaal)[0]
        assert bea.ziet() == before
        assert before["wie"]["naam"] == "Bea"


def test_words_go_once_later_for_who_still_makes_a_report() -> None:
    with Verhaal() as verhaal:
        verhaal.groep()
        report = verhaal.balie.blik(verhaal.trainer.wie, verhaal.sessie)
        verhaal.balie.let_go()
        verhaal.balie.let_go()
        assert {report.text(who.naam) for who in report.state.deelnemers.values()} >= {"Ans", "Joop"}
        assert in_memory(verhaal) == (False, 7)
        verhaal.balie.let_go()
        assert in_memory(verhaal) == (False, 0)


def test_words_of_what_was_asked_for_again_stay() -> None:
    with Verhaal() as verhaal:
        verhaal.groep()
        for _ in range(2):
            verhaal.balie.let_go()
        verhaal["Ans"].ziet()
        verhaal.balie.let_go()
        assert in_memory(verhaal) == (True, 7)


def test_what_somebody_looks_at_stays_however_long_she_is_silent() -> None:
    with Verhaal() as verhaal:
        verhaal.groep()

        async def look() -> None:
            async with aclosing(verhaal.balie.volg(verhaal.trainer.wie, verhaal.sessie)) as beelden:
                await anext(beelden)
                for _ in range(4):
                    assert verhaal.balie.let_go() == ()

        verhaal.run(look())
        assert verhaal.balie.let_go() == (verhaal.sessie,)


def test_the_same_tap_sent_again_after_it_was_let_go_counts_once() -> None:
    with Verhaal() as verhaal:
        bea = verhaal.speelt()["Bea"]
        done = bea.tikt(command_id="c_" + "5" * 32)
        for _ in range(2):
            verhaal.balie.let_go()
        again = bea.tikt(command_id="c_" + "5" * 32)
        assert (done["al"], again["al"]) == (False, True)
        assert len(verhaal.state.spellen[verhaal.spel].tags) == 1


def test_what_was_refused_keeps_nothing_in_use() -> None:
    with Verhaal() as verhaal:
        verhaal.groep()
        verhaal.balie.let_go()
        stranger = verhaal.telefoon("Vreemd")
        stranger.probeert({"soort": "leerpunt", "tekst": "Wat?"}, "c_" + "6" * 32)
        assert verhaal.balie.let_go() == (verhaal.sessie,)
