"""Minutes after the meeting: out for correction, remarks that come in, what came of each, and remarks afterwards."""

from dataclasses import dataclass, replace
from datetime import date

from models.change import Changes, Topic
from models.errors import ConflictError, PermissionDeniedError
from models.ids import AgendaItemId, MeetingId
from models.meeting import Meeting, MinutesState, Remark, RemarkAnswer
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission, User, allows
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRemark:
    """A remark as it comes in.

    Attributes:
        item: the agenda item it is about; None for the minutes as a whole.
        by: whose it is, when somebody who keeps the minutes writes it down for another.

    """

    text: str
    item: AgendaItemId | None = None
    by: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when it says nothing."""
        checks = Checks()
        checks.require("remark", self.text)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What comes of a remark.

    Attributes:
        because: why it is not taken over.
        discussion: how the text of the item it is about reads from now on; None when that stays as it is.

    """

    answer: RemarkAnswer
    because: str = ""
    discussion: str | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when it is not taken over and nobody says why."""
        checks = Checks()
        checks.that("because", self.answer is not RemarkAnswer.REJECTED or self.because.strip(), "required")
        checks.done()


class MinutesRoundUseCases:
    """What a user can do between the meeting and what finally stands."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def send_out(self, meeting: MeetingId, until: date | None = None) -> Changes:
        """Send the minutes out for correction, or once more; who did, when and until when stands on them.

        Raises:
            ConflictError: the minutes are adopted.
            ValidationError: the last day for remarks has passed.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.sent_out", Topic.MEETINGS) as intention:
            present = _open(intention.uow, meeting)
            intention.record = meeting
            today = self._session.today
            checks = Checks()
            checks.that("remarks_until", until is None or until >= today, "past_day")
            checks.done()
            sent = replace(present, sent_on=today, sent_by=self._session.user.name, remarks_until=until)
            intention.uow.meetings.save(replace(sent, state=MinutesState.FOR_CORRECTION))
        return intention.changes

    def remark(self, meeting: MeetingId, remark: NewRemark) -> Changes:
        """Add a remark to minutes, with who makes it and when; who was invited may do so too, for himself only.

        One that comes after adoption is kept apart and gets no answer: nothing can be changed any longer.

        Raises:
            PermissionDeniedError: the user was not invited.
            ConflictError: what it is about is not on the agenda.

        """
        with self._session.intend(Permission.PREPARE_MEETINGS, "meeting.remarked", Topic.MEETINGS) as intention:
            present = intention.uow.meetings.get(meeting)
            keeps = allows(self._session.user.role, Permission.EDIT_MEETINGS)
            if not keeps:
                _want_invited(present, self._session.user)
            intention.record = meeting
            if remark.item is not None and all(item.id != remark.item for item in present.items):
                raise ConflictError("item_gone")
            made = self._made(present, remark, by=remark.by.strip() if keeps else "")
            intention.uow.meetings.save(replace(present, remarks=(*present.remarks, made)))
        return intention.changes

    def answer(self, meeting: MeetingId, place: int, reply: Reply) -> Changes:
        """Say what came of a remark; taking it over and changing the text it is about is one deed.

        Raises:
            ConflictError: the minutes are adopted, or there is no such remark.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.answered", Topic.MEETINGS) as intention:
            present = _open(intention.uow, meeting)
            intention.record = meeting
            if not 0 <= place < len(present.remarks):
                raise ConflictError("item_gone")
            remark = present.remarks[place]
            answered = replace(
                remark, answer=reply.answer, because=reply.because.strip(), answered_on=self._session.today
            )
            remarks = (*present.remarks[:place], answered, *present.remarks[place + 1 :])
            items = tuple(
                replace(item, discussion=reply.discussion)
                if item.id == remark.item and reply.discussion is not None
                else item
                for item in present.items
            )
            intention.uow.meetings.save(replace(present, remarks=remarks, items=items))
        return intention.changes

    def _made(self, meeting: Meeting, remark: NewRemark, by: str) -> Remark:
        user = self._session.user
        return Remark(
            text=remark.text,
            by=by or user.name,
            on=self._session.today,
            noted_by=user.name if by and by != user.name else "",
            item=remark.item,
            after_adoption=meeting.state is MinutesState.ADOPTED,
        )


def _open(uow: UnitOfWork, meeting: MeetingId) -> Meeting:
    """Return a meeting of which the minutes may still change."""
    present = uow.meetings.get(meeting)
    if present.state is MinutesState.ADOPTED:
        raise ConflictError("minutes_adopted")
    return present


def _want_invited(meeting: Meeting, user: User) -> None:
    if user.professional is None:
        raise PermissionDeniedError("not_in_network")
    if all(participant.professional != user.professional for participant in meeting.participants):
        raise PermissionDeniedError("not_invited")
