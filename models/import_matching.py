"""Who in the store each record of a file is: by number, by name and birth date, or a question."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.ids import PupilId
from models.import_rows import RowStatus
from models.import_similarity import clearly_another, exactly, resembles
from models.imported import ImportedPupil
from models.names import folded
from models.pupil import Pupil

Born = date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Who a record is.

    Attributes:
        status: CHANGED for a pupil who was found, NEW for nobody, or a question.
        candidates: the pupil, or those somebody must choose from; first the one who has the number.

    """

    status: RowStatus
    candidates: tuple[Pupil, ...] = ()


def matches(
    imported: Sequence[ImportedPupil],
    present: Sequence[Pupil],
    *,
    own_school: bool,
    unchanged: Callable[[Pupil, ImportedPupil], bool],
) -> tuple[Match, ...]:
    """Return who each record is.

    Args:
        imported: the records of the file.
        present: the pupils in the store.
        own_school: whether the numbers in the file are this school's.
        unchanged: tells whether taking a record over would change nothing; decides between pupils with equal names.

    """
    found: dict[int, Match] = {}
    numbers = {pupil.number: pupil for pupil in reversed(present) if pupil.number} if own_school else {}
    for place, record in enumerate(imported):
        pupil = numbers.get(record.number)
        if pupil and not clearly_another(record, pupil):
            found[place] = Match(status=RowStatus.CHANGED, candidates=(pupil,))
    taken = {match.candidates[0].id for match in found.values()}
    search = _Search([pupil for pupil in present if pupil.id not in taken])
    nameless = [place for place, record in enumerate(imported) if not (own_school and record.number)]
    for only_unchanged in (True, False):
        for place in nameless:
            if place not in found and (pupil := search.exact(imported[place], unchanged if only_unchanged else None)):
                found[place] = Match(status=RowStatus.CHANGED, candidates=(pupil,))
                search.take(pupil.id)
    for place, record in enumerate(imported):
        if place not in found:
            found[place] = _question(record, numbers.get(record.number), search)
    return tuple(found[place] for place in range(len(imported)))


def _question(record: ImportedPupil, holder: Pupil | None, search: "_Search") -> Match:
    doubles = search.doubles(record)
    if holder:
        others = tuple(pupil for pupil in doubles if pupil.id != holder.id)
        return Match(status=RowStatus.CLASH, candidates=(holder, *others))
    return Match(status=RowStatus.LIKELY_DOUBLE if doubles else RowStatus.NEW, candidates=doubles)


class _Search:
    """Find pupils by birth date or name without comparing everybody with everybody."""

    def __init__(self, pupils: Sequence[Pupil]) -> None:
        self._taken: set[PupilId] = set()
        self._born: dict[Born, list[Pupil]] = defaultdict(list)
        self._called: dict[tuple[Born, str], list[Pupil]] = defaultdict(list)
        self._named: dict[str, list[Pupil]] = defaultdict(list)
        for pupil in pupils:
            self._born[pupil.birth_date].append(pupil)
            self._called[pupil.birth_date, folded(pupil.name.given)].append(pupil)
            self._named[folded(pupil.name.full)].append(pupil)

    def take(self, pupil: PupilId) -> None:
        """Let a pupil be found no more."""
        self._taken.add(pupil)

    def exact(self, record: ImportedPupil, unchanged: Callable[[Pupil, ImportedPupil], bool] | None) -> Pupil | None:
        """Return a pupil with exactly this name and birth date."""
        near = self._called[record.birth_date, folded(record.name.given)]
        equals = (pupil for pupil in self._free(near) if exactly(record, pupil))
        return next((pupil for pupil in equals if unchanged is None or unchanged(pupil, record)), None)

    def doubles(self, record: ImportedPupil) -> tuple[Pupil, ...]:
        """Return the pupils this record may be."""
        near = self._born[record.birth_date] if record.birth_date else []
        named = self._named[folded(record.name.full)]
        both = {pupil.id: pupil for pupil in self._free([*near, *named]) if resembles(record, pupil)}
        return tuple(both.values())

    def _free(self, pupils: Iterable[Pupil]) -> Iterator[Pupil]:
        return (pupil for pupil in pupils if pupil.id not in self._taken)
