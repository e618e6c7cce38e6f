"""A process that is killed while it writes loses nothing that was committed, and leaves nothing half."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.vault import Vault, Warned
from tests.faults.victims import COST, COUNTED, PHRASE, USER, new_store, now

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 0.15
GOLDEN = 0.618034
"""Steps of this part of a range come back nowhere near where they have been."""


def kill_while_writing(folder: Path, seconds: float) -> int:
    """Let a process write for a while, kill it, and return the last number it said it had committed."""
    command = [sys.executable, "-m", "tests.faults.killed_writer", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()
        said = [line for line in (first, *writer.stdout.read().splitlines(keepends=True)) if line.endswith("\n")]
    return int(said[-1])


def look(folder: Path, said: int) -> int:
    """Open the store as the next session does, and want everything that was said to be there, and nothing torn."""
    opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
    try:
        assert Warned.CHECKED in opened.warnings
        with opened.store.read() as work:
            counted = int(work.settings.get(COUNTED, "0"))
            pupils = {pupil.id for pupil in work.pupils.all()}
            log = work.log.verify()
    finally:
        opened.close()
    assert counted >= said
    assert pupils == {f"p{number}" for number in range(1, counted + 1)}
    assert log.ok
    return counted


def survive(folder: Path, kills: int) -> None:
    folder = folder / "Zorgteam.luwte"
    new_store(folder)
    written = 0
    for kill in range(kills):
        said = kill_while_writing(folder, LONGEST * (kill * GOLDEN % 1))
        before, written = written, look(folder, said)
        assert written >= before
    assert written > kills


def test_no_committed_change_is_lost(tmp_path: Path) -> None:
    survive(tmp_path, 12)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_no_committed_change_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    survive(tmp_path, 200)
