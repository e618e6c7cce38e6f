"""The change log: who did what and when, and whether nobody changed it afterwards."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import LogQuery, Verification
from models.errors import AppError, ValidationError
from models.progress import Progress
from models.typed_dates import Leaning
from models.usecases.changelog import ChangeLogUseCases
from models.usecases.session import Session
from ui.background import BackgroundRunner
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.itemmodels.changelog import LogRow, LogTableModel, log_row
from ui.pages.settings.part import SettingsPart
from ui.theme import CLOSE, NORMAL, SMALL, Tone
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.labels import Hint
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import texts, whole_number

PAGE: Final = 200
"""How many lines are fetched at a time."""


_TAKEN_ALONG: Final = (
    *("minutes.", "pupil_list.paper", "pupil_list.file", "handover.", "access.", "plan.", "consent.printed"),
    *(
        "consent.forms_printed",
        "meeting.invited",
        "weighed.printed",
        "document.exported",
        "letter.made",
        "letter.printed",
        "network.exported",
        "monitor.saved",
        "survey.saved",
        "definition.exported",
    ),
)
"""What leaves the store, on paper or as a file."""


_EVENTS: Final = ("safety.", "safety_report.", "attendance.", "attendance_event.")


_MONITOR: Final = ("monitor.", "approval.", "option.", "survey.", "definition.")


def action_groups() -> list[tuple[tuple[str, ...], str]]:
    """Return the kinds of actions one can ask for: how their codes begin, and words."""
    return [
        ((), QCoreApplication.translate("LogPart", "Everything")),
        (
            ("pupil.opened", "history.", "document.opened", "letter.opened", "guardian.revealed"),
            QCoreApplication.translate("LogPart", "Looked at"),
        ),
        (_TAKEN_ALONG, QCoreApplication.translate("LogPart", "On paper or as a file")),
        (("pupil.", "pupil_list.", "view."), QCoreApplication.translate("LogPart", "Pupils and lists")),
        (("guardian.",), QCoreApplication.translate("LogPart", "Parents and carers")),
        (("care_file.", "handover.", "access."), QCoreApplication.translate("LogPart", "Care files")),
        (("trajectory.", "goal.", "contact.", "plan."), QCoreApplication.translate("LogPart", "Help")),
        (("consent.", "weighed."), QCoreApplication.translate("LogPart", "Consent")),
        (
            ("safety.", "safety_report.", "attendance.", "attendance_event."),
            QCoreApplication.translate("LogPart", "Safety and absence"),
        ),
        (("document.",), QCoreApplication.translate("LogPart", "Documents")),
        (("letter.", "letter_template."), QCoreApplication.translate("LogPart", "Letters")),
        (("meeting.", "minutes.", "preparation.", "item."), QCoreApplication.translate("LogPart", "Meetings")),
        (("action.", "task."), QCoreApplication.translate("LogPart", "Agreements and Today")),
        (("prevention.", "prevention_activity."), QCoreApplication.translate("LogPart", "Prevention")),
        (("organisation.", "staffing.", "network."), QCoreApplication.translate("LogPart", "Organisations")),
        (("retention.",), QCoreApplication.translate("LogPart", "Keeping and destroying")),
        (("professional.",), QCoreApplication.translate("LogPart", "Professionals")),
        (("import.", "network.imported"), QCoreApplication.translate("LogPart", "Files read in")),
        (_MONITOR, QCoreApplication.translate("LogPart", "Monitor")),
        (("school.",), QCoreApplication.translate("LogPart", "School")),
        (("profile.",), QCoreApplication.translate("LogPart", "Way of working")),
        (("user.",), QCoreApplication.translate("LogPart", "Users")),
        (("store.",), QCoreApplication.translate("LogPart", "Opening and putting back")),
        (("undone", "redone"), QCoreApplication.translate("LogPart", "Steps taken back")),
    ]


class LogPart(SettingsPart):
    """Shows the log and has it checked."""

    def __init__(self, session: Session, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_part")
        self._session = session
        self._cases = ChangeLogUseCases(session)
        self._runner = runner
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        self._user: ChoiceField[str] = ChoiceField("log_user", self.tr("Who"), [("", self.tr("Everybody"))])
        self._action: ChoiceField[tuple[str, ...]] = ChoiceField("log_action", self.tr("What"), action_groups())
        self._day = DateField("log_day", self.tr("Day"), self._today, leaning=Leaning.BACK)
        self._check = Button(self.tr("Check the log"), "shield-check")
        self._check.setObjectName("check_log")
        self._table = LogTableModel(self)
        self._view = TableView(self._table, self.tr("Log"))
        self._view.setObjectName("log_view")
        self._nothing = Hint(self.tr("Nothing was done that fits. Choose another day or person."))
        self._nothing.setObjectName("log_nothing")
        self._more = LinkButton(self.tr("Load more"), "chevron-down")
        self._more.setObjectName("log_more")
        self._answer = Strip()
        self._answer.setObjectName("log_answer")
        self._progress = ProgressPanel()

    def _create_layout(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(NORMAL)
        for field in (self._user, self._action, self._day):
            filters.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addWidget(self._more)
        below.addWidget(self._nothing, 1)
        below.addStretch()
        below.addWidget(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addLayout(filters)
        column.addWidget(self._answer)
        column.addWidget(self._progress)
        column.addWidget(self._view, 1)
        column.addLayout(below)

    def _connect_signals(self) -> None:
        for field in (self._user, self._action, self._day):
            field.committed.connect(self._on_filter_changed)
        self._more.clicked.connect(self._on_more_clicked)
        self._check.clicked.connect(self._on_check_clicked)

    def _today(self) -> date:
        return self._session.today

    def _fetch(self, before: int | None) -> None:
        """Fetch the newest lines, or those before a number as well."""
        try:
            day = self._day.value()
        except ValidationError as error:
            self.failed.emit(error)
            return
        query = LogQuery(user=self._user.value() or "", actions=self._action.value() or (), before=before, limit=PAGE)
        try:
            found = self._cases.page(query, day)
        except AppError as error:
            self.failed.emit(error)
            return
        words, today = texts(), self._session.today
        rows = [log_row(line, today, words) for line in found.lines]
        self._table.set_rows([*(self._newest_first() if before else ()), *rows])
        self._more.setVisible(found.more)
        self._nothing.setVisible(not self._table.rows)

    def _newest_first(self) -> list[LogRow]:
        return sorted(self._table.rows, key=_number, reverse=True)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._fetch(None)

    @Slot()
    def _on_more_clicked(self) -> None:
        last = min((row.number for row in self._table.rows), default=None)
        self._fetch(last)

    @Slot()
    def _on_check_clicked(self) -> None:
        self._check.setEnabled(False)
        self._answer.clear()
        job = self._runner.start(_Checking(self._cases), finished=self._on_checked, failed=self._on_check_failed)
        self._progress.watch(job, self.tr("Checking the log…"), can_stop=False)

    @Slot(object)
    def _on_checked(self, found: Verification) -> None:
        self._check.setEnabled(True)
        if found.ok:
            words = self.tr("The log is in order: {0} lines, and none was changed or removed.")
            self._answer.say(words.format(whole_number(found.count)), Tone.OK)
            return
        words = self.tr(
            "Line {0} is not right. From there on the log was changed or cut off outside Luwte. "
            "The lines before it are in order. Keep the backups, and tell who is responsible for privacy."
        )
        self._answer.say(words.format(whole_number(found.first_bad or 0)), Tone.DANGER)

    @Slot(object)
    def _on_check_failed(self, error: AppError) -> None:
        self._check.setEnabled(True)
        self.failed.emit(error)

    @override
    def title(self) -> str:
        return self.tr("Log")

    @override
    def refresh(self) -> None:
        chosen = self._user.value()
        everybody = [("", self.tr("Everybody"))]
        self._user.set_options([*everybody, *((user.id, user.name) for user in self._cases.users())])
        self._user.set_value(chosen or "")
        self._action.set_value(self._action.value() or ())
        self._fetch(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._table.rows:  # coming back to it: something may have been done in the meantime
            self._fetch(None)

    @override
    def forget(self) -> None:
        self._table.forget()
        self._answer.clear()
        for field in (self._user, self._action, self._day):
            field.forget()


class _Checking:
    """Checking the log, for the background."""

    def __init__(self, cases: ChangeLogUseCases) -> None:
        self._cases = cases

    def __call__(self, _progress: Progress) -> Verification:
        return self._cases.verify()


def _number(row: LogRow) -> int:
    return row.number
