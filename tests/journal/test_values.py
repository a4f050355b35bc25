"""The shared value types, and what importing the room costs."""

import subprocess
import sys

import pytest
from pydantic import TypeAdapter, ValidationError

import samenzorg_sim.journal
from samenzorg_sim.journal import ContentId, Id, TextId, mint_id

HEX = "0123456789abcdef" * 2


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Id, f"s_{HEX}"),
        (Id, f"t_{HEX}"),
        (TextId, f"t_{HEX}"),
        (ContentId, "de-chauffeur"),
        (ContentId, "open_vraag2"),
    ],
)
def test_what_fits(kind: type, value: str) -> None:
    assert TypeAdapter(kind).validate_python(value) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Id, f"s_{HEX}\n"),
        (Id, f"S_{HEX}"),
        (Id, f"s_{HEX}0"),
        (Id, HEX),
        (TextId, f"s_{HEX}"),
        (ContentId, "De chauffeur"),
        (ContentId, "de--chauffeur"),
        (ContentId, "-de"),
        (ContentId, "a" * 65),
        (ContentId, ""),
    ],
)
def test_what_does_not_fit(kind: type, value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


def test_a_minted_id_is_an_id_and_always_another() -> None:
    minted = {TypeAdapter[str](Id).validate_python(mint_id("d")) for _ in range(100)}
    assert len(minted) == 100
    with pytest.raises(ValueError) as told:
        mint_id("deelnemer")
    assert str(told.value) == "an id's kind is one letter a-z, not 'deelnemer'"


def test_every_public_name_is_there() -> None:
    for name in samenzorg_sim.journal._ROOM_OF:
        assert getattr(samenzorg_sim.journal, name).__class__ is not type(samenzorg_sim)
    with pytest.raises(AttributeError):
        samenzorg_sim.journal.nonsense  # noqa: B018


def test_importing_the_room_and_deciding_loads_no_database() -> None:
    asked = "import sys, samenzorg_sim.journal as j; print('pydantic' in sys.modules); "
    asked += "j.Streams(j.MemoryStore()); print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "False"]
