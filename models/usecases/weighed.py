"""Weighed sharing: writing down a decision to share without consent, ending it, and putting it on paper."""

from models.change import Changes, Topic
from models.errors import ConflictError
from models.ids import WeighedId
from models.usecases.consents import ConsentUseCases
from models.usecases.session import Session
from models.user import Permission, require
from models.weighed import WeighedEnd, WeighedSharing
from models.weighed_sheet import WeighedSheet
from models.weighed_sources import weighed_sources


class WeighedUseCases:
    """What a user can do with decisions to share without consent. Nothing is ever overwritten."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._consents = ConsentUseCases(session, language)

    def note(self, weighed: WeighedSharing) -> Changes:
        """Write down a decision.

        Raises:
            ConflictError: it lies in the future: nothing is shared on a decision that still has to be made.

        """
        with self._session.intend(Permission.EDIT_CONSENT, "weighed.noted", Topic.CONSENTS) as intention:
            if weighed.decided_on > self._session.today:
                raise ConflictError("decided_in_future")
            intention.record = weighed.pupil
            intention.reason = weighed.id
            intention.uow.weighed.add(weighed)
        return intention.changes

    def end(self, weighed: WeighedId, ended: WeighedEnd) -> Changes:
        """End a decision: from that day on nothing is shared by it.

        Raises:
            ConflictError: it was ended already, or the day lies in the future or before the decision.

        """
        with self._session.intend(Permission.EDIT_CONSENT, "weighed.ended", Topic.CONSENTS) as intention:
            present = intention.uow.weighed.get(weighed)
            if not present.decided_on <= ended.on <= self._session.today:
                raise ConflictError("ended_on_no_day")
            intention.record = present.pupil
            intention.reason = weighed
            intention.uow.weighed.end(weighed, ended)
        return intention.changes

    def sheet(self, weighed: WeighedId) -> WeighedSheet:
        """Return a decision as it goes on paper.

        Raises:
            StoreReadOnlyError: this window may only look, so that printing it could not be logged.

        """
        self._session.require_log()
        with self._session.read(Permission.EDIT_CONSENT) as uow:
            found = uow.weighed.get(weighed)
            pupil = uow.pupils.get(found.pupil)
            return WeighedSheet(
                school=uow.school.get().name,
                pupil=pupil.name.full,
                birth_date=pupil.birth_date,
                group=pupil.group,
                party=self._consents.party(uow, found.party),
                source=weighed_sources().get(found.ground, found.ground_words),
                weighed=found,
            )

    def note_printed(self, weighed: WeighedId) -> None:
        """Log that a decision was put on paper."""
        require(self._session.user, Permission.EDIT_CONSENT)
        self._session.note_leaving("weighed.printed", Topic.CONSENTS, weighed)

    def new_weighed_id(self) -> WeighedId:
        """Make an id for a decision."""
        return WeighedId(self._session.new_id())
