"""Help for groups, classes and the school as a list."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from models.ids import OrganisationId, ProfessionalId
from models.trajectory import Perspective, Target, Trajectory, running_on
from models.usecases.network import Network
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.words import date_of


class SharedHelpTableModel(TableModel[Trajectory]):
    """Help for more than one pupil.

    Args:
        texts: the words of the domain.
        today: the day it is.

    """

    def __init__(self, texts: Texts, today: date, parent: QObject | None = None) -> None:
        self._texts = texts
        self._today = today
        self._organisations = dict[OrganisationId, str]()
        self._people = dict[ProfessionalId, str]()
        columns: list[Column[Trajectory]] = [
            Column(title=QCoreApplication.translate("SharedHelp", "For whom"), text=self.for_whom, width=26),
            Column(title=QCoreApplication.translate("SharedHelp", "Help"), text=self.kind, tooltip=self.kind),
            Column(title=QCoreApplication.translate("SharedHelp", "By"), text=self._by, tooltip=self._by, width=32),
            Column(
                title=QCoreApplication.translate("SharedHelp", "How it stands"), text=self._stand, sort=_began, width=30
            ),
            Column(title=QCoreApplication.translate("SharedHelp", "How often"), text=_how_often, width=20, spare=True),
        ]
        super().__init__(columns, key=_key, parent=parent)

    def show_network(self, network: Network) -> None:
        """Say how providers and people are called."""
        self._organisations = {entry.id: entry.name for entry in network.organisations}
        self._people = {entry.id: entry.name for entry in network.professionals}

    def for_whom(self, row: Trajectory) -> str:
        """Return the group or class, or that it is for the whole school."""
        target = word(self._texts, row.target)
        if row.target is Target.SCHOOL:
            return QCoreApplication.translate("SharedHelp", "the whole school")
        return f"{row.target_name} ({target})"

    def kind(self, row: Trajectory) -> str:
        """Return what help it is."""
        if row.form or row.perspective is Perspective.UNKNOWN:
            return row.form or QCoreApplication.translate("SharedHelp", "Help")
        return word(self._texts, row.perspective)

    def _by(self, row: Trajectory) -> str:
        provider = self._organisations.get(row.provider, "") if row.provider else ""
        person = self._people.get(row.professional, "") if row.professional else ""
        return f"{person} ({provider})" if person and provider else person or provider

    def _stand(self, row: Trajectory) -> str:
        if row.ended_on is not None and row.started_on is not None:
            return f"{date_of(row.started_on)} – {date_of(row.ended_on)}"
        if row.started_on is not None and running_on(row, self._today):
            return QCoreApplication.translate("SharedHelp", "runs since {0}").format(date_of(row.started_on))
        if row.asked_on is not None:
            return QCoreApplication.translate("SharedHelp", "asked on {0}").format(date_of(row.asked_on))
        return QCoreApplication.translate("SharedHelp", "not started")


def _key(row: Trajectory) -> str:
    return row.id


def _began(row: Trajectory) -> date | None:
    return row.started_on or row.asked_on


def _how_often(row: Trajectory) -> str:
    return row.intensity
