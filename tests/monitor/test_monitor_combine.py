import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO
from math import sqrt
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from frictionless import validate
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ImportFileError
from models.monitor.combining import Combined, CombinedCell
from models.monitor.counting import count
from models.monitor.levelling import levelled
from models.monitor.parsing import parse
from models.monitor.periods import parse_period
from models.monitor.received import Coarser, Place
from models.monitor.release import Recipient, Release, Replaces
from models.monitor.rounding_error import standard_error, worst_case
from models.monitor.tables import Rounding
from models.school import EducationType
from reports.disclosure.protector import rounded
from reports.disclosure.run import Quiet, protect
from reports.monitor_check import check
from reports.monitor_combined import COMBINED_COLUMNS, combined_csv
from reports.monitor_receiving import add_up, description_path, outputs, school_codes, summary
from reports.monitor_sums import wrong_sums
from resources import LANGUAGES, texts
from tests.disclosure.schools import (
    EFFORT,
    FIVES,
    PERIOD,
    SECRET,
    children,
    flow_layout,
    one_way,
    run_of,
    school_tables,
)
from tests.disclosure.schools import cell as cell_key
from tests.monitor.combining import STEPS, Named, fives, hiding, named, of_school, randomly_rounded, schools
from tests.monitor.definitions import SJSO, changed, core
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school

TOTAL: Place = ("", "", "", "")


def summed(files: list[Named], expected: list[str] | None = None) -> Combined:
    found = add_up(files, expected)
    assert found.refusals == ()
    assert found.combined is not None
    return found.combined


def refused(files: list[Named]) -> dict[str, tuple[str, dict[str, str | int]]]:
    found = add_up(files)
    assert found.combined is None
    for refusal in found.refusals:
        for language in LANGUAGES:
            assert texts(language)(f"errors.ImportFileError.{refusal.error.code}", **refusal.error.facts)
    return {refusal.name: (refusal.error.code, dict(refusal.error.facts)) for refusal in found.refusals}


def cell(combined: Combined, indicator: str = "pupils", place: Place = TOTAL) -> CombinedCell:
    return next(one for one in combined.cells if (one.indicator, one.place) == (indicator, place))


def test_numbers_are_added_up_one_by_one() -> None:
    releases = [of_school("10AB00", 1), of_school("10AB01", 2), of_school("10AB02", 3)]
    combined = summed([named(one) for one in releases])
    rows = [row for one in releases for row in one.rows()]
    for found in combined.cells:
        mine = [
            row.value or 0
            for row in rows
            if row.indicator == found.indicator
            and (row.breakdown, row.category, row.breakdown2, row.category2) == found.place
        ]
        assert (found.value, found.schools, found.hidden, found.parts) == (sum(mine), 3, 0, 3)
    assert len(combined.cells) == len(list(releases[0].rows()))
    assert [school.code for school in combined.schools] == ["10AB00", "10AB01", "10AB02"]


def test_sums_add_up_and_the_order_of_the_files_plays_no_part() -> None:
    files = schools(6)
    combined = summed(files)
    assert combined == summed(files[::-1])
    assert combined.facts.identities
    assert list(wrong_sums(combined.rows(), combined.facts.overlapping, combined.facts.identities)) == []


def test_schools_at_different_levels_are_added_at_the_coarsest_common_one() -> None:
    fine, coarse = of_school("10AB00", 1), of_school("10AB01", 2, steps=[STEPS[2]])
    combined = summed([named(fine), named(coarse), named(of_school("10AB02", 3, steps=[STEPS[1]]))])
    places = {one.place for one in combined.cells}
    assert all("region" not in place and "elsewhere" not in place for place in places)
    assert not any({place[0], place[2]} == {"perspective", "residence"} for place in places)
    outside = cell(combined, place=("residence", "outside", "", ""))
    assert (outside.schools, outside.parts) == (3, 5)
    assert outside.worst_case == 25
    assert {step.title for step in combined.levelled} == {
        "Woonplaats: Buiten de gemeente",
        "Zonder de tabel perspectief per woonplaats",
    }
    assert list(wrong_sums(combined.rows(), (), combined.facts.identities)) == []
    residence = next(one for one in combined.facts.breakdowns if one.id == "residence")
    assert [name for name, _ in residence.categories] == ["own", "outside", "unknown"]
    assert dict(residence.categories)["outside"] == "Buiten de gemeente"
    said = "\n".join(summary(combined, "nl"))
    assert "grover gemaakt, omdat niet elke school het fijner heeft: Woonplaats: Buiten de gemeente" in said


@settings(max_examples=12, deadline=None)
@given(taken=st.lists(st.sets(st.integers(0, len(STEPS) - 1)), min_size=2, max_size=4))
def test_any_steps_in_any_order_give_one_level_that_adds_up(taken: list[set[int]]) -> None:
    files = [
        named(of_school(f"10AB{place:02}", place, steps=[STEPS[one] for one in _possible(steps)]))
        for place, steps in enumerate(taken)
    ]
    combined = summed(files)
    assert list(wrong_sums(combined.rows(), (), combined.facts.identities)) == []
    assert {one.schools for one in combined.cells if not one.place[0]} == {len(files)}
    for one in combined.cells:
        assert one.place[0] == "education_type" or "education_type" in one.place or one.schools == len(files)


def _possible(steps: set[int]) -> list[int]:
    """Leave out steps whose table is gone already, as a run would."""
    gone = {2: 5, 0: 4, 1: 5}
    kept = [one for one in sorted(steps) if gone.get(one) not in steps]
    return [one for one in kept if not (one in (0, 1) and 6 in steps) and not (one == 3 and 6 in steps)]


def test_merged_categories_that_overlap_are_left_out() -> None:
    fine, step = check(named(of_school("10AB00"))[1]), STEPS[2]
    assert step.into is not None
    merging = Coarser(title="x", breakdown="residence", merge=("region", "elsewhere"), into="outside")
    merged = levelled(fine, [merging], frozenset())
    assert ("residence", "outside", "", "") in merged["pupils"]
    left = levelled(fine, [merging], frozenset({"residence"}))
    assert not any("residence" in place for cells in left.values() for place in cells)
    assert ("perspective", "treatment", "", "") in left["pupils"]


def test_merging_goes_on_where_another_step_stopped() -> None:
    fine = check(named(of_school("10AB00"))[1])
    steps = [
        Coarser(title="y", breakdown="residence", merge=("outside", "own"), into="known"),
        Coarser(title="x", breakdown="residence", merge=("region", "elsewhere"), into="outside"),
    ]
    cells = levelled(fine, steps, frozenset())["pupils"]
    assert {place[1] for place in cells if place[0] == "residence"} == {"known", "unknown"}
    assert cells["residence", "known", "", ""].parts == 3
    circle = [replace(steps[0], merge=("own",), into="region"), replace(steps[0], merge=("region",), into="own")]
    assert levelled(fine, circle, frozenset())["pupils"]


def test_a_type_that_only_one_school_offers_is_counted_for_that_school() -> None:
    made = of_school("10AB00")
    pro = replace(FACTS, education_types=(EducationType.PRO, EducationType.VSO))
    tables = count(invented_school(12, PERIOD, 5), core(pro), PERIOD, pro)
    other = replace(
        of_school("10AB01"),
        definition=core(pro),
        published=replace(made.published, layout=tables.layout, values=fives(tables)),
    )
    combined = summed([named(made), named(other)])
    found = {name: cell(combined, place=("education_type", name, "", "")).schools for name in ("so", "vso", "pro")}
    assert found == {"so": 1, "vso": 2, "pro": 1}
    kinds = next(one for one in combined.facts.breakdowns if one.id == "education_type")
    assert [name for name, _ in kinds.categories] == ["so", "vso", "pro", "unknown"]
    assert list(wrong_sums(combined.rows(), (), combined.facts.identities)) == []


def test_hidden_numbers_are_counted_and_make_a_sum_partial() -> None:
    one = hiding(of_school("10AB00", 1), lambda key: any(place.name == "own" for place in key.categories))
    other = of_school("10AB01", 2)
    combined = summed([named(one), named(other)])
    found = cell(combined, place=("residence", "own", "", ""))
    shown = next(row.value for row in other.rows() if (row.category, row.breakdown2) == ("own", ""))
    assert (found.value, found.schools, found.hidden, found.parts) == (shown, 2, 1, 1)
    lines = {tuple(line[:6]): line for line in csv.reader(StringIO(combined_csv(combined).decode()))}
    line = lines["pupils", "2025-2026-H1", "residence", "own", "", ""]
    assert line[7:11] == [str(shown), "partial", "2", "1"]
    assert "verbergt een school haar deel" in "\n".join(summary(combined, "nl"))
    both = summed([named(one), named(hiding(other, lambda key: any(place.name == "own" for place in key.categories)))])
    hidden = cell(both, place=("residence", "own", "", ""))
    assert (hidden.value, hidden.hidden, hidden.parts, hidden.worst_case) == (None, 2, 0, 0)
    assert ",,hidden,2,2,0.0,0" in combined_csv(both).decode()


def test_a_hidden_part_hides_what_it_is_merged_into() -> None:
    one = hiding(of_school("10AB00", 1), lambda key: any(place.name == "region" for place in key.categories))
    combined = summed([named(one), named(of_school("10AB01", 2, steps=[STEPS[2]]))])
    found = cell(combined, place=("residence", "outside", "", ""))
    assert (found.schools, found.hidden) == (2, 1)


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("monitor_other_definition", replace(of_school("10AB02"), definition=replace(SJSO, version="3"))),
        ("monitor_other_definition", replace(of_school("10AB02"), definition=replace(SJSO, id="own"))),
        (
            "monitor_other_recipient",
            replace(of_school("10AB02"), recipient=Recipient(code="gemeente-diemen", name="x")),
        ),
        (
            "monitor_other_words",
            replace(
                of_school("10AB02"),
                definition=parse(changed("Leerlingen die één of meer dagen", "Leerlingen die drie of meer dagen"), "x"),
            ),
        ),
        (
            "monitor_other_words",
            replace(of_school("10AB02"), definition=parse(changed('nl = "Behandeling"', 'nl = "Therapie"'), "x")),
        ),
        (
            "monitor_other_base",
            replace(of_school("10AB02"), published=replace(of_school("10AB02").published, rounding=Rounding(base=1))),
        ),
    ],
)
def test_a_file_that_answers_another_question_is_refused_by_name(code: str, other: Release) -> None:
    found = refused([*schools(2), named(other)])
    assert {name: why for name, (why, _) in found.items()} == {other.file_name: code}


def test_another_period_is_refused_by_name() -> None:
    later = parse_period("2025-2026-H2")
    made = of_school("10AB02")
    layout = replace(made.published.layout, period=later.id)
    values = {key._replace(period=later.id): value for key, value in made.published.values.items()}
    other = replace(made, period=later, published=replace(made.published, layout=layout, values=values))
    assert refused([*schools(2), named(other)]) == {
        other.file_name: ("monitor_other_period", {"found": later.id, "usual": "2025-2026-H1"})
    }


def test_the_same_school_twice_is_refused_by_name() -> None:
    first, other = of_school("10AB00"), of_school("10AB01")
    again = replace(first, serial=2, replaces=Replaces(serial=1, sha256="0" * 64))
    assert refused([named(first), named(other), named(again)]) == {
        first.file_name: ("monitor_older", {"school": "10AB00", "other": again.file_name})
    }
    assert refused([named(again), named(other), named(first)]).keys() == {first.file_name}
    assert refused([named(first), named(first)]) == {
        first.file_name: ("monitor_twice", {"school": "10AB00", "other": first.file_name})
    }


def test_every_damaged_file_is_named_and_nothing_is_added_up() -> None:
    files = schools(3)
    name, content = files[1]
    broken = [files[0], (name, content[:-100]), ("x.zip", files[2][1])]
    assert {one: why for one, (why, _) in refused(broken).items()} == {name: "monitor_zip", "x.zip": "monitor_name"}


def test_schools_that_are_missing_or_not_expected_are_named() -> None:
    combined = summed(schools(3), ["10AB00", "10AB02", "99ZZ99"])
    assert (combined.missing, combined.unexpected) == (("99ZZ99",), ("10AB01",))
    said = list(summary(combined, "nl"))
    assert "Nog niet binnen (1): 99ZZ99. De sommen zijn zonder deze scholen." in said
    assert "Niet op de lijst, wel opgeteld: 10AB01" in said
    assert "Alle verwachte scholen zijn binnen." in list(summary(summed(schools(1), ["10AB00"]), "nl"))
    assert summed(schools(1)).missing is None


@pytest.mark.parametrize(
    "content",
    [
        b"10AB00\n10AB01\n",
        b"\xef\xbb\xbf10AB00\r\n10AB01",
        b"code;naam\n10ab00;De Lucht\n10AB-01;Het Dok, locatie Noord\n\n",
        b"school,name\n10AB00,a\n10AB01,b\n10AB01,b\n",
    ],
)
def test_a_list_of_schools_is_read_as_people_make_it(content: bytes) -> None:
    assert school_codes(content) == ["10AB00", "10AB01"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "monitor_expected"),
        (b"naam\n", "monitor_expected"),
        (b"\xff\xfe1\x00", "monitor_expected"),
        (b"PK\x03\x04\x00\xff", "monitor_expected"),
        (b"10AB00\nDe Lucht\n", "monitor_expected_line"),
        (b"code\n10AB00\n=1+1\n", "monitor_expected_line"),
    ],
)
def test_a_list_of_something_else_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ImportFileError) as caught:
        school_codes(content)
    assert caught.value.code == code
    assert caught.value.facts.get("line", 2) in (2, 3)


@pytest.mark.parametrize("place", [None, "sum", "sum.zip"])
def test_statisticians_tools_call_the_sum_valid(tmp_path: Path, place: str | None) -> None:
    hidden = named(hiding(of_school("20AB00"), lambda key: bool(key.categories)))
    combined = summed([*schools(3), hidden], ["10AB00", "30AB00"])
    package = tmp_path / place if place else None
    made = outputs(combined, tmp_path / "municipality.csv", package)
    for path, content in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    description = description_path(tmp_path / "municipality.csv", package)
    assert description in made
    if description.suffix == ".zip":
        with ZipFile(BytesIO(made[description])) as archive:
            archive.extractall(tmp_path / "out")
        description = tmp_path / "out" / "datapackage.json"
    report = validate(str(description), type="package")
    assert report.valid, report.to_summary()
    assert report.tasks[0].stats["rows"] == len(combined.cells)
    found = json.loads(description.read_bytes())
    assert [one["code"] for one in found["schools"]] == ["10AB00", "10AB01", "10AB02", "20AB00"]
    assert found["missing"] == ["30AB00"]
    assert outputs(combined, tmp_path / "municipality.csv", package) == made


def test_the_columns_are_fixed() -> None:
    header = combined_csv(summed(schools(1))).decode().splitlines()[0]
    assert header == ",".join(COMBINED_COLUMNS)


def test_the_standard_error_is_that_of_rounding_at_random() -> None:
    chance = Random(11)
    for base in (3, 5, 10):
        for numbers in (1, 7, 40):
            errors = [
                sum(randomly_rounded(chance, value, base) - value for value in _values(chance, base, numbers))
                for _ in range(4_000)
            ]
            spread = sqrt(sum(error * error for error in errors) / len(errors))
            assert spread == pytest.approx(standard_error(base, numbers), rel=0.05)
            assert abs(sum(errors) / len(errors)) < 5 * standard_error(base, numbers) / sqrt(len(errors))
            assert max(map(abs, errors)) <= worst_case(base, numbers)


def _values(chance: Random, base: int, numbers: int) -> list[int]:
    return [chance.randrange(base * 8) for _ in range(numbers)]


def test_sums_of_protected_schools_are_as_near_as_is_promised() -> None:
    """The errors of real releases: on average no larger than the formula says, and never beyond the worst case."""
    errors: dict[object, list[int]] = {}
    for place in range(16):
        found = protect(run_of(school_tables(30 + 4 * place, place)), SJSO, SECRET[place:] + SECRET, Quiet())
        for key, value in found.published.values.items():
            if key in found.truth:
                errors.setdefault(key, []).append(value - found.truth[key])
    measured = [(sum(one), len(one)) for one in errors.values() if len(one) > 10]
    assert len(measured) > 50
    assert all(abs(error) <= worst_case(5, numbers) for error, numbers in measured)
    scaled = [(error / standard_error(5, numbers)) ** 2 for error, numbers in measured]
    assert sqrt(sum(scaled) / len(scaled)) < 1.3
    within = sum(one <= 1 for one in scaled) / len(scaled)
    assert within > 0.6


def test_what_one_pupil_a_school_has_is_lost_more_often_than_gained_and_the_error_says_so() -> None:
    layout = flow_layout(one_way("common", "rare"))
    tables = children(layout, {("common",): 12, ("rare",): 1})
    rare = cell_key("all", kind="rare")
    total = 0
    for place in range(60):
        _, found = rounded(tables, FIVES, SECRET[place % 30 :] + bytes([place]) + SECRET, EFFORT)
        assert found is not None
        total += found.values[rare]
    assert total < 60 - 2 * standard_error(5, 60) / 2
    assert abs(total - 60) < 2 * standard_error(5, 60, total)
    assert standard_error(5, 60, total) > standard_error(5, 60)


def test_only_small_numbers_are_lost_and_never_more_than_there_are() -> None:
    assert (
        standard_error(5, 60, 0)
        == standard_error(5, 60, 300)
        == standard_error(5, 60)
        == pytest.approx(15.49, abs=0.01)
    )
    assert standard_error(5, 60, 5) == pytest.approx(sqrt(240 + 100))
    assert standard_error(1, 60, 10) == 0
    assert standard_error(5, 60, 295) == pytest.approx(sqrt(240 + 400))


def test_the_summary_tells_the_error_of_small_numbers_apart() -> None:
    lines = list(summary(summed(schools(4)), "nl"))
    assert any("in twee van de drie gevallen hoogstens 4 naast" in line for line in lines)
    assert any(line.startswith("Waar een school gemiddeld minder dan 5 heeft") for line in lines)
