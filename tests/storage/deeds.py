"""What another process does to a store until it is killed in between."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from models.usecases.retention import RetentionUseCases
from models.user import Role
from storage.backup import Kind
from storage.desks import UserDesk
from storage.vault import Opened, Vault
from tests.storage.conftest import ANJA, BRAM, add_pupil
from tests.stores import CHEAP, NOW, PHRASE, now, session_of

OTHER = "heel iets anders"
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
_CHANGING = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod", "os.truncate"})


def vault_in(folder: Path) -> Vault:
    return Vault(folder, now, CHEAP)


def opened_in(folder: Path) -> Opened:
    return vault_in(folder).unlock(ANJA.id, PHRASE)


def do_until(deed: str, folder: Path, at: int) -> None:
    """Do something, and die just before the files of this process change for the so-manieth time."""
    seen = 0

    def count(event: str, args: tuple[object, ...]) -> None:
        nonlocal seen
        if event in _CHANGING or (event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)):
            seen += 1
            if seen == at:
                os.kill(os.getpid(), KILL)

    sys.addaudithook(count)
    DEEDS[deed](folder)


def create(folder: Path) -> None:
    vault_in(folder).create(ANJA, PHRASE)


def open_and_close(folder: Path) -> None:
    opened = opened_in(folder)
    add_pupil(opened, 500)
    opened.close()


def change_password(folder: Path) -> None:
    vault_in(folder).change_password(ANJA.id, PHRASE, OTHER)


def add_user(folder: Path) -> None:
    opened = opened_in(folder)
    UserDesk(opened, vault_in(folder), session_of(opened, ANJA)).add(BRAM.name, Role.READER, OTHER)
    opened.abandon()


def remove_user(folder: Path) -> None:
    opened = opened_in(folder)
    UserDesk(opened, vault_in(folder), session_of(opened, ANJA)).save(replace(BRAM, active=False))
    opened.abandon()


def rename_user(folder: Path) -> None:
    opened = opened_in(folder)
    UserDesk(opened, vault_in(folder), session_of(opened, ANJA)).save(replace(BRAM, name="Bram Bakker"))
    opened.abandon()


def restore(folder: Path) -> None:
    vault = Vault(folder, lambda: NOW + timedelta(days=1), CHEAP)
    chosen = next(found for found in vault.backups() if found.kind is Kind.DAILY)
    vault.restore(chosen, ANJA.id, PHRASE)


def destroy(folder: Path) -> None:
    """Carry out what was approved, and sweep the copies."""
    opened = opened_in(folder)
    use_cases = RetentionUseCases(session_of(opened, ANJA))
    approved = use_cases.retained().open
    if approved is not None:
        use_cases.carry_out(approved.id)
    opened.sweep()
    opened.abandon()


DEEDS: dict[str, Callable[[Path], None]] = {
    "create": create,
    "open_and_close": open_and_close,
    "change_password": change_password,
    "add_user": add_user,
    "remove_user": remove_user,
    "rename_user": rename_user,
    "restore": restore,
    "destroy": destroy,
}
