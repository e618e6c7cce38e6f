"""A process that is killed (SIGKILL) loses at most the last two seconds of what was typed."""

import subprocess
import sys
import time
from pathlib import Path

from models.draft import Draft
from models.ids import AgendaItemId
from models.meeting import AgendaItem, Meeting
from storage.vault import Vault
from tests.faults.killed_minute_taker import ITEM, MEETING
from tests.faults.victims import COST, PHRASE, USER, fill, new_store, now
from ui.drafts import heading_of, values_of

ROOT = Path(__file__).resolve().parents[2]
TYPED = "Moeder belde: het gaat thuis niet goed"
PATIENCE = 2.2
"""Seconds; two of them may be lost."""


def type_and_kill(folder: Path, seconds: float, who: str = "killed_typist") -> None:
    command = [sys.executable, "-m", f"tests.faults.{who}", str(folder), TYPED]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        time.sleep(seconds)
        typist.kill()


def drafts(folder: Path) -> list[Draft]:
    opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
    try:
        with opened.store.read() as work:
            return list(work.drafts.of(USER.id))
    finally:
        opened.close()


def test_what_was_typed_two_seconds_ago_is_there_after_a_kill(tmp_path: Path) -> None:
    vault, _ = new_store(tmp_path / "Zorgteam.luwte")
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened, number=1)
    opened.close()
    type_and_kill(vault.folder, PATIENCE)
    (draft,) = drafts(vault.folder)
    assert values_of(draft)["question"] == TYPED
    assert heading_of(draft)
    assert (draft.place, draft.record) == ("pupils", "p0")
    encrypted = b"".join(file.read_bytes() for file in vault.folder.iterdir() if file.is_file())
    assert TYPED.encode() not in encrypted


def test_a_meeting_that_is_minuted_loses_two_seconds_at_most(tmp_path: Path) -> None:
    vault, _ = new_store(tmp_path / "Zorgteam.luwte")
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened, number=1)
    item = AgendaItem(id=AgendaItemId(ITEM), theme="Rust")
    with opened.store.write(USER.id) as work:
        work.meetings.save(Meeting(id=MEETING, kind="zorgteam", on=now().date(), items=(item,)))
    opened.close()
    type_and_kill(vault.folder, PATIENCE, "killed_minute_taker")
    opened = vault.unlock(USER.id, PHRASE)
    with opened.store.read() as work:
        kept = work.meetings.get(MEETING).items[0].discussion
    opened.close()
    assert kept == TYPED
