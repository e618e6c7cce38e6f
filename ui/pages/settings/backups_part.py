"""The backups: when they were made, one more now, and the way back to an earlier one."""

from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError
from models.progress import Progress
from models.usecases.session import Session
from ui.background import BackgroundRunner
from ui.dialogs.confirmation import Confirmation
from ui.itemmodels.table import Column, TableModel
from ui.pages.settings.part import AtLeft, SettingsPart, headed, scrolling_column
from ui.pages.settings.ports import BackupDesk, StoredBackup
from ui.theme import SMALL
from ui.widgets.buttons import Button, DangerButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.fitted_rows import fit_rows
from ui.widgets.labels import Hint, Text
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.table_view import TableView
from ui.words import full_day

_LINES: Final = 14
_WIDEST: Final = 720


class BackupsPart(SettingsPart):
    """Lists the backups.

    Signals:
        restore_wanted: the backup to put back, after the user was asked; the store has to be closed for it.

    """

    restore_wanted = Signal(object)

    def __init__(
        self, session: Session, desk: BackupDesk, runner: BackgroundRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("backups_part")
        self._session = session
        self._desk = desk
        self._runner = runner
        self._chosen: StoredBackup | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        columns: list[Column[StoredBackup]] = [
            Column(title=self.tr("Made on"), text=_day_words, sort=_day),
            Column(title="", text=self._age, sort=_day, width=18),
            Column(title=self.tr("Size"), text=_size_words, sort=_size, number=True, width=12),
        ]
        self._table = TableModel(columns, key=_key, parent=self)
        self._view = TableView(self._table, self.tr("Backups"))
        self._view.setObjectName("backups_view")
        words = self.tr("Luwte makes one each day when you close. You can make the first one now.")
        self._empty = EmptyState("archive", self.tr("No backup yet"), words)
        self._empty.setObjectName("backups_empty")
        self._make = Button(self.tr("Make a backup now"), "archive")
        self._make.setObjectName("make_backup")
        self._restore = DangerButton(self.tr("Put this backup back"), "history")
        self._restore.setObjectName("restore_backup")
        self._restore.setEnabled(False)
        self._progress = ProgressPanel()
        self._where = Text()
        self._where.setObjectName("backups_folder")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if self._session.store.read_only:
            self._make.setEnabled(False)

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._make)
        buttons.addWidget(self._restore)
        buttons.addStretch()
        column = scrolling_column(self)
        hint = self.tr("One each day, made and checked when you close Luwte. The last fourteen are kept.")
        column.addLayout(headed(self.tr("Backups"), hint))
        column.addWidget(AtLeft(self._view, _WIDEST))
        column.addWidget(self._empty)
        column.addLayout(buttons)
        column.addWidget(self._progress)
        column.addWidget(
            Hint(self.tr("A backup is as secret as the data: it opens with the same passwords and recovery code."))
        )
        column.addWidget(self._where)
        column.addStretch()

    def _connect_signals(self) -> None:
        self._make.clicked.connect(self._on_make_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._view.row_chosen.connect(self._on_row_chosen)

    def _age(self, backup: StoredBackup) -> str:
        days = (self._session.today - backup.on).days
        if days <= 0:
            return self.tr("today")
        return self.tr("yesterday") if days == 1 else self.tr("{0} days ago").format(days)

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        self._restore.setEnabled(row is not None)

    @Slot()
    def _on_make_clicked(self) -> None:
        self._make.setEnabled(False)
        job = self._runner.start(_Making(self._desk), finished=self._on_made, failed=self._on_failed)
        self._progress.watch(job, self.tr("Making and checking a backup…"), can_stop=False)

    @Slot(object)
    def _on_made(self, made: object) -> None:
        self._make.setEnabled(True)
        self.refresh()
        self.told.emit(self.tr("Backup made and checked") if made else self.tr("There is one of today already"))

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._make.setEnabled(True)
        self.failed.emit(error)

    @Slot()
    def _on_restore_clicked(self) -> None:
        self._chosen = self._backup()
        if self._chosen is None:
            return
        question = self.tr("Put back the backup of {0}?").format(full_day(self._chosen.on))
        words = self.tr(
            "Everything becomes as it was when this backup was made. What was noted since then is no longer in Luwte. "
            "The present data is not thrown away: it is kept aside, beside the backups. "
            "Luwte closes the data and asks for your password."
        )
        dialog = Confirmation(question, words, self.tr("Put this backup back"), parent=self)
        dialog.setObjectName("restore_confirmation")
        dialog.accepted.connect(self._on_restore_confirmed)
        dialog.open()

    def _backup(self) -> StoredBackup | None:
        index = self._view.currentIndex()
        return self._table.rows[self._view.proxy.mapToSource(index).row()] if index.isValid() else None

    @Slot()
    def _on_restore_confirmed(self) -> None:
        if self._chosen is not None:
            self.restore_wanted.emit(self._chosen)

    @override
    def title(self) -> str:
        return self.tr("Backups")

    @override
    def refresh(self) -> None:
        backups = tuple(self._desk.backups())
        self._table.set_rows(backups)
        fit_rows(self._view, least=1, most=_LINES)
        self._view.setVisible(bool(backups))
        self._restore.setVisible(bool(backups))
        self._empty.setVisible(not backups)
        self._where.setText(self.tr("They lie in {0}").format(self._desk.folder()))

    @override
    def forget(self) -> None:
        self._chosen = None
        self._table.forget()
        self._where.clear()


class _Making:
    """Making a backup, for the background."""

    def __init__(self, desk: BackupDesk) -> None:
        self._desk = desk

    def __call__(self, _progress: Progress) -> bool:
        return self._desk.make_now()


def _key(backup: StoredBackup) -> str:
    return backup.on.isoformat()


def _day(backup: StoredBackup) -> date:
    return backup.on


def _size(backup: StoredBackup) -> int:
    return backup.size


def _day_words(backup: StoredBackup) -> str:
    return full_day(backup.on)


def _size_words(backup: StoredBackup) -> str:
    return QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
