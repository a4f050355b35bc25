"""What groups are taken along in: a workbook that can be read again, calendars, lists for paper."""

import io
import zipfile
from datetime import date

from icalendar import Calendar

from samenzorg_sim.groepen.gelezen import read_rooster
from samenzorg_sim.groepen.indeling import Groep, Indeling, from_rooster
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.reports.groepen import (
    make_agendas,
    make_groepslijsten,
    make_rekenblad,
    make_sjabloon,
    make_teamlijsten,
)

ROWS = (
    "naam;functie;team;leidinggevende;cliëntenraad;2-3-2027 ochtend;9-3-2027 ochtend;donderdag",
    "Anna;teamleider;Linde;;nee;ja;ja;ja",
    "=Bas;nacht;Linde;Anna;nee;ja;ja;ja",
    "Carla <b>;helpende;Eik;;ja;ja;ja;ja",
)
FOUND = read_rooster("r.csv", "\n".join(ROWS).encode())
assert isinstance(FOUND, Rooster)
ROOSTER = FOUND
#: Anna is in two groups; Bas is pinned.
INDELING = Indeling((Groep((0, 1), (0, 1)), Groep((2,), (0, 2))), frozenset({(1, 0)}))


def test_the_workbook_is_a_roster_with_the_same_groups() -> None:
    again = read_rooster("groepen.xlsx", make_rekenblad(ROOSTER, INDELING))
    assert isinstance(again, Rooster)
    assert again.momenten == ROOSTER.momenten
    assert [one.kan for one in again.personen] == [one.kan for one in ROOSTER.personen]
    assert [one.naam for one in again.personen] == ["Anna", "=Bas", "Carla <b>"]
    assert from_rooster(again) == INDELING


def test_each_group_with_dates_has_a_calendar() -> None:
    data = make_agendas(ROOSTER, INDELING, "Intervisie", date(2027, 1, 4))
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        assert folder.namelist() == ["groep-1.ics"]
        days = Calendar.from_ical(folder.read("groep-1.ics")).walk("VEVENT")
    assert [day["dtstart"].dt for day in days] == [date(2027, 3, 2), date(2027, 3, 9)]
    assert days[0]["summary"] == "Intervisie, groep 1 (ochtend)"


def test_lists_by_group_and_by_team_escape_what_people_typed() -> None:
    by_group = make_groepslijsten(ROOSTER, INDELING, "Intervisie").decode()
    by_team = make_teamlijsten(ROOSTER, INDELING, "Intervisie").decode()
    assert by_group.count('<article class="blad">') == 2
    assert by_team.count('<article class="blad">') == 2
    for page in (by_group, by_team):
        assert "Carla &lt;b&gt;" in page
        assert "Carla <b>" not in page
    assert "dinsdag 2 maart 2027, ochtend + dinsdag 9 maart 2027, ochtend" in by_group


def test_the_template_can_be_read() -> None:
    found = read_rooster("voorbeeld.xlsx", make_sjabloon(["2-3-2027 ochtend", "donderdag middag"]))
    assert isinstance(found, Rooster)
    assert len(found.personen) == 12
