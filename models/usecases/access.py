"""Who looked when: the change log of one pupil, for who looks after it and for a parent who asks."""

from models.access import AccessLine, AccessView
from models.change import LogQuery, NumberedEntry, Topic
from models.ids import PupilId, UserId
from models.usecases.session import Session
from models.user import Permission, User, require

MOST = 5_000
"""More lines than this of one pupil are not shown at once."""


class AccessUseCases:
    """What a user can see of who looked at a pupil."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_pupil(self, pupil: PupilId) -> AccessView:
        """Return everything that was done with one pupil's file, newest first.

        Raises:
            PermissionDeniedError: the user's role may not read the log, or no pupils.

        """
        require(self._session.user, Permission.READ_LOG)
        with self._session.read(Permission.READ_PUPILS) as uow:
            found = uow.log.page(LogQuery(record=pupil, limit=MOST))
            users = {user.id: user for user in uow.users.all()}
            return AccessView(
                school=uow.school.get().name,
                pupil=uow.pupils.get(pupil).name.full,
                lines=tuple(_line(entry, users) for entry in found.entries),
                made_on=self._session.now(),
                more=found.more,
            )

    def to_print(self, pupil: PupilId) -> AccessView:
        """Return the same to put on paper; that is noted in the change log.

        Raises:
            PermissionDeniedError: the user's role may not read the log, or no pupils.
            StoreReadOnlyError: this window may only look, so that it could not be noted.

        """
        view = self.of_pupil(pupil)
        self._session.note_leaving("access.printed", Topic.PUPILS, pupil)
        return view


def _line(numbered: NumberedEntry, users: dict[UserId, User]) -> AccessLine:
    entry = numbered.entry
    user = users.get(entry.user)
    return AccessLine(
        number=numbered.number,
        at=entry.at,
        who=user.name if user else "",
        role=user.role if user else None,
        action=entry.action,
    )
