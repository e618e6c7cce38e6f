"""What consent needs from the store: the questions with their answers, and the decisions to share without consent."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from models.consent import Answer, Consent
from models.ids import ConsentId, PupilId, WeighedId
from models.weighed import WeighedEnd, WeighedSharing


class ConsentRepository(Protocol):
    """Consents with all their answers; answers are only ever added."""

    def get(self, consent: ConsentId) -> Consent:
        """Return a consent; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Consent]:
        """Return a pupil's consents, newest question first."""
        ...

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[Consent]]:
        """Return the consents of these pupils, or of all, per pupil, newest question first."""
        ...

    def ending(self, first: date, last: date) -> frozenset[PupilId]:
        """Return the pupils with a consent of which one of these days is the last, whatever was answered."""
        ...

    def add(self, consent: Consent) -> None:
        """Write a new consent with its answers; raises ConflictError when the id exists."""
        ...

    def add_answer(self, consent: ConsentId, answer: Answer) -> None:
        """Add one answer to the history of a consent."""
        ...


class WeighedRepository(Protocol):
    """Weighed sharings; they are only ever added, and ended."""

    def get(self, weighed: WeighedId) -> WeighedSharing:
        """Return a weighed sharing; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[WeighedSharing]:
        """Return a pupil's weighed sharings, latest decision first."""
        ...

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[WeighedSharing]]:
        """Return all weighed sharings per pupil, latest decision first."""
        ...

    def add(self, weighed: WeighedSharing) -> None:
        """Write a new weighed sharing; raises ConflictError when the id exists."""
        ...

    def end(self, weighed: WeighedId, ended: WeighedEnd) -> None:
        """Write that a weighed sharing was ended; raises ConflictError when it was already."""
        ...
