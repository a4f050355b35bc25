"""`samenzorg export`: what may leave the room of one session, as files; also while the server runs."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.ecogram.loket import EcogramLoket
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import Refused, Store
from samenzorg_sim.journal.store import StorageError
from samenzorg_sim.reports.bestanden import BESTANDEN, make_bestand
from samenzorg_sim.reports.lijst import MEE_TE_NEMEN, VOOR_DE_BEGELEIDER
from samenzorg_sim.reports.uit_sessie import make_verslag
from samenzorg_sim.reports.verslag import Verslag
from samenzorg_sim.server.people.inzage import note_by_hand
from samenzorg_sim.server.storage.bewaarplaats import VerkeerdeBewaarplaats, look_in
from samenzorg_sim.server.storage.data_folder import write_private
from samenzorg_sim.stijl.datum import datum
from samenzorg_sim.werkvorm.decide import CODEC

LAATSTE = "laatste"
# Lines of a list to choose from; who has more sessions names the group.
_MOST = 12
_LEEG = "In {} staat nog geen bijeenkomst. Gebruik --data als uw gegevens ergens anders staan."
_ONLEESBAAR = (
    "De gegevens in {} zijn nu niet te lezen. Er is niets bewaard. Vraag hulp aan wie de computer beheert."
)
_GEEN = "Er is geen bijeenkomst met '{}' in de naam van de groep, en geen met dat id. Deze zijn er:\n{}"
_MEER = "Er zijn {} bijeenkomsten met '{}'. Kies er een, en geef het id dat voorop staat:\n{}"
_BESTAAT = (
    "In {} staat al: {}. Er is niets veranderd. Kies een andere map, of voeg --overwrite toe om te vervangen."
)
_GEEN_MAP = "In {} kan niet worden bewaard. Kies een andere map met --to."
_BEWAARD = "Bewaard in {}, van {}:\n{}\nMet namen en leerpunten, dus alleen voor u: {}."
_LOOPT = "\nDeze bijeenkomst is nog niet afgesloten: wat er nog bij komt, staat hier niet in."


class NietUitgevoerd(Exception):
    """Nothing was written; `melding` says in Dutch why, and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


@dataclass(frozen=True)
class Gevonden:
    """A session in the data folder; `at` is when it was opened (ms)."""

    id: str
    at: int
    voorbeeld: bool
    verslag: Verslag
    afgesloten: bool

    @property
    def regel(self) -> str:
        """A line of a list to choose from."""
        return f"{self.id}  " + " · ".join(
            filter(None, (datum(self.verslag.dag), self.verslag.groep, self.verslag.casus))
        )


def export(
    asked: str, to: Path, data: Path | None = None, overwrite: bool = False, database: str = ""
) -> tuple[str, int]:
    """Write every file of the session `asked` ('laatste', its id, or part of a group's name) into `to`.

    Returns a Dutch sentence and the exit code: 0, or 1 when nothing was written.
    """
    try:
        found = find(sessions(data or data_folder(), database), asked)
        written = write(found, to, overwrite)
        note_by_hand(data or data_folder(), "meegenomen", f"{found.id}/export")
        return written, 0
    except NietUitgevoerd as no:
        return no.melding, 1


def sessions(folder: Path, database: str = "") -> list[Gevonden]:
    """Every session in a data folder that can be read, newest first; raises NietUitgevoerd."""
    try:
        store = look_in(folder, database)
    except VerkeerdeBewaarplaats as wrong:
        raise NietUitgevoerd(wrong.melding) from wrong
    except StorageError as broken:
        raise NietUitgevoerd(_ONLEESBAAR.format(folder)) from broken
    if store is None:
        raise NietUitgevoerd(_LEEG.format(folder))
    try:
        found = read_sessions(store, folder / "content")
    except StorageError as broken:
        raise NietUitgevoerd(_ONLEESBAAR.format(folder)) from broken
    finally:
        store.close()
    if not found:
        raise NietUitgevoerd(_LEEG.format(folder))
    return sorted(found, key=lambda one: -one.at)


def read_sessions(store: Store, content: Path) -> list[Gevonden]:
    """The sessions of a store; one whose case is gone, or whose rows are damaged, is left out."""
    library, _ = load_library((shipped_folder(), content) if content.is_dir() else (shipped_folder(),))
    archief = Archief(store)
    loket = SessieLoket(archief, library, tekeningen=lambda sessie: ecogrammen.getekend(sessie))
    ecogrammen = EcogramLoket(archief, loket, library)
    found, now = [], now_ms()
    for sessie, opening, at in archief.openings(loket.letter, CODEC):
        try:
            state = archief.state(loket, sessie)
            archief.load_texts(loket, sessie, state)
            verslag = make_verslag(loket.zicht(Blik(sessie, 0, state, archief.teksten, now, frozenset())))
        except Refused:
            continue
        found.append(Gevonden(sessie, at, opening.voorbeeld, verslag, state.afgesloten))
    return found


def find(all_of_them: list[Gevonden], asked: str) -> Gevonden:
    """The one session that is asked for; raises NietUitgevoerd with a list when there are none or more."""
    if asked.strip().lower() == LAATSTE:
        return next((one for one in all_of_them if not one.voorbeeld), all_of_them[0])
    named = [one for one in all_of_them if one.id == asked]
    named = named or [one for one in all_of_them if asked.strip().casefold() in one.verslag.groep.casefold()]
    if len(named) == 1:
        return named[0]
    lines = "\n".join(f"  {one.regel}" for one in (named or all_of_them)[:_MOST])
    raise NietUitgevoerd(_MEER.format(len(named), asked, lines) if named else _GEEN.format(asked, lines))


def write(found: Gevonden, to: Path, overwrite: bool) -> str:
    """Write all files or none; what was written, in Dutch. Raises NietUitgevoerd."""
    there = [name for name in BESTANDEN if (to / name).exists()]
    if there and not overwrite:
        raise NietUitgevoerd(_BESTAAT.format(to, ", ".join(there)))
    contents = {name: make_bestand(name, found.verslag) for name in BESTANDEN}
    try:
        to.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=to, prefix=".samenzorg-") as draft:
            for name, content in contents.items():
                write_private(Path(draft) / name, content)
            for name in contents:  # a disk that fills up has stopped us before this
                (Path(draft) / name).replace(to / name)
    except OSError as wrong:
        raise NietUitgevoerd(_GEEN_MAP.format(to)) from wrong
    names = "\n".join(f"  {stuk.naam:<16} {stuk.titel}" for stuk in MEE_TE_NEMEN)
    what = " · ".join(filter(None, (datum(found.verslag.dag), found.verslag.groep, found.verslag.casus)))
    said = _BEWAARD.format(to, what, names, ", ".join(VOOR_DE_BEGELEIDER))
    return said if found.afgesloten else said + _LOOPT
