"""Contact moments: a note of each talk, by whoever had it."""

from dataclasses import replace

from models.change import Changes, Topic
from models.consent import InformationKind
from models.contact import Contact
from models.errors import ConflictError, ConsentMissingError, NotFoundError, PermissionDeniedError
from models.ids import ContactId, PupilId
from models.ports import UnitOfWork
from models.usecases.help_links import want_own_help
from models.usecases.session import Session
from models.usecases.visibility import Sight, sight
from models.user import Permission, User, allows


class ContactUseCases:
    """What a user can do with contact moments. A youth professional notes his own, about a pupil he may see."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, contact: Contact) -> Changes:
        """Add a contact moment, or write what was changed of it.

        Raises:
            ConsentMissingError: this user may not know about the care for this pupil.
            PermissionDeniedError: somebody else noted it, and this user only changes his own.
            NotFoundError: it is a talk about another pupil; what was noted never goes over to somebody else.
            ConflictError: it lies in the future, or the help it belongs to is for somebody else.

        """
        looking = sight(self._session)
        with self._session.intend(Permission.NOTE_CONTACT, "contact.saved", Topic.CONTACTS) as intention:
            uow = intention.uow
            intention.record = contact.pupil
            _want_sight(uow, contact.pupil, looking)
            stored = _stored(uow, contact)
            _want_own(stored, self._session.user)
            if contact.on > self._session.today:
                raise ConflictError("contact_in_future")
            want_own_help(uow, contact.trajectory, contact.pupil)
            noted_by = stored.noted_by if stored else self._session.user.id
            uow.contacts.save(replace(contact, noted_by=noted_by))
        return intention.changes

    def new_contact_id(self) -> ContactId:
        """Make an id for a contact moment."""
        return ContactId(self._session.new_id())


def may_change(contact: Contact, user: User) -> bool:
    """Tell whether somebody may change what was noted: a coordinator everything, others what they noted themselves."""
    return allows(user.role, Permission.EDIT_PUPILS) or contact.noted_by == user.id


def _stored(uow: UnitOfWork, contact: Contact) -> Contact | None:
    """Return what was noted under this id, whoever it is about: looking among one pupil's would miss another's."""
    try:
        stored = uow.contacts.get(contact.id)
    except NotFoundError:
        return None
    if stored.pupil != contact.pupil:
        raise NotFoundError("contact", record=contact.id)
    return stored


def _want_own(stored: Contact | None, user: User) -> None:
    if stored is not None and not may_change(stored, user):
        raise PermissionDeniedError("not_your_contact")


def _want_sight(uow: UnitOfWork, pupil: PupilId, looking: Sight) -> None:
    if InformationKind.CARE not in looking.kinds_of(uow, uow.pupils.get(pupil)):
        raise ConsentMissingError("contact")
