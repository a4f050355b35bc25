"""Which words go with which event: read from the state before it, so that they go in its transaction."""

from datetime import date

from samenzorg_sim.journal.values import is_text_id
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.gewist import erases
from tests.werkvorm.oefening import Oefening, geweigerd
from tests.werkvorm.volop import Volop


def gone_with(o: Oefening, command: object) -> set[str]:
    """Do this; gives the texts that go."""
    before, texts = o.state, set()
    for event in o.doe(command):
        texts |= set(erases(before, event))
    return texts


def heard(o: Oefening, spel: str) -> set[str]:
    return {tag.wat for tag in o.spel(spel).tags.values() if is_text_id(tag.wat)}


def test_a_tap_taken_back_and_observations_at_the_end_of_the_day() -> None:
    o = Oefening()
    spel = o.speelt()
    tag, _ = o.tikt(spel, o.observator), o.tikt(spel, o.observator)
    (word,) = {o.spel(spel).tags[tag].wat}
    assert gone_with(o, c.TikTerug(tag, spel, o.observator)) == {word}
    o.stopt(spel)
    left = heard(o, spel)
    assert len(left) == 1
    assert gone_with(o, c.SluitSessie()) == left


def test_what_is_written_anew_or_taken_away() -> None:
    o = Oefening().opent()
    ans = o.komt()
    old, new = o.new("t"), o.new("t")
    assert gone_with(o, c.SchrijfLeerpunt(ans, old)) == set()
    assert gone_with(o, c.SchrijfLeerpunt(ans, new)) == {old}
    assert gone_with(o, c.SchrijfLeerpunt(ans, None)) == {new}
    what, day = o.new("t"), date(2026, 12, 1)
    o.doe(c.MaakAfspraak("k_" + "1" * 32, what, None, day, day, ans))
    assert gone_with(o, c.HaalAfspraakWeg("k_" + "1" * 32, ans)) == {what}


def test_answers_at_the_end_of_the_day() -> None:
    o = Volop()
    o.gespeeld()
    o.naar("terugkijken")
    words = {o.new("t"), o.new("t")}
    for who, text in zip(o.met("observator"), words, strict=False):
        o.schrijft(who, "voor-de-speler", wat=text)
    kept = o.new("t")
    o.schrijft(o.naaste, "regelen", wat=kept)
    assert gone_with(o, c.SluitSessie()) == words


def test_everything_of_one_person() -> None:
    o = Volop()
    spel = o.speelt(4, 1)
    watching, other = o.met("observator")[:2]
    o.tikt(spel, watching)
    kept_tag = o.tikt(spel, other)
    o.stopt(spel)
    o.naar("terugkijken")
    text, learned, agreed = o.new("t"), o.new("t"), o.new("t")
    o.schrijft(watching, "gezien", wat=text)
    o.doe(c.SchrijfLeerpunt(watching, learned))
    day = date(2026, 12, 1)
    o.doe(c.MaakAfspraak("k_" + "1" * 32, agreed, watching, day, day, None))
    name = o.state.deelnemers[watching].naam
    tapped = {tag.wat for tag in o.spel(spel).tags.values() if tag.deelnemer == watching}
    assert gone_with(o, c.WisGegevens(watching)) == {text, learned, agreed, name, *tapped}
    assert list(o.spel(spel).tags) == [kept_tag], "what others heard is theirs"
    assert o.state.afspraken == {}
    assert o.state.leerpunten == {}
    assert o.state.blad(o.plek("gezien")).van(watching) == {}
    assert o.doe(c.WisGegevens(watching)) == ()


def test_what_was_heard_of_who_played_goes_with_her() -> None:
    for role in ("speler", "naaste"):
        o = Oefening()
        spel = o.speelt()
        o.tikt(spel, o.observator)
        who, words = getattr(o, role), heard(o, spel)
        with geweigerd("gesprek-loopt", "U speelt nu. Wis uw gegevens als het gesprek is gestopt."):
            o.doe(c.WisGegevens(who))
        o.stopt(spel)
        assert words <= gone_with(o, c.WisGegevens(who))
        assert (o.spel(spel).tags, o.spel(spel).gewist) == ({}, True)


def test_also_after_the_day_is_closed_and_both_kept_it() -> None:
    o = Oefening()
    spel = o.speelt()
    o.tikt(spel, o.observator)
    o.stopt(spel)
    for who in (o.speler, o.naaste):
        o.doe(c.KiesBewaren(spel, who, True))
    o.doe(c.SluitSessie())
    words = heard(o, spel)
    assert words
    assert words <= gone_with(o, c.WisGegevens(o.speler))


def test_who_is_erased_does_not_come_back_by_another_phone() -> None:
    o = Oefening().opent()
    ans, phone = o.komt(), o.new("a")
    o.doe(c.VraagOvername(ans, phone))
    o.doe(c.WisGegevens(ans))
    with geweigerd("geen-overname", "Deze vraag is er niet meer. U hoeft niets te doen."):
        o.doe(c.BeslisOvername(phone, True))
    for command in (c.VraagOvername(ans, phone), c.KeerTerug(ans)):
        with geweigerd("niet-aanwezig", "Deze persoon doet niet mee."):
            o.doe(command)


def test_an_event_that_erases_nothing() -> None:
    o = Oefening().opent()
    assert erases(o.state, e.SessieEnded()) == ()
