"""When a tap was made: the phone says how long ago on its own clock, the server judges what can be true."""

from samenzorg_sim.journal import Moment
from samenzorg_sim.werkvorm.state import Sessie

# A tap that waited longer than this on a phone is believed to be this old (ms): twelve hours.
OLDEST = 12 * 3_600_000


def tapped_at(state: Sessie, spel: str | None, now: Moment, age_ms: int) -> tuple[Moment, bool]:
    """The moment of a tap and whether it had to be clamped.

    A tap cannot be in the future nor before the play it belongs to: a phone whose clock jumped says
    so all the same. Such a tap counts at the nearest moment that can be true, and is flagged.
    """
    said = now - age_ms
    play = state.spellen.get(spel or "")
    since = now - OLDEST if play is None else play.begonnen
    earliest = max(since, now - OLDEST)
    judged = min(max(said, earliest), now)
    return judged, judged != said
