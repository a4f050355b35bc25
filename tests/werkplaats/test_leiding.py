"""Leading along: a phone in the trainer's hand, a colleague with a link, and putting both away again."""

import httpx

from samenzorg_sim.balie.client import BalieClient
from tests.running_server import RunningServer
from tests.werkplaats.lezen import buttons, field
from tests.werkplaats.telefoon import Telefoon
from tests.werkplaats.trainer import Trainer


def test_the_code_shows_only_on_request_and_only_while_phones_get_in(
    client: BalieClient, sessie: str, server: RunningServer
) -> None:
    client.deur(False)
    trainer = Trainer(client, sessie)
    leidcode = client.beeld(sessie)["leidcode"]
    field(trainer.page, "Leiden met uw telefoon").value = True
    assert "Laat eerst telefoons toe." in trainer.sees
    client.deur(True)
    trainer.screen.toon(client.beeld(sessie))
    assert f"127.0.0.2:{server.port}/meedoen/leiden#{sessie}~{leidcode}" in trainer.sees
    assert "Laat hem dus niet aan de groep zien." in trainer.sees
    field(trainer.page, "Leiden met uw telefoon").value = False
    assert leidcode not in trainer.sees


def test_a_phone_leads_along_and_is_unlinked(client: BalieClient, sessie: str, server: RunningServer) -> None:
    client.deur(True)
    trainer = Trainer(client, sessie)
    phone = Telefoon(server, sessie).leads(client.beeld(sessie)["leidcode"])
    assert phone.doe("fase", tafel=1, fase="voorbereiden", ronde=1).status_code == 200
    field(trainer.page, "Leiden met uw telefoon").value = True
    trainer.screen.toon(client.beeld(sessie))
    assert "Voorbereiden – ronde 1" in trainer.sees
    assert "Telefoon 1, geen verbinding" in trainer.sees
    before = client.beeld(sessie)["leidcode"]
    trainer.presses("Loskoppelen")
    assert "Telefoon 1" not in trainer.sees
    assert phone.doe("fase", tafel=1, fase="spelen", ronde=1).status_code != 200
    # Who was unlinked cannot come back with the old code.
    assert before not in trainer.sees


def test_a_colleague_leads_along_until_the_trainer_says_so(
    client: BalieClient, sessie: str, server: RunningServer
) -> None:
    trainer = Trainer(client, sessie)
    assert "Collega leidt mee: link maken" not in buttons(trainer.page)
    field(trainer.page, "Een collega leidt mee").value = True
    trainer.presses("Collega leidt mee: link maken")
    link = trainer.sees.split("De link werkt één keer. ")[1].split()[0]
    assert link.startswith(f"{server.address}/in#")
    answer = httpx.post(server.address + "/in", json={"geheim": link.partition("#")[2]})
    assert answer.json()["naar"] == f"/werkplaats/oefengesprek?sessie={sessie}"
    trainer.screen.toon(client.beeld(sessie))
    assert "Collega 1" in trainer.sees
    trainer.presses("Leidt niet meer mee")
    assert "Collega 1" not in trainer.sees
    assert client.beeld(sessie)["begeleiders"] == []
