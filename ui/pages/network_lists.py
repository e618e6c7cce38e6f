"""The two lists of the network, filtered by one line; where a list has nothing to show, it says why and what to do."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.itemmodels.network import OrganisationRow, OrganisationTableModel, PersonRow, PersonTableModel, Presence
from ui.widgets.buttons import PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.table_view import TableView
from ui.widgets.week_strip import WeekDelegate


class Side(IntEnum):
    """Which of the two lists is shown."""

    PEOPLE = 0
    ORGANISATIONS = 1

    @property
    def other(self) -> "Side":
        """The other one."""
        return Side.ORGANISATIONS if self is Side.PEOPLE else Side.PEOPLE


class NetworkLists(QStackedWidget):
    """People, organisations, or a sentence where there are none.

    Signals:
        row_chosen: another row is the current one, or none is.
        row_opened: a row was opened.
        new_wanted: the first step: add something.
        other_wanted: look at the other list.
        gone_wanted: show who has left.

    """

    row_chosen = Signal()
    row_opened = Signal()
    new_wanted = Signal()
    other_wanted = Signal()
    gone_wanted = Signal()

    def __init__(self, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_edit = may_edit
        self._side = Side.PEOPLE
        self._searched = ""
        self._with_gone = False
        self._step = self.new_wanted
        self._create_widgets()
        self._connect_signals()

    @property
    def side(self) -> Side:
        """Which list is shown."""
        return self._side

    @property
    def people(self) -> tuple[PersonRow, ...]:
        """Everybody, filtered out or not."""
        return self._people.rows

    @property
    def organisations(self) -> tuple[OrganisationRow, ...]:
        """All organisations, filtered out or not."""
        return self._organisations.rows

    def current_row(self) -> PersonRow | OrganisationRow | None:
        """Return the row the user is on."""
        row = None if self.currentWidget() is self._empty else self._view(self._side).current_row()
        return row if isinstance(row, PersonRow | OrganisationRow) else None

    def shown(self, side: Side) -> int:
        """Return how many rows a list shows."""
        return self._view(side).proxy.rowCount()

    def set_rows(self, people: Sequence[PersonRow], organisations: Sequence[OrganisationRow]) -> None:
        """Show other people and organisations."""
        self._people.set_rows(people)
        self._organisations.set_rows(organisations)
        self._people_view.proxy.set_accepts(self._accepts)
        self.show_side(self._side)

    def set_filter(self, text: str) -> None:
        """Show only what these words are found in."""
        self._searched = text.strip()
        for view in (self._people_view, self._organisations_view):
            view.proxy.set_filter_text(text)
        self.show_side(self._side)

    def set_with_gone(self, *, shown: bool) -> None:
        """Show people who have left too, or not."""
        self._with_gone = shown
        self._people_view.proxy.set_accepts(self._accepts)
        self.show_side(self._side)

    def show_side(self, side: Side) -> None:
        """Show one of the two."""
        self._side = side
        view = self._view(side)
        if not view.proxy.rowCount():
            self._say_empty()
        elif view.current_row() is None:
            view.choose_first()
        shown = view if view.proxy.rowCount() else self._empty
        self.setCurrentWidget(shown)
        self.row_chosen.emit()

    def side_of(self, record: str) -> Side | None:
        """Return the list a person or organisation is in."""
        if self._people.number_of(record) >= 0:
            return Side.PEOPLE
        return Side.ORGANISATIONS if self._organisations.number_of(record) >= 0 else None

    def choose(self, record: str) -> bool:
        """Go to a row of the list that is shown, and tell whether the filter lets it through."""
        return self._view(self._side).choose(record)

    @Slot()
    def focus(self) -> None:
        """Put the keyboard in what is shown."""
        step = self._empty.findChild(PrimaryButton) if self.currentWidget() is self._empty else None
        (step or self._view(self._side)).setFocus()

    def forget(self) -> None:
        """Drop everybody."""
        self._people.forget()
        self._organisations.forget()

    def _create_widgets(self) -> None:
        self._people = PersonTableModel(self)
        self._people_view = TableView(self._people, self.tr("People"))
        self._people_view.setObjectName("people_view")
        self._people_view.setItemDelegateForColumn(len(self._people.columns) - 1, WeekDelegate(self._people_view))
        self._organisations = OrganisationTableModel(self)
        self._organisations_view = TableView(self._organisations, self.tr("Organisations"))
        self._organisations_view.setObjectName("organisations_view")
        self._empty = EmptyState("heart-handshake", "", "")
        self._empty.setObjectName("network_empty")
        for widget in (self._people_view, self._organisations_view, self._empty):
            self.addWidget(widget)

    def _connect_signals(self) -> None:
        self._empty.step_taken.connect(self._on_step_taken)
        for view in (self._people_view, self._organisations_view):
            view.row_chosen.connect(self._on_row_chosen)
            view.row_opened.connect(self._on_row_opened)

    def _view(self, side: Side) -> TableView:
        return self._people_view if side is Side.PEOPLE else self._organisations_view

    def _accepts(self, row: object) -> bool:
        return not isinstance(row, PersonRow) or self._with_gone or row.presence is not Presence.GONE

    def _say_empty(self) -> None:
        if self._searched:
            self._say_nothing_found()
        elif self._side is Side.PEOPLE and self._people.rows:
            self._step = self.gone_wanted
            self._empty.say(
                self.tr("Nobody works here now"),
                self.tr("Everybody in the list has left."),
                self.tr("Show who has left"),
            )
        elif not self._may_edit:
            self._empty.say(self.tr("Nothing here yet"), self.tr("The care coordinator fills in the network."))
        else:
            self._offer_first()

    def _offer_first(self) -> None:
        self._step = self.new_wanted
        if self._side is Side.PEOPLE:
            words = self.tr("Note who is in the school on which days, for whom they work and how to reach them.")
            self._empty.say(self.tr("Who is around the school?"), words, self.tr("Add the first person"))
        else:
            words = self.tr("Note providers, municipality and others: what they are, and whether they have room.")
            self._empty.say(self.tr("Who helps around the school?"), words, self.tr("Add the first organisation"))

    def _say_nothing_found(self) -> None:
        if self.shown(self._side.other):
            self._step = self.other_wanted
            people = self._side is Side.PEOPLE
            words = self.tr("Look at organisations") if people else self.tr("Look at people")
            self._empty.say(self.tr("Not in this list"), self.tr("But there is something in the other one."), words)
        elif self._side is Side.PEOPLE and self._somebody_gone():
            self._step = self.gone_wanted
            words = self.tr("But there is somebody who has left.")
            self._empty.say(self.tr("Nobody found"), words, self.tr("Show who has left"))
        else:
            self._empty.say(self.tr("Nothing found"), self.tr("Try fewer letters."))

    def _somebody_gone(self) -> bool:
        proxy = self._people_view.proxy
        proxy.set_accepts(None)
        found = proxy.rowCount()
        proxy.set_accepts(self._accepts)
        return bool(found)

    @Slot()
    def _on_step_taken(self) -> None:
        self._step.emit()

    @Slot(object)
    def _on_row_chosen(self, _row: object) -> None:
        self.row_chosen.emit()

    @Slot(object)
    def _on_row_opened(self, _row: object) -> None:
        self.row_opened.emit()
