"""Why it cannot be and what is enough, as people read it; every way out is tried without the solver."""

from collections import Counter
from dataclasses import replace

from samenzorg_sim.groepen.antwoord import Gevonden, Onmogelijk
from samenzorg_sim.groepen.indeling import Groep, Indeling
from samenzorg_sim.groepen.opgave import Eis, make_opgave
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.uitleg import make_voorstel, say_where, say_wishes
from samenzorg_sim.groepen.wensen import Leiding, Soort, Wensen
from samenzorg_sim.groepen.zoektocht import search
from tests.groepen.met_de_hand import exists
from tests.groepen.roosters import led_by, random_rooster, team

RUIM = Wensen(Soort.TRAINING, (1, 1), functies=1, leiding=Leiding.VRIJ, raad=False)


def refused(rooster: Rooster, wensen: Wensen, indeling: Indeling | None = None) -> Onmogelijk:
    (found,) = [one for one in search(make_opgave(rooster, wensen, indeling)) if one.soort != "bezig"]
    assert isinstance(found, Onmogelijk)
    return found


def ways(rooster: Rooster, wensen: Wensen, no: Onmogelijk) -> list[str]:
    return [make_voorstel(rooster, wensen, way, None).tekst for way in no.uitwegen]


def test_five_of_the_night_can_only_on_monday() -> None:
    """Six are needed: five in a group is enough, and so is planning the five later."""
    night = [(f"nacht {n}", "nacht", "0") for n in range(1, 6)]
    rooster = team(*night, *[(f"dag {n}", "dag", "1") for n in range(1, 7)], momenten=2)
    no = refused(rooster, RUIM)
    assert say_wishes(rooster, RUIM, no) == (
        "Iedereen krijgt een groep, op een moment dat kan. Het gaat om 11 mensen.",
        "Een groep telt ten minste 6 mensen.",
    )
    assert say_where(rooster, RUIM, no) == (
        "nacht 1, nacht 2, nacht 3, nacht 4 en nacht 5 kunnen alleen op maandag, ochtend. "
        "Dan kunnen er in totaal 5 mensen, en is er plaats voor 1 groep.",
    )
    assert ways(rooster, RUIM, no) == [
        "Deel nacht 1, nacht 2, nacht 3, nacht 4 en nacht 5 later in",
        "Laat groepen van 5 toe",
    ]


def test_a_day_that_was_not_chosen_is_proposed() -> None:
    rooster = team(*[(f"p{n}", "dag", "01") for n in range(12)], momenten=2)
    wensen = replace(RUIM, zalen=(1, 0))
    no = refused(rooster, wensen)
    assert say_where(rooster, wensen, no) == (
        "1 groep van hoogstens 8 mensen: dat zijn 8 plekken. Er zijn 12 mensen: 4 mensen te veel.",
    )
    assert ways(rooster, wensen, no)[1:] == [
        "Laat groepen van 12 toe",
        "Kies ook dinsdag, ochtend (1 groep)",
    ]


def test_a_manager_and_her_team_with_room_for_one_group() -> None:
    rooster = led_by(team(*[(f"p{n}", "dag", "0") for n in range(7)]), 0, 1, 2, 3, 4, 5, 6)
    wensen = replace(RUIM, zalen=(1,), leiding=Leiding.APART)
    no = refused(rooster, wensen)
    assert "Niemand zit bij de eigen leidinggevende." in say_wishes(rooster, wensen, no)
    assert "Let niet op wie leiding geeft aan wie" in ways(rooster, wensen, no)


def test_who_is_pinned_in_a_full_group_is_let_go_on_request() -> None:
    rooster = team(*[(f"p{n}", "dag", "0") for n in range(12)])
    indeling = Indeling((Groep((0,), tuple(range(9))),), frozenset((n, 0) for n in range(9)))
    wensen = replace(RUIM, zalen=(2,))
    no = refused(rooster, wensen, indeling)
    assert "Wie u vastzette, blijft in die groep." in say_wishes(rooster, wensen, no)
    (loose,) = [way for way in no.uitwegen if way.eis is Eis.VAST]
    voorstel = make_voorstel(rooster, wensen, loose, indeling)
    assert voorstel.tekst == "Maak los wie u vastzette"
    answers = search(make_opgave(rooster, voorstel.wensen, voorstel.indeling))
    assert "gevonden" in [one.soort for one in answers]


def test_every_way_out_of_random_rosters_is_enough() -> None:
    tried = Counter[str]()
    for seed in range(200, 270):
        rooster, wensen = random_rooster(seed, 7)
        last = [one for one in search(make_opgave(rooster, wensen)) if one.soort != "bezig"][-1]
        if isinstance(last, Gevonden):
            continue
        assert isinstance(last, Onmogelijk)
        assert last.uitwegen, seed
        for way in last.uitwegen:
            looser = make_voorstel(rooster, wensen, way, None).wensen
            tried[way.eis] += 1
            assert exists(rooster, looser), (seed, way)
    assert len(tried) >= 4
