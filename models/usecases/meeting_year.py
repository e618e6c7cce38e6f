"""Looking back on a year of meetings."""

from models.meeting_figures import MeetingFigures, meeting_figures
from models.usecases.session import Session
from models.user import Permission


class MeetingYearUseCases:
    """What the school can see of its own meetings together."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def year(self) -> MeetingFigures:
        """Return the figures of this school year up to today. For who reads all minutes: what was said is in them."""
        with self._session.read(Permission.READ_ALL_MINUTES) as uow:
            return meeting_figures(uow.meetings.all(), uow.actions.all(), uow.trajectories.all(), self._session.today)
