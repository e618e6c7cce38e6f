"""Invitations for calendars: what leaves the store is when and where, and the e-mail of who is invited."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.anonymise import OF_A_ROOM, Identifier, full_name, identifiers
from models.change import Changes, Topic
from models.ids import MeetingId, SeriesId
from models.invitation import EventSeries, Guest, InvitationView, event, event_series
from models.meeting import Meeting
from models.ports import UnitOfWork
from models.profile_choice import profile_on
from models.profile_parts import MeetingKind
from models.series import Series
from models.telling import Telling
from models.usecases.profiles import history_of
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationChoice:
    """What is invited to.

    Attributes:
        whole: the whole series, with what it was split from.
        mails: name who is invited, with his e-mail.

    """

    meeting: MeetingId
    whole: bool = False
    mails: bool = False


class InvitationUseCases:
    """What a user can do with invitations; only for who plans meetings.

    Args:
        session: who is at work.
        language: of what the type of meeting is called.

    """

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._language = language

    def invitation(self, choice: InvitationChoice) -> InvitationView:
        """Return an invitation. A text in which a pupil is named is left out of it."""
        with self._session.read(Permission.EDIT_MEETINGS) as uow:
            meeting = uow.meetings.get(choice.meeting)
            names = [found for pupil in uow.pupils.all() for found in full_name(pupil.name)]
            view = self._head(uow, meeting, Telling(names))
            telling = Telling([*names, *_about(uow, meeting)])
            if choice.mails:
                view = replace(view, guests=_guests(uow, meeting), organizer=self._organizer(uow, meeting))
            if choice.whole and meeting.series is not None:
                chain = _chain(uow, meeting.series)
                return replace(view, series=tuple(_series(uow, entry, telling) for entry in chain))
            series = uow.planning.series(meeting.series) if meeting.series else None
            return replace(view, events=(event(meeting, series, _clean(meeting.place, telling)),))

    def known_mails(self, meeting: MeetingId) -> int:
        """Return of how many people at the table the e-mail is known."""
        with self._session.read(Permission.EDIT_MEETINGS) as uow:
            return len(_guests(uow, uow.meetings.get(meeting)))

    def note_saved(self, choice: InvitationChoice) -> Changes:
        """Note that an invitation was saved outside the store, and which revision it told of."""
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.invited", Topic.MEETINGS) as intention:
            meeting = intention.uow.meetings.get(choice.meeting)
            intention.record = choice.meeting
            series = meeting.series if choice.whole else None
            for entry in intention.uow.meetings.of_series(series) if series else [meeting]:
                intention.uow.meetings.save(replace(entry, invited=entry.revision))
        return intention.changes

    def _head(self, uow: UnitOfWork, meeting: Meeting, telling: Telling) -> InvitationView:
        kind = _kind(uow, meeting)
        return InvitationView(
            title=_clean(kind.title.get(self._language, ""), telling) or meeting.kind,
            about=_clean(kind.purpose.get(self._language, ""), telling),
            made_at=self._session.now(),
        )

    def _organizer(self, uow: UnitOfWork, meeting: Meeting) -> Guest | None:
        """Return who invites: the user himself when his e-mail is known, or else the chair."""
        people = uow.network.professionals()
        own = [person for person in people if person.id == self._session.user.professional]
        chairs = [person for person in people if person.name == meeting.chair]
        found = next((person for person in (*own, *chairs) if person.email), None)
        return Guest(name=found.name, mail=found.email) if found else None


def _about(uow: UnitOfWork, meeting: Meeting) -> Iterator[Identifier]:
    """Yield what says at whose home a meeting of somebody on the agenda is, in the whole series."""
    held = uow.meetings.of_series(meeting.series) if meeting.series is not None else [meeting]
    about = list(dict.fromkeys(item.pupil for entry in held for item in entry.items if item.pupil))
    guardians = uow.guardians.by_pupil(about)
    for key, pupil in uow.pupils.some(about).items():
        found = identifiers(pupil, guardians.get(key, ()))
        yield from (one for one in found if one.tells not in OF_A_ROOM)


def _kind(uow: UnitOfWork, meeting: Meeting) -> MeetingKind:
    """Return the type of a meeting on its own day."""
    return profile_on(history_of(uow), meeting.on).meeting_kind(meeting.kind)


def _guests(uow: UnitOfWork, meeting: Meeting) -> tuple[Guest, ...]:
    people = [uow.network.professional(seat.professional) for seat in meeting.participants]
    return tuple(Guest(name=person.name, mail=person.email) for person in people if "@" in person.email)


def _chain(uow: UnitOfWork, series: SeriesId) -> list[Series]:
    """Return a series with those it was split from, the oldest first: each has to be told where it ends now."""
    found = [uow.planning.series(series)]
    while found[0].follows is not None:
        found.insert(0, uow.planning.series(found[0].follows))
    return found


def _series(uow: UnitOfWork, series: Series, telling: Telling) -> EventSeries:
    meetings = uow.meetings.of_series(series.id)
    places = [_clean(meeting.place, telling) for meeting in meetings]
    return event_series(series, meetings, _clean(series.place, telling), places)


def _clean(text: str, telling: Telling) -> str:
    return "" if telling.gives_away(text) else text
