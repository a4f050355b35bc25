"""The words of a code: many enough, easy to read aloud, and never one letter apart."""

import hashlib
import math
import re

from samenzorg_sim.logboek.woorden import AANTAL, PER_CODE, load_woorden

NEVER = """
dood lijk moord bloed kanker tumor graf oorlog bom wapen pistool zwaard soldaat kamp raket verlies mijn
hoer slet trut gek dom dik lelijk heks stank zweet vuil dwerg poes doos pijp likken jood neger
schuld angst verdriet pijn ziek straf duivel hel hemel engel bijbel koran varken rund
alarm botsing brand honger heimwee kliniek rolstoel doolhof geheugen opname
"""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def one_letter_off(word: str) -> set[str]:
    """Every word with one letter more, less or otherwise, or with two that changed places."""
    more = {word[:i] + c + word[i:] for i in range(len(word) + 1) for c in LETTERS}
    other = {word[:i] + c + word[i + 1 :] for i in range(len(word)) for c in LETTERS}
    less = {word[:i] + word[i + 1 :] for i in range(len(word))}
    turned = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    return (more | other | less | turned) - {word}


def heard(word: str) -> str:
    """How a word sounds, so that two that sound alike are found ('mouw' and 'mauw')."""
    for spelled, sound in (
        ("ij", "ei"),
        ("ou", "au"),
        ("ch", "g"),
        ("c", "k"),
        ("z", "s"),
        ("v", "f"),
        ("y", "i"),
        ("x", "ks"),
    ):
        word = word.replace(spelled, sound)
    return re.sub(r"(.)\1", r"\1", re.sub("b$", "p", re.sub("d$", "t", word)))


def test_six_of_them_are_sixty_six_bits() -> None:
    words = load_woorden()
    assert len(words) == len(set(words)) == AANTAL == 2048
    assert PER_CODE * math.log2(AANTAL) == 66


def test_each_is_four_to_eight_plain_letters_in_order() -> None:
    words = load_woorden()
    assert [word for word in words if not re.fullmatch("[a-z]{4,8}", word)] == []
    assert list(words) == sorted(words)


def test_no_two_differ_in_one_letter() -> None:
    words = set(load_woorden())
    assert [(word, near) for word in words for near in one_letter_off(word) & words] == []


def test_no_two_sound_alike() -> None:
    words = load_woorden()
    assert len({heard(word) for word in words}) == len(words)


def test_none_hurts_or_embarrasses_when_it_is_read_aloud() -> None:
    """What a random draw of six must never say to somebody."""
    assert set(NEVER.split()) & set(load_woorden()) == set()


def test_no_two_are_one_word_in_two_shapes() -> None:
    """'Kous' and 'kousen', 'brood' and 'broodje': on a card one looks past the ending."""
    shapes: dict[str, set[str]] = {}
    for word in load_woorden():
        ends = [end for end in ("en", "n", "s", "je", "tje", "etje", "pje", "kje") if word.endswith(end)]
        for stem in {word, *(word.removesuffix(end) for end in ends)}:
            if len(stem) > 2:
                shapes.setdefault(bare(stem), set()).add(word)
    assert [many for many in shapes.values() if len(many) > 1] == []


def bare(stem: str) -> str:
    """A stem as it is spelled at the end of a word: 'slak', 'slakk'; 'druif', 'druiv'; 'boom', 'bom'."""
    single = re.sub(r"([aeou])\1", r"\1", re.sub(r"([b-z])\1", r"\1", stem))
    return re.sub("v$", "f", re.sub("z$", "s", re.sub("d$", "t", single)))


def test_the_list_is_frozen() -> None:
    """A code on somebody's card is six of these words; one that goes locks her out for ever."""
    words = " ".join(load_woorden())
    assert hashlib.sha256(words.encode()).hexdigest() == FROZEN


FROZEN = "b83e833cad5cdd897394b535cacd9d27acb3b2ab94c33c77b6ceec9a94c020fb"
