"""For whom files are made: who gets all pupils always, and whoever else is ticked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.monitor.recipients import Addressee
from ui.plain_text import as_caption
from ui.widgets.buttons import Button
from ui.widgets.menus import emptied
from ui.words import whole_number


class RecipientsButton(Button):
    """Opens a menu of ticks.

    Signals:
        chosen: somebody else gets a file too, or no longer.

    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "users", parent)
        self.setObjectName("monitor_recipients")
        self._addressees: Sequence[Addressee] = ()
        self._codes: frozenset[str] = frozenset()
        self._counting = True
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._on_menu_opened)
        self.setMenu(self._menu)
        self._say()

    @property
    def codes(self) -> frozenset[str]:
        """The codes of who gets a file besides the first."""
        return self._codes

    def offer(self, addressees: Sequence[Addressee]) -> None:
        """Offer other recipients, the one who gets all pupils first; who was ticked stays ticked."""
        self._addressees = addressees
        self._codes &= {one.recipient.code for one in addressees[1:]}
        self._say()

    def tick(self, codes: Iterable[str]) -> None:
        """Tick some more of those who are offered."""
        self._codes |= {one.recipient.code for one in self._addressees[1:]} & set(codes)
        self._say()

    def show_while(self, *, counting: bool) -> None:
        """Stand aside while something is shown that is not counted."""
        self._counting = counting
        self._say()

    def forget(self) -> None:
        """Drop every name."""
        self._addressees, self._codes = (), frozenset()
        emptied(self._menu)
        self._say()

    def _say(self) -> None:
        self.setVisible(self._counting and len(self._addressees) > 1)
        words = self.tr("Recipients: {0} of {1}")
        self.setText(words.format(whole_number(len(self._codes) + 1), whole_number(len(self._addressees))))
        self.setAccessibleName(self.text())

    @Slot()
    def _on_menu_opened(self) -> None:
        emptied(self._menu)
        for place, one in enumerate(self._addressees):
            action = QAction(as_caption(self._words(one)), self._menu)
            action.setCheckable(True)
            action.setChecked(not place or one.recipient.code in self._codes)
            action.setEnabled(place > 0)
            action.setData(one.recipient.code)
            action.triggered.connect(self._on_ticked)
            self._menu.addAction(action)

    def _words(self, one: Addressee) -> str:
        if one.within:
            return self.tr("{0}: own residents").format(one.recipient.name)
        return self.tr("{0}: all pupils").format(one.recipient.name)

    @Slot()
    def _on_ticked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._codes ^= {str(action.data())}
            self._say()
            self.chosen.emit()
