"""What meetings and what is agreed in them need from the store; see ``models.ports``."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from models.ids import ActionId, MeetingId, ProfessionalId, PupilId, SeriesId
from models.limits import LIST_LIMIT
from models.meeting import Action, Meeting, MinutesState
from models.meeting_row import MeetingRow


class MeetingRepository(Protocol):
    """Meetings with participants, agenda and minutes."""

    def get(self, meeting: MeetingId) -> Meeting:
        """Return a meeting; raises NotFoundError."""
        ...

    def state(self, meeting: MeetingId) -> MinutesState | None:
        """Return how far the minutes of a meeting are; None when there is no such meeting yet."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Meeting]:
        """Return all meetings, latest date first."""
        ...

    def current(self, since: date) -> Sequence[Meeting]:
        """Return the meetings from a day on and those whose minutes are not adopted yet, latest date first."""
        ...

    def last_before(self, kind: str, day: date, *, cancelled: bool = True) -> Meeting | None:
        """Return the last meeting of a type before a day; of one day the latest hour. None when there was none.

        Without ``cancelled`` those that did not take place are passed over.
        """
        ...

    def of_kind(self, kind: str, since: date) -> Sequence[Meeting]:
        """Return the meetings of a type from a day on, latest date first."""
        ...

    def rows(self, invited: ProfessionalId | None = None) -> Sequence[MeetingRow]:
        """Return meetings as lines, latest date first: those somebody is invited to, or all."""
        ...

    def of_series(self, series: SeriesId) -> Sequence[Meeting]:
        """Return the meetings of a series, by date."""
        ...

    def save(self, meeting: Meeting) -> None:
        """Write a meeting with all that belongs to it."""
        ...


class ActionRepository(Protocol):
    """Actions, wherever they were agreed."""

    def get(self, action: ActionId) -> Action:
        """Return an action; raises NotFoundError."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Action]:
        """Return all actions: open ones first, by due date."""
        ...

    def open(self, limit: int = LIST_LIMIT) -> Sequence[Action]:
        """Return the open actions, by due date."""
        ...

    def open_of(self, professional: ProfessionalId) -> Sequence[Action]:
        """Return the open actions of somebody of the network, by due date."""
        ...

    def of_meeting(self, meeting: MeetingId) -> Sequence[Action]:
        """Return what was agreed in a meeting, in the order it was noted."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Action]:
        """Return what was agreed about a pupil: open ones first, by due date."""
        ...

    def save(self, action: Action) -> None:
        """Write an action."""
        ...
