"""How a question on a road is put: what each role gets, what may be read there, and orders to send along."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.veiligheid.groep import command_id

SESSIE, STREAM = r"(s_[0-9a-f]{32})", r"([a-z]_[0-9a-f]{32})"
TEKENING = r"(e_[0-9a-f]{32})"
ID = "([a-z0-9-]{1,80})"
CASE = "de-chauffeur/oefengesprek-standaard"
EIGEN = {"vak": "scenarios", "stempel": ""}
CONCEPT = "/balie/eigen/concepten/k_" + "0" * 32
CARDS = frozenset({"rolkaart naaste", "rolkaart speler"})
NAMES = frozenset(
    {
        "groep",
        "naam van de speler",
        "naam van de naaste",
        "naam zonder telefoon",
        "naam van de observator",
        "naam van een tweede observator",
        "naam van wie wegging",
    }
)
OOGST = frozenset({"leerpunt", "afspraak"})
IN = ("telefoon", "telefoon ander", "telefoon wacht", "telefoon weg", "telefoon leidt")

# Phones that are known here, and what they get where they have nothing to look for.
PHONES = dict.fromkeys((*IN, "telefoon oud"), 404)
ECOGRAM = frozenset({"client van het ecogram", "contact in het ecogram", "notitie in het ecogram", "ecogram"})


TEAM = frozenset({"naam van een team"})
SHEET = TEAM | {"antwoord van een team"}
JAAR = frozenset({"groep van het jaar"})
BELEID = frozenset({"antwoord in de check"})
ACTIES = frozenset({"actie"})
OWN = {
    "telefoon": 200,
    "telefoon ander": 200,
    "telefoon weg": 200,
    "telefoon wacht": 404,
    "telefoon leidt": 404,
}


@dataclass(frozen=True)
class Vraag:
    """A question on a road: what each role gets, and everybody else."""

    path: str
    anders: int
    rollen: Mapping[str, int]
    method: str = "GET"
    body: object = None
    leest: frozenset[str] = frozenset()  # planted things that who gets in may read here
    wie: tuple[str, ...] = ()  # only these of them; else everybody who gets in

    def told(self, rol: str, status: int) -> frozenset[str]:
        """What this role may read besides what is hers."""
        return self.leest if status == 200 and (not self.wie or rol in self.wie) else frozenset()


def signed(begeleider: int, collega: int, anders: int = 403) -> tuple[int, dict[str, int]]:
    return anders, {"begeleider": begeleider, "collega": collega}


def kernels(own: int, other: int) -> tuple[int, dict[str, int]]:
    return 403, {"kernel": own, "kernel collega": other}


def order(soort: str, **rest: object) -> dict[str, object]:
    return {"sessie": "{sessie}", "command_id": command_id(), "opdracht": {"soort": soort, **rest}}


def draws(soort: str) -> dict[str, object]:
    return order(soort) | {"sessie": "{tekening}"}


def sends_away() -> dict[str, object]:
    """An order to a group's year that changes nothing: nobody leads it along."""
    return order("medebegeleider_weg", persoon="p_" + "0" * 32) | {"sessie": "{jaar}"}


def writes(soort: str) -> dict[str, object]:
    """An order to a logboek, with a secret that opens nothing."""
    return order(soort) | {"logboek": "l_" + "0" * 32, "sleutel": "0" * 64}


def tells() -> dict[str, object]:
    """A story that nobody gave leave for: it is refused also to who may keep one."""
    return {"command_id": command_id(), "verteld": {"jaren": "1", "titel": "Indringer"}}


BEWAAR = "/meedoen/ervaring/bewaar$"
# Who knows the id of a drawing asks once more for what opened it.
AGAIN = {"sessie": None, "command_id": "{opende}", "opdracht": {"soort": "teken"}}
