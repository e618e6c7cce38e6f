"""The overview of a dossier: who decides, who is active, what is the plan, what waits and what expires."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from models.usecases.pupils import Dossier
from ui.pages.consent_panel import ConsentSummary
from ui.pages.dossier_care import ActionsSection, PlanSection, SignalsSection
from ui.pages.dossier_columns import Columns, ScrolledColumns
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_facts import ExpirySection, FactsSection, TransferSection
from ui.pages.dossier_help import HelpSection
from ui.pages.dossier_people import PeopleSection
from ui.pages.dossier_tab import DossierTab
from ui.pages.safety_summary import SafetySummary


class OverviewTab(DossierTab):
    """Everything one asks first, in one screen."""

    name = "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        people, consent, signals = PeopleSection(desk), ConsentSummary(desk), SignalsSection(desk)
        plan, help_section, expiry = PlanSection(desk), HelpSection(desk), ExpirySection(desk)
        actions, facts, transfer = ActionsSection(desk), FactsSection(desk), TransferSection(desk)
        safety = SafetySummary(desk)
        left, right = (safety, people, consent, facts, transfer), (plan, help_section, expiry, actions, signals)
        self._sections = (safety, consent, people, plan, help_section, expiry, actions, signals, facts, transfer)
        for section in self._sections:
            section.wished.connect(self.wished)
        self.fill_with(ScrolledColumns(Columns(left, right, self._sections)))

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Overview")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        for section in self._sections:
            section.show_dossier(dossier)

    @override
    def forget(self) -> None:
        for section in self._sections:
            section.forget()
