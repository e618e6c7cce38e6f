"""Who may open the store, one's own password, and the recovery code."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.user import Permission, allows
from ui.background import BackgroundRunner
from ui.pages.settings.part import AtLeft, SettingsPart, headed, scrolling_column
from ui.pages.settings.ports import RecoveryPrinter
from ui.pages.settings.recovery_dialog import RecoveryDialog
from ui.pages.settings.second_person_box import SecondPersonBox
from ui.start.change_password import ChangePasswordDialog
from ui.start.ports import PasswordChanger, UserDesk
from ui.start.users_panel import UsersPanel
from ui.theme import CLOSE
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule

_WIDEST: Final = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class UserTools:
    """What looks after users and passwords."""

    desk: UserDesk
    passwords: PasswordChanger
    recovery: RecoveryPrinter


class UsersPart(SettingsPart):
    """Lists the users for who looks after them; everybody can change his own password here."""

    topics = frozenset({Topic.USERS, Topic.NETWORK})

    def __init__(
        self, session: Session, tools: UserTools, runner: BackgroundRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("users_part")
        self._tools = tools
        self._runner = runner
        self._manages = allows(session.user.role, Permission.MANAGE_USERS) and not session.store.read_only
        self._network = NetworkUseCases(session)
        self._panel: UsersPanel | None = None
        self._dialog: ChangePasswordDialog | RecoveryDialog | None = None
        self._second: SecondPersonBox | None = None
        self._create_widgets(session)
        self._create_layout()

    def _create_widgets(self, session: Session) -> None:
        self._change = Button(self.tr("Change my password"), "key-round")
        self._change.setObjectName("change_password")
        self._change.setEnabled(not session.store.read_only)
        if session.store.read_only:
            self._change.setToolTip(self.tr("This window is for looking only."))
        self._change.clicked.connect(self._on_change_clicked)
        if self._manages:
            self._panel = UsersPanel(self._tools.desk, self._runner, self._network.network)
            self._panel.told.connect(self._on_panel_told)
            self._panel.failed.connect(self.failed)
            self._second = SecondPersonBox(session)
            self._second.changed.connect(self.changed)
            self._second.failed.connect(self.failed)

    def _create_layout(self) -> None:
        column = scrolling_column(self)
        if self._panel is not None:
            column.addWidget(AtLeft(self._panel, _WIDEST))
            column.addWidget(Rule())
        if self._second is not None:
            column.addWidget(AtLeft(self._second, _WIDEST))
            column.addWidget(Rule())
        advice = self.tr("Only you know it. Four ordinary words after each other are easy to remember.")
        column.addLayout(self._group(self.tr("Your password"), advice, self._change))
        if self._manages:
            column.addWidget(Rule())
            safe = self.tr("The paper in the safe with which everything can be opened when a password is forgotten.")
            again = Button(self.tr("Print the recovery code again"), "printer")
            again.setObjectName("print_recovery")
            again.clicked.connect(self._on_print_clicked)
            column.addLayout(self._group(self.tr("Recovery code"), safe, again))
        column.addStretch()

    def _group(self, heading: str, hint: str, button: Button) -> QVBoxLayout:
        group = headed(heading, hint)
        group.addSpacing(CLOSE)
        group.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return group

    def _open(self, dialog: ChangePasswordDialog | RecoveryDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None

    @Slot()
    def _on_change_clicked(self) -> None:
        dialog = ChangePasswordDialog(self._tools.passwords, self._runner, self)
        dialog.password_changed.connect(self._on_password_changed)
        self._open(dialog)

    @Slot()
    def _on_password_changed(self) -> None:
        self.told.emit(self.tr("Your new password works from now on"))

    @Slot()
    def _on_print_clicked(self) -> None:
        self._open(RecoveryDialog(self._tools.recovery, self._runner, self))

    @Slot(str)
    def _on_panel_told(self, _sentence: str) -> None:
        self.changed.emit(Changes(topics=frozenset({Topic.USERS})))

    @override
    def title(self) -> str:
        return self.tr("Users") if self._manages else self.tr("Password")

    @override
    def refresh(self) -> None:
        if self._panel is not None:
            self._panel.refresh()
        if self._second is not None:
            self._second.refresh()

    @override
    def resume(self, detail: str) -> None:
        if self._panel is not None:
            self._panel.resume(detail)

    @override
    def forget(self) -> None:
        if self._dialog is not None:
            self._dialog.forget()
        if self._panel is not None:
            self._panel.forget()
        if self._second is not None:
            self._second.forget()
