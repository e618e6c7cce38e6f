"""What the list of pupils needs from outside, besides pupils themselves; made real by ``storage``."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from models.caseload_views import SavedView
from models.ids import MeetingId, ProfessionalId, PupilId, UserId, ViewId
from models.written import Written


class NameRecord(NamedTuple):
    """What a pupil is found by; plain and quick to compare, for it is read with each key that is pressed."""

    pupil: PupilId
    given: str
    prefix: str
    surname: str
    number: str
    group: str


class MeetingRecord(NamedTuple):
    """What a meeting is found by, and nothing of what was said."""

    meeting: MeetingId
    kind: str
    on: str
    place: str


class CaseloadRepository(Protocol):
    """Facts of all pupils at once."""

    def names(self) -> Sequence[NameRecord]:
        """Return what every pupil is found by, in the order in which they were added."""
        ...

    def meetings(self, professional: ProfessionalId | None = None) -> Sequence[MeetingRecord]:
        """Return what meetings are found by, latest first: those somebody sits at, or all."""
        ...

    def due(self) -> Mapping[PupilId, date | None]:
        """Return for each pupil with an open action when the first is due; None when none has a date."""
        ...

    def contacts(self) -> Mapping[PupilId, date]:
        """Return when there was contact last about each pupil."""
        ...


class ViewRepository(Protocol):
    """Lists that users saved with a name, and the columns they chose; each has his own."""

    def of_user(self, user: UserId) -> Sequence[SavedView]:
        """Return the views of a user, by name."""
        ...

    def save(self, view: SavedView) -> None:
        """Write a view."""
        ...

    def remove(self, user: UserId, view: ViewId) -> None:
        """Remove a view of a user; one that is not there is none to remove."""
        ...

    def columns(self, user: UserId) -> Sequence[str]:
        """Return the columns a user chose, from left to right; nothing when he chose none."""
        ...

    def choose_columns(self, user: UserId, columns: Sequence[str]) -> None:
        """Write which columns a user wants, from left to right."""
        ...


class WrittenRepository(Protocol):
    """The index of everything that was written down."""

    def search(
        self, words: str, *, about: Sequence[PupilId] | None = None, before: int | None = None, limit: int = 20
    ) -> Sequence[Written]:
        """Return texts that hold a word beginning with each of the words, what was written last first.

        Args:
            words: as typed; a word of one letter asks nothing yet.
            about: only texts about one of these pupils, or about nobody; None for all.
            before: only texts with a lower number, to read on.
            limit: the most to return.

        """
        ...

    def version(self) -> int:
        """Return a number that changes with whatever is written; looking at a dossier is no writing."""
        ...
