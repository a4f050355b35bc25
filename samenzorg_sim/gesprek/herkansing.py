"""The first play and the second chance beside each other, on one scale."""

from dataclasses import dataclass

from samenzorg_sim.gesprek.tijdlijn import Lijn, Tijdlijn


@dataclass(frozen=True)
class Paar:
    """One kijkpunt in both plays; None where that play could not have it."""

    kijkpunt: str
    eerste: Lijn | None
    tweede: Lijn | None


@dataclass(frozen=True)
class Herkansing:
    """Two plays; `duur`, in seconds, is the length of the longer one, so that a second is as long in both."""

    duur: int
    eerste: Tijdlijn
    tweede: Tijdlijn
    paren: tuple[Paar, ...]


def lay_beside(eerste: Tijdlijn, tweede: Tijdlijn) -> Herkansing:
    """Lay two plays from their beginnings on, kijkpunt by kijkpunt.

    In the order of the first play, then what only the second had. What nobody watched in either is there
    too, with `op_gelet` False. Nothing is subtracted: two plays are two conversations.
    """
    before = {lijn.kijkpunt: lijn for lijn in eerste.lijnen}
    after = {lijn.kijkpunt: lijn for lijn in tweede.lijnen}
    return Herkansing(
        duur=max(eerste.duur, tweede.duur),
        eerste=eerste,
        tweede=tweede,
        paren=tuple(Paar(punt, before.get(punt), after.get(punt)) for punt in {**before, **after}),
    )
