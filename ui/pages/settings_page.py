"""Beheer: what is looked after now and then, in parts. Each part is there only for whom it is.

One comes here a few times a year, or right after something went wrong. So each part says what it does, saves by itself,
and asks once before anything is lost.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from models.change import Topic
from models.usecases.session import Session
from models.user import Permission, allows
from ui.background import BackgroundRunner
from ui.page import Page, SearchEntry
from ui.pages.settings.backups_part import BackupsPart
from ui.pages.settings.days_part import DaysPart
from ui.pages.settings.definitions_part import DefinitionsPart
from ui.pages.settings.letters_part import LettersPart
from ui.pages.settings.log_part import LogPart
from ui.pages.settings.look_part import LookPart
from ui.pages.settings.part import SettingsPart
from ui.pages.settings.retention_part import KeepingTools, RetentionPart
from ui.pages.settings.school_part import SchoolPart
from ui.pages.settings.users_part import UsersPart, UserTools
from ui.pages.settings.way_part import WayPart
from ui.settings import Settings
from ui.theme import NORMAL, Theme
from ui.widgets.switch_row import SwitchRow

_ICONS: dict[type[SettingsPart], str] = {
    SchoolPart: "school",
    WayPart: "list-checks",
    DaysPart: "calendar-days",
    DefinitionsPart: "chart-column",
    LettersPart: "mail",
    UsersPart: "users",
    LookPart: "sun",
    BackupsPart: "archive",
    RetentionPart: "hourglass",
    LogPart: "history",
}


class SettingsPage(Page):
    """School, users, screen, backups and log.

    Signals:
        restore_wanted: the backup (as ``keeping.desk`` listed it) to put back, after the user was asked. Whoever does
            it closes the store, asks the password and opens the store again.
        idle_minutes_changed: after how many minutes without keys or mouse the app locks from now on.

    """

    restore_wanted = Signal(object)
    idle_minutes_changed = Signal(int)

    topics = frozenset(
        {
            Topic.SCHOOL,
            Topic.USERS,
            Topic.NETWORK,
            Topic.RETENTION,
            Topic.PUPILS,
            Topic.SAFETY,
            Topic.MONITOR,
            Topic.LETTERS,
        }
    )

    def __init__(
        self,
        *,
        session: Session,
        runner: BackgroundRunner,
        settings: Settings,
        theme: Theme,
        users: UserTools,
        keeping: KeepingTools,
    ) -> None:
        super().__init__()
        self.setObjectName("settings_page")
        self._parts: list[SettingsPart] = []
        self._switch = SwitchRow(self.tr("Parts"), wraps=True)
        self._stack = QStackedWidget()
        role = session.user.role
        if allows(role, Permission.MANAGE_SCHOOL):
            self._add(SchoolPart(session))
            self._add(WayPart(session))
            self._add(DaysPart(session))
            self._add(LettersPart(session))
        if allows(role, Permission.EXPORT_MONITOR):
            self._add(DefinitionsPart(session, runner))
        self._add(UsersPart(session, users, runner))
        self._add_look(LookPart(settings, theme))
        if allows(role, Permission.MANAGE_SCHOOL):
            self._add_backups(BackupsPart(session, keeping.desk, runner))
        if allows(role, Permission.READ_RETENTION):
            self._add(RetentionPart(session, keeping, runner))
        if allows(role, Permission.READ_LOG):
            self._add(LogPart(session, runner))
        self._create_layout()
        self._switch.chosen.connect(self._on_chosen)
        self.note_key("← →", self.tr("to the next part"))

    def _add(self, part: SettingsPart) -> None:
        self._parts.append(part)
        self._switch.add(part.title(), f"{part.objectName()}_tab")
        self._stack.addWidget(part)
        part.changed.connect(self.changed)
        part.told.connect(self.told)
        part.failed.connect(self.failed)
        part.wanted.connect(self._on_part_wanted)

    def _add_look(self, part: LookPart) -> None:
        self._add(part)
        part.idle_minutes_changed.connect(self.idle_minutes_changed)

    def _add_backups(self, part: BackupsPart) -> None:
        self._add(part)
        part.restore_wanted.connect(self.restore_wanted)

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NORMAL)
        column.addWidget(self._switch)
        column.addWidget(self._stack, 1)

    def _part(self) -> SettingsPart:
        return self._parts[self._stack.currentIndex()]

    def _show(self, number: int) -> None:
        before = self._part()
        with self.showing_errors():
            before.save_pending()
        self._switch.choose(number)
        self._stack.setCurrentIndex(number)
        with self.showing_errors():
            self._part().refresh()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self._show(number)

    @Slot()
    def _on_part_wanted(self) -> None:
        part = self.sender()
        if isinstance(part, SettingsPart):
            self._show(self._parts.index(part))

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        part = self._part()
        if topics & part.topics or topics == self.topics:
            part.refresh()

    @override
    def show_record(self, record: str) -> None:
        names = [part.objectName().removesuffix("_part") for part in self._parts]
        if record in names:
            self._show(names.index(record))

    @override
    def resume(self, detail: str) -> None:
        self._part().resume(detail)

    @override
    def focus_start(self) -> None:
        self._switch.focus()

    @override
    def save_pending(self) -> None:
        self._part().save_pending()

    @override
    def go_back(self) -> bool:
        return self._part().step_back()

    @override
    def forget(self) -> None:
        for part in self._parts:
            part.forget()

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        return [
            SearchEntry(words=part.title(), detail=self.title(), icon=_ICONS[type(part)], run=part.come_up)
            for part in self._parts
        ]
