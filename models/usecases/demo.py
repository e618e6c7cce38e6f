"""Fill a store with an invented school."""

from datetime import datetime

from models.change import Changes, LogEntry, Topic
from models.demo.documents import scan
from models.demo.school import DemoSchool
from models.demo.series import REGION
from models.document import pieces
from models.errors import ConflictError, StoreReadOnlyError
from models.ids import UserId
from models.ports import Store, UnitOfWork
from models.usecases.meeting_series import HOLIDAY_REGION

_TOPICS = frozenset(Topic) - {Topic.MONITOR}


def fill(store: Store, demo: DemoSchool, *, by: UserId, at: datetime) -> Changes:
    """Write a whole invented school in one transaction, with one entry in the change log.

    Args:
        store: an open store in which there is no pupil yet.
        demo: the school.
        by: who does it; one of the users of the demo, or somebody the store knows.
        at: now, as an aware UTC moment.

    Raises:
        ConflictError: the store already holds pupils; invented children are never put between real ones.
        StoreReadOnlyError: this window may only look.

    """
    if store.read_only:
        raise StoreReadOnlyError("window")
    with store.write(by) as uow:
        if uow.pupils.all(limit=1):
            raise ConflictError("demo_not_empty")
        _write_surroundings(uow, demo)
        _write_pupils(uow, demo)
        _write_care(uow, demo)
        uow.log.append(LogEntry(at=at, user=by, action="demo.filled", kind=Topic.SCHOOL.value))
        return Changes(topics=_TOPICS)


def _write_surroundings(uow: UnitOfWork, demo: DemoSchool) -> None:
    uow.school.save(demo.school)
    uow.settings.put(HOLIDAY_REGION, REGION.value)
    for own in demo.own_values:
        uow.profiles.add_override(own)
    for organisation in demo.organisations:
        uow.network.save_organisation(organisation)
    for professional in demo.professionals:
        uow.network.save_professional(professional)
    for staffing in demo.staffing:
        uow.staffing.save(staffing)
    for user in demo.users:
        uow.users.save(user)
    for answer in demo.survey:
        uow.surveys.save(answer)


def _write_pupils(uow: UnitOfWork, demo: DemoSchool) -> None:
    for pupil in demo.pupils:
        uow.pupils.save(pupil)
    for guardian in demo.guardians:
        uow.guardians.save(guardian)
    for hold in demo.holds:
        uow.retention.save_hold(hold)


def _write_care(uow: UnitOfWork, demo: DemoSchool) -> None:
    for care_file in demo.care_files:
        uow.care_files.save(care_file)
    for trajectory in demo.trajectories:
        uow.trajectories.save(trajectory)
    for goal in demo.goals:
        uow.goals.save(goal)
    for contact in demo.contacts:
        uow.contacts.save(contact)
    for consent in demo.consents:
        uow.consents.add(consent)
    for weighed in demo.weighed:
        uow.weighed.add(weighed)
    _write_meetings(uow, demo)
    _write_safety(uow, demo)
    content = scan() if demo.documents else b""
    for document in demo.documents:
        uow.documents.put(document, pieces(content))


def _write_meetings(uow: UnitOfWork, demo: DemoSchool) -> None:
    for series in demo.series:
        uow.planning.save_series(series)
    for meeting in (*demo.meetings, *demo.ahead):
        uow.meetings.save(meeting)
    for prepared in demo.preparations:
        uow.preparations.save(prepared)
    for action in demo.actions:
        uow.actions.save(action)
    for letter in demo.letters:
        uow.letters.add(letter)


def _write_safety(uow: UnitOfWork, demo: DemoSchool) -> None:
    for report in demo.safety:
        uow.safety.save(report)
    for event in demo.attendance:
        uow.attendance.save(event)
    for activity in demo.prevention:
        uow.prevention.save(activity)
