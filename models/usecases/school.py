"""The school itself."""

from models.change import Changes, Topic
from models.school import School
from models.usecases.session import Session
from models.user import Permission


class SchoolUseCases:
    """What a user can do with the school's own data."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def school(self) -> School:
        """Return the school; every role may see where it works."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return uow.school.get()

    def save(self, school: School) -> Changes:
        """Write the school."""
        with self._session.intend(Permission.MANAGE_SCHOOL, "school.saved", Topic.SCHOOL) as intention:
            intention.uow.school.save(school)
        return intention.changes
