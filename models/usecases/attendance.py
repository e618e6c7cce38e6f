"""Attendance events: noting them, ending them, and taking away what was noted by mistake."""

from models.attendance import AttendanceEvent
from models.change import Changes, Topic
from models.consent import InformationKind
from models.errors import ValidationError
from models.ids import AttendanceEventId, PupilId
from models.usecases.session import Session
from models.usecases.visibility import require_kind, sight
from models.user import Permission


class AttendanceUseCases:
    """What a user can do with attendance events."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_pupil(self, pupil: PupilId) -> tuple[AttendanceEvent, ...]:
        """Return a pupil's events, newest first.

        Raises:
            ConsentMissingError: this user may not know about the pupil's attendance.

        """
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            require_kind(uow, pupil, InformationKind.ATTENDANCE, looking)
            return tuple(uow.attendance.of_pupil(pupil))

    def save(self, event: AttendanceEvent) -> Changes:
        """Add an event or write what was changed of it; what is still to come has not happened."""
        if event.on > self._session.today:
            raise ValidationError({"on": "in_future"})
        with self._session.intend(Permission.EDIT_PUPILS, "attendance.saved", Topic.ATTENDANCE) as intention:
            intention.record = event.pupil
            intention.uow.attendance.save(event)
        return intention.changes

    def remove(self, event: AttendanceEventId) -> Changes:
        """Take away an event that was noted by mistake."""
        with self._session.intend(Permission.EDIT_PUPILS, "attendance.removed", Topic.ATTENDANCE) as intention:
            intention.record = intention.uow.attendance.get(event).pupil
            intention.uow.attendance.remove(event)
        return intention.changes

    def new_event_id(self) -> AttendanceEventId:
        """Make an id for an event."""
        return AttendanceEventId(self._session.new_id())
