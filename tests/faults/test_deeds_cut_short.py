"""A deed that writes much and is cut short, by a kill or a full disk, was done whole or not at all."""

import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import DiskFullError
from models.user import User
from storage.vault import Vault
from tests.faults.killed_deed import begin
from tests.faults.small_disks import no_file_larger_than
from tests.stores import CHEAP, PHRASE, now, session_of
from tests.usecases.dumps import Dump, dump
from tests.usecases.new_deeds import LARGE, NEW_DEEDS, OTHER

ROOT = Path(__file__).resolve().parents[2]
IN_CI = (("leave", 0.05), ("merge organisations", 0.15), ("group", 0.1), ("undo import", 0.04), ("undo import", 0.2))
AT_LENGTH = [(deed, moment / 40) for deed in (*LARGE, "undo import") for moment in range(16)]
ROOM = 12_000
"""In the file beside the database, in bytes: for the beginning of a change."""


@pytest.fixture
def vault(demo_vault: Vault, demo_coordinator: User) -> Vault:
    opened = demo_vault.unlock(demo_coordinator.id, PHRASE)
    with opened.store.write(demo_coordinator.id) as uow:
        uow.users.save(replace(demo_coordinator, id=OTHER, name="Ander"))
    opened.close()
    return demo_vault


def state(vault: Vault, user: User) -> Dump:
    """Open the store as the next session does, and want its log to be whole."""
    opened = vault.unlock(user.id, PHRASE)
    try:
        with opened.store.read() as uow:
            assert uow.log.verify().ok
        return dump(session_of(opened, opened.user))
    finally:
        opened.close()


def around(vault: Vault, user: User, deed: str) -> tuple[Dump, Dump]:
    """Return how the store is before and after a deed, on copies of it."""
    found = []
    for name in ("Ervoor", "Erna"):
        folder = vault.folder.with_name(f"{name}.luwte")
        shutil.copytree(vault.folder, folder)
        copy = Vault(folder, now, CHEAP)
        opened = copy.unlock(user.id, PHRASE)
        do = begin(session_of(opened, opened.user), deed)
        if name == "Erna":
            do()
        opened.close()
        found.append(state(copy, user))
    return found[0], found[1]


def kill(vault: Vault, user: User, deed: str, seconds: float) -> bool:
    """Let a process do a deed, kill it after a while, and return whether it said that it was done."""
    command = [sys.executable, "-m", "tests.faults.killed_deed", str(vault.folder), user.id, deed]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as doer:
        assert doer.stdout is not None
        assert doer.stdout.readline() == "ready\n"
        time.sleep(seconds)
        doer.kill()
        return "done" in doer.stdout.read()


def want_whole(vault: Vault, user: User, deed: str, seconds: float) -> None:
    before, after = around(vault, user, deed)
    assert before != after
    said = kill(vault, user, deed, seconds)
    found = state(vault, user)
    assert found in ((after,) if said else (before, after))


@pytest.mark.parametrize(("deed", "seconds"), IN_CI)
def test_a_kill_leaves_a_deed_done_or_not_done(vault: Vault, demo_coordinator: User, deed: str, seconds: float) -> None:
    want_whole(vault, demo_coordinator, deed, seconds)


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize(("deed", "seconds"), AT_LENGTH)
def test_a_kill_at_any_moment_leaves_a_deed_done_or_not_done(
    vault: Vault, demo_coordinator: User, deed: str, seconds: float
) -> None:
    want_whole(vault, demo_coordinator, deed, seconds)


@pytest.mark.parametrize("deed", LARGE)
def test_a_deed_that_does_not_fit_is_not_done_and_fits_once_there_is_room(
    vault: Vault, demo_coordinator: User, deed: str
) -> None:
    opened = vault.unlock(demo_coordinator.id, PHRASE)
    session = session_of(opened, opened.user)
    before = dump(session)
    with no_file_larger_than(ROOM), pytest.raises(DiskFullError):
        NEW_DEEDS[deed](session)
    assert dump(session) == before
    NEW_DEEDS[deed](session)
    assert dump(session) != before
    opened.close()
