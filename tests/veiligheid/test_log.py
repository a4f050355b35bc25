"""Nothing that anybody typed, was given or is called stands in the log, also when everything goes wrong."""

import json
import shutil
from pathlib import Path

from tests.running_server import START, RunningServer, end
from tests.server.pages import write_pages
from tests.veiligheid.geheim import holds
from tests.veiligheid.groep import PHONES, command_id
from tests.veiligheid.rollen import Toneel

# An order with the word 'breekt' in it makes our own code fail, with all that was asked in the message.
BREAKING = """
import asyncio, logging
from samenzorg_sim.balie.schrijver import Schrijver
submits = Schrijver._submission
def _submission(self, item, *rest):
    if "breekt" in str(item.order):
        asyncio.get_running_loop().create_future().set_exception(ValueError(f"left behind: {item}"))
        logging.getLogger("voila").error(f"said by a library: {item.order}")
        raise ValueError(f"{item.wie} asked {item.order} of {item.stream}")
    return submits(self, item, *rest)
Schrijver._submission = _submission
"""


def test_a_day_full_of_secrets_and_mishaps_leaves_none_in_the_log(tmp_path: Path) -> None:
    (tmp_path / "bladzijden").mkdir()
    notebooks = write_pages(tmp_path / "bladzijden")
    server = RunningServer(tmp_path / "gegevens", phones=PHONES, notebooks=notebooks)
    server.program = BREAKING + START
    server.start(SAMENZORG_UNDER_TEST="")
    toneel = Toneel(server, "log")
    secrets = dict(toneel.secrets)
    secrets |= {f"koekje {name}": value for name, value in toneel.a.cookies.items()}
    secrets["apparaat van een telefoon"] = toneel.observator.cookie
    link = server.new_link().partition("#")[2]
    secrets |= {"link": link, "getypt": toneel.geheim("breekt"), "adres van een telefoon": PHONES}
    secrets |= {"tweede kaartje": toneel.token_b, "groep": toneel.groep.sessie}
    try:
        broken = toneel.speler.doe("leerpunt", tekst=toneel.geheim("breekt"))
        assert "Er ging iets mis in het programma." in broken.json()["melding"]
        order = {"soort": "toevoegen", "naam": toneel.geheim("breekt")}
        asked = {"sessie": toneel.groep.sessie, "command_id": command_id(), "age_ms": 0, "opdracht": order}
        assert toneel.groep.desk.post("/balie/opdracht", json=asked).status_code == 409
        assert toneel.speler.doe("leerpunt", tekst="x" * 20_000 + secrets["getypt"]).status_code == 413
        toneel.b.post("/in", json={"geheim": secrets["getypt"]})
        toneel.a.get(f"/werkplaats/{secrets['getypt']}?naam={secrets['getypt']}")
        end(*server.kernels())
        (server.data / "journal.db").rename(tmp_path / "weg.db")
        toneel.speler.doe("vertrekken")
        shutil.move(tmp_path / "weg.db", server.data / "journal.db")
    finally:
        server.stop()
    logs = {file.name: file.read_bytes() for file in (server.data / "log").iterdir()}
    lines = [json.loads(line) for line in logs["samenzorg.log"].splitlines()]
    kinds = {str(line.get("error", "")).partition(" ")[0] for line in lines}
    assert {"ValueError", "StorageGone"} <= kinds, "what went wrong is there"
    for name, written in {**logs, "what it printed": server.said.encode()}.items():
        found = {which for which, secret in secrets.items() if holds(written, secret)}
        assert found == set(), name
