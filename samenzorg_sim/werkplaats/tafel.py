"""The trainer's view of a session, as it is at one table."""

from typing import Any


def at_table(beeld: dict[str, Any], nummer: int = 1) -> dict[str, Any]:
    """The session with what differs by table taken from this one (from the first, when it is gone).

    `deelnemers` are then those who sit there; everybody stays in `iedereen`.
    """
    tafels = beeld["tafels"]
    here = next((tafel for tafel in tafels if tafel["nummer"] == nummer), tafels[0])
    seated = [d for d in beeld["deelnemers"] if d["tafel"] == here["nummer"]]
    merged: dict[str, Any] = {**beeld, **here, "iedereen": beeld["deelnemers"], "deelnemers": seated}
    return merged
