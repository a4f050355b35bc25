"""The file with one's own talk, as a phone gets it; to any other phone it is not there."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from samenzorg_sim.gesprek.meenemen import read_gesprek
from samenzorg_sim.meedoen import koekje
from samenzorg_sim.meedoen.koekje import Koekjes
from tests.browser.prent import looks


def phone(huis: Any, apparaat: str) -> dict[str, str]:
    """The cookie of a phone."""
    return {"name": koekje.APPARAAT, "value": Koekjes(huis.secret).sign(koekje.APPARAAT, apparaat)}


@pytest.mark.browser
def test_only_the_phone_of_who_played_gets_it(huis: Any, chromium: Browser, tmp_path: Path) -> None:
    sessie = huis.open_sessie()
    ans, wil = huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    karim = huis.doe_mee(sessie, "Karim")
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    part = huis.beeld_van(karim, sessie)["onderdelen"][0]
    huis.doe(karim, sessie, "tik", spel=part["spel"], knop=part["knoppen"][0]["id"])
    huis.leid(sessie, "stop", spel=part["spel"])
    huis.leid(sessie, "fase", fase="tijdlijn", ronde=1)
    huis.leid(sessie, "tijdlijn_tonen", spel=part["spel"], op="telefoon")
    path = f"/meedoen/mijn-gesprek/{part['spel']}"
    with huis.client() as client:
        assert client.get(path).status_code == 404

        def asks(apparaat: str) -> Any:
            cookie = phone(huis, apparaat)
            return client.get(path, headers={"Cookie": f"{cookie['name']}={cookie['value']}"})

        assert asks(ans).status_code == 404
        for who in (ans, wil):
            huis.doe(who, sessie, "bewaren", spel=part["spel"], ja=True)
        assert asks(ans).status_code == 200
        huis.leid(sessie, "sluit")
        assert [asks(who).status_code for who in (karim, wil)] == [404, 404]
        answer = asks(ans)
        assert answer.headers["Content-Disposition"] == 'attachment; filename="mijn-gesprek.json"'
        assert read_gesprek(answer.text).casus == "De chauffeur"
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    context.add_cookies([{**phone(huis, ans), "url": huis.url + "/meedoen"}])  # type: ignore[list-item]
    page = context.new_page()
    page.goto(huis.url + "/meedoen")
    looks(page, "mijn-gesprek")
    with page.expect_download() as download:
        page.get_by_role("link", name="Mijn gesprek bewaren").click()
    download.value.save_as(tmp_path / "gesprek.json")
    assert (tmp_path / "gesprek.json").read_text("utf-8") == answer.text
    context.close()
