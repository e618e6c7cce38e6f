"""The overview of a dossier: who decides, who is active, what is the plan, what waits and what expires."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from models.usecases.pupils import Dossier
from ui.pages.consent_panel import ConsentSummary
from ui.pages.dossier_care import ActionsSection, PlanSection
from ui.pages.dossier_columns import Columns, ScrolledColumns
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_facts import ExpirySection
from ui.pages.dossier_help import HelpSection
from ui.pages.dossier_tab import DossierTab
from ui.pages.overview_people import PeopleSection
from ui.pages.safety_summary import SafetySummary


class OverviewTab(DossierTab):
    """Everything one asks first, in one screen."""

    name = "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        safety, people, consent = SafetySummary(desk), PeopleSection(desk), ConsentSummary(desk)
        plan, help_section = PlanSection(desk), HelpSection(desk)
        expiry, actions = ExpirySection(desk), ActionsSection(desk)
        self._sections = (safety, consent, people, plan, help_section, expiry, actions)
        for section in self._sections:
            section.wished.connect(self.wished)
        two = (safety, people, consent), (plan, help_section, expiry, actions)
        three = (safety, people), (plan, help_section), (consent,)
        self.fill_with(ScrolledColumns(Columns(self._sections, two, three, loose=(expiry, actions))))

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
