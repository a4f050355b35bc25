"""What a user hears when the storage fails; a mistake of ours is logged, never shown."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from samenzorg_sim.journal import (
    BadPayload,
    GapInStream,
    Refused,
    StorageError,
    StorageFull,
    StorageGone,
    StorageReadOnly,
    UnknownEvent,
    UnknownVersion,
)

log = logging.getLogger(__name__)


def refusal(wrong: Exception) -> Refused:
    """Why a command was not recorded, in a sentence that says what to do."""
    if isinstance(wrong, Refused):
        return wrong
    log.error("command not recorded", exc_info=wrong)
    if isinstance(wrong, StorageFull):
        return Refused(
            "schijf-vol",
            "De schijf van de computer is vol. Dit is niet bewaard. Maak ruimte vrij en probeer het opnieuw.",
        )
    if isinstance(wrong, StorageReadOnly):
        return Refused(
            "niet-schrijfbaar",
            "De computer mag niet in de map met gegevens schrijven. Dit is niet bewaard. "
            "Vraag hulp aan wie de computer beheert.",
        )
    if isinstance(wrong, StorageGone):
        return Refused(
            "opslag",
            "Het bestand met de gegevens is weg. Dit is niet bewaard. Laat Samenzorg aan staan, "
            "en zet het bestand terug uit de prullenbak.",
        )
    if isinstance(wrong, StorageError):
        return Refused("opslag", "Bewaren lukt nu niet. Probeer het zo nog eens.")
    return Refused("fout", "Er ging iets mis in het programma. Dit is niet bewaard. Probeer het nog eens.")


@contextmanager
def readable(subject: str = "Dit") -> Iterator[None]:
    """Raises `Refused` where a stream cannot be read: the disk fails, or its rows are damaged."""
    try:
        yield
    except (StorageError, UnknownEvent, UnknownVersion, BadPayload, GapInStream) as wrong:
        log.error("stream not read", exc_info=wrong)
        melding = f"{subject} is nu niet te lezen. Probeer het zo nog eens, of vraag om hulp."
        raise Refused("onleesbaar", melding) from wrong
