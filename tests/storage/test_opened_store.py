import json
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import NotFoundError, StoreDamagedError, WrongPasswordError
from models.user import User
from storage import opened as opened_module
from storage.opened import Opened
from storage.vault import Vault, Warned, Way
from tests.storage.conftest import ANJA, Clock, add_pupil, pupils_in
from tests.stores import PHRASE

PAGE = 4096
Unlock = Callable[[], Opened]


def end_uncleanly(vault: Vault) -> None:
    """Leave what a process that died leaves."""
    said = {"host": socket.gethostname(), "process": 1, "since": "2026-03-10T09:00:00+00:00"}
    (vault.folder / "lock").write_text(json.dumps(said))


def test_a_clean_end_needs_no_check(unlock: Unlock) -> None:
    unlock().close()
    assert unlock().warnings == ()


def test_after_an_unclean_end_everything_is_checked_and_it_is_told(unlock: Unlock, vault: Vault) -> None:
    end_uncleanly(vault)
    opened = unlock()
    assert opened.warnings == (Warned.CHECKED,)
    opened.close()
    assert unlock().warnings == ()


def test_after_an_unclean_end_damage_is_found_and_stays_to_be_looked_at(unlock: Unlock, vault: Vault) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.abandon()
    database = vault.folder / "store.db"
    whole = database.read_bytes()
    codes = set()
    for place in range(2 * PAGE + 300, len(whole), 7 * PAGE):
        spoilt = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        database.write_bytes(spoilt)
        end_uncleanly(vault)
        for _ in range(2):
            with pytest.raises(StoreDamagedError) as caught:
                vault.unlock(ANJA.id, PHRASE)
            codes.add(caught.value.code)
        assert database.read_bytes() == spoilt
    assert "check_failed" in codes
    assert codes <= {"check_failed", "database"}


def test_a_clock_that_was_set_back_is_told_and_stops_nothing(unlock: Unlock, clock: Clock) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.close()
    clock.forward(days=-400)
    opened = unlock()
    assert opened.warnings == (Warned.CLOCK_SET_BACK,)
    add_pupil(opened, 2)
    with opened.store.read() as work:
        assert work.log.verify().ok
    assert opened.close() == ()


def test_a_clock_that_is_a_little_off_is_none_of_our_business(unlock: Unlock, clock: Clock) -> None:
    unlock().close()
    clock.forward(minutes=-3)
    assert unlock().warnings == ()


def test_both_can_be_told(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    unlock().close()
    clock.forward(days=-1)
    end_uncleanly(vault)
    assert unlock().warnings == (Warned.CHECKED, Warned.CLOCK_SET_BACK)


def test_who_left_cannot_come_in(unlock: Unlock, vault: Vault) -> None:
    opened = unlock()
    with opened.store.write(ANJA.id) as work:
        work.users.save(replace(ANJA, active=False))
    opened.close()
    with pytest.raises(WrongPasswordError, match="no_slot"):
        vault.unlock(ANJA.id, PHRASE)
    with pytest.raises(WrongPasswordError, match="no_slot"):
        vault.unlock(ANJA.id, PHRASE, Way(read_only=True))
    assert (vault.folder / "lock").read_bytes() == b""


def test_only_looking_leaves_no_trace(unlock: Unlock, vault: Vault) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.close()
    before = {path: path.read_bytes() for path in vault.folder.rglob("*") if path.is_file()}
    looking = vault.unlock(ANJA.id, PHRASE, Way(read_only=True))
    assert looking.user == ANJA
    assert pupils_in(looking) == {"p1"}
    assert looking.close() == ()
    assert {path: path.read_bytes() for path in before} == before


def test_closing_twice_is_closing_once(opened: Opened, vault: Vault) -> None:
    add_pupil(opened, 1)
    assert opened.close() == ()
    made = vault.backups()[0].file.stat().st_mtime_ns
    assert opened.close() == ()
    opened.abandon()
    assert vault.backups()[0].file.stat().st_mtime_ns == made


def test_a_store_without_a_user_is_not_there_yet(vault: Vault) -> None:
    looking = vault.unlock(ANJA.id, PHRASE, Way(read_only=True))
    nobody = Opened(store=looking.store, user=None, now=lambda: pytest.fail("asked for the time"))
    with pytest.raises(NotFoundError, match="user"):
        _ = nobody.user
    looking.close()


def test_a_failure_while_beginning_gives_the_lock_back(
    unlock: Unlock, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Opened) -> list[Warned]:
        del self
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(opened_module.Opened, "_look", fail)
        with pytest.raises(ZeroDivisionError):
            vault.unlock(ANJA.id, PHRASE)
    assert unlock().user == ANJA


def test_a_key_file_that_cannot_be_put_in_order_keeps_nobody_out(unlock: Unlock, vault: Vault) -> None:
    (vault.folder / "backups" / "keys.json").unlink()
    (vault.folder / "backups").rmdir()
    Path(vault.folder / "backups").write_text("in the way")
    assert isinstance(unlock().user, User)
