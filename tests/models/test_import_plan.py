from dataclasses import replace
from datetime import date

import pytest

from models.ids import LocationId, PupilId
from models.import_outcome import outcome
from models.import_plan import plan
from models.import_rows import Choice, Decision, FieldChange, PlanNote, Present, RowNote, RowStatus
from models.imported import ImportedFile, ImportedLocation, ImportedSchool
from models.names import PersonName
from models.pupil import Pupil, Sex
from models.school import Location, School
from models.spans import Span
from tests.models.import_cases import (
    NORTH,
    ON,
    SCHOOL,
    SOUTH,
    TODAY,
    carried_out,
    ids,
    listed,
    planned,
    pupil,
    pupil_list,
    row_of,
    store,
)

SAME, DIFFERENT = Decision(choice=Choice.SAME), Decision(choice=Choice.DIFFERENT)
LEAVE_OUT, END = Decision(choice=Choice.LEAVE_OUT), Decision(choice=Choice.END)
OTHER_DAY = date(2013, 1, 2)
NOOR = replace(pupil("Noor/Aalbers"), number="1")
LISTED_NOOR = replace(listed("Noor/Aalbers"), number="1")


def _written(file: ImportedFile, present: Present, **decisions: Decision) -> tuple[Pupil, ...]:
    return carried_out(planned(file, present, decisions), present)[1].pupils_to_save


def test_somebody_unknown_is_new() -> None:
    row = row_of(pupil_list(LISTED_NOOR), store())
    assert (row.status, row.changes, row.key) == (RowStatus.NEW, (), "1")
    (written,) = _written(pupil_list(LISTED_NOOR), store())
    assert (written.id, written.name.full, written.number) == ("id-1", "Noor Aalbers", "1")


def test_a_new_pupil_can_be_left_out() -> None:
    assert _written(pupil_list(LISTED_NOOR), store(), **{"1": LEAVE_OUT}) == ()
    assert row_of(pupil_list(LISTED_NOOR), store(), LEAVE_OUT).left_out


def test_who_is_the_same_is_unchanged() -> None:
    row = row_of(pupil_list(LISTED_NOOR), store(NOOR))
    assert (row.status, row.present, row.changes) == (RowStatus.UNCHANGED, NOOR, ())
    assert _written(pupil_list(LISTED_NOOR), store(NOOR)) == ()


def test_a_change_is_shown_field_by_field() -> None:
    row = row_of(pupil_list(replace(LISTED_NOOR, group="4A", sex=Sex.FEMALE)), store(NOOR))
    assert row.status is RowStatus.CHANGED
    assert row.changes == (
        FieldChange(field="sex", old=Sex.UNKNOWN, new=Sex.FEMALE),
        FieldChange(field="group", old="", new="4A"),
    )


def test_a_field_can_be_kept() -> None:
    file = pupil_list(replace(LISTED_NOOR, group="4A", year_group="4"))
    keep = Decision(keep=frozenset({"group"}))
    (written,) = _written(file, store(NOOR), **{"1": keep})
    assert (written.group, written.year_group) == ("", "4")


def test_a_number_is_followed_through_a_new_name() -> None:
    record = replace(listed("Noor de/Wit"), number="1")
    row = row_of(pupil_list(record), store(NOOR))
    assert (row.status, {change.field for change in row.changes}) == (RowStatus.CHANGED, {"prefix", "surname"})
    assert row.notes == ()


def test_a_number_of_quite_another_given_name_is_pointed_out() -> None:
    row = row_of(pupil_list(replace(listed("Tess/Aalbers"), number="1")), store(NOOR))
    assert (row.status, row.notes) == (RowStatus.CHANGED, (RowNote.OTHER_NAME,))


def test_a_number_of_clearly_another_person_is_a_clash() -> None:
    file, present = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1")), store(NOOR)
    row = row_of(file, present)
    assert (row.status, row.undecided, row.present, row.target) == (RowStatus.CLASH, True, NOOR, None)
    assert _written(file, present) == ()


def test_a_clash_with_another_pupil_moves_the_number() -> None:
    file, present = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1")), store(NOOR)
    row = row_of(file, present, DIFFERENT)
    assert (row.undecided, row.notes) == (False, (RowNote.NUMBER_MOVES,))
    old, new = _written(file, present, **{"1": DIFFERENT})
    assert old == replace(NOOR, number="")
    assert (new.id, new.name.full, new.number) == ("id-1", "Tess Bakker", "1")


def test_a_clash_can_be_the_same_pupil_after_all() -> None:
    file, present = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1")), store(NOOR)
    (written,) = _written(file, present, **{"1": SAME})
    assert (written.id, written.name.full, written.birth_date) == (NOOR.id, "Tess Bakker", OTHER_DAY)


def test_a_clash_can_be_left_out() -> None:
    file = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1"))
    preview = planned(file, store(NOOR), {"1": LEAVE_OUT})
    assert preview.undecided == ()
    assert outcome(preview, lambda: "x").nothing_to_do
    assert preview.count(RowStatus.GONE) == 0


@pytest.mark.parametrize("number", ["", "77"])
def test_a_similar_pupil_without_number_or_with_another_is_a_question(number: str) -> None:
    known = replace(pupil("Sopie/Smit"), number=number)
    file = pupil_list(replace(listed("Sophie/Smit"), number="1"))
    row = row_of(file, store(known))
    assert (row.status, row.candidates, row.suggestion) == (RowStatus.LIKELY_DOUBLE, (known,), None)
    (same,) = _written(file, store(known), **{"1": SAME})
    assert (same.id, same.name.given, same.number) == (known.id, "Sophie", "1")
    (different,) = _written(file, store(known), **{"1": DIFFERENT})
    assert (different.id, different.number) == ("id-1", "1")


def test_an_equal_pupil_without_number_is_suggested_to_be_the_same() -> None:
    known = replace(NOOR, number="")
    row = row_of(pupil_list(LISTED_NOOR), store(known))
    assert (row.status, row.suggestion, row.target) == (RowStatus.LIKELY_DOUBLE, Choice.SAME, None)


def test_a_twin_is_new() -> None:
    file = pupil_list(LISTED_NOOR, replace(listed("Tess/Aalbers"), number="2"))
    statuses = [row.status for row in planned(file, store(NOOR)).rows]
    assert statuses == [RowStatus.UNCHANGED, RowStatus.NEW]


def test_a_pupil_who_was_found_by_number_is_nobody_elses_double() -> None:
    file = pupil_list(LISTED_NOOR, replace(LISTED_NOOR, number="2"))
    statuses = [row.status for row in planned(file, store(NOOR)).rows]
    assert statuses == [RowStatus.UNCHANGED, RowStatus.NEW]


def test_one_of_several_candidates_must_be_chosen() -> None:
    one, two = pupil("Sopie/Smit"), pupil("Sofphie/Smit")
    file = pupil_list(replace(listed("Sophie/Smit"), number="1"))
    assert row_of(file, store(one, two), SAME).undecided
    chosen = row_of(file, store(one, two), Decision(choice=Choice.SAME, pupil=two.id))
    assert chosen.present == two
    assert row_of(file, store(one, two), Decision(choice=Choice.SAME, pupil=PupilId("wie"))).undecided


def test_nobody_is_chosen_twice() -> None:
    known = pupil("Sopie/Smit")
    file = pupil_list(*(replace(listed("Sophie/Smit"), number=number) for number in "12"))
    first, second = planned(file, store(known), {"1": SAME, "2": SAME}).rows
    assert (first.target is None, second.target, second.undecided) == (False, None, True)
    assert second.notes == (RowNote.CHOSEN_TWICE,)


def test_who_is_not_in_the_list_is_gone_but_stays_until_somebody_ends_it() -> None:
    tess = replace(pupil("Tess/Bakker"), number="2", enrolment=Span(start=date(2020, 8, 1)))
    file, present = pupil_list(LISTED_NOOR), store(NOOR, tess)
    preview = planned(file, present)
    row = preview.rows[-1]
    assert (row.status, row.key, row.present, row.target) == (RowStatus.GONE, tess.id, tess, None)
    assert row.changes == (FieldChange(field="enrolment_end", old=None, new=date(2025, 9, 30)),)
    assert outcome(preview, lambda: "x").nothing_to_do
    (written,) = _written(file, present, **{tess.id: END})
    assert written.enrolment == Span(start=date(2020, 8, 1), end=date(2025, 9, 30))


def test_an_enrolment_that_begins_on_the_reference_date_ends_on_it() -> None:
    tess = replace(pupil("Tess/Bakker"), number="2", enrolment=Span(start=ON))
    (written,) = _written(pupil_list(LISTED_NOOR), store(NOOR, tess), **{tess.id: END})
    assert written.enrolment == Span(start=ON, end=ON)


@pytest.mark.parametrize(
    "other",
    [
        replace(pupil("Tess/Bakker"), number=""),
        replace(pupil("Tess/Bakker"), number="2", enrolment=Span(end=date(2025, 7, 31))),
        replace(pupil("Tess/Bakker"), number="2", enrolment=Span(start=date(2025, 11, 1))),
        replace(pupil("Tess/Bakker"), number="3"),
        replace(pupil("Tess/Bakker"), number="2", location=SOUTH.id),
    ],
    ids=["no number", "left before", "comes later", "unreadable in the file", "another location"],
)
def test_who_is_not_gone(other: Pupil) -> None:
    record = replace(LISTED_NOOR, location="N")
    file = replace(pupil_list(record), unusable=frozenset("3"), locations=(ImportedLocation(key="N", name="Noord"),))
    assert planned(file, store(NOOR, other)).count(RowStatus.GONE) == 0


@pytest.mark.parametrize(
    "file",
    [
        pupil_list(),
        pupil_list(listed("Noor/Aalbers")),
        replace(pupil_list(LISTED_NOOR), school=ImportedSchool(brin="00AA", branch="00", reference_date=ON)),
    ],
    ids=["empty list", "no numbers", "another school"],
)
def test_a_list_that_cannot_tell_makes_nobody_gone(file: ImportedFile) -> None:
    assert planned(file, store(replace(pupil("Tess/Bakker"), number="2"))).count(RowStatus.GONE) == 0


@pytest.mark.parametrize(
    ("school", "notes"),
    [
        (ImportedSchool(brin="99ZZ", branch="00", reference_date=ON), ()),
        (ImportedSchool(brin="99ZZ", branch="01"), (PlanNote.OTHER_SCHOOL,)),
        (ImportedSchool(brin="00AA", branch="00"), (PlanNote.OTHER_SCHOOL,)),
        (ImportedSchool(), ()),
        (ImportedSchool(reference_date=date(2025, 7, 31)), (PlanNote.EARLIER_YEAR,)),
    ],
)
def test_notes_about_the_list_as_a_whole(school: ImportedSchool, notes: tuple[PlanNote, ...]) -> None:
    assert planned(replace(pupil_list(LISTED_NOOR), school=school), store(NOOR)).notes == notes


def test_a_school_without_a_brin_cannot_be_another() -> None:
    present = Present(school=School(name="Zonder"))
    assert planned(pupil_list(LISTED_NOOR), present).notes == ()


@pytest.mark.parametrize(
    ("reference", "on"), [(ON, ON), (None, TODAY), (date(2026, 1, 1), TODAY)], ids=["past", "missing", "future"]
)
def test_what_the_file_says_holds_from_its_reference_date(reference: date | None, on: date) -> None:
    file = replace(pupil_list(LISTED_NOOR), school=ImportedSchool(reference_date=reference))
    assert plan(file, store(), {}, TODAY).on == on


def test_former_pupils_are_not_added_by_themselves() -> None:
    gone = replace(LISTED_NOOR, enrolment=Span(end=date(2024, 7, 12)))
    historic = replace(LISTED_NOOR, number="2", year_group="H")
    file = pupil_list(gone, historic)
    preview = planned(file, store())
    assert [row.status for row in preview.rows] == [RowStatus.FORMER, RowStatus.FORMER]
    assert outcome(preview, lambda: "x").nothing_to_do
    (written,) = _written(file, store(), **{"1": Decision(choice=Choice.TAKE)})
    assert written.enrolment.end == date(2024, 7, 12)


def test_a_pupil_we_know_gets_the_end_of_his_enrolment() -> None:
    (written,) = _written(pupil_list(replace(LISTED_NOOR, enrolment=Span(end=date(2025, 9, 1)))), store(NOOR))
    assert written.enrolment.end == date(2025, 9, 1)


def test_who_left_and_is_still_listed_is_pointed_out_and_can_return() -> None:
    left = replace(NOOR, enrolment=Span(end=date(2025, 7, 31)))
    row = row_of(pupil_list(LISTED_NOOR), store(left))
    assert (row.status, row.notes) == (RowStatus.UNCHANGED, (RowNote.STILL_LISTED,))
    (written,) = _written(pupil_list(LISTED_NOOR), store(left), **{"1": Decision(choice=Choice.REOPEN)})
    assert written.enrolment.end is None


def test_who_enrolled_again_returns_by_himself() -> None:
    left = replace(NOOR, enrolment=Span(start=date(2020, 8, 1), end=date(2024, 7, 31)))
    record = replace(LISTED_NOOR, enrolment=Span(start=date(2025, 8, 18)))
    row = row_of(pupil_list(record), store(left))
    assert (row.status, row.notes) == (RowStatus.CHANGED, ())
    assert row.target
    assert row.target.enrolment == Span(start=date(2025, 8, 18))


def _at(key: str, name: str) -> ImportedFile:
    file = pupil_list(replace(LISTED_NOOR, location=key))
    return replace(file, locations=(ImportedLocation(key=key, name=name),))


def test_a_known_location_is_used() -> None:
    preview = planned(_at("N", "Noord"), store(NOOR))
    assert preview.locations == ()
    assert preview.rows[0].changes == (FieldChange(field="location", old="", new="Noord"),)
    done = outcome(preview, lambda: "x")
    assert done.pupils_to_save[0].location == NORTH.id
    assert (done.locations_to_add, done.locations_to_change) == ((), ())


def test_a_new_location_is_added_when_somebody_is_there() -> None:
    preview = planned(_at("W", "West"), store(NOOR))
    assert preview.rows[0].changes == (FieldChange(field="location", old="", new="West"),)
    made = ids()
    done = outcome(preview, lambda: next(made))
    (location,) = done.locations_to_add
    assert (location.name, location.key) == ("West", "W")
    assert done.pupils_to_save[0].location == location.id
    assert not location.id.startswith("new:")


def test_a_new_location_where_nobody_is_is_not_added() -> None:
    preview = planned(_at("W", "West"), store(NOOR), {"1": LEAVE_OUT})
    assert outcome(preview, lambda: "x").nothing_to_do


def test_a_location_gets_its_key_by_its_name_and_its_new_name_by_its_key() -> None:
    nameless = replace(SCHOOL, locations=(Location(id=LocationId("north"), name="NOORD"), SOUTH))
    preview = planned(_at("N1", "Noord"), replace(store(NOOR), school=nameless))
    assert preview.locations == (Location(id=LocationId("north"), name="Noord", key="N1"),)
    renamed = planned(_at("N", "Noorderlicht"), store(NOOR))
    assert outcome(renamed, lambda: "x").locations_to_change == (replace(NORTH, name="Noorderlicht"),)


def test_one_location_in_the_store_is_not_two_in_the_file() -> None:
    keyless = replace(SCHOOL, locations=(Location(id=LocationId("north"), name="Noord"),))
    file = replace(
        pupil_list(LISTED_NOOR),
        locations=(ImportedLocation(key="a", name="Noord"), ImportedLocation(key="b", name="Noord")),
    )
    kept, new = planned(file, replace(store(NOOR), school=keyless)).locations
    assert (kept.id, new.id) == ("north", "new:b")


def test_records_without_numbers_are_found_by_name_and_birth_date() -> None:
    row = row_of(pupil_list(replace(listed("Noor/Aalbers"), group="4A")), store(NOOR))
    assert (row.status, row.present) == (RowStatus.CHANGED, NOOR)
    assert row.target
    assert row.target.number == "1"


def test_equal_names_without_numbers_are_paired_by_what_fits() -> None:
    one = replace(pupil("Daan/", None), id=PupilId("one"), group="4A")
    two = replace(pupil("Daan/", None), id=PupilId("two"), group="5B")
    file = pupil_list(replace(listed("Daan/", None), group="5B"), replace(listed("Daan/", None), group="4A"))
    rows = planned(file, store(one, two)).rows
    assert [(row.status, row.present) for row in rows] == [(RowStatus.UNCHANGED, two), (RowStatus.UNCHANGED, one)]


def test_numbers_can_be_swapped() -> None:
    tess = replace(pupil("Tess/Bakker", OTHER_DAY), number="2")
    file = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1"), replace(LISTED_NOOR, number="2"))
    decisions = {
        "1": Decision(choice=Choice.SAME, pupil=tess.id),
        "2": Decision(choice=Choice.SAME, pupil=NOOR.id),
    }
    written = {entry.id: entry.number for entry in _written(file, store(NOOR, tess), **decisions)}
    assert written == {tess.id: "1", NOOR.id: "2"}


def test_who_loses_his_number_can_get_another_from_the_next_row() -> None:
    known = replace(pupil("Sophie/Smit"), number="1")
    file = pupil_list(
        replace(listed("Tess/Bakker", OTHER_DAY), number="1"), replace(listed("Sopphie/Smit"), number="2")
    )
    first, second = planned(file, store(known), {"1": DIFFERENT, "2": SAME}).rows
    assert (first.displaced, second.displaced) == (None, None)
    assert second.target
    assert (second.target.id, second.target.number) == (known.id, "2")
    first, second = planned(file, store(known), {"1": DIFFERENT, "2": DIFFERENT}).rows
    assert first.displaced == replace(known, number="")


def test_who_loses_his_number_and_gets_no_other_has_none() -> None:
    known = replace(pupil("Sophie/Smit"), number="1")
    file = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1"), listed("Sopphie/Smit"))
    _, second = planned(file, store(known), {"1": DIFFERENT, "#2": SAME}).rows
    assert second.target
    assert (second.target.id, second.target.number) == (known.id, "")


def test_a_number_that_goes_to_another_candidate_leaves_its_holder() -> None:
    tess = pupil("Tess/Bakker", OTHER_DAY)
    file = pupil_list(replace(listed("Tess/Bakker", OTHER_DAY), number="1"))
    (row,) = planned(file, store(NOOR, tess), {"1": Decision(choice=Choice.SAME, pupil=tess.id)}).rows
    assert row.displaced == replace(NOOR, number="")
    written = _written(file, store(NOOR, tess), **{"1": Decision(choice=Choice.SAME, pupil=tess.id)})
    assert {entry.id: entry.number for entry in written} == {NOOR.id: "", tess.id: "1"}


def test_a_whole_school_is_compared_without_comparing_everybody_with_everybody() -> None:
    present = store(*(replace(pupil(f"Kind{n}/Naam", None), number=str(n)) for n in range(3000)))
    file = pupil_list(*(listed(f"Kind{n}/Naam", None) for n in range(3000)))
    assert planned(file, present).count(RowStatus.UNCHANGED) == 3000


def test_a_pupil_with_initials_only_is_no_other_name() -> None:
    record = replace(listed("N./Aalbers"), number="1", called=False)
    row = row_of(pupil_list(record), store(NOOR))
    assert (row.status, row.notes) == (RowStatus.UNCHANGED, ())
    nameless = replace(NOOR, name=PersonName(surname="Aalbers"))
    assert row_of(pupil_list(LISTED_NOOR), store(nameless)).notes == ()
