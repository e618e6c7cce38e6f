"""Who works with the store, and what each role may do."""

from dataclasses import dataclass
from enum import StrEnum

from models.errors import PermissionDeniedError
from models.ids import ProfessionalId, UserId
from models.validation import Checks


class Role(StrEnum):
    """The role of a user; the words shown are in ``resources/texts``."""

    COORDINATOR = "coordinator"
    YOUTH_PROFESSIONAL = "youth_professional"
    READER = "reader"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What can be allowed. Consent is asked besides this, never instead of it."""

    READ_PUPILS = "read_pupils"
    EDIT_PUPILS = "edit_pupils"
    NOTE_CONTACT = "note_contact"
    """To note a talk with or about a pupil one may see."""
    READ_NETWORK = "read_network"
    EDIT_NETWORK = "edit_network"
    EDIT_CONSENT = "edit_consent"
    READ_MEETINGS = "read_meetings"
    """To see that meetings are held and to get one's own copy of the minutes."""
    READ_ALL_MINUTES = "read_all_minutes"
    """To see meetings whole, every name included."""
    EDIT_MEETINGS = "edit_meetings"
    PREPARE_MEETINGS = "prepare_meetings"
    """To see what one may know before a meeting one is invited to, and to write what one wants to say there."""
    SETTLE_ACTIONS = "settle_actions"
    READ_PREVENTION = "read_prevention"
    NOTE_PREVENTION = "note_prevention"
    """To note what is done without a name; it says nothing about any pupil, so that no consent is asked."""
    IMPORT = "import"
    EXPORT_MONITOR = "export_monitor"
    APPROVE_MONITOR = "approve_monitor"
    """To look at a monitor file that a colleague made, and say that it may leave. It names no pupil."""
    MANAGE_USERS = "manage_users"
    MANAGE_SCHOOL = "manage_school"
    READ_LOG = "read_log"
    READ_HISTORY = "read_history"
    """To see what records were before, every value included."""
    UNDO_OWN = "undo_own"
    """To take back one's own changes of this session."""
    EXPORT_LISTS = "export_lists"
    """To take a list of pupils out of the store, on paper or as a file."""
    READ_RETENTION = "read_retention"
    """To see of which pupils something may go, by name and term; it says nothing about care."""
    PROPOSE_DESTRUCTION = "propose_destruction"
    APPROVE_DESTRUCTION = "approve_destruction"
    HOLD_RECORDS = "hold_records"
    """To say that nothing of a pupil may go for now."""


_READING = frozenset(
    {Permission.READ_PUPILS, Permission.READ_NETWORK, Permission.READ_MEETINGS, Permission.READ_PREVENTION}
)
_MANAGING = frozenset(
    {
        Permission.MANAGE_USERS,
        Permission.MANAGE_SCHOOL,
        Permission.READ_LOG,
        Permission.IMPORT,
        Permission.READ_NETWORK,
        Permission.UNDO_OWN,
        Permission.READ_RETENTION,
        Permission.PROPOSE_DESTRUCTION,
        Permission.APPROVE_DESTRUCTION,
        Permission.HOLD_RECORDS,
        Permission.APPROVE_MONITOR,
    }
)
_ALLOWED = {
    Role.COORDINATOR: frozenset(Permission),
    Role.YOUTH_PROFESSIONAL: _READING
    | {Permission.SETTLE_ACTIONS, Permission.NOTE_CONTACT, Permission.NOTE_PREVENTION, Permission.UNDO_OWN}
    | {Permission.PREPARE_MEETINGS},
    Role.READER: _READING | {Permission.READ_ALL_MINUTES, Permission.READ_HISTORY, Permission.EXPORT_LISTS},
    Role.ADMINISTRATOR: _MANAGING,
}
"""The coordinator owns the store. A functional manager looks after accounts, lists and the log, and reads no care."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody with a password to this store.

    Attributes:
        professional: the person in the network this user is; what a youth professional sees of a pupil is decided by
            the consents towards that person.

    """

    id: UserId
    name: str
    role: Role
    professional: ProfessionalId | None = None
    active: bool = True

    def __post_init__(self) -> None:
        """Raise ValidationError when there is no name."""
        checks = Checks()
        checks.require("name", self.name)
        checks.done()


def allows(role: Role, permission: Permission) -> bool:
    """Tell whether a role has a permission."""
    return permission in _ALLOWED[role]


def require(user: User, permission: Permission) -> None:
    """Want a permission.

    Raises:
        PermissionDeniedError: the user's role does not have it.

    """
    if not user.active or not allows(user.role, permission):
        raise PermissionDeniedError(permission.value, role=user.role.value)
