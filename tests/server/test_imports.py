"""What the server reads before it is there: half a second of a slow start is what one large library costs."""

import subprocess
import sys

LATER = {"icalendar", "matplotlib", "networkx", "numpy", "ortools", "pandas", "requests", "soupsieve"}
STARTED = (
    "from samenzorg_sim.server.later import load_later; load_later(); import samenzorg_sim.server.workbench; "
)


def run(code: str) -> set[str]:
    """The words that this program prints, in a Python of its own."""
    return set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
    )


def test_the_server_starts_without_what_only_pictures_and_measures_need() -> None:
    there = "import sys; print(*(name for name, it in sys.modules.items() if type(it).__name__ != 'Later'))"
    read = run(STARTED + there)
    assert "samenzorg_sim.server.workbench" in read
    assert LATER & read == set()


def test_what_is_read_later_is_all_there_at_its_first_use() -> None:
    days = "from samenzorg_sim.reports.kalender import new_kalender; "
    asked = "print(new_kalender('x', 'Onze dagen').to_ical().decode()); import requests.adapters as a; "
    said = run(STARTED + days + asked + "print(a.HTTPAdapter.__name__, a.__name__)")
    assert {"BEGIN:VCALENDAR", "HTTPAdapter", "requests.adapters"} <= said
