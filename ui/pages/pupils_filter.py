"""What narrows the list: a menu of everything one can ask, and a chip for each thing that is asked."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.caseload import Condition, Facet
from models.caseload_query import QueryLanguage
from ui.plain_text import as_caption
from ui.theme import SMALL
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.menus import emptied
from ui.widgets.removable_chip import RemovableChip

_IN_MENU: Final = (
    Facet.STATUS,
    Facet.CONSENT,
    Facet.WAITING,
    Facet.ACTION,
    Facet.GROUP,
    Facet.COORDINATOR,
    Facet.PROVIDER,
    Facet.LOCATION,
    Facet.RESIDENCE,
)


class FilterBar(QWidget):
    """The filters of the list.

    Signals:
        changed: other things are asked.
        cleared: everything is to be shown again, also what was typed.

    """

    changed = Signal()
    cleared = Signal()

    def __init__(self, language: QueryLanguage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._conditions: tuple[Condition, ...] = ()
        self._chips: list[RemovableChip] = []
        self._create_widgets()
        self._create_layout()
        self._menu.aboutToShow.connect(self._on_menu_opened)
        self._reset.clicked.connect(self.cleared)
        self._reset.hide()
        self._show_chips()

    @property
    def conditions(self) -> Sequence[Condition]:
        """What is asked."""
        return self._conditions

    @property
    def language(self) -> QueryLanguage:
        """What can be asked, in the words of the list."""
        return self._language

    @property
    def button(self) -> Button:
        """The button that opens the menu; it stands where the list wants it."""
        return self._button

    @property
    def menu(self) -> QMenu:
        """The menu of everything one can ask."""
        self._on_menu_opened()
        return self._menu

    def show_language(self, language: QueryLanguage) -> None:
        """Offer the values of another list; what is asked stays."""
        self._language = language
        self._show_chips()

    def ask(self, conditions: Sequence[Condition]) -> None:
        """Ask these things, and no others."""
        self._conditions = tuple(conditions)
        self._show_chips()

    def open_menu(self) -> None:
        """Show the menu, for who presses a key."""
        self._button.showMenu()

    def show_reset(self, *, wanted: bool) -> None:
        """Offer to show all again, or not."""
        self._reset.setVisible(wanted)
        self._show_or_hide()

    def forget(self) -> None:
        """Drop every value and word."""
        emptied(self._menu)
        self.ask(())

    def _create_widgets(self) -> None:
        self._menu = QMenu(self)
        self._menu.setObjectName("filter_menu")
        self._button = Button(self.tr("Filter"), "list-checks")
        self._button.setObjectName("filter_button")
        self._button.setMenu(self._menu)
        self._reset = LinkButton(self.tr("Clear all"), "x")
        self._reset.setObjectName("clear_filters")
        self._row = FlowRow()

    def _create_layout(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(self._row, 1)
        line.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTop)

    def _show_chips(self) -> None:
        for chip in self._chips:
            chip.forget()
            self._row.take(chip)
        self._chips = [self._chip(number) for number in range(len(self._conditions))]
        self._row.add(*self._chips)
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        """Take no room while nothing is asked."""
        self.setVisible(bool(self._chips) or not self._reset.isHidden())

    def _chip(self, number: int) -> RemovableChip:
        chip = RemovableChip(self._language.say(self._conditions[number]))
        chip.setObjectName(f"filter_chip_{number}")
        chip.setProperty("number", number)
        chip.removed.connect(self._on_chip_removed)
        return chip

    @Slot()
    def _on_chip_removed(self) -> None:
        number = int(self.sender().property("number"))
        self.ask([asked for place, asked in enumerate(self._conditions) if place != number])
        self._button.setFocus()
        self.changed.emit()

    @Slot()
    def _on_menu_opened(self) -> None:
        emptied(self._menu)
        for facet in _IN_MENU:
            options = self._language.vocabulary[facet]
            if len(options) > 1 or self._asked(facet):
                self._fill(self._menu.addMenu(as_caption(self._language.field(facet))), facet, options)

    def _fill(self, menu: QMenu, facet: Facet, options: Mapping[str, str]) -> None:
        asked = self._asked(facet)
        for value, words in options.items():
            action = QAction(as_caption(words), menu)
            action.setCheckable(True)
            action.setChecked(value in asked)
            action.setData((facet.value, value))
            action.triggered.connect(self._on_option_chosen)
            menu.addAction(action)

    def _asked(self, facet: Facet) -> frozenset[str]:
        return frozenset(value for asked in self._conditions if asked.facet is facet for value in asked.values)

    @Slot()
    def _on_option_chosen(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        code, value = action.data()
        facet = Facet(code)
        values = self._asked(facet) ^ {value}
        others = [asked for asked in self._conditions if asked.facet is not facet]
        self.ask([*others, Condition(facet=facet, values=values)] if values else others)
        self.changed.emit()
