"""Search over the whole store: pupils by name, and everything that was written, as far as the user may see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.carefile import signal_needs
from models.consent import InformationKind
from models.ids import AgendaItemId, MeetingId, PupilId
from models.minutes import ItemView
from models.name_search import Named, NameIndex
from models.names import PersonName
from models.ports import UnitOfWork
from models.ports_caseload import MeetingRecord, NameRecord
from models.pupil import Pupil
from models.usecases.action_sight import known_actions
from models.usecases.giveaways import read_giveaways
from models.usecases.meeting_copy import Labels, copy_for
from models.usecases.meeting_rows import concerns
from models.usecases.meeting_table import read_table
from models.usecases.session import Session
from models.usecases.visibility import Around, Sight, around_all, sight
from models.user import Permission, allows
from models.written import OF_NETWORK, Written

MOST_FOUND = 8
_AT_ONCE = 60
"""How many texts are looked at together, to find those that may be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPupil:
    """A pupil that was found by name."""

    pupil: PupilId
    name: PersonName
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundText:
    """A text that was found.

    Attributes:
        name: whom it is about; None when it is about no pupil.

    """

    written: Written
    name: PersonName | None


@dataclass(slots=True)
class _Known:
    """What one user may see on a day, as far as that was asked since something was last written."""

    version: int
    day: date
    sight: Sight
    kinds: Mapping[PupilId, frozenset[InformationKind]] | None = None
    others: Sequence[Pupil] | None = None
    named: bool = False
    hidden: dict[PupilId, frozenset[str]] = field(default_factory=dict)
    minutes: dict[MeetingId, frozenset[tuple[AgendaItemId | None, str]]] = field(default_factory=dict)


class SearchUseCases:
    """What a user can find. One object serves all keys that are pressed: it remembers what was made ready."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: Sequence[NameRecord] = ()
        self._index = NameIndex(())
        self._known: _Known | None = None

    def pupils(self, typed: str, most: int = MOST_FOUND) -> tuple[FoundPupil, ...]:
        """Return the pupils whose name, number or group fits best, as far as the user may see them."""
        with self._session.read(Permission.READ_PUPILS) as uow:
            known = self._knowing(uow)
            if known.sight.blind or not typed.strip():
                return ()
            ranked = self._ranked(uow, typed, known)
            return tuple(entry for _, entry in zip(range(most), self._visible(uow, ranked, known), strict=False))

    def version(self) -> int:
        """Return a number that changes with whatever is written, by this window or another."""
        with self._session.store.read() as uow:
            return uow.written.version()

    def meetings(self) -> Sequence[MeetingRecord]:
        """Return what the meetings are found by that this user may know of, latest first."""
        user = self._session.user
        with self._session.read(Permission.READ_MEETINGS) as uow:
            if allows(user.role, Permission.READ_ALL_MINUTES):
                return uow.caseload.meetings()
            return uow.caseload.meetings(user.professional) if user.professional else ()

    def texts(self, typed: str, most: int = MOST_FOUND) -> tuple[FoundText, ...]:
        """Return texts that hold what was typed, what was written last first, as far as the user may see them.

        Each text is judged by whom it is about now and by what the user may know of him today; for who sees by
        consent a text from minutes is there only when it stands in his own copy, with the name.
        """
        with self._session.read(Permission.READ_PUPILS) as uow:
            known = self._knowing(uow)
            if known.sight.blind:
                return ()
            self._refresh_names(uow, known)
            found = self._readable(uow, typed, known, most)
            texts = [entry for _, entry in zip(range(most), found, strict=False)]
        about = {text.pupil for text in texts}
        names = {record.pupil: _name(record) for record in self._names if record.pupil in about}
        return tuple(FoundText(written=text, name=names.get(text.pupil) if text.pupil else None) for text in texts)

    def forget(self) -> None:
        """Drop every name and every text."""
        self._names, self._index, self._known = (), NameIndex(()), None

    def _knowing(self, uow: UnitOfWork) -> _Known:
        version, today = uow.written.version(), self._session.today
        if self._known is None or (self._known.version, self._known.day) != (version, today):
            self._known = _Known(version=version, day=today, sight=sight(self._session))
        return self._known

    def _refresh_names(self, uow: UnitOfWork, known: _Known) -> None:
        if known.named:
            return
        known.named, names = True, uow.caseload.names()
        if names != self._names:
            self._names = names
            self._index = NameIndex(
                Named(key=record.pupil, name=_name(record), marks=(record.number, record.group)) for record in names
            )

    def _ranked(self, uow: UnitOfWork, typed: str, known: _Known) -> Sequence[NameRecord]:
        self._refresh_names(uow, known)
        ranks = self._index.find(typed)
        found = [record for record in self._names if record.pupil in ranks]
        return sorted(found, key=lambda record: (ranks[record.pupil], record.surname, record.given))

    def _visible(self, uow: UnitOfWork, ranked: Sequence[NameRecord], known: _Known) -> Iterator[FoundPupil]:
        kinds = self._kinds(uow, known)
        for record in ranked:
            if kinds is None or kinds.get(record.pupil):
                yield FoundPupil(pupil=record.pupil, name=_name(record), group=record.group)

    def _kinds(self, uow: UnitOfWork, known: _Known) -> Mapping[PupilId, frozenset[InformationKind]] | None:
        """Return what may be known of each pupil; None for everything."""
        if known.sight.viewer is None:
            return None
        if known.kinds is None:
            around = around_all(uow)
            known.others = uow.pupils.all()
            known.kinds = {
                pupil.id: kinds
                for pupil in known.others
                if (kinds := known.sight.kinds(pupil, around.get(pupil.id, Around())))
            }
        return known.kinds

    def _readable(self, uow: UnitOfWork, typed: str, known: _Known, most: int) -> Iterator[Written]:
        kinds = self._kinds(uow, known)
        about = None if kinds is None else list(kinds)
        at_once = most if kinds is None else _AT_ONCE
        before: int | None = None
        while found := uow.written.search(typed, about=about, before=before, limit=at_once):
            for text in found:
                if kinds is None or self._may_read(uow, text, kinds, known):
                    yield text
            before = found[-1].number

    def _may_read(
        self, uow: UnitOfWork, text: Written, kinds: Mapping[PupilId, frozenset[InformationKind]], known: _Known
    ) -> bool:
        if text.kind in OF_NETWORK:
            return allows(self._session.user.role, Permission.READ_NETWORK)
        needed = text.needed
        if needed is not None:
            seen = kinds.get(text.pupil) if text.pupil else None
            if text.pupil is None or seen is None or not needed <= seen:
                return False
            return text.record not in self._hidden(uow, text.pupil, seen, known)
        if text.meeting is None or (text.pupil is not None and text.pupil not in kinds):
            return False
        return (text.item, text.text) in self._own_minutes(uow, text.meeting, known)

    def _hidden(
        self, uow: UnitOfWork, pupil: PupilId, kinds: frozenset[InformationKind], known: _Known
    ) -> frozenset[str]:
        """Return the signals and actions of a pupil that are not in his dossier as the user sees it."""
        if pupil not in known.hidden:
            signals = [signal for file in uow.care_files.of_pupil(pupil) for signal in file.signals]
            untold = {signal.id for signal in signals if not signal_needs(signal) <= kinds}
            told = {action.id for action in known_actions(uow, pupil, kinds, known.sight)}
            agreed = {action.id for action in uow.actions.of_pupil(pupil)}
            known.hidden[pupil] = frozenset[str](untold) | frozenset[str](agreed - told)
        return known.hidden[pupil]

    def _own_minutes(
        self, uow: UnitOfWork, meeting: MeetingId, known: _Known
    ) -> frozenset[tuple[AgendaItemId | None, str]]:
        """Return the texts of the user's own copy of some minutes that stand there with a name, or are about nobody."""
        if meeting not in known.minutes:
            known.minutes[meeting] = frozenset(self._read_minutes(uow, meeting, known.others or ()))
        return known.minutes[meeting]

    def _read_minutes(
        self, uow: UnitOfWork, meeting: MeetingId, others: Sequence[Pupil]
    ) -> Iterator[tuple[AgendaItemId | None, str]]:
        user, held = self._session.user, uow.meetings.get(meeting)
        if user.professional is None or not concerns(user, held):
            return
        table = read_table(uow, held, self._session.rules, self._session.today)
        copy = copy_for(table, user.professional, read_giveaways(uow, table, others), Labels(school="", kind=""))
        yield from ((None, text) for remark in copy.remarks for text in (remark.text, remark.because))
        for entry in copy.items:
            if not entry.pseudonym:
                yield from ((entry.id, text) for text in _texts_of(entry))
        for note in table.notes:
            if note.written_by(user.professional):
                yield from ((note.item, text) for text in (note.text, note.question))


def _name(record: NameRecord) -> PersonName:
    return PersonName(given=record.given, prefix=record.prefix, surname=record.surname)


def _texts_of(item: ItemView) -> Iterator[str]:
    texts = (item.reason, item.question, item.discussion, *(entry.text for entry in item.decisions))
    yield from (text for text in texts if text)
    if not item.about_pupil:
        yield item.subject
