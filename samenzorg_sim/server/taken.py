"""What a server does in the background for as long as it runs, and what people hear when some of it fails."""

from collections.abc import Callable
from functools import partial

from samenzorg_sim.journal.sqlite import SqliteStore
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import keep_kopie_every
from samenzorg_sim.server.watch.supervisor import Supervisor
from samenzorg_sim.server.workbench import Workbench

_BEWAREN = "Er ging iets mis bij het bewaren. Wat al bewaard was, is er nog. Samenzorg probeert het opnieuw."
_NETWERK = "Er ging iets mis met het netwerk. Samenzorg probeert het opnieuw."
_BUREN = "De andere servers zijn even niet te horen. Samenzorg probeert het opnieuw."
_KOPIE = "Er kon geen reservekopie worden gemaakt. Samenzorg probeert het opnieuw; de vorige kopie is er nog."
_CONTROLE = "De controlegegevens konden niet worden bewaard. Samenzorg probeert het opnieuw."
_UITLOGGEN = "Niet na te gaan wie nog is ingelogd. Samenzorg probeert het opnieuw."
#: Seconds between two signed notes of how far the journal is.
_HEADS_EVERY = 300.0
#: Seconds between two automatic copies: so long at most a copy holds what somebody erased.
_KOPIE_EVERY = 3600.0
#: Seconds between two looks for erased words that still stand in the log of the journal.
_ERASING_EVERY = 10.0
#: Seconds between two looks for days that nobody closed.
_FORGOTTEN_EVERY = 3600.0
#: Seconds between two looks for sessions in writing whose next step begins.
_STEPS_EVERY = 60.0


def keep_all(
    supervisor: Supervisor, workbench: Workbench, folder: DataFolder, tell: Callable[[str], None]
) -> None:
    """Begin all of it; `tell` says to who started the server that the clock jumped."""
    keep, vanzelf = supervisor.keep, workbench.vanzelf
    keep("desk", workbench.balie.run, _BEWAREN)
    keep("buren", workbench.buren.run, _BUREN)
    keep("elders", workbench.elders.run, _BUREN)
    keep("door", workbench.door.watch, _NETWERK)
    keep("zaalproef", workbench.zaalproef.watch, _NETWERK)
    keep("forgotten", lambda: vanzelf.close_forgotten_every(_FORGOTTEN_EVERY, tell), _BEWAREN)
    keep("steps", lambda: vanzelf.go_on_every(_STEPS_EVERY), _BEWAREN)
    keep("pages", workbench.draw_ahead, _NETWERK)
    if workbench.app.certificaat is not None:
        keep("certificate", workbench.app.certificaat.follow, _NETWERK)
    keep("uitgelogd", workbench.uitgelogd.watch, _UITLOGGEN)
    keep("heads", lambda: workbench.write_heads_every(_HEADS_EVERY), _CONTROLE)
    keep("counts", workbench.tellingen.write_every, _CONTROLE)
    if isinstance(workbench.store, SqliteStore):
        keep("wissen", partial(workbench.store.finish_erasing_every, _ERASING_EVERY), _BEWAREN)
    if not folder.in_database:  # who looks after a database makes its copies, and says how long they are kept
        keep("kopie", lambda: keep_kopie_every(folder, _KOPIE_EVERY), _KOPIE)
