"""The week at the school: who is in on which day, and how it will be next week."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.network import Network
from ui.itemmodels.presence import PresenceRow, PresenceTable, monday_of, presence_rows
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.table_view import TableView
from ui.words import short_day

_WEEK: Final = timedelta(days=7)
_TO_FRIDAY: Final = timedelta(days=4)


class WeekPanel(QWidget):
    """A week as a grid.

    Signals:
        person_opened: go to the person with this id.

    """

    person_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("week_panel")
        self._network = Network()
        self._today = date.min
        self._monday = date.min
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_network(self, network: Network, today: date) -> None:
        """Show who is in; the week that is looked at stays while it is the same day."""
        if today != self._today:
            self._monday = monday_of(today)
        self._network, self._today = network, today
        self._show()

    def focus(self) -> None:
        """Put the keyboard in the grid."""
        (self._view if self._stack.currentWidget() is self._view else self._next).setFocus()

    def forget(self) -> None:
        """Drop everybody."""
        self._network = Network()
        self._table.forget()

    def _create_widgets(self) -> None:
        self._before = IconButton("arrow-left", self.tr("The week before"))
        self._before.setObjectName("week_before")
        self._next = Button(self.tr("Next week"))
        self._next.setObjectName("week_next")
        self._now = Button(self.tr("This week"))
        self._now.setObjectName("week_now")
        self._heading = SectionHeading()
        self._heading.setObjectName("week_heading")
        self._heading.setWordWrap(False)
        self._hint = Text(
            self.tr(
                "“in” is a usual day, “extra” a day that was added, “away” a usual day on which somebody is not in."
            ),
            "hint",
        )
        self._table = PresenceTable(self)
        self._view = TableView(self._table, self.tr("Who is in on which day"))
        self._view.setObjectName("week_view")
        self._empty = EmptyState(
            "calendar-days",
            self.tr("Nobody has days in this week"),
            self.tr("Note with each person on which days they are at this school."),
        )
        self._stack = QStackedWidget()

    def _create_layout(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._before)
        row.addWidget(self._heading)
        row.addWidget(self._next)
        row.addWidget(self._now)
        row.addStretch()
        for widget in (self._view, self._empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hint)

    def _connect_signals(self) -> None:
        self._before.clicked.connect(self._on_before_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._now.clicked.connect(self._on_now_clicked)
        self._view.row_opened.connect(self._on_row_opened)

    def _show(self) -> None:
        rows = presence_rows(self._network, self._monday)
        self._table.set_rows(rows)
        days = (short_day(day, self._today) for day in (self._monday, self._monday + _TO_FRIDAY))
        self._heading.setText(self.tr("{0} until {1}").format(*days))
        self._now.setVisible(self._monday != monday_of(self._today))
        self._stack.setCurrentWidget(self._view if rows else self._empty)
        if rows and self._view.current_row() is None:
            self._view.choose_first()

    def _go(self, weeks: int) -> None:
        try:
            self._monday += weeks * _WEEK
        except OverflowError:
            return
        self._show()

    @Slot()
    def _on_before_clicked(self) -> None:
        self._go(-1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self._go(1)

    @Slot()
    def _on_now_clicked(self) -> None:
        self._monday = monday_of(self._today)
        self._show()

    @Slot(object)
    def _on_row_opened(self, row: object) -> None:
        if isinstance(row, PresenceRow):
            self.person_opened.emit(row.person.id)
