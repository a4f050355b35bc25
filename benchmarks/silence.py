"""What it costs that phones hear soon of a silent machine: `python -m benchmarks.silence [PHONES]`."""

import sys
import tempfile
import time
from pathlib import Path

from psutil import Process

from samenzorg_sim.loadtest.begeleider import Begeleider
from samenzorg_sim.loadtest.eigen_server import an_own_server
from samenzorg_sim.loadtest.menigte import Menigte
from samenzorg_sim.loadtest.meting import processor_s, spread
from samenzorg_sim.meedoen.stroom import HEARTBEAT_S

PHONES, SECONDS = 500, 30
#: What a heartbeat is on the wire: its event, the chunk around it, and the headers of TCP and IP.
_EVENT, _AROUND = b"event: hartslag\ndata: {}\n\n", 6 + 52


def main(phones: int = PHONES) -> None:
    """Print each figure with its name: processor time of the server while nothing happens, and bytes."""
    halls = spread(phones)
    with tempfile.TemporaryDirectory() as folder, an_own_server(Path(folder)) as server:
        begeleider, menigte = Begeleider(server.address, server.key, server.deur), Menigte()
        try:
            for nummer, count in enumerate(halls):
                menigte.add(begeleider.open(nummer))
                menigte.ask("erbij", [nummer, count])
            opened = int(menigte.ask("open", True))
            with_phones = _worked(server.process)
        finally:
            menigte.close()
        alone = _worked(server.process)
    a_phone_a_minute = (with_phones - alone) / opened * 60
    print(f"phones {opened}, heartbeat each {HEARTBEAT_S:.0f} s")
    print(f"processor_ms_a_second {with_phones * 1000:.1f} (without phones {alone * 1000:.1f})")
    print(f"processor_ms_a_phone_a_minute {a_phone_a_minute * 1000:.2f}")
    print(f"bytes_a_phone_a_minute {(len(_EVENT) + _AROUND) * 60 / HEARTBEAT_S:.0f}")


def _worked(process: Process) -> float:
    """Processor seconds that it used for each second of `SECONDS`, after what was going on."""
    time.sleep(5)
    before = processor_s(process)
    time.sleep(SECONDS)
    return (processor_s(process) - before) / SECONDS


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
