"""A slice of what ``python -m tests.adversary`` does by hand: two schools, two half-years, both recipients."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from tests.adversary.bounds import NoWorldError, narrowed
from tests.adversary.guesses import BLIND, WAYS, guessed
from tests.adversary.insiders import children
from tests.adversary.naive import RULES, under
from tests.adversary.packages import File, Interval, read, schools
from tests.adversary.program import Program
from tests.adversary.report import Tally, certain, report, with_insiders
from tests.adversary.signals import telling, told_twice, wrapping
from tests.adversary.targets import Aim, targets
from tests.corpus.__main__ import corpus
from tests.corpus.making import Corpus


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> list[list[File]]:
    place = tmp_path_factory.mktemp("sent")
    corpus(Corpus(schools=2, releases=2, seed=5, pupils=(10, 18), out=place, monitor="jos"))
    return list(schools(place))


def tallied(files: Iterable[File], *, insiders: bool = False) -> Tally:
    tally = Tally()
    certain(list(files), tally, Random(1))
    if insiders:
        with_insiders(list(files), tally, Random(1))
    return tally


def test_no_certain_attack_succeeds_with_or_without_insiders(sent: list[list[File]]) -> None:
    for files in sent:
        tally = tallied(files, insiders=True)
        assert min(tally.tried[aim] for aim in (Aim.CELL, Aim.REST, Aim.CHANGE)) > 10
        assert tally.tried[Aim.OTHERS] + tally.tried[Aim.ELSEWHERE] > 10
        assert tally.known.total() == 0
        assert tally.half.total() == 0


@pytest.mark.parametrize(
    ("name", "exactly"), [("'<5' stars, nothing more", True), ("NHS: 1-7 stars, the rest to fives", False)]
)
def test_the_same_attack_breaks_what_other_rules_make(sent: list[list[File]], name: str, *, exactly: bool) -> None:
    tally = tallied(under(RULES[name], sent[0][:2]))
    assert tally.known[Aim.CELL] / tally.tried[Aim.CELL] > 0.1
    assert tally.known[Aim.GROUP] == tally.tried[Aim.GROUP] > 0
    assert (tally.exact[Aim.CELL] / tally.tried[Aim.CELL] > 0.1) is exactly


def test_a_file_that_cannot_be_has_no_world(sent: list[list[File]]) -> None:
    first = sent[0][0]
    total = next(cell for cell in first.order if not cell[1])
    wrong = replace(first, bounds={**first.bounds, total: (900, 900)})
    with pytest.raises(NoWorldError):
        narrowed(Program([wrong]), targets(Program([wrong]), [wrong]), Random(1))


def test_a_town_whose_own_table_was_rolled_up_is_a_part_of_all(sent: list[list[File]]) -> None:
    """Only the town's own file tells of it then; whoever reads it as all there is finds no world."""
    files = [
        replace(
            file, bounds={cell: bounds for cell, bounds in file.bounds.items() if "municipality" not in dict(cell[1])}
        )
        for file in sent[0]
    ]
    assert Program(files).best({}) is not None


def test_one_number_too_exact_is_found(sent: list[list[File]]) -> None:
    """A single cell whose rounding is narrower than the file says closes a story."""
    first = sent[0][0]
    cell = next(cell for cell in first.order if first.truth[cell] in range(1, 5))
    narrow: Interval = (1, first.truth[cell])
    tally = tallied([replace(first, bounds={**first.bounds, cell: narrow})])
    assert tally.known[Aim.CELL] >= 1
    assert any(str(cell) in example for example in tally.examples)


def test_insiders_know_children_who_can_be_there(sent: list[list[File]]) -> None:
    files = sent[0]
    known = children(files, files[0].period, 2, Random(3))
    assert len(known) == 2
    assert all(child.traits["residence"] for child in known)


def test_guessing_with_the_files_makes_nobody_sure_of_a_number(sent: list[list[File]]) -> None:
    assert guessed(sent, BLIND).small > 50
    for looks in WAYS.values():
        assert guessed(sent, looks).sure_exact == (0, 0)


def test_nothing_is_told_beside_the_numbers(sent: list[list[File]]) -> None:
    assert list(telling(sent)) == []
    assert list(wrapping(file for files in sent for file in files)) == []
    assert [found for files in sent for found in told_twice(files)] == []


def test_signals_are_found_when_they_are_there(sent: list[list[File]], tmp_path: Path) -> None:
    first = sent[0][0]
    path = tmp_path / first.place.name
    with ZipFile(first.place) as old, ZipFile(path, "w") as new:
        for entry in ("cells.csv", "datapackage.json"):
            new.writestr(entry, old.read(entry))
    assert list(wrapping([read(path)])) == [path.name]
    order = (*first.order[1:], first.order[0])
    other = replace(first, order=order, description={**first.description, "title": "Another"})
    assert [line.rsplit(": ", 1)[-1] for line in telling([[first], [other]])] == ["title", "order of rows"]
    cell = first.order[0]
    values = {**first.values, cell: (first.values[cell] or 0) + 5}
    assert len(list(told_twice([first, replace(first, recipient="another", values=values)]))) == 1


def test_the_report_says_what_was_tried(sent: list[list[File]]) -> None:
    lines = list(report(sent[:1], naive=0))
    assert lines[0] == "1 schools, 4 files"
    safe = "a small cell: disclosed 0 (0 exactly), one story closed 0, fewer than 5 at most 0, of "
    assert any(line.startswith(safe) for line in lines)
    assert json.dumps(lines)
