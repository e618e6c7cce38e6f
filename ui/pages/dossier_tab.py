"""What a part of the dossier behind a tab is, and what the dossier around it wants from it."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.consent import InformationKind
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Desk
from ui.widgets.scroll import Scroll


class DossierTab(QWidget):
    """The base of the parts of a dossier. A part is filled when it is looked at, and emptied when the app locks.

    Signals:
        wished: a ``Wish``: something is to be done; ``DossierDeeds`` does it.
        told: a sentence about something that went well.
        failed: an ``AppError``.

    """

    wished = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    name: ClassVar[str] = ""
    """Tells the parts apart; part of the address of a record: ``<pupil>#<name>``."""

    wants: ClassVar[frozenset[InformationKind]] = frozenset()
    """The kinds of information it shows; there is no tab for who may see none of them. Empty: there always is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._scroller: Scroll | None = None

    def title(self) -> str:
        """Return the word on the tab."""
        raise NotImplementedError

    def show_dossier(self, dossier: Dossier) -> None:
        """Show this part of a dossier; called when it is looked at, and again after each change."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop every text and every record."""
        raise NotImplementedError

    @property
    def scroller(self) -> Scroll | None:
        """What scrolls over this part, for the keys that do so."""
        return self._scroller

    def to_top(self) -> None:
        """Show the beginning."""
        if self._scroller is not None:
            self._scroller.verticalScrollBar().setValue(0)

    def fill_with(self, scroll: Scroll) -> None:
        """Let something that scrolls take all room."""
        self._scroller = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
