"""Reading the same file a second time leaves nothing to do, whatever was in the store and whatever was decided."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.guardian import Guardian, Relation
from models.ids import GuardianId, LocationId, PupilId
from models.import_outcome import outcome
from models.import_plan import plan
from models.import_rows import Choice, Decision, ImportPlan, Present, RowStatus
from models.imported import (
    FileFormat,
    ImportedFile,
    ImportedGuardian,
    ImportedLocation,
    ImportedPupil,
    ImportedSchool,
    TransferSummary,
)
from models.names import PersonName
from models.pupil import Pupil, Residence, Sex, Tlv, TlvCategory
from models.school import EducationType, Location, School
from models.spans import Span
from tests.models.import_cases import TODAY, carried_out

DAYS = st.dates(date(2024, 1, 1), date(2026, 6, 1))
BIRTHS = st.sampled_from([date(2013, 3, 1), date(2013, 3, 2), date(2014, 12, 31)])
NUMBERS = st.sampled_from(["", "1", "2", "3", "4"])
GIVEN = ["Noor", "Noortje", "N.", "Sophie", "Sopie", "Tim", "Tom", "Daan", "Noor Maria"]
SURNAMES = ["", "Berg", "Berghs", "de Wit", "Wit"]
TOWNS, CODES = ["", "Enschede", "Almelo"], ["", "7511", "7607"]


@st.composite
def names(draw: st.DrawFn) -> PersonName:
    surname = draw(st.sampled_from(SURNAMES))
    prefix = draw(st.sampled_from(["", "van", "de"])) if surname else ""
    return PersonName(given=draw(st.sampled_from(GIVEN)), prefix=prefix, surname=surname)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
    return Span(start=start) if start and end and end < start else Span(start=start, end=end)


@st.composite
def tlvs(draw: st.DrawFn) -> Tlv:
    return Tlv(
        category=draw(st.sampled_from(TlvCategory)), partnership=draw(st.sampled_from(["", "PO1"])), span=draw(spans())
    )


@st.composite
def homes(draw: st.DrawFn) -> tuple[Residence, ...]:
    days = sorted(draw(st.sets(DAYS, max_size=2)))
    sinces: list[date | None] = [None, *days]
    places = [(draw(st.sampled_from(TOWNS)), draw(st.sampled_from(CODES))) for _ in sinces]
    return tuple(
        Residence(municipality=town, postcode=code, since=since)
        for since, (town, code) in zip(sinces, places, strict=True)
        if town or code
    )


@st.composite
def present_pupils(draw: st.DrawFn, place: int) -> Pupil:
    return Pupil(
        id=PupilId(f"p{place}"),
        name=draw(names()),
        number=draw(NUMBERS) if place == 0 else draw(st.sampled_from(["", str(place)])),
        birth_date=draw(st.none() | BIRTHS),
        sex=draw(st.sampled_from(Sex)),
        group=draw(st.sampled_from(["", "4A"])),
        location=draw(st.sampled_from([None, LocationId("north")])),
        residences=draw(homes()),
        secret_address=draw(st.booleans()),
        enrolment=draw(spans()),
        tlv=draw(st.none() | tlvs()),
        opp=draw(st.none() | spans()),
    )


@st.composite
def guardians(draw: st.DrawFn) -> ImportedGuardian:
    return ImportedGuardian(
        name=draw(st.sampled_from(["Ria Groot", "R. Groot", "Wim Groot", "GI West"])),
        relation=draw(st.sampled_from([Relation.MOTHER, Relation.FATHER, Relation.OTHER])),
        deceased=draw(st.booleans()),
        secret_address=draw(st.booleans()),
        phone=draw(st.sampled_from(["", "0612345678"])),
    )


@st.composite
def records(draw: st.DrawFn, place: int, number: str, kind: FileFormat) -> ImportedPupil:
    """Make a record that has a birth date or a number of ours; without both, nobody can recognise it the next time."""
    ours = number and kind is FileFormat.EDEXML
    summary = TransferSummary(made_on=draw(st.none() | DAYS), school_name="De Specht")
    return ImportedPupil(
        line=1,
        place=place,
        name=draw(names()),
        called=draw(st.booleans()),
        number=number,
        birth_date=draw(st.none() | BIRTHS if ours else BIRTHS),
        sex=draw(st.sampled_from(Sex)),
        year_group=draw(st.sampled_from(["", "4", "H"])),
        group=draw(st.sampled_from(["", "4A", "5B"])),
        location=draw(st.sampled_from(["", "N", "W"])),
        education_type=draw(st.sampled_from([EducationType.UNKNOWN, EducationType.VSO])),
        municipality=draw(st.sampled_from(TOWNS)),
        postcode=draw(st.sampled_from(CODES)),
        secret_address=draw(st.booleans()),
        enrolment=draw(spans()),
        tlv=draw(st.none() | tlvs()),
        opp=draw(st.none() | spans()),
        guardians=tuple(draw(st.lists(guardians(), max_size=2))),
        transfer=draw(st.none() | st.just(summary)),
    )


@st.composite
def files(draw: st.DrawFn) -> ImportedFile:
    numbers = draw(st.lists(NUMBERS, max_size=5, unique_by=lambda number: number or object()))
    kind = draw(st.sampled_from(FileFormat))
    pupils = tuple(draw(records(place, number, kind)) for place, number in enumerate(numbers, start=1))
    school = ImportedSchool(
        brin=draw(st.sampled_from(["99ZZ", "00AA", ""])), branch="00", reference_date=draw(st.none() | DAYS)
    )
    return ImportedFile(
        format=kind,
        school=school,
        locations=(ImportedLocation(key="N", name="Noord"), ImportedLocation(key="W", name="West")),
        pupils=pupils,
    )


@st.composite
def stores(draw: st.DrawFn) -> Present:
    pupils = tuple(draw(present_pupils(place)) for place in range(draw(st.integers(0, 4))))
    taken = [entry.number for entry in pupils if entry.number]
    unique = tuple(replace(entry, number="") if taken.count(entry.number) > 1 else entry for entry in pupils)
    north = Location(id=LocationId("north"), name="Noord", key=draw(st.sampled_from(["", "N"])))
    known = {
        entry.id: (Guardian(id=GuardianId(f"g{entry.id}"), pupil=entry.id, name="Ria Groot"),) for entry in unique[:1]
    }
    return Present(school=School(name="S", brin="99ZZ", locations=(north,)), pupils=unique, guardians=known)


def _decide(draw: st.DrawFn, preview: ImportPlan) -> dict[str, Decision]:
    """Decide every row that waits, and some that do not have to be."""
    decisions = {}
    for row in preview.rows:
        if row.undecided:
            choice = draw(st.sampled_from([Choice.SAME, Choice.DIFFERENT]))
            chosen = draw(st.sampled_from(row.candidates)).id
            decisions[row.key] = Decision(choice=choice, pupil=chosen if choice is Choice.SAME else None)
        elif row.status in {RowStatus.GONE, RowStatus.FORMER} and draw(st.booleans()):
            decisions[row.key] = Decision(choice=Choice.END if row.status is RowStatus.GONE else Choice.TAKE)
    return decisions


def _read_twice(data: st.DataObject, file: ImportedFile, present: Present, today: date) -> ImportPlan | None:
    """Carry a plan out with decisions; return what a second reading finds, or None when two rows chose one pupil."""
    decisions = data.draw(st.composite(_decide)(plan(file, present, {}, today)))
    preview = plan(file, present, decisions, today)
    if preview.undecided:
        return None
    after, _ = carried_out(preview, present)
    return plan(file, after, {}, today)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), files(), stores())
def test_the_second_time_there_is_nothing_to_do(data: st.DataObject, file: ImportedFile, present: Present) -> None:
    second = _read_twice(data, file, present, TODAY)
    if second:
        assert second.undecided == ()
        assert outcome(second, lambda: "x").nothing_to_do


@pytest.mark.long
@settings(max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), files(), stores())
def test_the_second_time_there_is_nothing_to_do_long(data: st.DataObject, file: ImportedFile, present: Present) -> None:
    second = _read_twice(data, file, present, TODAY)
    if second:
        assert second.undecided == ()
        assert outcome(second, lambda: "x").nothing_to_do


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), stores())
def test_nobody_is_lost_and_ids_are_real(file: ImportedFile, present: Present) -> None:
    preview = plan(file, present, {}, TODAY)
    after, done = carried_out(preview, present)
    assert {entry.id for entry in present.pupils} <= {entry.id for entry in after.pupils}
    written: list[str] = [entry.id for entry in done.pupils_to_save]
    written += [entry.id for entry in done.guardians_to_save] + [entry.id for entry in done.locations_to_add]
    assert not [made for made in written if made.startswith("new:")]
    assert len({entry.id for entry in done.pupils_to_save}) == len(done.pupils_to_save)
    assert {row.key for row in preview.rows} >= {entry.ref for entry in file.pupils}


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), stores(), st.integers(0, 400))
def test_nothing_known_is_wiped(file: ImportedFile, present: Present, days: int) -> None:
    after, _ = carried_out(plan(file, present, {}, TODAY + timedelta(days=days)), present)
    now = {entry.id: entry for entry in after.pupils}
    for before in present.pupils:
        pupil = now[before.id]
        for field in ("number", "birth_date", "group", "year_group", "location", "tlv", "opp"):
            assert getattr(pupil, field) or not getattr(before, field)
        assert pupil.secret_address or not before.secret_address
        assert len(pupil.residences) >= len(before.residences)
