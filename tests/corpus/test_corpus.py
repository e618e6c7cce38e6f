"""A slice of the corpus: the long run is made by hand, ``python -m tests.corpus``."""

import csv
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reports.disclosure import checker
from reports.monitor_check import check
from tests.corpus.__main__ import corpus
from tests.corpus.figures import ATTACKS
from tests.corpus.life import lived
from tests.corpus.school import FIRST, RECIPIENTS, school


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corpus")
    tally = corpus(1, 2, 3, (20, 30), place, "jos")
    assert tally.refused == 0
    assert sum(tally.succeeded.values()) == 0
    assert tally.recovered == 0
    assert all(tally.tried[name] > 20 for name in ATTACKS)
    assert tally.numbers == tally.cells
    assert min(tally.intervals) >= 5
    assert any("0 of" in line for line in tally.lines())
    return place


def test_each_release_and_recipient_has_a_folder_with_a_file_and_the_truth(folder: Path) -> None:
    places = sorted(folder.glob("school-*/*"))
    assert len(places) == 2 * len(RECIPIENTS)
    for place in places:
        package, truth = sorted(place.iterdir())
        assert (package.suffix, truth.name) == (".zip", "truth.csv")
        received = check(package.read_bytes(), package.name)
        rows = list(csv.DictReader(StringIO(truth.read_text("utf-8"))))
        assert len(rows) == len(received.rows)
        for row, sent in zip(rows, received.rows, strict=True):
            assert (row["indicator"], row["category"], row["category2"]) == (
                sent.indicator,
                sent.category,
                sent.category2,
            )
            assert sent.value is not None
            assert abs(int(row["value"]) - sent.value) <= 5


def test_the_same_seed_makes_the_same_files(folder: Path, tmp_path: Path) -> None:
    corpus(1, 2, 3, (20, 30), tmp_path, "jos")
    for place in sorted(tmp_path.rglob("*.zip")):
        assert place.read_bytes() == (folder / place.relative_to(tmp_path)).read_bytes()
        with ZipFile(place) as archive:
            assert archive.testzip() is None


def test_children_come_leave_and_are_registered_late() -> None:
    life = lived(FIRST.first, FIRST.last, 40, 1)
    early, late = (life.known_on(day) for day in (FIRST.first, FIRST.last))
    assert len(late) > len(early) > 10
    assert len({case.pupil for case in late}) == len(late)


def test_a_school_without_pupils_in_help_sends_files_too() -> None:
    (made,) = school(1, 1, 0, 1, "jos")
    assert set(made.found.truth.values()) == {0}
    assert checker.unmet(made.found.past) == ()
