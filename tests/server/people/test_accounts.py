"""Accounts on a server: kept in one file that servers and commands share, and ended at once."""

import json
import stat
from pathlib import Path

import pytest

from samenzorg_sim.server.people import account_command
from samenzorg_sim.server.people.accounts import (
    BESCHADIGD,
    BESTAAT_AL,
    BESTAAT_NIET,
    GEEN_NAAM,
    AccountRefused,
    Accounts,
)
from samenzorg_sim.server.people.invitations import Invitations
from samenzorg_sim.server.people.rollen import is_beheerder
from samenzorg_sim.server.storage.data_folder import DataFolder


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.open(tmp_path)


def test_a_name_is_found_however_it_is_typed_and_given_once(folder: DataFolder) -> None:
    accounts = Accounts(folder)
    made = accounts.add(" S.Jansen@Huis.nl ")
    assert (made.naam, made.rol, made.generatie) == ("s.jansen@huis.nl", "trainer", 1)
    assert accounts.named("s.JANSEN@huis.nl") == accounts.of(made.persoon) == made
    with pytest.raises(AccountRefused) as refused:
        accounts.add("s.jansen@huis.nl")
    assert refused.value.melding == BESTAAT_AL.format("s.jansen@huis.nl")
    for nonsense in ("", "x", "a\nb", "x" * 81):
        with pytest.raises(AccountRefused) as refused:
            accounts.add(nonsense)
        assert refused.value.melding == GEEN_NAAM


def test_every_change_ends_the_cookies_of_before(folder: DataFolder) -> None:
    accounts = Accounts(folder)
    made = accounts.add("ria")
    assert accounts.holds(made.persoon, 1)
    assert not accounts.holds(made.persoon, 0)  # a cookie of a link, from before she had an account
    for number, change in enumerate(
        (
            lambda: accounts.set_password(made.persoon, "hash"),
            lambda: accounts.give_role("ria", "beheerder"),
            lambda: accounts.sign_out_everywhere(made.persoon),
            lambda: accounts.clear_password("Ria"),
        ),
        start=2,
    ):
        assert change().generatie == number
        assert accounts.holds(made.persoon, number)
        assert not accounts.holds(made.persoon, number - 1)
    accounts.remove("ria")
    assert not any(accounts.holds(made.persoon, number) for number in range(7))
    assert accounts.holds("p_" + "0" * 32, 0)  # who came by a link only
    with pytest.raises(AccountRefused) as refused:
        accounts.remove("ria")
    assert refused.value.melding == BESTAAT_NIET.format("ria")


def test_what_another_server_wrote_is_seen_and_kept(folder: DataFolder) -> None:
    one, other = Accounts(folder), Accounts(folder)
    one.add("ria")
    made = other.add("bilal")
    assert [each.naam for each in one.all()] == ["bilal", "ria"]
    one.remove("bilal")
    assert not other.holds(made.persoon, 1)
    assert stat.S_IMODE((folder.path / "accounts.json").stat().st_mode) == 0o600


def test_a_damaged_file_lets_nobody_in_and_is_not_written_over(folder: DataFolder) -> None:
    accounts = Accounts(folder)
    made = accounts.add("ria")
    file = folder.path / "accounts.json"
    file.write_text(file.read_text()[:40])
    assert not Accounts(folder).holds(made.persoon, 1)
    with pytest.raises(AccountRefused) as refused:
        Accounts(folder).add("bilal")
    assert refused.value.melding == BESCHADIGD.format(file)
    assert len(file.read_text()) == 40


def test_only_the_role_and_the_keyboard_make_a_beheerder(folder: DataFolder) -> None:
    accounts, invitations = Accounts(folder), Invitations(folder)
    settings = {"accounts": accounts, "invitations": invitations}
    trainer, beheerder = accounts.add("ria"), accounts.add("bea", "beheerder")
    assert is_beheerder(settings, beheerder.persoon)
    assert is_beheerder(settings, invitations.trainer)
    assert not is_beheerder(settings, trainer.persoon)
    assert not is_beheerder(settings, invitations.for_colleague()[0])


def test_the_beheerder_makes_lists_and_removes_accounts_by_hand(folder: DataFolder) -> None:
    data = folder.path
    folder.write_json("adres.json", {"adres": "https://samenzorg.huis.test"})
    text, code = account_command.add("Ria", "trainer", data)
    assert code == 0
    assert text.startswith("Account ria (trainer) is gemaakt.\nGeef deze link aan ria")
    secret = text.partition("https://samenzorg.huis.test/in#")[2].strip()
    account = Accounts(folder).named("ria")
    assert account is not None
    found = Invitations(folder).find(secret)
    assert found is not None
    assert found.persoon == account.persoon
    assert account_command.listed(data) == ("ria\ttrainer\tnog geen wachtwoord", 0)
    assert account_command.role("ria", "beheerder", data) == (
        "ria is nu beheerder en moet opnieuw inloggen.",
        0,
    )
    assert account_command.role("ria", "baas", data)[1] == 1
    assert account_command.remove("ria", data)[1] == 0
    assert Invitations(folder).find(secret) is None  # her link is of no use any more
    assert account_command.remove("ria", data) == (BESTAAT_NIET.format("ria"), 1)


def test_without_data_there_are_no_accounts(tmp_path: Path) -> None:
    text, code = account_command.listed(tmp_path / "nergens")
    assert (text, code) == (account_command.GEEN_MAP.format(tmp_path / "nergens"), 1)
    assert not (tmp_path / "nergens").exists()


def test_no_password_stands_in_the_file(folder: DataFolder) -> None:
    Accounts(folder).add("ria")
    kept = json.loads((folder.path / "accounts.json").read_text())
    assert set(kept["accounts"][0]) == {"naam", "persoon", "rol", "wachtwoord", "generatie"}
