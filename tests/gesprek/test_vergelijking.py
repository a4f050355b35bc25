"""Where observers heard different things: a handful of questions, most to talk about first."""

from samenzorg_sim.gesprek.vergelijking import HETZELFDE, HOOGSTENS, Vergelijking, compare_waarnemingen
from samenzorg_sim.gesprek.waarneming import Waarneming

KNOPPEN = {"samenvatting": "Samenvatting", "open-vraag": "Open vraag"}
BEGAN = 1_795_010_400_000


def saw(van: float | None = None, **seconds: list[float]) -> Waarneming:
    return Waarneming(
        {punt.replace("_", "-"): [BEGAN + round(s * 1000) for s in taps] for punt, taps in seconds.items()},
        None if van is None else BEGAN + round(van * 1000),
    )


def compare(*waarnemingen: Waarneming) -> Vergelijking:
    return compare_waarnemingen(waarnemingen, KNOPPEN, BEGAN)


def texts(*waarnemingen: Waarneming) -> list[str]:
    return [vraag.tekst for vraag in compare(*waarnemingen).vragen]


def test_two_heard_a_summary_and_one_did_not() -> None:
    watching = saw(samenvatting=[20, 184]), saw(samenvatting=[21, 185.5]), saw(samenvatting=[19])
    assert texts(*watching) == ["Rond 3:04 hoorden twee van u 'Samenvatting', één niet. Wat gebeurde er?"]


def test_one_heard_it_and_two_did_not() -> None:
    watching = saw(open_vraag=[9]), saw(open_vraag=[60]), saw(open_vraag=[60])
    assert texts(*watching) == [
        "Rond 0:09 hoorde één van u 'Open vraag', twee niet. Wat gebeurde er?",
        "Rond 1:00 hoorden twee van u 'Open vraag', één niet. Wat gebeurde er?",
    ]


def test_most_to_talk_about_comes_first() -> None:
    """Two against two gives four pairs to talk; three against one three; then what was heard first."""
    watching = (
        saw(open_vraag=[10, 100, 200]),
        saw(open_vraag=[10, 100]),
        saw(open_vraag=[10]),
        saw(open_vraag=[300]),
    )
    assert [(v.seconde, v.wel, v.niet) for v in compare(*watching).vragen] == [
        (100, 2, 2),
        (10, 3, 1),
        (200, 1, 3),
        (300, 1, 3),
    ]


def test_who_watched_something_else_did_not_miss_it() -> None:
    """Each is the only one on her card: there is nobody to compare with."""
    watching = saw(samenvatting=[20, 50]), saw(open_vraag=[30, 60])
    assert compare(*watching) == Vergelijking((), "Te weinig om iets te zeggen.")


def test_who_came_later_did_not_miss_what_was_before() -> None:
    watching = saw(open_vraag=[20, 90]), saw(open_vraag=[91], van=60)
    assert compare(*watching) == Vergelijking((), HETZELFDE)


def test_a_phone_that_slept_heard_nothing_and_missed_nothing() -> None:
    asleep = saw(open_vraag=[], samenvatting=[])
    assert compare(saw(open_vraag=[20]), asleep).melding == "Te weinig om iets te zeggen."
    assert texts(saw(open_vraag=[20]), saw(open_vraag=[], samenvatting=[80])) == [
        "Rond 0:20 hoorde één van u 'Open vraag', één niet. Wat gebeurde er?"
    ]


def test_everybody_heard_the_same() -> None:
    both = compare(saw(open_vraag=[20, 90]), saw(open_vraag=[22, 88]))
    assert both == Vergelijking((), "U hoorde overal hetzelfde. Wat viel u daarbij op?")


def test_nobody_watched_or_nobody_tapped() -> None:
    assert compare().melding == compare(saw(open_vraag=[]), saw(open_vraag=[])).melding
    assert compare().melding == "Te weinig om iets te zeggen."


def test_a_slow_thumb_is_asked_about_once() -> None:
    """Six seconds apart is too far to be one moment, and too near to ask twice."""
    watching = saw(open_vraag=[180, 300]), saw(open_vraag=[186])
    assert [v.seconde for v in compare(*watching).vragen] == [180, 300]


def test_at_most_a_handful() -> None:
    many = saw(open_vraag=[float(s) for s in range(0, 400, 20)]), saw(open_vraag=[450])
    assert len(compare(*many).vragen) == HOOGSTENS == 5


def test_a_wider_window_leaves_less_to_ask() -> None:
    watching = [saw(open_vraag=[180]), saw(open_vraag=[186])]
    assert compare_waarnemingen(watching, KNOPPEN, BEGAN, venster=6_000).melding == HETZELFDE


def test_large_groups_are_counted_in_figures_and_a_tap_before_the_beginning_stands_at_it() -> None:
    crowd = [saw(open_vraag=[-2]) for _ in range(12)]
    assert texts(*crowd, saw(open_vraag=[], samenvatting=[50])) == [
        "Rond 0:00 hoorden 12 van u 'Open vraag', één niet. Wat gebeurde er?"
    ]
