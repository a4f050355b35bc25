"""A harvest laid under themes: by hand, a day later, and every act can be taken back."""

import pytest

from samenzorg_sim.dialoog import commands as c
from samenzorg_sim.dialoog.apply import apply
from samenzorg_sim.dialoog.decide import DOMAIN, erases, texts_of
from samenzorg_sim.dialoog.state import GESCHIEDENIS, Dialoog, Kaart
from samenzorg_sim.journal import Meant, Recorded, Refused

TINEKE = "p_" + "1" * 32
ZAAL = "s_" + "1" * 32
WELKOM, TIJD = "q_" + "1" * 32, "q_" + "2" * 32
KAART = Kaart("t_" + "9" * 32, 1)


def tekst(number: int) -> str:
    return f"t_{number:032x}"


class Verhaal:
    """A dialogue as it goes; `gewist` are the words that went for good."""

    def __init__(self) -> None:
        self.state = DOMAIN.initial
        self.gewist: list[str] = []
        self.doe(c.OpenDialoog(tekst(1)))

    def doe(self, command: object) -> None:
        for event in DOMAIN.decide(self.state, command, Meant(0, 0, TINEKE)):
            self.gewist += erases(self.state, event)
            self.state = apply(self.state, Recorded(event, "q_" + "0" * 32, 1, 0, 0, TINEKE))

    def undo(self) -> None:
        self.doe(c.MaakOngedaan(self.state.eerder[-1].daad))


def test_thoughts_lie_under_a_theme_and_each_act_can_be_taken_back() -> None:
    verhaal = Verhaal()
    verhaal.doe(c.NoemThema(WELKOM, tekst(2)))
    verhaal.doe(c.LegKaart(KAART, WELKOM))
    verhaal.doe(c.HaalThemaWeg(WELKOM))
    assert (verhaal.state.themas, verhaal.state.plek) == ({}, {})
    verhaal.undo()
    assert verhaal.state.plek == {KAART: WELKOM}
    verhaal.undo()
    assert verhaal.state.plek == {}
    verhaal.undo()
    assert verhaal.state.themas == {}
    assert verhaal.state.eerder == ()
    with pytest.raises(Refused) as refused:
        verhaal.doe(c.MaakOngedaan(1))
    assert refused.value.melding == "Dit kan niet meer terug: er veranderde intussen iets anders."


def test_a_room_that_came_meanwhile_stays_when_an_act_is_taken_back() -> None:
    verhaal = Verhaal()
    verhaal.doe(c.NoemThema(WELKOM, tekst(2)))
    verhaal.doe(c.VoegZaalToe(ZAAL))
    verhaal.doe(c.VoegZaalToe(ZAAL))
    verhaal.undo()
    assert [zaal.sessie for zaal in verhaal.state.zalen] == [ZAAL]


def test_a_thought_lies_under_a_theme_that_is_there() -> None:
    verhaal = Verhaal()
    with pytest.raises(Refused) as refused:
        verhaal.doe(c.LegKaart(KAART, TIJD))
    assert refused.value.melding == "Dit thema is er niet (meer). Kies een ander."


def test_words_go_when_no_undoing_needs_them_any_more() -> None:
    verhaal = Verhaal()
    verhaal.doe(c.NoemThema(WELKOM, tekst(2)))
    verhaal.doe(c.NoemThema(WELKOM, tekst(3)))
    assert verhaal.gewist == []
    for number in range(GESCHIEDENIS):
        verhaal.doe(c.LegKaart(Kaart(tekst(99), number), WELKOM))
    assert verhaal.gewist == [tekst(2)]
    verhaal.doe(c.GooiDialoogWeg())
    assert set(verhaal.gewist) == {tekst(1), tekst(2), tekst(3)}
    assert list(texts_of(verhaal.state)) == []
    assert verhaal.state == Dialoog(van=TINEKE, weg=True)
