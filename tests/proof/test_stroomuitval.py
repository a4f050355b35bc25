"""Two hundred times `kill -9` of the server or a kernel, under thirty phones that tap (`make proof`)."""

import asyncio
import os
from pathlib import Path
from statistics import median

import pytest

from tests.proof.bladzijden import open_pages
from tests.proof.uitslag import keep
from tests.running_server import start_server
from tests.veiligheid.stroomuitval import PHONES, Keer, Kill, Stroomuitval
from tests.veiligheid.test_stroomuitval import count, judge, seeded, tags, verified

#: How often; a number in SAMENZORG_KILLS makes it shorter.
KILLS = 200
#: Of so many the steps are printed (`-s` shows them).
SLOWEST = 12
#: A server needs seconds to start, a kernel none: so most kills are of a kernel.
CHANCES = {Kill.SERVER: 2, Kill.STROOM: 2, Kill.KERNEL: 6}


@pytest.mark.timeout(3600)
def test_two_hundred_kills(tmp_path: Path) -> None:
    seed = seeded()
    server = start_server(tmp_path, phones=PHONES)
    play = Stroomuitval(server, seed, tikkers=30)
    wanted = int(os.environ.get("SAMENZORG_KILLS", KILLS))
    kills = play.chance.choices(list(CHANCES), weights=list(CHANCES.values()), k=wanted)

    async def run() -> None:
        async with open_pages(server, play.groep.sessie) as pages:
            await play.run(kills, pages)

    try:
        asyncio.run(run())
        assert verified(server) == "Het journaal is heel.\n"
    finally:
        server.stop()
        counts = count(play.tikkers, tags(server.data, play.groep.sessie))
        for keer in sorted(play.keren, key=lambda keer: keer.back, reverse=True)[:SLOWEST]:
            parts = ", ".join(f"{name} {seconds:.2f}" for name, seconds in keer.parts.items())
            print(f"{keer.kill}: down {keer.down:.2f}, back {keer.back:.2f}: {parts}")
        keep("kills", {"seed": seed, "phones": 30, "kills": len(play.keren), **told(play.keren), **counts})
    judge(server, counts)


def told(keren: list[Keer]) -> dict[str, float]:
    """Of each kind how often, how long the server was away, and then how long until everybody was back."""
    found: dict[str, float] = {}
    for kill in Kill:
        of_it = [keer for keer in keren if keer.kill == kill]
        if not of_it:
            continue
        found[f"{kill}_kills"] = len(of_it)
        if kill != Kill.KERNEL:
            found[f"{kill}_down_median_s"] = round(median(keer.down for keer in of_it), 2)
        found[f"{kill}_back_median_s"] = round(median(keer.back for keer in of_it), 2)
        found[f"{kill}_back_max_s"] = round(max(keer.back for keer in of_it), 2)
    found["back_above_5_s"] = sum(keer.back > 5 for keer in keren)
    return found
