"""Nobody works a small number back: linear programming attacks the shown table, for every onlooker."""

import random

import pytest
from scipy.optimize import linprog

from samenzorg_sim.kwartaal.afscherming import K, Rij, Tabel, Teamcijfer, shield

DRIE = (
    Teamcijfer("linde", "a", 20, 12),
    Teamcijfer("beuk", "b", 22, 15),
    Teamcijfer("eik", "c", 18, 2),
)


def made_up(seed: int) -> list[Teamcijfer]:
    """Teams of unequal size; in some organisations nearly all talks were held, in others nearly none."""
    chance = random.Random(seed)
    often, wrote = chance.choice((0.02, 0.2, 0.5, 0.8, 0.95, 1.0)), chance.choice((0.05, 0.5, 0.9, 1.0))
    teams = []
    for number in range(chance.randint(1, 9)):
        clienten = chance.choice((3, 6, 9, 12, 18, 24, 35))
        gehouden = sum(chance.random() < often for _ in range(clienten))
        verslagen = sum(chance.random() < wrote for _ in range(gehouden))
        van = f"p{chance.randint(0, number) if chance.random() < 0.3 else number}"  # some lead two teams
        teams.append(Teamcijfer(f"t{number}", van, clienten, gehouden, verslagen))
    return teams


class Aanval:
    """What somebody can work out from what is shown and from the numbers of her own teams.

    Written from what a reader sees, without a word of how the table was made: of each team the talks held and
    the reports written are unknown, and every number on the page is an equation.
    """

    def __init__(self, shown: Tabel, known: dict[str, Teamcijfer]) -> None:
        self.places = {rij.team: place for place, rij in enumerate(shown.rijen)}
        self.many = len(shown.rijen)
        self.equal: list[list[float]] = []
        self.right: list[float] = []
        for place, rij in enumerate(shown.rijen):
            if rij.gehouden is not None:
                self.says({place: 1}, rij.gehouden)
            if own := known.get(rij.team):
                self.says({place: 1}, own.gehouden)
                self.says({self.many + place: 1}, own.verslagen or 0)
        if shown.gehouden is not None:
            self.says(dict.fromkeys(range(self.many), 1), shown.gehouden)
        if shown.verslagen is not None:
            self.says(dict.fromkeys(range(self.many, 2 * self.many), 1), shown.verslagen)
        self.fewer = [self.row({place: -1, self.many + place: 1}) for place in range(self.many)]
        self.bounds = [(0, rij.clienten) for rij in shown.rijen] * 2

    def row(self, weights: dict[int, float]) -> list[float]:
        return [weights.get(column, 0.0) for column in range(2 * self.many)]

    def says(self, weights: dict[int, float], value: float) -> None:
        self.equal.append(self.row(weights))
        self.right.append(value)

    def between(self, what: str, team: str) -> tuple[int, int]:
        """The least and the most that this number of this team can be."""
        place = self.places[team]
        held, wrote = {place: 1.0}, {self.many + place: 1.0}
        aim = self.row(
            {"gesprek": held, "verslag": wrote, "geen verslag": held | {self.many + place: -1}}[what]
        )
        ends = []
        for sign in (1, -1):
            solved = linprog(
                [sign * one for one in aim],
                A_ub=self.fewer,
                b_ub=[0.0] * self.many,
                A_eq=self.equal or None,
                b_eq=self.right or None,
                bounds=self.bounds,
            )
            assert solved.status == 0  # what is shown is true, so there is always an answer
            ends.append(round(sign * solved.fun))
        return ends[0], ends[1]


def worked_back(teams: list[Teamcijfer], shown: Tabel) -> list[str]:
    """Every small number that some onlooker can tell more closely than `K`."""
    told = []
    for onlooker in ("", *dict.fromkeys(one.van for one in teams)):
        aanval = Aanval(shown, {one.team: one for one in teams if one.van == onlooker})
        for one in (one for one in teams if one.van != onlooker):
            secrets = ["gesprek"] if min(one.gehouden, one.gemist) < K else []
            if one.verslagen is not None and min(one.verslagen, one.gehouden - one.verslagen) < K:
                secrets += ["verslag", "geen verslag"]
            for what in secrets:
                low, high = aanval.between(what, one.team)
                if high - low < min(K, one.clienten):
                    told.append(f"{onlooker or 'anybody'}: {what} of {one.team} is {low} to {high}")
    return told


@pytest.mark.parametrize("seed", range(16))
def test_no_onlooker_works_a_small_number_back(seed: int) -> None:
    """Each stays open over a range of five: it may be under five, and it may be five or more."""
    teams = made_up(seed)
    assert worked_back(teams, shield(teams)) == []


def test_the_attack_breaks_a_table_that_only_leaves_small_numbers_out() -> None:
    """Three teams, one small number left out, the total told: a subtraction gives it."""
    teams = list(DRIE)
    rows = tuple(Rij(one.team, one.clienten, one.gehouden if one.gehouden >= K else None) for one in teams)
    naive = Tabel(rows, 60, 29, None)
    assert worked_back(teams, naive)[0] == "anybody: gesprek of eik is 2 to 2"


def test_a_second_team_left_out_is_not_enough_for_who_knows_that_team() -> None:
    """The leader of the second team takes the own number off, and what is left is the small one."""
    teams = list(DRIE)
    rows = (Rij("linde", 20, None), Rij("beuk", 22, 15), Rij("eik", 18, None))
    assert worked_back(teams, Tabel(rows, 60, 29, None)) == ["a: gesprek of eik is 2 to 2"]
    assert shield(teams) == Tabel(
        (Rij("linde", 20, None), Rij("beuk", 22, None), Rij("eik", 18, None)), 60, 29, None
    )


def test_what_is_large_enough_is_shown() -> None:
    teams = [Teamcijfer("linde", "a", 20, 12, 6), Teamcijfer("beuk", "b", 22, 15, 9)]
    assert shield(teams) == Tabel((Rij("linde", 20, 12), Rij("beuk", 22, 15)), 42, 27, 15)


def test_when_nearly_all_talks_were_held_the_total_is_left_out_too() -> None:
    """'205 of 207' would say of every team that hardly anybody was missed."""
    teams = [Teamcijfer("linde", "a", 20, 19, 19), Teamcijfer("beuk", "b", 22, 21, 21)]
    assert shield(teams) == Tabel((Rij("linde", 20, None), Rij("beuk", 22, None)), 42, None, None)


def test_all_and_none_are_small_numbers_too() -> None:
    teams = [Teamcijfer("linde", "a", 20, 20), *(Teamcijfer(f"t{n}", f"p{n}", 24, 14) for n in range(4))]
    shown = shield(teams)
    assert shown.rijen[0].gehouden is None
    assert shown.gehouden == 76
    assert sum(rij.gehouden is None for rij in shown.rijen) == 3
