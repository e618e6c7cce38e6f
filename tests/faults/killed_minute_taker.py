"""Minute in the window of a meeting and wait to be killed. Run as a process: a store, and what to type in it."""

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from models.consent_rules import default_rules
from models.ids import MeetingId
from models.usecases.session import Session
from reports.papers import Papers
from storage.vault import Vault
from tests.faults.victims import COST, PHRASE, USER, now
from ui.application import make_application
from ui.background import BackgroundRunner
from ui.meeting_mode.mode_window import MeetingMode
from ui.pages.meeting_desk import meeting_desk
from ui.pages.meeting_draft import MeetingDraft
from ui.settings import Settings

MEETING, ITEM = MeetingId("m-killed"), "i-killed"


def run(folder: Path, text: str) -> None:
    """Type, say so, and go on living."""
    application = make_application(["minute taker"], Settings(folder.parent / "luwte.ini"))
    opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
    session = Session(store=opened.store, user=USER, now=now, new_id=_new_id, rules=default_rules())
    desk = meeting_desk(session, Papers("nl"), BackgroundRunner())
    draft = MeetingDraft(desk)
    draft.open(MEETING)
    mode = MeetingMode(desk, draft)
    mode.begin(ITEM)
    note = mode.findChild(QPlainTextEdit, "discussion")
    if note is None:
        raise LookupError("discussion")
    QTest.keyClicks(note, text)
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    application.qt.exec()


def _new_id() -> str:
    return "new"


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2])
