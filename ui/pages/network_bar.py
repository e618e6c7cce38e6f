"""The bar above the network: which side is shown, one line that searches both, and what one does there."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.pages.network_lists import NetworkLists, Side
from ui.theme import NORMAL
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton
from ui.widgets.check_box import CheckBox
from ui.widgets.switch_row import SwitchRow
from ui.words import whole_number

WEEK: Final = 2
"""The part beside the two lists."""

_SEARCH_WIDTH: Final = 160


class NetworkBar(QWidget):
    """Shows what fits the side one is at; the page does what it asks for."""

    def __init__(self, *, may_edit: bool, has_cards: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_edit = may_edit
        self._has_cards = has_cards
        self._create_widgets()
        self._create_layout()

    def _create_widgets(self) -> None:
        self.sides = SwitchRow(self.tr("People or organisations"))
        self.sides.add(self.tr("People"), "side_people")
        self.sides.add(self.tr("Organisations"), "side_organisations")
        self.sides.add(self.tr("Week"), "side_week")
        self.search = QLineEdit()
        self.search.setObjectName("network_search")
        self.search.setAccessibleName(self.tr("Search the network"))
        self.search.setPlaceholderText(self.tr("Search name, role or organisation"))
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.gone = CheckBox(self.tr("Also who has left"))
        self.gone.setObjectName("network_gone")
        self.double = LinkButton("", "users")
        self.double.setObjectName("network_doubles")
        self.read_cards = IconButton("upload", self.tr("Read in contact cards (.vcf)"))
        self.read_cards.setObjectName("network_read_cards")
        self.save_cards = IconButton("download", self.tr("Save contact cards (.vcf)"))
        self.save_cards.setObjectName("network_save_cards")
        self.add = PrimaryButton(self.tr("New person"), "plus")
        self.add.setObjectName("network_add")

    def _create_layout(self) -> None:
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(NORMAL)
        bar.addWidget(self.sides)
        bar.addWidget(self.search, 1)
        for widget in (self.gone, self.double, self.read_cards, self.save_cards, self.add):
            bar.addWidget(widget)
        bar.addStretch()
        if not self._may_edit:
            self.add.hide()

    def show_lists(self, lists: NetworkLists, *, listed: bool, gone: bool, doubles: int) -> None:
        """Offer what fits.

        Args:
            lists: the two lists, for the side that is shown and how much each shows.
            listed: whether a list is shown, and not the week.
            gone: whether there is anybody who has left.
            doubles: how many may be double.

        """
        people = lists.side is Side.PEOPLE
        self.search.setVisible(listed)
        self.add.setVisible(listed and self._may_edit)
        self.add.setText(self.tr("New person") if people else self.tr("New organisation"))
        self.read_cards.setVisible(listed and self._has_cards and self._may_edit)
        self.save_cards.setVisible(listed and self._has_cards)
        self.gone.setVisible(listed and people and gone)
        self.double.setVisible(listed and self._may_edit and doubles > 0)
        self.double.setText(self.tr("Double? {0}").format(doubles))
        for side, words in ((Side.PEOPLE, self.tr("People")), (Side.ORGANISATIONS, self.tr("Organisations"))):
            number = whole_number(lists.shown(side))
            self.sides.set_words(side, f"{words} {number}" if self.search.text().strip() else words)

    def seek(self) -> None:
        """Go to the search line, with what is in it marked."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
