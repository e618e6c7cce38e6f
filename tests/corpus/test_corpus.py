"""A slice of the corpus: the long run is made by hand, ``python -m tests.corpus``."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reports.disclosure import checker
from reports.monitor_check import check
from tests.corpus.__main__ import corpus
from tests.corpus.figures import ATTACKS, Tally, read
from tests.corpus.life import lived
from tests.corpus.making import FIGURES, Corpus
from tests.corpus.school import FIRST, RECIPIENTS, school


def asked(out: Path) -> Corpus:
    return Corpus(schools=1, releases=2, seed=3, pupils=(20, 30), out=out, monitor="jos")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corpus")
    tally = corpus(asked(place))
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


def test_the_same_seed_makes_the_same_files_however_many_processes_make_them(folder: Path, tmp_path: Path) -> None:
    corpus(replace(asked(tmp_path), processes=2))
    assert len(list(tmp_path.rglob("*.zip"))) == 2 * len(RECIPIENTS)
    for place in sorted(tmp_path.rglob("*.zip")):
        assert place.read_bytes() == (folder / place.relative_to(tmp_path)).read_bytes()
        with ZipFile(place) as archive:
            assert archive.testzip() is None


def test_a_run_that_was_stopped_goes_on_with_the_figures_it_had(folder: Path) -> None:
    kept = read((folder / FIGURES / "school-00000.json").read_text("utf-8"))
    again = corpus(replace(asked(folder), first=1))
    assert list(again.lines()) == list(kept.lines())
    assert again.schools == 1


def test_figures_of_schools_are_put_together() -> None:
    one, other = Tally(schools=1, cells=3), Tally(schools=1, cells=4)
    one.inside.update([0, 2, 2])
    other.inside.update([2])
    one.work[0].append(1.0)
    other.work[0].append(3.0)
    other.seconds[0].append(3.0)
    other.intervals.update([7])
    one.join(read(other.written()))
    assert (one.schools, one.cells, one.inside) == (2, 7, {0: 1, 2: 3})
    assert (one.work, one.seconds, one.intervals) == ({0: [1.0, 3.0]}, {0: [3.0]}, {7: 1})


def test_children_come_leave_and_are_registered_late() -> None:
    life = lived(FIRST.first, FIRST.last, 40, 1)
    early, late = (life.known_on(day) for day in (FIRST.first, FIRST.last))
    assert len(late) > len(early) > 10
    assert len({case.pupil for case in late}) == len(late)


def test_a_school_without_pupils_in_help_sends_files_too() -> None:
    (made,) = school(1, 1, 0, 1, "jos")
    assert set(made.found.truth.values()) == {0}
    assert checker.unmet(made.found.past) == ()
