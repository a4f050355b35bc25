"""Which person a name is, that somebody else's sign-in (a JupyterHub, a proxy) vouches for."""

import hashlib
import hmac

from samenzorg_sim.server.data_folder import DataFolder

_FILE = "namen.json"


class Namen:
    """Names and the persons they are, remembered in the data folder.

    A new one follows from the name and the folder's secret, so that two servers that meet somebody at the
    same moment agree; what is remembered stays when the secret is replaced.
    """

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder

    def persoon_of(self, name: str) -> str:
        """The person id of `name`, as it is written in small letters without spaces around it."""
        name = name.strip().casefold()
        known = self._folder.read_json(_FILE) or {}
        if name not in known:
            sign = hmac.new(self._folder.secret, b"samenzorg/persoon/" + name.encode(), hashlib.sha256)
            known = {**known, name: f"p_{sign.hexdigest()[:32]}"}
            self._folder.write_json(_FILE, known)
        return str(known[name])
