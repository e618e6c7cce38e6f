"""Files of one school held beside each other: start = end + added - removed, and one file for each period."""

from dataclasses import replace
from hashlib import sha256

import pytest

from models.monitor.combining import Outcome
from models.monitor.release import Release, Replaces
from models.monitor.tables import CellKey, Layout
from reports.monitor_check import check
from reports.monitor_package import package
from reports.monitor_receiving import follow
from resources import LANGUAGES, texts
from tests.monitor.chain import CODE, added_to, corrected, sent
from tests.monitor.combining import named, schools


def file_of(release: Release) -> tuple[str, bytes]:
    return release.file_name, package(release)


def followed(*files: tuple[str, bytes]) -> Outcome:
    for _, content in files:
        check(content)
    return follow(files, "nl")


def refused(*files: tuple[str, bytes]) -> dict[str, str]:
    found = followed(*files)
    for refusal in found.refusals:
        for language in LANGUAGES:
            assert texts(language)(f"errors.ImportFileError.{refusal.error.code}", **refusal.error.facts)
    assert not any("sluiten op elkaar aan" in line for line in found.lines)
    return {refusal.name: refusal.error.code for refusal in found.refusals}


def test_files_that_follow_on_each_other_are_said_to_do_so() -> None:
    found = followed(*map(file_of, sent()))
    assert found.refusals == ()
    (line,) = found.lines
    assert line.startswith(f"School {CODE}, ")
    assert "Gemeente Amsterdam: 3 perioden sluiten op elkaar aan" in line
    (line,) = follow(map(file_of, sent()), "en").lines
    assert "3 periods follow on each other" in line


def test_a_start_that_is_not_the_end_before_is_named_with_both_numbers() -> None:
    first, second, third = sent()
    forged = file_of(added_to(second, corrected))
    assert refused(file_of(first), forged, file_of(third)) == {second.file_name: "monitor_chain_start"}
    (refusal,) = followed(file_of(first), forged).refusals
    assert refusal.error.facts["other"] == first.file_name
    assert refusal.error.facts["start"] != refusal.error.facts["wanted"]


def test_without_the_period_between_nothing_is_compared_and_that_is_said() -> None:
    first, _, third = sent()
    found = followed(file_of(first), file_of(third))
    assert found.refusals == ()
    (line,) = found.lines
    assert "van 2e helft 2020-2021 is er geen bestand bij" in line


def test_two_different_files_with_one_number_are_refused() -> None:
    first, second, _ = sent()
    other = added_to(second, corrected)
    codes = [one.error.code for one in followed(file_of(first), file_of(second), file_of(other)).refusals]
    assert "monitor_chain_twice" in codes


def test_the_same_file_twice_is_no_problem() -> None:
    first, second, _ = sent()
    assert followed(file_of(first), file_of(second), file_of(second)).refusals == ()


def test_a_second_version_says_what_it_replaces() -> None:
    first, second, _ = sent()
    digest = sha256(package(second)).hexdigest()
    newer = replace(second, serial=2, replaces=Replaces(serial=1, sha256=digest))
    assert followed(file_of(first), file_of(second), file_of(newer)).refusals == ()
    unsaid = replace(newer, replaces=None)
    assert refused(file_of(second), file_of(unsaid)) == {newer.file_name: "monitor_chain_unsaid"}
    wrong = replace(newer, replaces=Replaces(serial=1, sha256="0" * 64))
    assert refused(file_of(second), file_of(wrong)) == {newer.file_name: "monitor_chain_replaces"}


def test_a_period_is_held_beside_the_newest_version_of_the_one_before() -> None:
    first, second, third = sent()
    digest = sha256(package(second)).hexdigest()
    replacement = replace(added_to(second, _more_at_the_end), serial=2, replaces=Replaces(serial=1, sha256=digest))
    found = refused(file_of(first), file_of(second), file_of(replacement), file_of(third))
    assert found[third.file_name] == "monitor_chain_start"


def _more_at_the_end(layout: Layout, key: CellKey) -> bool:
    """Tell whether a cell has to grow when one more group of children is there at the end, of one kind each."""
    if key.indicator not in {"pupils", "stock_end", "inflow"}:
        return False
    return all(layout.breakdown(one.breakdown).categories[0] == one.name for one in key.categories)


def test_residents_move_so_that_their_start_is_not_compared() -> None:
    assert followed(*map(file_of, sent("Zaanstad"))) == Outcome()


@pytest.mark.parametrize("count", [0, 1])
def test_of_a_school_with_one_file_there_is_nothing_to_say(count: int) -> None:
    found = followed(*map(file_of, sent()[:count]), *schools(2))
    assert found == Outcome()


def test_what_is_not_in_order_or_is_no_school_is_left_out() -> None:
    name, content = named(sent()[0])
    assert follow([(name, content[:-100]), ("a.zip", b"x"), (name, content)], "nl").refusals == ()
