"""Whose the data folder is: who types a command as somebody else hears so before anything is written."""

import os
import sys
from pathlib import Path

from samenzorg_sim.balie.vinden import data_folder
from samenzorg_sim.server.storage.data_folder_refused import NotWritable, OfAnother


def must_be_ours(folder: Path | None) -> None:
    """Raise a DataFolderRefused for a folder (None: the usual one) of another user.

    Root is refused too: what root writes (a copy put back, an account) only root can read, and the server
    of whoever the folder belongs to no longer could. A folder that is not there yet belongs to nobody.
    """
    if sys.platform == "win32":  # has no such users
        return
    path = (folder or data_folder()).expanduser().absolute()
    try:
        owner, me = path.stat().st_uid, os.geteuid()
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError as error:
        raise NotWritable(path) from error
    if owner != me and (me == 0 or not os.access(path, os.R_OK | os.W_OK | os.X_OK)):
        raise OfAnother(path, _name_of(owner))


def _name_of(user: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:  # a folder from another machine, or of a container
        return f"#{user}"  # as sudo takes it
