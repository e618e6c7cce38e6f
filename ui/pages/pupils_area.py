"""The room of the list and the dossier: side by side, or the dossier alone with a way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.pages.dossier_view import DossierView
from ui.theme import SMALL
from ui.widgets.buttons import LinkButton
from ui.widgets.list_detail import ListDetail


class ListHolder(QWidget):
    """The list, with a link under it to what is in no list of pupils."""

    def __init__(self, listing: QWidget, link: LinkButton) -> None:
        super().__init__()
        self.setFocusProxy(listing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(listing, 1)
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


class PupilsArea(ListDetail):
    """A list and a detail of which the detail can take all the room, also where both would fit."""

    def __init__(self, listing: QWidget, detail: DossierView) -> None:
        self._alone = False
        self._dossier = detail
        super().__init__(listing, detail)
        self._back.hide()
        detail.back_wanted.connect(self._on_back_clicked)

    @property
    def detail_alone(self) -> bool:
        """Whether the list is put away."""
        return self._alone or self.detail_open

    def open_alone(self) -> None:
        """Give the detail all the room."""
        if self.side_by_side:
            self._set_alone(alone=True)
        else:
            self.show_detail()

    def _set_alone(self, *, alone: bool) -> None:
        self._alone = alone
        self._dossier.offer_back(offered=alone)
        self._listing.setVisible(not alone)

    @override
    def leave_detail(self) -> bool:
        if not self._alone:
            return super().leave_detail()
        self._set_alone(alone=False)
        self._listing.setFocus()
        self.detail_left.emit()
        return True

    @override
    def _arrange(self, *, side_by_side: bool) -> None:
        was_open = self.detail_alone
        if self._alone:
            self._set_alone(alone=False)
        super()._arrange(side_by_side=side_by_side)
        self._dossier.offer_back(offered=not side_by_side)
        if was_open:
            self.open_alone()
