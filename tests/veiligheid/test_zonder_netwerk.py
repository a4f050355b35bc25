"""The Wi-Fi drops out under tapping phones, without a word; the outbox brings everything, in its order."""

import asyncio
import time
from pathlib import Path

from tests.running_server import RunningServer, start_server
from tests.veiligheid.lijn import Lijn
from tests.veiligheid.stroomuitval import PHONES, Stroomuitval, is_back, tapping
from tests.veiligheid.test_stroomuitval import count, judge, seeded, tags, waited

#: Where the phones think that the server is.
LIJN = "127.0.0.9"


def cut_line(tmp_path: Path, *, seconds: float, phones: int) -> tuple[RunningServer, dict[str, float]]:
    """Tap, cut the line for so long, and count: what `judge` asks, and `moved`, which must be 0 too."""
    seed = seeded()
    server = start_server(tmp_path, phones=PHONES)
    play = Stroomuitval(server, seed, phones, via=f"http://{LIJN}:{server.port}")

    async def run() -> tuple[float, float, float]:
        async with Lijn(LIJN, PHONES, server.port) as line, tapping(play.tikkers):
            await asyncio.sleep(1)
            line.cut()
            cut = time.monotonic()
            await asyncio.sleep(seconds)
            line.mend()
            mended = time.monotonic()
            back = await asyncio.gather(*(is_back(tikker, 0.0, mended) for tikker in play.tikkers))
            return cut, mended, max(back) - mended

    try:
        cut, mended, back = asyncio.run(run())
    finally:
        server.stop()
    rows = tags(server.data, play.groep.sessie)
    counts = count(play.tikkers, rows)
    happened = {row.command_id: row.happened_at for row in rows}
    ahead = time.time() - time.monotonic()
    # Made well before the line came back, and kept as made after: moved by the time on the line.
    moved = sum(
        happened[tik.command] > (mended + ahead) * 1000
        for tikker in play.tikkers
        for tik in tikker.tikken
        if cut < tik.made < (cut + mended) / 2
    )
    figures = {"seed": seed, "phones": phones, "cut_s": seconds, "back_max_s": round(back, 2)}
    return server, {**figures, "waited": waited(play.tikkers), "moved": moved, **counts}


def test_a_few_seconds_without_network_lose_nothing(tmp_path: Path) -> None:
    server, counts = cut_line(tmp_path, seconds=5, phones=8)
    judge(server, counts)
    assert counts["moved"] == 0
    assert counts["waited"] > 8
