"""`python -m samenzorg_sim.proefgroep`: an `Opdracht` as JSON in, cookies out; ends with its input."""

import asyncio
import json
import signal
import sys
import threading

from samenzorg_sim.proefgroep.groep import Koekjes, Opdracht, take_part


async def main() -> None:
    """Take part until sent away, or until whoever started us is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, that takes us with it
    opdracht = Opdracht(**json.loads(sys.stdin.readline()))
    job = asyncio.ensure_future(take_part(opdracht, _tell))
    loop = asyncio.get_running_loop()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(job.cancel)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    await asyncio.wait({job})
    if not job.cancelled():
        job.result()


def _tell(koekjes: list[Koekjes]) -> None:
    print(json.dumps(koekjes), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
