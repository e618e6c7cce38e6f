"""What planning meetings needs from the store; see ``models.ports``."""

from collections.abc import Sequence
from typing import Protocol

from models.agenda_proposal import AgendaRequest
from models.ids import FreeDaysId, SeriesId
from models.school_days import FreeDays
from models.series import Series


class PlanningRepository(Protocol):
    """Series of meetings, own days of the school, and what somebody asks to have talked about."""

    def series(self, series: SeriesId) -> Series:
        """Return a series; raises NotFoundError."""
        ...

    def save_series(self, series: Series) -> None:
        """Write a series."""
        ...

    def free_days(self) -> Sequence[FreeDays]:
        """Return what the school says of its own days, by first day."""
        ...

    def save_free_days(self, days: FreeDays) -> None:
        """Write what the school says of some days."""
        ...

    def remove_free_days(self, days: FreeDaysId) -> None:
        """Remove what the school says of some days; what is not there is nothing to remove."""
        ...

    def open_requests(self) -> Sequence[AgendaRequest]:
        """Return what was asked to be talked about and is not settled, oldest first."""
        ...

    def save_request(self, request: AgendaRequest) -> None:
        """Write a request."""
        ...
