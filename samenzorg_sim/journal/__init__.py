"""The journal: every live thing as a chain of recorded events, and the one way to add to it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samenzorg_sim.journal.codec import BadPayload as BadPayload
    from samenzorg_sim.journal.codec import Codec as Codec
    from samenzorg_sim.journal.codec import UnknownVersion as UnknownVersion
    from samenzorg_sim.journal.domain import Domain as Domain
    from samenzorg_sim.journal.domain import Done as Done
    from samenzorg_sim.journal.domain import Meant as Meant
    from samenzorg_sim.journal.domain import Refused as Refused
    from samenzorg_sim.journal.domain import Submission as Submission
    from samenzorg_sim.journal.draft import BadSubmission as BadSubmission
    from samenzorg_sim.journal.execute import Batch as Batch
    from samenzorg_sim.journal.execute import OutdatedBatch as OutdatedBatch
    from samenzorg_sim.journal.execute import Streams as Streams
    from samenzorg_sim.journal.fields import UnfitEvent as UnfitEvent
    from samenzorg_sim.journal.heads import HeadsForged as HeadsForged
    from samenzorg_sim.journal.heads import HeadsMissing as HeadsMissing
    from samenzorg_sim.journal.heads import read_heads as read_heads
    from samenzorg_sim.journal.heads import write_heads as write_heads
    from samenzorg_sim.journal.loaded import GapInStream as GapInStream
    from samenzorg_sim.journal.loaded import WrongDomain as WrongDomain
    from samenzorg_sim.journal.memory import MemoryStore as MemoryStore
    from samenzorg_sim.journal.postgres import PostgresStore as PostgresStore
    from samenzorg_sim.journal.recorded import Recorded as Recorded
    from samenzorg_sim.journal.recorded import UnknownEvent as UnknownEvent
    from samenzorg_sim.journal.recorded import fold_of as fold_of
    from samenzorg_sim.journal.row import Row as Row
    from samenzorg_sim.journal.row import hash_after as hash_after
    from samenzorg_sim.journal.sqlite import SqliteStore as SqliteStore
    from samenzorg_sim.journal.store import Conflict as Conflict
    from samenzorg_sim.journal.store import EraseUnfinished as EraseUnfinished
    from samenzorg_sim.journal.store import StorageAway as StorageAway
    from samenzorg_sim.journal.store import StorageBroken as StorageBroken
    from samenzorg_sim.journal.store import StorageBusy as StorageBusy
    from samenzorg_sim.journal.store import StorageError as StorageError
    from samenzorg_sim.journal.store import StorageFull as StorageFull
    from samenzorg_sim.journal.store import StorageGone as StorageGone
    from samenzorg_sim.journal.store import StorageReadOnly as StorageReadOnly
    from samenzorg_sim.journal.store import Store as Store
    from samenzorg_sim.journal.store import Text as Text
    from samenzorg_sim.journal.values import ContentId as ContentId
    from samenzorg_sim.journal.values import Id as Id
    from samenzorg_sim.journal.values import Moment as Moment
    from samenzorg_sim.journal.values import TextId as TextId
    from samenzorg_sim.journal.values import mint_id as mint_id
    from samenzorg_sim.journal.verify import Damage as Damage
    from samenzorg_sim.journal.verify import Finding as Finding
    from samenzorg_sim.journal.verify import check_heads as check_heads
    from samenzorg_sim.journal.verify import verify_journal as verify_journal

# Names are looked up at first use, so that importing the package costs nothing and nobody pays for SQLAlchemy
# who does not open a database.
_NAMES = {
    "codec": "BadPayload Codec UnknownVersion",
    "domain": "Domain Done Meant Refused Submission",
    "draft": "BadSubmission",
    "execute": "Batch OutdatedBatch Streams",
    "fields": "UnfitEvent",
    "heads": "HeadsForged HeadsMissing read_heads write_heads",
    "loaded": "GapInStream WrongDomain",
    "memory": "MemoryStore",
    "postgres": "PostgresStore",
    "recorded": "Recorded UnknownEvent fold_of",
    "row": "Row hash_after",
    "sqlite": "SqliteStore",
    "store": "Conflict EraseUnfinished StorageAway StorageBroken StorageBusy StorageError StorageFull "
    "StorageGone StorageReadOnly Store Text",
    "values": "ContentId Id Moment TextId mint_id",
    "verify": "Damage Finding check_heads verify_journal",
}
_ROOM_OF = {name: room for room, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
