"""Help in a dossier: what waits and runs over time, each piece as a card, the goals, and the contacts."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from models.consent import InformationKind
from models.usecases.pupils import Dossier
from ui.pages.contacts_section import ContactsSection
from ui.pages.dossier_columns import Columns, ScrolledColumns
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_tab import DossierTab
from ui.pages.goals_section import GoalsSection
from ui.pages.help_cards import HelpCards, HelpPicture


class HelpTab(DossierTab):
    """Everything about the help for one pupil."""

    name = "help"
    wants: ClassVar[frozenset[InformationKind]] = frozenset({InformationKind.CARE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("help_tab")
        self._picture, self._cards = HelpPicture(desk), HelpCards(desk)
        self._goals, self._contacts = GoalsSection(desk), ContactsSection(desk)
        self._sections = (self._picture, self._cards, self._goals, self._contacts)
        for section in self._sections:
            section.wished.connect(self.wished)
        left, right = (self._picture, self._cards), (self._goals, self._contacts)
        self.fill_with(ScrolledColumns(Columns(self._sections, (left, right))))

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Help")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        around = self._desk.surroundings()
        self._picture.show_dossier(dossier)
        self._cards.show_dossier(dossier, around)
        self._goals.show_dossier(dossier)
        self._contacts.show_dossier(dossier)

    @override
    def forget(self) -> None:
        for section in self._sections:
            section.forget()
