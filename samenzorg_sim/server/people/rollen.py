"""What the roles on a server allow: a beheerder looks after accounts and the machine, never into sessions."""

from collections.abc import Mapping
from typing import Any

from samenzorg_sim.server.people.accounts import BEHEERDER, Accounts


def is_beheerder(settings: Mapping[str, Any], persoon: str) -> bool:
    """Whether this person looks after the server.

    Whoever has that role with her account; and the person at the keyboard, who can type every command anyway.
    """
    if persoon == settings["invitations"].trainer:
        return True
    accounts: Accounts = settings["accounts"]
    account = accounts.of(persoon)
    return account is not None and account.rol == BEHEERDER
