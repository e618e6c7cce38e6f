"""The details of a dossier: parents and carers with authority over time, every signal, the school's list."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from models.usecases.pupils import Dossier
from ui.pages.dossier_care import SignalsSection
from ui.pages.dossier_columns import Columns, ScrolledColumns
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_facts import FactsSection, TransferSection
from ui.pages.dossier_people import GuardiansSection
from ui.pages.dossier_tab import DossierTab
from ui.pages.overview_people import DETAILS


class DetailsTab(DossierTab):
    """Everything about a pupil and his family that the overview only touches."""

    name = DETAILS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("details_tab")
        guardians, signals = GuardiansSection(desk), SignalsSection(desk)
        facts, transfer = FactsSection(desk), TransferSection(desk)
        self._sections = (guardians, signals, facts, transfer)
        for section in self._sections:
            section.wished.connect(self.wished)
        self.fill_with(ScrolledColumns(Columns(self._sections, ((guardians, transfer), (signals, facts)))))

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Details")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        for section in self._sections:
            section.show_dossier(dossier)

    @override
    def forget(self) -> None:
        for section in self._sections:
            section.forget()
