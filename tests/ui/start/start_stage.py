"""What the tests of the start screens share: a store that is quickly made, and how a screen is read and pressed."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.consent_rules import default_rules
from models.errors import WrongPasswordError
from models.ids import UserId
from models.recovery_sheet import RecoverySheet
from models.usecases.session import Session
from reports.recovery_sheet import recovery_sheet
from storage.vault import Opened, Vault
from ui.start.screen import StartScreen
from ui.widgets.strip import Strip

Check = Callable[[QWidget], None]
GOOD = "fiets lantaarn wolk koffie"
OTHER = "paarden batterij nietje sok"


def session_of(opened: Opened) -> Session:
    return Session(
        store=opened.store,
        user=opened.user,
        now=lambda: datetime.now(UTC),
        new_id=lambda: uuid.uuid4().hex,
        rules=default_rules(),
    )


def recovery_sheet_pdf(sheet: RecoverySheet) -> bytes:
    return recovery_sheet(sheet, "nl")


def show(screen: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    if isinstance(screen, StartScreen):
        screen.focus_start()


def line(screen: QWidget, name: str) -> QLineEdit:
    return next(found for found in screen.findChildren(QLineEdit, name) if found.isVisible())


def press(screen: QWidget, words: str) -> None:
    next(button for button in screen.findChildren(QPushButton) if button.text() == words and button.isVisible()).click()


def shown(screen: QWidget) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def strip_of(screen: QWidget) -> Strip:
    return next(strip for strip in screen.findChildren(Strip) if strip.isVisible())


def unlocked_by(vault: Vault, password: str, user: UserId) -> bool:
    try:
        vault.check_password(user, password)
    except WrongPasswordError:
        return False
    return True
