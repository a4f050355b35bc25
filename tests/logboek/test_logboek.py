"""A logboek without desk: what is kept, changed and erased, and when it runs out."""

import pytest

from samenzorg_sim.journal import MemoryStore, Refused, Streams, Submission, Text
from samenzorg_sim.journal.verify import verify_journal
from samenzorg_sim.logboek import commands as c
from samenzorg_sim.logboek.bewaartijd import WAARSCHUWING_DAGEN, bewaard_tot, ends_soon
from samenzorg_sim.logboek.decide import DOMAIN
from samenzorg_sim.logboek.state import MOST_STUKKEN, Logboek
from tests.zonder_balie import record

NU = 1_795_010_400_000
DAG = 24 * 3_600_000
STROOM, SLOT = "l_" + "a" * 32, "h_" + "b" * 32


class Verhaal:
    """One logboek in a real journal."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.streams = Streams(self.store)
        self.now, self._made = NU, 0

    def new(self, letter: str) -> str:
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def doe(self, command: object, text: str | None = None) -> int:
        """Decide and record; gives how many events. Raises `Refused`."""
        texts = () if text is None else (Text(text, STROOM, STROOM, f"sz1.{text}"),)
        one = Submission(STROOM, DOMAIN, command, self.new("c"), STROOM, self.now, texts)
        return len(record(self.streams, one, self.now))

    def begint(self, maanden: int = 24) -> str:
        stuk, text = self.new("b"), self.new("t")
        self.doe(c.OpenLogboek(SLOT, 1, maanden, stuk, text), text)
        return stuk

    def bewaart(self) -> str:
        stuk, text = self.new("b"), self.new("t")
        self.doe(c.BewaarStuk(stuk, text), text)
        return stuk

    def wijzigt(self, stuk: str, versie: int) -> None:
        text = self.new("t")
        self.doe(c.WijzigStuk(stuk, versie, text), text)

    @property
    def state(self) -> Logboek:
        return self.streams.state(STROOM, DOMAIN)

    @property
    def words(self) -> set[str]:
        """What still stands in the text table."""
        ids = [f"t_{number:032x}" for number in range(1, self._made + 1)]
        return {text for text in self.store.texts(ids).values() if text is not None}


def refused(verhaal: Verhaal, command: object) -> str:
    with pytest.raises(Refused) as no:
        verhaal.doe(command)
    return no.value.melding


def test_it_begins_with_its_first_piece_and_holds_more() -> None:
    v = Verhaal()
    first, second = v.begint(), v.bewaart()
    assert list(v.state.stukken) == [first, second]
    assert [one.versie for one in v.state.stukken.values()] == [1, 1]


def test_what_is_written_anew_leaves_nothing_of_before() -> None:
    v = Verhaal()
    stuk = v.begint()
    (before,) = v.words
    v.wijzigt(stuk, 2)
    assert v.state.stukken[stuk].versie == 2
    assert len(v.words) == 1
    assert before not in v.words


def test_who_writes_on_an_old_page_overwrites_nothing() -> None:
    v = Verhaal()
    stuk = v.begint()
    v.wijzigt(stuk, 2)
    assert refused(v, c.WijzigStuk(stuk, 2, v.new("t"))).startswith(
        "Dit stuk is intussen ergens anders veranderd."
    )


def test_erasing_takes_the_words_and_leaves_the_journal_whole() -> None:
    v = Verhaal()
    stuk = v.begint()
    v.bewaart()
    assert v.doe(c.WisStuk(stuk)) == 1
    assert v.doe(c.WisStuk(stuk)) == 0
    assert len(v.words) == 1
    v.doe(c.WisLogboek())
    assert v.words == set()
    assert verify_journal(v.store) == ()
    assert refused(v, c.BewaarStuk(v.new("b"), v.new("t"))).startswith("Dit logboek is gewist.")


def test_it_is_full_at_some_point() -> None:
    v = Verhaal()
    v.begint()
    for _ in range(MOST_STUKKEN - 1):
        v.bewaart()
    assert refused(v, c.BewaarStuk(v.new("b"), v.new("t"))).startswith(
        "Uw logboek is vol: er passen 500 stukken in."
    )


def test_it_runs_out_only_when_its_time_is_over() -> None:
    v = Verhaal()
    v.begint(maanden=1)
    v.now = v.state.tot - 1
    assert v.doe(c.LaatVerlopen()) == 0
    assert ends_soon(v.state.tot, v.now)
    v.doe(c.Verleng())
    assert v.state.tot == bewaard_tot(v.now, 1)
    v.now = v.state.tot
    assert v.doe(c.LaatVerlopen()) == 1
    assert v.words == set()


def test_the_warning_comes_a_month_before() -> None:
    tot = bewaard_tot(NU, 24)
    assert not ends_soon(tot, tot - WAARSCHUWING_DAGEN * DAG - 1)
    assert ends_soon(tot, tot - WAARSCHUWING_DAGEN * DAG)


@pytest.mark.parametrize("maanden", [0, 61, -1])
def test_a_keeping_time_stays_within_five_years(maanden: int) -> None:
    v = Verhaal()
    command = c.OpenLogboek(SLOT, 1, maanden, v.new("b"), v.new("t"))
    assert refused(v, command) == "Kies een bewaartijd van 1 tot 60 maanden."
