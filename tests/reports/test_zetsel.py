"""How large the words of a card may be."""

from samenzorg_sim.reports.zetsel import GROOTTES, grootte, hoogte, past, regels, verdeel


def deel(kop: str, letters: int) -> dict[str, object]:
    return {"kop": kop, "alineas": ["a" * letters], "punten": []}


def test_more_words_stand_in_smaller_type_but_never_too_small() -> None:
    sizes = [grootte([[deel("Wie", letters)]]) for letters in (100, 1500, 2500, 20_000)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (GROOTTES[0], 14)


def test_the_fullest_page_decides_for_all() -> None:
    assert grootte([[deel("a", 100)], [deel("b", 2500)]]) == grootte([[deel("b", 2500)]])


def test_a_short_card_is_one_page() -> None:
    delen = [deel("a", 300), deel("b", 300)]
    assert verdeel(delen) == (tuple(delen),)


def test_a_long_card_has_a_front_and_a_back_of_about_the_same_length() -> None:
    delen = [deel(str(number), 600) for number in range(6)]
    front, back = verdeel(delen)
    assert front + back == tuple(delen)
    assert len(front) == len(back) == 3


def test_one_long_part_is_not_torn_apart() -> None:
    assert verdeel([deel("a", 9000)]) == ((deel("a", 9000),),)


def test_a_very_long_card_takes_more_pages() -> None:
    delen = [deel(str(number), 1200) for number in range(8)]
    bladen = verdeel(delen)
    assert [len(blad) for blad in bladen] == [2, 2, 2, 2]
    assert past(bladen, 14)


def test_an_empty_paragraph_takes_a_line_and_a_heading_takes_room() -> None:
    assert regels("", 20) == 1
    assert hoogte(deel("kop", 10), 20) > hoogte(deel("", 10), 20)
