"""Type in a dialog of the real window and wait to be killed. Run as a process: a store's folder, and what to type."""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from models.consent_rules import default_rules
from models.ids import PupilId, SignalId
from models.usecases.drafts import DraftUseCases
from models.usecases.session import Session
from storage.vault import Vault
from tests.faults.victims import COST, PHRASE, USER, now
from ui.application import make_application
from ui.dialogs.signal_dialog import SignalDialog
from ui.drafts import About, DraftDesk, set_about
from ui.frame import Frame
from ui.settings import Settings
from ui.words import texts


def run(folder: Path, text: str) -> None:
    """Type, say so, and go on living."""
    application = make_application(["typist"], Settings(folder.parent / "luwte.ini"))
    opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
    session = Session(store=opened.store, user=USER, now=now, new_id=_new_id, rules=default_rules())
    frame = Frame({})
    frame.drafts = DraftDesk(DraftUseCases(session))
    frame.show()
    dialog = SignalDialog(PupilId("p0"), _new_signal_id, _today, texts(), parent=frame)
    set_about(dialog, About(place="pupils", record="p0", detail="new_signal:"))
    dialog.open()
    note = dialog.findChild(QPlainTextEdit, "question")
    if note is None:
        raise LookupError("question")
    QTest.keyClicks(note, text)
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    application.qt.exec()


def _new_id() -> str:
    return "new"


def _new_signal_id() -> SignalId:
    return SignalId("new")


def _today() -> date:
    return now().date()


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2])
