"""Who stands at the desk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Begeleider:
    """A trainer who signed in; `persoon` is a `p_` id. May do and see everything of her own sessions."""

    persoon: str


@dataclass(frozen=True)
class Apparaat:
    """A phone with our cookie; `apparaat` is an `a_` id. Whom it belongs to differs per session."""

    apparaat: str


@dataclass(frozen=True)
class Houder(Apparaat):
    """Whoever shows the secret of a logboek, or of what was shared from it; nobody asks who that is.

    `apparaat` is the id of that logboek or copy instead of a phone: nothing is recorded that leads to one.
    """

    sleutel: str


@dataclass(frozen=True)
class Scherm:
    """The projector that this trainer opened. Looks, and never does anything."""

    persoon: str


Wie = Begeleider | Apparaat | Scherm
