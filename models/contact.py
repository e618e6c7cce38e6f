"""Contact moments: who spoke with whom, and how many there were within one piece of help."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import ContactId, PupilId, TrajectoryId, UserId
from models.validation import Checks


class ContactWay(StrEnum):
    """How a contact went."""

    TALK = "talk"
    HOME_VISIT = "home_visit"
    PHONE = "phone"
    VIDEO = "video"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One contact moment (*contactmoment*).

    Attributes:
        who: with whom, in words: the pupil, a parent, the teacher.
        summary: what it came to, in a line or a few.
        trajectory: the help it was part of, and within which it counts.
        noted_by: the user who wrote it down.

    """

    id: ContactId
    pupil: PupilId
    on: date
    who: str
    way: ContactWay = ContactWay.TALK
    summary: str = ""
    trajectory: TrajectoryId | None = None
    noted_by: UserId | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when it does not say with whom."""
        checks = Checks()
        checks.require("who", self.who)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCount:
    """How many contacts there were within one piece of help, and how many there may be.

    Attributes:
        limit: after so many the region wants other help to be asked; None where it sets no limit.

    """

    number: int
    limit: int | None = None

    @property
    def left(self) -> int | None:
        """How many are left; never below zero. None without a limit."""
        return None if self.limit is None else max(0, self.limit - self.number)

    @property
    def reached(self) -> bool:
        """Whether it is time to decide about other help.

        Light help stops at a number of contacts: five or seven in Oost Achterhoek (four case studies, L973-975), up to
        five talks in the Alkmaar region (JOS 2023).
        """
        return self.left == 0


def contact_count(contacts: Iterable[Contact], trajectory: TrajectoryId, limit: int | None = None) -> ContactCount:
    """Return how many contacts there were within a piece of help."""
    return ContactCount(number=sum(contact.trajectory == trajectory for contact in contacts), limit=limit)


def contact_numbers(contacts: Iterable[Contact]) -> Mapping[ContactId, int]:
    """Return for each contact within a piece of help its number there, counted from one.

    Args:
        contacts: oldest first.

    """
    counted: dict[TrajectoryId, int] = {}
    numbers: dict[ContactId, int] = {}
    for contact in contacts:
        if contact.trajectory is not None:
            counted[contact.trajectory] = numbers[contact.id] = counted.get(contact.trajectory, 0) + 1
    return numbers
