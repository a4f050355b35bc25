"""Events become canonical text and come back the same; what does not fit is named."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import Field

from samenzorg_sim.journal import (
    BadPayload,
    Codec,
    ContentId,
    Id,
    Row,
    TextId,
    UnfitEvent,
    UnknownEvent,
    UnknownVersion,
)


class Smaak(Enum):
    MUNT = "munt"
    EARL_GREY = 2


@dataclass(frozen=True)
class TheeChosen:
    name: ClassVar[str] = "thee.thee_chosen"
    version: ClassVar[int] = 3
    wie: Id
    smaak: Smaak | None
    soort: ContentId
    briefje: TextId | None = None
    dag: date | None = None
    graden: float = 80.0
    suiker: tuple[Annotated[int, Field(ge=0)], ...] = ()
    maat: tuple[Smaak, bool] | None = None


UPCASTERS = {
    ("thee.thee_chosen", 1): lambda old: {**old, "suiker": [old["suiker"]]},
    ("thee.thee_chosen", 2): lambda old: {**old, "maat": None},
}
WIE, BRIEFJE = "p_" + "0" * 32, "t_" + "1" * 32
EVENT = TheeChosen(WIE, Smaak.MUNT, "verse-munt")
codec = Codec([TheeChosen], UPCASTERS)


def row(payload: str, *, name: str = "thee.thee_chosen", version: int = 3) -> Row:
    return Row("thee", 1, name, version, 0, 0, "d_1", None, payload, "")


def test_the_text_is_canonical() -> None:
    full = replace(EVENT, dag=date(2026, 12, 1), suiker=(1, 2), maat=(Smaak.EARL_GREY, True), briefje=BRIEFJE)
    name, version, payload = codec.encode(full)
    assert (name, version) == ("thee.thee_chosen", 3)
    assert payload == (
        f'{{"briefje":"{BRIEFJE}","dag":"2026-12-01","graden":80.0,"maat":[2,true],"smaak":"munt",'
        f'"soort":"verse-munt","suiker":[1,2],"wie":"{WIE}"}}'
    )
    assert codec.decode(row(payload)) == full


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"wie": "Ans de Boer"}, "wie: String should match pattern '^[a-z]_[0-9a-f]{32}$'"),
        ({"soort": "Verse munt!"}, "soort: String should match pattern '^[a-z0-9]+([-_][a-z0-9]+)*$'"),
        ({"suiker": (True,)}, "suiker.0: Input should be a valid integer"),
        ({"suiker": (-1,)}, "suiker.0: Input should be greater than or equal to 0"),
        ({"graden": float("nan")}, "Out of range float values are not JSON compliant"),
        ({"graden": "80"}, "graden: Input should be a valid number"),
        ({"dag": object}, "<class 'object'> cannot be stored"),
    ],
)
def test_a_field_that_does_not_fit_is_not_written(change: dict[str, Any], message: str) -> None:
    with pytest.raises(BadPayload) as told:
        codec.encode(replace(EVENT, **change))
    assert str(told.value).startswith(f"payload of 'thee.thee_chosen': {message}")


def test_what_would_read_back_as_something_else_is_not_written() -> None:
    with pytest.raises(BadPayload, match=r"suiker=\[1\].* reads back as .*suiker=\(1,\)"):
        codec.encode(replace(EVENT, suiker=[1]))
    with pytest.raises(BadPayload, match="reads back as"):
        codec.encode(replace(EVENT, smaak="munt"))


@pytest.mark.parametrize("payload", ["", "[]", "{}", "null", '{"wie":1}', '{"extra":1,', "\ud800"])
def test_a_changed_row_is_not_read(payload: str) -> None:
    with pytest.raises(BadPayload):
        codec.decode(row(payload))


def test_surplus_and_missing_keys_are_not_read() -> None:
    payload = codec.encode(EVENT)[2]
    with pytest.raises(BadPayload, match="extra: Unexpected keyword argument"):
        codec.decode(row(payload.replace("{", '{"extra":1,')))
    with pytest.raises(BadPayload, match="graden: Field required"):
        codec.decode(row(payload.replace('"graden":80.0,', "")))


def test_old_versions_stay_readable() -> None:
    old = f'{{"briefje":null,"dag":null,"graden":80,"smaak":null,"soort":"munt","suiker":2,"wie":"{WIE}"}}'
    assert codec.decode(row(old, version=1)) == TheeChosen(WIE, None, "munt", suiker=(2,))
    with pytest.raises(BadPayload):
        codec.decode(row("{}", version=1))
    for version in (0, 4):
        with pytest.raises(UnknownVersion) as told:
            codec.decode(row(old, version=version))
    assert str(told.value) == "event 'thee.thee_chosen' has version 4; this program reads version 3"


def test_unknown_events() -> None:
    with pytest.raises(UnknownEvent, match=r"unknown event 'thee\.pot_broken'"):
        codec.decode(row("{}", name="thee.pot_broken"))
    with pytest.raises(UnknownEvent, match="unknown event 'str'"):
        codec.encode("thee")


def test_every_field_of_every_event_can_be_walked() -> None:
    types = codec.field_types()["thee.thee_chosen"]
    assert list(types) == ["wie", "smaak", "soort", "briefje", "dag", "graden", "suiker", "maat"]
    assert types["wie"] == Id


@pytest.mark.parametrize(
    ("name", "version", "message"),
    [
        ("TheeChosen", 1, "its name 'TheeChosen' is not like 'gesprek.tag_added'"),
        ("thee.chosen", True, "its version True is not a whole number from 1"),
        ("thee.chosen", 2, "no upcaster from version 1"),
    ],
)
def test_classes_that_cannot_be_events(name: str, version: int, message: str) -> None:
    event = dataclass(frozen=True)(type("Odd", (), {"name": name, "version": version}))
    with pytest.raises(UnfitEvent) as told:
        Codec([event])
    assert str(told.value) == f"Odd cannot be an event: {message}"


def test_names_and_upcasters_must_lead_somewhere() -> None:
    twin = dataclass(frozen=True)(type("Twin", (), {"name": "thee.thee_chosen", "version": 1}))
    with pytest.raises(UnfitEvent, match=r"the name 'thee\.thee_chosen' is taken"):
        Codec([TheeChosen, twin], UPCASTERS)
    with pytest.raises(UnfitEvent, match="an upcaster from version 3 leads nowhere"):
        Codec([TheeChosen], {**UPCASTERS, ("thee.thee_chosen", 3): dict})
    with pytest.raises(UnknownEvent):
        Codec([TheeChosen], {**UPCASTERS, ("thee.gone", 1): dict})
