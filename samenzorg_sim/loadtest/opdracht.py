"""What the command `samenzorg loadtest` does: measure with a progress bar, then tell in plain words."""

import json

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from samenzorg_sim.loadtest.meting import WEG, Meting, as_json, measure, percentile, spread

#: Connections of a phone: its stream, and one for what it sends; and what else a program has open.
_PER_PHONE, _BESIDES = 2, 200
TE_VEEL = (
    "Zoveel telefoons kan deze computer niet nadoen: een programma mag hier {} bestanden tegelijk open "
    "hebben. Kies er hoogstens {}."
)
AFGEBROKEN = "De proef is afgebroken: een nagebootste telefoon kwam niet verder ({})."


def loadtest(phones: int, seconds: int, files: int) -> Meting:
    """Measure, with a bar on stderr; `files` is how many a process may have open.

    Raises ValueError (Dutch) for more phones than that allows; StartteNiet, MenigteWeg, BalieWeg.
    """
    most = (files - _BESIDES) // _PER_PHONE
    if phones + WEG * len(spread(phones)) > most:
        fewer = next(n for n in range(phones, 0, -1) if n + WEG * len(spread(n)) <= most)
        raise ValueError(TE_VEEL.format(files, fewer))
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        return measure(phones, seconds, lambda what, done: bar.update(task, description=what, completed=done))


def as_lines(found: Meting) -> str:
    """For programs."""
    return json.dumps(as_json(found))


def as_text(found: Meting) -> str:
    """For people."""
    halls = "één zaal" if found.zalen == 1 else f"{found.zalen} zalen"
    told = [
        f"{found.phones} telefoons in {halls}, elk één tik per seconde.",
        f"Van de tik tot elk scherm dat hem mag laten zien: meestal {_ms(found.percentile(50))},"
        f" 95 van de 100 binnen {_ms(found.percentile(95))},"
        f" 99 van de 100 binnen {_ms(found.percentile(99))}.",
    ]
    if found.allen_ms:
        told.append(
            "Legt de begeleider het gesprek stil, dan staat dat op het laatste scherm van de zaal"
            f" na {_ms(percentile(found.allen_ms, 50))}; 95 van de 100 keer"
            f" binnen {_ms(percentile(found.allen_ms, 95))}."
        )
    if found.ongezien:
        told.append(f"{found.ongezien} keer liet een scherm het niet op tijd zien.")
    told += [
        f"De werkplaats kreeg per telefoon {_komma(found.mb_per_phone)} MB geheugen erbij.",
        "Aan het eind viel de stroom uit: de werkplaats werd zonder waarschuwing gestopt (kill -9),"
        f" terwijl iedereen tikte. Van de {found.taps} bevestigde tikken zijn er {found.lost} kwijt"
        f" en staan er {found.doubled} dubbel.",
    ]
    return "\n".join(told)


def _ms(milliseconds: float) -> str:
    if milliseconds < 1000:
        return f"{milliseconds:.0f} milliseconden"
    return f"{_komma(milliseconds / 1000)} seconden"


def _komma(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
