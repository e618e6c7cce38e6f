"""A small school, pupils as a file has them, and what is left after a plan has been carried out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import count

from models.ids import LocationId, PupilId
from models.import_outcome import outcome
from models.import_plan import plan
from models.import_rows import Decision, ImportOutcome, ImportPlan, Present, PupilRow
from models.imported import FileFormat, ImportedFile, ImportedPupil, ImportedSchool
from models.names import PersonName
from models.pupil import Pupil
from models.school import Location, School

TODAY = date(2025, 10, 15)
ON = date(2025, 10, 1)
BORN = date(2014, 4, 30)
NORTH = Location(id=LocationId("north"), name="Noord", key="N")
SOUTH = Location(id=LocationId("south"), name="Zuid", key="Z")
SCHOOL = School(name="De Vuurvlinder", brin="99ZZ", branch="00", locations=(NORTH, SOUTH))


def name_of(text: str) -> PersonName:
    """Make a name: ``Noor van den/Berg`` has a given name, a prefix and after the slash the surname."""
    before, _, surname = text.rpartition("/")
    given, _, prefix = before.partition(" ")
    return PersonName(given=given, prefix=prefix, surname=surname)


def pupil(text: str, born: date | None = BORN) -> Pupil:
    """Make a pupil in the store; the name is his id too."""
    return Pupil(id=PupilId(text), name=name_of(text), birth_date=born)


def listed(text: str, born: date | None = BORN) -> ImportedPupil:
    """Make a pupil as a file has him."""
    return ImportedPupil(line=1, name=name_of(text), birth_date=born)


def pupil_list(*pupils: ImportedPupil) -> ImportedFile:
    """Make a pupil list of this school."""
    placed = tuple(replace(entry, place=place) for place, entry in enumerate(pupils, start=1))
    school = ImportedSchool(brin="99ZZ", branch="00", reference_date=ON)
    return ImportedFile(format=FileFormat.EDEXML, school=school, pupils=placed)


def store(*pupils: Pupil) -> Present:
    """Make what is in the store."""
    return Present(school=SCHOOL, pupils=pupils)


def row_of(file: ImportedFile, present: Present, decision: Decision | None = None) -> PupilRow:
    """Return the first row of the plan, with a decision about it."""
    key = planned(file, present).rows[0].key
    return planned(file, present, {key: decision} if decision else {}).rows[0]


def planned(file: ImportedFile, present: Present, decisions: Mapping[str, Decision] | None = None) -> ImportPlan:
    """Return the plan for a file on the day of the cases."""
    return plan(file, present, decisions or {}, TODAY)


def ids(start: int = 1) -> Iterator[str]:
    """Make ids."""
    return (f"id-{number}" for number in count(start))


def carried_out(preview: ImportPlan, present: Present, start: int = 1) -> tuple[Present, ImportOutcome]:
    """Return the store after a plan has been carried out, and what was written."""
    source = ids(start)
    done = outcome(preview, lambda: next(source))
    pupils = {entry.id: entry for entry in present.pupils} | {entry.id: entry for entry in done.pupils_to_save}
    locations = {entry.id: entry for entry in present.school.locations}
    locations |= {entry.id: entry for entry in (*done.locations_to_add, *done.locations_to_change)}
    guardians = {key: {entry.id: entry for entry in entries} for key, entries in present.guardians.items()}
    for guardian in done.guardians_to_save:
        guardians.setdefault(guardian.pupil, {})[guardian.id] = guardian
    transfers = {key: list(entries) for key, entries in present.transfers.items()}
    for transfer in done.transfers_to_save:
        transfers.setdefault(transfer.pupil, []).append(transfer)
    after = Present(
        school=replace(present.school, locations=tuple(locations.values())),
        pupils=tuple(pupils.values()),
        guardians={key: tuple(entries.values()) for key, entries in guardians.items()},
        transfers=transfers,
    )
    return after, done
