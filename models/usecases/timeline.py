"""The timeline of a pupil: everything the user may see, in one order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from models import timeline_entries as entries_of
from models.carefile import CareFileStatus
from models.change import LogQuery
from models.consent import InformationKind, Party, PartyKind
from models.consent_wording import giver_labels
from models.ids import PupilId, UserId
from models.meeting import Action
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.timeline import AgendaMoment, TimelineEntry, in_order
from models.timeline_entries import SheetGiven, Voice
from models.usecases.action_sight import known_actions
from models.usecases.profiles import history_of
from models.usecases.session import Session
from models.usecases.visibility import Around, Sight, around_of, sight
from models.user import Permission
from resources import Texts

_MOVES = frozenset(CareFileStatus) - {CareFileStatus.CLOSED, CareFileStatus.SIGNALLED}
"""Changes of status that only the change log remembers; opening and closing are in the care file itself."""

SHEET_MADE = "handover.made"
"""What the log calls it that a transfer sheet was made; the reason says for whom, and with which kinds."""

_MOST_MOVES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What was said about a pupil in meetings and agreed, as far as a user may know it."""

    moments: Sequence[AgendaMoment]
    actions: Sequence[Action]


class TimelineUseCases:
    """What a user can see of what happened.

    Args:
        session: who looks.
        texts: the words of the domain, in his language.

    """

    def __init__(self, session: Session, texts: Texts) -> None:
        self._session = session
        self._texts = texts

    def of_pupil(self, pupil: PupilId) -> tuple[TimelineEntry, ...]:
        """Return everything of a pupil that this user may see, newest first.

        Raises:
            ConsentMissingError: nothing of this pupil may be seen by this user.

        """
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            found, around = uow.pupils.get(pupil), around_of(uow, pupil)
            kinds = looking.kinds(found, around)
            if not kinds:
                raise looking.refusal(pupil)
            voice = voice_of(uow, found, around, self._texts, self._session.today)
            around = replace(
                around,
                consents=looking.towards(around.consents),
                weighed=looking.weighed_towards(around.weighed, kinds),
            )
            agreed = of_agendas(uow, pupil, kinds, looking)
            sheets = [sheet for sheet in _sheets(uow, pupil, voice) if looking.knows_of(sheet.to)]
            entries = self._entries(uow, pupil, around, agreed, voice)
            return in_order(chain(entries, entries_of.of_sheets(sheets, voice)), kinds)

    def _entries(
        self, uow: UnitOfWork, pupil: PupilId, around: Around, agreed: Agreed, say: Voice
    ) -> Iterator[TimelineEntry]:
        """Yield everything."""
        held = {moment.meeting: moment.on for moment in agreed.moments}
        files = uow.care_files.of_pupil(pupil)
        return chain(
            entries_of.of_care_files(files, uow.turns.of_pupil(pupil), _moves(uow, pupil, say), say),
            entries_of.of_help(uow.trajectories.of_pupil(pupil), say),
            entries_of.of_goals(uow.goals.of_pupil(pupil), say),
            entries_of.of_contacts(uow.contacts.of_pupil(pupil), say),
            entries_of.of_consents(around.consents, say),
            entries_of.of_weighed(around.weighed, say),
            entries_of.of_meetings(agreed.moments, say),
            entries_of.of_actions(agreed.actions, held, say),
            entries_of.of_safety(uow.safety.of_pupil(pupil), say),
            entries_of.of_attendance(uow.attendance.of_pupil(pupil), say),
            entries_of.of_documents(uow.documents.of_pupil(pupil), agreed.moments, say),
            entries_of.of_letters(uow.letters.of_pupil(pupil), say),
            entries_of.of_transfers(uow.transfers.of_pupil(pupil), say),
        )


def of_agendas(uow: UnitOfWork, pupil: PupilId, kinds: frozenset[InformationKind], looking: Sight) -> Agreed:
    """Return what was said and agreed; what was discussed without a name stays so for who is not of the school."""
    moments = uow.agendas.of_pupil(pupil)
    return Agreed(
        moments=[moment for moment in moments if looking.whole or not moment.item.anonymous],
        actions=known_actions(uow, pupil, kinds, looking),
    )


def voice_of(uow: UnitOfWork, pupil: Pupil, around: Around, texts: Texts, today: date) -> Voice:
    """Return how everybody around a pupil is called today, and meetings on their own day."""
    names: dict[str, str] = {entry.id: entry.name for entry in uow.network.organisations()}
    names |= {entry.id: entry.name for entry in uow.network.professionals()}
    return Voice(
        texts=texts,
        ways=history_of(uow),
        today=today,
        names=names,
        users={user.id: user.name for user in uow.users.all()},
        people=giver_labels(pupil, around.guardians, texts),
    )


def _sheets(uow: UnitOfWork, pupil: PupilId, say: Voice) -> Iterator[SheetGiven]:
    """Yield the transfer sheets that were logged; see ``HandoverUseCases.sheet``."""
    organisations = {entry.id for entry in uow.network.organisations()}
    logged = uow.log.page(LogQuery(record=pupil, actions=(SHEET_MADE,), limit=_MOST_MOVES)).entries
    for entry in (numbered.entry for numbered in logged):
        to, _, kinds = entry.reason.partition(":")
        party = PartyKind.ORGANISATION if to in organisations else PartyKind.PROFESSIONAL
        yield SheetGiven(
            on=entry.at.astimezone().date(),
            to=Party(kind=party, id=to),
            kinds=frozenset(InformationKind(kind) for kind in kinds.split(",")),
            by=say.user(UserId(entry.user)),
        )


def _moves(uow: UnitOfWork, pupil: PupilId, say: Voice) -> Sequence[tuple[date, CareFileStatus, str]]:
    """Return the changes of status that were logged."""
    logged = uow.log.page(LogQuery(record=pupil, actions=("care_file.",), limit=_MOST_MOVES)).entries
    known = {f"care_file.{status}": status for status in _MOVES}
    return [
        (numbered.entry.at.astimezone().date(), known[numbered.entry.action], say.user(UserId(numbered.entry.user)))
        for numbered in logged
        if numbered.entry.action in known
    ]
