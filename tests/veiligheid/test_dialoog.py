"""65 phones in three rooms through a whole dialogue session: no answer lost, and no answer anybody's."""

import json
from collections import Counter
from pathlib import Path

from tests.running_server import RunningServer, bytes_in
from tests.veiligheid.groep import Telefoon, command_id
from tests.veiligheid.zalen import TAFELS, Zaal, together

KEUZES = ("zeker-niet", "liever-niet", "weet-niet", "ja-als", "ja")
GROOT = {"Linde": 22, "Beuk": 22, "Eik": 21}
VRAGEN = ("meerwaarde", "lastig", "stappen")


def test_a_whole_session_with_65_phones_and_a_power_cut(own_server: RunningServer) -> None:
    zalen = [Zaal(own_server, naam) for naam in GROOT]
    for zaal in zalen:
        zaal.komen(GROOT[zaal.naam])
    assert sum(len(zaal.mensen) for zaal in zalen) == 65

    sent = []
    for number, zaal in enumerate(zalen):
        zaal.naar_stap("verhaal")
        zaal.naar_stap("meerwaarde")
        sent += zaal.schrijf("meerwaarde", papier=number + 1)
    assert [zaal.beeld()["fase"]["id"] for zaal in zalen] == ["meerwaarde"] * 3
    zalen[0].naar_stap("lastig")  # a room goes on by itself
    assert [zaal.beeld()["fase"]["id"] for zaal in zalen] == ["lastig", "meerwaarde", "meerwaarde"]
    sent += zalen[0].schrijf("lastig", papier=2)

    own_server.kill()
    own_server.start(SAMENZORG_UNDER_TEST="")
    for zaal in zalen:
        zaal.again()
        zaal.desk.post("/balie/deur", json={"open": True})
    for phone, answer, command in sent:  # phones that heard nothing send the same once more
        assert phone.doe("antwoord", command=command, **answer).status_code == 200
    for zaal in zalen[1:]:
        zaal.naar_stap("lastig")
        zaal.schrijf("lastig", papier=2)

    told = [first_time(own_server.data, zaal) for zaal in zalen]
    for zaal in zalen:
        zaal.naar_stap("stappen")
        zaal.schrijf("stappen", papier=3)
        zaal.naar_stap("oogst")
        owner = zaal.beeld()["iedereen"][0]["id"]
        days = {"wanneer": "2027-01-15", "terugkijken": "2027-01-15"}
        said = zaal.mensen[0].doe("afspraak", wat=f"{zaal.naam} belt de buurt", wie=owner, **days)
        assert said.status_code == 200, said.text
        second_time(zaal)
        zaal.naar_stap("afsluiten")
        zaal.doe(soort="sluit")

    # Every word of every table left the room in its report; every result in numbers, and nothing else.
    browser = own_server.sign_in()
    for zaal, numbers in zip(zalen, told, strict=True):
        report = browser.get(f"/balie/sessies/{zaal.sessie}/meenemen/lijsten.csv")
        assert report.status_code == 200, report.text
        for vraag in VRAGEN:
            for tafel in range(1, TAFELS + 1):
                for line in zaal.woorden(vraag, tafel).splitlines():
                    assert report.text.count(line) == 1, line
        assert f"{numbers[KEUZES[3]]} keer: Ja, als we afspreken hoe" in report.text
        assert sum(numbers.values()) == GROOT[zaal.naam]
        assert "belt de buurt" in browser.get(f"/balie/sessies/{zaal.sessie}/meenemen/afspraken.csv").text
        assert not list((own_server.data / "barometer").glob(f"{zaal.sessie}*"))


def choice(number: int) -> str:
    return KEUZES[number % len(KEUZES)]


def first_time(data: Path, zaal: Zaal) -> Counter[str]:
    """Everybody chooses once; what each screen and each file tells meanwhile."""
    zaal.naar_stap("barometer")
    chosen = {phone.naam: choice(number) for number, phone in enumerate(zaal.mensen)}

    def choose(phone: Telefoon) -> None:
        command = command_id()
        for _ in range(2):  # the answer got lost: the phone sends the same again
            said = phone.doe("peil", command=command, fase="barometer", keuze=chosen[phone.naam])
            assert said.status_code == 200, said.text

    together(choose, zaal.mensen[:4])
    refused = zaal.ask(soort="barometer_openen", fase="barometer")
    assert refused.json()["melding"] == (
        "Er zijn 4 antwoorden. De uitslag gaat pas open bij 5: zo weet niemand wat een ander koos."
    )
    together(choose, zaal.mensen[4:])
    other = zaal.mensen[0].doe("peil", fase="barometer", keuze="ja")  # a second thought does not count
    assert other.status_code == 200
    part = zaal.beeld()["barometer"]
    assert (part["klaar"], part["open"], part["uitslag"], part["volgorde"]) == (len(chosen), False, [], [])
    nobody_can_tell(data, zaal, opened=False)
    zaal.doe(soort="barometer_openen", fase="barometer")
    late = zaal.mensen[0].doe("peil", fase="barometer", keuze="ja")
    assert late.json()["melding"] == "Deze vraag is voorbij. Uw antwoord telt niet meer mee."
    part = zaal.beeld()["barometer"]
    expected = Counter(chosen.values())
    assert [one["aantal"] for one in part["uitslag"][0]["aantallen"]] == [expected[k] for k in KEUZES]
    nobody_can_tell(data, zaal, opened=True)
    return expected


def second_time(zaal: Zaal) -> None:
    """Two of them are gone for a while: then the result stays shut until they answered too."""
    zaal.naar_stap("weer-barometer")
    for number, phone in enumerate(zaal.mensen[:-2]):
        assert phone.doe("peil", fase="weer-barometer", keuze=choice(number + 1)).status_code == 200
    refused = zaal.ask(soort="barometer_openen", fase="weer-barometer")
    assert "terug te rekenen" in refused.json()["melding"]
    assert zaal.beeld()["barometer"]["open"] is False
    for phone in zaal.mensen[-2:]:
        assert phone.doe("peil", fase="weer-barometer", keuze="ja").status_code == 200
    zaal.doe(soort="barometer_openen", fase="weer-barometer")
    assert [one["keer"] for one in zaal.beeld()["barometer"]["uitslag"]] == ["Eerst", "Nu"]


def nobody_can_tell(data: Path, zaal: Zaal, *, opened: bool) -> None:
    """In every byte of the data folder: who answered beside how many chose what, and never who chose what."""
    people = sorted(one["id"] for one in zaal.beeld()["iedereen"])
    box = data / "barometer" / f"{zaal.sessie}.json"
    kept = json.loads(box.read_text("utf-8"))["barometer"]
    assert kept == {"wie": people, "aantallen": kept["aantallen"], "dicht": opened}
    assert sum(kept["aantallen"].values()) == len(people)
    told = b"".join(held for file, held in bytes_in(data).items() if "barometer" not in file.parts)
    assert people[0].encode() in told  # the journal knows who is here
    if opened:  # and, from now on, what everybody saw
        assert b"barometer.opened" in told
    elif zaal.naam == "Linde":  # in the first room: no result is open anywhere yet
        assert not [keuze for keuze in KEUZES[:4] if keuze.encode() in told]
