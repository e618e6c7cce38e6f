"""A destruction that is cut short, by a kill or a full disk, was done whole or not at all; the rest is done later."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta

from models.destruction import DestructionState
from models.errors import DiskFullError
from models.ids import DestructionId, PupilId
from models.safety import SafetyClosing
from models.spans import Span
from models.usecases.retention import RetentionUseCases
from models.user import User
from storage.vault import Vault
from tests.faults.small_disks import no_file_larger_than
from tests.stores import PHRASE, TODAY, session_of

ROOT = Path(__file__).resolve().parents[2]
IN_CI = (0.05, 0.3)
AT_LENGTH = [moment / 40 for moment in range(40)]
GOING = 12
ROOM = 12_000


@pytest.fixture
def goes(demo_vault: Vault, demo_coordinator: User) -> frozenset[PupilId]:
    """Pupils of the demo school who left long ago, and of whom it was approved that they go."""
    opened = demo_vault.unlock(demo_coordinator.id, PHRASE)
    with opened.store.write(demo_coordinator.id) as uow:
        for user in uow.users.all():
            if user.id != demo_coordinator.id:
                uow.users.save(replace(user, active=False))
        pupils = frozenset(tuple(dict.fromkeys(file.pupil for file in uow.care_files.all()))[:GOING])
        for pupil in pupils:
            left = Span(end=TODAY - relativedelta(years=7))
            uow.pupils.save(replace(uow.pupils.get(pupil), enrolment=left))
            for report in uow.safety.of_pupil(pupil):
                uow.safety.save(replace(report, closing=SafetyClosing(on=TODAY, because="rust")))
    use_cases = RetentionUseCases(session_of(opened, opened.user))
    use_cases.approve(DestructionId(use_cases.propose(pupils).record))
    opened.close()
    return pupils


def want_whole(vault: Vault, user: User, goes: frozenset[PupilId], *, said: bool) -> None:
    """Open the store as the next session does: everything is there, or nothing is and nothing is left to do."""
    opened = vault.unlock(user.id, PHRASE)
    with opened.store.read() as uow:
        there = {pupil.id for pupil in uow.pupils.all()}
        (found,) = uow.retention.destructions()
        assert uow.log.verify().ok
    if found.state is DestructionState.FINISHED:
        assert not there & goes
        assert len(vault.backups()) == 1
    else:
        assert found.state is DestructionState.APPROVED
        assert there >= goes
        assert not said
    opened.abandon()


@pytest.mark.parametrize("seconds", IN_CI)
def test_a_kill_leaves_it_done_or_not_done(
    demo_vault: Vault, demo_coordinator: User, goes: frozenset[PupilId], seconds: float
) -> None:
    want_whole(demo_vault, demo_coordinator, goes, said=kill(demo_vault, demo_coordinator, seconds))


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seconds", AT_LENGTH)
def test_a_kill_at_any_moment_leaves_it_done_or_not_done(
    demo_vault: Vault, demo_coordinator: User, goes: frozenset[PupilId], seconds: float
) -> None:
    want_whole(demo_vault, demo_coordinator, goes, said=kill(demo_vault, demo_coordinator, seconds))


def kill(vault: Vault, user: User, seconds: float) -> bool:
    """Let a process destroy, kill it after a while, and return whether it said that it was done."""
    command = [sys.executable, "-m", "tests.faults.killed_destroyer", str(vault.folder), user.id]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as doer:
        assert doer.stdout is not None
        assert doer.stdout.readline() == "ready\n"
        time.sleep(seconds)
        doer.kill()
        return "done" in doer.stdout.read()


def test_where_there_is_no_room_nothing_goes_and_later_it_does(
    demo_vault: Vault, demo_coordinator: User, goes: frozenset[PupilId]
) -> None:
    opened = demo_vault.unlock(demo_coordinator.id, PHRASE)
    use_cases = RetentionUseCases(session_of(opened, opened.user))
    approved = use_cases.retained().open
    assert approved is not None
    with no_file_larger_than(ROOM), pytest.raises(DiskFullError):
        use_cases.carry_out(approved.id)
    use_cases.carry_out(approved.id)
    copies = len(demo_vault.backups())
    with no_file_larger_than(ROOM), pytest.raises(DiskFullError):
        opened.sweep()
    assert len(demo_vault.backups()) == copies, "no backup goes before there is a new one"
    assert use_cases.retained().unfinished
    opened.sweep()
    opened.abandon()
    want_whole(demo_vault, demo_coordinator, goes, said=True)
