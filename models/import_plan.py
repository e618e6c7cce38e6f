"""Compare a file with the store, and show what would change before anything does."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from models.ids import LocationId, PupilId
from models.import_choices import Choices, chosen
from models.import_guardians import PROVISIONAL, guardian_rows, transfer_of
from models.import_matching import Match, matches
from models.import_merge import Basis, differences, merged, with_kept
from models.import_rows import (
    NEEDS_DECISION,
    Choice,
    Decision,
    ImportPlan,
    PlanNote,
    Present,
    PupilRow,
    RowNote,
    RowStatus,
)
from models.import_similarity import exactly, similar
from models.imported import FileFormat, ImportedFile, ImportedPupil
from models.names import PersonName, folded
from models.pupil import Pupil, enrolled_on
from models.school import Location
from models.spans import Span, school_year_start


def plan(file: ImportedFile, present: Present, decisions: Mapping[str, Decision], today: date) -> ImportPlan:
    """Compare a file with the store.

    Args:
        file: what was read.
        present: what is in the store now.
        decisions: what somebody decided so far, by the keys of the rows.
        today: the day it is.

    """
    return _Comparison(file, present, decisions, today).result()


class _Comparison:
    """One comparison of a file with the store."""

    def __init__(self, file: ImportedFile, present: Present, decisions: Mapping[str, Decision], today: date) -> None:
        self._file, self._present, self._decisions = file, present, decisions
        self._on = min(file.school.reference_date or today, today)
        self._own_school = file.format is FileFormat.EDEXML or _same_school(file, present)
        self._locations = _locations(file, present)
        ids = {key: location.id for key, location in self._locations.items()}
        self._basis = Basis(on=self._on, own_school=self._own_school, locations=ids)
        known = (*present.school.locations, *self._locations.values())
        self._names = {str(location.id): location.name for location in known}
        self._choices = Choices(())
        self._today = today

    def result(self) -> ImportPlan:
        """Return the plan."""
        found = matches(self._file.pupils, self._present.pupils, own_school=self._own_school, unchanged=self._unchanged)
        decided = [self._decisions.get(pupil.ref) for pupil in self._file.pupils]
        self._choices = Choices(tuple(zip(found, decided, strict=True)))
        rows = [self._row(pupil, match) for pupil, match in zip(self._file.pupils, found, strict=True)]
        seen = {candidate.id for match in found for candidate in match.candidates}
        return ImportPlan(
            file=self._file,
            on=self._on,
            rows=(*rows, *self._gone(seen)),
            locations=tuple(location for location in self._locations.values() if self._changed(location)),
            notes=tuple(self._notes()),
        )

    def _unchanged(self, pupil: Pupil, imported: ImportedPupil) -> bool:
        return merged(pupil, imported, self._basis) == pupil

    def _changed(self, location: Location) -> bool:
        return location not in self._present.school.locations

    def _notes(self) -> list[PlanNote]:
        notes = []
        if self._file.format is FileFormat.EDEXML and self._other_school():
            notes.append(PlanNote.OTHER_SCHOOL)
        day = self._file.school.reference_date
        if self._file.format is FileFormat.EDEXML and day and day < school_year_start(self._today):
            notes.append(PlanNote.EARLIER_YEAR)
        return notes

    def _other_school(self) -> bool:
        """Tell whether a list names another school; a list or store without a BRIN cannot tell."""
        known = bool(self._file.school.brin and self._present.school.brin)
        return known and not _same_school(self._file, self._present)

    def _row(self, imported: ImportedPupil, match: Match) -> PupilRow:
        decision = self._decisions.get(imported.ref)
        row = PupilRow(
            key=imported.ref,
            status=match.status,
            imported=imported,
            present=match.candidates[0] if match.candidates else None,
            candidates=match.candidates if match.status in NEEDS_DECISION else (),
            decision=decision,
        )
        if decision and decision.choice is Choice.LEAVE_OUT:
            return row
        if match.status in NEEDS_DECISION:
            return self._decided(row, imported, match)
        return self._known(row, match.candidates[0], imported) if match.candidates else self._new(row, imported)

    def _decided(self, row: PupilRow, imported: ImportedPupil, match: Match) -> PupilRow:
        """Return a row that needs a decision, worked out as far as there is one."""
        equal = len(row.candidates) == 1 and exactly(imported, row.candidates[0])
        same = chosen(match, row.decision)
        different = row.decision is not None and row.decision.choice is Choice.DIFFERENT
        row = replace(row, suggestion=Choice.SAME if equal else None)
        if same is None and not different:
            return row
        if same and not self._choices.take(same.id):
            return replace(row, notes=(RowNote.CHOSEN_TWICE,))
        displaced = self._choices.displaced(match)
        row = replace(row, displaced=displaced, notes=(RowNote.NUMBER_MOVES,) if displaced else ())
        if same is None:
            return self._added(row, imported)
        return self._taken_over(row, same, imported, replace(self._basis, adopt_name=True))

    def _known(self, row: PupilRow, old: Pupil, imported: ImportedPupil) -> PupilRow:
        reopen = row.decision is not None and row.decision.choice is Choice.REOPEN
        return self._taken_over(row, old, imported, replace(self._basis, reopen=reopen))

    def _taken_over(self, row: PupilRow, old: Pupil, imported: ImportedPupil, basis: Basis) -> PupilRow:
        """Return a row for a pupil who is in the store."""
        keep = row.decision.keep if row.decision else frozenset()
        new = self._choices.with_own_number(old, with_kept(old, merged(old, imported, basis), keep))
        row = replace(row, present=old, changes=differences(old, new, self._names))
        row = self._with_target(row, new, imported)
        idle = not row.changes and new == old and not _writes_others(row)
        status = row.status if row.status in NEEDS_DECISION else RowStatus.UNCHANGED if idle else RowStatus.CHANGED
        return replace(row, status=status, notes=(*row.notes, *self._row_notes(old, imported)))

    def _row_notes(self, old: Pupil, imported: ImportedPupil) -> list[RowNote]:
        notes = []
        ended = old.enrolment.end is not None and old.enrolment.end < self._on
        returned = bool(imported.enrolment.start and old.enrolment.end and imported.enrolment.start > old.enrolment.end)
        if self._own_school and ended and not returned and _at_school(imported, self._on):
            notes.append(RowNote.STILL_LISTED)
        given = PersonName(given=old.name.given) if old.name.given.strip() else None
        if given and imported.name.given and not similar(given, replace(imported.name, surname="", prefix="")):
            notes.append(RowNote.OTHER_NAME)
        return notes

    def _new(self, row: PupilRow, imported: ImportedPupil) -> PupilRow:
        """Return a row for somebody who is not in the store; former pupils are not added by themselves."""
        if self._file.format is FileFormat.OSO or _at_school(imported, self._on):
            return self._added(row, imported)
        row = replace(row, status=RowStatus.FORMER)
        taken = row.decision is not None and row.decision.choice is Choice.TAKE
        return self._added(row, imported) if taken else row

    def _added(self, row: PupilRow, imported: ImportedPupil) -> PupilRow:
        empty = Pupil(id=PupilId(PROVISIONAL + row.key), name=imported.name)
        return self._with_target(row, merged(empty, imported, self._basis), imported)

    def _with_target(self, row: PupilRow, target: Pupil, imported: ImportedPupil) -> PupilRow:
        """Add what the pupil becomes, what happens with his guardians, and what is kept about the transfer."""
        pupil, summary = target.id, imported.transfer
        present = tuple(self._present.guardians.get(pupil, ()))
        guardians = guardian_rows(imported.guardians, present, pupil, summary.made_on if summary else None)
        transfer = transfer_of(summary, pupil)
        known = transfer in self._present.transfers.get(pupil, ())
        asks = any(guardian.status is RowStatus.NEW for guardian in guardians)
        return replace(
            row,
            target=target,
            guardians=guardians,
            transfer=None if known else transfer,
            notes=(*row.notes, RowNote.AUTHORITY) if asks else row.notes,
        )

    def _gone(self, seen: set[PupilId]) -> list[PupilRow]:
        """Return the pupils who are at school according to the store and are not in the list.

        Only a list of this school that knows its pupils by number can tell, and only about the locations in it.
        """
        numbered = any(pupil.number for pupil in self._file.pupils)
        if self._file.format is not FileFormat.EDEXML or self._other_school() or not numbered:
            return []
        covered = {self._basis.locations.get(pupil.location) for pupil in self._file.pupils} - {None}
        return [
            self._gone_row(pupil)
            for pupil in self._present.pupils
            if pupil.number
            and pupil.id not in seen
            and pupil.number not in self._file.unusable
            and enrolled_on(pupil, self._on)
            and (not covered or pupil.location is None or pupil.location in covered)
        ]

    def _gone_row(self, pupil: Pupil) -> PupilRow:
        decision = self._decisions.get(pupil.id)
        row = PupilRow(key=pupil.id, status=RowStatus.GONE, present=pupil, decision=decision)
        last = max(self._on - timedelta(days=1), pupil.enrolment.start or date.min)
        ended = replace(pupil, enrolment=Span(start=pupil.enrolment.start, end=last))
        target = ended if decision and decision.choice is Choice.END else None
        return replace(row, target=target, changes=differences(pupil, ended, self._names))


def _same_school(file: ImportedFile, present: Present) -> bool:
    own, other = present.school, file.school
    return bool(own.brin) and own.brin == other.brin and (own.branch == other.branch or not other.branch)


def _at_school(imported: ImportedPupil, day: date) -> bool:
    return imported.year_group != "H" and (imported.enrolment.end is None or imported.enrolment.end >= day)


def _writes_others(row: PupilRow) -> bool:
    return row.transfer is not None or any(entry.status is not RowStatus.UNCHANGED for entry in row.guardians)


def _locations(file: ImportedFile, present: Present) -> dict[str, Location]:
    """Return the location each key in the file stands for, as it would be written."""
    by_key = {location.key: location for location in present.school.locations if location.key}
    by_name = {folded(location.name): location for location in present.school.locations if not location.key}
    found = {}
    for entry in file.locations:
        known = by_key.get(entry.key) or by_name.pop(folded(entry.name), None)
        new = Location(id=LocationId(PROVISIONAL + entry.key), name=entry.name, key=entry.key)
        found[entry.key] = replace(known, name=entry.name, key=entry.key) if known else new
    return found
