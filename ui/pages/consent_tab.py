"""Consent in a dossier: who may know what, and every answer ever given."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from models.usecases.pupils import Dossier
from ui.pages.consent_panel import ConsentPanel
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_tab import DossierTab
from ui.widgets.scroll import Scroll


class ConsentTab(DossierTab):
    """The answers, and what they allow."""

    name = "consent"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._panel = ConsentPanel(desk)
        self._panel.wished.connect(self.wished)
        self._panel.answers_wanted.connect(self._on_answers_wanted)
        self.fill_with(Scroll(self._panel))

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Consent")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        self._panel.show_dossier(dossier)

    @override
    def forget(self) -> None:
        self._panel.forget()

    @Slot(str)
    def _on_answers_wanted(self, name: str) -> None:
        """Bring a block in sight, and the keyboard to what can be done with it."""
        block = self._panel.findChild(QWidget, name)
        if block is not None and self.scroller is not None:
            self.scroller.ensureWidgetVisible(block)
            button = block.findChild(QPushButton)
            if button is not None:
                button.setFocus()
