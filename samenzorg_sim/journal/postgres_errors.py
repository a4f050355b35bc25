"""From PostgreSQL's codes to the journal's own small classes; never with a password or a typed word in it."""

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from samenzorg_sim.journal.store import (
    Conflict,
    StorageAway,
    StorageBroken,
    StorageBusy,
    StorageError,
    StorageFull,
    StorageReadOnly,
)


def place_of(url: URL) -> str:
    """Where the database is, for a log: without who signs in, and without whatever stands after a '?'."""
    port = f":{url.port}" if url.port else ""
    return f"postgresql://{url.host or ''}{port}/{url.database or ''}"


def as_storage_error(wrong: Exception, place: str) -> StorageError:
    """The exception that says what went wrong with the database at `place`, from the driver or around it."""
    cause = wrong.orig if isinstance(wrong, DBAPIError) else wrong
    diagnosis = getattr(cause, "diag", None)
    code = getattr(cause, "sqlstate", None) or ""
    # Only the first line that PostgreSQL says: the others may quote a row.
    said = getattr(diagnosis, "message_primary", None) or str(cause).partition("\n")[0]
    match code:
        case "23505":
            return Conflict(said)
        case "53100":
            return StorageFull(place)
        case "25006" | "42501":  # a standby, or a user who may only look
            return StorageReadOnly(place)
        case "55P03" | "40P01" | "40001" | "57014" | "53300":
            return StorageBusy(place)
        case "28P01" | "28000" | "3D000":  # may not sign in, no such database
            return StorageBroken(place, said)
        case "" if not _is_lost(cause):
            return StorageBroken(place, said)
        case _ if code == "" or code[:2] in ("08", "57"):
            return StorageAway(place, said)
        case _:
            return StorageBroken(place, said)


def _is_lost(cause: BaseException | None) -> bool:
    """Whether the driver itself found that there is no connection (and PostgreSQL said nothing)."""
    return type(cause).__name__ in ("OperationalError", "ConnectionTimeout")
