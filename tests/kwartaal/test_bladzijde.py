"""The page of a quarter: made once, of enough teams, after the quarter; it holds only what may be shown."""

from datetime import date

from samenzorg_sim.kwartaal.afscherming import Rij
from samenzorg_sim.kwartaal.bladzijde import DOMAIN, Bladzijde, Ingeleverd, MaakBladzijde
from tests.kwartaal.teamjaar import Teamjaar, geweigerd

STROOM = "z_" + "1" * 32
LINDE, BEUK, EIK = ("j_" + letter * 32 for letter in "abc")
OKTOBER = date(2026, 10, 6)
DRIE = (
    Ingeleverd(LINDE, "p_" + "1" * 32, 22, 14, 12, frozenset({"tijd"})),
    Ingeleverd(BEUK, "p_" + "2" * 32, 20, 15, None, frozenset({"tijd", "rooster"})),
    Ingeleverd(EIK, "p_" + "3" * 32, 18, 2, 2, frozenset()),
)


def make(teams: tuple[Ingeleverd, ...] = DRIE, vandaag: date = OKTOBER) -> tuple[Teamjaar, Bladzijde]:
    jaar = Teamjaar()
    jaar.doe(MaakBladzijde("2026-3", vandaag, teams, len(teams) + 1), domain=DOMAIN, naar=STROOM)
    return jaar, jaar.streams.state(STROOM, DOMAIN)


def test_the_page_holds_what_may_be_shown_and_says_what_is_missing():
    _, page = make()
    assert page.tabel.rijen == (Rij(LINDE, 22, None), Rij(BEUK, 20, None), Rij(EIK, 18, None))
    assert (page.tabel.gehouden, page.tabel.verslagen, page.zonder) == (31, None, 1)


def test_what_is_left_out_is_nowhere_in_the_journal():
    jaar, _ = make()
    (row,) = (row for row in jaar.store.first_rows("z_"))
    assert '"gehouden":[null,null,null]' in row.payload.replace(" ", "")


def test_a_page_is_made_once():
    """Made again with one more team, a subtraction would give that team's numbers."""
    jaar, page = make()
    more = (*DRIE, Ingeleverd("j_" + "d" * 32, "p_" + "4" * 32, 16, 6, 6, frozenset()))
    with geweigerd("al-gemaakt", "De bladzijde van dit kwartaal is al gemaakt. Hij verandert niet meer."):
        jaar.doe(MaakBladzijde("2026-3", OKTOBER, more, 4), domain=DOMAIN, naar=STROOM)
    assert jaar.streams.state(STROOM, DOMAIN) == page


def test_not_while_the_quarter_goes_on():
    with geweigerd(
        "nog-bezig", "Het derde kwartaal 2026 is nog bezig. De bladzijde kan vanaf 1 oktober 2026."
    ):
        make(vandaag=date(2026, 9, 30))


def test_not_of_two_teams_and_a_team_without_numbers_does_not_count():
    empty = Ingeleverd(EIK, "p_" + "3" * 32, 18, None, None, frozenset())
    with geweigerd(
        "te-weinig-teams",
        "Er zijn cijfers van minder dan 3 teams. Dan is te zien over wie het gaat. "
        "Vraag meer teams om hun blad in te leveren.",
    ):
        make((*DRIE[:2], empty))


def test_what_hinders_is_told_of_many_teams_only():
    teams = tuple(
        Ingeleverd(f"j_{n:032x}", f"p_{n:032x}", 24, 12, 6, frozenset({"tijd"} if n < 5 else {"rooster"}))
        for n in range(7)
    )
    assert make(teams)[1].hinder == ("tijd",)
    assert make(teams[:6])[1].hinder == ()
